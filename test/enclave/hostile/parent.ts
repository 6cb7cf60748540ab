// SPDX-License-Identifier: Apache-2.0
// A parent that does what it likes with the bytes between it and an enclave. It keeps every frame it ever sent and
// every answer it ever got, to use them again where they do not belong.
import { type Duplex, duplexPair } from 'node:stream';
import type { Gate } from '../../../enclave/app/gate.ts';
import { serveStream } from '../../../enclave/app/session.ts';
import { FrameStream } from '../../../enclave/wire/frames.ts';
import type { RequestType, ResultOf } from '../../../enclave/wire/messages.ts';

export type Answer<T extends RequestType = RequestType> = ResultOf<T> | { readonly code: string };

export const codeOf = (answer: Answer | undefined): string | undefined =>
  answer && 'code' in answer ? answer.code : undefined;

/** Wire bytes of one frame. */
export function frameOf(value: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(value));
  const frame = Buffer.alloc(4 + text.length);
  frame.writeUInt32BE(text.length);
  text.copy(frame, 4);
  return frame;
}

/** One stream to one enclave. */
class Wire {
  readonly #stream: Duplex;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  isOpen = true;

  constructor(gate: Gate) {
    const [ours, theirs] = duplexPair();
    this.#stream = ours;
    serveStream(gate, theirs);
    new FrameStream(ours, {
      onValue: (value) => {
        const { id, ok, error } = value as { readonly id: number; readonly ok?: Answer; readonly error?: Answer };
        this.#waiting.get(id)?.(ok ?? error ?? { code: 'no-answer' });
        this.#waiting.delete(id);
      },
      onClose: () => {
        this.isOpen = false;
        for (const settle of this.#waiting.values()) settle({ code: 'link-closed' });
        this.#waiting.clear();
      },
    });
  }

  write(bytes: Uint8Array): void {
    if (this.isOpen) this.#stream.write(bytes);
  }

  answerTo(id: number): Promise<Answer> {
    if (!this.isOpen) return Promise.resolve({ code: 'link-closed' });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }
}

/** The parent of one enclave. */
export class HostileParent {
  readonly #gate: Gate;
  #wire: Wire;
  #lastId = 0;
  /** Frames as they were sent, to be sent again. */
  readonly sent: Buffer[] = [];

  constructor(gate: Gate) {
    this.#gate = gate;
    this.#wire = new Wire(gate);
  }

  /** Sends a request and waits for its answer, or for the end of the stream. */
  async ask<T extends RequestType>(type: T, question: object): Promise<Answer<T>> {
    if (!this.#wire.isOpen) this.reconnect();
    this.#lastId += 1;
    const id = this.#lastId;
    const frame = frameOf({ id, type, ...question });
    this.sent.push(frame);
    const answer = this.#wire.answerTo(id);
    this.#wire.write(frame);
    return (await answer) as Answer<T>;
  }

  /** Sends bytes that may be no frame; whatever comes back is dropped. */
  inject(bytes: Uint8Array): void {
    if (!this.#wire.isOpen) this.reconnect();
    this.#wire.write(bytes);
  }

  /** Lets go of the stream with all that was on its way. */
  reconnect(): void {
    this.#wire = new Wire(this.#gate);
  }
}
