// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { fuzzTokens } from '../evidence/statement-fuzz.ts';

it('a million changed tokens end in a fault', async () => {
  const ends = await fuzzTokens(1_000_000, 20_261_121);
  expect([...ends.values()].reduce((sum, count) => sum + count, 0)).toBe(1_000_000);
  expect(ends.get('jwt-signature')).toBeGreaterThan(1000);
});
