// SPDX-License-Identifier: Apache-2.0
// One process at a time per state file. Each process that wants it puts up a lock file with a name of its own and then
// looks for others: of two that come at once, at least one sees the other. The lock of a dead process is removed.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { OccError } from '../proof/errors.ts';

/** Two processes that start at once may both give way; each tries this often before it gives up. */
const attempts = 5;
const pauseMs = 40;

/** Who holds a lock; all of it stands in the name of the file, which therefore is never half written. */
interface LockHolder {
  readonly machine: string;
  /** Changes with each start of the machine; `-` where the platform does not say. */
  readonly boot: string;
  readonly pid: number;
  /** When the process started, since numbers of processes are used again; `-` where the platform does not say. */
  readonly started: string;
}

export interface StateLock {
  release(): Promise<void>;
}

/** @throws OccError `state-locked` with the name of the lock file, `state-unwritable` */
export async function lockState(path: string): Promise<StateLock> {
  const prefix = `${basename(path)}.lock-`;
  const folder = dirname(path);
  const self = currentHolder();
  const own = `${prefix}${nameOf(self)}`;
  for (let attempt = 1; ; attempt += 1) {
    await create(join(folder, own));
    const other = await findOther(folder, prefix, own, self);
    if (other === undefined) return { release: () => rm(join(folder, own), { force: true }) };
    await rm(join(folder, own), { force: true });
    if (attempt === attempts) {
      throw new OccError('state-locked', `${path}: expected to be the only user, but there is ${other}`, {
        hint: 'Stop the other process, choose another file, or, if no process uses this one, delete the lock file.',
      });
    }
    await pause(pauseMs * attempt);
  }
}

async function create(path: string): Promise<void> {
  try {
    await (await open(path, 'wx', 0o600)).close();
  } catch (cause) {
    throw new OccError('state-unwritable', `${path}: expected to create it`, { cause });
  }
}

/** The lock of another living process; the locks of dead ones are removed on the way. */
async function findOther(folder: string, prefix: string, own: string, self: LockHolder): Promise<string | undefined> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || name === own) continue;
    const holder = readName(name.slice(prefix.length));
    if (!holder || mayLive(holder, self)) return name;
    await rm(join(folder, name), { force: true });
  }
  return undefined;
}

/** False only when that process is certainly gone. Of another machine nothing is certain. */
function mayLive(holder: LockHolder, self: LockHolder): boolean {
  if (holder.machine !== self.machine) return true;
  if (holder.boot !== self.boot) return holder.boot === '-' || self.boot === '-';
  try {
    process.kill(holder.pid, 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code !== 'ESRCH';
  }
  const started = startOf(holder.pid);
  return holder.started === '-' || started === '-' || started === holder.started;
}

function currentHolder(): LockHolder {
  return {
    machine: shortHash(hostname()),
    boot: shortHash(readOr('/proc/sys/kernel/random/boot_id')),
    pid: process.pid,
    started: startOf(process.pid),
  };
}

function nameOf({ machine, boot, pid, started }: LockHolder): string {
  return [machine, boot, pid, started, randomBytes(4).toString('hex')].join('_');
}

function readName(name: string): LockHolder | undefined {
  const parts = /^([0-9a-f]{12})_([0-9a-f]{12}|-)_([1-9][0-9]{0,9})_([0-9]{1,20}|-)_[0-9a-f]{8}$/.exec(name);
  const [, machine, boot, pid, started] = parts ?? [];
  return machine && boot && pid && started ? { machine, boot, pid: Number(pid), started } : undefined;
}

/** Start of a process in clock ticks since the machine started: proc(5), field 22 of `stat`, after the name in (). */
function startOf(pid: number): string {
  const stat = readOr(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
}

function shortHash(text: string | undefined): string {
  return text === undefined ? '-' : createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function readOr(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms + ((randomBytes(1)[0] ?? 0) % pauseMs)));
}
