// SPDX-License-Identifier: Apache-2.0
// Requests of one chain that meet at the host in every order.
import { describe, expect, it } from 'vitest';
import { Chains } from '../../../enclave/app/chains.ts';
import { type Ask, runAll } from './interleavings.ts';

const scenarios: readonly (readonly Ask[])[] = [
  ['commit', 'close'],
  ['commit', 'end'],
  ['commit', 'commit'],
  ['close', 'end'],
  ['commit', 'look'],
  ['commit', 'close', 'end'],
];

describe('requests that meet', () => {
  it.each(scenarios.map((asks) => [asks.join(' and '), asks] as const))(
    '%s agree in every order, also when the host fails once',
    async (_, asks) => {
      const { schedules, found } = await runAll({ asks, faults: 1 });
      expect(found).toEqual([]);
      expect(schedules).toBeGreaterThan(5);
    },
  );

  it('would be seen to disagree where a chain is closed while a batch has it', async () => {
    const { inTurn } = Chains.prototype;
    Chains.prototype.inTurn = (_, work) => work();
    try {
      expect((await runAll({ asks: ['commit', 'close'], faults: 0 })).found).not.toEqual([]);
    } finally {
      Chains.prototype.inTurn = inTurn;
    }
  });
});
