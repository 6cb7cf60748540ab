// SPDX-License-Identifier: Apache-2.0
// The seeds' way to ask: one proof, its bytes, optional anchors. Weaker questions are answered, and named as weaker.
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/index.ts';
import { utf8 } from '../../src/proof/bytes.ts';
import { pinnedMeasurement, SeededIssuer, stubMeasurement, withCommit } from '../fixtures/seeded-issuer.ts';

const issuer = await SeededIssuer.named('seeds.test');
const proof = await issuer.commit({ artifact: 'app' });
const bytes = utf8('app');
const time = proof.commit.time ?? 0;

describe('verify({proof, bytes, trustAnchors})', () => {
  it('passes a whole proof for its bytes, and says what was not asked', async () => {
    const result = await verify({ proof, bytes });
    expect(result).toMatchObject({ valid: true });
    expect(result.reason).toBeUndefined();
    expect(result.detail.join()).toMatch(/any signer.*no hardware/);
    expect(result.checks.find(({ id }) => id === 'signature')?.status).toBe('pass');
  });

  it('says nothing of what nobody asked, takes now where it is given', async () => {
    const aged = (now: number) => verify({ proof, bytes, trustAnchors: { maxAge: 5 }, now });
    expect([(await aged(time + 5)).valid, (await aged(time + 6)).valid]).toEqual([true, false]);
    expect(Object.keys(await verify({ proof, bytes }))).not.toContain('reason');
    await expect(verify({ proof, trustAnchors: { maxAge: 1 } })).rejects.toMatchObject({
      hint: expect.stringContaining('Date.now'),
    });
  });

  it('says so when the artifact was not given', async () => {
    expect((await verify({ proof })).detail).toContain('the artifact itself was not given');
    expect((await verify({ proof, bytes })).detail).not.toContain('the artifact itself was not given');
  });

  it.each([
    ['other bytes', { proof, bytes: utf8('other') }, 'artifact-digest'],
    ['no bytes at all', { proof, bytes: new Uint8Array() }, 'artifact-digest'],
    ['a changed proof', { proof: { ...proof, commit: { ...proof.commit, time: 1 } }, bytes }, 'signature'],
    ['no proof', { proof: null, bytes }, 'version'],
    [
      'another measurement',
      { proof, bytes, trustAnchors: { allowedMeasurements: [pinnedMeasurement] } },
      'measurement-allowed',
    ],
    ['another key', { proof, bytes, trustAnchors: { allowedPublicKeys: [`${'A'.repeat(43)}=`] } }, 'key-allowed'],
    [
      'another enforcement',
      { proof, bytes, trustAnchors: { requireEnforcement: 'measured-tee' } },
      'enforcement-allowed',
    ],
    ['an attestation', { proof, bytes, trustAnchors: { requireAttestation: true } }, 'document-form'],
    ['a later counter', { proof, bytes, trustAnchors: { minCounter: '3' } }, 'counter-window'],
    ['an earlier counter', { proof, bytes, trustAnchors: { maxCounter: '1' } }, 'counter-window'],
    ['a later time', { proof, bytes, trustAnchors: { minTime: time + 1 } }, 'time-window'],
    ['an earlier time', { proof, bytes, trustAnchors: { maxTime: time - 1 } }, 'time-window'],
    ['an actor', { proof, bytes, trustAnchors: { requireActor: true } }, 'actor'],
    ['an old proof', { proof, bytes, trustAnchors: { maxAge: 1 }, now: time + 2 }, 'time-window'],
  ])('fails for %s', async (_, input, id) => {
    const result = await verify(input);
    expect(result.valid).toBe(false);
    expect(result.reason).toMatch(new RegExp(`^${id}: `));
  });

  it.each([
    ['its measurement', { allowedMeasurements: [stubMeasurement] }],
    ['its key', { allowedPublicKeys: [issuer.publicKeyB64] }],
    ['its enforcement', { requireEnforcement: 'stub' }],
    ['its counter', { minCounter: proof.commit.counter, maxCounter: proof.commit.counter }],
    ['its time', { minTime: time, maxTime: time }],
    ['its epoch', { requireEpochId: true }],
    ['a slot', { requireSlot: true }],
    ['nothing', {}],
    ['nothing at all', undefined],
  ])('passes for %s', async (_, trustAnchors) => {
    expect(await verify({ proof, bytes, trustAnchors })).toMatchObject({ valid: true });
  });

  it('names each weaker answer in the detail', async () => {
    const detail = (await verify({ proof, bytes, trustAnchors: { minCounter: '1', maxTime: time } })).detail.join('\n');
    expect(detail).toContain('counter window names no key');
    expect(detail).toContain("signer's own clock");
  });

  it('fails a time window for a proof without a time', async () => {
    const timeless = withCommit(proof, { time: undefined }, issuer.key);
    expect(await verify({ proof: timeless, bytes, trustAnchors: { maxTime: time } })).toMatchObject({ valid: false });
  });

  it.each([
    ['an unknown field', { nope: 1 }, 'policy-unknown-field'],
    ['an empty list', { allowedMeasurements: [] }, 'policy-empty-list'],
    ['a wrong type', { minTime: 'now' }, 'policy-invalid'],
    ['no object', 'strict', 'policy-invalid'],
    ['maxAge without a now', { maxAge: 1 }, 'policy-invalid'],
  ])('throws for %s in the anchors', async (_, trustAnchors, code) => {
    await expect(verify({ proof, bytes, trustAnchors })).rejects.toMatchObject({ code });
  });
});
