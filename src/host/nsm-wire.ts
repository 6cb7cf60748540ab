// SPDX-License-Identifier: Apache-2.0
// What goes to a Nitro Secure Module and comes back: one CBOR value each way, a name alone or a map from the name to
// its arguments. Over a socket each stands behind its length (u32, big endian), as /dev/nsm's shim passes them on.
import { Encoder } from 'cbor-x/index-no-eval';
import { type Cbor, type CborMap, readCbor } from '../evidence/cbor.ts';

/** Buffers of the kernel driver: nothing longer reaches the device or comes back. */
export const maxRequestBytes = 0x1000;
export const maxResponseBytes = 0x3000;

/** Why the device refuses; the names are those of `ErrorCode` in aws-nitro-enclaves-nsm-api. */
export type NsmErrorCode =
  | 'InvalidArgument'
  | 'InvalidIndex'
  | 'ReadOnlyIndex'
  | 'InvalidOperation'
  | 'BufferTooSmall'
  | 'InputTooLarge';

/** Thrown inside the device; on the wire it is `{"Error": code}`. */
export class NsmRefusal extends Error {
  readonly code: NsmErrorCode;

  constructor(code: NsmErrorCode) {
    super(code);
    this.name = 'NsmRefusal';
    this.code = code;
  }
}

/** A request or a response. */
export interface NsmMessage {
  readonly name: string;
  /** Absent for a name alone. */
  readonly content?: Cbor;
}

const encoder = new Encoder({ mapsAsObjects: false, useRecords: false, tagUint8Array: false });

/** Deterministic CBOR, but for the order of keys, which is kept. Integers of more than 32 bits are given as bigint. */
export function encodeCbor(value: Cbor): Uint8Array {
  return new Uint8Array(encoder.encode(value));
}

export function encodeMessage({ name, content }: NsmMessage): Uint8Array {
  return encodeCbor(content === undefined ? name : new Map([[name, content]]));
}

/** @throws EvidenceFault `cbor-…`; NsmRefusal `InvalidOperation` for a value of another shape */
export function readMessage(bytes: Uint8Array): NsmMessage {
  const value = readCbor(bytes, { indefinite: false });
  if (typeof value === 'string') return { name: value };
  const [entry, ...more] = isMap(value) ? value : [];
  const [name, content] = entry ?? [];
  if (typeof name !== 'string' || content === undefined || more.length > 0) throw new NsmRefusal('InvalidOperation');
  return { name, content };
}

export function isMap(value: Cbor | undefined): value is CborMap {
  return value instanceof Map;
}

export function frame(message: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(message.length);
  return Buffer.concat([head, message]);
}
