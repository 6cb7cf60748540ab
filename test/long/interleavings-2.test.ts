// SPDX-License-Identifier: Apache-2.0
// Four requests of one chain that meet at the host, in every order, with a fault anywhere.
import { expect, it } from 'vitest';
import { runAll } from '../enclave/app/interleavings.ts';

it.each([
  ['commit', 'commit', 'close', 'end'],
  ['commit', 'close', 'commit', 'look'],
] as const)('%s, %s, %s and %s agree in every order', async (...meeting) => {
  const { found, schedules } = await runAll({ asks: meeting, faults: 1 });
  expect(found).toEqual([]);
  expect(schedules).toBeGreaterThan(1000);
});
