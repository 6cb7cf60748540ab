// SPDX-License-Identifier: Apache-2.0
// Part 4 of 4 of a million mutated timestamp tokens.
import { expect, it } from 'vitest';
import { fuzzTokens } from '../evidence/tsp-corpus.ts';

it('a quarter of a million mutated tokens are refused by a rule or say what they said', async () => {
  const ends = await fuzzTokens(250_000, 3161_004);
  expect([...ends.values()].reduce((sum, count) => sum + count, 0)).toBe(250_000);
}, 600_000);
