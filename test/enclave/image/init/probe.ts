// SPDX-License-Identifier: Apache-2.0
// The C of init, compiled for this machine with everything a compiler can watch, as a program to talk to.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';

const initFolder = join(import.meta.dirname, '../../../../enclave/image/init');
const sources = ['cmdline.c', 'stream.c', 'nsm.c'].map((name) => join(initFolder, name));

/** A `describe` for Linux, the only system init is compiled for; elsewhere it is listed as skipped. */
export function describeLinux(name: string, body: () => void): void {
  if (process.platform === 'linux') {
    describe(name, body);
    return;
  }
  process.stderr.write(`NOT TESTED (needs Linux): ${name}\n`);
  describe(name, () => {
    it.runIf(process.platform === 'linux')('needs Linux', () => undefined);
  });
}

export class Probe {
  readonly #folder = mkdtempSync(join(tmpdir(), 'occ-init-'));
  readonly #program = join(this.#folder, 'probe');
  readonly #running: ChildProcess[] = [];

  constructor() {
    const strict = ['-std=c11', '-Wall', '-Wextra', '-Werror', '-O1', '-g', '-fsanitize=address,undefined'];
    const args = [...strict, '-fno-sanitize-recover=all', '-I', initFolder, '-o', this.#program];
    const { status, stderr, error } = spawnSync('gcc', [...args, join(import.meta.dirname, 'probe.c'), ...sources], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`gcc is needed with its sanitizers (Debian: gcc, libc6-dev): ${error ?? stderr}`);
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  /** What the program says to `input`. */
  ask(args: readonly string[], input: Uint8Array | string): string {
    const { status, stdout, stderr } = spawnSync(this.#program, args, { input, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the probe ended with ${status}: ${stderr}`);
    return stdout.trim();
  }

  /** Starts the program; resolves when it listens. */
  async serve(args: readonly string[]): Promise<void> {
    // a group of its own, so that its children end with it
    const child = spawn(this.#program, args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
    this.#running.push(child);
    await once(child.stdout, 'data');
  }

  end(): void {
    for (const { pid } of this.#running) if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
