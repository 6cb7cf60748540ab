// SPDX-License-Identifier: Apache-2.0
// Where an issuer publishes its keys, behind real TLS, and the pipe a parent opens to it: to the right server, or to
// wherever the parent likes.
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect, createServer as createPlainServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { OpenPipe } from '../../../enclave/app/key-server.ts';
import type { ServerCertificate } from '../../fixtures/tls-authority.ts';

export interface Endpoint {
  readonly port: number;
  /** Connections that were made. */
  readonly connections: number;
  /** A pipe to this endpoint, whoever was asked for. */
  readonly openPipe: OpenPipe;
  [Symbol.asyncDispose](): Promise<void>;
}

export const publishing =
  (keySet: () => string): RequestListener =>
  (_request, response) =>
    response.setHeader('content-type', 'application/json').end(keySet());

/** An HTTPS server. */
export function startEndpoint(certificate: ServerCertificate, onRequest: RequestListener): Promise<Endpoint> {
  return listening(createServer({ ...certificate }, onRequest));
}

/** Whatever answers on the bare pipe. */
export function startPlain(onSocket: (socket: Socket) => void): Promise<Endpoint> {
  return listening(createPlainServer(onSocket));
}

async function listening(server: Server): Promise<Endpoint> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    get connections() {
      return connections;
    },
    openPipe: () => openTo(port),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function openTo(port: number): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}
