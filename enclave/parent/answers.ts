// SPDX-License-Identifier: Apache-2.0
// What clients are answered (SPEC.md §11), as it is published. Statements of the enclave are described, never read: the
// parent relays them, and whoever needs to believe them verifies them.
import * as z from 'zod/mini';
import { bootProofSchema } from '../../src/proof/boot.ts';
import { bundleMediaType } from '../../src/proof/bundle.ts';
import { checkpointSchema } from '../../src/proof/checkpoint.ts';
import { type ErrorCode, errorCodes } from '../../src/proof/errors.ts';
import { enforcements, proofSchema } from '../../src/proof/proof.ts';
import { base64Of32, chainId, counter, label, nonce } from '../../src/proof/schema.ts';
import { slotSchema } from '../../src/proof/slot.ts';

/** What this service does beyond the historic one; clients rely on nothing that is not listed. */
export const features = ['slots', 'names', 'idempotency', 'boot', 'identity', 'checkpoint'] as const;
export type Feature = (typeof features)[number];

export const errorSchema = z.strictObject({
  error: z.string(),
  code: z.enum(errorCodes as readonly [ErrorCode, ...ErrorCode[]]),
});

export const proofsSchema = z.array(proofSchema);

/** For an artifact that was sent as it is: the shape of the seeds' demo service. */
export const rawCommitSchema = z.strictObject({
  proof: proofSchema,
  digestB64: base64Of32,
  counter: z.optional(counter),
});

export const oneSlotSchema = z.strictObject({ slotId: nonce, slot: slotSchema, chainId });
export const slotsSchema = z.strictObject({ slots: z.array(slotSchema), chainId });

export const challengeAnswerSchema = z.strictObject({ challengeB64: base64Of32, epochId: base64Of32 });

export const keySchema = z.strictObject({
  publicKeyB64: base64Of32,
  measurement: label,
  enforcement: z.enum(enforcements),
  epochId: base64Of32,
  features: z.array(z.enum(features)),
});

/** A part of a chain as a bundle that can be verified as it is. */
export const chainSchema = z.strictObject({
  mediaType: z.literal(bundleMediaType),
  subjects: z.array(z.unknown()).check(z.maxLength(0)),
  proofs: proofsSchema,
  bootProofs: z.array(bootProofSchema),
  checkpoints: z.array(checkpointSchema),
});

export const checkpointAnswerSchema = z.strictObject({ checkpoint: checkpointSchema });

/** The end of an epoch; as it is, the body of `POST /handover` at the successor. */
export const handoverAnswerSchema = z.strictObject({
  bootProof: bootProofSchema,
  chains: z.array(z.strictObject({ checkpoint: checkpointSchema, owner: z.optional(label) })),
  next: z.optional(z.int()),
});
export const adoptionSchema = z.strictObject({ adopted: z.int() });

const statuses = ['pass', 'fail', 'not-asked', 'not-reached'] as const;

export const verificationAnswerSchema = z.strictObject({
  valid: z.boolean(),
  reason: z.optional(z.string()),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      status: z.enum(statuses),
      reason: z.optional(z.string()),
      expected: z.optional(z.string()),
      actual: z.optional(z.string()),
    }),
  ),
});

export const healthSchema = z.strictObject({ ok: z.literal(true) });
export const readySchema = z.strictObject({ ready: z.literal(true) });

/** Schemas that have a name of their own in the published description. */
export const named = z.registry<{ id: string }>();
named.add(errorSchema, { id: 'Error' });
named.add(proofSchema, { id: 'Proof' });
named.add(slotSchema, { id: 'Slot' });
named.add(bootProofSchema, { id: 'BootProof' });
named.add(checkpointSchema, { id: 'Checkpoint' });
