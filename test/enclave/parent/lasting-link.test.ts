// SPDX-License-Identifier: Apache-2.0
// An enclave behind a socket that comes and goes: the parent says that it is gone, finds it again, introduces itself,
// and settles what was left open.
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Gate } from '../../../enclave/app/gate.ts';
import { serveStream } from '../../../enclave/app/session.ts';
import { type EnclaveAddress, LastingLink, openStream } from '../../../enclave/parent/lasting-link.ts';
import { type Parent, startParent } from '../../../enclave/parent/server.ts';
import type { Request } from '../../../enclave/wire/messages.ts';
import { productionRoots } from '../../../src/evidence/nitro-root.ts';
import { openServiceHost } from '../../../src/host/service-host.ts';
import { contradictions } from '../app/small-enclave.ts';
import { clientOf, digests } from './service.ts';
import { freshStorePath, openStore } from './store-folder.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const image = { name: 'test', version: '0', sourceB64: `${'A'.repeat(43)}=`, protocol: 'occ/1' };

/** An enclave whose streams can be cut and whose door can be shut, while it lives on. */
async function enclaveBehindSocket(path: string) {
  const gate = new Gate({
    ...(await openServiceHost({})),
    image,
    trust: { roots: productionRoots, verify: () => false },
  });
  const sockets = new Set<Socket>();
  const asked: string[] = [];
  let server: Server | undefined;
  const answer = (request: Request) => {
    asked.push(request.type);
    return gate.answer(request);
  };
  const open = async () => {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
      serveStream({ answer }, socket);
    });
    server.listen(path);
    await once(server, 'listening');
  };
  const shut = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => (server?.listening ? server.close(resolve) : resolve(undefined)));
  };
  await open();
  closing.push(shut);
  return { open, shut, asked };
}

async function parentAt(address: EnclaveAddress, storePath = freshStorePath()): Promise<Parent> {
  const store = openStore(storePath);
  const link = { open: () => openStream(address) };
  const parent = await startParent({ link, store, host: '127.0.0.1', port: 0, now: Date.now });
  closing.push(() => parent.close());
  return parent;
}

const readyAgain = (request: ReturnType<typeof clientOf>['request']) =>
  vi.waitFor(async () => expect((await request('/ready')).status).toBe(200), { timeout: 15_000, interval: 50 });

describe('an enclave that goes away and comes back', () => {
  it('is asked again, configured once, and its chain goes on', async () => {
    const path = `${freshStorePath()}.sock`;
    const enclave = await enclaveBehindSocket(path);
    const { request, post, commit } = clientOf((await parentAt({ path })).url);
    const before = await commit({ digests: digests(2), chainId: 'a' });
    await enclave.shut();
    await vi.waitFor(async () => expect((await request('/ready')).status).toBe(503));
    const refused = await post('/commit', { digests: digests(1), chainId: 'a' });
    expect([refused.status, refused.json.code, refused.headers.get('retry-after')]).toEqual([503, 'link-closed', '1']);
    expect((await request('/metrics')).text).toMatch(/occ_enclave_connected 0\n/);
    await enclave.open();
    await readyAgain(request);
    const after = await commit({ digests: digests(1), chainId: 'a' });
    expect(after[0]?.commit.chainIndex).toBe('3');
    expect(contradictions([...before, ...after])).toEqual([]);
    expect(enclave.asked.filter((type) => type === 'configure')).toHaveLength(2);
    expect((await request('/metrics')).text).toMatch(/occ_enclave_connections_total 2\n/);
  });

  it('is waited for when it is not there at first', async () => {
    const path = `${freshStorePath()}.sock`;
    const { request, commit } = clientOf((await parentAt({ path })).url);
    expect([(await request('/ready')).status, (await request('/health')).status]).toEqual([503, 503]);
    await enclaveBehindSocket(path);
    await readyAgain(request);
    expect(await commit({ digests: digests(1) })).toHaveLength(1);
  });

  it('cut off in the middle of commits leaves no gap', async () => {
    const path = `${freshStorePath()}.sock`;
    const enclave = await enclaveBehindSocket(path);
    const { request, post } = clientOf((await parentAt({ path })).url);
    for (let round = 0; round < 3; round += 1) {
      const commits = Array.from({ length: 8 }, () => post('/commit', { digests: digests(60), chainId: 'a' }));
      await Promise.race(commits);
      await enclave.shut();
      for (const { status } of await Promise.all(commits)) expect([200, 503]).toContain(status);
      await enclave.open();
      await readyAgain(request);
    }
    const proofs = [];
    for (let next: string | undefined = '/proofs?chain=a'; next !== undefined; ) {
      const { json, headers } = await request(next);
      proofs.push(...json.proofs);
      next = /<([^>]+)>/.exec(headers.get('link') ?? '')?.[1];
    }
    expect(proofs.length).toBeGreaterThanOrEqual(180);
    const indexes = proofs.map(({ commit }) => Number(commit.chainIndex)).sort((a, b) => a - b);
    expect(indexes).toEqual(indexes.map((_, at) => at + 1));
    expect(contradictions(proofs)).toEqual([]);
  });
});

describe('a bridge that takes connections and drops them', () => {
  it('is tried ever more patiently', async () => {
    let tries = 0;
    const server = createServer((socket) => {
      tries += 1;
      socket.destroy();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { readonly port: number };
    const open = () => openStream({ host: '127.0.0.1', port });
    const link = new LastingLink({ open, onConnection: () => undefined, backoff: { firstMs: 40, mostMs: 10_000 } });
    await link.start();
    await new Promise((resolve) => setTimeout(resolve, 700));
    link.close();
    const seen = tries;
    expect(seen).toBeGreaterThan(1);
    expect(seen).toBeLessThan(8);
    server.close();
  });
});
