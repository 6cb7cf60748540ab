// SPDX-License-Identifier: Apache-2.0
// The language of a Nitro Secure Module: one CBOR value to it and one back, a name alone or a map from the name to what
// is in it. Over a socket each stands behind its length (u32, big endian), as the shim of /dev/nsm passes them on.
import { Encoder } from 'cbor-x/index-no-eval';
import { type Cbor, type CborMap, readCbor } from './cbor.ts';

/** Carries one request to the device and its response back. */
export interface Nsm {
  answer(request: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** Buffers of the kernel driver: nothing longer reaches the device or comes back. */
export const maxRequestBytes = 0x1000;
export const maxResponseBytes = 0x3000;

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

/** Undefined for a value that is no message. @throws EvidenceFault `cbor-…` */
export function readMessage(bytes: Uint8Array): NsmMessage | undefined {
  const value = readCbor(bytes, { indefinite: false });
  if (typeof value === 'string') return { name: value };
  const [entry, ...more] = isMap(value) ? value : [];
  const [name, content] = entry ?? [];
  if (typeof name !== 'string' || content === undefined || more.length > 0) return undefined;
  return { name, content };
}

export function isMap(value: Cbor | undefined): value is CborMap {
  return value instanceof Map;
}

const headBytes = 4;

/** A message as it goes over a socket. */
export function frame(message: Uint8Array): Uint8Array {
  const framed = new Uint8Array(headBytes + message.length);
  new DataView(framed.buffer).setUint32(0, message.length);
  framed.set(message, headBytes);
  return framed;
}

/** Finds the messages in the pieces a socket delivers; it holds at most one that is not yet whole. */
export class FrameReader {
  readonly #most: number;
  #pending: Uint8Array = new Uint8Array();

  /** @param most bytes of the longest message */
  constructor(most: number) {
    this.#most = most;
  }

  /** The messages that `chunk` completes; undefined when one announces more than `most` bytes. */
  take(chunk: Uint8Array): readonly Uint8Array[] | undefined {
    const bytes = new Uint8Array(this.#pending.length + chunk.length);
    bytes.set(this.#pending);
    bytes.set(chunk, this.#pending.length);
    const view = new DataView(bytes.buffer);
    const messages: Uint8Array[] = [];
    let at = 0;
    while (bytes.length - at >= headBytes) {
      const length = view.getUint32(at);
      if (length > this.#most) return undefined;
      if (bytes.length - at - headBytes < length) break;
      messages.push(bytes.slice(at + headBytes, at + headBytes + length));
      at += headBytes + length;
    }
    this.#pending = bytes.slice(at);
    return messages;
  }
}
