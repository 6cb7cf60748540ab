// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { fuzz, targets } from '../evidence/fuzz.ts';

it('a million changed inputs end in an answer or a fault', () => {
  const { accepted, refused } = fuzz(targets.der, 1_000_000, 20_261_121);
  expect(accepted).toBeGreaterThan(1000);
  expect(Object.values(refused).reduce((sum, count) => sum + count, accepted)).toBe(1_000_000);
});
