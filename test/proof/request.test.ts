// SPDX-License-Identifier: Apache-2.0
// A token's audience is the whole request: no two requests share one, and no member can be exchanged beside it.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Agency } from '../../src/proof/agency.ts';
import { toBase64, utf8 } from '../../src/proof/bytes.ts';
import { canonicalizeToString } from '../../src/proof/canonical.ts';
import { agencyHash, audienceOf, type CommitStatement, requestBytes } from '../../src/proof/request.ts';
import { sha256 } from '../../src/proof/sha256.ts';

const hash = (text: string): string => toBase64(sha256(utf8(text)));
const commit: Omit<CommitStatement, 'version'> = {
  purpose: 'commit',
  epochId: hash('epoch'),
  chainId: 'gha/github.com/1/2',
  slotHashes: [hash('slot 1'), hash('slot 2')],
  digests: [hash('a'), hash('b')],
  attestation: 'proof',
  policy: { digestB64: hash('policy') },
  attribution: { name: 'Ada' },
  metadata: { file: 'a' },
  agencyB64: hash('agency'),
  names: [[hash('name')], []],
};
const { purpose: _, ...members } = commit;
const without = (member: string): typeof commit =>
  Object.fromEntries(Object.entries(commit).filter(([name]) => name !== member)) as typeof commit;

describe('the audience of a request', () => {
  it('is the hash of its canonical JSON', () => {
    const text = canonicalizeToString({ version: 'occ/request/1', ...commit });
    const expected = createHash('sha256').update(text).digest('base64url');
    expect(audienceOf(commit)).toBe(`occ/1:${expected}`);
    expect(new TextDecoder().decode(requestBytes(commit))).toBe(text);
  });

  it.each<readonly [string, typeof commit]>([
    ['epoch', { ...commit, epochId: hash('other') }],
    ['chain', { ...commit, chainId: 'gha/github.com/1/3' }],
    ['slots', { ...commit, slotHashes: [hash('slot 2'), hash('slot 1')] }],
    ['digests', { ...commit, digests: [hash('b'), hash('a')] }],
    ['place of the document', { ...commit, attestation: 'boot' }],
    ['policy', { ...commit, policy: { digestB64: hash('other') } }],
    ['no policy', without('policy')],
    ['attribution', { ...commit, attribution: { name: 'Eve' } }],
    ['no attribution', without('attribution')],
    ['metadata', { ...commit, metadata: { file: 'b' } }],
    ['no metadata', without('metadata')],
    ['approval', { ...commit, agencyB64: hash('other') }],
    ['no approval', without('agencyB64')],
    ['names', { ...commit, names: [[], [hash('name')]] }],
    ['no names', without('names')],
  ])('is another one with another %s', (_name, other) => {
    expect(audienceOf(other)).not.toBe(audienceOf(commit));
  });

  it('is another one for each purpose', () => {
    const { epochId, chainId } = commit;
    const close = { purpose: 'close', epochId, chainId, nonceB64: hash('nonce') } as const;
    const all = [audienceOf(commit), audienceOf(close), audienceOf({ purpose: 'list', epochId, chainId })];
    expect(new Set(all).size).toBe(3);
    expect(audienceOf({ ...close, nonceB64: hash('another') })).not.toBe(audienceOf(close));
  });

  it('is the same however the members are written', () => {
    const reversed = Object.fromEntries(Object.entries(members).toReversed()) as typeof members;
    expect(audienceOf({ ...reversed, purpose: 'commit' })).toBe(audienceOf(commit));
    const { policy: __, ...rest } = commit;
    expect(audienceOf({ ...rest, policy: undefined })).toBe(audienceOf(without('policy')));
  });

  it.each<readonly [string, object]>([
    ['a member nobody knows', { ...commit, claims: {} }],
    ['no digests', { ...commit, digests: [] }],
    ['a digest in another spelling', { ...commit, digests: [hash('a').replace('=', '')] }],
    ['the members of another purpose', { ...commit, nonceB64: hash('nonce') }],
  ])('does not exist for %s', (_name, other) => {
    expect(() => audienceOf(other as typeof commit)).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });
});

it('an approval is hashed as it is sent, whatever the order of its members', () => {
  const actor = { keyId: 'k', publicKeyB64: 'AAAA', algorithm: 'ES256', provider: 'device' };
  const authorization = { purpose: 'occ/commit-authorize/v2' } as unknown as Agency['authorization'];
  const hashes = [agencyHash({ actor, authorization }), agencyHash({ authorization, actor })];
  expect(hashes[0]).toBe(hashes[1]);
  expect(agencyHash({ actor: { ...actor, provider: 'passkey' }, authorization })).not.toBe(hashes[0]);
});
