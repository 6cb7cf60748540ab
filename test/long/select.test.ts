// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { digestFiles } from '../../src/artifacts/digest.ts';
import { selectSubjects } from '../../src/artifacts/select.ts';
import { maxSubjects } from '../../src/artifacts/subject.ts';
import { codeOf, freshFolder } from '../artifacts/tree.ts';

it('takes as many files as the bound, and not one more', async () => {
  const cwd = freshFolder();
  for (let index = 0; index < maxSubjects; index += 1) {
    const folder = join(cwd, String(index % 100));
    if (index < 100) mkdirSync(folder);
    writeFileSync(join(folder, String(index)), '');
  }
  for (const patterns of ['.', '*/*']) {
    const files = await selectSubjects({ cwd, patterns });
    expect(files).toHaveLength(maxSubjects);
    expect(await digestFiles(files)).toHaveLength(maxSubjects);
  }
  writeFileSync(join(cwd, 'more'), '');
  for (const patterns of ['.', '*']) expect(await codeOf(() => selectSubjects({ cwd, patterns }))).toBe('too-many');
}, 300_000);
