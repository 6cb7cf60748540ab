// SPDX-License-Identifier: Apache-2.0
// What the app runs on, from the lock: Node as its package has it, and the libraries it asks for.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OccError } from '../../../src/proof/errors.ts';
import type { Runtime } from '../assemble.ts';
import { cachedRuntime, type FetchOptions, fetchFiles, fetchRuntime } from './fetch.ts';
import { filesFor, type Lock } from './lock.ts';
import { run } from './process.ts';
import { unpackPackages } from './root.ts';

/** DT_NEEDED of Node and of these. */
const names = ['libc.so.6', 'libdl.so.2', 'libgcc_s.so.1', 'libm.so.6', 'libpthread.so.0', 'libstdc++.so.6'];

/** @throws OccError `image-input`, `image-build` */
export async function readRuntime(lock: Lock, options: FetchOptions): Promise<Runtime> {
  if (lock.runtime === undefined) throw new OccError('image-input', 'expected a runtime in the lock');
  const files = filesFor(lock, 'libraries');
  await fetchFiles(files, options);
  fetchRuntime(lock.runtime, options);
  const root = mkdtempSync(join(options.cache, 'root-'));
  try {
    unpackPackages(files, options.cache, root);
    run('tar', [
      '-x',
      '-z',
      '--no-same-owner',
      '-C',
      root,
      '-f',
      cachedRuntime(lock.runtime, options.cache),
      'package/bin/node',
    ]);
    const library = (name: string) => readFileSync(join(root, 'usr/lib/x86_64-linux-gnu', name));
    return {
      node: readFileSync(join(root, 'package/bin/node')),
      loader: readFileSync(join(root, 'usr/lib64/ld-linux-x86-64.so.2')),
      libraries: new Map(names.map((name) => [name, library(name)])),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
