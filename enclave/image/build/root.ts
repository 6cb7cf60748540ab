// SPDX-License-Identifier: Apache-2.0
// A folder that holds locked packages as a system would: unpacked as an ordinary user, without one of their scripts.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OccError } from '../../../src/proof/errors.ts';
import { cachedFile, type FetchOptions, fetchFiles } from './fetch.ts';
import type { LockedFile } from './lock.ts';
import { run } from './process.ts';

const arMagic = '!<arch>\n';
const arHeaderBytes = 60;

/** The one member of a Debian package that holds its files: deb(5), ar(5). @throws OccError `image-input` */
export function dataOf(deb: Uint8Array): Uint8Array {
  const text = (from: number, length: number) => new TextDecoder('latin1').decode(deb.subarray(from, from + length));
  if (text(0, arMagic.length) !== arMagic) throw new OccError('image-input', 'expected a Debian package');
  for (let at = arMagic.length; at + arHeaderBytes <= deb.length; ) {
    const name = text(at, 16).trim();
    const size = Number(text(at + 48, 10));
    const start = at + arHeaderBytes;
    if (!Number.isSafeInteger(size) || size < 0 || start + size > deb.length) break;
    if (name === 'data.tar.xz') return deb.subarray(start, start + size);
    at = start + size + (size % 2);
  }
  throw new OccError('image-input', 'expected a whole member data.tar.xz in a Debian package');
}

/** Puts the packages' files below `root`. They are in the cache. */
export function unpackPackages(files: readonly LockedFile[], cache: string, root: string): void {
  // one place for programs, one for libraries: a package that every system has would say so
  for (const name of ['bin', 'lib', 'lib64', 'sbin']) {
    mkdirSync(join(root, 'usr', name), { recursive: true });
    symlinkSync(`usr/${name}`, join(root, name));
  }
  for (const file of files.filter(({ path }) => path.endsWith('.deb'))) {
    run('tar', ['-x', '--xz', '--no-same-owner', '--keep-directory-symlink', '-C', root], {
      input: dataOf(readFileSync(cachedFile(file, cache))),
      hint: 'Unpacking needs GNU tar and xz (Debian: tar, xz-utils).',
    });
  }
}

/** What scripts of packages would have made of a toolchain, and where {@link runInside} works. */
function completeToolchain(root: string): void {
  const links = { cc: 'gcc-14', gcc: 'gcc-14', awk: 'gawk' };
  for (const [name, target] of Object.entries(links)) {
    const path = join(root, 'usr/bin', name);
    if (!existsSync(path)) symlinkSync(target, path);
  }
  for (const name of ['dev', 'tmp', 'work/out']) mkdirSync(join(root, name), { recursive: true });
  for (const name of ['null', 'urandom', 'zero']) writeFileSync(join(root, 'dev', name), '');
}

/**
 * Fetches `files` and does `work` in a root made of them, which is gone afterwards.
 * @param work is given the root; `work/` in it is where a script runs, `work/out/` where it leaves what it made
 */
export async function inToolchain<T>(
  files: readonly LockedFile[],
  options: FetchOptions,
  work: (root: string) => T,
): Promise<T> {
  await fetchFiles(files, options);
  const root = mkdtempSync(join(options.cache, 'root-'));
  try {
    options.say(`unpacking ${files.length} packages`);
    unpackPackages(files, options.cache, root);
    completeToolchain(root);
    return work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
