// SPDX-License-Identifier: Apache-2.0
// Boot proof: one statement per epoch that binds its key, code and configuration to the hardware (SPEC.md §5).
import * as z from 'zod/mini';
import { toBase64, utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { enforcements, timestampSchema } from './proof.ts';
import { anyObject, base64Blob, base64Of32, base64Of64, type Immutable, label, nonce, readBySchema } from './schema.ts';
import { sha256 } from './sha256.ts';
import { extendedOnce } from './sha384.ts';

export const bootVersion = 'occ/boot/1';

const imageSchema = z.strictObject({ name: label, version: label, sourceB64: base64Of32, protocol: label });

export const bootProofSchema = z.strictObject({
  version: z.literal(bootVersion),
  epochId: base64Of32,
  publicKeyB64: base64Of32,
  bootNonceB64: nonce,
  measurement: label,
  enforcement: z.enum(enforcements),
  manifest: z.strictObject({ image: imageSchema, config: anyObject }),
  attestation: z.strictObject({ format: label, reportB64: base64Blob }),
  signatureB64: base64Of64,
  timestamps: z.optional(z.strictObject({ self: timestampSchema })),
});

export type BootProof = Immutable<z.output<typeof bootProofSchema>>;

/** A boot proof before its document and its signature exist. */
export type UnsignedBoot = Omit<BootProof, 'attestation' | 'signatureB64' | 'timestamps'> & {
  readonly attestation: { readonly format: string };
};

/** @throws OccError `proof-invalid` */
export function parseBootProof(value: unknown): BootProof {
  return readBySchema(bootProofSchema, value, 'proof-invalid', 'boot proof');
}

/** What is signed and hashed: all but the signature, the report and the timestamps. */
export function bootBody(boot: BootProof | UnsignedBoot): object {
  const { signatureB64: _signature, timestamps: _timestamps, attestation, ...rest } = boot as BootProof;
  return { ...rest, attestation: { format: attestation.format } };
}

/** The signed bytes, whose SHA-256 is also the `user_data` of its document. */
export function bootBytes(boot: BootProof | UnsignedBoot): Uint8Array {
  return canonicalize(bootBody(boot));
}

/** The value of PCR16 once it was extended, from zero, with SHA-384 of the boot body; 48 bytes. */
export function bootPcr16(boot: BootProof | UnsignedBoot): Uint8Array {
  return extendedOnce(bootBytes(boot));
}

/** `commit.bootB64`: base64 of SHA-256 of the canonical boot body. */
export function bootHash(boot: BootProof | UnsignedBoot): string {
  return toBase64(sha256(bootBytes(boot)));
}

/** The name of one life of one key: base64 of SHA-256 of `publicKeyB64 + ":" + bootNonceB64`. */
export function epochIdOf(publicKeyB64: string, bootNonceB64: string): string {
  return toBase64(sha256(utf8(`${publicKeyB64}:${bootNonceB64}`)));
}
