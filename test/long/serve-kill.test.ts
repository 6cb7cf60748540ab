// SPDX-License-Identifier: Apache-2.0
// `occ serve --state` under SIGKILL, 200 times on one state file, 1 to 50 ms after a request, with 8 clients and more.
// OCC_SEED repeats a run.
import { expect, it } from 'vitest';
import { contradictionsOf, type Life, liveAndDie, occServe, randomOf } from '../enclave/serve-kill.ts';
import { freshStatePath } from '../host/state-folder.ts';

const kills = 200;

it(`never uses a counter, an index or a head again in ${kills} lives`, async () => {
  const seed = process.env.OCC_SEED ?? '2026';
  const args = occServe(freshStatePath());
  const choose = randomOf(seed);
  const lives: Life[] = [];
  while (lives.length < kills) {
    lives.push(await liveAndDie({ args, seed: `${seed} life ${lives.length}`, clients: 8 + choose(9) }));
  }
  const acknowledged = lives.filter(({ proofs }) => proofs.length > 0).length;
  expect(acknowledged, 'lives in which a proof was acknowledged').toBeGreaterThan(kills / 2);
  expect(contradictionsOf(lives), `seed ${seed}`).toEqual([]);
});
