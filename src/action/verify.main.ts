// SPDX-License-Identifier: Apache-2.0
import { digestWorker } from '../artifacts/digest-worker.ts';

if (!(await digestWorker(process.argv, import.meta.filename))) {
  const { verifyStep } = await import('./verify.ts');
  await verifyStep(process.env, Date.now());
}
