// SPDX-License-Identifier: Apache-2.0
// The keys an issuer publishes (RFC 7517): RSA for RS256, each under a name of its own. Which key signed is kept as its
// RFC 7638 thumbprint, so that anybody can compare it with what the issuer published.
import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import { fromBase64Url } from '../proof/base64url.ts';
import { quote, toBase64 } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { parseJson } from '../proof/json.ts';
import { EvidenceFault } from './fault.ts';

/** GitHub publishes four or five keys with their certificates, some 12 KB. */
export const maxKeySetBytes = 64 * 1024;
const maxKeys = 64;
const maxKidLength = 256;

export interface IssuerKey {
  readonly kid: string;
  readonly kty: 'RSA';
  /** base64url, 2048 to 4096 bits. */
  readonly n: string;
  readonly e: 'AQAB';
}

/** 2048 to 4096 bits: less can be factored, more costs time without end. */
const modulusBytes = { least: 256, most: 512 };

/**
 * Reads the text an issuer answers with. Keys of other types and for other uses are left out; a key for RS256 that is
 * weak or malformed, and a name that stands twice, make the whole set unusable.
 * @throws EvidenceFault `jwk-form`, `jwk-key`
 */
export function readKeySet(input: string | Uint8Array): readonly IssuerKey[] {
  const { keys } = asObject(parse(input));
  if (!Array.isArray(keys) || keys.length === 0 || keys.length > maxKeys) {
    throw new EvidenceFault('jwk-form', { expected: `1 to ${maxKeys} keys` });
  }
  const found = keys.map(asObject).filter(isForSigning).map(readKey);
  if (found.length === 0) throw new EvidenceFault('jwk-form', { expected: 'a key for RS256' });
  if (new Set(found.map(({ kid }) => kid)).size !== found.length) {
    throw new EvidenceFault('jwk-form', { expected: 'a name of its own for each key' });
  }
  return found;
}

type Members = Readonly<Record<string, unknown>>;

function parse(input: string | Uint8Array): unknown {
  try {
    return parseJson(input, maxKeySetBytes);
  } catch (error) {
    if (!(error instanceof OccError)) throw error;
    throw new EvidenceFault('jwk-form', { actual: error.message });
  }
}

function asObject(value: unknown): Members {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members;
  throw new EvidenceFault('jwk-form', { expected: 'an object' });
}

/** RFC 7517 §4.2 and §4.4: what a key may be used for, where it says so. */
function isForSigning({ kty, use, alg }: Members): boolean {
  return kty === 'RSA' && (use === undefined || use === 'sig') && (alg === undefined || alg === 'RS256');
}

function readKey({ kid, n, e, d }: Members): IssuerKey {
  if (typeof kid !== 'string' || kid === '' || kid.length > maxKidLength) {
    throw new EvidenceFault('jwk-key', { expected: `a name of 1 to ${maxKidLength} characters` });
  }
  const where = `the key ${quote(kid)}`;
  if (typeof n !== 'string' || !isModulus(n) || e !== 'AQAB') {
    throw new EvidenceFault('jwk-key', { where, expected: '2048 to 4096 bits and the exponent 65537' });
  }
  if (d !== undefined) throw new EvidenceFault('jwk-key', { where, expected: 'no private key' });
  return { kid, kty: 'RSA', n, e };
}

/** RFC 7518 §6.3.1.1: no leading zero, one spelling, since the thumbprint is over the text. An RSA modulus is odd. */
function isModulus(n: string): boolean {
  if (n.length > 2 * modulusBytes.most) return false;
  try {
    const bytes = fromBase64Url(n, 'the modulus');
    const first = bytes[0] ?? 0;
    const last = bytes[bytes.length - 1] ?? 0;
    return bytes.length >= modulusBytes.least && bytes.length <= modulusBytes.most && first >= 0x80 && last % 2 === 1;
  } catch {
    return false;
  }
}

/** RFC 7638 with SHA-256, 32 bytes as base64. */
export async function keyThumbprint({ kty, n, e }: IssuerKey): Promise<string> {
  return toBase64(fromBase64Url(await calculateJwkThumbprint({ kty, n, e }, 'sha256'), 'the thumbprint'));
}
