// SPDX-License-Identifier: Apache-2.0
// The house stands as architecture says: directions, no circles, nothing hidden, nothing ambient outside mains. Each
// rule is shown to bite on a small house with exactly one flaw (test/fixtures/architecture).
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from './architecture/rules.ts';
import { readSource } from './architecture/source.ts';

const root = resolve(import.meta.dirname, '..');
const fixtures = join(import.meta.dirname, 'fixtures', 'architecture');

function sourcesOf(folders: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')] as const),
    ),
  );
}

/** `expect <finding>` lines, then files, each under a line `-- path --`. */
function readFixture(name: string): {
  readonly expected: readonly string[];
  readonly files: ReadonlyMap<string, string>;
} {
  const [head = '', ...parts] = readFileSync(join(fixtures, name), 'utf8').split(/^-- (.+) --\n/m);
  const files = new Map(parts.flatMap((part, i) => (i % 2 === 0 ? [[part, parts[i + 1] ?? ''] as const] : [])));
  const expected = [...head.matchAll(/^expect (.+)$/gm)].map(([, finding = '']) => finding);
  return { expected: expected.sort(), files };
}

describe('the house', () => {
  it('keeps every rule', () => {
    const files = sourcesOf(['src', 'enclave']);
    expect(files.size).toBeGreaterThan(20);
    expect(examine(files)).toEqual([]);
  });
});

describe('a house with a flaw', () => {
  const names = readdirSync(fixtures).filter((name) => name.endsWith('.txt'));

  it.each(names)('%s is examined as it says', (name) => {
    const { expected, files } = readFixture(name);
    expect(files.size).toBeGreaterThan(0);
    expect(examine(files)).toEqual(expected);
  });

  it('exists for every rule, and one without a flaw', () => {
    const rules = names.flatMap((name) => readFixture(name).expected.map((finding) => finding.split(' ')[0]));
    const all = ['ambient', 'cycle', 'direction', 'end', 'hidden', 'lazy', 'length', 'main', 'missing', 'row', 'spdx'];
    expect([...new Set(rules)].sort()).toEqual(all);
    expect(names.some((name) => readFixture(name).expected.length === 0)).toBe(true);
  });
});

describe('every way to name a module is seen', () => {
  it.each([
    ["import { a } from './m.ts';", 'static'],
    ["import * as a from './m.ts';", 'static'],
    ["import './m.ts';", 'static'],
    ["import { type A } from './m.ts';", 'static'],
    ["export { a } from './m.ts';", 'static'],
    ["export * from './m.ts';", 'static'],
    ["import a from './m.ts' with { type: 'json' };", 'static'],
    ["import type { A } from './m.ts';", 'type'],
    ["export type { A } from './m.ts';", 'type'],
    ["export type * from './m.ts';", 'type'],
    ["type A = import('./m.ts').A;", 'type'],
    ["type A = typeof import('./m.ts');", 'type'],
    ["const a = await import('./m.ts');", 'dynamic'],
    ["const f = () => import('./m.ts').then(({ a }) => a);", 'dynamic'],
  ])('%s', (text, kind) => {
    expect(readSource('x.ts', text)).toEqual({ edges: [{ kind, specifier: './m.ts' }], ambient: [], hidden: [] });
  });

  it.each([
    ['await import(name);', 'import()'],
    ["await import('./' + name);", 'import()'],
    ["const a = require('./m.cjs');", 'require'],
    ["import a = require('./m.cjs');", 'require'],
    ["import { createRequire } from 'node:module';", 'require'],
    ["readFileSync(new URL('./page.html', import.meta.url));", 'new URL'],
  ])('%s cannot be followed', (text, what) => {
    expect(readSource('x.ts', text).hidden).toEqual([what]);
  });

  it('but not in comments and strings', () => {
    const text = "// import './a.ts'\nconst a = \"import './b.ts'\"; /* require('c') process.env console.log */";
    expect(readSource('x.ts', text)).toEqual({ edges: [], ambient: [], hidden: [] });
  });
});

describe('every way to the process around a file is seen', () => {
  it.each([
    ['console.log(1);', 'console'],
    ['globalThis.console.log(1);', 'console'],
    ['const { log } = console;', 'console'],
    ['const c = console;', 'console'],
    ["import { log } from 'node:console';", 'console'],
    ['Date.now();', 'Date.now'],
    ["Date['now']();", 'Date.now'],
    ['const { now } = Date;', 'Date.now'],
    ['new Date();', 'Date.now'],
    ['Math.random();', 'Math.random'],
    ['globalThis.Math.random();', 'Math.random'],
    ['process.env.A;', 'process.env'],
    ['globalThis.process?.env;', 'process.env'],
    ['const { env } = process;', 'process.env'],
    ["import { env } from 'node:process';", 'process'],
  ])('%s', (text, what) => {
    expect(readSource('x.ts', text).ambient).toEqual([what]);
  });

  it.each([
    'new Date(ms);',
    'Date.parse(text);',
    'Math.max(1, 2);',
    'a.console.log;',
    'entry.env;',
    'x = { console: 1 };',
  ])('%s is none', (text) => {
    expect(readSource('x.ts', text).ambient).toEqual([]);
  });
});
