// SPDX-License-Identifier: Apache-2.0
// What proofs say about each other: gaps, forks, duplicates, other runs' chains, and the heads a policy knows.
import { describe, expect, it } from 'vitest';
import { makeBundle, mergeBundles } from '../../src/proof/bundle.ts';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { digestOfText, SeededIssuer, withCommit } from '../fixtures/seeded-issuer.ts';
import { failure, failures, judge, laterOn, row, statuses } from './judge.ts';

const issuer = await SeededIssuer.named('relations.test');
const { key } = issuer;

async function chainOf(chainId: string, length: number, chainIndex = true): Promise<readonly Proof[]> {
  const proofs: Proof[] = [];
  for (let at = 1; at <= length; at += 1) {
    proofs.push(await issuer.commit({ artifact: `${chainId} ${at}`, chainId, chainIndex }));
  }
  return proofs;
}

const run = await chainOf('run/test/1/2', 4);
const [one, two, three, four] = run as readonly [Proof, Proof, Proof, Proof];
const otherRun = await chainOf('run/test/1/3', 2);
const sparse = await chainOf('run/sparse/1/2', 4, false); // as the historic service: counters only
const own = { allowedPublicKeys: [issuer.publicKeyB64], exclusiveKeys: true };
const linked = { ...own, requireChain: 'linked' };
const headsOf = (...proofs: readonly Proof[]) => ({ ...own, expectedHead: proofs.map(chainHash) });

describe('chain-link, in a chain with indexes', () => {
  it('passes for a whole chain in any order', () => {
    expect(statuses(judge({ proofs: run }), 'chain-link')).toEqual(['pass', 'pass', 'pass', 'pass']);
    const shuffled = judge({ proofs: [three, one, four, two], policy: linked });
    expect(statuses(shuffled, 'chain-link')).toEqual(['pass', 'pass', 'pass', 'pass']);
  });

  it.each<readonly [string, readonly Proof[], readonly string[], readonly string[]]>([
    ['the first alone', [one], ['pass'], ['pass']],
    ['one from the middle', [three], ['not-asked'], ['pass']],
    ['a part without a gap', [two, three], ['not-asked', 'pass'], ['pass', 'pass']],
    ['a gap', [one, three], ['pass', 'not-asked'], ['pass', 'fail']],
    ['a gap further on', [one, two, four], ['pass', 'pass', 'not-asked'], ['pass', 'pass', 'fail']],
    ['two chains', [one, ...otherRun], ['pass', 'pass', 'pass'], ['pass', 'pass', 'pass']],
  ])('of %s', (_, proofs, unasked, required) => {
    expect(statuses(judge({ proofs }), 'chain-link')).toEqual(unasked);
    expect(statuses(judge({ proofs, policy: linked }), 'chain-link')).toEqual(required);
  });

  it.each<readonly [string, readonly Proof[], readonly string[]]>([
    ['a changed one before it', [withCommit(one, { time: 1 }, key), two], ['pass', 'fail']],
    ['another proof named before it', [one, withCommit(two, { prevB64: chainHash(four) }, key)], ['pass', 'fail']],
    ['none named before it', [one, withCommit(two, { prevB64: undefined }, key)], ['pass', 'fail']],
    ['one named before the first', [withCommit(one, { prevB64: chainHash(four) }, key)], ['fail']],
    ['index 0', [withCommit(one, { chainIndex: '0' }, key)], ['fail']],
    ['index 0 and one named before it', [withCommit(two, { chainIndex: '0' }, key)], ['fail']],
    ['a later index that names none before it', [withCommit(three, { prevB64: undefined }, key)], ['fail']],
    ['an index skipped though the hashes link', [one, withCommit(two, { chainIndex: '3' }, key)], ['pass', 'fail']],
    ['two proofs in one place', [one, two, withCommit(two, { time: 1 }, key)], ['pass', 'fail', 'fail']],
    [
      'three proofs in one place',
      [one, withCommit(one, { time: 1 }, key), withCommit(one, { time: 2 }, key)],
      ['fail', 'fail', 'fail'],
    ],
  ])('fails for %s, asked or not', (_, proofs, expected) => {
    for (const policy of [own, linked]) expect(statuses(judge({ proofs, policy }), 'chain-link')).toEqual(expected);
  });

  it('takes a proof given twice for one', () => {
    const verdict = judge({ proofs: [one, two, two, { ...two, timestamps: {}, proofHash: 'x' }], policy: linked });
    expect(statuses(verdict, 'chain-link')).toEqual(['pass', 'pass', 'pass', 'pass']);
  });

  it('judges what several bundles say together, in any order', () => {
    const bundles = [makeBundle([], [three, four]), makeBundle([], [two]), makeBundle([], [one])];
    const verdictOf = (order: readonly number[]) =>
      verifyBundle({
        bundle: mergeBundles(order.flatMap((at) => bundles[at] ?? [])),
        subjects: 'none',
        policy: parsePolicy(linked),
        now: laterOn,
      });
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2, 1],
    ]) {
      expect(verdictOf(order)).toMatchObject({ valid: true, proofs: { length: 4 } });
    }
    expect(failure(verdictOf([0, 2]))).toBe('chain-link');
  });
});

describe('chain-link, in a chain with counters only', () => {
  const [a, b, c] = sparse as readonly [Proof, Proof, Proof, Proof];

  it('passes for a whole chain, though counters have gaps', () => {
    expect(statuses(judge({ proofs: sparse, policy: linked }), 'chain-link')).toEqual(['pass', 'pass', 'pass', 'pass']);
    expect(statuses(judge({ proofs: sparse }), 'chain-link')).toEqual(['not-asked', 'pass', 'pass', 'pass']);
  });

  it('sees a gap only where the chain is required, since only hashes tell', () => {
    expect(statuses(judge({ proofs: [a, c] }), 'chain-link')).toEqual(['not-asked', 'not-asked']);
    expect(statuses(judge({ proofs: [a, c], policy: linked }), 'chain-link')).toEqual(['pass', 'fail']);
  });

  it('does not take the next counter for the next of the chain', () => {
    const next = withCommit(b, { counter: `${BigInt(a.commit.counter ?? 0) + 1n}`, prevB64: chainHash(c) }, key);
    expect(statuses(judge({ proofs: [a, next] }), 'chain-link')).toEqual(['not-asked', 'not-asked']);
    expect(statuses(judge({ proofs: [a, next], policy: linked }), 'chain-link')).toEqual(['pass', 'fail']);
  });

  it('sees two proofs with one counter that name none before them', () => {
    const rivals = [a, withCommit(a, { time: 1 }, key)];
    expect(statuses(judge({ proofs: rivals }), 'chain-link')).toEqual(['fail', 'fail']);
  });

  it('sees two proofs with one counter', () => {
    expect(statuses(judge({ proofs: [a, b, withCommit(b, { time: 1 }, key)] }), 'chain-link')).toEqual([
      'not-asked',
      'fail',
      'fail',
    ]);
  });

  it('has no place for a proof without a counter', () => {
    const none = { counter: undefined, slotCounter: undefined, slotHashB64: undefined };
    const placeless = [a, b].map((proof) => withCommit(proof, none, key));
    const verdict = judge({ proofs: [...placeless, c], policy: linked });
    expect(statuses(verdict, 'chain-link')).toEqual(['fail', 'fail', 'pass']);
    expect(row(verdict, 'chain-link').reason).toContain('no place');
    expect(statuses(judge({ proofs: [placeless[0]] }), 'chain-link')).toEqual(['not-asked']);
  });
});

describe('a required chain', () => {
  it('holds for its other proofs too, not only for those of the artifacts', () => {
    const artifacts = ['run/test/1/2 2'];
    const forged = { ...four, metadata: { a: 1 }, commit: { ...four.commit, time: 1 } };
    expect(judge({ proofs: run, artifacts, policy: linked }).valid).toBe(true);
    expect(judge({ proofs: [one, two, three, forged], artifacts, policy: own }).valid).toBe(true);
    const verdict = judge({ proofs: [one, two, three, forged], artifacts, policy: linked });
    expect(verdict.valid).toBe(false);
    expect(verdict.proofs).toHaveLength(4);
    expect(failures(verdict, 3)).toContain('signature');
  });

  it('leaves the proofs of other chains alone', () => {
    const artifacts = ['run/test/1/2 2'];
    const broken = { ...otherRun[1], commit: { ...otherRun[1]?.commit, time: 1 } };
    expect(judge({ proofs: [...run, broken], artifacts, policy: linked }).valid).toBe(true);
  });

  it('fails for two epochs in one chain', async () => {
    const later = await SeededIssuer.named('another epoch');
    const continued = await later.commit({ artifact: 'x', chainId: 'run/test/1/2' });
    const policy = { anySigner: true, requireChain: 'linked' };
    expect(statuses(judge({ proofs: [...run, continued], policy }), 'chain-link')).toEqual(new Array(5).fill('fail'));
    expect(judge({ proofs: [...run, continued] }).valid).toBe(true);
  });
});

describe('expected-head', () => {
  it('passes for the head and everything before it', () => {
    expect(judge({ proofs: run, policy: headsOf(four) }).valid).toBe(true);
    expect(statuses(judge({ proofs: run, policy: headsOf(two) }), 'expected-head')).toEqual([
      'pass',
      'pass',
      'fail',
      'fail',
    ]);
  });

  it('takes several heads, of several jobs', () => {
    expect(judge({ proofs: [...run, ...otherRun], policy: headsOf(four, otherRun[1] as Proof) }).valid).toBe(true);
    expect(failure(judge({ proofs: [...run, ...otherRun], policy: headsOf(four) }))).toBe('expected-head');
  });

  it('is not asked without one', () => {
    expect(statuses(judge({ proofs: run }), 'expected-head')).toEqual(new Array(4).fill('not-asked'));
  });

  it('fails for a proof of another run, whatever key signed it', () => {
    const verdict = judge({ proofs: run, artifacts: ['run/test/1/2 1'], policy: headsOf(otherRun[1] as Proof) });
    expect(failure(verdict)).toBe('expected-head');
    expect(verdict.bundle.checks).toContainEqual(expect.objectContaining({ id: 'expected-head', status: 'fail' }));
  });

  it('fails when a proof between head and artifact was removed', () => {
    const verdict = judge({ proofs: [one, two, four], artifacts: ['run/test/1/2 1'], policy: headsOf(four) });
    expect(failure(verdict)).toBe('expected-head');
  });

  it('fails when the head itself is missing, though everything else is there', () => {
    const verdict = judge({ proofs: [one, two, three], artifacts: ['run/test/1/2 1'], policy: headsOf(three, four) });
    expect(verdict.proofs.every(({ valid }) => valid)).toBe(true);
    expect(verdict).toMatchObject({ valid: false, headline: 'denied: the bundle fails as a whole' });
    expect(failure(verdict)).toBe('expected-head');
  });

  it('pins every byte of the proofs before it', () => {
    const changed = withCommit(two, { time: 1 }, key); // signed by the genuine key, with the same links
    const verdict = judge({
      proofs: [one, changed, three, four],
      artifacts: ['run/test/1/2 2'],
      policy: headsOf(four),
    });
    expect(failures(verdict)).toEqual(['expected-head']);
    expect(digestOfText('run/test/1/2 2')).toHaveLength(32);
  });
});
