// SPDX-License-Identifier: Apache-2.0
// A link that outlives its streams: when the enclave or the bridge to it goes away, the parent asks for it again, ever
// more patiently, and introduces itself anew. Meanwhile every question fails at once.
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { OccError } from '../../src/proof/errors.ts';
import type { Question, RequestType, ResultOf } from '../wire/messages.ts';
import { type EnclaveLink, StreamLink } from './link.ts';

/** Between two tries: doubled after each failure, and never in step with other parents. */
export const backoff = { firstMs: 100, mostMs: 5000 } as const;

/** A bridge that takes a connection and then says nothing is as good as none. */
const connectTimeoutMs = 10_000;

/** Where the enclave's stream is to be had: the local end of a bridge to its vsock, or a Unix socket. */
export type EnclaveAddress = { readonly host: string; readonly port: number } | { readonly path: string };

export interface LastingLinkOptions {
  /** A stream that is open. */
  readonly open: () => Promise<Duplex>;
  readonly onConnection: (connected: boolean) => void;
  /** Shorter in tests. */
  readonly backoff?: { readonly firstMs: number; readonly mostMs: number };
  readonly timeoutMs?: number;
}

export class LastingLink implements EnclaveLink {
  readonly #options: LastingLinkOptions;
  readonly #delays: { readonly firstMs: number; readonly mostMs: number };
  #current: StreamLink | undefined;
  #delayMs: number;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: LastingLinkOptions) {
    this.#options = options;
    this.#delays = options.backoff ?? backoff;
    this.#delayMs = this.#delays.firstMs;
  }

  get connected(): boolean {
    return this.#current !== undefined;
  }

  /** Resolves after the first try, whatever came of it. */
  async start(): Promise<void> {
    await this.#connect();
  }

  async ask<T extends RequestType>(type: T, question: Question<T>): Promise<ResultOf<T>> {
    if (!this.#current) throw new OccError('link-closed', 'the enclave is not connected');
    return this.#current.ask(type, question);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#current?.close();
  }

  async #connect(): Promise<void> {
    const stream = await this.#options.open().catch(() => undefined);
    if (this.#closed) return void stream?.destroy();
    if (!stream) return this.#again();
    const since = performance.now();
    const { timeoutMs } = this.#options;
    this.#current = new StreamLink(stream, {
      ...(timeoutMs !== undefined && { timeoutMs }),
      onEnd: () => {
        this.#current = undefined;
        // Only a connection that lasted shows that the next try need not wait.
        if (performance.now() - since > this.#delays.mostMs) this.#delayMs = this.#delays.firstMs;
        this.#options.onConnection(false);
        this.#again();
      },
    });
    this.#options.onConnection(true);
  }

  #again(): void {
    if (this.#closed) return;
    const delayMs = randomInt(Math.ceil(this.#delayMs / 2), this.#delayMs + 1);
    this.#delayMs = Math.min(this.#delayMs * 2, this.#delays.mostMs);
    this.#timer = setTimeout(() => void this.#connect(), delayMs);
  }
}

/** Opens a stream to the enclave. @throws whatever the system says */
export async function openStream(address: EnclaveAddress): Promise<Duplex> {
  const socket = connect({ ...address, ...('port' in address && { noDelay: true }) });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(connectTimeoutMs) });
    return socket;
  } catch (fault) {
    socket.destroy();
    throw fault;
  }
}
