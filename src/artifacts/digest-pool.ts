// SPDX-License-Identifier: Apache-2.0
// Two worker threads over one list of files. More than two gain nothing on the machines that build: the disk and the
// memory are shared. The first failure stops both, and of several the one earliest in the list is reported.

import { Worker } from 'node:worker_threads';
import { OccError } from '../proof/errors.ts';
import { type DigestJob, type DigestReport, STOP } from './digest-worker.ts';
import type { DigestOptions, DigestProgress, SelectedFile, Subject } from './subject.ts';

const WORKERS = 2;

type PoolOptions = DigestOptions & { readonly done: DigestProgress };
type Failure = Extract<DigestReport, { index: number }>;

/** `entry` is what `workerEntry()` gave. Throws as `digestFiles`; `internal` when a thread dies. */
export async function digestInWorkers(
  entry: string,
  files: readonly SelectedFile[],
  { signal, progress, done }: PoolOptions,
): Promise<readonly Subject[]> {
  signal?.throwIfAborted();
  const job = jobFor(files);
  const stop = () => void Atomics.store(job.control, STOP, 1);
  signal?.addEventListener('abort', stop, { once: true });
  const failures: Failure[] = [];
  let sum = done;
  const onReport = (report: DigestReport) => {
    if ('index' in report) return void failures.push(report);
    sum = { files: sum.files + report.files, bytes: sum.bytes + report.bytes };
    progress?.(sum);
  };
  try {
    await Promise.all(Array.from({ length: WORKERS }, () => runWorker(entry, job, onReport, stop)));
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  signal?.throwIfAborted();
  const first = failures.sort((a, b) => a.index - b.index)[0];
  if (first) throw new OccError(first.code, first.message, { hint: first.hint });
  return files.map(({ name, path }, index) => subjectOf(name, path, job, index));
}

function jobFor(files: readonly SelectedFile[]): DigestJob {
  return {
    kind: 'occ/digest',
    paths: files.map(({ path }) => path),
    control: new Int32Array(new SharedArrayBuffer(8)),
    digests: new Uint8Array(new SharedArrayBuffer(files.length * 32)),
    sizes: new Float64Array(new SharedArrayBuffer(files.length * 8)).fill(-1),
  };
}

function subjectOf(name: string, path: string, job: DigestJob, index: number): Subject {
  const size = job.sizes[index] ?? -1;
  if (size < 0) throw new OccError('internal', `no thread hashed file ${index} of ${job.paths.length}`);
  return { name, path, digest: Uint8Array.from(job.digests.subarray(index * 32, index * 32 + 32)), size };
}

// Resolves once the thread has ended: nothing reads or writes the job any more.
function runWorker(entry: string, job: DigestJob, onReport: (report: DigestReport) => void, stop: () => void) {
  return new Promise<void>((resolve, reject) => {
    let crash: unknown;
    const worker = new Worker(entry, { workerData: job, env: {}, execArgv: [] });
    worker.on('message', onReport);
    worker.on('error', (error) => {
      stop();
      crash = error;
    });
    worker.on('exit', (code) => {
      if (code === 0 && crash === undefined) return resolve();
      stop();
      reject(new OccError('internal', `a hashing thread ended with code ${code}: ${String(crash)}`, { cause: crash }));
    });
  });
}
