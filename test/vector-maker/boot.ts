// SPDX-License-Identifier: Apache-2.0
// Vectors about boot proofs: the one document of an epoch, and what was locked into PCR 16 before it was made.
import { bootBytes } from '../../src/proof/boot.ts';
import { toBase64 } from '../../src/proof/bytes.ts';
import type { Proof } from '../../src/proof/proof.ts';
import { MeasuredEpoch, measurement, testRoot } from '../fixtures/measured.ts';
import { keyNamed, withCommit } from '../fixtures/seeded-issuer.ts';
import { bundleWithBoots, now, type Vectors } from './vector.ts';

const policy = { allowedMeasurements: [measurement], requireEnforcement: 'measured-tee', anyCommitter: true };
const question = { policy, now, root: toBase64(testRoot) };
const place = { chainId: 'run/example/1/2', slot: false, chainIndex: false } as const;

export async function bootVectors(): Promise<Vectors> {
  const epoch = await MeasuredEpoch.named('vectors: boot');
  const other = await MeasuredEpoch.named('vectors: other boot');
  const open = await MeasuredEpoch.named('vectors: open boot', { locked: null });
  const changed = await MeasuredEpoch.named('vectors: changed boot', { locked: bootBytes(epoch.boot) });
  const commit = (of: MeasuredEpoch, members: Partial<Proof['commit']> = {}) =>
    of.commit({ ...place, artifact: 'one\n', binding: 'boot', commit: members });
  const proof = await commit(epoch);
  const bundle = bundleWithBoots(proof, epoch.boot);
  const { manifest } = epoch.boot;
  const rival = {
    ...epoch.boot,
    manifest: { ...manifest, config: { counterMode: 'sealed' } },
    attestation: { format: 'aws-nitro', reportB64: 'AAAA' },
  };
  const unsigned = { ...epoch.boot, signatureB64: toBase64(keyNamed('vectors: forger').sign(bootBytes(epoch.boot))) };
  const sealed = { ...question, policy: { ...policy, boot: { counterMode: 'sealed' } } };
  const repaired = { bundle };

  return {
    'none.document-of-boot': {
      about: 'The document of the boot proof that the body names.',
      bundle,
      ...question,
      expect: 'none',
    },
    'document-form.no-boot-proof': {
      about: 'The body names a boot, and neither the proof nor the bundle has a document.',
      proof,
      ...question,
      expect: 'document-form',
      repaired,
    },
    'document-form.of-boot': {
      about: 'The policy wants the document in the proof, and only the boot proof has one.',
      bundle,
      ...{ ...question, policy: { ...policy, requireAttestation: 'proof' } },
      expect: 'document-form',
      repaired: { policy: { ...policy, requireAttestation: 'boot' } },
    },
    'document-key.own-key-on-boot': {
      about: 'A key of one’s own names a genuine boot.',
      bundle: bundleWithBoots(withCommit(proof, {}, keyNamed('vectors: forger')), epoch.boot),
      ...question,
      expect: 'document-key',
      repaired,
    },
    'boot-proof.other-signature': {
      about: 'Another key signed the boot proof.',
      bundle: bundleWithBoots(proof, unsigned),
      ...question,
      expect: 'boot-proof',
      repaired,
    },
    'boot-epoch.other-epoch': {
      about: 'The boot proof is of another epoch than the body.',
      bundle: bundleWithBoots(await commit(epoch, { epochId: other.issuer.epochId }), epoch.boot),
      ...question,
      expect: 'boot-epoch',
      repaired,
    },
    'boot-epoch.two-boots': {
      about: 'Two boot proofs of one epoch say different things.',
      bundle: bundleWithBoots(proof, epoch.boot, rival),
      ...question,
      expect: 'boot-epoch',
      repaired,
    },
    'boot-config.pcr16-open': {
      about: 'PCR 16 was not locked: the configuration may have been exchanged.',
      bundle: bundleWithBoots(await commit(open), open.boot),
      ...question,
      expect: 'boot-config',
      repaired,
    },
    'boot-config.pcr16-of-another-boot': {
      about: 'PCR 16 holds another boot.',
      bundle: bundleWithBoots(await commit(changed), changed.boot),
      ...question,
      expect: 'boot-config',
      repaired,
    },
    'boot-config.counter-mode': {
      about: 'The boot has a configuration that the policy does not want.',
      bundle,
      ...sealed,
      expect: 'boot-config',
      repaired: { policy: { ...policy, boot: { counterMode: 'epoch' } } },
    },
    'boot-proof.required': {
      about: 'The policy asks about the boot, and the input has no boot proof.',
      proof: await epoch.commit({ ...place, artifact: 'one\n', binding: 'body' }),
      ...{ ...question, policy: { ...policy, boot: { counterMode: 'epoch' } } },
      expect: 'boot-proof',
      repaired: { policy },
    },
  };
}
