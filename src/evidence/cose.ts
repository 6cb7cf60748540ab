// SPDX-License-Identifier: Apache-2.0
// COSE_Sign1 (RFC 9052 §4.2) as the Nitro hypervisor writes it: ES384, nothing in the unprotected header, 96 bytes of
// signature. Documents come untagged; tag 18 in front is allowed.
import { concatBytes, equalBytes } from '../proof/bytes.ts';
import { readCbor } from './cbor.ts';
import { EvidenceFault } from './fault.ts';

/** Half of it is certificates, four fifths of the rest are three members of at most 1024 bytes. */
export const maxPayloadBytes = 16_384;
/** The payload and what stands around it: 116 bytes; the rest is room for a better message than "too large". */
export const maxCoseBytes = 2 * maxPayloadBytes;
const signatureBytes = 96;

/** One signed message, every part as it was received. */
export interface CoseSign1 {
  readonly payload: Uint8Array;
  /** r ‖ s, 48 bytes each. */
  readonly signature: Uint8Array;
  /** What the signature is over (RFC 9052 §4.4). */
  readonly signed: Uint8Array;
}

/** Tag 18 in its one-byte head. */
const sign1Tag = 0xd2;
const arrayOfFour = 0x84;
/** bstr of {1: -35}: the algorithm is ES384. */
const protectedHeader = Uint8Array.of(0x44, 0xa1, 0x01, 0x38, 0x22);
const emptyMap = 0xa0;

/** @throws EvidenceFault `cose-…` or `cbor-…` */
export function readCoseSign1(bytes: Uint8Array): CoseSign1 {
  if (bytes.length === 0 || bytes.length > maxCoseBytes) {
    throw new EvidenceFault('cose-size', { expected: `1 to ${maxCoseBytes} bytes`, actual: `${bytes.length}` });
  }
  const array = bytes[0] === sign1Tag ? bytes.subarray(1) : bytes;
  const parts = readCbor(array, { indefinite: false });
  if (array[0] !== arrayOfFour || !Array.isArray(parts)) throw new EvidenceFault('cose-array');
  const afterHeader = 1 + protectedHeader.length;
  if (!equalBytes(array.subarray(1, afterHeader), protectedHeader)) throw new EvidenceFault('cose-protected');
  if (array[afterHeader] !== emptyMap) throw new EvidenceFault('cose-unprotected');
  const [, , payload, signature]: readonly unknown[] = parts;
  if (!(payload instanceof Uint8Array) || payload.length === 0 || payload.length > maxPayloadBytes) {
    throw new EvidenceFault('cose-payload', { expected: `1 to ${maxPayloadBytes} bytes` });
  }
  if (!(signature instanceof Uint8Array) || signature.length !== signatureBytes) {
    throw new EvidenceFault('cose-signature-size');
  }
  return { payload, signature, signed: sigStructure(payload) };
}

/** RFC 9052 §4.4: ["Signature1", protected, external_aad = h'', payload]. The payload is never encoded anew. */
export function sigStructure(payload: Uint8Array): Uint8Array {
  return concatBytes(sigStructureStart, bytesHead(payload.length), payload);
}

const sigStructureStart = concatBytes(
  Uint8Array.of(arrayOfFour, 0x6a, ...new TextEncoder().encode('Signature1')),
  protectedHeader,
  Uint8Array.of(0x40),
);

/** The minimal head of a byte string of `length` bytes, of which {@link maxPayloadBytes} is the most. */
function bytesHead(length: number): Uint8Array {
  if (length < 24) return Uint8Array.of(0x40 | length);
  if (length < 0x100) return Uint8Array.of(0x58, length);
  return Uint8Array.of(0x59, length >> 8, length & 0xff);
}
