// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { killAndCount } from './kills.ts';

describe('an enclave and a parent that are killed under load', () => {
  it('are caught when the parent keeps nothing', async () => {
    const { broken } = await killAndCount({ kills: 2, seed: 'a parent without memory', forgetful: true });
    expect(broken.join()).toMatch(/lost|gap|another answer/);
  }, 120_000);

  it('keep every promise', async () => {
    const { broken, commits } = await killAndCount({ kills: 4, seed: 'kills in short' });
    expect(broken).toEqual([]);
    expect(commits).toBeGreaterThan(5);
  }, 120_000);
});
