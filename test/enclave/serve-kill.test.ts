// SPDX-License-Identifier: Apache-2.0
// A killed service never contradicts what it acknowledged: the short form. The long one is test/long/serve-kill.test.ts.
import { describe, expect, it } from 'vitest';
import { freshStatePath } from '../host/state-folder.ts';
import { contradictionsOf, type Life, liveAndDie, occServe, serveWith } from './serve-kill.ts';

async function lives(count: number, args: readonly string[], seed: string): Promise<readonly Life[]> {
  const all: Life[] = [];
  while (all.length < count) all.push(await liveAndDie({ args, seed: `${seed} ${all.length}`, clients: 8 }));
  return all;
}

describe('a service that is killed while 8 clients commit', () => {
  it('is caught when it answers before its state is durable', async () => {
    const found = contradictionsOf(await lives(4, serveWith(freshStatePath(), 'late'), 'late'));
    expect(found).not.toEqual([]);
  }, 60_000);

  it('never uses a counter, an index or a head again', async () => {
    const all = await lives(10, occServe(freshStatePath()), 'short');
    expect(all.flatMap(({ proofs }) => proofs).length).toBeGreaterThan(0);
    expect(contradictionsOf(all)).toEqual([]);
  }, 60_000);

  it.each(['write', 'sync', 'rename'])(
    'and whose storage fails at %s does not either',
    async (step) => {
      const statePath = freshStatePath();
      const all = [
        ...(await lives(1, serveWith(statePath), `${step} before`)),
        ...(await lives(1, serveWith(statePath, 'fails', step, '7'), `${step} during`)),
        ...(await lives(1, serveWith(statePath), `${step} after`)),
      ];
      expect(contradictionsOf(all)).toEqual([]);
    },
    60_000,
  );
});
