// SPDX-License-Identifier: Apache-2.0
// Part 1 of 4 of a thousand kills of enclave and parent.
import { expect, it } from 'vitest';
import { killAndCount } from '../enclave/kills.ts';

it('250 kills of enclave and parent break no promise', async () => {
  const { broken, commits, retried, epochs } = await killAndCount({ kills: 250, seed: 'kills, part 1' });
  expect(broken).toEqual([]);
  expect(commits, 'answers').toBeGreaterThan(250);
  expect(retried, 'answers that did not come at once').toBeGreaterThan(25);
  expect(epochs, 'lives of the enclave').toBeGreaterThan(10);
}, 600_000);
