// SPDX-License-Identifier: Apache-2.0
// The verdict: which proof stands for which artifact, what is said about the whole, and what cannot be decided at all.
import { describe, expect, it } from 'vitest';
import { makeBundle, UnreadableProof } from '../../src/proof/bundle.ts';
import { chainHash } from '../../src/proof/proof.ts';
import { checks } from '../../src/verify/checks.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { firstFailure } from '../../src/verify/verdict.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { digestOfText, SeededIssuer, signedAgain, stubMeasurement, withCommit } from '../fixtures/seeded-issuer.ts';
import { failure, failures, judge, laterOn, statuses } from './judge.ts';

const issuer = await SeededIssuer.named('verdict.test');
const chainId = 'run/test/1/2';
const app = await issuer.commit({ artifact: 'app', chainId, names: ['app.tar'] });
const map = await issuer.commit({ artifact: 'map', chainId, names: ['app.map'] });
const own = { allowedPublicKeys: [issuer.publicKeyB64], exclusiveKeys: true };
const labels = [
  ['app.tar', 'app'],
  ['app.map', 'map'],
] as const;
const broken = { ...app, commit: { ...app.commit, time: 1 } };

describe('a verdict', () => {
  it('has every row of the list, in its order, for every proof', () => {
    const verdict = judge({ proofs: [app, {}, new UnreadableProof('x')], artifacts: ['app', 'unknown'] });
    const ids = checks.map(({ id }) => id);
    expect(verdict.proofs).toHaveLength(4);
    for (const proof of verdict.proofs) expect(proof.checks.map(({ id }) => id)).toEqual(ids);
  });

  it('names what it is about', () => {
    const verdict = judge({ proofs: [app, map], artifacts: [['dist/app.tar', 'app']], labels });
    expect(verdict.proofs).toEqual([
      {
        subject: 'dist/app.tar',
        digest: Buffer.from(digestOfText('app')).toString('hex'),
        counter: app.commit.counter,
        chainId,
        chainIndex: '1',
        epochId: issuer.epochId,
        identity: null,
        valid: true,
        checks: expect.any(Array),
      },
    ]);
    expect(judge({ proofs: [map], labels }).proofs[0]?.subject).toBe('app.map');
    expect(judge({ proofs: [map] }).proofs[0]?.subject).toBeNull();
  });

  it('is valid only when everything is', () => {
    expect(judge({ proofs: [app, map], artifacts: ['app', 'map'], policy: own }).valid).toBe(true);
    expect(judge({ proofs: [app, map], artifacts: ['app', 'nope'], policy: own }).valid).toBe(false);
    expect(judge({ proofs: [app, map, {}], artifacts: ['app', 'map'], policy: own }).valid).toBe(false);
    expect(judge({ proofs: [app, map, {}], policy: own }).valid).toBe(false);
  });

  it('depends on nothing but its input', () => {
    const ask = () => judge({ proofs: [app, broken, map], artifacts: ['app', 'map', 'x'], labels, policy: own });
    expect(ask()).toEqual(ask());
  });
});

describe('the proof that stands for an artifact', () => {
  const stranger = signedAgain(app, issuer.key);

  it('is any valid one of several', () => {
    const verdict = judge({
      proofs: [{ ...broken, commit: { ...broken.commit, chainIndex: '9' } }, app],
      artifacts: ['app'],
      policy: own,
    });
    expect(verdict).toMatchObject({ valid: true, proofs: { length: 1 } });
    expect(stranger.signer.publicKeyB64).toBe(issuer.publicKeyB64);
  });

  it('is the one with the fewest failures when none is valid', () => {
    const worse = { ...broken, slotAllocation: undefined };
    const verdict = judge({ proofs: [worse, broken], artifacts: ['app'], policy: { ...own, minTime: laterOn } });
    expect(failures(verdict)).not.toContain('slot-signature');
  });

  it('is the one the bundle names for the file, when the bytes changed', () => {
    const verdict = judge({ proofs: [app, map], artifacts: [['dist/app.tar', 'changed']], labels, policy: own });
    expect(failure(verdict)).toBe('artifact-digest');
    expect(verdict.proofs[0]).toMatchObject({ subject: 'dist/app.tar', chainIndex: '1' });
  });

  it('is missing when the bundle names the file but holds no proof of it', () => {
    const verdict = judge({ proofs: [map, map], artifacts: [['app.tar', 'app']], labels, policy: own });
    expect(failure(verdict)).toBe('proof-present');
    expect(firstFailure(verdict)?.check.reason).toContain('names the artifact');
  });

  it('may stand for several files with the same bytes', () => {
    const artifacts = [
      ['a', 'app'],
      ['b', 'app'],
    ] as const;
    const unnamed = withCommit(app, { nameHashesB64: undefined }, issuer.key);
    expect(judge({ proofs: [unnamed], artifacts, policy: own })).toMatchObject({ valid: true, proofs: { length: 2 } });
  });
});

describe('the headline', () => {
  const anybody = { allowedMeasurements: [stubMeasurement], anyCommitter: true };
  it.each([
    [{ anySigner: true }, 'valid: the proof is intact, signed by anybody, committed by anybody'],
    [anybody, 'valid: the proof is intact and allowed, committed by somebody'],
    [own, 'valid: the proof is intact and allowed'],
    [{ ...own, minTime: laterOn }, 'denied: 1 of 1 fail'],
  ])('promises no more than was asked: %j', (policy, headline) => {
    expect(judge({ proofs: [app], policy }).headline).toBe(headline);
  });

  it('counts', () => {
    expect(judge({ proofs: [app, map], policy: own }).headline).toContain('all 2 proofs are');
    expect(judge({ proofs: [app, {}, map], policy: own }).headline).toBe('denied: 1 of 3 fail');
  });
});

describe('warnings', () => {
  it('say how many proofs no hardware stands behind', () => {
    expect(judge({ proofs: [app, map], policy: own }).warnings).toEqual([
      expect.stringContaining('no hardware: 2 of 2'),
    ]);
    expect(judge({ proofs: [app, map], artifacts: ['app'], policy: own }).warnings.join()).toContain('1 of 1');
  });
});

describe('what cannot be decided', () => {
  const bundle = makeBundle([], [app]);
  const policy = parsePolicy(own);

  it('is an error and no verdict: no artifacts, no proofs', () => {
    const ask = (proofs: readonly unknown[], subjects: [] | 'none') =>
      verifyBundle({ bundle: { ...bundle, proofs }, subjects, policy, now: 0 });
    expect(() => ask([app], [])).toThrow(expect.objectContaining({ code: 'no-subjects' }));
    expect(() => ask([], 'none')).toThrow(expect.objectContaining({ code: 'no-proofs' }));
  });

  it.each([
    ['null', null],
    ['a number', 1],
    ['text', 'occ/1'],
    ['a list', []],
    ['a function', () => app],
    ['a proof with a bigint', { ...app, metadata: { a: 1n } }],
    ['a proof a thousand levels deep', { ...app, claims: JSON.parse(`${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`) }],
  ])('is never a proof: %s is a verdict about it', (_, value) => {
    const verdict = judge({ proofs: [app, value], policy: own });
    expect(statuses(verdict, 'shape')).toEqual(['pass', 'fail']);
    expect(verdict.valid).toBe(false);
  });
});

describe('firstFailure', () => {
  it('is the first row of the first proof that fails, then of the bundle', () => {
    expect(firstFailure(judge({ proofs: [app], policy: own }))).toBeUndefined();
    const verdict = judge({ proofs: [app, broken], policy: own });
    expect(firstFailure(verdict)).toMatchObject({ check: { id: 'chain-link' }, proof: { chainIndex: '1' } });
    const head = judge({
      proofs: [app],
      artifacts: ['app'],
      policy: { ...own, expectedHead: [chainHash(app), chainHash(map)] },
    });
    expect(firstFailure(head)).toEqual({ check: expect.objectContaining({ id: 'expected-head' }) });
  });
});
