// SPDX-License-Identifier: Apache-2.0
// Ed25519 (RFC 8032) with one verdict on every platform (SPEC.md §3). Libraries disagree on hundreds of edge cases:
// we refuse small-order and non-canonical A and R and S ≥ L, and check the equation without the cofactor.
import { hashes, getPublicKey as nobleGetPublicKey, sign as nobleSign, Point } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, equalBytes } from './bytes.ts';

const crypto = globalThis.process?.getBuiltinModule?.('node:crypto');

hashes.sha512 = sha512;

/** Order of the base point, L = 2^252 + 27742317777372353535851937790883648493. */
const order = 2n ** 252n + 27742317777372353535851937790883648493n;

/** y of the points whose order divides 8, little endian, sign bit cleared: 0, 1, p - 1 and the two of order 8. */
const smallOrderY = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
].map((hex) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));

type Verify = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;

/** Strict verification in pure code: R' = [S]B - [k]A, compared with R as bytes. */
export const verifyNoble: Verify = (signature, message, publicKey) => {
  if (!isStrictInput(signature, publicKey)) return false;
  const r = signature.subarray(0, 32);
  const s = littleEndian(signature.subarray(32));
  if (s >= order) return false;
  try {
    const a = Point.fromBytes(publicKey);
    const k = littleEndian(sha512(concatBytes(r, publicKey, message))) % order;
    const expected = Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k));
    return equalBytes(expected.toBytes(), r);
  } catch {
    return false; // A is not on the curve
  }
};

/** Strict verification by `node:crypto` behind the same byte checks; undefined where the platform has none. */
export const verifyNode: Verify | undefined =
  crypto &&
  ((signature, message, publicKey) =>
    isStrictInput(signature, publicKey) && crypto.verify(null, message, importPublicKey(crypto, publicKey), signature));

/**
 * True when `signature` (64 bytes, R ‖ S) over `message` is valid under `publicKey` (32 bytes). Never throws: wrong
 * lengths and undecodable points are false.
 */
export const verifyEd25519: Verify = verifyNode ?? verifyNoble;

/**
 * {@link verifyEd25519} beside this thread, where the platform has other threads for it; elsewhere at once.
 * Rejects when there was no answer.
 */
export const verifyEd25519Aside = (
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): Promise<boolean> => {
  if (!crypto) return Promise.resolve(verifyEd25519(signature, message, publicKey));
  if (!isStrictInput(signature, publicKey)) return Promise.resolve(false);
  return new Promise((resolve, reject) => {
    const settle = (error: Error | null, isValid: boolean) => (error ? reject(error) : resolve(isValid));
    crypto.verify(null, message, importPublicKey(crypto, publicKey), signature, settle);
  });
};

/** A signing key with a life: the seed stays inside. */
export interface SigningKey {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** 64 bytes, deterministic (RFC 8032 §5.1.6). */
  sign(message: Uint8Array): Uint8Array;
}

/** @param seed 32 bytes of secret randomness */
export function signingKeyNoble(seed: Uint8Array): SigningKey {
  const secret = seed.slice();
  return { publicKey: nobleGetPublicKey(secret), sign: (message) => nobleSign(message, secret) };
}

/** {@link signingKeyNoble} by `node:crypto`; undefined where the platform has none. */
export const signingKeyNode: ((seed: Uint8Array) => SigningKey) | undefined =
  crypto &&
  ((seed) => {
    const key = crypto.createPrivateKey({
      key: Buffer.from(concatBytes(pkcs8Prefix, seed)),
      format: 'der',
      type: 'pkcs8',
    });
    const spki = crypto.createPublicKey(key).export({ format: 'der', type: 'spki' });
    return {
      publicKey: new Uint8Array(spki.subarray(spkiPrefix.length)),
      sign: (message) => new Uint8Array(crypto.sign(null, message, key)),
    };
  });

/** The signing key of a 32-byte seed. */
export const signingKeyFromSeed: (seed: Uint8Array) => SigningKey = signingKeyNode ?? signingKeyNoble;

/** RFC 8410 §4 and §7: the DER in front of the 32 key bytes. */
const spkiPrefix = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);
const pkcs8Prefix = Uint8Array.of(
  ...[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20],
);

/** Importing a key costs as much as half a verification, and a bundle has few keys: keep the latest. */
const keptKeys = 32;
type Platform = NonNullable<typeof crypto>;
const imported = new Map<string, ReturnType<Platform['createPublicKey']>>();

function importPublicKey(crypto: Platform, publicKey: Uint8Array) {
  const name = String.fromCharCode(...publicKey);
  const known = imported.get(name);
  if (known) return known;
  const spki = Buffer.from(concatBytes(spkiPrefix, publicKey));
  const key = crypto.createPublicKey({ key: spki, format: 'der', type: 'spki' });
  if (imported.size >= keptKeys) imported.clear();
  imported.set(name, key);
  return key;
}

function isStrictInput(signature: Uint8Array, publicKey: Uint8Array): boolean {
  return (
    signature.length === 64 && publicKey.length === 32 && isStrictPoint(publicKey) && isStrictPoint(signature) // R comes first
  );
}

/** The first 32 bytes are a canonical encoding (y < p) of a point that is not of small order. */
function isStrictPoint(bytes: Uint8Array): boolean {
  const last = (bytes[31] ?? 0) & 0x7f;
  if (last === 0x7f && (bytes[0] ?? 0) >= 0xed) {
    let at = 1;
    while (at < 31 && bytes[at] === 0xff) at += 1;
    if (at === 31) return false; // y ≥ p
  }
  return !smallOrderY.some((y) => {
    if (y[31] !== last) return false;
    for (let at = 0; at < 31; at += 1) if (y[at] !== bytes[at]) return false;
    return true;
  });
}

function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes.toReversed()) value = (value << 8n) | BigInt(byte);
  return value;
}
