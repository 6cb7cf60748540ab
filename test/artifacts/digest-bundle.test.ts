// SPDX-License-Identifier: Apache-2.0
// Workers re-enter the bundle they are part of. Shown on a small main, bundled as the actions and the CLI are.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { freshFolder } from './tree.ts';

const root = join(import.meta.dirname, '../..');
const node20 = join(root, 'node_modules/node20/bin/node');
const runtimes = [process.execPath, ...(existsSync(node20) ? [node20] : [])];

const run = `
import { digestFiles } from './artifacts/digest.js';
export async function run(paths) {
  let workers = 0;
  process.on('worker', () => { workers += 1; });
  const subjects = await digestFiles(paths.map((path) => ({ name: path, path })), { workerAbove: 0 });
  const digests = subjects.map(({ digest }) => Buffer.from(digest).toString('hex'));
  console.log(JSON.stringify({ workers, digests }));
}`;

const asking = `
import { digestWorker } from './artifacts/digest-worker.js';
if (!(await digestWorker(process.argv, import.meta.filename))) {
  const { run } = await import('./run.js');
  await run(process.argv.slice(2));
}`;

const notAsking = `
import { run } from './run.js';
await run(process.argv.slice(2));`;

/** The bundle of a main, alone in a folder, far from any node_modules. */
function bundle(main: string): string {
  const folder = freshFolder();
  for (const part of ['artifacts', 'proof']) {
    mkdirSync(join(folder, 'lib', part), { recursive: true });
    for (const file of readdirSync(join(root, 'src', part)).filter((name) => name.endsWith('.ts'))) {
      const { code } = transformSync(readFileSync(join(root, 'src', part, file), 'utf8'), { loader: 'ts' });
      writeFileSync(
        join(folder, 'lib', part, file.replace(/ts$/, 'js')),
        code.replaceAll(/(\.\.?\/[^'"]*)\.ts(?=["'])/g, '$1.js'),
      );
    }
  }
  writeFileSync(join(folder, 'lib/package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'lib/run.js'), run);
  writeFileSync(join(folder, 'lib/main.js'), main);
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js'),
      ...['build', 'lib/main.js', '--out', 'out', '--no-cache', '--quiet'],
    ],
    { cwd: folder },
  );
  cpSync(join(folder, 'out'), join(folder, 'moved'), { recursive: true });
  for (const used of ['lib', 'out']) rmSync(join(folder, used), { recursive: true });
  return join(folder, 'moved', 'index.js');
}

function outputs(runtime: string, index: string, paths: readonly string[]): readonly unknown[] {
  const output = execFileSync(runtime, [index, ...paths], { encoding: 'utf8' });
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const inputs = () => {
  const folder = freshFolder();
  return Array.from({ length: 20 }, (_, index) => {
    const path = join(folder, String(index));
    writeFileSync(path, Buffer.alloc(index * 50_000, String(index)));
    return path;
  });
};

describe('a bundled main', () => {
  it('that asks whether it is a worker hashes in two, and runs once', () => {
    const paths = inputs();
    const digests = paths.map((path) => createHash('sha256').update(readFileSync(path)).digest('hex'));
    const index = bundle(asking);
    for (const runtime of runtimes) expect(outputs(runtime, index, paths)).toEqual([{ workers: 1, digests }]);
  });

  it('that does not ask is never entered again, and hashes alone', () => {
    const paths = inputs();
    const digests = paths.map((path) => createHash('sha256').update(readFileSync(path)).digest('hex'));
    expect(outputs(process.execPath, bundle(notAsking), paths)).toEqual([{ workers: 0, digests }]);
  });
});
