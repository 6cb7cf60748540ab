// SPDX-License-Identifier: Apache-2.0
// API keys: who may commit, whose a chain is, and that nobody is let in by accident.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { startDevelopmentService } from '../../../enclave/dev.ts';
import { identify, parseApiKeys } from '../../../enclave/parent/clients.ts';
import { codeOf } from '../../host/state-folder.ts';
import { bearer, digests, idsOf, startService } from './service.ts';

const apiKeys = ['alice:one', 'bob:two', 'a-plain-key'];
const plainId = createHash('sha256').update('a-plain-key').digest('hex').slice(0, 12);

describe('without a key', () => {
  it.each([
    ['none', {}],
    ['an empty one', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: 'Basic alice:one' }],
    ['only the id', bearer('alice')],
    ['only the secret', bearer('one')],
    ['the key of another', bearer('alice:two')],
    ['a longer one', bearer('alice:one1')],
    ['two', bearer('alice:one bob:two')],
  ])('given %s, nobody commits or takes slots', async (_, headers) => {
    const { post } = await startService({ apiKeys });
    for (const path of ['/commit', '/allocate-slot']) {
      const answer = await post(path, { digests: digests(1) }, headers);
      expect([answer.status, answer.json]).toEqual([401, { error: 'unauthorized', code: 'unauthorized' }]);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('the body is not even read', async () => {
    const { post } = await startService({ apiKeys });
    expect((await post('/commit', 'x'.repeat(2_000_000))).status).toBe(401);
  });

  it('everybody may ask who signs, verify, and ask for health', async () => {
    const { request, post } = await startService({ apiKeys });
    expect([(await request('/key')).status, (await request('/health')).status]).toEqual([200, 200]);
    expect((await post('/verify', { proof: {} })).status).toBe(200);
  });
});

describe('with a key', () => {
  it.each(apiKeys)('%s commits to a chain of its own when it names none', async (key) => {
    const { commit } = await startService({ apiKeys });
    const id = key.includes(':') ? key.split(':')[0] : plainId;
    const [proof] = await commit({ digests: digests(1) }, bearer(key));
    expect(proof?.commit.chainId).toBe(`key/${id}`);
  });

  it('the scheme may be written in any case', async () => {
    const { commit } = await startService({ apiKeys });
    expect(await commit({ digests: digests(1) }, { authorization: 'bearer alice:one' })).toHaveLength(1);
  });

  it('a chain is its opener’s', async () => {
    const { post, commit } = await startService({ apiKeys });
    const body = { digests: digests(1), chainId: 'run/github.com/1/2' };
    await commit(body, bearer('alice:one'));
    for (const path of ['/commit', '/allocate-slot']) {
      const asked = path === '/commit' ? body : { chainId: body.chainId };
      const answer = await post(path, asked, bearer('bob:two'));
      expect([answer.status, answer.json.code]).toEqual([403, 'forbidden']);
    }
    const [next] = await commit({ ...body, digests: digests(1) }, bearer('alice:one'));
    expect(next?.commit.chainIndex).toBe('2');
  });

  it('the chains named after a key are only its own, even before it used them', async () => {
    const { post, commit } = await startService({ apiKeys });
    for (const chainId of ['key/bob', 'key/bob/x', 'key/', 'key/alicex']) {
      const answer = await post('/commit', { digests: digests(1), chainId }, bearer('alice:one'));
      expect([answer.status, answer.json.code]).toEqual([403, 'forbidden']);
    }
    expect(await commit({ digests: digests(1), chainId: 'key/alice/x' }, bearer('alice:one'))).toHaveLength(1);
  });

  it('slots are their taker’s', async () => {
    const { post, slots, commit } = await startService({ apiKeys });
    const slotIds = idsOf(await slots(1, 'a', bearer('alice:one')));
    const stolen = await post('/commit', { digests: digests(1), chainId: 'a', slotIds }, bearer('bob:two'));
    expect([stolen.status, stolen.json.code]).toEqual([409, 'slot-unknown']);
    expect(await commit({ digests: digests(1), chainId: 'a', slotIds }, bearer('alice:one'))).toHaveLength(1);
  });

  it('one client’s slots leave room for another’s', async () => {
    const { slots } = await startService({ apiKeys });
    await slots(1000, 'a', bearer('alice:one'));
    await slots(1000, 'a', bearer('alice:one'));
    expect(await slots(1000, 'b', bearer('bob:two'))).toHaveLength(1000);
  });
});

describe('keys as configured', () => {
  it.each([
    ['none', []],
    ['an empty one', ['']],
    ['one with a blank', ['a b']],
    ['one with a line break', ['a:b\n']],
    ['one without a secret', ['alice:']],
    ['one without an id', [':hidden']],
    ['an id with a slash', ['a/b:c']],
    ['one id twice', ['a:b', 'a:c']],
    ['one key twice', ['a:b', 'a:b']],
    ['one too long', ['x'.repeat(513)]],
  ])('are refused: %s', async (_, keys) => {
    const fault = await startDevelopmentService({ port: 0, apiKeys: keys }).catch((reason: unknown) => reason);
    expect(fault).toMatchObject({ code: 'usage' });
    for (const key of keys.filter((text) => text.length > 4)) expect(String(fault)).not.toContain(key);
  });

  it('are kept as hashes', () => {
    const keys = parseApiKeys(['alice:a-long-secret']);
    expect(JSON.stringify([...keys.clients])).not.toContain('secret');
    expect(identify(keys, 'Bearer alice:a-long-secret')).toMatchObject({ owner: 'alice' });
  });
});

describe('a service that anybody may use', () => {
  it.each(['0.0.0.0', '::', '192.0.2.1', 'example.org', '127.0.0.1.example.org'])(
    'does not start on %s',
    async (host) => {
      expect(await codeOf(startDevelopmentService({ port: 0, host }))).toBe('usage');
    },
  );

  it.each(['127.0.0.1', 'localhost'])('starts on %s', async (host) => {
    const { request } = await startService({ host });
    expect((await request('/health')).json).toEqual({ ok: true });
  });

  it('starts elsewhere when that is said', async () => {
    const service = await startDevelopmentService({ port: 0, host: '0.0.0.0', allowOpen: true });
    expect(service.url).toMatch(/^http:\/\/0\.0\.0\.0:[0-9]+$/);
    await service.close();
  });

  it('says when its port is taken, and lets go of what it had', async () => {
    const { url } = await startService();
    const port = Number(new URL(url).port);
    expect(await codeOf(startDevelopmentService({ port }))).toBe('listen-failed');
  });
});
