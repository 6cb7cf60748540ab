// SPDX-License-Identifier: Apache-2.0
// `npm run test:long [-- WORD…]`: every file of test/long is one part, run as a process of its own and under ten
// minutes. A part that passed is remembered together with the content of every file git sees, so an interrupted run
// resumes where it was and any change starts it over. WORD runs the parts whose name contains it, remembered or not.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stateFile = join(root, '.long-state.json');
const partLimitMs = 10 * 60_000;

type Outcome = { readonly passed: number; readonly failed: number; readonly seconds: number };
type State = Readonly<Record<string, Outcome>>;

function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed; the long tests need a clone: ${stderr}`);
  return stdout;
}

/** One digest over the name and bytes of every tracked or addable file: what the remembered results belong to. */
function contentDigest(): string {
  const names = [...new Set(git('ls-files', '-coz', '--exclude-standard').split('\0'))].sort();
  const hash = createHash('sha256');
  for (const name of names.filter((name) => name !== '' && existsSync(join(root, name)))) {
    const bytes = readFileSync(join(root, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function readState(digest: string): State {
  if (!existsSync(stateFile)) return {};
  try {
    const saved = JSON.parse(readFileSync(stateFile, 'utf8')) as { digest?: unknown; parts?: State };
    return saved.digest === digest ? (saved.parts ?? {}) : {};
  } catch {
    return {};
  }
}

function writeState(digest: string, parts: State): void {
  writeFileSync(`${stateFile}.new`, `${JSON.stringify({ digest, parts }, null, 2)}\n`);
  renameSync(`${stateFile}.new`, stateFile);
}

function runPart(part: string, folder: string): Outcome {
  const tallyFile = join(folder, 'tally');
  rmSync(tallyFile, { force: true });
  const started = Date.now();
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [
    'run',
    '-c',
    'vitest.long.config.ts',
    `test/long/${part}`,
    '--reporter=default',
    '--reporter=./tools/tally.ts',
  ];
  const { status, error } = spawnSync(process.execPath, [vitest, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, OCC_TALLY: tallyFile },
    timeout: partLimitMs,
    killSignal: 'SIGKILL',
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  const counts = existsSync(tallyFile) ? /^(\d+) passed, (\d+) failed$/m.exec(readFileSync(tallyFile, 'utf8')) : null;
  if (error !== undefined)
    process.stderr.write(`${part}: stopped, ${error.message} (limit ${partLimitMs / 60_000} min)\n`);
  const [passed, failed] = [Number(counts?.[1] ?? 0), Number(counts?.[2] ?? 0)];
  return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed, seconds };
}

const words = process.argv.slice(2);
const parts = readdirSync(join(root, 'test', 'long'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.test.ts') && (words.length === 0 || words.some((word) => name.includes(word))))
  .sort();
if (parts.length === 0) {
  process.stderr.write(`No part of test/long matches ${words.join(' ') || '*.test.ts'}.\n`);
  process.exit(1);
}

const digest = contentDigest();
const folder = mkdtempSync(join(tmpdir(), 'occ-long-'));
const rows: (Outcome & { readonly part: string; readonly remembered: boolean })[] = [];
try {
  for (const part of parts) {
    const state = readState(digest);
    const known = words.length === 0 ? state[part] : undefined;
    const outcome = known ?? runPart(part, folder);
    rows.push({ part, ...outcome, remembered: known !== undefined });
    if (known === undefined && outcome.failed === 0 && contentDigest() === digest) {
      writeState(digest, { ...readState(digest), [part]: outcome });
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const width = Math.max(...parts.map((part) => part.length));
for (const { part, passed, failed, seconds, remembered } of rows) {
  const when = remembered ? 'remembered' : `${seconds} s`;
  process.stdout.write(
    `${part.padEnd(width)}  ${String(passed).padStart(5)} passed  ${String(failed).padStart(5)} failed  ${when}\n`,
  );
}
const total = (pick: (row: Outcome) => number): number => rows.reduce((sum, row) => sum + pick(row), 0);
process.stdout.write(`${total((row) => row.passed)} passed, ${total((row) => row.failed)} failed\n`);
process.exitCode = total((row) => row.failed) === 0 ? 0 : 1;
