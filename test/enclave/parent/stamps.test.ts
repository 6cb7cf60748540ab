// SPDX-License-Identifier: Apache-2.0
// Timestamps: real tokens get beside what is kept, lies never do, and no commit waits for either.
import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { Authorities } from '../../../enclave/parent/tsa.ts';
import { verifyTimestamp } from '../../../src/evidence/rfc3161.ts';
import { readTimestampResponse } from '../../../src/evidence/rfc3161-request.ts';
import type { Proof } from '../../../src/proof/proof.ts';
import { parsePolicy } from '../../../src/verify/policy.ts';
import { readTimestamps, stampsOf } from '../../../src/verify/timestamps.ts';
import { codeOf } from '../../host/state-folder.ts';
import { digests, startService } from './service.ts';
import { type Answering, serveAuthority, testAuthority } from './tsa-server.ts';

const authority = testAuthority();
const imprint = new Uint8Array(createHash('sha256').update('x').digest());
const never = new AbortController().signal;

const authoritiesAt = (urls: readonly string[], more: { readonly now?: () => number } = {}) =>
  new Authorities({ urls, roots: [authority.root.der], now: Date.now, timeoutMs: 700, ...more });

describe('an authority', () => {
  it('is asked with a nonce and for its certificates, and its token verifies', async () => {
    const { url, asked } = await serveAuthority(authority);
    const authorities = authoritiesAt([url]);
    const stamp = await authorities.stamp(imprint, never);
    const token = new Uint8Array(Buffer.from(stamp.tokenB64, 'base64'));
    expect(await verifyTimestamp({ token, imprint, roots: [authority.root.der] })).toMatchObject({ ok: true });
    const said = authority.tsa.text(authority.tsa.file('tsq', asked[0] ?? new Uint8Array()));
    expect(said).toMatch(/Nonce: 0x[0-9A-F]{16,}/);
    expect(said).toContain('Certificate required: yes');
    await authorities.close();
  });

  const replayed: { answer?: Uint8Array } = {};
  const other = testAuthority();
  const lies: readonly (readonly [name: string, lie: Answering])[] = [
    ['hangs', () => 'never'],
    ['answers an earlier request', (honest) => (replayed.answer ??= honest())],
    ['stamps another digest', () => authority.tsa.answer({ signer: authority.signer, imprint: randomBytes(32) })],
    ['has another root', (_, query) => other.tsa.answer({ signer: other.signer, imprint }, other.tsa.file('q', query))],
    ['changes a byte', (honest) => honest().map((byte, at, all) => (at === all.length - 9 ? byte ^ 1 : byte))],
    ['sends half', (honest) => honest().subarray(0, 400)],
    ['sends a megabyte', () => new Uint8Array(1024 * 1024)],
    ['sends nothing', () => new Uint8Array()],
    ['fails', () => 500],
    ['redirects', () => 302],
  ];

  it.each(lies)('that %s is not believed, and the next one is asked', async (name, lie) => {
    const liar = await serveAuthority(authority, lie);
    const honest = await serveAuthority(authority);
    if (name === 'answers an earlier request') {
      await authoritiesAt([liar.url]).stamp(imprint, never); // fresh, so it is good
    }
    expect(await codeOf(authoritiesAt([liar.url]).stamp(imprint, never))).toBe('unavailable');
    const both = authoritiesAt([liar.url, honest.url]);
    expect(await both.stamp(imprint, never)).toMatchObject({ digestAlg: 'sha256' });
    const asked = liar.asked.length;
    await both.stamp(imprint, never);
    expect(liar.asked.length).toBe(asked);
    await both.close();
  });

  it('would be believed with an earlier answer if nobody looked at the nonce', async () => {
    const answer = await readTimestampResponse(replayed.answer ?? new Uint8Array());
    const token = answer.granted ? answer.token : new Uint8Array();
    const roots = [authority.root.der];
    expect(await verifyTimestamp({ token, imprint, roots })).toMatchObject({ ok: true });
    expect(await verifyTimestamp({ token, imprint, roots, nonce: 5n })).toMatchObject({ ok: false });
  });

  it('whose clock is minutes off is not believed', async () => {
    const { url } = await serveAuthority(authority);
    const late = authoritiesAt([url], { now: () => Date.now() + 6 * 60_000 });
    expect(await codeOf(late.stamp(imprint, never))).toBe('unavailable');
  });

  it.each([
    [[]],
    [['ftp://a.example/']],
    [['tsa.example']],
    [['https://user:word@tsa.example/']],
    [Array(9).fill('https://tsa.example')],
  ])('at %j is refused at the start', (urls) => {
    expect(() => authoritiesAt(urls)).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

describe('a service with an authority', () => {
  it('puts timestamps on proofs and checkpoints, and a replay has the bytes of the first answer', async () => {
    const { url } = await serveAuthority(authority);
    const { request, post } = await startService({ tsa: { urls: [url], roots: [authority.root.der] } });
    const body = { digests: digests(2), chainId: 'a' };
    const key = { 'idempotency-key': randomBytes(16).toString('base64url') };
    const first = await post('/commit', body, key);
    expect(JSON.stringify(first.json)).not.toContain('timestamps');
    await post('/checkpoint', { chainId: 'a', nonceB64: randomBytes(32).toString('base64') });
    const listed = await vi.waitFor(
      async () => {
        const { json } = await request('/proofs?chain=a');
        for (const { timestamps } of json.proofs) expect(Object.keys(timestamps).sort()).toEqual(['artifact', 'proof']);
        expect(json.checkpoints[0].timestamps.self).toBeDefined();
        return json;
      },
      { timeout: 20_000, interval: 200 },
    );
    expect((await post('/commit', body, key)).text).toBe(first.text);
    const policy = parsePolicy({ anySigner: true, tsaRoots: [pemOf(authority.root.der)] });
    const found = await readTimestamps(listed, policy);
    expect(found.size).toBe(5);
    for (const proof of listed.proofs as readonly Proof[]) {
      expect(stampsOf(proof, found)).toMatchObject({ artifact: { ok: true }, proof: { ok: true } });
    }
  });

  it('answers commits while the authority hangs, and stops all the same', async () => {
    const { url, asked } = await serveAuthority(authority, () => 'never');
    const { commit, request, close } = await startService({ tsa: { urls: [url], roots: [authority.root.der] } });
    for (let count = 0; count < 20; count += 1) await commit({ digests: digests(50), chainId: 'a' });
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(0));
    expect((await request('/metrics')).text).toMatch(/occ_timestamps_waiting 19[0-9][0-9]\n/);
    await close();
  });
});

const pemOf = (der: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
