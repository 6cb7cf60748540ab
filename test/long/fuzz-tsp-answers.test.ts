// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { fuzzAnswers } from '../evidence/tsp-corpus.ts';

it('a million mutated answers of an authority are one or are refused', async () => {
  const ends = await fuzzAnswers(1_000_000, 3161_100);
  expect([...ends.values()].reduce((sum, count) => sum + count, 0)).toBe(1_000_000);
}, 600_000);
