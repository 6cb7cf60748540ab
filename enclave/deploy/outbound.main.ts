// SPDX-License-Identifier: Apache-2.0
// `outbound.main.ts PORT`: HTTP CONNECT (RFC 9110 §9.3.6) on loopback for the enclave's byte pipes, to port 443 of the
// hosts in OUTBOUND_HOSTS (separated by commas) and nowhere else. TLS ends in the enclave, not here.
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { pipeline } from 'node:stream';

const [, , port = '9001'] = process.argv;
const hosts = new Set((process.env.OUTBOUND_HOSTS ?? '').split(',').map((host) => `${host.trim()}:443`));

/** Pipes at once: as many as the enclave opens. */
const maxPipes = 32;
/** A pipe that is idle for so long is forgotten by its enclave. */
const idleMs = 60_000;

const server = createServer((_, response) => response.writeHead(405).end());
server.maxConnections = maxPipes;
server.on('connect', ({ url = '' }, client, head) => {
  client.on('error', () => client.destroy());
  if (!hosts.has(url)) {
    client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    return;
  }
  const [host = ''] = url.split(':');
  const target = connect({ host, port: 443, allowHalfOpen: true, timeout: idleMs });
  target.once('timeout', () => target.destroy());
  target.once('error', () => client.destroy());
  target.once('connect', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    target.write(head);
    pipeline(client, target, () => undefined);
    pipeline(target, client, () => undefined);
  });
});
server.listen(Number(port), '127.0.0.1');
