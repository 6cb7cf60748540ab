// SPDX-License-Identifier: Apache-2.0
// Vectors about evidence that is worthless or missing: whoever claims it is denied, by the first of its rows.
import type { Checkpoint } from '../../src/proof/checkpoint.ts';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import { checkpoint, fullProof, hashNamed } from '../fixtures/four-types.ts';
import {
  keyNamed,
  pinnedMeasurement,
  SeededIssuer,
  signedAgain,
  slotSignedAgain,
  stubMeasurement,
  withCommit,
  withSlot,
} from '../fixtures/seeded-issuer.ts';
import { bundleOf, now, subjectOf, type Vectors } from './vector.ts';

export async function evidenceVectors(): Promise<Vectors> {
  const issuer = await SeededIssuer.named('vectors: evidence');
  const { key } = issuer;
  const policy = { allowedPublicKeys: [issuer.publicKeyB64], exclusiveKeys: true };
  const question = { policy, now };
  const chainId = 'run/example/1/2';
  const proof = await issuer.commit({ artifact: 'hello\n', chainId });
  const gha = await issuer.commit({ artifact: 'hello\n', chainId: 'gha/github.com/1/2' });
  const full = await fullProof(issuer);
  const forger = await SeededIssuer.named('vectors: forger', {
    enforcement: 'measured-tee',
    measurement: pinnedMeasurement,
  });
  const forged = await forger.commit({ artifact: 'malware\n', attestationFormat: 'aws-nitro' });
  const honest: Proof = { ...forged, environment: { enforcement: 'stub', measurement: stubMeasurement } };
  const claiming = (members: Partial<Proof>): Proof => signedAgain({ ...proof, ...members }, key);
  const bootB64 = hashNamed('boot');
  const { slotAllocation: slot } = proof;
  const booted = withCommit(
    slot ? withSlot(proof, slotSignedAgain({ ...slot, bootB64 }, key), key) : proof,
    { bootB64 },
    key,
  );
  const repaired = { proof };
  const complete = { ...policy, requireChain: 'complete' };
  const elsewhere = full.commit.epochLink && { ...full.commit.epochLink, toEpochId: hashNamed('elsewhere') };
  const whole = { chainId, headB64: chainHash(proof), bootB64: undefined, successor: undefined };
  const checkpointed = (changes: Partial<Checkpoint>) => ({
    ...bundleOf([proof]),
    checkpoints: [checkpoint(issuer, { ...whole, ...changes } as Partial<Checkpoint>)],
  });
  const unreadable = { ...bundleOf([proof]), checkpoints: [{ ...checkpoint(issuer, { chainId }), length: 1 }] };

  return {
    'document-form.own-key-measured-tee': {
      about:
        'A forgery: a key of one’s own that claims measured code, the pinned measurement, and a report of three bytes.',
      proof: forged,
      subjects: [subjectOf('malware\n')],
      policy: { allowedMeasurements: [pinnedMeasurement], anyCommitter: true },
      now,
      expect: 'document-form',
      repaired: { proof: signedAgain(honest, keyNamed('vectors: forger')), policy: { anySigner: true } },
    },
    'document-form.report-on-stub': {
      about: 'A report on a development proof is a claim like any other.',
      proof: claiming({
        environment: { ...proof.environment, attestation: { format: 'aws-nitro', reportB64: 'AAAA' } },
      }),
      ...question,
      expect: 'document-form',
      repaired,
    },
    'document-form.required': {
      about: 'The policy requires a document, and the proof has none.',
      proof,
      policy: { ...policy, requireAttestation: true },
      now,
      expect: 'document-form',
      repaired: { policy },
    },
    'boot-proof.claimed': {
      about: 'The body names a boot.',
      proof: booted,
      ...question,
      expect: 'boot-proof',
      repaired,
    },
    'epoch-link.elsewhere': {
      about: 'The body claims a handover to another epoch than its own.',
      proof: withCommit(proof, { epochLink: elsewhere }, key),
      ...question,
      expect: 'epoch-link',
      repaired,
    },
    'chain-complete.required': {
      about: 'The policy requires the complete chain.',
      proof,
      policy: { ...policy, requireChain: 'complete' },
      now,
      expect: 'chain-complete',
      repaired: { policy: { ...policy, requireChain: 'linked' } },
    },
    'checkpoint.other-boot': {
      about: 'The bundle holds a checkpoint by another boot than the proofs of its chain.',
      bundle: checkpointed({ bootB64: hashNamed('boot') }),
      ...question,
      expect: 'checkpoint',
      repaired: { bundle: checkpointed({}) },
    },
    'checkpoint.other-head': {
      about: 'A checkpoint names another head for the length it states.',
      bundle: checkpointed({ headB64: hashNamed('head') }),
      ...question,
      expect: 'checkpoint',
      repaired: { bundle: checkpointed({}) },
    },
    'checkpoint.other-nonce': {
      about: 'The checkpoint was not made for the nonce that the policy expects.',
      bundle: checkpointed({}),
      policy: { ...policy, expectedNonce: hashNamed('fresh nonce') },
      now,
      expect: 'checkpoint',
      repaired: { policy: { ...policy, expectedNonce: hashNamed('nonce') } },
    },
    'chain-complete.not-closed': {
      about: 'The checkpoint states a length, but does not close the chain.',
      bundle: checkpointed({ final: undefined }),
      policy: complete,
      now,
      expect: 'chain-complete',
      repaired: { bundle: checkpointed({}) },
    },
    'chain-complete.longer': {
      about: 'The chain was closed with more proofs than these.',
      bundle: checkpointed({ length: '2' }),
      policy: complete,
      now,
      expect: 'chain-complete',
      repaired: { bundle: checkpointed({}) },
    },
    'checkpoint.unreadable': {
      about: 'The bundle holds a checkpoint that cannot be read.',
      bundle: unreadable,
      ...question,
      expect: 'checkpoint',
      repaired: { bundle: bundleOf([proof]) },
    },
    'workflow-identity.claimed': {
      about: 'The body holds a workflow identity.',
      proof: withCommit(proof, { identity: full.commit.identity }, key),
      ...question,
      expect: 'workflow-identity',
      repaired,
    },
    'workflow-identity.gha-chain': {
      about: 'A chain reserved for verified workflows, and no identity.',
      proof: gha,
      ...question,
      expect: 'workflow-identity',
      repaired,
    },
    'actor.claimed': {
      about: 'A person is said to have authorised the commit.',
      proof: claiming({ agency: full.agency }),
      ...question,
      expect: 'actor',
      repaired,
    },
  };
}
