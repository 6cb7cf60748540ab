// SPDX-License-Identifier: Apache-2.0
// `occ`: the process. Hands its arguments, environment and streams to the program and ends with its exit code. What a
// command may do without (streams, signals, threads) is set up when it is first used.
import { digestWorker } from '../artifacts/digest-worker.ts';
import { OccError } from '../proof/errors.ts';
import { textWriter } from './text-writer.ts';

if (!(await digestWorker(process.argv, import.meta.filename))) {
  const { run } = await import('./run.ts');
  let stop: AbortController | undefined;
  let stoppedWith: number | undefined;
  const stopSignal = () => {
    if (stop) return stop.signal;
    const controller = new AbortController();
    stop = controller;
    const on = (name: NodeJS.Signals, exitCode: number) =>
      process.once(name, () => {
        stoppedWith ??= exitCode;
        controller.abort(new OccError('cancelled', `stopped by ${name}`));
      });
    on('SIGINT', 130);
    on('SIGTERM', 143);
    return controller.signal;
  };
  const exitCode = await run(process.argv.slice(2), {
    env: process.env,
    cwd: process.cwd(),
    nodeVersion: process.versions.node,
    out: textWriter(1, () => process.stdout),
    err: textWriter(2, () => process.stderr),
    get isTerminal() {
      return process.stderr.isTTY === true;
    },
    clock: { now: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
    stopSignal,
    onHangup: (listener) => void process.on('SIGHUP', listener),
  });
  process.exitCode = exitCode !== 0 && stoppedWith !== undefined ? stoppedWith : exitCode;
}
