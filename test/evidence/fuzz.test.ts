// SPDX-License-Identifier: Apache-2.0
// A short run of every fuzz target; a million each is test/long/fuzz-*.
import { expect, it } from 'vitest';
import { fuzz, targets } from './fuzz.ts';

it.each(Object.entries(targets))('%s: whatever the bytes, an answer or a fault', (_, target) => {
  const { accepted, refused } = fuzz(target, 2000, 1);
  expect(accepted + Object.values(refused).reduce((sum, count) => sum + count, 0)).toBe(2000);
  expect(Object.keys(refused).length).toBeGreaterThan(4);
});

it('every member of the corpus is accepted, or only too open', () => {
  for (const { corpus, read } of Object.values(targets)) {
    const outcomes = corpus.map((bytes) => {
      try {
        read(bytes);
        return 'accepted';
      } catch (error) {
        return (error as { rule?: string }).rule;
      }
    });
    expect(new Set(['cbor-indefinite', ...outcomes])).toEqual(new Set(['cbor-indefinite', 'accepted']));
  }
});
