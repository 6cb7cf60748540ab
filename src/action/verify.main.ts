// SPDX-License-Identifier: Apache-2.0
import { digestWorker } from '../artifacts/digest-worker.ts';

if (!digestWorker()) {
  const { verifyStep } = await import('./verify.ts');
  await verifyStep(process.env, Date.now());
}
