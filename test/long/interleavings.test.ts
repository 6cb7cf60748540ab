// SPDX-License-Identifier: Apache-2.0
// Any three requests of one chain that meet at the host, and some four, in every order, with a fault anywhere.
import { expect, it } from 'vitest';
import { type Ask, runAll } from '../enclave/app/interleavings.ts';

const asks: readonly Ask[] = ['commit', 'close', 'look', 'end'];
const threes: readonly (readonly Ask[])[] = asks.flatMap((a) => asks.flatMap((b) => asks.map((c) => [a, b, c])));
const fours: readonly (readonly Ask[])[] = [
  ['commit', 'commit', 'close', 'end'],
  ['commit', 'close', 'commit', 'look'],
];

it.each([...threes, ...fours])('%s, %s, %s %s agree in every order', async (...meeting) => {
  const { found, schedules } = await runAll({ asks: meeting.filter((ask) => ask !== undefined), faults: 1 });
  expect(found).toEqual([]);
  expect(schedules).toBeGreaterThan(20);
});
