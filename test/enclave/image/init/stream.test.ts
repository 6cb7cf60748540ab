// SPDX-License-Identifier: Apache-2.0
// What init puts between the app and its devices: frames to the NSM, pipes to the parent, each kind bounded.
import { once } from 'node:events';
import { createServer, connect as open, type Server, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeLinux, Probe } from './probe.ts';

const requestLimit = 0x1000;
const responseLimit = 0x3000;
const connectionLimit = 4;

const frame = (payload: string | Uint8Array) => {
  const bytes = Buffer.from(payload);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

async function connect(path: string): Promise<Socket> {
  const socket = open({ path, allowHalfOpen: true });
  await once(socket, 'connect');
  return socket;
}

describeLinux('a frame', () => {
  it('has between one byte and the limit', () => {
    const probe = new Probe();
    const lengths = [0, 1, 255, 256, requestLimit - 1, requestLimit, requestLimit + 1, 0x10000, 0x80000000, 0xffffffff];
    const bytes = Buffer.alloc(4 * lengths.length);
    for (const [at, length] of lengths.entries()) bytes.writeUInt32BE(length, 4 * at);
    const got = probe
      .ask(['frame', String(requestLimit)], bytes)
      .split('\n')
      .map(Number);
    expect(got).toEqual(lengths.map((length) => (length <= requestLimit ? length : 0)));
    probe.end();
  });
});

describeLinux('the NSM on a socket', () => {
  let probe: Probe;
  let path: string;
  beforeAll(async () => {
    probe = new Probe();
    path = probe.path('nsm.sock');
    await probe.serve(['nsm', String(connectionLimit), path]);
  });
  afterAll(() => probe.end());

  /** All that comes back; a connection that is refused while it still holds requests is reset. */
  const answer = async (...requests: readonly Uint8Array[]) => {
    const socket = await connect(path);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => undefined);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.end(Buffer.concat(requests));
    await closed;
    return Buffer.concat(chunks).toString('latin1');
  };

  it('answers in the order it was asked', async () => {
    expect(await answer(frame('one'), frame('two'))).toBe(`${frame('one')}${frame('two')}`);
  });

  it('waits for the rest of a request', async () => {
    const socket = await connect(path);
    for (const byte of frame('slow')) {
      socket.write(Uint8Array.of(byte));
      await new Promise(setImmediate);
    }
    socket.end();
    expect((await buffer(socket)).equals(frame('slow'))).toBe(true);
  });

  it('passes on the longest request and the longest answer', async () => {
    const longest = frame(Buffer.alloc(requestLimit, 'r'));
    expect(await answer(longest)).toBe(longest.toString('latin1'));
    expect(await answer(frame('long'))).toBe(frame(Buffer.alloc(responseLimit, 'x')).toString('latin1'));
  });

  it.each([
    ['an empty request', frame('')],
    ['a request longer than the device takes', frame(Buffer.alloc(requestLimit + 1))],
    ['what the device refuses', frame('refuse')],
  ])('says nothing to %s, and nothing after it', async (_, request) => {
    expect(await answer(request, frame('after'))).toBe('');
  });

  it.each([
    ['half a length', Buffer.from([0, 0])],
    ['half a request', frame('half').subarray(0, 6)],
  ])('says nothing to %s', async (_, request) => {
    expect(await answer(request)).toBe('');
  });

  it('serves as many at once as it may, and the next when one of them leaves', async () => {
    const held = await Promise.all(Array.from({ length: connectionLimit }, () => connect(path)));
    for (const socket of held) {
      socket.write(frame('held'));
      await once(socket, 'data');
    }
    const next = await connect(path);
    next.write(frame('next'));
    const answered = once(next, 'data').then(() => 'next');
    const still = once(held[1] as Socket, 'data').then(() => 'held');
    held[1]?.write(frame('again'));
    expect(await Promise.race([answered, still])).toBe('held');
    held[0]?.destroy();
    expect(await answered).toBe('next');
    for (const socket of [...held, next]) socket.destroy();
  });
});

describeLinux('a pipe', () => {
  let probe: Probe;
  let path: string;
  let server: Server;
  let accept: (socket: Socket) => void = () => undefined;
  beforeAll(async () => {
    probe = new Probe();
    path = probe.path('pipe.sock');
    server = createServer({ allowHalfOpen: true }, (socket) => accept(socket));
    await once(server.listen(probe.path('target.sock')), 'listening');
    await probe.serve(['relay', String(connectionLimit), path, probe.path('target.sock')]);
  });
  afterAll(() => {
    server.close();
    probe.end();
  });

  it('hands on an end while the other way stays open', async () => {
    accept = async (socket) => {
      const asked = await buffer(socket);
      socket.end(`heard ${asked}`);
    };
    const socket = await connect(path);
    socket.end('everything');
    expect((await buffer(socket)).toString()).toBe('heard everything');
  });

  it('carries much both ways at once while neither side reads', async () => {
    const much = Buffer.alloc(8 * 1024 * 1024, 'm');
    const sides: Socket[] = [];
    const arrived = new Promise<void>((resolve) => {
      accept = (socket) => {
        sides.push(socket);
        resolve();
      };
    });
    const socket = await connect(path);
    sides.push(socket);
    await arrived;
    for (const side of sides) side.pause().end(much);
    await new Promise((resolve) => setTimeout(resolve, 50));
    // `buffer` would tear the stream down at the end of one way
    const got = await Promise.all(
      sides.map(async (side) => {
        const chunks: Buffer[] = [];
        side.on('data', (chunk: Buffer) => chunks.push(chunk)).resume();
        await once(side, 'end');
        return Buffer.concat(chunks);
      }),
    );
    expect(got.map((bytes) => bytes.equals(much))).toEqual([true, true]);
  });

  it('ends when the other side is torn down', async () => {
    accept = (socket) => socket.destroy();
    const socket = await connect(path);
    expect((await buffer(socket)).length).toBe(0);
    socket.destroy();
  });

  it('ends at once where nobody listens', async () => {
    const alone = probe.path('alone.sock');
    await probe.serve(['relay', String(connectionLimit), alone, probe.path('nobody.sock')]);
    const socket = await connect(alone);
    expect((await buffer(socket)).length).toBe(0);
    socket.destroy();
  });
});
