// SPDX-License-Identifier: Apache-2.0
// Borsh, the part of it that QuorumOS manifests are written in: little-endian integers, length-prefixed bytes and
// lists. Every value has one encoding; counts are held against the bytes that are left before anything is made of them.
import { fromUtf8, quote } from '../../proof/bytes.ts';
import { EvidenceFault } from '../fault.ts';
import { wellFormed } from './members.ts';

/** Reads values one after the other. */
export class BorshReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @throws EvidenceFault `turnkey-manifest` when something is left */
  end(): void {
    const left = this.#bytes.length - this.#at;
    if (left !== 0) throw malformed(`${left} bytes more`);
  }

  fixed(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at) throw malformed('an early end');
    this.#at += length;
    return this.#bytes.slice(this.#at - length, this.#at);
  }

  u8(): number {
    return this.fixed(1)[0] ?? 0;
  }

  u32(): number {
    return new DataView(this.fixed(4).buffer).getUint32(0, true);
  }

  /** One of the variants `0` to `count - 1`. */
  variant(count: number): number {
    const variant = this.u8();
    if (variant >= count) throw malformed(`the variant ${variant}`);
    return variant;
  }

  bytes(): Uint8Array {
    return this.fixed(this.u32());
  }

  text(): string {
    return wellFormed(() => fromUtf8(this.bytes()), 'turnkey-manifest');
  }

  list<T>(read: () => T): readonly T[] {
    const count = this.u32();
    if (count > this.#bytes.length - this.#at) throw malformed(`a list of ${count}`); // no element takes no byte
    return Array.from({ length: count }, read);
  }
}

function malformed(actual: string): EvidenceFault {
  return new EvidenceFault('turnkey-manifest', { actual: quote(actual).slice(1, -1) });
}
