// SPDX-License-Identifier: Apache-2.0
// Frames: one JSON value each, behind its length (u32, big endian), over any byte stream between parent and enclave
// (SPEC.md §11). A stream that breaks the rules once is closed: nothing after the fault can be trusted.
import type { Duplex } from 'node:stream';
import { OccError } from '../../src/proof/errors.ts';
import { parseJson } from '../../src/proof/json.ts';

/** Largest payload: a batch of 1,000 proofs, with all that callers may have them repeat, has 18 MB. */
export const maxFrameBytes = 32 * 1024 * 1024;

const headerBytes = 4;

export interface FrameHandlers {
  /** One call per frame, in order. Must not throw. */
  readonly onValue: (value: unknown) => void;
  /** Called once; no frame follows. `reason.code` is `frame-invalid` when the other side broke the rules. */
  readonly onClose: (reason: OccError) => void;
}

export interface FrameOptions {
  readonly maxBytes?: number;
  /**
   * Stop reading while the other side does not read. For the side that answers; the side that asks must always read,
   * or both would wait for each other.
   */
  readonly pauseWhenBlocked?: boolean;
}

/** Both ends of a link talk through one of these each. */
export class FrameStream {
  readonly #stream: Duplex;
  readonly #handlers: FrameHandlers;
  readonly #maxBytes: number;
  readonly #pauseWhenBlocked: boolean;
  #chunks: Buffer[] = [];
  #buffered = 0;
  #expected: number | undefined;
  #closed = false;

  constructor(stream: Duplex, handlers: FrameHandlers, options: FrameOptions = {}) {
    this.#stream = stream;
    this.#handlers = handlers;
    this.#maxBytes = options.maxBytes ?? maxFrameBytes;
    this.#pauseWhenBlocked = options.pauseWhenBlocked ?? false;
    stream.on('data', (chunk: Buffer) => this.#take(chunk));
    stream.on('end', () => this.#end());
    stream.on('error', (cause) => this.close(new OccError('link-closed', 'the link failed', { cause })));
    stream.on('close', () => this.close());
    stream.on('drain', () => stream.resume());
  }

  /** @throws OccError `link-closed`; `frame-invalid` when `value` is too large, and then nothing was sent */
  send(value: unknown): void {
    if (this.#closed) throw new OccError('link-closed', 'expected an open link, got a closed one');
    const text = JSON.stringify(value);
    const length = Buffer.byteLength(text);
    if (length > this.#maxBytes) throw tooLarge(this.#maxBytes, length);
    const frame = Buffer.allocUnsafe(headerBytes + length);
    frame.writeUInt32BE(length);
    frame.write(text, headerBytes);
    if (!this.#stream.write(frame) && this.#pauseWhenBlocked) this.#stream.pause();
  }

  close(reason: OccError = new OccError('link-closed', 'the link was closed')): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#chunks = [];
    this.#stream.destroy();
    this.#handlers.onClose(reason);
  }

  #take(chunk: Buffer): void {
    if (this.#closed) return;
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    try {
      for (let payload = this.#next(); payload && !this.#closed; payload = this.#next()) {
        this.#handlers.onValue(parsePayload(payload));
      }
    } catch (fault) {
      this.close(
        fault instanceof OccError ? fault : new OccError('frame-invalid', 'unreadable frame', { cause: fault }),
      );
    }
  }

  #next(): Buffer | undefined {
    if (this.#expected === undefined) {
      if (this.#buffered < headerBytes) return undefined;
      this.#expected = this.#read(headerBytes).readUInt32BE();
      if (this.#expected > this.#maxBytes) throw tooLarge(this.#maxBytes, this.#expected);
    }
    if (this.#buffered < this.#expected) return undefined;
    const payload = this.#read(this.#expected);
    this.#expected = undefined;
    return payload;
  }

  /** The next `length` buffered bytes; chunks are joined only here, so many small ones cost linear time. */
  #read(length: number): Buffer {
    const whole = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    if (!whole) return Buffer.alloc(0);
    this.#chunks = whole.length > length ? [whole.subarray(length)] : [];
    this.#buffered = whole.length - length;
    return whole.subarray(0, length);
  }

  #end(): void {
    const whole = this.#buffered === 0 && this.#expected === undefined;
    this.close(whole ? undefined : new OccError('frame-invalid', 'expected a whole frame, got the end of the stream'));
  }
}

function parsePayload(payload: Buffer): unknown {
  try {
    return parseJson(payload);
  } catch (cause) {
    throw new OccError('frame-invalid', 'expected one strict JSON value in a frame', { cause });
  }
}

function tooLarge(limit: number, got: number): OccError {
  return new OccError('frame-invalid', `expected a frame of at most ${limit} bytes, got ${got}`);
}
