// SPDX-License-Identifier: Apache-2.0
// The NSM behind a Unix socket: the shim of the image passes /dev/nsm on, which the app itself cannot open. Answers come
// in the order of the questions; after one fault nothing on that connection can be told apart, so all of it ends.
import { connect, type Socket } from 'node:net';
import { FrameReader, frame, maxRequestBytes, maxResponseBytes, type Nsm } from '../../src/evidence/nsm.ts';
import { OccError } from '../../src/proof/errors.ts';

/** The device answers within some milliseconds; one that says nothing for so long is gone. */
const silenceMs = 10_000;

/** Questions that wait: as many as a parent may have requests in flight, and a few for each. */
const maxWaiting = 4096;

interface Waiting {
  readonly resolve: (response: Uint8Array) => void;
  readonly reject: (fault: OccError) => void;
}

/** An {@link Nsm}; every fault of the socket is `host-failed`, and the next question opens a new connection. */
export class NsmSocket implements Nsm {
  readonly #path: string;
  readonly #silenceMs: number;
  #connection: Connection | undefined;

  constructor(path: string, options: { readonly silenceMs?: number } = {}) {
    this.#path = path;
    this.#silenceMs = options.silenceMs ?? silenceMs;
  }

  /** @throws OccError `host-failed` when there is no answer in time, or too much waits */
  answer(request: Uint8Array): Promise<Uint8Array> {
    if (request.length > maxRequestBytes) return Promise.reject(failed(`a request of ${request.length} bytes`));
    if (!this.#connection?.isOpen) this.#connection = new Connection(this.#path, this.#silenceMs);
    return this.#connection.ask(request);
  }

  close(): void {
    this.#connection?.end(failed('a closed connection'));
  }
}

class Connection {
  readonly #socket: Socket;
  readonly #reader = new FrameReader(maxResponseBytes);
  readonly #waiting: Waiting[] = [];
  readonly #silence: NodeJS.Timeout;
  isOpen = true;

  constructor(path: string, silence: number) {
    this.#socket = connect(path);
    this.#silence = setTimeout(() => this.#timeOut(), silence);
    this.#silence.unref();
    this.#socket.on('data', (chunk: Buffer) => this.#take(chunk));
    this.#socket.on('error', (cause) => this.end(failed('a broken connection', cause)));
    this.#socket.on('close', () => this.end(failed('a closed connection')));
  }

  ask(request: Uint8Array): Promise<Uint8Array> {
    if (this.#waiting.length >= maxWaiting) return Promise.reject(failed(`${maxWaiting} questions at once`));
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ resolve, reject }) === 1) this.#silence.refresh();
      this.#socket.write(frame(request));
    });
  }

  end(fault: OccError): void {
    this.isOpen = false;
    clearTimeout(this.#silence);
    this.#socket.destroy();
    for (const { reject } of this.#waiting.splice(0)) reject(fault);
  }

  #take(chunk: Uint8Array): void {
    const answers = this.#reader.take(chunk);
    if (!answers) this.end(failed(`more than ${maxResponseBytes} bytes`));
    for (const answer of answers ?? []) this.#settle(answer);
  }

  #settle(answer: Uint8Array): void {
    const asked = this.#waiting.shift();
    if (!asked) this.end(failed('an answer that nobody asked for'));
    asked?.resolve(answer);
    this.#silence.refresh();
  }

  #timeOut(): void {
    if (this.#waiting.length > 0) this.end(failed('silence'));
  }
}

function failed(got: string, cause?: unknown): OccError {
  return new OccError('host-failed', `NSM socket: expected an answer, got ${got}`, { cause });
}
