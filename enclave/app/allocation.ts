// SPDX-License-Identifier: Apache-2.0
// Allocation: nonce and counter are signed before anybody named a digest (SPEC.md §4).
import { setImmediate } from 'node:timers/promises';
import { freshNonce, issueSlot } from '../../src/proof/issue.ts';
import type { Slot } from '../../src/proof/slot.ts';
import type { Question } from '../wire/messages.ts';
import type { Chains } from './chains.ts';
import type { Epoch } from './epoch.ts';
import type { Slots } from './slots.ts';

/** As for proofs: 5 ms between two turns of the event loop. */
const signaturesPerTurn = 128;

export interface AllocationState {
  readonly epoch: Epoch;
  readonly slots: Slots;
  readonly chains: Chains;
}

/**
 * Opens `count` slots for a chain, all or none.
 * @throws OccError `slots-exhausted`, `forbidden`, `chain-closed`, `epoch-ended`, `chains-exhausted`, `host-failed`
 */
export async function allocateSlots(
  { epoch, slots, chains }: AllocationState,
  { holder, owner, chainId, count }: Question<'allocateSlots'>,
): Promise<readonly Slot[]> {
  const time = await epoch.time();
  epoch.refuseEnded();
  chains.checkAllocation(chainId, { owner });
  slots.promise(holder, count, time);
  let counter = epoch.draw(count);
  const signed: Slot[] = [];
  try {
    for (; signed.length < count; counter += 1n) {
      const body = { nonceB64: await freshNonce(epoch.signer.host), counter: counter.toString(), time };
      const place = { epochId: epoch.epochId, chainId, ...(epoch.bootB64 !== undefined && { bootB64: epoch.bootB64 }) };
      signed.push(await issueSlot(epoch.signer, { ...body, ...place }));
      if (signed.length % signaturesPerTurn === 0) await setImmediate();
    }
  } catch (fault) {
    slots.withdraw(holder, count);
    throw fault;
  }
  for (const slot of signed) slots.open(slot, holder, time);
  return signed;
}
