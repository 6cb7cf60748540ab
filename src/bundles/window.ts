// SPDX-License-Identifier: Apache-2.0
// Window: the bytes of a file around one place, read in order, so that a file of any length takes little memory.
import { readSync } from 'node:fs';
import { OccError } from '../proof/errors.ts';

/** Read at once: fewer calls are not faster, and more bytes do not fit into a processor's cache. */
const pieceBytes = 65_536;

/** Longest value kept whole. A proof has one to ten kilobytes; one with every member at its limit a megabyte. */
const maxHeldBytes = 4_194_304;

export class Window {
  readonly #descriptor: number;
  #bytes = new Uint8Array(2 * pieceBytes);
  /** Where in the file the first of `#bytes` is, and where the first that is not read yet. */
  #from = 0;
  #end = 0;
  /** Bytes from here on are kept. */
  #held = 0;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  /** The byte at `offset`, which is not before the held one; -1 at the end of the file. */
  at(offset: number): number {
    while (offset >= this.#end) if (!this.#readOn()) return -1;
    return this.#bytes[offset - this.#from] ?? -1;
  }

  /** Where `byte` is next, at `offset` or after it; -1 when it does not come. */
  find(byte: number, offset: number): number {
    for (let from = offset; ; from = this.#end) {
      if (this.at(from) === -1) return -1;
      const at = this.#bytes.indexOf(byte, from - this.#from);
      if (at !== -1 && this.#from + at < this.#end) return this.#from + at;
    }
  }

  /** Bytes before `offset` are not asked for any more. */
  hold(offset: number): void {
    this.#held = offset;
  }

  /** The bytes from the held one up to `end`; they change with the next call. */
  heldUntil(end: number): Uint8Array {
    return this.#bytes.subarray(this.#held - this.#from, end - this.#from);
  }

  /** @throws OccError `bundle-invalid` for a value that is too long to be held */
  #readOn(): boolean {
    if (this.#end - this.#from + pieceBytes > this.#bytes.length) this.#makeRoom();
    const at = this.#end - this.#from;
    const count = readSync(this.#descriptor, this.#bytes, at, pieceBytes, this.#end);
    this.#end += count;
    return count > 0;
  }

  #makeRoom(): void {
    const held = this.#bytes.subarray(this.#held - this.#from, this.#end - this.#from);
    if (held.length > maxHeldBytes) {
      throw new OccError('bundle-invalid', `bundle: expected no value above ${maxHeldBytes} bytes, got a longer one`);
    }
    const bytes = held.length + pieceBytes > this.#bytes.length ? new Uint8Array(2 * this.#bytes.length) : this.#bytes;
    if (bytes === this.#bytes) bytes.copyWithin(0, this.#held - this.#from, this.#end - this.#from);
    else bytes.set(held);
    this.#bytes = bytes;
    this.#from = this.#held;
  }
}
