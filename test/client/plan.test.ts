// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { batchesOf, historicBatchesOf, itemsOf, maxBodyBytes } from '../../src/client/plan.ts';
import { nameHash } from '../../src/proof/names.ts';
import { subjectsNamed } from './journey.ts';

const digest = new Uint8Array(32);

describe('a plan', () => {
  it('has one item per distinct digest, with all its names', () => {
    const items = itemsOf(subjectsNamed(['a/x', 'b/x', 'a/y', 'a/x']));
    expect(items.map(({ names }) => names)).toEqual([['a/x', 'b/x'], ['a/y']]);
  });

  it.each([
    ['no subjects', [], 'no-subjects'],
    ['a digest that is not 32 bytes', [{ name: 'a', digest: new Uint8Array(31) }], 'encoding-invalid'],
    ['an empty name', [{ name: '', digest }], 'name-invalid'],
    ['a name too long for the bundle', [{ name: 'x'.repeat(4097), digest }], 'name-invalid'],
    ['a name with a lone surrogate', [{ name: 'a\ud800', digest }], 'name-invalid'],
    ['a name with a zero', [{ name: 'a\0b', digest }], 'name-invalid'],
    [
      'one name for two digests',
      [
        { name: 'a', digest },
        { name: 'a', digest: digest.slice().fill(1) },
      ],
      'name-invalid',
    ],
    [
      '1001 files with the same bytes',
      Array.from({ length: 1001 }, (_, at) => ({ name: `${at}`, digest })),
      'too-many',
    ],
    ['100,001 files', Array.from({ length: 100_001 }, (_, at) => ({ name: `${at}`, digest })), 'too-many'],
  ])('refuses %s', (_, subjects, code) => {
    expect(() => itemsOf(subjects)).toThrow(expect.objectContaining({ code }));
  });

  it('fits every request into what a service takes, and keeps the order', () => {
    const names = Array.from({ length: 60 }, (_, group) =>
      Array.from({ length: group * 16 + 1 }, (_, at) => `${at}/f${group}`),
    ).flat();
    const items = itemsOf(subjectsNamed([...names, ...Array.from({ length: 3000 }, (_, at) => `dist/${at}`)]));
    const batches = batchesOf(items);
    expect(batches.flat()).toEqual(items);
    for (const batch of batches) {
      expect(batch.length).toBeLessThanOrEqual(1000);
      const nonceB64 = randomBytes(256).toString('base64');
      const body = JSON.stringify({
        digests: batch.map(({ digestB64 }) => ({ digestB64, hashAlg: 'sha256' })),
        chainId: 'x'.repeat(200),
        slotIds: batch.map(() => nonceB64),
        names: batch.map((item) => item.names.map((name) => nameHash(nonceB64, name))),
      });
      expect(body.length).toBeLessThanOrEqual(maxBodyBytes);
    }
  });

  it('asks the historic service for at most 16 at a time', () => {
    const items = itemsOf(subjectsNamed(Array.from({ length: 40 }, (_, at) => `${at}`)));
    expect(historicBatchesOf(items).map(({ length }) => length)).toEqual([16, 16, 8]);
    expect(historicBatchesOf(items).flat()).toEqual(items);
  });
});
