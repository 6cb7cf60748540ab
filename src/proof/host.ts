// SPDX-License-Identifier: Apache-2.0
// The port between the protocol and whatever holds the key: a Nitro enclave, or a developer's machine (SPEC.md §8).
import type { Enforcement } from './proof.ts';

type Awaitable<T> = T | Promise<T>;

/** What a document must echo. */
export interface AttestationRequest {
  /** SHA-256 of the canonical body, 32 bytes. */
  readonly userData: Uint8Array;
  /** Raw signer key, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** The commit nonce. */
  readonly nonce: Uint8Array;
}

/**
 * Holds one Ed25519 key for one life. A host that cannot do what is asked throws; it never answers with less.
 * `node:test`, vitest and others can run every host through the compliance kit of `occproof/host`.
 */
export interface Host {
  /** Constant for the life of the host. */
  readonly enforcementTier: Enforcement;
  /** Raw public key, 32 bytes, constant. */
  getPublicKey(): Awaitable<Uint8Array>;
  /** Non-empty, constant: lower-case hex PCR0 on Nitro, `stub:…` on the development host. */
  getMeasurement(): Awaitable<string>;
  /** 32 fresh random bytes; at least 16 are required. */
  getFreshNonce(): Awaitable<Uint8Array>;
  /** RFC 8032 signature over `message`, 64 bytes. */
  sign(message: Uint8Array): Awaitable<Uint8Array>;
  /** Strictly increasing over the life of the key, and durable before it is returned. */
  nextCounter?(): Awaitable<bigint>;
  /** Constant; present together with `getAttestation`, because the signed body names the format beforehand. */
  readonly attestationFormat?: string;
  /** The document over `request`; hosts without hardware have none. */
  getAttestation?(request: AttestationRequest): Awaitable<Uint8Array>;
  /** Shows the boot body in every document from then on (PCR16, extended and locked), once for life (SPEC.md §5). */
  lockBoot?(body: Uint8Array): Awaitable<void>;
  /** Milliseconds since 1970 from a source the host answers for. */
  time?(): Awaitable<number>;
}
