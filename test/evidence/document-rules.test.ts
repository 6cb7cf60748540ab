// SPDX-License-Identifier: Apache-2.0
// Every rule for documents is broken in some test, and by some line of the code.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentRules } from '../../src/evidence/document-rules.ts';

const textOf = (folder: string, isMeant: (name: string) => boolean): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && isMeant(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');

it.each([
  ['tests', textOf(import.meta.dirname, (name) => name.endsWith('.test.ts'))],
  ['code', textOf(join(import.meta.dirname, '../../src/evidence'), (name) => name !== 'document-rules.ts')],
])('the %s name every rule', (_, text) => {
  expect(Object.keys(documentRules).filter((rule) => !text.includes(`'${rule}'`))).toEqual([]);
});
