// SPDX-License-Identifier: Apache-2.0
// Timestamps where they do not belong, and bounds without evidence. Each attack is first shown to work on a verifier
// that lacks the row which is to stop it.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Proof } from '../../src/proof/proof.ts';
import { timestampedBy } from '../../src/verify/checks/time.ts';
import type { CheckId } from '../../src/verify/checks.ts';
import type { Context } from '../../src/verify/context.ts';
import { leafEnd, MeasuredEpoch, measurement, testTrust } from '../fixtures/measured.ts';
import { firstTime, SeededIssuer, withCommit } from '../fixtures/seeded-issuer.ts';
import { artifactStampOf, type Stamp, stampOf, tsaRootPem } from '../fixtures/seeded-tsa.ts';
import { failures, judge, judgeStamped, row, without } from './judge.ts';

const policy = { anySigner: true, tsaRoots: [tsaRootPem] };
const stampTime = firstTime + 60_000;
let issuer: SeededIssuer;
let proof: Proof;
let other: Proof;

beforeAll(async () => {
  issuer = await SeededIssuer.named('time-attacks.test');
  proof = await issuer.commit({ artifact: 'a', chainId: 'run/test/1/2' });
  other = await issuer.commit({ artifact: 'b', chainId: 'run/test/1/2' });
});

const stamped = (subject: Proof, timestamps: Proof['timestamps']): Proof => ({ ...subject, timestamps });

/** What fails, once with the row in place and once without it. */
async function outcomes(subject: Proof, demands: object, id: CheckId) {
  const question = { proofs: [subject], policy: { ...policy, ...demands } };
  const found = failures(await judgeStamped(question));
  return { found, valid: without([id], () => judge({ ...question })).valid };
}

describe('a genuine timestamp', () => {
  it('of the proof, of the artifact, or of both is what a policy that requires one wants', async () => {
    const [core, artifact] = [stampOf(proof, stampTime), artifactStampOf(proof, stampTime)];
    for (const timestamps of [{ proof: core }, { artifact }, { proof: core, artifact }]) {
      const question = { proofs: [stamped(proof, timestamps)], policy: { ...policy, requireTimestamp: true } };
      expect((await judgeStamped(question)).valid).toBe(true);
    }
    const verdict = await judgeStamped({ proofs: [stamped(proof, { proof: core })], policy });
    expect(row(verdict, 'timestamp-proof').reason).toBe('2026-01-01T00:01:00.000Z by "tsa.example"');
  });

  it.each([
    [stampTime, []],
    [stampTime - 1, ['time-window']],
  ])('is the upper bound: maxTime %i', async (maxTime, expected) => {
    const subject = stamped(proof, { proof: stampOf(proof, stampTime) });
    expect(failures(await judgeStamped({ proofs: [subject], policy: { ...policy, maxTime } }))).toEqual(expected);
  });

  it('bounds a proof from above that says no time itself', async () => {
    const timeless = withCommit(proof, { time: undefined }, issuer.key);
    const subject = stamped(timeless, { proof: stampOf(timeless, stampTime) });
    expect(failures(await judgeStamped({ proofs: [subject], policy: { ...policy, maxTime: stampTime } }))).toEqual([]);
    const both = { ...policy, maxTime: stampTime, minTime: 1 };
    expect(failures(await judgeStamped({ proofs: [subject], policy: both }))).toEqual(['time-window']);
  });

  it('bounds no better than its authority says its clock is', () => {
    const ok = { ok: true, genTime: stampTime, accuracyMs: 500 };
    const upper = (proofStamp: object) => timestampedBy({ stamps: { proof: proofStamp } } as unknown as Context);
    expect(upper(ok)).toBe(stampTime + 500);
    expect(upper({ ...ok, accuracyMs: undefined })).toBe(stampTime);
    expect(upper({ ...ok, ok: false })).toBeUndefined();
  });

  it('of the artifact says nothing about when the proof existed', async () => {
    const subject = stamped(proof, { artifact: artifactStampOf(proof, stampTime) });
    const verdict = await judgeStamped({ proofs: [subject], policy: { ...policy, maxTime: stampTime } });
    expect(failures(verdict)).toEqual(['timestamp-proof', 'time-window']);
  });

  it('of an authority that nobody trusts bounds nothing, and is no failure until it is wanted', async () => {
    const proofs = [stamped(proof, { proof: stampOf(proof, stampTime) })];
    const verdict = await judgeStamped({ proofs });
    expect(verdict.valid).toBe(true);
    expect(row(verdict, 'timestamp-proof')).toMatchObject({ status: 'not-asked', reason: expect.stringMatching(/T7/) });
    const wanted = { anySigner: true, requireTimestamp: true };
    expect(failures(await judgeStamped({ proofs, policy: wanted }))).toEqual(['timestamp-proof']);
  });

  it('that nobody verified beforehand bounds nothing', () => {
    const question = { proofs: [stamped(proof, { proof: stampOf(proof, stampTime) })], policy };
    expect(row(judge(question), 'timestamp-proof').status).toBe('not-asked');
    const wanted = { ...policy, requireTimestamp: true, maxTime: stampTime };
    expect(failures(judge({ ...question, policy: wanted }))).toEqual(['timestamp-proof', 'time-window']);
  });
});

describe('a timestamp in the wrong place', () => {
  it.each<[string, () => Proof['timestamps'], CheckId]>([
    ['of another proof', () => ({ proof: stampOf(other, stampTime) }), 'timestamp-proof'],
    ['of another artifact', () => ({ artifact: artifactStampOf(other, stampTime) }), 'timestamp-artifact'],
    [
      'of the artifact, given as that of the proof',
      () => ({ proof: artifactStampOf(proof, stampTime) }),
      'timestamp-proof',
    ],
    [
      'with another time beside it',
      () => ({ proof: { ...stampOf(proof, stampTime), time: '2020-01-01T00:00:00Z' } }),
      'timestamp-proof',
    ],
    ['cut short', () => ({ proof: cut(stampOf(proof, stampTime)) }), 'timestamp-proof'],
  ])('%s is reported, and fails where one is required', async (_, timestamps, id) => {
    const subject = stamped(proof, timestamps());
    const { found, valid } = await outcomes(subject, { requireTimestamp: true }, id);
    expect(found).toEqual([id]);
    expect(valid).toBe(true);
    const lenient = await judgeStamped({ proofs: [subject], policy });
    expect(lenient.valid).toBe(true);
    expect(row(lenient, id)).toMatchObject({ status: 'not-asked', reason: expect.stringContaining('bounds nothing') });
  });

  it('cannot be moved together with the signature of its proof', async () => {
    const moved = stamped({ ...proof, signer: other.signer }, { proof: stampOf(other, stampTime) });
    expect(failures(await judgeStamped({ proofs: [moved], policy: { ...policy, requireTimestamp: true } }))).toEqual([
      'signature',
      'timestamp-proof',
    ]);
  });
});

const cut = (stamp: Stamp): Stamp => ({ ...stamp, tokenB64: stamp.tokenB64.slice(0, 301) });

describe('a fresh timestamp on an old proof', () => {
  const now = firstTime + 30 * 86_400_000;

  it('does not make it young: maxAge fails at time-window', async () => {
    const subject = stamped(proof, { proof: stampOf(proof, now), artifact: artifactStampOf(proof, now) });
    const question = { proofs: [subject], now, policy: { ...policy, requireTimestamp: true, maxAge: 60_000 } };
    expect(failures(await judgeStamped(question))).toEqual(['time-window']);
    const verdict = without(['time-window', 'timestamp-proof', 'timestamp-artifact'], () => judge(question));
    expect(verdict.valid).toBe(true);
  });

  it('does not give a lower bound to one without a time', async () => {
    const timeless = withCommit(proof, { time: undefined }, issuer.key);
    const subject = stamped(timeless, { proof: stampOf(timeless, now) });
    for (const demand of [{ maxAge: 60_000 }, { minTime: 1 }]) {
      expect(failures(await judgeStamped({ proofs: [subject], now, policy: { ...policy, ...demand } }))).toEqual([
        'time-window',
      ]);
    }
  });
});

describe('a verified document', () => {
  const pinned = { allowedMeasurements: [measurement], anyCommitter: true };
  const made = async (binding: 'body' | 'boot') => {
    const epoch = await MeasuredEpoch.named('time');
    const order = { artifact: 'a', binding, slot: false, commit: {} } as const;
    const subject = withCommit(await epoch.commit(order), {}, epoch.issuer.key);
    return { epoch, subject };
  };

  it('is a lower bound where it was made for the body, however early the body says it was made', async () => {
    const epoch = await MeasuredEpoch.named('time');
    const early = await epoch.commit({ artifact: 'a', binding: 'body', slot: false, commit: { time: 1000 } });
    const ask = (minTime: number) =>
      failures(judge({ proofs: [early], policy: { ...pinned, minTime }, trust: testTrust }));
    expect(ask(firstTime)).toEqual([]);
    expect(ask(firstTime + 1)).toEqual(['time-window']);
    expect(failures(judge({ proofs: [early], policy: { anySigner: true, minTime: firstTime } }))).toContain(
      'time-window',
    );
  });

  it('of a boot is none: a boot is long past, and bounds no commit', async () => {
    const epoch = await MeasuredEpoch.named('time');
    const early = await epoch.commit({ artifact: 'a', binding: 'boot', slot: false, commit: { time: 1000 } });
    const question = { proofs: [early], bootProofs: [epoch.boot], trust: testTrust };
    expect(failures(judge({ ...question, policy: { ...pinned, minTime: firstTime } }))).toEqual(['time-window']);
  });

  it.each([
    ['body', stampTime, 'timestamped at 2026-01-01T00:01'],
    ['body', leafEnd + 1000, 'at its own time'],
    ['boot', stampTime, 'at its own time'],
  ] as const)('in the %s with a token at %i is valid %s', async (binding, at, basis) => {
    const { epoch, subject } = await made(binding);
    const verdict = await judgeStamped({
      proofs: [stamped(subject, { proof: stampOf(subject, at) })],
      bootProofs: [epoch.boot],
      policy: { ...pinned, tsaRoots: [tsaRootPem] },
      trust: testTrust,
    });
    expect(verdict.valid).toBe(true);
    expect(row(verdict, 'document-validity').reason).toContain(basis);
  });
});
