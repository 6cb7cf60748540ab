// SPDX-License-Identifier: Apache-2.0
// `occ`: the process. Hands its arguments, environment and streams to the program and ends with its exit code.
import { setTimeout } from 'node:timers/promises';
import { digestWorker } from '../artifacts/digest-worker.ts';
import { OccError } from '../proof/errors.ts';

if (!digestWorker()) {
  const { runProgram } = await import('./program.ts');
  const stop = new AbortController();
  let stoppedWith: number | undefined;
  let listening = false;
  const stopSignal = () => {
    if (listening) return stop.signal;
    listening = true;
    const on = (name: NodeJS.Signals, exitCode: number) =>
      process.once(name, () => {
        stoppedWith ??= exitCode;
        stop.abort(new OccError('cancelled', `stopped by ${name}`));
      });
    on('SIGINT', 130);
    on('SIGTERM', 143);
    return stop.signal;
  };
  // Who reads may stop reading; the exit code is still the verdict's.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EPIPE') throw fault;
    });
  }
  const exitCode = await runProgram(process.argv.slice(2), {
    env: process.env,
    cwd: process.cwd(),
    nodeVersion: process.versions.node,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    clock: { now: () => Date.now(), sleep: (ms) => setTimeout(ms) },
    stopSignal,
  });
  process.exitCode = exitCode !== 0 && stoppedWith !== undefined ? stoppedWith : exitCode;
}
