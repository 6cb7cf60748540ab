// SPDX-License-Identifier: Apache-2.0
// The way out of the enclave: to named hosts, and no other.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../../enclave/deploy/outbound.main.ts');
let port: number;
let stop: () => void;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function ask(method: string, path: string): Promise<number> {
  const asked = request({ host: '127.0.0.1', port, method, path });
  const answer = new Promise<number>((resolve, reject) => {
    asked.once('response', ({ statusCode = 0 }) => resolve(statusCode));
    asked.once('connect', ({ statusCode = 0 }) => resolve(statusCode));
    asked.once('error', reject);
  });
  asked.end();
  return answer;
}

beforeAll(async () => {
  port = await freePort();
  const child = spawn(process.execPath, [script, String(port)], { env: { OUTBOUND_HOSTS: 'keys.example, localhost' } });
  stop = () => child.kill();
  for (let open = false; !open; ) open = await ask('GET', '/').then(Boolean, () => false);
});
afterAll(() => stop());

it.each(['other.example:443', 'localhost:80', 'localhost', 'localhost:443@other.example:443', '127.0.0.1:443'])(
  'refuses a pipe to %s',
  async (target) => {
    expect(await ask('CONNECT', target)).toBe(403);
  },
);

it('is no proxy for requests', async () => {
  expect(await ask('GET', 'http://localhost/')).toBe(405);
});

it('tries a named host, and hangs up where nobody answers', async () => {
  await expect(ask('CONNECT', 'localhost:443')).rejects.toThrow();
});
