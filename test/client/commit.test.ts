// SPDX-License-Identifier: Apache-2.0
// The journey as its callers see it, against services that are honest.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { commitSubjects, type Progress } from '../../src/client/commit.ts';
import { toHex } from '../../src/proof/bytes.ts';
import { nameHash } from '../../src/proof/names.ts';
import { chainHash } from '../../src/proof/proof.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { testTrust } from '../fixtures/notary.ts';
import { type HostileService, startHostileService } from '../fixtures/start-hostile-service.ts';
import { failureOf, idleClock, optionsFor, subjectsNamed } from './journey.ts';

let service: HostileService;
beforeAll(async () => {
  service = await startHostileService();
});
afterAll(() => service.stop());

describe('a commit', () => {
  it('gives a bundle that verifies for every file, with the head as the last chain hash', async () => {
    const options = optionsFor(service.endpoint('genuine'));
    const { bundle, head, proofs, key, chainId, epochId } = await commitSubjects(options);
    const policy = parsePolicy({ allowedPublicKeys: [key.publicKeyB64], expectedHead: head, requireNames: true });
    const verdict = verifyBundle({ bundle, subjects: options.subjects, policy, now: 0 });
    expect(verdict).toMatchObject({ valid: true });
    expect(verdict.proofs).toHaveLength(4);
    expect(chainId).toBe(options.chainId);
    expect(epochId).toBe(proofs[0]?.commit.epochId);
    expect(proofs.map(chainHash).at(-1)).toBe(head);
    expect(key).not.toHaveProperty('features');
  });

  it('binds every name of a digest', async () => {
    const { proofs, bundle } = await commitSubjects(optionsFor(service.endpoint('genuine')));
    const { nonceB64, nameHashesB64 } = proofs[2]?.commit ?? { nonceB64: '' };
    expect(nameHashesB64).toEqual(['dist/c.js', 'copy/of/c.js'].map((name) => nameHash(nonceB64, name)));
    expect(bundle.subjects.map(({ name }) => name)).toEqual(['dist/a.js', 'dist/b.js', 'dist/c.js', 'copy/of/c.js']);
  });

  it('sends the names only as hashes', async () => {
    const endpoint = service.endpoint('genuine');
    await commitSubjects(optionsFor(endpoint));
    for (const { body } of await service.log(endpoint)) expect(body).not.toContain('.js');
  });

  it('goes in batches that link to each other, and tells how far it is', async () => {
    const subjects = subjectsNamed(Array.from({ length: 2500 }, (_, at) => `dist/${at}.js`));
    const told: Progress[] = [];
    const endpoint = service.endpoint('genuine');
    const { proofs, notes } = await commitSubjects(
      optionsFor(endpoint, { subjects, onProgress: (progress) => told.push(progress) }),
    );
    expect(proofs.map(({ artifact }) => toHex(Buffer.from(artifact.digestB64, 'base64')))).toEqual(
      subjects.map(({ digest }) => toHex(digest)),
    );
    expect(told).toEqual([1000, 2000, 2500].map((done) => ({ kind: 'committed', done, total: 2500 })));
    expect(notes.join()).not.toContain('proofs of others');
    const keys = (await service.log(endpoint)).flatMap(({ idempotencyKey }) => idempotencyKey ?? []);
    expect(new Set(keys).size).toBe(3);
  });

  it('accepts that other jobs commit to the chain between two batches, and says so', async () => {
    const subjects = subjectsNamed(Array.from({ length: 1003 }, (_, at) => `dist/${at}.js`));
    const { proofs, notes } = await commitSubjects(optionsFor(service.endpoint('shared-chain'), { subjects }));
    expect(proofs.at(-1)?.commit.chainIndex).toBe('1005');
    expect(notes.join()).toContain('proofs of others lie between ours in 1 place');
  });

  it.each([
    ['a chain of verified runs', { chainId: 'gha/github.com/1/2' }, 'usage'],
    ['a chain name the protocol does not know', { chainId: 'a b' }, 'usage'],
    ['no subjects', { subjects: [] }, 'no-subjects'],
    ['plain HTTP to elsewhere', { endpoint: 'http://example.com' }, 'endpoint-invalid'],
    ['an API key that would break its header', { apiKey: 'hunter2\r\nx-evil: 1' }, 'usage'],
  ])('refuses %s before anything is sent', async (_, more, code) => {
    const endpoint = service.endpoint('genuine');
    const error = await failureOf(commitSubjects(optionsFor(endpoint, more)));
    expect(error).toMatchObject({ code });
    expect(error.message).not.toContain('hunter2');
    expect(await service.log(endpoint)).toEqual([]);
  });

  it('ends when the caller stops it', async () => {
    const stop = new AbortController();
    stop.abort();
    const error = await failureOf(commitSubjects(optionsFor(service.endpoint('genuine'), { signal: stop.signal })));
    expect(error).toMatchObject({ code: 'cancelled' });
  });

  it('ends when the caller stops it in the middle of an answer', async () => {
    const stop = new AbortController();
    const endpoint = service.endpoint('endless-chunks');
    const running = failureOf(commitSubjects(optionsFor(endpoint, { signal: stop.signal })));
    await vi.waitUntil(async () => (await service.log(endpoint)).some(({ path }) => path === '/commit'));
    stop.abort();
    expect(await running).toMatchObject({ code: 'cancelled' });
  });

  it('quotes a refusal, cut and without control characters or the API key', async () => {
    const error = await failureOf(commitSubjects(optionsFor(service.endpoint('refused'))));
    expect(error.message).toMatch(/got 422: "no\\u001b\[31m \\u202e Bearer \*\*\*/);
    expect(error.message.length).toBeLessThan(400);
  });
});

describe('a commit to the historic service', () => {
  const subjects = subjectsNamed(Array.from({ length: 20 }, (_, at) => `dist/${at}.js`));

  it.each(['historic', 'historic-chain', 'historic-no-epoch'])(
    '%s: sends at most 16 digests a request, and neither slots nor names nor an Idempotency-Key',
    async (scenario) => {
      const endpoint = service.endpoint(scenario);
      const { proofs } = await commitSubjects(optionsFor(endpoint, { subjects, trust: testTrust }));
      expect(proofs).toHaveLength(20);
      const log = await service.log(endpoint);
      expect(log.map(({ path }) => path)).toEqual(['/key', '/commit', '/commit']);
      const bodies = log.slice(1).map(({ body }) => JSON.parse(body) as object);
      expect(bodies.map(Object.keys)).toEqual(bodies.map(() => ['digests', 'chainId']));
      expect(log.every(({ idempotencyKey }) => idempotencyKey === undefined)).toBe(true);
    },
  );

  it('says loudly under which root it was verified and what the proofs do not say', async () => {
    const { notes, chainId } = await commitSubjects(optionsFor(service.endpoint('historic'), { trust: testTrust }));
    expect(chainId).toBe('global');
    expect(notes[0]).toContain('no hardware that AWS vouches for');
    expect(notes[0]).toContain('the root of the test authority');
    expect(notes[1]).toContain('verified: a hardware document was made for every proof');
    expect(notes.join('\n')).not.toContain('not verified');
    expect(notes.join('\n')).toContain('global chain');
    expect(notes.join('\n')).toContain('names are not bound');
    expect(notes.join('\n')).toContain('slots were taken by the service');
    expect(notes.join('\n')).toContain('nothing was retried');
  });

  it('says "no hardware" of a development key', async () => {
    const { notes } = await commitSubjects(optionsFor(service.endpoint('genuine')));
    expect(notes[0]).toContain('no hardware');
    expect(notes.join('\n')).not.toContain('verified:');
  });
});

describe('a service that is not there', () => {
  it('is tried until the budget is spent, and the caller hears of it', async () => {
    const clock = idleClock();
    const told: Progress[] = [];
    const endpoint = 'http://127.0.0.1:1';
    const error = await failureOf(
      commitSubjects(optionsFor(endpoint, { clock, budgetMs: 20_000, onProgress: (progress) => told.push(progress) })),
    );
    expect(error).toMatchObject({ code: 'service-unreachable' });
    expect(told.length).toBeGreaterThan(2);
    expect(told.map(({ kind }) => kind)).toEqual(told.map(() => 'waiting'));
  });
});

describe('a service that does not speak TLS', () => {
  it('is given up at once', async () => {
    const plain = createServer();
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const clock = idleClock();
    const endpoint = `https://127.0.0.1:${(plain.address() as AddressInfo).port}`;
    const error = await failureOf(commitSubjects(optionsFor(endpoint, { clock })));
    plain.close();
    expect(error).toMatchObject({ code: 'service-unreachable' });
    expect(clock.waits).toEqual([]);
  });
});

describe('a proxy in the environment', () => {
  let proxy: Server | undefined;
  afterEach(() => {
    vi.unstubAllEnvs();
    proxy?.close();
    proxy = undefined;
  });

  it('is asked for a tunnel to an https service, and gets to see neither request nor key', async () => {
    const seen: string[] = [];
    proxy = createServer();
    proxy.on('connect', (request, socket) => {
      seen.push(JSON.stringify([request.method, request.url, request.headers]));
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    await new Promise<void>((resolve) => proxy?.listen(0, '127.0.0.1', resolve));
    vi.stubEnv('HTTPS_PROXY', `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
    const error = await failureOf(commitSubjects(optionsFor('https://service.invalid')));
    expect(error).toMatchObject({ code: 'service-unreachable' });
    expect(seen[0]).toContain('"CONNECT","service.invalid:443"');
    expect(seen.join()).not.toContain('0123456789abcdef');
  });

  it('is not asked for a service on this machine', async () => {
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:1');
    vi.stubEnv('HTTPS_PROXY', 'http://127.0.0.1:1');
    await expect(commitSubjects(optionsFor(service.endpoint('genuine')))).resolves.toHaveProperty('head');
  });

  it('must have an address that can be read, which is never repeated', async () => {
    vi.stubEnv('HTTPS_PROXY', 'http://me:hunter2@:bad:');
    const error = await failureOf(commitSubjects(optionsFor('https://service.invalid')));
    expect(error).toMatchObject({ code: 'usage' });
    expect(String(error.message)).not.toContain('hunter2');
  });
});
