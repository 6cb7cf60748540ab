// SPDX-License-Identifier: Apache-2.0
// Agency: which person's key approved a commit, and the approval (SPEC.md on actors). The actor is in the signed body,
// the approval is not: it carries a signature of its own, judged by `src/evidence/authorization.ts`.
import * as z from 'zod/mini';
import { canonicalize } from './canonical.ts';
import { base64Blob, base64Of32, type Immutable, label, milliseconds, readBySchema, text } from './schema.ts';
import { sha256 } from './sha256.ts';

export const historicPurpose = 'occ/commit-authorize/v1';
export const authorizationPurpose = 'occ/commit-authorize/v2';

/** As many digests as one request may hold. */
export const maxBatch = 1000;

/** `keyId`: lower-case hex of SHA-256 of the SubjectPublicKeyInfo. */
const keyId = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'lower-case hex of 32 bytes'));

const actorSchema = z.strictObject({
  keyId: label,
  publicKeyB64: text,
  algorithm: label,
  provider: label,
});

const historicMembers = {
  purpose: z.literal(historicPurpose),
  actorKeyId: label,
  artifactHash: text,
  challenge: text,
  timestamp: milliseconds,
  signatureB64: base64Blob,
};
const assertionMembers = {
  format: z.literal('webauthn'),
  authenticatorDataB64: base64Blob,
  clientDataJSON: text,
};
const members = {
  purpose: z.literal(authorizationPurpose),
  actorKeyId: keyId,
  /** What one approval covers, in parallel: the slots taken before and the digests they are for. */
  slotHashes: z.array(base64Of32).check(z.minLength(1), z.maxLength(maxBatch)),
  digests: z.array(base64Of32).check(z.minLength(1), z.maxLength(maxBatch)),
  signatureB64: base64Blob,
};

/** March 2026: a device key over canonical JSON. */
const historicDirect = z.strictObject({ ...historicMembers, protocolVersion: z.optional(text) });
/** March 2026: a passkey over a bare challenge. */
const historicAssertion = z.strictObject({ ...historicMembers, ...assertionMembers });
const direct = z.strictObject({ ...members, format: z.literal('direct') });
const assertion = z.strictObject({ ...members, ...assertionMembers });

export const authorizationSchema = z.union([historicDirect, historicAssertion, direct, assertion]);

/** What upstream enclaves noted about a batch; nobody signed it. */
export const batchContextSchema = z.strictObject({
  batchSize: z.int().check(z.positive(), z.maximum(maxBatch)),
  batchIndex: z.int().check(z.nonnegative()),
  batchDigests: z.array(text).check(z.maxLength(maxBatch)),
});

export const agencySchema = z.strictObject({
  actor: actorSchema,
  authorization: authorizationSchema,
  batchContext: z.optional(batchContextSchema),
});

export type Actor = Immutable<z.output<typeof actorSchema>>;
export type HistoricDirect = Immutable<z.output<typeof historicDirect>>;
export type HistoricAssertion = Immutable<z.output<typeof historicAssertion>>;
export type Authorization = Immutable<z.output<typeof direct> | z.output<typeof assertion>>;
export type Agency = Immutable<z.output<typeof agencySchema>>;

/** @throws OccError `proof-invalid` */
export function parseAgency(value: unknown): Agency {
  return readBySchema(agencySchema, value, 'proof-invalid', 'agency');
}

/** What the actor signs, before canonical JSON and SHA-256 make the challenge of it. */
export interface AuthorizedRequest {
  readonly version: 'occ/authorize/2';
  readonly epochId: string;
  readonly chainId: string;
  readonly slotHashes: readonly string[];
  readonly digests: readonly string[];
  readonly policy?: unknown;
}

/** The bytes an actor signs directly. */
export function authorizedBytes(request: Omit<AuthorizedRequest, 'version'>): Uint8Array {
  const { epochId, chainId, slotHashes, digests, policy } = request;
  const body: AuthorizedRequest = { version: 'occ/authorize/2', epochId, chainId, slotHashes, digests };
  return canonicalize(policy === undefined ? body : { ...body, policy });
}

/** What a passkey is given to sign: SHA-256 of {@link authorizedBytes}, 32 bytes. */
export function challengeOf(request: Omit<AuthorizedRequest, 'version'>): Uint8Array {
  return sha256(authorizedBytes(request));
}
