// SPDX-License-Identifier: Apache-2.0
// src → lib (tsc) → dist (ncc): one folder per entry, readable and complete, committed. The same sources and the same
// installed packages give the same bytes in any folder, so a test can rebuild and compare.
//   node tools/build.ts [--out DIR] [--only NAME]…
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';

const run = promisify(execFile);
const root = realpathSync(join(import.meta.dirname, '..'));

type Entry = { readonly name: string; readonly source: string; readonly command: boolean };

const entries: readonly Entry[] = [
  { name: 'commit', source: 'src/action/commit.main.ts', command: false },
  { name: 'verify', source: 'src/action/verify.main.ts', command: false },
  { name: 'cli', source: 'src/cli/main.ts', command: true },
];

/** Optional packages that their users ask for at run time inside try/catch; ncc leaves these unbundled. */
const optionalPackages: ReadonlySet<string> = new Set(['supports-color']);

/** One ncc takes seconds; one that hangs must not hang the caller. */
const toolTimeoutMs = 5 * 60_000;

function fail(message: string): never {
  process.stderr.write(`build: ${message}\n`);
  process.exit(1);
}

async function tool(name: string, script: string, args: readonly string[]): Promise<void> {
  try {
    await run(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      timeout: toolTimeoutMs,
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    fail(`${name} failed: ${stdout}${stderr}`.trim() || message);
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

// ncc hashes chunk and module numbers out of paths relative to the working directory.
function requireInstalledHere(): void {
  const modules = join(root, 'node_modules');
  if (!existsSync(modules)) fail('node_modules is missing. Run: npm ci');
  if (realpathSync(modules) !== modules) {
    fail('node_modules is a link to another folder, which changes every number in the output. Run: npm ci');
  }
}

function requireClean(file: string): void {
  const text = readFileSync(file, 'utf8');
  for (const folder of ['node_modules', 'lib', 'src', 'enclave'].map((name) => join(root, name))) {
    for (const path of [folder, JSON.stringify(folder).slice(1, -1), pathToFileURL(folder).href]) {
      if (text.includes(path)) fail(`${relative(root, file)} holds a path of this machine: ${path}`);
    }
  }
  for (const [, name = ''] of text.matchAll(/eval\("require"\)\("([^"]+)"\)/g)) {
    if (!optionalPackages.has(name)) fail(`${relative(root, file)} needs "${name}", which is not installed.`);
  }
}

async function bundle({ name, source, command }: Entry, out: string): Promise<void> {
  const folder = join(out, name);
  await tool(`ncc (${name})`, '@vercel/ncc/dist/ncc/cli.js', [
    ...[
      'build',
      `lib/${source.replace(/ts$/, 'js')}`,
      '--out',
      folder,
      '--license',
      'licenses.txt',
      '--no-cache',
      '--quiet',
    ],
  ]);
  const index = join(folder, 'index.js');
  const { type } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { type?: unknown };
  if (type !== 'module') fail(`${relative(root, folder)}/package.json says type ${String(type)}, expected "module".`);
  const text = readFileSync(index, 'utf8');
  if (command && !text.startsWith('#!')) writeFileSync(index, `#!/usr/bin/env node\n${text}`);
  for (const file of filesIn(folder)) {
    requireClean(file);
    chmodSync(file, command && file === index ? 0o755 : 0o644);
  }
}

const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string', multiple: true } } });
const out = resolve(root, values.out ?? 'dist');
const chosen = values.only === undefined ? entries : entries.filter(({ name }) => values.only?.includes(name));
for (const name of values.only ?? []) {
  if (!entries.some((entry) => entry.name === name)) {
    fail(`--only ${name}: expected one of ${entries.map((entry) => entry.name).join(', ')}.`);
  }
}
if (values.out !== undefined && out !== join(root, 'dist') && existsSync(out) && readdirSync(out).length > 0) {
  fail(`--out ${values.out} is not empty; name a new folder.`);
}
for (const { name, source } of chosen) {
  if (!existsSync(join(root, source))) fail(`the entry of "${name}" is missing: ${source}. --only builds the others.`);
}
requireInstalledHere();
rmSync(join(root, 'lib'), { recursive: true, force: true });
for (const folder of values.only === undefined ? [out] : chosen.map(({ name }) => join(out, name))) {
  rmSync(folder, { recursive: true, force: true });
}
await tool('tsc', 'typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
await Promise.all(chosen.map((entry) => bundle(entry, out)));
for (const { name } of chosen) {
  const bytes = filesIn(join(out, name)).reduce((sum, file) => sum + readFileSync(file).length, 0);
  const shown = relative(root, join(out, name)).split(sep).join('/');
  process.stdout.write(`${shown}: ${(bytes / 1e6).toFixed(1)} MB in ${filesIn(join(out, name)).length} files\n`);
}
