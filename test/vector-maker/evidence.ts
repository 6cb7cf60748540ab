// SPDX-License-Identifier: Apache-2.0
// Vectors about evidence that is read but not verified yet: whoever claims it is denied, by the first of its rows.
import { type Proof, signedBody } from '../../src/proof/proof.ts';
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
  const artifact = full.timestamps?.artifact;
  const repaired = { proof };
  const checkpointed = { ...bundleOf([proof]), checkpoints: [checkpoint(issuer, { chainId })] };
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
    'epoch-link.claimed': {
      about: 'The body claims a handover.',
      proof: withCommit(proof, { epochLink: full.commit.epochLink }, key),
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
    'checkpoint.claimed': {
      about: 'The bundle holds a checkpoint of the chain.',
      bundle: checkpointed,
      ...question,
      expect: 'checkpoint',
      repaired: { bundle: bundleOf([proof]) },
    },
    'checkpoint.unreadable': {
      about: 'The bundle holds a checkpoint that cannot be read.',
      bundle: unreadable,
      ...question,
      expect: 'checkpoint',
      repaired: { bundle: bundleOf([proof]) },
    },
    'timestamp-artifact.claimed': {
      about: 'A timestamp over the artifact.',
      proof: { ...proof, timestamps: { artifact } },
      ...question,
      expect: 'timestamp-artifact',
      repaired,
    },
    'timestamp-proof.claimed': {
      about: 'A timestamp over the proof.',
      proof: { ...proof, timestamps: { proof: artifact } },
      ...question,
      expect: 'timestamp-proof',
      repaired,
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
    'actor-allowed.required': {
      about: 'The policy names persons, and the proof none.',
      proof,
      policy: { ...policy, allowedActorKeyIds: [signedBody(full).actor?.keyId] },
      now,
      expect: 'actor-allowed',
      repaired: { policy },
    },
  };
}
