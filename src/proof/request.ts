// SPDX-License-Identifier: Apache-2.0
// Request: what a workflow token is minted for (SPEC.md §9). The token's audience is the hash of the whole request, so it
// opens this one request of this one epoch and nothing else; the enclave computes it from what it is about to do.
import * as z from 'zod/mini';
import type { agencySchema } from './agency.ts';
import { toBase64Url } from './base64url.ts';
import { toBase64 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { anyObject, base64Of32, chainId, type Immutable, nonce, readBySchema } from './schema.ts';
import { sha256 } from './sha256.ts';

export const requestVersion = 'occ/request/1';

const place = { version: z.literal(requestVersion), epochId: base64Of32, chainId };
const listOf = <T extends z.core.SomeType>(item: T) => z.array(item).check(z.minLength(1));

/** Lists are parallel and in the order sent; what a request leaves out is left out here. */
const commitSchema = z.strictObject({
  ...place,
  purpose: z.literal('commit'),
  slotHashes: listOf(base64Of32),
  digests: listOf(base64Of32),
  /** `proof` where the request does not say. */
  attestation: z.enum(['proof', 'boot']),
  policy: z.optional(anyObject),
  attribution: z.optional(anyObject),
  metadata: z.optional(anyObject),
  /** {@link agencyHash}. */
  agencyB64: z.optional(base64Of32),
  /** Name hashes of each digest. */
  names: z.optional(listOf(z.array(base64Of32))),
});

const closeSchema = z.strictObject({ ...place, purpose: z.literal('close'), nonceB64: nonce });
const listSchema = z.strictObject({ ...place, purpose: z.literal('list') });

const requestSchema = z.discriminatedUnion('purpose', [commitSchema, closeSchema, listSchema]);

export type RequestStatement = Immutable<z.output<typeof requestSchema>>;
export type CommitStatement = Immutable<z.output<typeof commitSchema>>;

/** What `purpose` asks for, without the version, which is set here. */
export type StatedRequest = RequestStatement extends infer R
  ? R extends RequestStatement
    ? Omit<R, 'version'>
    : never
  : never;

/** The members of a commit as a client or an enclave has them at hand. */
export type CommitMembers = {
  readonly [M in keyof Omit<CommitStatement, 'version' | 'purpose'>]: CommitStatement[M] | undefined;
} & Pick<CommitStatement, 'epochId' | 'chainId' | 'slotHashes' | 'digests'>;

/** A commit as it is stated: lists of names that are all empty say nothing, and a document is in the proof by default. */
export function statedCommit({ names, attestation = 'proof', ...members }: CommitMembers): StatedRequest {
  const named = names?.some((hashes) => hashes.length > 0);
  const present = Object.entries(members).filter(([, value]) => value !== undefined);
  return {
    purpose: 'commit',
    attestation,
    ...(Object.fromEntries(present) as typeof members & Pick<CommitStatement, 'epochId'>),
    ...(named && { names }),
  } as StatedRequest;
}

/** The canonical bytes of a request. @throws OccError `bad-request` for a member that is unknown or misspelt */
export function requestBytes(request: StatedRequest): Uint8Array {
  return canonicalize(readBySchema(requestSchema, { ...request, version: requestVersion }, 'bad-request', 'request'));
}

/** The audience of a token for exactly this request: `occ/1:` and base64url of SHA-256 of its bytes. */
export function audienceOf(request: StatedRequest): string {
  return `occ/1:${toBase64Url(sha256(requestBytes(request)))}`;
}

/** `agencyB64`: base64 of SHA-256 of the canonical approval as it is sent. */
export function agencyHash(agency: Immutable<z.output<typeof agencySchema>>): string {
  return toBase64(sha256(canonicalize(agency)));
}
