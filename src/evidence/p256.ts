// SPDX-License-Identifier: Apache-2.0
// P-256 keys and signatures as passkeys and devices write them: SubjectPublicKeyInfo and DER, each in its one encoding,
// so that one key has one id. `ecdsa.ts` verifies.
import { equalBytes } from '../proof/bytes.ts';
import { isPublicKey, isSignature } from './ecdsa.ts';

/** RFC 5480 §2: what stands in front of the 65 bytes of an uncompressed point on the named curve. */
const spkiPrefix = Uint8Array.of(
  ...[0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01],
  ...[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00],
);

/** The point of a SubjectPublicKeyInfo: 65 bytes, on the curve; undefined for any other bytes. */
export function readP256Spki(spki: Uint8Array): Uint8Array | undefined {
  if (!equalBytes(spki.subarray(0, spkiPrefix.length), spkiPrefix)) return undefined;
  const point = spki.subarray(spkiPrefix.length);
  return isPublicKey('P-256', point) ? point : undefined;
}

/** r ‖ s, 64 bytes, of a DER signature (RFC 3279 §2.2.3), both from 1 to n − 1; undefined for any other bytes. */
export function readP256Signature(der: Uint8Array): Uint8Array | undefined {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
  const endOfR = 4 + (der[3] ?? 0);
  const r = readScalar(der.subarray(2, endOfR));
  const s = readScalar(der.subarray(endOfR));
  if (!r || !s) return undefined;
  const signature = new Uint8Array(64);
  signature.set(r, 32 - r.length);
  signature.set(s, 64 - s.length);
  return isSignature('P-256', signature) ? signature : undefined;
}

/** X.690 §8.3 of one INTEGER with nothing after it: positive, minimal, at most 32 bytes without the sign. */
function readScalar(der: Uint8Array): Uint8Array | undefined {
  const value = der.subarray(2);
  const [first = 0, second = 0] = value;
  if (der[0] !== 0x02 || der[1] !== value.length || first > 0x7f) return undefined;
  if (first !== 0) return value.length <= 32 ? value : undefined;
  return second > 0x7f && value.length <= 33 ? value.subarray(1) : undefined;
}
