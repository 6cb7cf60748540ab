// SPDX-License-Identifier: Apache-2.0
// The way out of the enclave: a socket to the parent, asked by HTTP CONNECT (RFC 9110 §9.3.6) for a pipe of bytes to one
// server. The parent may refuse it, cut it, and put anything into it; what comes through is judged where TLS ends.
import { request } from 'node:http';
import type { Duplex } from 'node:stream';
import type { OpenPipe } from './key-server.ts';

/** The parent has to reach the server first. */
const defaultOpenMs = 10_000;

/** Headers of the answer; nothing in them is read. */
const maxHeaderSize = 4096;

/** Pipes through the socket at `path`. They reject with an Error when there is none in time. */
export function outboundThrough(path: string, openMs: number = defaultOpenMs): OpenPipe {
  return (host, port) =>
    new Promise<Duplex>((resolve, reject) => {
      const target = `${host}:${port}`;
      const asking = request({
        socketPath: path,
        method: 'CONNECT',
        path: target,
        headers: { host: target },
        maxHeaderSize,
      });
      const late = setTimeout(() => asking.destroy(new Error('expected a pipe in time')), openMs);
      const refuse = (fault: Error) => {
        clearTimeout(late);
        reject(fault);
      };
      asking.once('error', refuse);
      asking.once('response', (response) => {
        response.destroy();
        refuse(new Error('expected a pipe, got an answer'));
      });
      asking.once('connect', ({ statusCode }, pipe, head) => {
        clearTimeout(late);
        if (head.length > 0) pipe.unshift(head);
        if (statusCode === 200) return resolve(pipe);
        pipe.destroy();
        return refuse(new Error(`expected a pipe, got status ${statusCode}`));
      });
      asking.end();
    });
}
