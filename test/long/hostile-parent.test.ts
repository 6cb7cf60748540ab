// SPDX-License-Identifier: Apache-2.0
// Ten thousand random schedules of a hostile parent.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Act, play, schedules } from '../enclave/hostile/schedules.ts';

it('a hostile parent gets nothing that contradicts itself, in ten thousand schedules', async () => {
  let [signed, closed] = [0, 0];
  const property = fc.asyncProperty(schedules, async (acts: readonly Act[]) => {
    const outcome = await play(acts);
    signed += outcome.signed;
    closed += outcome.closed;
    expect(outcome.contradictions).toEqual([]);
  });
  await fc.assert(property, { numRuns: 10_000 });
  expect(signed, 'statements signed').toBeGreaterThan(100_000);
  expect(closed, 'last checkpoints').toBeGreaterThan(1000);
}, 600_000);
