// SPDX-License-Identifier: Apache-2.0
// Kernel and init as they are recorded in expected.json: by hash, out of the cache of an earlier build or out of a
// released image, so that who has no compiler can still see that everything else follows from the sources.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OccError } from '../../src/proof/errors.ts';
import type { Platform } from './build/source.ts';
import { ByteStream } from './eif/byte-stream.ts';
import { contentOffset, initPath } from './eif/cpio.ts';
import { readCpio } from './eif/cpio-reader.ts';
import type { ImageRecord } from './eif/record.ts';
import { walkSections } from './eif/sections.ts';

type Part = keyof Platform;

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const placeOf = (cache: string, sha256: string): string => join(cache, 'files', sha256);

/** Puts what was built into the cache, where {@link cachedPlatform} finds it. */
export function keepPlatform(platform: Platform, cache: string): void {
  mkdirSync(join(cache, 'files'), { recursive: true });
  for (const bytes of [platform.kernel, platform.init]) {
    const place = placeOf(cache, sha256Of(bytes));
    writeFileSync(`${place}.new`, bytes);
    renameSync(`${place}.new`, place);
  }
}

/** @throws OccError `image-input` where the cache has none, or another */
export function cachedPlatform(expected: ImageRecord, cache: string): Platform {
  const read = (part: Part): Uint8Array => {
    const place = placeOf(cache, recordedHash(expected, part));
    if (existsSync(place)) return readFileSync(place);
    throw new OccError('image-input', `${part}: expected ${place}, got nothing`, {
      hint: 'Build it (npm run image:source), or take it from a released image (npm run image -- --parts FILE.eif).',
    });
  };
  return requireRecorded({ kernel: read('kernel'), init: read('init') }, expected);
}

/** @param image a released image, which may lie. @throws OccError `eif-…`, `image-input` */
export function releasedPlatform(image: Uint8Array, expected: ImageRecord): Platform {
  const found: { kernel?: Uint8Array; init?: Uint8Array } = {};
  const stream = ByteStream.of(image);
  walkSections(stream, ({ type, size, ordinal }) => {
    if (type === 'kernel') found.kernel = stream.take(size);
    if (type === 'ramdisk' && ordinal === 0) found.init = initOf(stream.take(size));
  });
  const { kernel = new Uint8Array(), init = new Uint8Array() } = found;
  return requireRecorded({ kernel, init }, expected);
}

/** What the archive starts with, where that is `init`. @throws OccError `cpio-invalid` */
function initOf(archive: Uint8Array): Uint8Array {
  const [first] = readCpio(ByteStream.of(archive), archive.length);
  if (first?.path !== initPath) return new Uint8Array();
  const start = contentOffset(initPath);
  return archive.subarray(start, start + first.size);
}

function recordedHash({ components }: ImageRecord, part: Part): string {
  const ramdisk = components?.ramdisk0?.entries?.find(({ path }) => path === initPath);
  const sha256 = part === 'kernel' ? components?.kernel?.sha256 : ramdisk?.sha256;
  if (sha256 === undefined) throw new OccError('image-input', `expected.json: expected the hash of ${part}, got none`);
  return sha256;
}

function requireRecorded(platform: Platform, expected: ImageRecord): Platform {
  for (const part of ['kernel', 'init'] as const) {
    const [wanted, got] = [recordedHash(expected, part), sha256Of(platform[part])];
    if (got !== wanted) throw new OccError('image-input', `${part}: expected SHA-256 ${wanted}, got ${got}`);
  }
  return platform;
}
