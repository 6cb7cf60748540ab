// SPDX-License-Identifier: Apache-2.0
// Where the second thread of hashing enters. A bundler copies a worker's file without what it imports, so a worker
// loads the bundle again: each main asks `digestWorker()` before anything else and imports the rest only if the
// answer is no. Nothing is loaded here that a main would pay for without hashing.

import type { WorkerEntry } from './digest-job.ts';

/** The last argument of a thread of ours. Anybody may pass it to a process: the thread itself decides. */
const workerArgument = 'occ/digest';

let entry: WorkerEntry | undefined;

/**
 * Call it first in each main that hashes files. In a digest worker it does the work and answers true: the main must
 * then do nothing else. Otherwise it answers false and notes that the main can be entered again as a worker.
 * @param file the main: `import.meta.filename`; undefined before Node 20.11, where no worker is ever started
 */
export async function digestWorker(argv: readonly string[], file: string | undefined): Promise<boolean> {
  entry = file === undefined ? undefined : { file, argv: [workerArgument] };
  if (argv.at(-1) !== workerArgument) return false;
  const { serveThread } = await import('./digest-thread.ts');
  return serveThread();
}

/** Undefined where there can be no worker. */
export function workerEntry(): WorkerEntry | undefined {
  return entry;
}
