// SPDX-License-Identifier: Apache-2.0
// Vectors about the two signatures of a proof: over its body, and over its slot.
import { toBase64 } from '../../src/proof/bytes.ts';
import { canonicalize } from '../../src/proof/canonical.ts';
import { type Proof, signedBody } from '../../src/proof/proof.ts';
import { type Slot, slotHash } from '../../src/proof/slot.ts';
import {
  keyNamed,
  SeededIssuer,
  signedAgain,
  slotSignedAgain,
  withCommit,
  withSlot,
} from '../fixtures/seeded-issuer.ts';
import { now, type Vectors } from './vector.ts';

export async function signatureVectors(): Promise<Vectors> {
  const issuer = await SeededIssuer.named('vectors: signature');
  const { key, publicKeyB64 } = issuer;
  const policy = { allowedPublicKeys: [publicKeyB64], exclusiveKeys: true };
  const question = { policy, now };
  const proof = await issuer.commit({ artifact: 'hello\n', chainId: 'run/example/1/2' });
  const other = await issuer.commit({ artifact: 'app\n', chainId: 'run/example/1/2' });
  const plain = await issuer.commit({ artifact: 'plain\n', slot: false });
  const slot = proof.slotAllocation as Slot;
  const stranger = keyNamed('vectors: stranger');
  const repaired = { proof };
  const { chainId: _, ...unchained } = slot;
  const historicOrder: Proof = { ...plain, principal: { 10: 'b', 9: 'a', id: 'x' } };
  const wrongOrder = toBase64(key.sign(canonicalize(signedBody(historicOrder))));

  return {
    'none.historic-key-order': {
      about: 'Number-like member names are signed in the order of historic issuers: first, by value.',
      proof: signedAgain(historicOrder, key),
      ...question,
      expect: 'none',
    },
    'none.historic-slot-hash': {
      about: 'A slot hash that leaves out the chain, as the enclaves of March 2026 made it.',
      proof: withCommit(proof, { slotHashB64: slotHash(unchained) }, key),
      ...question,
      expect: 'none',
    },
    'signature.changed-time': {
      about: 'A signed member changed.',
      proof: { ...proof, commit: { ...proof.commit, time: 1 } },
      ...question,
      expect: 'signature',
      repaired,
    },
    'signature.removed-member': {
      about: 'A signed member removed.',
      proof: { ...plain, commit: { ...plain.commit, time: undefined } },
      ...question,
      expect: 'signature',
      repaired: { proof: plain },
    },
    'signature.added-attribution': {
      about: 'Attribution added after signing.',
      proof: { ...proof, attribution: { name: 'x' } },
      ...question,
      expect: 'signature',
      repaired,
    },
    'signature.of-another-proof': {
      about: 'The signature of another proof of the same key.',
      proof: { ...plain, signer: proof.signer },
      ...question,
      expect: 'signature',
      repaired: { proof: plain },
    },
    'signature.historic-body-in-rfc-8785-order': {
      about: 'Number-like member names signed in the order of RFC 8785; only the historic order is read.',
      proof: { ...historicOrder, signer: { ...historicOrder.signer, signatureB64: wrongOrder } },
      ...question,
      expect: 'signature',
      repaired: { proof: signedAgain(historicOrder, key) },
    },
    'signature.s-plus-l': {
      about: 'S + L in place of S: the same equation, another text (RFC 8032 §5.1.7).',
      proof: { ...plain, signer: { ...plain.signer, signatureB64: withOrderAdded(plain.signer.signatureB64) } },
      ...question,
      expect: 'signature',
      repaired: { proof: plain },
    },
    'signature.small-order-key': {
      about: 'The neutral element as key and R, and S = 0: without the strict rule this signs every body.',
      proof: {
        ...plain,
        signer: {
          publicKeyB64: toBase64(neutral),
          signatureB64: toBase64(Uint8Array.of(...neutral, ...new Uint8Array(32))),
        },
      },
      policy: { anySigner: true },
      now,
      expect: 'signature',
      repaired: { proof: plain },
    },
    'slot-signature.other-key': {
      about: 'A slot that names this key and is signed by another.',
      proof: withSlot(proof, slotSignedAgain(slot, stranger), key),
      ...question,
      expect: 'slot-signature',
      repaired,
    },
    'slot-signature.missing': {
      about: 'The body names a slot, and the proof carries none.',
      proof: { ...proof, slotAllocation: undefined },
      ...question,
      expect: 'slot-signature',
      repaired,
    },
    'slot-signature.required': {
      about: 'The policy requires a slot, and the proof has none.',
      proof: plain,
      policy: { ...policy, requireSlot: true },
      now,
      expect: 'slot-signature',
      repaired,
    },
    'slot-binding.other-slot': {
      about: 'Another genuine slot of the same key.',
      proof: { ...proof, slotAllocation: other.slotAllocation },
      ...question,
      expect: 'slot-binding',
      repaired,
    },
    'slot-binding.other-chain': {
      about: 'A slot of another chain, bound by its hash.',
      proof: withSlot(proof, slotSignedAgain({ ...slot, chainId: 'run/example/9/9' }, key), key),
      ...question,
      expect: 'slot-binding',
      repaired,
    },
    'slot-binding.other-key': {
      about: 'A slot of another key, signed by that key and bound by its hash.',
      proof: withSlot(proof, slotSignedAgain({ ...slot, publicKeyB64: toBase64(stranger.publicKey) }, stranger), key),
      ...question,
      expect: 'slot-binding',
      repaired,
    },
    'slot-order.equal-counters': {
      about: 'Slot and commit with one counter.',
      proof: withCommit(proof, { counter: slot.counter }, key),
      ...question,
      expect: 'slot-order',
      repaired,
    },
    'slot-epoch.other-epoch': {
      about: 'A slot of another epoch, bound by its hash.',
      proof: withSlot(proof, slotSignedAgain({ ...slot, epochId: toBase64(stranger.publicKey) }, key), key),
      ...question,
      expect: 'slot-epoch',
      repaired,
    },
  };
}

/** y = 1, the neutral element. */
const neutral = Uint8Array.of(1, ...new Uint8Array(31));

/** The signature with the order of the base point added to S. */
function withOrderAdded(signatureB64: string): string {
  const signature = Buffer.from(signatureB64, 'base64');
  const s = BigInt(`0x${signature.subarray(32).reverse().toString('hex')}`);
  const sum = s + 2n ** 252n + 27742317777372353535851937790883648493n;
  return Buffer.concat([
    signature.subarray(0, 32),
    Buffer.from(sum.toString(16).padStart(64, '0'), 'hex').reverse(),
  ]).toString('base64');
}
