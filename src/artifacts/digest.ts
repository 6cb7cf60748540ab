// SPDX-License-Identifier: Apache-2.0
// Selected files → subjects with digests. In this thread; above 100 MB, a second one takes files from the same list.
// No stat decides that, only what was hashed already; and this thread does not wait for the other to start.

import { setImmediate } from 'node:timers/promises';
import { OccError } from '../proof/errors.ts';
import { type DigestJob, hasMore, jobFor, stop, subjectsOf, type WorkerEntry, work } from './digest-job.ts';
import { workerEntry } from './digest-worker.ts';
import { realPath } from './link.ts';
import { type DigestOptions, type DigestProgress, maxSubjects, type SelectedFile, type Subject } from './subject.ts';

export type { DigestOptions, DigestProgress, SelectedFile, Subject } from './subject.ts';

/** Starting a thread costs the processor about as much as hashing 50 MB. */
const workerAboveBytes = 100_000_000;

/** The event loop gets a turn after about 25 ms of hashing, or as many small files as take that long. */
const turnBytes = 33_554_432;
const turnFiles = 1_024;

/**
 * Subjects in the order of `files`, all or none. Throws `no-subjects`, `too-many`, `file-changed`, `file-not-found`,
 * `file-not-regular`, `file-unreadable`, or the reason of the signal.
 */
export async function digestFiles(
  files: readonly SelectedFile[],
  options: DigestOptions = {},
): Promise<readonly Subject[]> {
  if (files.length === 0) throw new OccError('no-subjects', 'there is no file to hash');
  if (files.length > maxSubjects) throw new OccError('too-many', `${files.length} files; the limit is ${maxSubjects}`);
  const { signal } = options;
  signal?.throwIfAborted();
  const job = jobFor(files);
  const abort = () => stop(job);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    await runJob(job, options);
  } finally {
    signal?.removeEventListener('abort', abort);
  }
  signal?.throwIfAborted();
  return subjectsOf(files, job);
}

/** One file, named by its path; a link is followed. Throws as `digestFiles`. */
export async function digestFile(path: string, options: DigestOptions = {}): Promise<Subject> {
  const [subject] = await digestFiles([{ name: path, path: realPath(path) }], { ...options, threads: 1 });
  if (!subject) throw new OccError('internal', 'hashing one file gave no digest');
  return subject;
}

/** Few inputs are large enough for a second thread; the others do not load what it takes. */
const startWith = async (entry: WorkerEntry, job: DigestJob, progress: (more: DigestProgress) => void) =>
  (await import('./digest-thread.ts')).startThread(entry, job, progress);

// Returns or throws once no thread works any more. Of several failures, this thread's is thrown.
async function runJob(job: DigestJob, { threads = 2, workerAbove = workerAboveBytes, progress }: DigestOptions) {
  const entry = threads === 1 ? undefined : workerEntry();
  let other: Promise<OccError | undefined> | undefined;
  let files = 0;
  let bytes = 0;
  const count = (more: DigestProgress) => {
    files += more.files;
    bytes += more.bytes;
    progress?.({ files, bytes });
  };
  let turn = { files: turnFiles, bytes: turnBytes };
  try {
    for (const more of work(job)) {
      count(more);
      if (entry !== undefined && !other && bytes > workerAbove && hasMore(job)) other = startWith(entry, job, count);
      if (files < turn.files && bytes < turn.bytes) continue;
      await setImmediate();
      turn = { files: files + turnFiles, bytes: bytes + turnBytes };
    }
  } catch (error) {
    stop(job);
    await other;
    throw error;
  }
  const failure = await other;
  if (failure) throw failure;
}
