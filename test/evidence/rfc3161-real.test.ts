// SPDX-License-Identifier: Apache-2.0
import { createHash, X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  defaultTsaRootHashes,
  defaultTsaRoots,
  verifyTimestamp,
  verifyWireTimestamp,
} from '../../src/evidence/rfc3161.ts';
import { fromBase64 } from '../../src/proof/bytes.ts';
import { proofCoreHash } from '../../src/proof/proof.ts';
import { type SharedProofName, sharedProof } from '../fixtures/shared-proofs.ts';
import { describeShared } from '../shared-vectors.ts';
import { TestTsa } from './tsa.ts';

const roots = defaultTsaRoots;

describeShared('tokens of the real proofs', () => {
  const tsa = new TestTsa();
  const stamped: readonly SharedProofName[] = ['c18', 'c20', 'c22', 'c24', 'p285'];
  const artifact = (name: SharedProofName) => {
    const proof = sharedProof(name);
    const timestamp = proof.timestamps?.artifact;
    if (timestamp === undefined) throw new Error(`${name} has no timestamp`);
    return {
      timestamp,
      imprint: fromBase64(proof.artifact.digestB64, 'digest'),
      token: fromBase64(timestamp.tokenB64, 'token'),
    };
  };

  it.each(stamped)('%s: the digest was seen', async (name) => {
    const { timestamp, imprint, token } = artifact(name);
    const finding = await verifyWireTimestamp({ timestamp, imprint, roots });
    expect(finding).toMatchObject({ ok: true, genTime: Date.parse(timestamp.time), authority: 'www.freetsa.org' });
    const certificate = tsa.file('pem', new X509Certificate(roots[0] ?? '').toString());
    const root = { name: 'Free TSA', key: '', certificate, der: roots[0] ?? new Uint8Array() };
    expect(tsa.opensslAccepts(token, { imprint, roots: [root], at: Date.parse(timestamp.time) })).toBe(true);
  });

  it('p285: the token over the proof was cut short where it was published', async () => {
    const proof = sharedProof('p285');
    const timestamp = proof.timestamps?.proof;
    if (timestamp === undefined) throw new Error('p285 has no such timestamp');
    const finding = await verifyWireTimestamp({ timestamp, imprint: proofCoreHash(proof), roots });
    expect(finding).toMatchObject({ ok: false, rule: 'T1' });
    expect(finding.ok || finding.reason).toMatch(/5734 characters.*cut short/);
    const whole = { ...timestamp, tokenB64: timestamp.tokenB64.slice(0, 5732) };
    const readable = await verifyWireTimestamp({ timestamp: whole, imprint: proofCoreHash(proof), roots });
    expect(readable).toEqual({ ok: false, rule: 'T1', reason: 'the token cannot be read: a value ends early' });
  });

  it('are of no use to one another', async () => {
    const { timestamp } = artifact('c18');
    const { imprint } = artifact('c20');
    expect(await verifyWireTimestamp({ timestamp, imprint, roots })).toMatchObject({ ok: false, rule: 'T2' });
  });

  it.each([
    ['time', { time: '2026-03-21T17:30:52Z' }, 'T8'],
    ['time', { time: '2026-03-21T17:30:53.5Z' }, 'T8'],
    ['time', { time: '21 March 2026 17:30:53 UTC' }, 'T8'],
    ['digestAlg', { digestAlg: 'sha512' }, 'T8'],
    ['digestB64', { digestB64: 'KMEYFpKtW+DjulxKtN4N8PUmijs1FMf+Kn1QiHvrqX0=' }, 'T8'],
    ['digestB64', { digestB64: 'E6vI9byliPCSiQrH4yQTENn9eOWXvecCTGqtxxHnAGM' }, 'T8'],
    ['authority', { authority: 'digicert.com' }, 'T8'],
    ['authority', { authority: 'notfreetsa.org' }, 'T8'],
    ['authority', { authority: 'https://digicert.com/freetsa.org' }, 'T8'],
  ])('the unsigned copy of %s may only repeat the token (%#)', async (_member, lie, rule) => {
    const { timestamp, imprint, token } = artifact('c18');
    expect(await verifyTimestamp({ token, imprint, roots })).toMatchObject({ ok: true });
    const wire = { ...timestamp, ...lie };
    expect(await verifyWireTimestamp({ timestamp: wire, imprint, roots })).toMatchObject({ ok: false, rule });
  });

  it.each([
    { time: '2026-03-21T17:30:53.000Z' },
    { authority: 'https://freetsa.org/tsr' },
    { authority: 'www.freetsa.org:443' },
    { authority: 'the authority of the day' },
  ])('and may repeat it in other words: %o', async (spelling) => {
    const { timestamp, imprint } = artifact('c18');
    const wire = { ...timestamp, ...spelling };
    expect(await verifyWireTimestamp({ timestamp: wire, imprint, roots })).toMatchObject({ ok: true });
  });
});

it('the roots trusted by default are those whose hashes are written beside them', () => {
  expect(roots.map((root) => createHash('sha256').update(root).digest('hex'))).toEqual(defaultTsaRootHashes);
  expect(roots.map((root) => new X509Certificate(root).verify(new X509Certificate(root).publicKey))).toEqual([true]);
});
