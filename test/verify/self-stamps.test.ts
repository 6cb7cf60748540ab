// SPDX-License-Identifier: Apache-2.0
// Timestamps over boot proofs and checkpoints, and what a timestamp is worth once a key was revoked.
import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/proof/bytes.ts';
import { type Checkpoint, checkpointBytes, checkpointVersion } from '../../src/proof/checkpoint.ts';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import { selfHash } from '../../src/proof/self-hash.ts';
import { leafEnd, MeasuredEpoch, measurement, testTrust } from '../fixtures/measured.ts';
import { firstTime } from '../fixtures/seeded-issuer.ts';
import { artifactStampOf, stampOf, stampOver, tsaRootPem } from '../fixtures/seeded-tsa.ts';
import { failures, judge, judgeStamped, row, without } from './judge.ts';

const chainId = 'run/test/1/2';
const policy = { allowedMeasurements: [measurement], anyCommitter: true, tsaRoots: [tsaRootPem] };
const inLife = firstTime + 60_000;
const shown = '2026-01-01T00:01:00.000Z by "tsa.example"';
let epoch: MeasuredEpoch;
let proof: Proof;
let checkpoint: Checkpoint;

beforeAll(async () => {
  epoch = await MeasuredEpoch.named('self-stamps');
  proof = await epoch.commit({ artifact: 'a', chainId, binding: 'boot' });
  const { bootB64 } = proof.commit;
  if (bootB64 === undefined) throw new Error('expected a proof that names its boot');
  const unsigned: Checkpoint = {
    version: checkpointVersion,
    ...{ epochId: epoch.boot.epochId, publicKeyB64: epoch.boot.publicKeyB64, bootB64, chainId },
    ...{ firstIndex: '1', length: '1', headB64: chainHash(proof), counter: '9', time: firstTime },
    ...{ nonceB64: chainHash(proof), final: 'closed', signatureB64: '' },
  };
  checkpoint = { ...unsigned, signatureB64: toBase64(epoch.issuer.key.sign(checkpointBytes(unsigned))) };
});

const judged = (given: { readonly bootProofs?: readonly unknown[]; readonly checkpoints?: readonly unknown[] }) =>
  judgeStamped({ proofs: [proof], bootProofs: [epoch.boot], trust: testTrust, policy, ...given });

describe('a timestamp over a boot proof', () => {
  const bootStamped = (time: number, imprint = selfHash(epoch.boot)) =>
    judged({ bootProofs: [{ ...epoch.boot, timestamps: { self: stampOver(imprint, time) } }] });

  it('is shown, and is what its document is valid by', async () => {
    const verdict = await bootStamped(inLife);
    expect(failures(verdict)).toEqual([]);
    expect(row(verdict, 'boot-proof').reason).toBe(shown);
    expect(row(verdict, 'document-validity').reason).toBe('timestamped at 2026-01-01T00:01:00.000Z');
  });

  it('after the life of the certificates leaves the document at its own time', async () => {
    const verdict = await bootStamped(leafEnd + 1000);
    expect(failures(verdict)).toEqual([]);
    expect(row(verdict, 'document-validity').reason).toMatch(/^at its own time/);
  });

  it.each<[string, () => Uint8Array]>([
    ['of another boot proof', () => selfHash({ ...epoch.boot, bootNonceB64: chainHash(proof) })],
    ['of the boot proof without its signature', () => selfHash({ ...epoch.boot, signatureB64: '' })],
  ])('%s bounds nothing, is reported, and makes nothing invalid: anybody may add one', async (_, imprint) => {
    const verdict = await bootStamped(inLife, imprint());
    expect(failures(verdict)).toEqual([]);
    expect(row(verdict, 'boot-proof').reason).toMatch(/bounds nothing/);
    expect(row(verdict, 'document-validity').reason).toMatch(/^at its own time/);
  });
});

describe('a timestamp over a checkpoint', () => {
  it('is shown with it', async () => {
    const self = stampOver(selfHash(checkpoint), inLife);
    const verdict = await judged({ checkpoints: [{ ...checkpoint, timestamps: { self } }] });
    expect(failures(verdict)).toEqual([]);
    expect(row(verdict, 'checkpoint').reason).toBe(`one checkpoint, the last ${shown}`);
  });

  it('of something else bounds nothing', async () => {
    const self = stampOver(selfHash(epoch.boot), inLife);
    const verdict = await judged({ checkpoints: [{ ...checkpoint, timestamps: { self } }] });
    expect(row(verdict, 'checkpoint')).toMatchObject({
      status: 'pass',
      reason: expect.stringMatching(/bounds nothing/),
    });
  });
});

describe('a key revoked since a time', () => {
  const revoked = () => ({ ...policy, revoked: [{ value: epoch.boot.publicKeyB64, since: inLife }] });
  const outcome = async (timestamps?: Proof['timestamps'], demands: object = revoked()) => {
    const subject = timestamps ? { ...proof, timestamps } : proof;
    const question = { proofs: [subject], bootProofs: [epoch.boot], trust: testTrust, policy: demands };
    return { found: failures(await judgeStamped(question)), careless: without(['key-allowed'], () => judge(question)) };
  };

  it('still stands behind a proof that was timestamped before', async () => {
    expect((await outcome({ proof: stampOf(proof, inLife - 1000) })).found).toEqual([]);
  });

  it.each<[string, () => Proof['timestamps'] | undefined]>([
    ['has no timestamp: its own time is what a thief would write', () => undefined],
    ['was timestamped in that very moment', () => ({ proof: stampOf(proof, inLife) })],
    ['has a timestamp of its artifact alone', () => ({ artifact: artifactStampOf(proof, inLife - 1000) })],
    ['has a timestamp that is for something else', () => ({ proof: artifactStampOf(proof, inLife - 1000) })],
  ])('stands behind no proof that %s', async (_, timestamps) => {
    const { found, careless } = await outcome(timestamps());
    expect(found).toEqual(['key-allowed']);
    expect(careless.valid).toBe(true);
  });

  it('and altogether by another entry is revoked altogether', async () => {
    const demands = { ...revoked(), revoked: [...revoked().revoked, { value: epoch.boot.epochId }] };
    expect((await outcome({ proof: stampOf(proof, inLife - 1000) }, demands)).found).toEqual(['key-allowed']);
  });
});
