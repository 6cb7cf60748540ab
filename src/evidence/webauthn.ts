// SPDX-License-Identifier: Apache-2.0
// A WebAuthn assertion (Level 3 §7.2): what a passkey signed, for which relying party, on which page, with a person
// there. Neither the signature counter nor the browser's honesty is evidence; see SPEC.md on actors.

import { toBase64Url } from '../proof/base64url.ts';
import { concatBytes, equalBytes, fromUtf8, quote, toHex, utf8 } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { parseJson } from '../proof/json.ts';
import { sha256 } from '../proof/sha256.ts';
import type { VerifyEcdsa } from './ecdsa.ts';
import { EvidenceFault } from './fault.ts';
import { readP256Signature } from './p256.ts';

/** Client data is a challenge, an origin and two flags: some 150 bytes; a long origin and later members fit. */
export const maxClientDataBytes = 4096;
/** 37 bytes, and extensions, of which assertions have few. */
export const maxAuthenticatorDataBytes = 1024;

export interface Assertion {
  /** The bytes as the browser serialised them. */
  readonly clientDataJSON: Uint8Array;
  readonly authenticatorData: Uint8Array;
  /** DER. */
  readonly signature: Uint8Array;
}

export interface ClientData {
  readonly type: string;
  /** base64url without padding. */
  readonly challenge: string;
  readonly origin: string;
  readonly crossOrigin: boolean;
}

export interface AuthenticatorData {
  /** SHA-256 of the relying party's id, 32 bytes. */
  readonly rpIdHash: Uint8Array;
  readonly userPresent: boolean;
  readonly userVerified: boolean;
  readonly signCount: number;
}

/** Which pages and relying parties count. Absent lists are not asked; empty ones allow nobody. */
export interface AssertionPolicy {
  readonly rpIds?: readonly string[] | undefined;
  readonly allowedOrigins?: readonly string[] | undefined;
}

/** §5.8.1. Later members are allowed there, and mean nothing here. @throws EvidenceFault `webauthn-client-data` */
export function readClientData(bytes: Uint8Array): ClientData {
  const members = asObject(bytes);
  const { type, challenge, origin, crossOrigin } = members;
  if (typeof type !== 'string' || typeof challenge !== 'string' || typeof origin !== 'string') {
    throw new EvidenceFault('webauthn-client-data', { expected: 'texts type, challenge and origin' });
  }
  if (crossOrigin !== undefined && typeof crossOrigin !== 'boolean') {
    throw new EvidenceFault('webauthn-client-data', { expected: 'crossOrigin to be true or false' });
  }
  return { type, challenge, origin, crossOrigin: crossOrigin === true || members.topOrigin !== undefined };
}

function asObject(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = parseJson(fromUtf8(bytes), maxClientDataBytes);
  } catch (error) {
    if (!(error instanceof OccError)) throw error;
    throw new EvidenceFault('webauthn-client-data', { actual: error.message });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new EvidenceFault('webauthn-client-data', { expected: 'an object' });
  }
  return value as Readonly<Record<string, unknown>>;
}

/** §6.1: 32 bytes of hash, flags, counter. */
const plainLength = 37;
const flag = { userPresent: 0x01, userVerified: 0x04, eligible: 0x08, backedUp: 0x10, attested: 0x40, extended: 0x80 };

/** @throws EvidenceFault `webauthn-authenticator-data` */
export function readAuthenticatorData(bytes: Uint8Array): AuthenticatorData {
  const malformed = (detail: { readonly expected: string; readonly actual?: string }) =>
    new EvidenceFault('webauthn-authenticator-data', detail);
  if (bytes.length < plainLength || bytes.length > maxAuthenticatorDataBytes) {
    throw malformed({ expected: `${plainLength} to ${maxAuthenticatorDataBytes} bytes`, actual: `${bytes.length}` });
  }
  const flags = bytes[32] ?? 0;
  const has = (bit: number) => (flags & bit) !== 0;
  if (has(flag.attested)) throw malformed({ expected: 'no new credential in an assertion' }); // §6.1: only when registering
  if (has(flag.extended) !== bytes.length > plainLength) {
    throw malformed({ expected: 'extensions exactly where the flag says so' });
  }
  if (has(flag.backedUp) && !has(flag.eligible)) {
    throw malformed({ expected: 'only what is eligible for backup to be backed up' }); // §6.1.3
  }
  return {
    rpIdHash: bytes.subarray(0, 32),
    userPresent: has(flag.userPresent),
    userVerified: has(flag.userVerified),
    signCount: new DataView(bytes.buffer, bytes.byteOffset).getUint32(33),
  };
}

/**
 * Holds an assertion against the challenge that should have been signed (its raw bytes), the key (65 bytes), and what
 * is allowed.
 * @returns the origin it was made on
 * @throws EvidenceFault `webauthn-…` or `es256-…`: the first rule it breaks
 */
export function checkAssertion(
  assertion: Assertion,
  asked: { readonly challenge: Uint8Array; readonly publicKey: Uint8Array },
  { rpIds, allowedOrigins }: AssertionPolicy,
  verify: VerifyEcdsa,
): { readonly origin: string } {
  const client = readClientData(assertion.clientDataJSON);
  const authenticator = readAuthenticatorData(assertion.authenticatorData);
  const same = (actual: string, expected: string, rule: 'webauthn-type' | 'webauthn-challenge') => {
    if (actual !== expected) throw new EvidenceFault(rule, { expected: quote(expected), actual: quote(actual) });
  };
  same(client.type, 'webauthn.get', 'webauthn-type');
  same(client.challenge, toBase64Url(asked.challenge), 'webauthn-challenge');
  if (allowedOrigins) checkOrigin(client, allowedOrigins);
  if (rpIds && !rpIds.some((rpId) => equalBytes(sha256(utf8(rpId)), authenticator.rpIdHash))) {
    throw new EvidenceFault('webauthn-rp-id', {
      expected: rpIds.map((rpId) => quote(rpId)).join(', '),
      actual: `SHA-256 ${toHex(authenticator.rpIdHash)}`,
    });
  }
  if (!authenticator.userPresent) throw new EvidenceFault('webauthn-user-present');
  if (!authenticator.userVerified) throw new EvidenceFault('webauthn-user-verified');
  const signature = readP256Signature(assertion.signature);
  if (!signature) throw new EvidenceFault('es256-signature-form');
  // §7.2 step 20 f.
  const message = concatBytes(assertion.authenticatorData, sha256(assertion.clientDataJSON));
  if (!verify({ curve: 'P-256', publicKey: asked.publicKey, message, signature })) {
    throw new EvidenceFault('es256-signature');
  }
  return { origin: client.origin };
}

function checkOrigin(client: ClientData, allowedOrigins: readonly string[]): void {
  if (!allowedOrigins.includes(client.origin)) {
    const expected = allowedOrigins.map((origin) => quote(origin)).join(', ');
    throw new EvidenceFault('webauthn-origin', { expected, actual: quote(client.origin) });
  }
  if (client.crossOrigin) throw new EvidenceFault('webauthn-cross-origin');
}
