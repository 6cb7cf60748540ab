// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { fuzz } from '../evidence/fuzz.ts';
import { manifestTarget } from '../evidence/statement-fuzz.ts';

it('a million changed manifests end in an answer or a fault', () => {
  const { accepted, refused } = fuzz(manifestTarget, 1_000_000, 20_261_121);
  expect(accepted).toBeGreaterThan(1000);
  expect(Object.values(refused).reduce((sum, count) => sum + count, accepted)).toBe(1_000_000);
});
