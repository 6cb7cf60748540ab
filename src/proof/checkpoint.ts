// SPDX-License-Identifier: Apache-2.0
// Checkpoint: what the enclave says about a whole chain, so that a prefix cannot pass for the chain (SPEC.md §6).
import * as z from 'zod/mini';
import { canonicalize } from './canonical.ts';
import { timestampSchema } from './proof.ts';
import {
  base64Of32,
  base64Of64,
  chainId,
  counter,
  type Immutable,
  milliseconds,
  nonce,
  readBySchema,
} from './schema.ts';

export const checkpointVersion = 'occ/checkpoint/1';

export const checkpointSchema = z.strictObject({
  version: z.literal(checkpointVersion),
  epochId: base64Of32,
  publicKeyB64: base64Of32,
  bootB64: z.optional(base64Of32),
  chainId,
  firstIndex: counter,
  length: counter,
  headB64: base64Of32,
  counter,
  time: milliseconds,
  nonceB64: nonce,
  final: z.optional(z.enum(['closed', 'handover', 'epoch-end'])),
  attempt: z.optional(counter),
  successor: z.optional(z.strictObject({ epochId: base64Of32, publicKeyB64: base64Of32, bootB64: base64Of32 })),
  signatureB64: base64Of64,
  timestamps: z.optional(z.strictObject({ self: timestampSchema })),
});

export type Checkpoint = Immutable<z.output<typeof checkpointSchema>>;
export type CheckpointBody = Omit<Checkpoint, 'signatureB64' | 'timestamps'>;

/** @throws OccError `proof-invalid` */
export function parseCheckpoint(value: unknown): Checkpoint {
  return readBySchema(checkpointSchema, value, 'proof-invalid', 'checkpoint');
}

/** The signed bytes: all but the signature and the timestamps. */
export function checkpointBytes(checkpoint: Checkpoint | CheckpointBody): Uint8Array {
  const { signatureB64: _signature, timestamps: _timestamps, ...body } = checkpoint as Checkpoint;
  return canonicalize(body);
}
