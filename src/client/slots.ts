// SPDX-License-Identifier: Apache-2.0
// Slots that came back: each is verified before any digest is sent, because a slot is what makes a later proof say
// "this place was given out before the digest was known".
import { fromBase64, quote } from '../proof/bytes.ts';
import { verifyEd25519 } from '../proof/ed25519.ts';
import { asOccError, OccError } from '../proof/errors.ts';
import { parseSlot, type Slot, slotBytes } from '../proof/slot.ts';
import type { ServiceKey } from './service.ts';

export interface SlotDemand {
  readonly count: number;
  readonly chainId: string;
  readonly key: ServiceKey;
  /** The boot that the service showed; absent where it shows none. */
  readonly bootB64?: string | undefined;
  /** The last slot taken before these. */
  readonly after: Slot | undefined;
}

/**
 * Accepts exactly the slots that were asked for: signed by the service's key, of its epoch and our chain, each new.
 * @throws OccError `slot-refused` naming the row and the place in the answer
 */
export function acceptSlots(values: readonly unknown[], demand: SlotDemand): readonly Slot[] {
  const { count, chainId, key, after } = demand;
  if (values.length !== count) {
    throw new OccError('slot-refused', `expected ${count} slots, got ${values.length}`);
  }
  const nonces = new Set<string>();
  let before = after;
  return values.map((value, at) => {
    const slot = readSlot(value, at);
    const demands: readonly (readonly [row: string, what: string, expected: string, got: string])[] = [
      ['slot-signature', 'key', key.publicKeyB64, slot.publicKeyB64],
      ['slot-epoch', 'epoch', key.epochId ?? before?.epochId ?? slot.epochId, slot.epochId],
      ['slot-binding', 'chain', chainId, slot.chainId ?? 'no chain'],
      ['slot-binding', 'boot', demand.bootB64 ?? (before ?? slot).bootB64 ?? 'no boot', slot.bootB64 ?? 'no boot'],
    ];
    for (const [row, what, expected, got] of demands) {
      if (expected !== got) throw refused(at, row, `expected ${what} ${quote(expected)}, got ${quote(got)}`);
    }
    const signature = fromBase64(slot.signatureB64, 'signatureB64', 64);
    if (!verifyEd25519(signature, slotBytes(slot), fromBase64(slot.publicKeyB64, 'publicKeyB64', 32))) {
      throw refused(at, 'slot-signature', "expected a signature of the service's key, got one that does not verify");
    }
    if (nonces.has(slot.nonceB64)) {
      throw refused(at, 'slot-binding', 'expected a slot of its own, got one that was given before');
    }
    if (before && BigInt(slot.counter) <= BigInt(before.counter)) {
      throw refused(at, 'slot-order', `expected a counter above ${before.counter}, got ${slot.counter}`);
    }
    nonces.add(slot.nonceB64);
    before = slot;
    return slot;
  });
}

function readSlot(value: unknown, at: number): Slot {
  try {
    return parseSlot(value);
  } catch (cause) {
    throw refused(at, 'shape', asOccError(cause).message);
  }
}

function refused(at: number, row: string, what: string): OccError {
  return new OccError('slot-refused', `slot ${at + 1}: row ${row}: ${what}`);
}
