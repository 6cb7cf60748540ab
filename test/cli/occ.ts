// SPDX-License-Identifier: Apache-2.0
// `occ` from source, in a process of its own, as a shell would run it; and folders to run it in.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const root = resolve(import.meta.dirname, '../..');
export const source = join(root, 'src/cli/main.ts');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** What it wrote to stdout, once `pattern` is in it. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
}

export interface Surrounding {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The Node to run with, and the program. */
  readonly node?: string;
  readonly program?: string;
}

/** Hundreds of processes read the same sources; what Node makes of them is kept from one to the next. */
const compileCache = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/occ-tests') };

/** Nothing of the developer's own settings. */
export function cleanEnv(): Readonly<Record<string, string>> {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:OCC_|API_KEYS$|NODE_OPTIONS$|VITEST)/.test(name));
  return Object.fromEntries(own.map(([name, value]) => [name, value ?? '']));
}

export function start(args: readonly string[], { cwd, env, node, program }: Surrounding): Running {
  const child = spawn(node ?? process.execPath, [program ?? source, ...args], {
    cwd,
    env: { ...cleanEnv(), ...compileCache, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([status]) => ({ status, stdout, stderr }) as Ended);
  const says = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(stdout);
      if (found) return found;
      const over = await Promise.race([once(child.stdout, 'data').then(() => false), ended.then(() => true)]);
      if (over && !pattern.test(stdout)) throw new Error(`ended without saying ${pattern}: ${stdout}${stderr}`);
    }
  };
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, says, ended };
}

export function occ(args: readonly string[], surrounding: Surrounding): Promise<Ended> {
  return start(args, surrounding).ended;
}

/** A fresh folder with these files, removed after the test. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'occ-cli-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** A running `occ serve` with its state in a fresh folder, stopped after the test. */
export async function service(env: Readonly<Record<string, string>> = {}, cwd: string = folder()) {
  const running = start(['serve', '--port', '0'], { cwd, env });
  const [, url = ''] = await running.says(/^(http:\S+)/);
  return { ...running, url, cwd };
}
