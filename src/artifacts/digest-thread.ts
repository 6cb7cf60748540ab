// SPDX-License-Identifier: Apache-2.0
// The second thread of hashing, both sides.

import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { asOccError, type ErrorCode, OccError } from '../proof/errors.ts';
import { type DigestJob, isDigestJob, stop, type WorkerEntry, work } from './digest-job.ts';
import type { DigestProgress } from './subject.ts';

type Report =
  | ({ readonly kind: 'progress' } & DigestProgress)
  | { readonly kind: 'failure'; readonly code: ErrorCode; readonly message: string; readonly hint: string };

/** A report for every 16 MiB costs nothing and still moves a progress line several times a second. */
const reportBytes = 16_777_216;

/**
 * Starts a thread on the job. Resolves when it has ended and touches the job no more: with what it failed of, if it
 * did. Its failure stops the job.
 */
export function startThread(
  { file, argv }: WorkerEntry,
  job: DigestJob,
  progress: (more: DigestProgress) => void,
): Promise<OccError | undefined> {
  return new Promise((resolve) => {
    let failure: OccError | undefined;
    const fail = (error: OccError) => {
      stop(job);
      failure ??= error;
    };
    const worker = new Worker(file, { argv: [...argv], workerData: job, env: {}, execArgv: [] });
    worker.on('message', (report: Report) => {
      if (report.kind === 'progress') progress(report);
      else fail(new OccError(report.code, report.message, { hint: report.hint }));
    });
    worker.on('error', (error) => fail(new OccError('internal', `a hashing thread died: ${error}`, { cause: error })));
    worker.on('exit', (code) => {
      if (code !== 0) fail(new OccError('internal', `a hashing thread ended with code ${code}`));
      resolve(failure);
    });
  });
}

/** Does the work of this thread, when it is one of ours with a job; false when it is not. */
export function serveThread(): boolean {
  if (isMainThread || !isDigestJob(workerData)) return false;
  serve(workerData);
  return true;
}

function serve(job: DigestJob): void {
  let files = 0;
  let bytes = 0;
  const report = () => {
    parentPort?.postMessage({ kind: 'progress', files, bytes } satisfies Report);
    files = 0;
    bytes = 0;
  };
  try {
    for (const more of work(job)) {
      files += more.files;
      bytes += more.bytes;
      if (bytes >= reportBytes) report();
    }
    report();
  } catch (error) {
    const { code, message, hint } = asOccError(error);
    parentPort?.postMessage({ kind: 'failure', code, message, hint } satisfies Report);
  }
}
