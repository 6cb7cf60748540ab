// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { fuzzAssertions } from '../evidence/statement-fuzz.ts';

it('a million changed assertions end in a fault', () => {
  const ends = fuzzAssertions(1_000_002, 20_261_121);
  expect([...ends.values()].reduce((sum, count) => sum + count, 0)).toBe(1_000_002);
  expect(ends.get('es256-signature')).toBeGreaterThan(1000);
});
