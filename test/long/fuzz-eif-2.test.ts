// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { fuzz } from '../enclave/image/fuzz.ts';

it('another half a million changed images are measured or refused with a code; no two strict ones share registers', () => {
  const { accepted, strict, twins, refused } = fuzz(500_000, 6);
  expect(Object.values(refused).reduce((sum, count) => sum + count, accepted)).toBe(500_000);
  expect([accepted > 100_000, strict > 10_000, twins > 1000]).toEqual([true, true, true]);
});
