// SPDX-License-Identifier: Apache-2.0
// Selected files → subjects with digests. In this thread until the files exceed 100 MB together, then in two workers:
// starting them costs about what hashing 100 MB does. No stat decides that: each file's size is known once it is open.

import { closeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { OccError } from '../proof/errors.ts';
import { digestInWorkers } from './digest-pool.ts';
import { workerEntry } from './digest-worker.ts';
import { BLOCK_BYTES, hashSteps, openFile } from './file-digest.ts';
import { realPath } from './link.ts';
import { type DigestOptions, MAX_SUBJECTS, type SelectedFile, type Subject } from './subject.ts';

export type { DigestOptions, DigestProgress, SelectedFile, Subject } from './subject.ts';

const WORKERS_ABOVE_BYTES = 100_000_000;

/** The event loop gets a turn (and the signal a look) after about 25 ms of hashing, or as many files as take that long. */
const TURN_BYTES = 33_554_432;
const TURN_FILES = 1_024;

/**
 * Subjects in the order of `files`, all or none. Throws `no-subjects`, `too-many`, `file-changed`, `file-not-found`,
 * `file-not-regular`, `file-unreadable`, or the reason of the signal.
 */
export async function digestFiles(
  files: readonly SelectedFile[],
  options: DigestOptions = {},
): Promise<readonly Subject[]> {
  if (files.length === 0) throw new OccError('no-subjects', 'there is no file to hash');
  if (files.length > MAX_SUBJECTS)
    throw new OccError('too-many', `${files.length} files; the limit is ${MAX_SUBJECTS}`);
  const entry = options.threads === 1 ? undefined : workerEntry();
  const limit = entry === undefined ? Number.POSITIVE_INFINITY : (options.workersAbove ?? WORKERS_ABOVE_BYTES);
  const here = await digestHere(files, limit, options);
  if (entry === undefined || here.length === files.length) return here;
  const bytes = here.reduce((sum, { size }) => sum + size, 0);
  const there = await digestInWorkers(entry, files.slice(here.length), {
    ...options,
    done: { files: here.length, bytes },
  });
  return [...here, ...there];
}

/** One file, named by its path; a link is followed. Throws as `digestFiles`. */
export async function digestFile(path: string, options: DigestOptions = {}): Promise<Subject> {
  const [subject] = await digestFiles([{ name: path, path: realPath(path) }], { ...options, threads: 1 });
  if (!subject) throw new OccError('internal', 'hashing one file gave no digest');
  return subject;
}

// Ends early, with the subjects so far, when the next file takes the sum above the limit and is not the last.
async function digestHere(
  files: readonly SelectedFile[],
  limit: number,
  { signal, progress }: DigestOptions,
): Promise<readonly Subject[]> {
  const buffer = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  const subjects: Subject[] = [];
  let bytes = 0;
  let turnAt = TURN_BYTES;
  signal?.throwIfAborted();
  for (const [index, { name, path }] of files.entries()) {
    const file = openFile(path);
    const size = Number(file.before.size);
    if (bytes + size > limit && index + 1 < files.length) {
      closeSync(file.descriptor);
      break;
    }
    const steps = hashSteps(file, buffer);
    try {
      let step = steps.next();
      for (; !step.done; step = steps.next()) {
        bytes += step.value;
        progress?.({ files: index, bytes });
        if (bytes < turnAt && (index + 1) % TURN_FILES !== 0) continue;
        turnAt = bytes + TURN_BYTES;
        await setImmediate();
        signal?.throwIfAborted();
      }
      subjects.push({ name, path, digest: Uint8Array.from(step.value), size });
      progress?.({ files: index + 1, bytes });
    } finally {
      steps.return(new Uint8Array());
    }
  }
  return subjects;
}
