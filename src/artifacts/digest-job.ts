// SPDX-License-Identifier: Apache-2.0
// A list of files as one piece of work for several threads. All memory is shared. Threads take one file at a time from
// a common counter, so that a large file keeps only one of them busy.

import { OccError } from '../proof/errors.ts';
import { blockBytes, hashSteps, openFile } from './file-digest.ts';
import type { DigestProgress, SelectedFile, Subject } from './subject.ts';

/** `control` holds the next index to take and whether to stop; `digests` 32 bytes, `sizes` one number for each path. */
export interface DigestJob {
  readonly kind: 'occ/digest';
  readonly paths: readonly string[];
  readonly control: Int32Array;
  readonly digests: Uint8Array;
  readonly sizes: Float64Array;
}

/** What a thread is started with. */
export interface WorkerEntry {
  readonly file: string;
  readonly argv: readonly string[];
}

const nextSlot = 0;
const stopSlot = 1;
const unknownSize = -1;

export function jobFor(files: readonly SelectedFile[]): DigestJob {
  return {
    kind: 'occ/digest',
    paths: files.map(({ path }) => path),
    control: new Int32Array(new SharedArrayBuffer(8)),
    digests: new Uint8Array(new SharedArrayBuffer(files.length * 32)),
    sizes: new Float64Array(new SharedArrayBuffer(files.length * 8)).fill(unknownSize),
  };
}

export function isDigestJob(value: unknown): value is DigestJob {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'occ/digest';
}

/** Makes every thread leave its work after the block it is at. */
export function stop(job: DigestJob): void {
  Atomics.store(job.control, stopSlot, 1);
}

export function hasMore(job: DigestJob): boolean {
  return Atomics.load(job.control, nextSlot) < job.paths.length;
}

/** One thread's share; yields what each block and each file added. Ends early when stopped. Throws as `hashSteps`. */
export function* work(job: DigestJob): Generator<DigestProgress, void, void> {
  const buffer = Buffer.allocUnsafeSlow(blockBytes);
  for (let index = take(job); index < job.paths.length; index = take(job)) {
    const file = openFile(job.paths[index] ?? '');
    const steps = hashSteps(file, buffer);
    try {
      let step = steps.next();
      for (; !step.done; step = steps.next()) {
        yield { files: 0, bytes: step.value };
        if (Atomics.load(job.control, stopSlot) === 1) return;
      }
      job.digests.set(step.value, index * 32);
      job.sizes[index] = Number(file.before.size);
    } finally {
      steps.return(new Uint8Array());
    }
    yield { files: 1, bytes: 0 };
  }
}

/** The finished job, once no thread works on it. Throws `internal` when a file was left out. */
export function subjectsOf(files: readonly SelectedFile[], { sizes, digests }: DigestJob): readonly Subject[] {
  return files.map(({ name, path }, index) => {
    const size = sizes[index] ?? unknownSize;
    if (size === unknownSize) throw new OccError('internal', `no thread hashed file ${index} of ${files.length}`);
    return { name, path, digest: Uint8Array.from(digests.subarray(index * 32, index * 32 + 32)), size };
  });
}

function take(job: DigestJob): number {
  return Atomics.add(job.control, nextSlot, 1);
}
