// SPDX-License-Identifier: Apache-2.0
// Kernel and init by the hash that is recorded: from the cache, from a released image, and never another.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { encodeCpio } from '../../../enclave/image/eif/cpio.ts';
import { recordOf } from '../../../enclave/image/eif/record.ts';
import { cachedPlatform, keepPlatform, releasedPlatform } from '../../../enclave/image/recorded.ts';
import { utf8 } from '../../../src/proof/bytes.ts';
import { application, image, kernel, measured, platform } from './images.ts';

const expected = recordOf(measured(image()));
const init = utf8('the first program');
const refused = expect.objectContaining({ code: 'image-input' });

function cache(): string {
  const folder = mkdtempSync(join(tmpdir(), 'occ-cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('the recorded kernel and init', () => {
  it('come out of the cache they were kept in', () => {
    const place = cache();
    expect(() => cachedPlatform(expected, place)).toThrow(refused);
    keepPlatform({ kernel: kernel(), init }, place);
    const found = cachedPlatform(expected, place);
    expect([Buffer.compare(found.kernel, kernel()), Buffer.compare(found.init, init)]).toEqual([0, 0]);
  });

  it('are not taken from a cache that was changed', () => {
    const place = cache();
    keepPlatform({ kernel: kernel(), init }, place);
    writeFileSync(join(place, 'files', createHash('sha256').update(init).digest('hex')), 'another');
    expect(() => cachedPlatform(expected, place)).toThrow(refused);
  });

  it('come out of a released image', () => {
    expect(releasedPlatform(image(), expected)).toEqual({ kernel: kernel(), init });
  });

  it.each<readonly [string, Uint8Array]>([
    ['with another kernel', image({ kernel: kernel().fill(0) })],
    [
      'with another init',
      image({ ramdisks: [encodeCpio([{ kind: 'file', path: 'init', bytes: utf8('x'), executable: true }])] }),
    ],
    ['without init', image({ ramdisks: [encodeCpio(application)] })],
    ['with init in the second ramdisk', image({ ramdisks: [encodeCpio(application), encodeCpio(platform)] })],
  ])('are not taken from an image %s', (_, other) => {
    expect(() => releasedPlatform(other, expected)).toThrow(refused);
  });

  it('are not found where nothing is recorded of them', () => {
    const { PCR0, PCR1, PCR2 } = expected;
    expect(() => releasedPlatform(image(), { PCR0, PCR1, PCR2 })).toThrow(refused);
  });
});
