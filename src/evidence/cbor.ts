// SPDX-License-Identifier: Apache-2.0
// CBOR (RFC 8949), the part of it that attestation documents use. Decoders that read all of CBOR let much pass; here
// one pass decides whether the bytes are one well-formed value with one meaning, and builds that value.
import { EvidenceFault } from './fault.ts';

/** Integers, byte and text strings, arrays, maps, booleans and null: all that a document may hold. */
export type Cbor = number | bigint | boolean | null | string | Uint8Array | readonly Cbor[] | CborMap;
export interface CborMap extends ReadonlyMap<Cbor, Cbor> {}

/** A document needs three levels: the map, its `pcrs` or `cabundle`, and what is in them. */
const maxDepth = 4;

const major = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6, simple: 7 } as const;
const breakByte = 0xff;
const utf8Decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The one CBOR value that `bytes` hold; integers beyond 32 bits come as bigint, byte strings as views of `bytes`.
 * Refused: anything after it, tags, floats, undefined, strings in chunks, heads longer than needed, keys that repeat.
 * @param indefinite allow arrays and maps of indefinite length; current documents have one such map
 * @throws EvidenceFault `cbor-…`
 */
export function readCbor(bytes: Uint8Array, { indefinite }: { readonly indefinite: boolean }): Cbor {
  const reader = new Reader(bytes, indefinite);
  const value = reader.item(1);
  if (reader.left !== 0) throw new EvidenceFault('cbor-trailing', { actual: `${reader.left} bytes more` });
  return value;
}

interface Head {
  readonly type: number;
  /** Undefined for an indefinite length; rounded where it has eight bytes, which only an integer may have. */
  readonly argument: number | undefined;
  /** Bytes of the argument after the initial one. */
  readonly size: number;
}

/** One pass over the bytes: every method goes on after what it read, or throws. */
class Reader {
  readonly #bytes: Uint8Array;
  readonly #indefinite: boolean;
  #at = 0;

  constructor(bytes: Uint8Array, indefinite: boolean) {
    this.#bytes = bytes;
    this.#indefinite = indefinite;
  }

  /** Bytes that nothing was read from. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  item(depth: number): Cbor {
    if (depth > maxDepth) throw new EvidenceFault('cbor-depth', { expected: `at most ${maxDepth} levels` });
    const { type, argument, size } = this.#head();
    switch (type) {
      case major.unsigned:
      case major.negative:
        return this.#integer(type, argument ?? 0, size);
      case major.bytes:
        return this.#string(argument);
      case major.text:
        return this.#text(argument);
      case major.array: {
        const entries: Cbor[] = [];
        this.#repeat(argument, () => entries.push(this.item(depth + 1)));
        return entries;
      }
      case major.map:
        return this.#map(argument, depth);
      case major.tag:
        throw new EvidenceFault('cbor-tag', { actual: `tag ${argument}` });
      default:
        return this.#simple(argument);
    }
  }

  /** RFC 8949 §3: the initial byte and the argument after it. */
  #head(): Head {
    const initial = this.#byte(this.#at);
    const type = initial >> 5;
    const info = initial & 0x1f;
    if (info < 24) return this.#headOf(type, info, 0);
    if (info === 31) {
      if (type < major.bytes || type === major.tag) throw new EvidenceFault('cbor-reserved', { actual: hex(initial) });
      return this.#headOf(type, undefined, 0);
    }
    if (info > 27) throw new EvidenceFault('cbor-reserved', { actual: hex(initial) });
    const size = 1 << (info - 24);
    if (type === major.simple) throw new EvidenceFault('cbor-simple', { actual: hex(initial) });
    let argument = 0;
    for (let offset = 1; offset <= size; offset += 1) argument = argument * 256 + this.#byte(this.#at + offset);
    const least = size === 1 ? 24 : 2 ** (4 * size); // RFC 8949 §4.2.1: the shorter form would not hold it
    if (argument < least) throw new EvidenceFault('cbor-minimal', { actual: `${argument} in ${size} bytes` });
    return this.#headOf(type, argument, size);
  }

  #headOf(type: number, argument: number | undefined, size: number): Head {
    this.#at += 1 + size;
    return { type, argument, size };
  }

  #byte(at: number): number {
    const byte = this.#bytes[at];
    if (byte === undefined) throw new EvidenceFault('cbor-truncated');
    return byte;
  }

  /** RFC 8949 §3.1: the argument, or −1 minus it. */
  #integer(type: number, argument: number, size: number): number | bigint {
    if (size < 8) return type === major.unsigned ? argument : -1 - argument;
    let exact = 0n;
    for (const byte of this.#bytes.subarray(this.#at - size, this.#at)) exact = (exact << 8n) | BigInt(byte);
    return type === major.unsigned ? exact : -1n - exact;
  }

  #string(length: number | undefined): Uint8Array {
    if (length === undefined) throw new EvidenceFault('cbor-indefinite', { actual: 'a string in chunks' });
    if (length > this.left) throw new EvidenceFault('cbor-truncated');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  #text(length: number | undefined): string {
    const text = this.#string(length);
    // a decoder may drop a byte order mark, and two keys would become one
    if (text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf) throw new EvidenceFault('cbor-utf8');
    try {
      return utf8Decoder.decode(text);
    } catch {
      throw new EvidenceFault('cbor-utf8');
    }
  }

  /** Every entry takes at least one byte, so a count the bytes cannot hold ends at their end. */
  #repeat(count: number | undefined, entry: () => void): void {
    if (count !== undefined) {
      if (count > this.left) throw new EvidenceFault('cbor-truncated');
      for (let index = 0; index < count; index += 1) entry();
      return;
    }
    if (!this.#indefinite) throw new EvidenceFault('cbor-indefinite');
    while (this.#byte(this.#at) !== breakByte) entry();
    this.#at += 1;
  }

  #map(count: number | undefined, depth: number): CborMap {
    const map = new Map<Cbor, Cbor>();
    this.#repeat(count, () => {
      const start = this.#at;
      const type = this.#byte(start) >> 5;
      if (type !== major.unsigned && type !== major.negative && type !== major.text) {
        throw new EvidenceFault('cbor-key', { actual: hex(this.#byte(start)) });
      }
      const key = this.item(depth + 1);
      if (this.#at - start > maxKeyBytes) {
        throw new EvidenceFault('cbor-key', { expected: `at most ${maxKeyBytes} bytes` });
      }
      if (map.has(key)) throw new EvidenceFault('cbor-duplicate-key'); // heads are minimal: one value, one spelling
      map.set(key, this.item(depth + 1));
    });
    return map;
  }

  #simple(argument: number | undefined): boolean | null {
    if (argument === undefined) throw new EvidenceFault('cbor-break');
    if (argument < 20 || argument > 22) throw new EvidenceFault('cbor-simple', { actual: `simple value ${argument}` });
    return argument === 22 ? null : argument === 21;
  }
}

/** The longest member name of a document has 13 letters. */
const maxKeyBytes = 64;

function hex(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0')}`;
}
