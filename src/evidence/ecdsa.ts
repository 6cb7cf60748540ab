// SPDX-License-Identifier: Apache-2.0
// ECDSA on P-256 with SHA-256 and on P-384 with SHA-384, with one verdict on every platform. Node answers at once; a
// browser has WebCrypto alone, which answers later: settle.ts stands between it and checks that cannot wait.
import { concatBytes, equalBytes } from '../proof/bytes.ts';

const node = globalThis.process?.getBuiltinModule?.('node:crypto');

export type Curve = 'P-256' | 'P-384';

/** "Did the holder of this key sign this message?" */
export interface EcdsaQuestion {
  readonly curve: Curve;
  /** 0x04 ‖ x ‖ y (SEC 1 §2.3.3): 65 or 97 bytes. */
  readonly publicKey: Uint8Array;
  /** Not yet hashed. */
  readonly message: Uint8Array;
  /** r ‖ s, each as long as the field: 64 or 96 bytes. Both halves of the range of s are signatures. */
  readonly signature: Uint8Array;
}

/** Never throws: keys off the curve, wrong lengths and numbers out of range are false. */
export type VerifyEcdsa = (question: EcdsaQuestion) => boolean;

interface Parameters {
  /** Bytes of a field element. */
  readonly size: number;
  readonly hash: string;
  readonly p: bigint;
  readonly b: bigint;
  /** Order of the base point. */
  readonly n: bigint;
  /** RFC 5480 §2: the DER in front of an uncompressed point. */
  readonly spki: Uint8Array;
}

/** SP 800-186 §3.2.1. */
const curves: Readonly<Record<Curve, Parameters>> = {
  'P-256': {
    size: 32,
    hash: 'SHA-256',
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    n: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
    spki: Uint8Array.of(
      ...[0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01],
      ...[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00],
    ),
  },
  'P-384': {
    size: 48,
    hash: 'SHA-384',
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    n: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
    spki: Uint8Array.of(
      ...[0x30, 0x76, 0x30, 0x10, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01],
      ...[0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22, 0x03, 0x62, 0x00],
    ),
  },
};

/** True for 0x04 ‖ x ‖ y with x and y below p, on the curve. There is no cofactor: every such point will do. */
export function isPublicKey(curve: Curve, point: Uint8Array): boolean {
  const { size, p, b } = curves[curve];
  if (point.length !== 1 + 2 * size || point[0] !== 0x04) return false;
  const x = bigEndian(point.subarray(1, 1 + size));
  const y = bigEndian(point.subarray(1 + size));
  return x < p && y < p && (y * y - (x * x - 3n) * x - b) % p === 0n;
}

/** True when r and s are from 1 to n − 1. */
export function isSignature(curve: Curve, signature: Uint8Array): boolean {
  const { size, n } = curves[curve];
  if (signature.length !== 2 * size) return false;
  const inRange = (value: bigint): boolean => value > 0n && value < n;
  return inRange(bigEndian(signature.subarray(0, size))) && inRange(bigEndian(signature.subarray(size)));
}

/** By `node:crypto`; undefined where the platform has none. */
export const verifyEcdsaNode: VerifyEcdsa | undefined =
  node &&
  (({ curve, publicKey, message, signature }) => {
    if (!isSignature(curve, signature)) return false;
    const key = importKey(curve, publicKey);
    return key !== undefined && node.verify(curves[curve].hash, message, { key, dsaEncoding: 'ieee-p1363' }, signature);
  });

/** By WebCrypto, later. */
export async function verifyEcdsaWeb({ curve, publicKey, message, signature }: EcdsaQuestion): Promise<boolean> {
  if (!isPublicKey(curve, publicKey) || !isSignature(curve, signature)) return false;
  const { subtle } = globalThis.crypto;
  const algorithm = { name: 'ECDSA', namedCurve: curve, hash: curves[curve].hash };
  const key = await subtle.importKey('raw', publicKey.slice(), algorithm, false, ['verify']);
  return subtle.verify(algorithm, key, signature.slice(), message.slice());
}

/** Importing a key costs a tenth of a verification, and the same few keys come again and again: keep the latest. */
const keptKeys = 32;
type KeyObject = ReturnType<NonNullable<typeof node>['createPublicKey']>;
const imported: { readonly point: Uint8Array; readonly key: KeyObject }[] = [];

function importKey(curve: Curve, point: Uint8Array): KeyObject | undefined {
  const known = imported.find((entry) => equalBytes(entry.point, point));
  if (known) return known.key;
  if (!node || !isPublicKey(curve, point)) return undefined;
  const key = node.createPublicKey({
    key: Buffer.from(concatBytes(curves[curve].spki, point)),
    format: 'der',
    type: 'spki',
  });
  if (imported.length >= keptKeys) imported.pop();
  imported.unshift({ point: point.slice(), key });
  return key;
}

/** The number that `bytes`, a multiple of eight, are. */
function bigEndian(bytes: Uint8Array): bigint {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let value = 0n;
  for (let at = 0; at < bytes.length; at += 8) value = (value << 64n) | words.getBigUint64(at);
  return value;
}
