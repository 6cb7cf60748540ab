// SPDX-License-Identifier: Apache-2.0
// ECDSA over P-256 with SHA-256 (ES256, FIPS 186-5): what passkeys, devices and Turnkey's enclaves sign with. Keys and
// signatures have one encoding each here; high S is accepted, as everywhere outside blockchains. Browsers only answer
// later: there the signatures a judgement needs are collected, verified, and looked up when it is asked again.
import { toHex } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { sha256 } from '../proof/sha256.ts';

const crypto = globalThis.process?.getBuiltinModule?.('node:crypto');

/** Field prime, order of the base point and b of P-256 (SP 800-186 §3.2.1.3). */
const prime = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** RFC 5480 §2: what stands in front of the 65 bytes of an uncompressed point. */
const spkiPrefix = Uint8Array.of(
  ...[0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01],
  ...[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00],
);

/**
 * @param signature 64 bytes, r ‖ s
 * @param publicKey 65 bytes, an uncompressed point
 * @returns false for anything that is not a valid signature; never throws
 */
export type VerifyP256 = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;

/** By `node:crypto`; undefined where the platform has none. */
export const verifyP256Node: VerifyP256 | undefined =
  crypto &&
  ((signature, message, publicKey) => {
    if (!isInRange(signature) || !isP256Point(publicKey)) return false;
    const spki = new Uint8Array([...spkiPrefix, ...publicKey]);
    const key = crypto.createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    return crypto.verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
  });

/** {@link VerifyP256} by WebCrypto, which answers later. */
export async function verifyP256Web(...[signature, message, publicKey]: Parameters<VerifyP256>): Promise<boolean> {
  if (!isInRange(signature) || !isP256Point(publicKey)) return false;
  const { subtle } = globalThis.crypto;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const key = await subtle.importKey('raw', publicKey.slice(), algorithm, false, ['verify']);
  return subtle.verify(algorithm, key, signature.slice(), message.slice());
}

/** @throws OccError `internal` where only {@link settleP256} can answer */
export const verifyP256: VerifyP256 =
  verifyP256Node ??
  (() => {
    throw new OccError('internal', 'P-256 is not available at once on this platform; judge through settleP256');
  });

/** No judgement needs more signatures one after the other: a manifest has at most 64 approvals. */
const maxRounds = 128;

/**
 * Judges with signatures that only a later answer can tell: `judge` runs until every signature it asks about is known.
 * One that is not known yet counts as invalid, so a judgement cut short is never a yes.
 */
export async function settleP256<T>(judge: (verify: VerifyP256) => T): Promise<T> {
  const known = new Map<string, boolean>();
  for (let round = 0; round < maxRounds; round += 1) {
    const asked = new Map<string, Promise<boolean>>();
    const judgement = judge((...question) => {
      const name = nameOf(question);
      if (!known.has(name) && !asked.has(name)) asked.set(name, verifyP256Web(...question));
      return known.get(name) ?? false;
    });
    if (asked.size === 0) return judgement;
    for (const [name, answer] of asked) known.set(name, await answer);
  }
  throw new OccError('too-many', `expected at most ${maxRounds} signatures in a row, got more`);
}

function nameOf([signature, message, publicKey]: Parameters<VerifyP256>): string {
  return [toHex(publicKey), toHex(signature), toHex(sha256(message))].join(':');
}

/** r ‖ s of a DER signature (RFC 3279 §2.2.3) in its one encoding, both in [1, n - 1]; undefined for anything else. */
export function readP256Signature(der: Uint8Array): Uint8Array | undefined {
  if (der.length < 8 || der.length > 72 || der[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
  const rLength = der[3] ?? 0;
  const r = readScalar(der.subarray(2, 4 + rLength));
  const s = readScalar(der.subarray(4 + rLength));
  if (!r || !s) return undefined;
  const signature = new Uint8Array(64);
  signature.set(r, 32 - r.length);
  signature.set(s, 64 - s.length);
  return isInRange(signature) ? signature : undefined;
}

/** One DER INTEGER and nothing after it: positive, minimal, at most 32 bytes without the sign. */
function readScalar(der: Uint8Array): Uint8Array | undefined {
  const value = der.subarray(2);
  const [first = 0, second = 0] = value;
  if (der[0] !== 0x02 || der[1] !== value.length || value.length === 0 || first > 0x7f) return undefined;
  if (first !== 0) return value.length <= 32 ? value : undefined;
  return second > 0x7f && value.length <= 33 ? value.subarray(1) : undefined;
}

/** The point of a SubjectPublicKeyInfo (91 bytes, named curve, uncompressed, on the curve); undefined for anything else. */
export function readP256Spki(spki: Uint8Array): Uint8Array | undefined {
  if (spki.length !== spkiPrefix.length + 65 || spkiPrefix.some((byte, at) => spki[at] !== byte)) return undefined;
  const point = spki.subarray(spkiPrefix.length);
  return isP256Point(point) ? point : undefined;
}

/** 65 bytes: an uncompressed point with coordinates below the prime, on the curve (SP 800-56A §5.6.2.3.3). */
export function isP256Point(point: Uint8Array): boolean {
  if (point.length !== 65 || point[0] !== 0x04) return false;
  const x = bigEndian(point.subarray(1, 33));
  const y = bigEndian(point.subarray(33));
  return x < prime && y < prime && (y * y - (x * x * x - 3n * x + b)) % prime === 0n;
}

function isInRange(signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  const r = bigEndian(signature.subarray(0, 32));
  const s = bigEndian(signature.subarray(32));
  return r > 0n && r < order && s > 0n && s < order;
}

function bigEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes)}`);
}
