// SPDX-License-Identifier: Apache-2.0
// What the operator's log and numbers never hold: keys, tokens, digests, names, bodies, and words of clients.
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { EnclaveLink } from '../../../enclave/parent/link.ts';
import { openLog, wordsOf } from '../../../enclave/parent/log.ts';
import { startParent } from '../../../enclave/parent/server.ts';
import { OccError } from '../../../src/proof/errors.ts';
import { nameHash } from '../../../src/proof/names.ts';
import { clientOf, digests } from './service.ts';

const secret = randomBytes(18).toString('base64url');
const apiKey = `alice:${secret}`;
const token = `${'h'.repeat(30)}.${'p'.repeat(300)}.${'s'.repeat(80)}`;
const chainId = 'run/github.com/4711/8151623';
const [wanted] = digests(1);
const digestB64 = wanted?.digestB64 ?? '';
const hashB64 = nameHash(digestB64, 'dist/secret-name.js');
const idempotencyKey = randomBytes(16).toString('base64url');
const words = 'words-of-a-client';

/** Fails in every way, repeating everything it was asked. */
const indiscreet: EnclaveLink = {
  ask: async (type, question) => {
    const said = `${type} ${JSON.stringify(question)} ${token} Bearer ${apiKey}`;
    throw new OccError('host-failed', said, { cause: new Error(`seed ${secret}`) });
  },
  close: () => undefined,
};

const sensitive = [
  secret,
  token,
  digestB64,
  hashB64,
  idempotencyKey,
  chainId,
  words,
  'secret-name',
  digestB64.slice(0, 16),
];

async function everythingAsked(link: EnclaveLink) {
  const lines: string[] = [];
  const log = openLog({ write: (line) => lines.push(line) }, 'info', () => 1);
  const parent = await startParent({ link, host: '127.0.0.1', port: 0, apiKeys: [apiKey], now: () => 1, log });
  const { post, request } = clientOf(parent.url);
  const headers = { authorization: `Bearer ${apiKey}`, 'idempotency-key': idempotencyKey, 'occ-identity-token': token };
  const body = { digests: [wanted], chainId, slotIds: [digestB64], names: [[hashB64]], attribution: { name: words } };
  await post('/commit', body, headers);
  await post('/commit', { ...body, identityToken: token }, headers);
  await post('/commit', { ...body, [words]: 1 }, headers);
  await post('/commit', `{"${words}`, headers);
  await post('/checkpoint', { chainId, nonceB64: digestB64, identityToken: token }, headers);
  await post('/challenge', { chainId, digests: [wanted], slotIds: [digestB64] }, headers);
  await post('/verify', { proof: { [words]: digestB64 } }, headers);
  await request(`/proofs?chain=${encodeURIComponent(chainId)}`, { headers });
  await request(`/proofs?chain=${encodeURIComponent('gha/github.com/1/2')}`, { headers });
  await request(`/${words}?key=${secret}`, { headers });
  await request('/key', { headers: { authorization: `Bearer wrong-${secret}` } });
  const numbers = (await request('/metrics')).text;
  await parent.close();
  return { lines, numbers };
}

describe('the log and the numbers', () => {
  it('hold nothing of what clients send, even when the enclave repeats it', async () => {
    const { lines, numbers } = await everythingAsked(indiscreet);
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.some((line) => line.includes('could not answer'))).toBe(true);
    for (const text of sensitive) {
      expect(
        lines.filter((line) => line.includes(text)),
        text,
      ).toEqual([]);
      expect(numbers).not.toContain(text);
    }
  });

  it('say what was asked, how it ended and by whom, one object a line', async () => {
    const { lines, numbers } = await everythingAsked(indiscreet);
    const answered = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered');
    expect(answered).toContainEqual(
      expect.objectContaining({ operation: 'commit', status: 500, client: 'alice', time: 1 }),
    );
    expect(answered).toContainEqual(expect.objectContaining({ operation: 'none', status: 404 }));
    expect(numbers).toMatch(/occ_http_requests_total\{operation="commit",status="500"\} [1-9]/);
  });

  it('would hold them if failures were written down as they are', () => {
    const fault = new OccError('internal', `commit ${token}`, { cause: new Error(digestB64) });
    expect(`${fault.message} ${fault.cause}`).toContain(token);
    expect(wordsOf(fault)).toBe('commit … …');
  });
});
