// SPDX-License-Identifier: Apache-2.0
// 150 kills of a parent on one store while 12 clients commit. OCC_SEED repeats a run.
import { mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { freshStorePath } from '../enclave/parent/store-folder.ts';
import { killParents } from '../enclave/parent-kill.ts';

it('leaves no gap, and retries get the same bytes', async () => {
  const folder = freshStorePath();
  mkdirSync(folder);
  const { found, unanswered } = await killParents(folder, 150, 12, process.env.OCC_SEED ?? '2026');
  expect(found).toEqual([]);
  expect(unanswered).toBeGreaterThan(0);
});
