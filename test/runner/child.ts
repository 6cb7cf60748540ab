// SPDX-License-Identifier: Apache-2.0
// A process of one stage: started in a group of its own, read line by line, ended with everything it left behind. What it
// leaves is found as the runner finds orphans, by RUNNER_TRACKING_ID in the environment, and by its process group.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

export interface ChildOptions {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment, with RUNNER_TRACKING_ID. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Called for each line of stdout and stderr, without its end. */
  readonly onLine: (line: string) => void;
}

export interface ChildExit {
  /** null when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
  /** True when it was ended for printing more than `outputLimitCharacters`. */
  readonly flooded: boolean;
  /** Processes that outlived it and were killed; only their existence is certain, not that these are all. */
  readonly orphans: readonly number[];
  readonly durationMs: number;
  /** Peak resident memory as the kernel saw it; undefined where there is no /proc. */
  readonly peakRssBytes: number | undefined;
}

/** More than any step prints; keeps a runaway step from filling the memory of the test. */
export const outputLimitCharacters = 32 * 1024 * 1024;
/** How long streams may stay open after the exit, held by an orphan (the runner waits 10 s). */
const streamGraceMs = 500;
const memorySampleMs = 10;

const windows = process.platform === 'win32';
const running = new Set<number>();
process.once('exit', () => {
  for (const pid of running) endGroup(pid);
});

function endGroup(pid: number): void {
  if (windows) {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: the group is gone.
  }
}

/** Live processes with the tracking id, where /proc tells. */
function tracked(trackingId: string): number[] {
  if (process.platform !== 'linux') return [];
  const mark = `RUNNER_TRACKING_ID=${trackingId}`;
  return readdirSync('/proc')
    .filter((name) => /^[0-9]+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/environ`, 'latin1').split('\0').includes(mark);
      } catch {
        return false;
      }
    })
    .map(Number);
}

function endOrphans(group: number, trackingId: string): readonly number[] {
  const found = new Set<number>();
  // A process may be forking while it is being looked for: repeat until nothing is left.
  for (let round = 0; round < 20; round++) {
    const pids = tracked(trackingId);
    for (const pid of pids) {
      found.add(pid);
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // ESRCH: it ended by itself.
      }
    }
    endGroup(group);
    if (pids.length === 0) break;
  }
  return [...found];
}

function peakRss(pid: number): number | undefined {
  try {
    const kibibytes = /^VmHWM:\s+([0-9]+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  } catch {
    return undefined;
  }
}

/** Calls back for each complete line; CR, LF and CRLF end one. Returns a function that flushes the rest. */
function lines(stream: NodeJS.ReadableStream, onLine: (line: string) => void, onText: (length: number) => void) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    onText(text.length);
    rest += text;
    // A CR at the very end may be the first half of a CRLF.
    const complete = /^[\s\S]*(?:\n|\r(?!$))/.exec(rest)?.[0] ?? '';
    rest = rest.slice(complete.length);
    if (complete !== '') for (const line of complete.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/)) onLine(line);
  });
  return () => {
    if (rest !== '') onLine(rest.replace(/\r$/, ''));
    rest = '';
  };
}

/** Runs a process to its end. Never rejects for what the process does; rejects when it cannot be started. */
export function runChild(options: ChildOptions): Promise<ChildExit> {
  return new Promise((resolve, reject) => start(options, resolve, reject));
}

function start(options: ChildOptions, resolve: (exit: ChildExit) => void, reject: (error: Error) => void): void {
  const started = performance.now();
  const child = spawn(options.file, options.args, {
    cwd: options.cwd,
    env: { ...options.env },
    detached: !windows,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  child.once('error', reject);
  const { pid } = child;
  if (pid === undefined) return;
  running.add(pid);

  let timedOut = false;
  let flooded = false;
  let printed = 0;
  let peakRssBytes = peakRss(pid);
  const sampler = setInterval(() => {
    peakRssBytes = Math.max(peakRssBytes ?? 0, peakRss(pid) ?? 0) || undefined;
  }, memorySampleMs);
  const timer = setTimeout(() => {
    timedOut = true;
    endGroup(pid);
  }, options.timeoutMs);
  const onText = (length: number) => {
    printed += length;
    if (printed <= outputLimitCharacters || flooded) return;
    flooded = true;
    endGroup(pid);
  };
  const flushes = [lines(child.stdout, options.onLine, onText), lines(child.stderr, options.onLine, onText)];

  child.once('exit', (exitCode, signal) => {
    const durationMs = performance.now() - started;
    clearTimeout(timer);
    clearInterval(sampler);
    const finish = () => {
      clearTimeout(grace);
      child.stdout.destroy();
      child.stderr.destroy();
      for (const flush of flushes) flush();
      const orphans = endOrphans(pid, options.env.RUNNER_TRACKING_ID ?? '');
      running.delete(pid);
      resolve({ exitCode, signal, timedOut, flooded, orphans, durationMs, peakRssBytes });
    };
    const grace = setTimeout(finish, streamGraceMs);
    child.once('close', finish);
  });
}
