// SPDX-License-Identifier: Apache-2.0
// `npm start [-- PATH…]`: the whole journey once, in front of a newcomer. Commits real files to the development
// service, verifies them, flips one byte of a copy and verifies that: valid, then denied. Everything is done by the
// `occ` that users run, dist/cli, in processes of its own. Files given as PATH are only read.
import { spawnSync } from 'node:child_process';
import { createCipheriv } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import { printable } from '../src/artifacts/name.ts';
import { type SelectedFile, selectSubjects } from '../src/artifacts/select.ts';
import { asOccError } from '../src/proof/errors.ts';

const root = resolve(import.meta.dirname, '..');
const occ = join(root, 'dist', 'cli', 'index.js');
/** More than anything here that reads a whole file into memory could hide. */
const madeBytes = 100 * 1024 * 1024;
/** Arguments shown of a command before the rest is left out. */
const maxShown = 12;

const say = (text = '') => void process.stdout.write(`${text}\n`);
const indented = (text: string) => text.trimEnd().replace(/^(?=.)/gm, '     ');
const heading = (text: string) => say(styleText('bold', text, { stream: process.stdout }));

function fail(what: string, fix: string): never {
  process.stderr.write(`\nerror: ${what}\nhint:  ${fix}\n`);
  process.exit(1);
}

/** What is kept, and in `work` what is not. */
function folders(): { readonly kept: string; readonly work: string } {
  const kept = mkdtempSync(join(tmpdir(), 'occ-start-'));
  const work = join(kept, 'work');
  mkdirSync(work);
  process.on('exit', () => {
    rmSync(work, { recursive: true, force: true });
    if (readdirSync(kept).length === 0) rmdirSync(kept);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  return { kept, work };
}

/** Shows a command, runs it in the folder `at`, shows what it says. Ends here unless it ends as expected. */
function run(at: string, state: string, args: readonly string[], expected: number): string {
  const shown = args.length > maxShown ? [...args.slice(0, 4), '…', ...args.slice(-5)] : args;
  say(`   $ occ ${shown.map(shellWord).join(' ')}\n`);
  // settings of the user's would lead the journey elsewhere
  const env = Object.entries(process.env).filter(([name]) => !name.startsWith('OCC_'));
  const { status, stdout, error } = spawnSync(process.execPath, [occ, ...args], {
    cwd: at,
    env: { ...Object.fromEntries(env), OCC_STATE_PATH: state },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  say(`${indented(stdout)}\n`);
  if (status === expected) return stdout;
  return fail(
    `occ ${args[0]}: expected exit code ${expected}, got ${status ?? error?.message ?? 'a signal'}`,
    'The reason is above. If it makes no sense, it is a defect: please report it.',
  );
}

function shellWord(text: string): string {
  return /^[\w@%+=:,./…-]+$/.test(text) ? text : `'${printable(text).slice(1, -1).replaceAll("'", "'\\''")}'`;
}

/** The project as npm packs it, its lock file, and a large file that is the same on every machine. */
function ownFiles(work: string): readonly string[] {
  const npm = process.env.npm_execpath;
  const [command, script] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const args = [...script, 'pack', '--ignore-scripts', '--pack-destination', work];
  const pack = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (pack.status !== 0 || tarball === undefined) {
    fail(`npm pack failed: ${pack.error?.message ?? pack.stderr.trim()}`, 'Run npm ci, then npm start again.');
  }
  const large = 'made-100-MiB.bin';
  makeLargeFile(join(work, large));
  return [tarball, join(root, 'package-lock.json'), large];
}

/** AES-128 in counter mode over zeros, under the key zero: looks random, compresses to nothing. */
function makeLargeFile(path: string): void {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16));
  const zeros = Buffer.alloc(1024 * 1024);
  const file = openSync(path, 'wx');
  for (let size = 0; size < madeBytes; size += zeros.length) writeSync(file, cipher.update(zeros));
  closeSync(file);
}

/** A copy of the smallest file with a byte to flip, flipped; where every file is empty, one with a byte too many. */
function changedCopy(files: readonly SelectedFile[], folder: string): { readonly name: string; readonly how: string } {
  const bySize = files.map((file) => ({ ...file, size: statSync(file.path).size })).sort((a, b) => a.size - b.size);
  const chosen = bySize.find(({ size }) => size > 0) ?? bySize[0] ?? fail('no file was selected', 'Name a file.');
  const { name, path, size } = chosen;
  const copy = join(folder, name);
  mkdirSync(dirname(copy), { recursive: true });
  if (size === 0) {
    writeFileSync(copy, 'x');
    return { name, how: `A copy of ${shellWord(name)}, which is empty, gets one byte.` };
  }
  copyFileSync(path, copy);
  chmodSync(copy, 0o600);
  const at = Math.floor(size / 2);
  const byte = Buffer.alloc(1);
  const file = openSync(copy, 'r+');
  readSync(file, byte, 0, 1, at);
  const before = byte.toString('hex');
  byte.writeUInt8(byte.readUInt8() ^ 1);
  writeSync(file, byte, 0, 1, at);
  closeSync(file);
  const change = `0x${before} to 0x${byte.toString('hex')}`;
  return { name, how: `Byte ${at} of a copy of ${shellWord(name)} goes from ${change}.` };
}

async function selected(at: string, paths: readonly string[]): Promise<readonly SelectedFile[]> {
  try {
    return await selectSubjects({ cwd: at, paths });
  } catch (error) {
    const { message, hint } = asOccError(error);
    return fail(message, hint);
  }
}

if (!existsSync(occ)) fail(`expected the command line at ${relative(root, occ)}, got nothing`, 'Run: npm run build');
const given = process.argv.slice(2);
const { kept, work } = folders();
/** Where the user is; npm itself moves to the project. */
const at = given.length > 0 ? (process.env.INIT_CWD ?? process.cwd()) : work;

heading('\nOCC: files, their proofs, and one changed byte\n');
say('   Nothing leaves this machine. `occ` is dist/cli/index.js, as users run it.');
say(`   ${given.length === 0 ? 'Packing this project and making a file of 100 MiB …' : 'Your files are only read.'}\n`);
const paths = given.length > 0 ? given : ownFiles(work);
const files = await selected(at, paths);
/** As a command in `folder` is given a path. */
const shown = (path: string, folder = at) => (given.length > 0 ? path : relative(folder, path));
const [bundle, policy] = [join(kept, 'bundle.occ.json'), join(kept, 'policy.json')];
const state = shown(join(work, 'occ-state.json'));

heading('1  Commit. A service signs the SHA-256 of each file at its place in an order nobody can change later.\n');
const report = run(at, state, ['commit', '-e', 'embedded', '-o', shown(bundle), '--', ...paths], 0);

heading('2  Trust. Without saying what code, and for whom, there is no verdict. Here: this key, and this head.\n');
const [, text] = /^ {2}policy\.json {2}(\{.*\})$/m.exec(report) ?? fail('the commit printed no policy', 'A defect.');
writeFileSync(policy, `${text}\n`, { flag: 'wx' });
say(`   The line above, as ${shellWord(shown(policy))}.\n`);

heading('3  Verify. Offline, from the files, the bundle and the policy alone.\n');
run(at, state, ['verify', '--policy', shown(policy), shown(bundle), '--', ...paths], 0);

const changed = join(work, 'changed');
const { name, how } = changedCopy(files, changed);
heading(`4  Change. ${how}\n`);
const verifyCopy = ['verify', '--policy', shown(policy, changed), shown(bundle, changed), '--', name];
const denial = run(changed, state, verifyCopy, 1);
// of the user's files, another one may differ in just this bit: then its name gives the copy away
if (!/fail +artifact-(?:digest|name):/.test(denial)) fail('expected artifact-digest to fail, got another', 'A defect.');

heading('Valid, then denied: both verdicts are the ones they have to be.\n');
say(`   kept   ${bundle}\n          ${policy}`);
say('   next   npm start -- PATH…        the same with your own files, which are only read');
say('          src/verify/checks.ts      the list of checks: read from top to bottom, the security argument');
say('          src/proof/SPEC.md         the format\n');
