// SPDX-License-Identifier: Apache-2.0
// The part of hashing that runs in worker threads. A bundler copies a worker's file without what it imports, so a
// worker loads the bundle again: each main asks `digestWorker()` before anything else and imports the rest only if
// the answer is no. Threads take one file at a time from a shared counter, so that a large file keeps only one busy.

import { basename } from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { asOccError, type ErrorCode } from '../proof/errors.ts';
import { BLOCK_BYTES, hashSteps, openFile } from './file-digest.ts';

/** All memory is shared; `digests` has 32 bytes and `sizes` one number for each path. */
export interface DigestJob {
  readonly kind: 'occ/digest';
  readonly paths: readonly string[];
  readonly control: Int32Array;
  readonly digests: Uint8Array;
  readonly sizes: Float64Array;
}

export type DigestReport =
  | { readonly files: number; readonly bytes: number }
  | { readonly index: number; readonly code: ErrorCode; readonly message: string; readonly hint: string };

/** Indexes into `control`: the next path to take, and whether to stop. */
export const NEXT = 0;
export const STOP = 1;

/** A report for every 16 MiB costs nothing and still moves a progress line several times a second. */
export const REPORT_BYTES = 16_777_216;

const self = import.meta.filename;
let entered = false;

/**
 * Call it first in each main that hashes files. In a digest worker it does the work and answers true: the main must
 * then do nothing else. Otherwise it answers false and notes that this file can be entered again as a worker.
 */
export function digestWorker(): boolean {
  entered = true;
  if (isMainThread || !isDigestJob(workerData)) return false;
  work(workerData);
  return true;
}

/** The file to start a digest worker with, or undefined where there can be none (a main that does not ask; Node < 20.11). */
export function workerEntry(): string | undefined {
  return entered ? self : undefined;
}

function work(job: DigestJob): void {
  const buffer = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  const count = { files: 0, bytes: 0 };
  for (
    let index = Atomics.add(job.control, NEXT, 1);
    index < job.paths.length;
    index = Atomics.add(job.control, NEXT, 1)
  ) {
    try {
      if (!digestOne(job, index, buffer, count)) return;
    } catch (error) {
      const { code, message, hint } = asOccError(error);
      Atomics.store(job.control, STOP, 1);
      parentPort?.postMessage({ index, code, message, hint } satisfies DigestReport);
      return;
    }
  }
  parentPort?.postMessage({ ...count } satisfies DigestReport);
}

function digestOne(
  job: DigestJob,
  index: number,
  buffer: Uint8Array,
  count: { files: number; bytes: number },
): boolean {
  const file = openFile(job.paths[index] ?? '');
  const steps = hashSteps(file, buffer);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    count.bytes += step.value;
    if (count.bytes >= REPORT_BYTES) report(count);
    if (Atomics.load(job.control, STOP) === 1) {
      steps.return(new Uint8Array());
      return false;
    }
  }
  job.digests.set(step.value, index * 32);
  job.sizes[index] = Number(file.before.size);
  count.files += 1;
  return true;
}

function report(count: { files: number; bytes: number }): void {
  parentPort?.postMessage({ ...count } satisfies DigestReport);
  count.files = 0;
  count.bytes = 0;
}

function isDigestJob(data: unknown): data is DigestJob {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'occ/digest';
}

// Not bundled, this file is its own main.
if (/^digest-worker\.[jt]s$/.test(basename(self ?? ''))) digestWorker();
