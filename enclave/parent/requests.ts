// SPDX-License-Identifier: Apache-2.0
// What clients may ask (SPEC.md §11): one schema for each body and query, from which the parser and the published
// description both come. What this service cannot do is refused by name, never ignored.
import * as z from 'zod/mini';
import { agencySchema } from '../../src/proof/agency.ts';
import { fromBase64 } from '../../src/proof/bytes.ts';
import { OccError } from '../../src/proof/errors.ts';
import { anyObject, base64Of32, chainId, type Immutable, nonce, readBySchema } from '../../src/proof/schema.ts';
import {
  attributionSchema,
  fitsCopies,
  maxCopiedBytes,
  metadataSchema,
  policyBindingSchema,
} from '../wire/caller-data.ts';
import { endedChain, identityToken, maxBatch, maxCheckpoints, nameHashes } from '../wire/messages.ts';

const list = <T extends z.core.SomeType>(item: T) => z.array(item).check(z.minLength(1, 'at least one'));

const digestSchema = z.strictObject({ digestB64: base64Of32, hashAlg: z.literal('sha256') });

export const commitSchema = z.strictObject({
  digests: list(digestSchema),
  chainId: z.optional(chainId),
  slotIds: z.optional(list(nonce)),
  attestation: z.optional(z.enum(['proof', 'boot'])),
  names: z.optional(list(nameHashes)),
  metadata: z.optional(metadataSchema),
  attribution: z.optional(attributionSchema),
  policy: z.optional(policyBindingSchema),
  identityToken: z.optional(identityToken),
  agency: z.optional(agencySchema),
});

export type CommitRequest = Immutable<z.output<typeof commitSchema>>;

/** Members of the historic service that meant something else. Ignoring one would break a promise. */
const unsupported = {
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
  const { digests, slotIds, names } = request;
  checkCount(digests.length);
  if (slotIds) checkSlots(slotIds, digests.length);
  if (names && !slotIds)
    throw new OccError('bad-request', 'names: expected slotIds with them, since names hash a slot');
  if (names && names.length !== digests.length) {
    throw new OccError('bad-request', 'names: expected one list of name hashes for every digest');
  }
  if (!fitsCopies(request, digests.length)) {
    const what = 'metadata, policy and attribution, which every proof repeats';
    throw new OccError('too-many', `${what}: expected at most ${maxCopiedBytes} bytes in all proofs together`);
  }
  return request;
}

function checkCount(count: number): void {
  if (count > maxBatch) throw new OccError('too-many', `digests: expected at most ${maxBatch}, got ${count}`);
}

function checkSlots(slotIds: readonly string[], count: number): void {
  if (slotIds.length === count && new Set(slotIds).size === count) return;
  throw new OccError('bad-request', 'slotIds: expected one slot of its own for every digest');
}

export const allocationSchema = z.strictObject({
  count: z.optional(z.int().check(z.gte(1, 'at least 1'), z.lte(maxBatch, `at most ${maxBatch}`))),
  chainId: z.optional(chainId),
});

export type AllocationRequest = Immutable<z.output<typeof allocationSchema>>;

/** @param body undefined when the request had none @throws OccError `bad-request` */
export function readAllocationRequest(body: unknown): AllocationRequest {
  return readBySchema(allocationSchema, body ?? {}, 'bad-request', 'allocate-slot');
}

export const challengeSchema = z.strictObject({
  digests: list(digestSchema),
  slotIds: list(nonce),
  chainId: z.optional(chainId),
  policy: z.optional(policyBindingSchema),
});

export type ChallengeRequest = Immutable<z.output<typeof challengeSchema>>;

/** @throws OccError `bad-request`, `too-many` */
export function readChallengeRequest(body: unknown): ChallengeRequest {
  const request = readBySchema(challengeSchema, body, 'bad-request', 'challenge');
  checkCount(request.digests.length);
  checkSlots(request.slotIds, request.digests.length);
  return request;
}

export const checkpointRequestSchema = z.strictObject({
  chainId,
  nonceB64: nonce,
  close: z.optional(z.boolean()),
  identityToken: z.optional(identityToken),
});

export type CheckpointRequest = Immutable<z.output<typeof checkpointRequestSchema>>;

/** @throws OccError `bad-request` */
export function readCheckpointRequest(body: unknown): CheckpointRequest {
  return readBySchema(checkpointRequestSchema, body, 'bad-request', 'checkpoint');
}

/** With `chains`, the answer of a former epoch's handover: the one asked takes its chains over. */
export const handoverSchema = z.strictObject({
  bootProof: anyObject,
  chains: z.optional(list(endedChain).check(z.maxLength(maxCheckpoints))),
  from: z.optional(z.int().check(z.nonnegative())),
});

export type HandoverRequest = Immutable<z.output<typeof handoverSchema>>;

/** @throws OccError `bad-request` */
export function readHandoverRequest(body: unknown): HandoverRequest {
  return readBySchema(handoverSchema, body, 'bad-request', 'handover');
}

/** Base64 as it stands in proofs, or base64url: a plus sign in a query is a blank. */
const queried = z.string().check(z.regex(/^[A-Za-z0-9+/_-]{43}=?$/, 'base64 or base64url of 32 bytes'));

export const bootQuerySchema = z.strictObject({ publicKey: z.optional(queried), epochId: z.optional(queried) });

/** @throws OccError `bad-request` */
export function readBootQuery(query: unknown): { readonly publicKeyB64?: string; readonly epochId?: string } {
  const { publicKey, epochId } = readBySchema(bootQuerySchema, query, 'bad-request', 'boot-proof');
  if ((publicKey === undefined) === (epochId === undefined)) {
    throw new OccError('bad-request', 'boot-proof: expected one of publicKey, epochId', {
      hint: 'The latest one is at /boot-proof/latest.',
    });
  }
  return {
    ...(publicKey !== undefined && { publicKeyB64: standard(publicKey) }),
    ...(epochId !== undefined && { epochId: standard(epochId) }),
  };
}

const standard = (text: string): string => `${text.replaceAll('-', '+').replaceAll('_', '/').replace('=', '')}=`;

export const chainQuerySchema = z.strictObject({
  chain: chainId,
  /** Where to go on, from the `Link` header of the part before. */
  after: z.optional(z.string().check(z.regex(/^(?:0|[1-9][0-9]{0,14})$/, 'a number'))),
});

/** @throws OccError `bad-request` */
export function readChainQuery(query: unknown): { readonly chainId: string; readonly after: number } {
  const { chain, after } = readBySchema(chainQuerySchema, query, 'bad-request', 'proofs');
  return { chainId: chain, after: Number(after ?? 0) };
}

export const verificationSchema = z.strictObject({
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
