// SPDX-License-Identifier: Apache-2.0
// `npm run image:twice [-- --assemble]`: the image made twice from copies of this checkout in folders of other names;
// the second time under another umask, time zone and language, where possible another user, without network and with
// nothing but the files the first one fetched. Both have the same bytes, or this ends with 1. `--assemble` takes the
// recorded kernel and init instead of compiling them, which is a matter of a minute instead of half an hour.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../../../enclave/image/build/cache.ts';

const project = join(import.meta.dirname, '../../..');
const { values } = parseArgs({ options: { assemble: { type: 'boolean' } } });
const folder = mkdtempSync(join(tmpdir(), 'occ-twice-'));
/** `nobody` of any Linux. */
const otherUser = 65_534;

interface Surroundings {
  readonly name: string;
  readonly umask: string;
  readonly env: Readonly<Record<string, string>>;
  /** Without network, as somebody else. */
  readonly alone: boolean;
}

function copyCheckout(to: string): void {
  const files = spawnSync('git', ['ls-files', '-coz', '--exclude-standard'], { cwd: project, encoding: 'utf8' }).stdout;
  for (const file of files.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(join(project, file), join(to, file));
  }
  symlinkSync(join(project, 'node_modules'), join(to, 'node_modules'));
}

function make({ name, umask, env, alone }: Surroundings): Uint8Array {
  const checkout = join(folder, name);
  const image = join(checkout, 'made.eif');
  const cache = alone ? join(checkout, 'cache') : cacheFolder(process.env);
  copyCheckout(checkout);
  if (alone) cpSync(join(cacheFolder(process.env), 'files'), join(cache, 'files'), { recursive: true });
  const isRoot = process.getuid?.() === 0;
  if (alone && isRoot) spawnSync('chown', ['-R', String(otherUser), checkout]);
  const rights = isRoot ? [] : ['--user', '--map-root-user'];
  const become = isRoot ? ['setpriv', `--reuid=${otherUser}`, `--regid=${otherUser}`, '--clear-groups'] : [];
  const around = alone ? ['unshare', ...rights, '--net', ...become] : [];
  const depth = values.assemble ? [] : ['--from-source'];
  const command = [...around, process.execPath, 'enclave/image/image.main.ts', ...depth, '--out', image];
  const { status } = spawnSync('sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', ...command], {
    cwd: checkout,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { PATH: process.env.PATH ?? '', HOME: checkout, OCC_IMAGE_CACHE: cache, ...env },
  });
  // 1: made, and another than recorded
  if (status !== 0 && status !== 1) throw new Error(`${name}: ended with ${status}`);
  return readFileSync(image);
}

try {
  chmodSync(folder, 0o755);
  const first = make({ name: 'first', umask: '022', env: { TZ: 'UTC', LANG: 'C' }, alone: false });
  const second = make({
    name: 'another folder',
    umask: '077',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
    alone: true,
  });
  const [one, two] = [first, second].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  process.stdout.write(`${one}  ${first.length} bytes\n${two}  ${second.length} bytes, without network\n`);
  process.exitCode = one === two ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
