// SPDX-License-Identifier: Apache-2.0
// Connections at the end of the parent's life: those that wait for an answer get it, all others are closed at once, so
// that nobody can keep the parent from stopping by saying nothing.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export class Connections {
  /** Each open connection with the number of its requests that are not answered yet. */
  readonly #open = new Map<Socket, number>();
  #closing = false;

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      if (this.#closing) socket.destroy();
      this.#open.set(socket, 0);
      socket.on('close', () => this.#open.delete(socket));
    });
    server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.#count(socket, 1);
      response.on('close', () => this.#count(socket, -1));
    });
  }

  /** From now on every connection ends with the answer it waits for. */
  close(): void {
    this.#closing = true;
    for (const [socket, waiting] of this.#open) if (waiting === 0) socket.destroy();
  }

  #count(socket: Socket, change: 1 | -1): void {
    const waiting = this.#open.get(socket);
    if (waiting === undefined) return;
    this.#open.set(socket, waiting + change);
    if (this.#closing && waiting + change === 0) socket.destroySoon();
  }
}
