// SPDX-License-Identifier: Apache-2.0
// The lock: it says everything about an input but where it comes from, and it is read as strictly as it is written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesFor, type Lock, lockChanges, parseLock, renderLock } from '../../../../enclave/image/build/lock.ts';
import { OccError } from '../../../../src/proof/errors.ts';

const image = join(import.meta.dirname, '../../../../enclave/image');
const locks = ['lock.json', 'emulator/lock.json'];

const file = {
  uses: ['toolchain'],
  name: 'gcc',
  version: '1',
  sha256: 'a'.repeat(64),
  size: 1,
  path: 'pool/main/g/gcc_1_amd64.deb',
};
const lock: Lock = {
  architecture: 'amd64',
  suites: [{ label: 'Debian', suite: 'trixie' }],
  wanted: { toolchain: { take: 'closure', names: ['gcc'] } },
  files: [file],
};

function refusal(value: unknown): string {
  try {
    parseLock(JSON.stringify(value));
  } catch (fault) {
    if (fault instanceof OccError) return fault.code;
  }
  return 'none';
}

describe.each(locks)('%s', (name) => {
  const text = readFileSync(join(image, name), 'utf8');

  it('is written as it would be written', () => {
    expect(renderLock(parseLock(text))).toBe(text);
  });

  it('holds every file once, and something for each use', () => {
    const { files, wanted } = parseLock(text);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    for (const use of Object.keys(wanted))
      expect(files.filter(({ uses }) => uses.includes(use)).length).toBeGreaterThan(0);
  });

  it('names no host', () => {
    expect(text).not.toMatch(/https?:|\.org|\.com|\.net/);
  });
});

describe('a lock', () => {
  it('is read', () => {
    expect(filesFor(parseLock(JSON.stringify(lock)), 'toolchain')).toEqual([file]);
    expect(filesFor(lock, 'kernel')).toEqual([]);
  });

  it.each([
    ['no files', { ...lock, files: [] }],
    ['another architecture', { ...lock, architecture: 'arm64' }],
    ['a member nobody knows', { ...lock, mirror: 'x' }],
    ['a path that leaves the pool', { ...lock, files: [{ ...file, path: 'pool/../dists/x' }] }],
    ['an address', { ...lock, files: [{ ...file, path: 'http://a/pool/x' }] }],
    ['a hash in upper case', { ...lock, files: [{ ...file, sha256: 'A'.repeat(64) }] }],
    ['an empty file', { ...lock, files: [{ ...file, size: 0 }] }],
    ['a file for nothing', { ...lock, files: [{ ...file, uses: [] }] }],
    ['a weak integrity', { ...lock, runtime: { name: 'node', version: '1', integrity: 'sha1-x', size: 1 } }],
  ])('is refused with %s', (_, value) => {
    expect(refusal(value)).toBe('image-input');
  });

  it('is compared by package: what came, what went, what changed', () => {
    const newer = { ...file, version: '2', sha256: 'b'.repeat(64), path: 'pool/main/g/gcc_2_amd64.deb' };
    const other = { ...file, name: 'bison', path: 'pool/main/b/bison_1_amd64.deb' };
    expect(lockChanges(lock, lock)).toEqual([]);
    expect(lockChanges(lock, { ...lock, files: [newer] })).toEqual([`gcc: 1 (aaaaaaaaaaaa…) → 2 (bbbbbbbbbbbb…)`]);
    expect(lockChanges(lock, { ...lock, files: [file, other] })).toEqual(['bison: none → 1 (aaaaaaaaaaaa…)']);
    expect(lockChanges({ ...lock, files: [file, other] }, lock)).toEqual(['bison: 1 (aaaaaaaaaaaa…) → none']);
  });
});
