// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { fuzz } from '../enclave/image/fuzz.ts';

it('part 3 of a million changed images: measured or refused with a code, no two strict ones with one set of registers', () => {
  const { accepted, strict, twins, refused } = fuzz(250_000, 3);
  expect(Object.values(refused).reduce((sum, count) => sum + count, accepted)).toBe(250_000);
  expect([accepted > 50_000, strict > 5000, twins > 500]).toEqual([true, true, true]);
});
