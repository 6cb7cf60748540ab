// SPDX-License-Identifier: Apache-2.0
// The test NSM on a Unix socket, as the shim of an enclave passes /dev/nsm on: a length, then the CBOR, both ways.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frame, maxRequestBytes, readMessage } from '../../src/evidence/nsm.ts';
import { serveNsm } from '../../src/host/test-nsm.ts';
import { newNsm, request } from './nsm-bench.ts';

const folder = mkdtempSync(join(tmpdir(), 'occ-nsm-'));
const path = join(folder, 'nsm.sock');
const server = createServer();

beforeAll(async () => {
  serveNsm(newNsm(), server);
  await once(server.listen(path), 'listening');
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function connected(): Promise<Socket> {
  const socket = connect(path);
  await once(socket, 'connect');
  return socket;
}

/** The names of the next `count` answers. */
async function answers(socket: Socket, count: number): Promise<readonly string[]> {
  const names: string[] = [];
  let pending = Buffer.alloc(0);
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    pending = Buffer.concat([pending, chunk as Buffer]);
    while (pending.length >= 4 && pending.length >= 4 + pending.readUInt32BE()) {
      const end = 4 + pending.readUInt32BE();
      names.push(readMessage(pending.subarray(4, end))?.name ?? 'none');
      pending = pending.subarray(end);
    }
    if (names.length >= count) break;
  }
  expect(pending.length).toBe(0);
  return names;
}

const random = frame(request('GetRandom'));
const describeNsm = frame(request('DescribeNSM'));
const attestation = frame(request('Attestation', {}));

describe('the test NSM on a socket', () => {
  it('answers in the order it was asked', async () => {
    const socket = await connected();
    socket.write(Buffer.concat([random, describeNsm, attestation]));
    expect(await answers(socket, 3)).toEqual(['GetRandom', 'DescribeNSM', 'Attestation']);
    socket.destroy();
  });

  it('waits for the rest of a request', async () => {
    const socket = await connected();
    socket.setNoDelay(true);
    for (const byte of Buffer.concat([describeNsm, random])) {
      socket.write(Uint8Array.of(byte));
      await new Promise(setImmediate);
    }
    expect(await answers(socket, 2)).toEqual(['DescribeNSM', 'GetRandom']);
    socket.destroy();
  });

  it('serves several at once', async () => {
    const sockets = await Promise.all([connected(), connected(), connected()]);
    for (const socket of sockets) socket.write(attestation);
    const all = await Promise.all(sockets.map((socket) => answers(socket, 1)));
    expect(all).toEqual([['Attestation'], ['Attestation'], ['Attestation']]);
    for (const socket of sockets) socket.destroy();
  });

  it('answers what it refuses, and goes on', async () => {
    const socket = await connected();
    socket.write(Buffer.concat([frame(Uint8Array.of(0xff)), frame(new Uint8Array()), random]));
    expect(await answers(socket, 3)).toEqual(['Error', 'Error', 'GetRandom']);
    socket.destroy();
  });

  it('ends a connection that announces more than a request can be, and no other', async () => {
    const [wild, tame] = await Promise.all([connected(), connected()]);
    wild.write(frame(new Uint8Array(maxRequestBytes + 1)));
    await once(wild.resume(), 'close');
    tame.write(random);
    expect(await answers(tame, 1)).toEqual(['GetRandom']);
    tame.destroy();
  });
});
