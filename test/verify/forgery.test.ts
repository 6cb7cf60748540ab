// SPDX-License-Identifier: Apache-2.0
// Whoever makes a key can sign any claim with it. Each forgery is first shown to work on a verifier that believes
// what a proof says of itself, and then denied by ours.
import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../src/proof/bytes.ts';
import { verifyEd25519 } from '../../src/proof/ed25519.ts';
import { type Enforcement, type Proof, signedBytes } from '../../src/proof/proof.ts';
import {
  digestOfText,
  keyNamed,
  pinnedMeasurement,
  SeededIssuer,
  signedAgain,
  slotSignedAgain,
  stubMeasurement,
  withSlot,
} from '../fixtures/seeded-issuer.ts';
import { failure, failures, judge } from './judge.ts';

/** A verifier that checks artifact and signature and compares the measurement in the proof with the pinned one. */
function believes(proof: Proof, artifact: string, pinned: string): boolean {
  const { artifact: committed, environment, signer } = proof;
  const isSigned = verifyEd25519(
    fromBase64(signer.signatureB64, 'signature'),
    signedBytes(proof),
    fromBase64(signer.publicKeyB64, 'key'),
  );
  const isArtifact = Buffer.from(committed.digestB64, 'base64').equals(digestOfText(artifact));
  return isSigned && isArtifact && environment.measurement === pinned;
}

const pinned = { allowedMeasurements: [pinnedMeasurement], anyCommitter: true };

describe('a key of one’s own with the pinned measurement', () => {
  it.each<Enforcement>(['stub', 'hw-key'])(
    'and enforcement %s is denied at measurement-allowed',
    async (enforcement) => {
      const forger = await SeededIssuer.named('forger', { enforcement, measurement: pinnedMeasurement });
      const forged = await forger.commit({ artifact: 'malware', chainId: 'run/github.com/1/2' });
      expect(believes(forged, 'malware', pinnedMeasurement)).toBe(true);
      const verdict = judge({ proofs: [forged], artifacts: ['malware'], policy: pinned });
      expect(failure(verdict)).toBe('measurement-allowed');
      expect(failures(verdict)).toEqual(['measurement-allowed', 'enforcement-allowed']);
    },
  );

  it('and enforcement measured-tee and a report AAAA is denied by every document row', async () => {
    const forger = await SeededIssuer.named('forger', { enforcement: 'measured-tee', measurement: pinnedMeasurement });
    const forged = await forger.commit({ artifact: 'malware', attestationFormat: 'aws-nitro' });
    expect(forged.environment.attestation?.reportB64).toBe('AAAA');
    expect(believes(forged, 'malware', pinnedMeasurement)).toBe(true);
    const verdict = judge({ proofs: [forged], artifacts: ['malware'], policy: pinned });
    expect(failure(verdict)).toBe('document-form');
    expect(failures(verdict)).toEqual(
      expect.arrayContaining(['document-path', 'document-binding', 'document-key', 'measurement-allowed']),
    );
  });

  it('and enforcement measured-tee and no report is denied too', async () => {
    const forger = await SeededIssuer.named('forger', { enforcement: 'measured-tee', measurement: pinnedMeasurement });
    const forged = await forger.commit({ artifact: 'malware' });
    expect(believes(forged, 'malware', pinnedMeasurement)).toBe(true);
    expect(failure(judge({ proofs: [forged], artifacts: ['malware'], policy: pinned }))).toBe('document-form');
  });

  it('is denied even where its measurement starts like a development one', async () => {
    const measurement = 'stub:anything';
    const forger = await SeededIssuer.named('forger', { enforcement: 'hw-key', measurement });
    const policy = { allowedMeasurements: [measurement], anyCommitter: true };
    expect(failure(judge({ proofs: [await forger.commit({ artifact: 'a' })], policy }))).toBe('measurement-allowed');
  });
});

describe('a development measurement', () => {
  it('can be claimed by anybody, and the verdict says that no hardware stands behind it', async () => {
    const anybody = await SeededIssuer.named('anybody');
    const policy = { allowedMeasurements: [stubMeasurement], anyCommitter: true };
    const verdict = judge({ proofs: [await anybody.commit({ artifact: 'a' })], policy });
    expect(verdict.valid).toBe(true);
    expect(verdict.warnings.join()).toMatch(/any committer.*no hardware: 1 of 1/);
    expect(verdict.headline).toContain('by somebody');
  });
});

describe('with keys that are the verifier’s own', () => {
  const own = async (name: string) => {
    const issuer = await SeededIssuer.named(name);
    return { issuer, policy: { allowedPublicKeys: [issuer.publicKeyB64], exclusiveKeys: true } };
  };

  it('a proof of another key is denied at key-allowed', async () => {
    const { issuer, policy } = await own('owner');
    const proof = await issuer.commit({ artifact: 'a' });
    expect(judge({ proofs: [proof], policy }).valid).toBe(true);
    const forged = signedAgain(proof, keyNamed('forger'));
    expect(failures(judge({ proofs: [forged], policy }))).toEqual(['slot-binding', 'key-allowed']);
    const slot = forged.slotAllocation;
    const whole =
      slot &&
      withSlot(
        forged,
        slotSignedAgain({ ...slot, publicKeyB64: forged.signer.publicKeyB64 }, keyNamed('forger')),
        keyNamed('forger'),
      );
    expect(failures(judge({ proofs: [whole], policy }))).toEqual(['key-allowed']);
  });

  it('a genuine proof put beside another artifact is denied at artifact-digest', async () => {
    const { issuer, policy } = await own('owner');
    const proof = await issuer.commit({ artifact: 'reviewed' });
    expect(failure(judge({ proofs: [proof], artifacts: ['malware'], policy }))).toBe('artifact-digest');
  });

  it('a genuine proof with its digest exchanged is denied at signature', async () => {
    const { issuer, policy } = await own('owner');
    const [reviewed, other] = [await issuer.commit({ artifact: 'a' }), await issuer.commit({ artifact: 'malware' })];
    const forged = { ...reviewed, artifact: other.artifact };
    expect(failure(judge({ proofs: [forged], artifacts: ['malware'], policy }))).toBe('signature');
  });

  it('the slot of another proof of the same key is denied at slot-binding', async () => {
    const { issuer, policy } = await own('owner');
    const [first, second] = [await issuer.commit({ artifact: 'a' }), await issuer.commit({ artifact: 'b' })];
    const forged = { ...second, slotAllocation: first.slotAllocation };
    expect(failure(judge({ proofs: [forged], policy }))).toBe('slot-binding');
  });
});
