// SPDX-License-Identifier: Apache-2.0
// CBOR (RFC 8949), the part of it that attestation documents use. A strict walk first decides whether the bytes are
// one well-formed value with one meaning; only then a decoder, which would let much pass, turns them into values.
import { Decoder } from 'cbor-x/decode-no-eval';
import { EvidenceFault } from './fault.ts';

/** Integers, byte and text strings, arrays, maps, booleans and null: all that a document may hold. */
export type Cbor = number | bigint | boolean | null | string | Uint8Array | readonly Cbor[] | CborMap;
export interface CborMap extends ReadonlyMap<Cbor, Cbor> {}

/** A document needs three levels: the map, its `pcrs` or `cabundle`, and what is in them. */
const maxDepth = 4;

const major = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6, simple: 7 } as const;
const breakByte = 0xff;
const utf8Decoder = new TextDecoder('utf-8', { fatal: true });
const decoder = new Decoder({ mapsAsObjects: false, useRecords: false });

/**
 * The one CBOR value that `bytes` hold; integers beyond 32 bits come as bigint, byte strings as views of `bytes`.
 * Refused: anything after it, tags, floats, undefined, strings in chunks, heads longer than needed, keys that repeat.
 * @param indefinite allow arrays and maps of indefinite length; current documents have one such map
 * @throws EvidenceFault `cbor-…`
 */
export function readCbor(bytes: Uint8Array, { indefinite }: { readonly indefinite: boolean }): Cbor {
  const end = new Walk(bytes, indefinite).item(0, 1);
  if (end !== bytes.length) throw new EvidenceFault('cbor-trailing', { actual: `${bytes.length - end} bytes more` });
  const value: unknown = decoder.decode(bytes.subarray()); // a view of our own: the decoder attaches its DataView to it
  return value as Cbor; // the walk has seen every item in it
}

interface Head {
  readonly type: number;
  /** Undefined for an indefinite length. */
  readonly argument: number | undefined;
  readonly next: number;
}

/** One pass over the bytes: every method returns the offset after what it read, or throws. */
class Walk {
  readonly #bytes: Uint8Array;
  readonly #indefinite: boolean;

  constructor(bytes: Uint8Array, indefinite: boolean) {
    this.#bytes = bytes;
    this.#indefinite = indefinite;
  }

  item(at: number, depth: number): number {
    if (depth > maxDepth) throw new EvidenceFault('cbor-depth', { expected: `at most ${maxDepth} levels` });
    const { type, argument, next } = this.#head(at);
    switch (type) {
      case major.unsigned:
      case major.negative:
        return next;
      case major.bytes:
        return this.#string(next, argument);
      case major.text:
        return this.#text(next, argument);
      case major.array:
        return this.#list(next, argument, (from) => this.item(from, depth + 1));
      case major.map:
        return this.#map(next, argument, depth);
      case major.tag:
        throw new EvidenceFault('cbor-tag', { actual: `tag ${argument}` });
      default:
        return this.#simple(next, argument);
    }
  }

  /** RFC 8949 §3: the initial byte and the argument after it. */
  #head(at: number): Head {
    const initial = this.#byte(at);
    const type = initial >> 5;
    const info = initial & 0x1f;
    if (info < 24) return { type, argument: info, next: at + 1 };
    if (info === 31) {
      if (type < major.bytes || type === major.tag) throw new EvidenceFault('cbor-reserved', { actual: hex(initial) });
      return { type, argument: undefined, next: at + 1 };
    }
    if (info > 27) throw new EvidenceFault('cbor-reserved', { actual: hex(initial) });
    const size = 1 << (info - 24);
    if (type === major.simple) throw new EvidenceFault('cbor-simple', { actual: hex(initial) });
    let argument = 0;
    for (let offset = 1; offset <= size; offset += 1) argument = argument * 256 + this.#byte(at + offset);
    const least = size === 1 ? 24 : 2 ** (4 * size); // RFC 8949 §4.2.1: the shorter form would not hold it
    if (argument < least) throw new EvidenceFault('cbor-minimal', { actual: `${argument} in ${size} bytes` });
    return { type, argument, next: at + 1 + size };
  }

  #byte(at: number): number {
    const byte = this.#bytes[at];
    if (byte === undefined) throw new EvidenceFault('cbor-truncated');
    return byte;
  }

  #string(at: number, length: number | undefined): number {
    if (length === undefined) throw new EvidenceFault('cbor-indefinite', { actual: 'a string in chunks' });
    if (length > this.#bytes.length - at) throw new EvidenceFault('cbor-truncated');
    return at + length;
  }

  #text(at: number, length: number | undefined): number {
    const end = this.#string(at, length);
    const text = this.#bytes.subarray(at, end);
    // a decoder may drop a byte order mark, and two keys would become one
    if (text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf) throw new EvidenceFault('cbor-utf8');
    try {
      utf8Decoder.decode(text);
    } catch {
      throw new EvidenceFault('cbor-utf8');
    }
    return end;
  }

  /** Every entry takes at least one byte, so a count the bytes cannot hold ends at their end. */
  #list(start: number, count: number | undefined, entry: (at: number) => number): number {
    let at = start;
    if (count !== undefined) {
      if (count > this.#bytes.length - at) throw new EvidenceFault('cbor-truncated');
      for (let index = 0; index < count; index += 1) at = entry(at);
      return at;
    }
    if (!this.#indefinite) throw new EvidenceFault('cbor-indefinite');
    while (this.#byte(at) !== breakByte) at = entry(at);
    return at + 1;
  }

  #map(start: number, count: number | undefined, depth: number): number {
    const keys = new Set<string>();
    return this.#list(start, count, (at) => {
      const type = this.#byte(at) >> 5;
      if (type !== major.unsigned && type !== major.negative && type !== major.text) {
        throw new EvidenceFault('cbor-key', { actual: hex(this.#byte(at)) });
      }
      const end = this.item(at, depth + 1);
      const key = String.fromCharCode(...this.#bytes.subarray(at, Math.min(end, at + maxKeyBytes)));
      if (end - at > maxKeyBytes) throw new EvidenceFault('cbor-key', { expected: `at most ${maxKeyBytes} bytes` });
      if (keys.has(key)) throw new EvidenceFault('cbor-duplicate-key'); // heads are minimal: one value, one spelling
      keys.add(key);
      return this.item(end, depth + 1);
    });
  }

  #simple(next: number, argument: number | undefined): number {
    if (argument === undefined) throw new EvidenceFault('cbor-break');
    if (argument < 20 || argument > 22) throw new EvidenceFault('cbor-simple', { actual: `simple value ${argument}` });
    return next;
  }
}

/** The longest member name of a document has 13 letters. */
const maxKeyBytes = 64;

function hex(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0')}`;
}
