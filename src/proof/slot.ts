// SPDX-License-Identifier: Apache-2.0
// Slots: nonce and counter, signed by the enclave before it knows a digest (SPEC.md §4).
import * as z from 'zod/mini';
import { toBase64 } from './bytes.ts';
import { canonicalizeHistoric } from './canonical.ts';
import {
  base64Of32,
  base64Of64,
  chainId,
  counter,
  type Immutable,
  label,
  milliseconds,
  nonce,
  readBySchema,
} from './schema.ts';
import { sha256 } from './sha256.ts';

export const slotVersion = 'occ/slot/1';

export const slotSchema = z.strictObject({
  version: z.literal(slotVersion),
  nonceB64: nonce,
  counter,
  time: z.optional(milliseconds),
  epochId: label,
  publicKeyB64: base64Of32,
  chainId: z.optional(chainId),
  bootB64: z.optional(base64Of32),
  signatureB64: base64Of64,
});

export type Slot = Immutable<z.output<typeof slotSchema>>;
export type SlotBody = Omit<Slot, 'signatureB64'>;

/** Reads a slot a service answered with. @throws OccError `proof-invalid` */
export function parseSlot(value: unknown): Slot {
  return readBySchema(slotSchema, value, 'proof-invalid', 'slot');
}

/** What the signature of a slot covers: everything but itself. */
export function slotBody(slot: Slot | SlotBody): SlotBody {
  const { signatureB64: _, ...body } = slot as Slot;
  return body;
}

/** The signed bytes of a slot. */
export function slotBytes(slot: Slot | SlotBody): Uint8Array {
  return canonicalizeHistoric(slotBody(slot));
}

/** `commit.slotHashB64`: base64 of SHA-256 of the signed bytes. */
export function slotHash(slot: Slot | SlotBody): string {
  return toBase64(sha256(slotBytes(slot)));
}

/**
 * The hash of March 2026's enclaves, which left `chainId` out of it; undefined for a slot that cannot be theirs
 * (they had no `bootB64`, and without a `chainId` both hashes are one).
 */
export function historicSlotHash(slot: Slot): string | undefined {
  if (slot.bootB64 !== undefined || slot.chainId === undefined) return undefined;
  const { chainId: _, ...body } = slotBody(slot);
  return slotHash(body);
}
