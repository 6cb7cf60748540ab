// SPDX-License-Identifier: Apache-2.0
// The NSM over a socket, as the app inside an enclave reaches it: the same answers, and every way in which the other
// side can fail to give them ends in one code.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openNitroHost } from '../../../enclave/app/nitro-host.ts';
import { getRandom } from '../../../enclave/app/nsm.ts';
import { NsmSocket } from '../../../enclave/app/nsm-socket.ts';
import { frame, maxRequestBytes, maxResponseBytes } from '../../../src/evidence/nsm.ts';
import { serveNsm } from '../../../src/host/test-nsm.ts';
import { newNsm, request } from '../../host/nsm-bench.ts';

const folder = mkdtempSync(join(tmpdir(), 'occ-nsm-socket-'));
const servers: { readonly server: Server; readonly sockets: Set<Socket> }[] = [];

afterEach(() => {
  for (const { server, sockets } of servers.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A socket whose connections `serve` speaks on. */
async function listening(serve: (server: Server) => void): Promise<string> {
  const path = join(folder, `${servers.length}-${Math.random()}.sock`.slice(0, 20));
  const server = createServer();
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  });
  servers.push({ server, sockets });
  serve(server);
  await once(server.listen(path), 'listening');
  return path;
}

const answering = (reply: (socket: Socket, at: number) => void) =>
  listening((server) => {
    let at = 0;
    server.on('connection', (socket) => {
      socket.on('data', () => {
        at += 1;
        reply(socket, at);
      });
    });
  });

const failure = { code: 'host-failed' };

describe('the NSM over a socket', () => {
  it('carries a host: key, measurement, time, documents', async () => {
    const nsm = new NsmSocket(await listening((server) => serveNsm(newNsm(), server)));
    const host = await openNitroHost({ nsm });
    expect(await host.time?.()).toBeGreaterThan(0);
    expect(await host.getPublicKey()).toHaveLength(32);
    nsm.close();
  });

  it('gives each of many questions at once its own answer', async () => {
    const nsm = new NsmSocket(await listening((server) => serveNsm(newNsm(), server)));
    const random = await Promise.all(Array.from({ length: 300 }, () => getRandom(nsm)));
    expect(new Set(random.map((bytes) => Buffer.from(bytes).toString('hex'))).size).toBe(300);
    nsm.close();
  });

  it.each([
    ['nobody listens', () => join(folder, 'nobody.sock')],
    ['the other side hangs up', () => answering((socket) => socket.end())],
    ['half an answer is followed by the end', () => answering((socket) => socket.end(Uint8Array.of(0, 0, 0, 9, 1)))],
    [
      'an answer announces more than the buffer',
      () => answering((socket) => socket.write(frame(new Uint8Array(maxResponseBytes + 1)))),
    ],
    ['nothing is said', () => answering(() => undefined)],
  ])('fails with one code where %s', async (_, open) => {
    const nsm = new NsmSocket(await open(), { silenceMs: 50 });
    await expect(nsm.answer(request('GetRandom'))).rejects.toMatchObject(failure);
    await expect(openNitroHost({ nsm })).rejects.toMatchObject(failure);
    nsm.close();
  });

  it('fails everything that waits when the order of answers is lost, and starts anew', async () => {
    const path = await answering((socket, at) => {
      const answer = frame(request('GetRandom'));
      socket.write(at === 1 ? Buffer.concat([answer, answer, answer]) : answer);
    });
    const nsm = new NsmSocket(path);
    expect(await nsm.answer(request('GetRandom'))).toEqual(request('GetRandom'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await nsm.answer(request('GetRandom'))).toEqual(request('GetRandom'));
    nsm.close();
  });

  it('sends nothing that the device would not take', async () => {
    const nsm = new NsmSocket(join(folder, 'nobody.sock'));
    await expect(nsm.answer(new Uint8Array(maxRequestBytes + 1))).rejects.toMatchObject(failure);
  });

  it('lets a bounded number of questions wait', async () => {
    const nsm = new NsmSocket(await answering(() => undefined));
    const asked = Array.from({ length: 4097 }, () => nsm.answer(request('GetRandom')));
    await expect(asked[4096]).rejects.toMatchObject(failure);
    nsm.close();
    expect((await Promise.allSettled(asked)).every(({ status }) => status === 'rejected')).toBe(true);
  });
});
