// SPDX-License-Identifier: Apache-2.0
// The pipe out of the enclave, through a parent that does as it should, and through ones that do not.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { outboundThrough } from '../../../enclave/app/outbound.ts';

const folder = mkdtempSync(join(tmpdir(), 'occ-outbound-'));
const open: (Server | Socket)[] = [];
let made = 0;

afterEach(() => {
  for (const each of open.splice(0)) 'close' in each ? each.close() : each.destroy();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function listening(server: Server): Promise<string> {
  made += 1;
  const path = join(folder, `${made}.sock`);
  server.on('connection', (socket: Socket) => socket.on('error', () => socket.destroy()));
  open.push(server);
  await once(server.listen(path), 'listening');
  return path;
}

describe('a pipe out of the enclave', () => {
  it('names its server, and carries bytes both ways from the first on', async () => {
    const asked: (string | undefined)[] = [];
    const server = createHttpServer().on('connect', ({ url }, socket: Socket) => {
      asked.push(url);
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\nhello ');
      socket.on('data', (bytes) => socket.end(bytes));
    });
    const pipe = await outboundThrough(await listening(server))('issuer.example', 443);
    pipe.write('you');
    let heard = '';
    for await (const chunk of pipe) heard += String(chunk);
    expect([heard, asked]).toEqual(['hello you', ['issuer.example:443']]);
  });

  const parents: readonly (readonly [string, () => Promise<string>])[] = [
    ['is not there', async () => join(folder, 'nobody.sock')],
    ['refuses', () => listening(createServer((socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')))],
    ['answers something else', () => listening(createServer((socket) => socket.end('SSH-2.0\r\n')))],
    ['hangs up', () => listening(createServer((socket) => socket.destroy()))],
    ['says nothing', () => listening(createServer((socket) => void open.push(socket)))],
    [
      'answers without end',
      () => listening(createServer((socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(1e5)}`))),
    ],
  ];
  it.each(parents)('is none where the parent %s', async (_, start) => {
    await expect(outboundThrough(await start(), 200)('issuer.example', 443)).rejects.toThrow();
  });
});
