// SPDX-License-Identifier: Apache-2.0
// Nothing that decides is left out of the mutation testing.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { groups } from './groups.ts';

const root = resolve(import.meta.dirname, '../..');

it('every source file of proof, evidence and verify is mutated in exactly one group', () => {
  const files = ['proof', 'evidence', 'verify'].flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `src/${folder}/${name.replaceAll('\\', '/')}`),
  );
  expect(groups.flatMap(({ mutate }) => mutate).toSorted()).toEqual(files.toSorted());
});

it.each(groups)('the tests of $name exist', ({ tests }) => {
  expect(tests.length).toBeGreaterThan(0);
  expect(tests.filter((test) => !existsSync(join(root, test)))).toEqual([]);
});

it('every part of the long suite is a group', () => {
  const parts = readdirSync(join(root, 'test/long')).filter((name) => name.startsWith('mutants-'));
  const names = groups.map(({ name }) => `mutants-${name}.test.ts`);
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.filter((part) => !names.includes(part))).toEqual([]);
});
