// SPDX-License-Identifier: Apache-2.0
// `occ serve --state` whose storage fails at every step of writing, early and late, with 8 clients in flight, and which
// is killed then: what the lives after it say contradicts nothing that was acknowledged.
import { describe, expect, it } from 'vitest';
import { contradictionsOf, type Life, liveAndDie, serveWith } from '../enclave/serve-kill.ts';
import { steps } from '../host/state-faults.ts';
import { freshStatePath } from '../host/state-folder.ts';

const times = [1, 2, 3, 5, 8, 13, 21, 34];

describe.each(steps)('storage that fails at %s', (step) => {
  it.each(times)('for the %d. time', async (nth) => {
    const statePath = freshStatePath();
    const storages = [[], ['fails', step, `${nth}`], [], ['fails', step, `${nth}`], []];
    const lives: Life[] = [];
    for (const [life, storage] of storages.entries()) {
      const seed = `${step} ${nth} ${life}`;
      lives.push(await liveAndDie({ args: serveWith(statePath, ...storage), seed, clients: 8 }));
    }
    expect(contradictionsOf(lives)).toEqual([]);
  });
});
