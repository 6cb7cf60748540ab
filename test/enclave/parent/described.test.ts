// SPDX-License-Identifier: Apache-2.0
// Whatever is asked, near the description or far from it: never 5xx, and never what the description does not say. The
// long form is test/long/described.test.ts.
import { describe, expect, it } from 'vitest';
import { described, interrogate, undescribed } from './described.ts';
import { bearer, digests, idsOf, startService } from './service.ts';

const perOperation = 60;

describe.each(described.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
  '%s',
  (_, operation) => {
    it('answers made-up requests as described', async () => {
      const { request } = await startService();
      expect(await interrogate(request, operation, perOperation, 2026)).toEqual([]);
    });

    it('refuses strangers as described', async () => {
      const { request } = await startService({ apiKeys: ['a:b'] });
      const answer = await request(operation.path, { method: operation.method });
      expect(undescribed(operation, answer)).toBeUndefined();
    });
  },
);

const find = (path: string) => {
  const found = described.find((operation) => operation.path === path);
  if (!found) throw new Error(path);
  return found;
};

describe('what is done for real', () => {
  it('is answered as described', async () => {
    const { request, post, slots } = await startService({ apiKeys: ['operator:x'] });
    const key = bearer('operator:x');
    const slotIds = idsOf(await slots(2, 'a', key));
    const wanted = digests(2);
    const nonceB64 = wanted[0]?.digestB64;
    const answers = [
      ['/commit', await post('/commit', { digests: wanted, slotIds, chainId: 'a', metadata: { a: 1 } }, key)],
      ['/allocate-slot', await post('/allocate-slot', {}, key)],
      ['/allocate-slot', await post('/allocate-slot', { count: 2 }, key)],
      ['/key', await request('/key')],
      ['/checkpoint', await post('/checkpoint', { chainId: 'a', nonceB64 }, key)],
      ['/proofs', await request('/proofs?chain=a', { headers: key })],
      ['/health', await request('/health')],
      ['/ready', await request('/ready')],
      ['/metrics', await request('/metrics')],
      ['/openapi.json', await request('/openapi.json')],
    ] as const;
    for (const [path, answer] of answers) {
      expect([path, answer.status, undescribed(find(path), answer)]).toEqual([path, 200, undefined]);
    }
    const { proofs } = answers[5][1].json;
    const verified = await post('/verify', { proof: proofs[0] });
    expect([verified.status, undescribed(find('/verify'), verified)]).toEqual([200, undefined]);
  });

  it('an answer with a member more, or without one, is noticed', async () => {
    const { request } = await startService();
    const { status, headers, json } = await request('/key');
    const { epochId: _, ...less } = json;
    for (const changed of [{ ...json, more: 1 }, less]) {
      expect(undescribed(find('/key'), { status, headers, text: JSON.stringify(changed) })).toMatch(/^200: /);
    }
    expect(undescribed(find('/key'), { status: 418, headers, text: '{}' })).toMatch(/not described/);
  });
});
