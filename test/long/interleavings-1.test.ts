// SPDX-License-Identifier: Apache-2.0
// Any three requests of one chain that meet at the host, in every order, with a fault anywhere.
import { expect, it } from 'vitest';
import { type Ask, runAll } from '../enclave/app/interleavings.ts';

const asks: readonly Ask[] = ['commit', 'close', 'look', 'end'];
const threes = asks.flatMap((a) => asks.flatMap((b) => asks.map((c) => [a, b, c] as const)));

it.each(threes)('%s, %s and %s agree in every order', async (...meeting) => {
  const { found, schedules } = await runAll({ asks: meeting, faults: 1 });
  expect(found).toEqual([]);
  expect(schedules).toBeGreaterThan(20);
});
