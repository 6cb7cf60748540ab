// SPDX-License-Identifier: Apache-2.0
// P-384 keys of the test authority, out of a seed: the same seed gives the same keys and the same signatures, so that
// certificates, documents and vectors can be made again byte for byte. Nothing of value may depend on these keys: the
// arithmetic is on bigints, whose time tells the key.
import { createECDH, createHash, createHmac, hkdfSync } from 'node:crypto';
import { concatBytes, fromHex, toHex } from '../proof/bytes.ts';

/** Order of the P-384 base point (SEC 2, secp384r1). */
const order = 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n;

const scalarBytes = 48;

/** 64 bits more than the order has, so that reducing leaves no bias to speak of (FIPS 186-5 A.2.1). */
const derivedBytes = scalarBytes + 8;

export interface TestKey {
  /** Uncompressed point, 97 bytes. */
  readonly publicKey: Uint8Array;
  /** ECDSA with SHA-384 and the nonce of RFC 6979: r ‖ s, 96 bytes. */
  sign(message: Uint8Array): Uint8Array;
}

const toNumber = (bytes: Uint8Array): bigint => BigInt(`0x${toHex(bytes)}`);

const toScalar = (value: bigint): Uint8Array => fromHex(value.toString(16).padStart(2 * scalarBytes, '0'), 'scalar');

const sha384 = (bytes: Uint8Array): Uint8Array => createHash('sha384').update(bytes).digest();

const hmac = (key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array =>
  createHmac('sha384', key)
    .update(concatBytes(...parts))
    .digest();

/** `length` bytes that only `seed` and `name` decide. */
export function deriveBytes(seed: Uint8Array, name: string, length: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha384', seed, '', name, length));
}

/** The key called `name` among those of `seed`. */
export function deriveTestKey(seed: Uint8Array, name: string): TestKey {
  return testKey((toNumber(deriveBytes(seed, name, derivedBytes)) % (order - 1n)) + 1n);
}

/** @param secret from 1 up to the order of the curve, exclusive */
export function testKey(secret: bigint): TestKey {
  return { publicKey: multiplyBase(secret), sign: (message) => sign(secret, sha384(message)) };
}

function multiplyBase(scalar: bigint): Uint8Array {
  const point = createECDH('secp384r1');
  point.setPrivateKey(toScalar(scalar));
  return new Uint8Array(point.getPublicKey());
}

/** FIPS 186-5 §6.4.1; both probabilities of starting again are about 2^-384. */
function sign(secret: bigint, digest: Uint8Array): Uint8Array {
  for (const nonce of nonces(secret, digest)) {
    const r = toNumber(multiplyBase(nonce).subarray(1, 1 + scalarBytes)) % order;
    const s = (invert(nonce) * (toNumber(digest) + r * secret)) % order;
    if (r !== 0n && s !== 0n) return concatBytes(toScalar(r), toScalar(s));
  }
  throw new Error('unreachable: nonces do not end');
}

/** RFC 6979 §3.2, steps b to h. The digest is as long as the order, so bits2octets is the digest modulo the order. */
function* nonces(secret: bigint, digest: Uint8Array): Generator<bigint, never> {
  const input = concatBytes(toScalar(secret), toScalar(toNumber(digest) % order));
  let v: Uint8Array = new Uint8Array(scalarBytes).fill(1);
  let k: Uint8Array = new Uint8Array(scalarBytes);
  for (const step of [0, 1]) {
    k = hmac(k, v, Uint8Array.of(step), input);
    v = hmac(k, v);
  }
  for (;;) {
    v = hmac(k, v);
    const candidate = toNumber(v);
    if (candidate > 0n && candidate < order) yield candidate;
    k = hmac(k, v, Uint8Array.of(0));
    v = hmac(k, v);
  }
}

/** The inverse modulo the order, by Euclid. */
function invert(value: bigint): bigint {
  let [a, b, x, y] = [value, order, 1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % order) + order) % order;
}
