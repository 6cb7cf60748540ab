// SPDX-License-Identifier: Apache-2.0
// The words of this folder: a file that was selected, the same with its digest, and what hashing may be asked for.

/** A regular file (never a link): `path` is absolute, `name` what the artifact is called. */
export interface SelectedFile {
  readonly name: string;
  readonly path: string;
}

/** An artifact: its name, where it is, its SHA-256 (32 bytes) and its size in bytes. */
export interface Subject extends SelectedFile {
  readonly digest: Uint8Array;
  readonly size: number;
}

/** A proof is about 1 KB: 100,000 make a bundle of 100 MB, as much as a job should hold and upload in one piece. */
export const maxSubjects = 100_000;

export interface DigestProgress {
  readonly files: number;
  readonly bytes: number;
}

export interface DigestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Sums that never decrease; after each block and file in this thread, after each 16 MiB of the other. Must not throw. */
  readonly progress?: ((done: DigestProgress) => void) | undefined;
  /** 1 keeps everything in this thread. Default 2, where the main has called `digestWorker()`. */
  readonly threads?: 1 | 2;
  /** Bytes above which the second thread is started. Default 100 MB. */
  readonly workerAbove?: number;
}
