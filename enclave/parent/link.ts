// SPDX-License-Identifier: Apache-2.0
// The parent's end of a link to the enclave: many questions at once over one stream, answers in any order.
import { type Duplex, duplexPair } from 'node:stream';
import { OccError } from '../../src/proof/errors.ts';
import { readBySchema } from '../../src/proof/schema.ts';
import { FrameStream } from '../wire/frames.ts';
import { type Question, type RequestType, type ResultOf, responseSchema, resultSchema } from '../wire/messages.ts';

/** A question without an answer by then counts as lost; what it asked for may still have happened. */
const answerTimeoutMs = 30_000;

/** Questions waiting at once; below what the enclave takes from one stream. */
const maxPending = 512;

/** How the parent reaches the enclave: over vsock, a socket or within the process. */
export interface EnclaveLink {
  /** False while there is nobody to ask; then nothing was sent. */
  readonly connected?: boolean;
  /**
   * @throws OccError with the enclave's code; `link-closed` when the stream is or goes dead, `unavailable` when there
   *   is no answer in time or too much waits, `frame-invalid` when the answer is not one
   */
  ask<T extends RequestType>(type: T, question: Question<T>): Promise<ResultOf<T>>;
  close(): void;
}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (fault: OccError) => void;
  readonly timer: NodeJS.Timeout;
}

export interface StreamLinkOptions {
  readonly timeoutMs?: number;
  readonly maxFrameBytes?: number;
  /** Called once, when the stream has ended. */
  readonly onEnd?: () => void;
}

/** An {@link EnclaveLink} over one stream, for as long as that stream lives. */
export class StreamLink implements EnclaveLink {
  readonly #frames: FrameStream;
  readonly #pending = new Map<number, Pending>();
  readonly #timeoutMs: number;
  readonly #onEnd: () => void;
  #lastId = 0;
  #closed: OccError | undefined;

  constructor(stream: Duplex, options: StreamLinkOptions = {}) {
    this.#timeoutMs = options.timeoutMs ?? answerTimeoutMs;
    this.#onEnd = options.onEnd ?? (() => undefined);
    this.#frames = new FrameStream(
      stream,
      { onValue: (value) => this.#answer(value), onClose: (reason) => this.#end(reason) },
      options.maxFrameBytes === undefined ? {} : { maxBytes: options.maxFrameBytes },
    );
  }

  get connected(): boolean {
    return this.#closed === undefined;
  }

  async ask<T extends RequestType>(type: T, question: Question<T>): Promise<ResultOf<T>> {
    if (this.#closed) throw this.#closed;
    if (this.#pending.size >= maxPending) {
      throw new OccError('unavailable', `expected at most ${maxPending} questions at once`);
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const ok = await new Promise<unknown>((resolve, reject) => {
      const late = new OccError('unavailable', `${type}: expected an answer within ${this.#timeoutMs} ms`);
      // A question stays pending when it is late, so that a later answer to it is known and dropped.
      const timer = setTimeout(() => reject(late), this.#timeoutMs);
      this.#pending.set(id, { resolve, reject, timer });
      try {
        this.#frames.send({ id, type, ...question });
      } catch (fault) {
        this.#settle(id);
        reject(fault);
      }
    });
    return readBySchema(resultSchema(type), ok, 'frame-invalid', `answer to ${type}`) as ResultOf<T>;
  }

  close(): void {
    this.#frames.close();
  }

  #answer(value: unknown): void {
    try {
      const response = readBySchema(responseSchema, value, 'frame-invalid', 'answer');
      const pending = this.#settle(response.id);
      if (!pending) throw new OccError('frame-invalid', `expected the number of a question, got ${response.id}`);
      if ('error' in response) pending.reject(new OccError(response.error.code, response.error.message));
      else pending.resolve(response.ok);
    } catch (fault) {
      this.#frames.close(fault as OccError);
    }
  }

  #end(reason: OccError): void {
    this.#closed = new OccError('link-closed', 'the link to the enclave is closed', { cause: reason });
    for (const id of [...this.#pending.keys()]) this.#settle(id)?.reject(this.#closed);
    this.#onEnd();
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    clearTimeout(pending?.timer);
    return pending;
  }
}

/** A link within the process: real frames over a pair of streams, one end for the parent, one for the enclave. */
export function linkedPair(): { readonly link: EnclaveLink; readonly stream: Duplex } {
  const [ours, theirs] = duplexPair();
  return { link: new StreamLink(ours), stream: theirs };
}
