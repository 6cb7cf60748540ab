// SPDX-License-Identifier: Apache-2.0
// A signed token (RFC 7515, RFC 7519): three parts of base64url, RS256 and nothing else, a key we already have. What
// two readers could read differently is refused before any signature is looked at.

import { JOSEError } from 'jose/errors';
import { compactVerify } from 'jose/jws/compact/verify';
import { fromBase64Url } from '../proof/base64url.ts';
import { fromUtf8, quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { parseJson } from '../proof/json.ts';
import { EvidenceFault, type EvidenceRule } from './fault.ts';
import type { IssuerKey } from './jwk.ts';

/** Genuine tokens have about 2 KB; one with every claim at its longest stays below. */
export const maxTokenLength = 16 * 1024;

type Members = Readonly<Record<string, unknown>>;

export interface Token {
  readonly kid: string;
  readonly payload: Members;
}

/**
 * Takes a token apart. Anybody may have written it.
 * @throws EvidenceFault `jwt-…`
 */
export function readToken(token: string): Token {
  if (token.length === 0 || token.length > maxTokenLength) {
    throw new EvidenceFault('jwt-size', { expected: `1 to ${maxTokenLength} characters`, actual: `${token.length}` });
  }
  const parts = token.split('.');
  const [header = '', payload = '', signature = ''] = parts;
  if (parts.length !== 3) throw new EvidenceFault('jwt-form', { expected: '3 parts', actual: `${parts.length}` });
  decode(signature);
  return { kid: readHeader(object(decode(header), 'jwt-header')), payload: object(decode(payload), 'jwt-payload') };
}

/** Members that bring a key along, or change what is signed (RFC 7515 §4.1, RFC 7797): none is ever followed. */
const refusedMembers = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip', 'enc'];

function readHeader(header: Members): string {
  const { alg, kid, typ } = header;
  if (alg !== 'RS256') {
    const actual = typeof alg === 'string' ? quote(alg) : 'no algorithm';
    throw new EvidenceFault('jwt-algorithm', { expected: 'RS256', actual });
  }
  const foreign = refusedMembers.find((member) => Object.hasOwn(header, member));
  if (foreign !== undefined) throw new EvidenceFault('jwt-critical', { actual: foreign });
  if (typ !== undefined && typ !== 'JWT') throw new EvidenceFault('jwt-header', { expected: 'typ "JWT"' });
  if (typeof kid !== 'string' || kid === '') throw new EvidenceFault('jwt-header', { expected: 'a kid' });
  return kid;
}

/**
 * The payload of a token that one of `keys` signed.
 * @throws EvidenceFault `jwt-…`
 */
export async function verifyToken(
  token: string,
  keys: readonly IssuerKey[],
): Promise<{ readonly key: IssuerKey; readonly payload: Members }> {
  const { kid, payload } = readToken(token);
  const named = keys.filter((key) => key.kid === kid);
  const [key] = named;
  if (!key || named.length !== 1) throw new EvidenceFault('jwt-kid', { actual: quote(kid) });
  try {
    await compactVerify(token, { kty: key.kty, n: key.n, e: key.e, alg: 'RS256' }, { algorithms: ['RS256'] });
  } catch (error) {
    if (error instanceof JOSEError) throw new EvidenceFault('jwt-signature', { actual: error.code });
    throw error;
  }
  return { key, payload };
}

/** RFC 7515 §2: no part is empty, and each has one spelling. */
function decode(part: string): Uint8Array {
  try {
    if (part !== '') return fromBase64Url(part, 'a part of the token');
  } catch (error) {
    if (!(error instanceof OccError)) throw error; // its message would quote the token
  }
  throw new EvidenceFault('jwt-form');
}

function object(bytes: Uint8Array, rule: EvidenceRule): Members {
  let value: unknown;
  try {
    value = parseJson(fromUtf8(bytes), maxTokenLength);
  } catch (error) {
    if (!(error instanceof OccError)) throw error;
    throw new EvidenceFault(rule); // its message would quote the token
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members;
  throw new EvidenceFault(rule, { expected: 'an object' });
}
