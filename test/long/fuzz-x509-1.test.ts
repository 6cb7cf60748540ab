// SPDX-License-Identifier: Apache-2.0
// Half of a million: pkijs reads every accepted certificate too, and that takes its time.
import { expect, it } from 'vitest';
import { fuzz, targets } from '../evidence/fuzz.ts';

it('half a million changed certificates end in an answer or a fault', () => {
  const { accepted, refused } = fuzz(targets.x509, 500_000, 20_261_120 + 1);
  expect(accepted).toBeGreaterThan(1000);
  expect(Object.values(refused).reduce((sum, count) => sum + count, accepted)).toBe(500_000);
});
