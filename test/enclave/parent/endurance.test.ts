// SPDX-License-Identifier: Apache-2.0
// What the parent puts up with: slow, silent, broken and too many clients, an enclave that is gone, and its own end.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { serveStream } from '../../../enclave/app/session.ts';
import { type EnclaveLink, linkedPair } from '../../../enclave/parent/link.ts';
import { openLog } from '../../../enclave/parent/log.ts';
import { type Parent, type ParentOptions, startParent } from '../../../enclave/parent/server.ts';
import { openServiceHost } from '../../../src/host/service-host.ts';
import { failingFiles } from '../../host/state-faults.ts';
import { freshStatePath } from '../../host/state-folder.ts';
import { contradictions, openEnclave } from '../app/small-enclave.ts';
import { clientOf, digests, startService } from './service.ts';

let parent: Parent | undefined;
afterEach(() => parent?.close());

async function parentWith(options: Partial<ParentOptions> = {}): Promise<Parent> {
  const { link, stream } = linkedPair();
  serveStream(await openEnclave(await openServiceHost({})), stream);
  parent = await startParent({ link, host: '127.0.0.1', port: 0, now: () => 0, ...options });
  return parent;
}

async function connectTo(url: string): Promise<{ readonly socket: Socket; readonly heard: Promise<string> }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (data) => {
    text += data;
  });
  socket.on('error', () => undefined);
  return { socket, heard: once(socket, 'close').then(() => text) };
}

const limits = { headersMs: 150, requestMs: 300, checkEveryMs: 30 };

describe('a client that is slow', () => {
  it.each([
    ['sends nothing of its headers', ''],
    ['never ends its headers', 'POST /commit HTTP/1.1\r\nHost: a\r\nX: '],
    [
      'never ends its body',
      'POST /commit HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    ],
    [
      'never ends its artifact',
      'POST /commit HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\nContent-Length: 99\r\n\r\nx',
    ],
    [
      'never ends its chunks',
      'POST /commit HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n',
    ],
  ])('and %s is cut off, and others are served meanwhile', async (_, sent) => {
    const { url } = await parentWith({ limits });
    const { socket, heard } = await connectTo(url);
    socket.write(sent);
    const dripping = setInterval(() => socket.write(sent === '' ? '' : 'x'), 40);
    expect((await clientOf(url).request('/health')).json).toEqual({ ok: true });
    const text = await heard;
    clearInterval(dripping);
    expect(text === '' || /^HTTP\/1\.1 4(00|08) /.test(text)).toBe(true);
    expect((await clientOf(url).commit({ digests: digests(1) }))[0]?.commit.chainIndex).toBe('1');
  });
});

describe('a client that speaks no HTTP', () => {
  it.each(['hello\r\n\r\n', '\x16\x03\x01\x02\x00', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`])(
    'is told so: %j',
    async (sent) => {
      const { url } = await parentWith();
      const { socket, heard } = await connectTo(url);
      socket.write(sent);
      const text = await heard;
      expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
      expect(JSON.parse(text.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'bad-request' });
    },
  );

  it('or breaks off in the middle does no harm', async () => {
    const { url } = await parentWith();
    for (const type of ['application/json', 'application/octet-stream']) {
      const { socket } = await connectTo(url);
      socket.write(`POST /commit HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: 99\r\n\r\n{`);
      await sleep(20);
      socket.resetAndDestroy();
    }
    expect((await clientOf(url).commit({ digests: digests(1) }))[0]?.commit.chainIndex).toBe('1');
  });
});

describe('an artifact that is too large', () => {
  it.each([true, false])('is refused whether or not it says so (%s)', async (says) => {
    const { request } = await startService();
    const piece = new Uint8Array(1024 * 1024);
    const headers = { 'content-type': 'application/octet-stream' };
    let left = 65;
    const stream = new ReadableStream({
      pull(controller) {
        left -= 1;
        if (left >= 0) controller.enqueue(piece);
        else controller.close();
      },
    });
    const body = says ? new Uint8Array(65 * piece.length) : stream;
    const answer = await request('/commit', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
    expect([answer.status, answer.json.code]).toEqual([413, 'body-too-large']);
  });
});

describe('too many connections', () => {
  it('are closed, and those that are open are served', async () => {
    const { url } = await parentWith({ limits: { connections: 3 } });
    const open = await Promise.all([0, 1, 2].map(() => connectTo(url)));
    const { heard } = await connectTo(url);
    expect(await heard).toBe('');
    const [first] = open;
    first?.socket.write('GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect(await first?.heard).toContain('{"ok":true}');
    for (const { socket } of open) socket.destroy();
  });
});

describe('an enclave that is gone', () => {
  it('is said by health and by every route that needs it, without a word of what happened', async () => {
    const { link, stream } = linkedPair();
    const log: string[] = [];
    stream.on('error', () => undefined);
    stream.destroy(new Error('the secret reason'));
    const { url } = await parentWith({ link, log: openLog({ write: (line) => log.push(line) }, 'warn', () => 0) });
    const { request, post } = clientOf(url);
    const answers = [
      await request('/health'),
      await request('/key'),
      await post('/commit', { digests: digests(1) }),
      await post('/allocate-slot', {}),
    ];
    for (const { status, text, headers } of answers) {
      expect([status, headers.get('retry-after')]).toEqual([503, '1']);
      expect(text).toBe('{"error":"the service cannot do this now","code":"link-closed"}');
    }
    expect(log.join('\n')).toContain('link-closed');
    expect((await post('/verify', { proof: {} })).status).toBe(200);
  });

  it('or cannot keep its state is said by health', async () => {
    const statePath = freshStatePath();
    const { request, post } = await startService({ statePath, files: failingFiles('sync', 2) });
    expect((await request('/health')).status).toBe(200);
    const refused = await post('/commit', { digests: digests(1) });
    expect([refused.status, refused.json.code]).toEqual([503, 'unavailable']);
    const health = await request('/health');
    expect([health.status, health.json.code]).toEqual([503, 'unavailable']);
  });

  it.each([
    ['too few proofs', { proofs: [] }],
    ['more proofs', { proofs: [{}, {}] }],
  ])('or answers with %s is not believed', async (_, wrong) => {
    const ask = async (type: string) => (type === 'commit' ? wrong : { slotIds: ['slot'] });
    const link: EnclaveLink = { ask: ask as EnclaveLink['ask'], close: () => undefined };
    const { url } = await parentWith({ link });
    const answer = await clientOf(url).post('/commit', { digests: digests(1) });
    expect([answer.status, answer.json]).toEqual([500, { error: 'internal server error', code: 'internal' }]);
  });
});

describe('the end of a service', () => {
  it('answers what was accepted', async () => {
    const service = await startService();
    const post = () => service.post('/commit', { digests: digests(200), chainId: 'a' }).catch(() => undefined);
    const commits = Array.from({ length: 8 }, post);
    await sleep(30);
    await service.close();
    const answers = await Promise.all(commits);
    const proofs = answers.flatMap((answer) => (answer?.status === 200 ? answer.json : []));
    expect(proofs.length).toBeGreaterThan(0);
    for (const answer of answers) expect([undefined, 200, 503]).toContain(answer?.status);
    expect(contradictions(proofs)).toEqual([]);
  });

  it('does not wait for connections that ask nothing', async () => {
    const service = await startService();
    const { heard } = await connectTo(service.url);
    await service.close();
    expect(await heard).toBe('');
  });
});

describe('64 clients at once', () => {
  it('never share a counter or an index, and leave no hole', async () => {
    const { commit, slots } = await startService();
    const client = async (at: number) => {
      const chainId = `run/github.com/1/${at % 7}`;
      const proofs = [...(await commit({ digests: digests(1 + (at % 5)), chainId }))];
      const taken = await slots(3, chainId);
      const body = { digests: digests(3), chainId, slotIds: taken.map(({ nonceB64 }) => nonceB64) };
      return [...proofs, ...(await commit(body)), ...(await commit({ digests: digests(20), chainId }))];
    };
    const proofs = (await Promise.all(Array.from({ length: 64 }, (_, at) => client(at)))).flat();
    expect(contradictions(proofs)).toEqual([]);
    expect(new Set(proofs.map(({ commit }) => commit.chainId)).size).toBe(7);
  });
});
