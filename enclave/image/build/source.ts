// SPDX-License-Identifier: Apache-2.0
// Kernel and init from their sources with the locked toolchain.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FetchOptions } from './fetch.ts';
import { filesFor, type Lock } from './lock.ts';
import { runInside } from './namespace.ts';
import { inToolchain } from './root.ts';

const image = join(import.meta.dirname, '..');

export interface Platform {
  readonly kernel: Uint8Array;
  readonly init: Uint8Array;
}

/** Some minutes. @throws OccError `image-input`, `image-build` */
export function buildPlatform(lock: Lock, options: FetchOptions): Promise<Platform> {
  return inToolchain(filesFor(lock, 'toolchain', 'kernel'), options, (root) => {
    const work = join(root, 'work');
    for (const name of ['cmdline', 'init', 'kernel']) cpSync(join(image, name), join(work, name), { recursive: true });
    options.say('compiling init');
    runInside(root, 'init/build.sh');
    options.say('compiling the kernel, some minutes');
    runInside(root, 'kernel/build.sh');
    return { kernel: readFileSync(join(work, 'out/kernel')), init: readFileSync(join(work, 'out/init')) };
  });
}
