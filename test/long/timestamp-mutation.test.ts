// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { defaultTsaRoots, verifyTimestamp } from '../../src/evidence/rfc3161.ts';
import { fromBase64 } from '../../src/proof/bytes.ts';
import { allChanges, judge, judgeBare, token, tokenNames, unnoticed } from '../evidence/tsp-corpus.ts';
import { sharedProof } from '../fixtures/shared-proofs.ts';
import { describeShared } from '../shared-vectors.ts';

const positions = (bytes: Uint8Array): readonly number[] => Array.from(bytes.keys());

it.each(tokenNames)(
  'every change of every byte of the token %s is noticed',
  async (name) => {
    const original = token(name);
    expect(await unnoticed(original, positions(original), allChanges, name === 'bare' ? judgeBare : judge)).toEqual([]);
  },
  600_000,
);

describeShared('a real token', () => {
  it('may only be changed in its copy of the root, which is not what is trusted', async () => {
    const { artifact, timestamps } = sharedProof('c18');
    const original = fromBase64(timestamps?.artifact?.tokenB64 ?? '', 'token');
    const imprint = fromBase64(artifact.digestB64, 'digest');
    const roots = defaultTsaRoots;
    const ask = (bytes: Uint8Array) => verifyTimestamp({ token: bytes, imprint, roots });
    const genuine = await ask(original);
    expect(genuine).toMatchObject({ ok: true });
    const from = Buffer.from(original).indexOf(roots[0] ?? '');
    const to = from + (roots[0]?.length ?? 0);
    expect(from).toBeGreaterThan(0);
    const found = await unnoticed(original, positions(original), allChanges, async (bytes) => {
      const finding = await ask(bytes);
      if (finding.ok) expect(finding).toEqual(genuine);
      return finding;
    });
    expect(found.filter((at) => at < from || at >= to)).toEqual([]);
  }, 600_000);
});
