// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { fuzzTexts, proofTarget } from '../proof/fuzz-texts.ts';

it('a million changed texts end in an answer or an OccError', () => {
  const { accepted, judged, refused, heap } = fuzzTexts(proofTarget, 1_000_000, 20_261_121);
  expect(accepted).toBeGreaterThan(1000);
  expect(judged).toBeGreaterThan(100);
  expect(Object.values(refused).reduce((sum, count) => sum + count, accepted)).toBe(1_000_000);
  expect(heap).toBeLessThan(2 ** 29);
});
