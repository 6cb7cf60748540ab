// SPDX-License-Identifier: Apache-2.0
// The proof and its one projection: `signedBody` is the only code that says what is signed (SPEC.md §1–§3).
import * as z from 'zod/mini';
import { quote, toBase64 } from './bytes.ts';
import { canonicalizeHistoric, maxDepth } from './canonical.ts';
import { OccError } from './errors.ts';
import { identitySchema } from './identity.ts';
import { jsonValueFault } from './json-value.ts';
import {
  anyObject,
  base64Blob,
  base64Of32,
  base64Of64,
  blobText,
  chainId,
  counter,
  type Immutable,
  label,
  milliseconds,
  nonce,
  readBySchema,
  text,
} from './schema.ts';
import { sha256 } from './sha256.ts';
import { slotSchema } from './slot.ts';

export const proofVersion = 'occ/1';

/** Who may have written a body: nobody's hardware, a key in some hardware, measured code. */
export const enforcements = ['stub', 'hw-key', 'measured-tee'] as const;
export type Enforcement = (typeof enforcements)[number];

/** A proof has to fit into a bundle, two levels down. */
const maxProofLevels = maxDepth - 2;

/** Most names one digest may be bound to; a batch names each file of a build, not a file system. */
export const maxNames = 1000;

const artifactSchema = z.strictObject({ hashAlg: z.literal('sha256'), digestB64: base64Of32 });

const epochLinkSchema = z.strictObject({
  prevEpochId: label,
  prevPublicKeyB64: base64Of32,
  prevCounter: counter,
  prevProofHashB64: base64Of32,
  toEpochId: label,
  toPublicKeyB64: base64Of32,
});

const commitSchema = z.strictObject({
  nonceB64: nonce,
  counter: z.optional(counter),
  time: z.optional(milliseconds),
  prevB64: z.optional(base64Of32),
  epochId: z.optional(label),
  slotCounter: z.optional(counter),
  slotHashB64: z.optional(base64Of32),
  chainId: z.optional(chainId),
  chainIndex: z.optional(counter),
  bootB64: z.optional(base64Of32),
  identity: z.optional(identitySchema),
  nameHashesB64: z.optional(z.array(base64Of32).check(z.minLength(1), z.maxLength(maxNames))),
  epochLink: z.optional(epochLinkSchema),
});

const agencySchema = z.strictObject({
  actor: z.strictObject({ keyId: label, publicKeyB64: text, algorithm: label, provider: label }),
  authorization: anyObject,
  batchContext: z.optional(
    z.strictObject({ batchSize: z.int(), batchIndex: z.int(), batchDigests: z.array(text).check(z.maxLength(1000)) }),
  ),
});

/** An RFC 3161 token beside what it claims to say; only the token counts. */
export const timestampSchema = z.strictObject({
  authority: text,
  time: text,
  digestAlg: label,
  digestB64: base64Of32,
  tokenB64: blobText,
});

export const proofSchema = z.strictObject({
  version: z.literal(proofVersion),
  artifact: artifactSchema,
  commit: commitSchema,
  signer: z.strictObject({ publicKeyB64: base64Of32, signatureB64: base64Of64 }),
  environment: z.strictObject({
    enforcement: z.enum(enforcements),
    measurement: label,
    attestation: z.optional(z.strictObject({ format: label, reportB64: base64Blob })),
  }),
  slotAllocation: z.optional(slotSchema),
  agency: z.optional(agencySchema),
  policy: z.optional(z.looseObject({ digestB64: text })),
  attribution: z.optional(anyObject),
  principal: z.optional(anyObject),
  timestamps: z.optional(z.strictObject({ artifact: z.optional(timestampSchema), proof: z.optional(timestampSchema) })),
  metadata: z.optional(anyObject),
  claims: z.optional(anyObject),
  /** Written by historic parents; neither signed nor hashed. */
  proofHash: z.optional(text),
});

/** A proof as it is on the wire: base64 texts and decimal counters. */
export type Proof = Immutable<z.output<typeof proofSchema>>;

/** A proof before its signature and, for hosts that have one, its attestation report exist. */
export type UnsignedProof = Omit<Proof, 'signer' | 'environment'> & {
  readonly signer: { readonly publicKeyB64: string };
  readonly environment: Omit<Proof['environment'], 'attestation'> & {
    readonly attestation?: { readonly format: string };
  };
};

/** What the signature covers. Wire names, absent members left out. */
export interface SignedBody {
  readonly version: string;
  readonly artifact: Proof['artifact'];
  readonly commit: Proof['commit'];
  readonly publicKeyB64: string;
  readonly enforcement: Enforcement;
  readonly measurement: string;
  readonly attestationFormat?: string;
  readonly actor?: NonNullable<Proof['agency']>['actor'];
  readonly policy?: Proof['policy'];
  readonly attribution?: Proof['attribution'];
  readonly principal?: Proof['principal'];
}

/**
 * Reads an occ/1 proof.
 * @throws OccError `proof-invalid`; `bundle-format-unsupported` for the later `bitgraph/1`
 */
export function parseProof(value: unknown): Proof {
  const fault = versionFault(value);
  if (fault) throw fault;
  const unlikeJson = jsonValueFault(value, maxProofLevels);
  if (unlikeJson !== undefined) throw new OccError('proof-invalid', `proof: ${unlikeJson}`);
  return readBySchema(proofSchema, value, 'proof-invalid', 'proof');
}

/** Why `value` is not an occ/1 proof by its version member alone; undefined when it says it is one. */
export function versionFault(value: unknown): OccError | undefined {
  const version = typeof value === 'object' && value !== null ? (value as { version?: unknown }).version : undefined;
  if (version === proofVersion) return undefined;
  if (typeof version === 'string' && version.startsWith('bitgraph/')) {
    return new OccError(
      'bundle-format-unsupported',
      `proof: expected version "${proofVersion}", got ${quote(version)}`,
    );
  }
  const got = typeof version === 'string' ? quote(version) : 'no version';
  return new OccError('proof-invalid', `proof: expected version "${proofVersion}", got ${got}`);
}

/** The one projection of a proof that is signed. Signer and verifier both call this and nothing else. */
export function signedBody(proof: Proof | UnsignedProof): SignedBody {
  const { environment, agency, policy, attribution, principal } = proof;
  return {
    version: proof.version,
    artifact: proof.artifact,
    commit: proof.commit,
    publicKeyB64: proof.signer.publicKeyB64,
    enforcement: environment.enforcement,
    measurement: environment.measurement,
    ...(environment.attestation && { attestationFormat: environment.attestation.format }),
    ...(agency && { actor: agency.actor }),
    ...(policy && { policy }),
    ...(attribution && { attribution }),
    ...(principal && { principal }),
  };
}

/** The signed bytes: canonical JSON of {@link signedBody}. */
export function signedBytes(proof: Proof | UnsignedProof): Uint8Array {
  return canonicalizeHistoric(signedBody(proof));
}

/**
 * The chain hash (`prevB64` of the next proof): base64 of SHA-256 over the canonical proof as the enclave returned it,
 * that is without `timestamps` and `proofHash`, which others add later.
 */
export function chainHash(proof: Proof): string {
  const { timestamps: _timestamps, proofHash: _proofHash, ...issued } = proof;
  return toBase64(sha256(canonicalizeHistoric(issued)));
}

/** What `timestamps.proof` covers: SHA-256 over the canonical core of the proof, 32 bytes. */
export function proofCoreHash(proof: Proof): Uint8Array {
  const { artifact, commit, environment, signer, version } = proof;
  return sha256(canonicalizeHistoric({ artifact, commit, environment, signer, version }));
}
