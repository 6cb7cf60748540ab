// SPDX-License-Identifier: Apache-2.0
// Names: an artifact passes only under a name it was committed under, and only while no later commit took that name.
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/proof/bytes.ts';
import { nameHash } from '../../src/proof/names.ts';
import { artifactRows } from '../../src/verify/checks/artifact.ts';
import type { PlaceContext } from '../../src/verify/context.ts';
import { ProofFacts } from '../../src/verify/facts.ts';
import { maxNameHashes, NameIndex } from '../../src/verify/names.ts';
import { Places } from '../../src/verify/place.ts';
import { digestOfText, SeededIssuer, withCommit } from '../fixtures/seeded-issuer.ts';
import { judge, type Question, row, statuses } from './judge.ts';

const issuer = await SeededIssuer.named('names.test');
const chainId = 'run/test/1/2';
const app = await issuer.commit({ artifact: 'app', chainId, names: ['dist/app.tar'] });
const two = await issuer.commit({ artifact: 'two', chainId, names: ['dist/two.tar', 'dist/copy.tar'] });
const unnamed = await issuer.commit({ artifact: 'unnamed', chainId });
const newer = await issuer.commit({ artifact: 'newer', chainId, names: ['dist/app.tar'] });

const own = { allowedPublicKeys: [issuer.publicKeyB64], exclusiveKeys: true };
const requireNames = { ...own, requireNames: true };
const label = ['dist/app.tar', 'app'] as const;
const found = (question: Question) => row(judge({ policy: own, ...question }), 'artifact-name');
const status = (question: Question) => found(question).status;

describe('artifact-name', () => {
  it.each([
    ['the bound name', 'dist/app.tar', 'pass'],
    ['the name without its folder', 'app.tar', 'pass'],
    ['the name in a deeper folder', 'download/dist/app.tar', 'pass'],
    ['another name', 'dist/setup.tar', 'fail'],
    ['another folder', 'other/app.tar', 'fail'],
    ['a name that only ends alike', 'dist/myapp.tar', 'fail'],
    ['another case', 'dist/APP.tar', 'fail'],
  ])('of a file with %s', (_, name, expected) => {
    expect(status({ proofs: [app], artifacts: [[name, 'app']], labels: [label] })).toBe(expected);
  });

  it('says which name was committed', () => {
    const finding = found({ proofs: [app], artifacts: [['evil.tar', 'app']], labels: [label] });
    expect(finding).toMatchObject({ expected: '"dist/app.tar"', actual: '"evil.tar"' });
  });

  it('needs no label when the file has the bound name itself', () => {
    expect(status({ proofs: [app], artifacts: [['dist/app.tar', 'app']] })).toBe('pass');
  });

  it('passes for any of several names', () => {
    const labels = [
      ['dist/two.tar', 'two'],
      ['dist/copy.tar', 'two'],
    ] as const;
    for (const name of ['two.tar', 'copy.tar']) {
      expect(status({ proofs: [two], artifacts: [[name, 'two']], labels })).toBe('pass');
    }
    expect(status({ proofs: [two], artifacts: [['copy.tar', 'two']], labels: labels.slice(0, 1) })).toBe('fail');
  });

  it('fails for a label that lies, even with the file named like it', () => {
    const lie = [['dist/setup.tar', 'app']] as const;
    expect(status({ proofs: [app], labels: lie })).toBe('fail');
    expect(status({ proofs: [app], labels: lie, artifacts: [['dist/setup.tar', 'app']] })).toBe('fail');
    const both = [...lie, label];
    expect(status({ proofs: [app], labels: both, artifacts: [['dist/setup.tar', 'app']] })).toBe('fail');
    expect(status({ proofs: [app], labels: both, artifacts: [['dist/app.tar', 'app']] })).toBe('pass');
  });

  it('is not asked for a bound name nobody discloses, unless names are required', () => {
    expect(found({ proofs: [app] })).toEqual({ status: 'not-asked', reason: 'names are bound, but not disclosed' });
    expect(status({ proofs: [app], artifacts: ['app'] })).toBe('not-asked');
    expect(status({ proofs: [app], artifacts: [['other.tar', 'app']] })).toBe('not-asked');
    for (const artifacts of [undefined, ['app'], [['other.tar', 'app']]] as const) {
      expect(status({ proofs: [app], policy: requireNames, ...(artifacts && { artifacts }) })).toBe('fail');
    }
    expect(status({ proofs: [app], policy: requireNames, labels: [label] })).toBe('pass');
  });

  it('is not asked for a proof without names, unless names are required', () => {
    const labels = [['any/name', 'unnamed']] as const;
    expect(status({ proofs: [unnamed], labels, artifacts: [['any/name', 'unnamed']] })).toBe('not-asked');
    expect(status({ proofs: [unnamed], labels, policy: requireNames })).toBe('fail');
    const artifacts = [['any/name', 'unnamed']] as const;
    expect(found({ proofs: [unnamed], policy: requireNames, artifacts })).toMatchObject({
      status: 'fail',
      reason: expect.stringContaining('binds none'),
    });
  });

  it('binds a name to this nonce: the hash of another proof proves nothing', () => {
    const forged = withCommit(app, { nameHashesB64: newer.commit.nameHashesB64 }, issuer.key);
    expect(status({ proofs: [forged], labels: [label] })).toBe('fail');
  });
});

describe('a name committed again', () => {
  const labels = [label, ['dist/app.tar', 'newer']] as const;

  it('stands for the latest proof alone', () => {
    const artifacts = [['dist/app.tar', 'app']] as const;
    const verdict = judge({ proofs: [app, newer], labels, artifacts, policy: own });
    expect(row(verdict, 'artifact-name')).toMatchObject({ expected: '"dist/app.tar" at place 4', actual: 'place 1' });
  });

  it('is found out though the bundle hides the later name', () => {
    const artifacts = [['dist/app.tar', 'app']] as const;
    expect(status({ proofs: [app, newer], labels: [label], artifacts })).toBe('fail');
    expect(status({ proofs: [app], labels: [label], artifacts })).toBe('pass'); // as far as the input reaches
  });

  it('is found out in any order of the input, among several that hide their names', async () => {
    const chain = { chainId: 'run/test/1/7' };
    const first = await issuer.commit({ artifact: 'app', names: ['dist/app.tar'], ...chain });
    const between = await issuer.commit({ artifact: 'x', names: ['dist/x.tar'], ...chain });
    const last = await issuer.commit({ artifact: 'newer', names: ['dist/app.tar'], ...chain });
    const artifacts = [['dist/app.tar', 'app']] as const;
    for (const others of [[between, last], [last, between], [last]]) {
      for (const proofs of [
        [first, ...others],
        [...others, first],
      ]) {
        for (const labels of [[label], [label, ['dist/app.tar', 'newer']]] as const) {
          expect(judge({ proofs, labels, artifacts, policy: own }).valid).toBe(false);
        }
      }
    }
    expect(judge({ proofs: [first, between], labels: [label], artifacts, policy: own }).valid).toBe(true);
  });

  it('may be allowed', () => {
    const policy = { ...own, allowSuperseded: true };
    const question = { proofs: [app, newer], labels, artifacts: [['dist/app.tar', 'app']] } as const;
    expect(status(question)).toBe('fail');
    expect(status({ ...question, policy })).toBe('pass');
    expect(statuses(judge({ proofs: [app, newer], labels, policy }), 'artifact-name')).toEqual(['pass', 'pass']);
  });

  it('leaves the first its other names', async () => {
    const own = { chainId: 'run/test/1/8' };
    const first = await issuer.commit({ artifact: 'two', names: ['dist/two.tar', 'dist/copy.tar'], ...own });
    const again = await issuer.commit({ artifact: 'three', names: ['dist/two.tar'], ...own });
    const committed = [
      ['dist/two.tar', 'two'],
      ['dist/copy.tar', 'two'],
    ] as const;
    const named = (name: string) =>
      ({ proofs: [first, again], labels: committed, artifacts: [[name, 'two']] }) as const;
    expect(status(named('dist/two.tar'))).toBe('fail');
    expect(status(named('dist/copy.tar'))).toBe('pass');
  });

  it('stands for the latest only among proofs that have a place', () => {
    const placeless = withCommit(app, { chainIndex: undefined, counter: undefined }, issuer.key);
    expect(status({ proofs: [placeless, newer], labels, artifacts: [['dist/app.tar', 'app']] })).toBe('pass');
  });

  it('in another chain is another matter', async () => {
    const elsewhere = await issuer.commit({ artifact: 'x', chainId: 'run/test/1/9', names: ['dist/app.tar'] });
    expect(statuses(judge({ proofs: [app, elsewhere], labels: [label], policy: own }), 'artifact-name')).toEqual([
      'pass',
      'not-asked',
    ]);
  });

  it('for the same bytes leaves the artifact with its later proof', async () => {
    const again = await issuer.commit({ artifact: 'newer', chainId, names: ['dist/app.tar'] });
    const verdict = judge({ proofs: [newer, again], artifacts: [['dist/app.tar', 'newer']], labels, policy: own });
    expect(verdict).toMatchObject({ valid: true, proofs: [{ chainIndex: '5' }] });
  });
});

describe('an input that costs too much', () => {
  const place = new Places().of(new ProofFacts(app));
  const [, , nameRow] = artifactRows;
  const tooMany = (): string => 'too-many';
  const hidden: readonly [string, object][] = [
    ['which names a proof binds', { disclosed: tooMany, latest: () => 1n }],
    ['which proof is the latest', { disclosed: () => ['dist/app.tar'], latest: tooMany }],
  ];

  it.each(hidden)('fails at artifact-name where it hides %s', (_, names) => {
    const artifact = { name: 'dist/app.tar', digest: digestOfText('app') };
    const facts = new ProofFacts(app);
    const context = { facts, place, artifact, names, labels: [], policy: own } as unknown as PlaceContext;
    expect(nameRow.run(context)).toMatchObject({ status: 'fail', reason: expect.stringContaining('too many names') });
  });

  it('is never answered with a guess', () => {
    const labels = new Array<string>(maxNameHashes + 1).fill('x');
    const index = new NameIndex([place], () => labels);
    expect(index.disclosed(place)).toBe('too-many');
    expect(index.latest(place, 'dist/app.tar')).toBe('too-many');
  });

  it('is answered at the limit', () => {
    const labels = { length: maxNameHashes, filter: () => ['dist/app.tar'] } as unknown as string[];
    const index = new NameIndex([place], () => labels);
    expect(index.disclosed(place)).toEqual(['dist/app.tar']);
    expect(index.latest(place, 'dist/app.tar')).toBe(1n);
  });

  it('counts the names it hides, too', () => {
    const hashes = [nameHash(app.commit.nonceB64, 'dist/app.tar'), toBase64(digestOfText('a name nobody discloses'))];
    const hiding = new Places().of(new ProofFacts(withCommit(app, { nameHashesB64: hashes }, issuer.key)));
    const labels = new Array<string>(maxNameHashes - 1).fill('');
    labels[0] = 'dist/app.tar';
    const index = new NameIndex(
      [hiding],
      () => ({ length: labels.length, filter: () => ['dist/app.tar'] }) as unknown as string[],
    );
    expect(index.latest(hiding, 'dist/app.tar')).toBe(1n);
    expect(index.latest(hiding, 'dist/app.tar')).toBe('too-many');
  });
});
