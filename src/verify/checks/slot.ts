// SPDX-License-Identifier: Apache-2.0
// Slot: was the place in the order given out, by the same key, before the digest was known?
import { historicSlotHash, type Slot, slotHash } from '../../proof/slot.ts';
import type { Context } from '../context.ts';
import type { ProofFacts } from '../facts.ts';
import { allOf, type Finding, fail, pass, same } from '../finding.ts';
import type { Row } from '../row.ts';

const claimsSlot = ({ facts: { proof }, policy }: Context): boolean =>
  proof.slotAllocation !== undefined ||
  proof.commit.slotHashB64 !== undefined ||
  proof.commit.slotCounter !== undefined ||
  policy.requireSlot === true;

/** Runs a check on the slot, or fails when the proof that claims one does not carry it. */
const onSlot =
  (check: (slot: Slot, facts: ProofFacts) => Finding) =>
  ({ facts }: Context): Finding =>
    facts.proof.slotAllocation ? check(facts.proof.slotAllocation, facts) : fail('the proof carries no slot');

export const slotRows = [
  {
    id: 'slot-signature',
    section: 'slot',
    about: 'the key the slot names signed it',
    asks: claimsSlot,
    run: onSlot((_, { isSlotSigned }) => (isSlotSigned ? pass() : fail('the slot is not signed by its key'))),
  },
  {
    id: 'slot-binding',
    section: 'slot',
    about: 'the signed body names exactly this slot, and the slot this signer, chain and boot',
    asks: claimsSlot,
    run: onSlot((slot, { proof: { commit, signer } }) => {
      if (commit.slotHashB64 === undefined) return fail('the body names no slot hash');
      const hash = historicSlotHash(slot) === commit.slotHashB64 ? commit.slotHashB64 : slotHash(slot);
      return allOf(
        same('the slot hash', commit.slotHashB64, hash),
        same('the nonce of the slot', commit.nonceB64, slot.nonceB64),
        same('the counter of the slot', commit.slotCounter, slot.counter),
        same('the key of the slot', signer.publicKeyB64, slot.publicKeyB64),
        same('the chain of the slot', commit.chainId, slot.chainId),
        same('the boot of the slot', commit.bootB64, slot.bootB64),
      );
    }),
  },
  {
    id: 'slot-order',
    section: 'slot',
    about: 'the slot was counted before the commit',
    asks: claimsSlot,
    run: onSlot((slot, { proof: { commit } }) => {
      if (commit.counter === undefined) return fail('the commit has no counter to compare the slot with');
      if (BigInt(slot.counter) < BigInt(commit.counter)) return pass();
      return fail('the slot is not older than the commit', {
        expected: `below ${commit.counter}`,
        actual: slot.counter,
      });
    }),
  },
  {
    id: 'slot-epoch',
    section: 'slot',
    about: 'slot and commit are of one epoch',
    asks: claimsSlot,
    run: onSlot((slot, { proof: { commit } }) => same('the epoch of the slot', commit.epochId, slot.epochId)),
  },
] as const satisfies readonly Row[];
