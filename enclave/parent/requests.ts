// SPDX-License-Identifier: Apache-2.0
// The bodies of the HTTP API as they come from clients (SPEC.md §11), before anything is asked of the enclave. What
// this service cannot do is refused by name, never ignored.
import * as z from 'zod/mini';
import { fromBase64, toBase64 } from '../../src/proof/bytes.ts';
import { canonicalize } from '../../src/proof/canonical.ts';
import { OccError } from '../../src/proof/errors.ts';
import { anyObject, base64Of32, chainId, type Immutable, nonce, readBySchema } from '../../src/proof/schema.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import {
  attributionSchema,
  fitsCopies,
  maxCopiedBytes,
  metadataSchema,
  policyBindingSchema,
} from '../wire/caller-data.ts';
import { maxBatch, nameHashes } from '../wire/messages.ts';

const list = <T extends z.core.SomeType>(item: T) => z.array(item).check(z.minLength(1, 'at least one'));

const commitSchema = z.strictObject({
  digests: list(z.strictObject({ digestB64: base64Of32, hashAlg: z.literal('sha256') })),
  chainId: z.optional(chainId),
  slotIds: z.optional(list(nonce)),
  attestation: z.optional(z.enum(['proof', 'boot'])),
  names: z.optional(list(nameHashes)),
  metadata: z.optional(metadataSchema),
  attribution: z.optional(attributionSchema),
  policy: z.optional(policyBindingSchema),
});

export type CommitRequest = Immutable<z.output<typeof commitSchema>>;

/** Members with a meaning that needs more than this service has. Ignoring one would break a promise. */
const unsupported = {
  identityToken: 'workflow identities cannot be verified by this service',
  agency: 'actors cannot be verified by this service',
  principal: 'principals are never issued; use attribution or metadata',
  prevProofId: 'the enclave alone decides which proof comes before',
} as const;

/** @throws OccError `bad-request`, `too-many` */
export function readCommitRequest(body: unknown): CommitRequest {
  for (const [member, why] of Object.entries(unsupported)) {
    if (typeof body === 'object' && body !== null && Object.hasOwn(body, member)) {
      throw new OccError('bad-request', `${member}: ${why}`);
    }
  }
  const request = readBySchema(commitSchema, body, 'bad-request', 'commit');
  const { digests, slotIds, names, attestation } = request;
  if (digests.length > maxBatch) {
    throw new OccError('too-many', `digests: expected at most ${maxBatch}, got ${digests.length}`);
  }
  if (slotIds && (slotIds.length !== digests.length || new Set(slotIds).size !== slotIds.length)) {
    throw new OccError('bad-request', 'slotIds: expected one slot of its own for every digest');
  }
  if (names && !slotIds)
    throw new OccError('bad-request', 'names: expected slotIds with them, since names hash a slot');
  if (names && names.length !== digests.length) {
    throw new OccError('bad-request', 'names: expected one list of name hashes for every digest');
  }
  if (!fitsCopies(request, digests.length)) {
    const what = 'metadata, policy and attribution, which every proof repeats';
    throw new OccError('too-many', `${what}: expected at most ${maxCopiedBytes} bytes in all proofs together`);
  }
  if (attestation === 'boot') {
    throw new OccError('bad-request', 'attestation: expected "proof", got "boot", and this service has no boot proof');
  }
  return request;
}

const allocationSchema = z.strictObject({
  count: z.optional(z.int().check(z.gte(1, 'at least 1'), z.lte(maxBatch, `at most ${maxBatch}`))),
  chainId: z.optional(chainId),
});

export type AllocationRequest = Immutable<z.output<typeof allocationSchema>>;

/** @param body undefined when the request had none @throws OccError `bad-request` */
export function readAllocationRequest(body: unknown): AllocationRequest {
  return readBySchema(allocationSchema, body ?? {}, 'bad-request', 'allocate-slot');
}

const verificationSchema = z.strictObject({
  proof: z.unknown(),
  bytes: z.optional(z.string()),
  bytesB64: z.optional(z.string()),
  policy: z.optional(anyObject),
});

export interface VerificationRequest {
  readonly proof: unknown;
  readonly bytes?: Uint8Array;
  readonly policy?: unknown;
}

/** `bytes` and `bytesB64` both hold base64; the first is the seeds' name. @throws OccError `bad-request` */
export function readVerificationRequest(body: unknown): VerificationRequest {
  const request = readBySchema(verificationSchema, body, 'bad-request', 'verify');
  if (request.proof === undefined) throw new OccError('bad-request', 'verify: expected a proof, got none');
  const { proof, bytes, bytesB64, policy } = request;
  if (bytes !== undefined && bytesB64 !== undefined) {
    throw new OccError('bad-request', 'verify: expected bytes or bytesB64, got both');
  }
  const text = bytes ?? bytesB64;
  return {
    proof,
    ...(text !== undefined && { bytes: fromBase64(text, 'bytes') }),
    ...(policy && { policy }),
  };
}

/** What makes two requests the same: everything but the slots. `form` is how the answer will look. */
export function fingerprintOf({ slotIds: _, ...request }: CommitRequest, form: 'json' | 'raw'): string {
  return toBase64(sha256(canonicalize({ form, request })));
}
