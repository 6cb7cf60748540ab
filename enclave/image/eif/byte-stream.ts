// SPDX-License-Identifier: Apache-2.0
// Bytes that are read once, from the first to the last, and given on the way to whoever hashes them: an image may be
// larger than the memory that is left, and what was hashed is what was read.
import { OccError } from '../../../src/proof/errors.ts';

/** Takes bytes as they pass. They are only valid during the call. */
export interface Tap {
  update(bytes: Uint8Array): unknown;
}

export class ByteStream {
  readonly #next: () => Uint8Array;
  #piece: Uint8Array = new Uint8Array();
  #position = 0;
  #taps: readonly Tap[] = [];

  /** @param next the bytes that follow, valid until it is called again; none at the end */
  constructor(next: () => Uint8Array) {
    this.#next = next;
  }

  static of(...pieces: readonly Uint8Array[]): ByteStream {
    const left = pieces.filter(({ length }) => length > 0).values();
    return new ByteStream(() => left.next().value ?? new Uint8Array());
  }

  /** How many bytes were read. */
  get position(): number {
    return this.#position;
  }

  get atEnd(): boolean {
    if (this.#piece.length === 0) this.#piece = this.#next();
    return this.#piece.length === 0;
  }

  /** What `work` reads goes to `taps` too. */
  tapped<T>(taps: readonly Tap[], work: () => T): T {
    const before = this.#taps;
    this.#taps = [...before, ...taps];
    try {
      return work();
    } finally {
      this.#taps = before;
    }
  }

  /** A copy of the next `count` bytes, which the caller has bounded. @throws OccError `eif-truncated` */
  take(count: number): Uint8Array {
    const whole = new Uint8Array(count);
    this.#pass(count, (piece, at) => whole.set(piece, at));
    return whole;
  }

  /** Reads the next `count` bytes for the taps alone. @throws OccError `eif-truncated` */
  pour(count: number): void {
    this.#pass(count, () => undefined);
  }

  #pass(count: number, keep: (piece: Uint8Array, at: number) => void): void {
    for (let at = 0; at < count; ) {
      if (this.atEnd) {
        const expected = `expected ${count} bytes from offset ${this.#position - at}`;
        throw new OccError('eif-truncated', `${expected}, got ${at} and the end of the file`);
      }
      const piece = this.#piece.subarray(0, count - at);
      for (const tap of this.#taps) tap.update(piece);
      keep(piece, at);
      this.#piece = this.#piece.subarray(piece.length);
      this.#position += piece.length;
      at += piece.length;
    }
  }
}
