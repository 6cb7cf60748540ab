// SPDX-License-Identifier: Apache-2.0
// A killed parent loses nothing: the short form. The long one is test/long/parent-kill.test.ts.
import { mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { freshStorePath } from './parent/store-folder.ts';
import { killParents } from './parent-kill.ts';

it('a parent that is killed leaves no gap, and retries get the same bytes', async () => {
  const folder = freshStorePath();
  mkdirSync(folder);
  const { found, unanswered } = await killParents(folder, 2, 8, 'short');
  expect(found).toEqual([]);
  expect(unanswered).toBeGreaterThan(0);
}, 60_000);
