// SPDX-License-Identifier: Apache-2.0
// Idempotency: asked twice, committed once, and the second answer is the first one byte for byte.
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { EnclaveLink } from '../../../enclave/parent/link.ts';
import { startParent } from '../../../enclave/parent/server.ts';
import { OccError } from '../../../src/proof/errors.ts';
import { bearer, clientOf, digests, idsOf, startService } from './service.ts';

const freshKey = () => randomBytes(16).toString('base64url');
const withKey = (key: string) => ({ 'idempotency-key': key });

describe('the same key', () => {
  it('gives the same bytes, and one proof', async () => {
    const { post, commit } = await startService();
    const body = { digests: digests(3), chainId: 'a' };
    const key = withKey(freshKey());
    const first = await post('/commit', body, key);
    const second = await post('/commit', body, key);
    expect([second.status, second.text]).toEqual([200, first.text]);
    const [next] = await commit({ digests: digests(1), chainId: 'a' });
    expect(next?.commit.chainIndex).toBe('4');
  });

  it('is answered before anybody looks at slots, used ones or others', async () => {
    const { post, slots } = await startService();
    const wanted = digests(2);
    const key = withKey(freshKey());
    const body = async () => ({ digests: wanted, chainId: 'a', slotIds: idsOf(await slots(2, 'a')) });
    const used = await body();
    const first = await post('/commit', used, key);
    for (const again of [used, await body(), { digests: wanted, chainId: 'a' }]) {
      expect((await post('/commit', again, key)).text).toBe(first.text);
    }
  });

  const body = { digests: digests(2), chainId: 'a' };
  it.each([
    ['other digests', { ...body, digests: digests(2) }],
    ['another order', { ...body, digests: body.digests.toReversed() }],
    ['fewer digests', { ...body, digests: body.digests.slice(1) }],
    ['metadata', { ...body, metadata: { a: 1 } }],
    ['an attribution', { ...body, attribution: { name: 'a' } }],
    ['a policy', { ...body, policy: { digestB64: body.digests[0]?.digestB64 } }],
    ['an attestation', { ...body, attestation: 'proof' }],
  ])('with %s is refused', async (_, other) => {
    const { post } = await startService();
    const key = withKey(freshKey());
    await post('/commit', body, key);
    const answer = await post('/commit', other, key);
    expect([answer.status, answer.json.code]).toEqual([422, 'idempotency-mismatch']);
  });

  it('on another chain is another key', async () => {
    const { post } = await startService();
    const key = withKey(freshKey());
    const [first, second] = [await post('/commit', body, key), await post('/commit', { ...body, chainId: 'b' }, key)];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.text).not.toBe(first.text);
  });

  it('with members in another order is the same request', async () => {
    const { post } = await startService();
    const key = withKey(freshKey());
    const first = await post('/commit', body, key);
    const turned = Object.fromEntries(Object.entries(body).toReversed());
    expect((await post('/commit', turned, key)).text).toBe(first.text);
  });

  it('at the same time is answered once, and the other asked to wait', async () => {
    const { post } = await startService();
    const key = withKey(freshKey());
    const large = { digests: digests(1000), chainId: 'a' };
    const answers = await Promise.all([0, 1, 2].map(() => post('/commit', large, key)));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(1);
    for (const { status, json } of refused) expect([status, json.code]).toEqual([409, 'in-flight']);
    expect(new Set(answers.filter(({ status }) => status === 200).map(({ text }) => text)).size).toBe(1);
  });

  it('works for raw bytes, which are not the same as their digest', async () => {
    const { request, post } = await startService();
    const raw = { 'content-type': 'application/octet-stream', ...withKey(freshKey()) };
    const send = () => request('/commit', { method: 'POST', body: 'some bytes', headers: raw });
    const first = await send();
    expect((await send()).text).toBe(first.text);
    const asDigest = { digests: [{ digestB64: first.json.digestB64, hashAlg: 'sha256' }] };
    const other = await post('/commit', asDigest, withKey(raw['idempotency-key']));
    expect(other.json.code).toBe('idempotency-mismatch');
  });

  it('after a request that was refused may be used for a better one', async () => {
    const { post, slots } = await startService();
    const key = withKey(freshKey());
    const wanted = digests(1);
    const bad = await post('/commit', { digests: wanted, chainId: 'a', slotIds: [digests(1)[0]?.digestB64] }, key);
    expect(bad.json.code).toBe('slot-unknown');
    const good = { digests: digests(1), chainId: 'a', slotIds: idsOf(await slots(1, 'a')) };
    expect((await post('/commit', good, key)).status).toBe(200);
  });
});

describe('a key that could be guessed', () => {
  it.each(['short', 'x'.repeat(21), 'x'.repeat(201), `${'x'.repeat(22)}=`, `${'x'.repeat(22)} y`])(
    'is refused without API keys: %s',
    async (key) => {
      const { post } = await startService();
      const answer = await post('/commit', { digests: digests(1) }, withKey(key));
      expect([answer.status, answer.json.code]).toEqual([400, 'bad-request']);
    },
  );

  it('is nobody else’s where there are API keys', async () => {
    const { post } = await startService({ apiKeys: ['a:1', 'b:2'] });
    const body = { digests: digests(1) };
    const mine = await post('/commit', body, { ...withKey('1'), ...bearer('a:1') });
    const yours = await post('/commit', body, { ...withKey('1'), ...bearer('b:2') });
    expect([mine.status, yours.status]).toEqual([200, 200]);
    expect(yours.text).not.toBe(mine.text);
    expect((await post('/commit', body, { ...withKey('1'), ...bearer('a:1') })).text).toBe(mine.text);
  });
});

describe('an enclave whose answer was lost', () => {
  it('is asked again for the same commit by the same key', async () => {
    const commitIds: string[] = [];
    const acknowledged: string[] = [];
    let lost = true;
    const ask = async (
      type: string,
      question: { readonly commitId?: string; readonly commitIds?: readonly string[] },
    ) => {
      if (type === 'allocateSlots') return { slotIds: ['slot'] };
      if (type === 'acknowledge') acknowledged.push(...(question.commitIds ?? []));
      if (type !== 'commit') return {};
      commitIds.push(question.commitId ?? '');
      if (lost) throw new OccError('link-closed', 'gone');
      return { proofs: [{ commit: { counter: '2' } }] };
    };
    const link: EnclaveLink = { ask: ask as EnclaveLink['ask'], close: () => undefined };
    const parent = await startParent({ link, host: '127.0.0.1', port: 0, now: () => 0 });
    const { post } = clientOf(parent.url);
    const [body, key] = [{ digests: digests(1) }, withKey(freshKey())];
    const first = await post('/commit', body, key);
    expect([first.status, first.json.code, first.headers.get('retry-after')]).toEqual([503, 'link-closed', '1']);
    lost = false;
    const second = await post('/commit', body, key);
    expect(second.json).toEqual([{ commit: { counter: '2' } }]);
    expect((await post('/commit', body, key)).text).toBe(second.text);
    expect(commitIds).toHaveLength(2);
    await parent.close();
    expect([new Set(commitIds).size, acknowledged]).toEqual([1, [commitIds[0]]]);
  });
});
