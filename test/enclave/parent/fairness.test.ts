// SPDX-License-Identifier: Apache-2.0
// Clients that ask too much: they are told to wait, in so many words, and others are served meanwhile. And keys that
// come and go while the service runs.
import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../enclave/parent/rate.ts';
import { bearer, digests, startService } from './service.ts';
import { freshStorePath } from './store-folder.ts';

const apiKeys = ['alice:one', 'bob:two', 'operator:three'];

describe('a client that asks too often', () => {
  it('is told to wait, and others are not', async () => {
    const { request, post } = await startService({ apiKeys, requestsPerMinute: 20 });
    const statuses: number[] = [];
    for (let count = 0; count < 40; count += 1) {
      const answer = await post('/commit', { digests: digests(1) }, bearer('alice:one'));
      statuses.push(answer.status);
      if (answer.status === 429) {
        expect(answer.json.code).toBe('rate-limited');
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
    }
    expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([20, 429]);
    expect((await post('/commit', { digests: digests(1) }, bearer('bob:two'))).status).toBe(200);
    for (const path of ['/health', '/ready', '/metrics']) expect((await request(path)).status).toBe(200);
  });

  it('with wrong keys is counted by its address, and holds up nobody with a right one', async () => {
    const { post, request } = await startService({ apiKeys, requestsPerMinute: 10 });
    const statuses: number[] = [];
    for (let count = 0; count < 15; count += 1) {
      statuses.push((await post('/commit', {}, bearer(`alice:guess-${count}`))).status);
    }
    expect(statuses).toEqual([...Array(10).fill(401), ...Array(5).fill(429)]);
    expect((await request('/nothing')).status).toBe(429);
    expect((await post('/commit', { digests: digests(1) }, bearer('alice:one'))).status).toBe(200);
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('from %s is counted as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('a client that takes all the slots it gets', () => {
  it('leaves enough for others', async () => {
    const { post } = await startService({ apiKeys });
    for (let count = 0; count < 10; count += 1) {
      const chainId = `key/alice/${count}`;
      await post('/allocate-slot', { count: 1000, chainId }, bearer('alice:one'));
    }
    const refused = await post('/allocate-slot', { count: 1 }, bearer('alice:one'));
    expect([refused.status, refused.json.code]).toEqual([429, 'slots-exhausted']);
    expect((await post('/allocate-slot', { count: 1000 }, bearer('bob:two'))).status).toBe(200);
  });
});

describe('what belongs to somebody', () => {
  it('is listed to its owner alone', async () => {
    const { request, commit } = await startService({ apiKeys });
    await commit({ digests: digests(1), chainId: 'a' }, bearer('alice:one'));
    const asked = (key: string, chain = 'a') => request(`/proofs?chain=${chain}`, { headers: bearer(key) });
    expect((await asked('alice:one')).json.proofs).toHaveLength(1);
    expect((await asked('bob:two')).status).toBe(403);
    expect((await asked('bob:two', 'key/alice')).status).toBe(403);
    expect((await asked('bob:two', 'unknown')).status).toBe(404);
    expect((await request('/proofs?chain=a')).status).toBe(401);
  });

  it('a run’s chain is listed to its token alone', async () => {
    const { request } = await startService({ apiKeys });
    const chain = encodeURIComponent('gha/github.com/1/2');
    for (const token of [undefined, 'no token', 'e30.e30.AA']) {
      const headers = { ...bearer('alice:one'), ...(token && { 'occ-identity-token': token }) };
      expect([400, 401, 403]).toContain((await request(`/proofs?chain=${chain}`, { headers })).status);
    }
  });

  it('the end of the epoch is the operator’s', async () => {
    const { post } = await startService({ apiKeys });
    expect((await post('/handover', { bootProof: {} }, bearer('alice:one'))).status).toBe(403);
    const answer = await post('/handover', { bootProof: {} }, bearer('operator:three'));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.status).not.toBe(403);
  });
});

describe('a file of keys', () => {
  it('is read again; one that cannot be read changes nothing', async () => {
    const keysPath = freshStorePath();
    writeFileSync(keysPath, '# ours\n\nalice:one\n');
    const log: string[] = [];
    const { post, reloadKeys } = await startService({ keysPath, log: (line) => log.push(line) });
    const status = async (key: string) => (await post('/commit', { digests: digests(1) }, bearer(key))).status;
    expect([await status('alice:one'), await status('bob:two')]).toEqual([200, 401]);
    writeFileSync(keysPath, 'bob:two\n');
    reloadKeys();
    expect([await status('alice:one'), await status('bob:two')]).toEqual([401, 200]);
    for (const broken of ['', 'bob:two\nbob:three\n', 'bob:t wo']) {
      writeFileSync(keysPath, broken);
      reloadKeys();
      expect(await status('bob:two')).toBe(200);
    }
    rmSync(keysPath);
    reloadKeys();
    expect(await status('bob:two')).toBe(200);
    expect(log.filter((line) => line.includes('stay'))).toHaveLength(4);
    expect(log.join('')).not.toMatch(/bob:t|alice:/);
  });
});
