// SPDX-License-Identifier: Apache-2.0
import { setTimeout } from 'node:timers/promises';
import { digestWorker } from '../artifacts/digest-worker.ts';

if (!(await digestWorker(process.argv, import.meta.filename))) {
  const { commitStep } = await import('./commit.ts');
  await commitStep({ env: process.env, clock: { now: () => Date.now(), sleep: (ms) => setTimeout(ms) } });
}
