// SPDX-License-Identifier: Apache-2.0
// The emulator of a Nitro enclave, built once from the distribution's sources into the cache: the image is booted in it
// where there is no hardware. Nothing of it is in an image.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { OccError } from '../../../src/proof/errors.ts';
import { cachedFile, type FetchOptions } from '../build/fetch.ts';
import { filesFor, parseLock } from '../build/lock.ts';
import { runInside } from '../build/namespace.ts';
import { inToolchain } from '../build/root.ts';

const here = import.meta.dirname;
const own = ['lock.json', 'build.sh', 'vsock-unix.c'];

/** Where the emulator of these sources is, or would be. */
export function emulatorFolder(cache: string): string {
  const hash = createHash('sha256');
  for (const name of own) hash.update(readFileSync(join(here, name)));
  return join(cache, `emulator-${hash.digest('hex').slice(0, 16)}`);
}

/** About ten minutes, once. @throws OccError `image-input`, `image-build` */
export async function buildEmulator(options: FetchOptions): Promise<void> {
  const folder = emulatorFolder(options.cache);
  if (existsSync(folder)) return;
  const lock = parseLock(readFileSync(join(here, 'lock.json')));
  const [source] = filesFor(lock, 'source');
  if (source === undefined) throw new OccError('image-input', 'expected the emulator in its lock');
  await inToolchain(lock.files, options, (root) => {
    for (const name of ['build.sh', 'vsock-unix.c']) copyFileSync(join(here, name), join(root, 'work', name));
    copyFileSync(cachedFile(source, options.cache), join(root, 'work/qemu.orig.tar.xz'));
    options.say('compiling the emulator, about ten minutes');
    runInside(root, 'build.sh');
    renameSync(join(root, 'work/out'), folder);
  });
}
