// SPDX-License-Identifier: Apache-2.0
// Changed images, a short run; the long one is test/long/fuzz-eif-*.test.ts.
import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

it('six thousand changed images are measured or refused with a code, and every code is met', () => {
  const { accepted, strict, twins, refused } = fuzz(6000, 20_261_121);
  expect(Object.values(refused).reduce((sum, count) => sum + count, accepted)).toBe(6000);
  expect(Object.keys(refused).sort()).toEqual([
    ...['eif-crc', 'eif-gap', 'eif-header', 'eif-metadata', 'eif-no-ramdisk', 'eif-overlap', 'eif-section'],
    ...['eif-section-count', 'eif-signature', 'eif-trailing', 'eif-truncated'],
  ]);
  expect([accepted > 1000, strict > 100, twins > 10]).toEqual([true, true, true]);
});
