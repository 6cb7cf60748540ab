// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DigestProgress, digestFiles, type SelectedFile } from '../../src/artifacts/digest.ts';
import { blockBytes } from '../../src/artifacts/file-digest.ts';
import { maxSubjects } from '../../src/artifacts/subject.ts';
import { codeOf, failureOf, freshFolder } from './tree.ts';

/** Files of many sizes: empty, one block, several, some large, in no order of size. */
function files(count = 60): readonly SelectedFile[] {
  const root = freshFolder();
  mkdirSync(join(root, 'd'));
  return Array.from({ length: count }, (_, index) => {
    const name = `d/${String(index).padStart(4, '0')}`;
    const size = index % 20 === 7 ? 9 * blockBytes + index : (index * 7919) % 5000;
    writeFileSync(join(root, name), Buffer.alloc(index === 3 ? 0 : size, name));
    return { name, path: join(root, name) };
  });
}

const sha256 = (path: string) => new Uint8Array(createHash('sha256').update(readFileSync(path)).digest());

const modes = [
  ['in this thread', { threads: 1 }],
  ['in two workers', { threads: 2, workerAbove: 0 }],
  ['handing over in the middle', { threads: 2, workerAbove: 3_000_000 }],
  ['handing over one file before the last', { threads: 2, workerAbove: 1 }],
] as const;

describe.each(modes)('many files, %s', (_mode, options) => {
  it('give their digests and sizes in the order asked for', async () => {
    const selected = [...files()].reverse();
    const subjects = await digestFiles(selected, options);
    expect(subjects).toEqual(
      selected.map(({ name, path }) => ({ name, path, digest: sha256(path), size: readFileSync(path).length })),
    );
    expect(subjects.every(({ digest }) => digest.buffer instanceof ArrayBuffer)).toBe(true);
  });

  it('report progress that never goes back and ends at the whole', async () => {
    const selected = files();
    const seen: DigestProgress[] = [];
    const subjects = await digestFiles(selected, { ...options, progress: (done) => seen.push(done) });
    const bytes = subjects.reduce((sum, { size }) => sum + size, 0);
    expect(seen.at(-1)).toEqual({ files: selected.length, bytes });
    for (const [index, { files: count, bytes: sum }] of seen.slice(1).entries()) {
      expect(count).toBeGreaterThanOrEqual(seen[index]?.files ?? 0);
      expect(sum).toBeGreaterThanOrEqual(seen[index]?.bytes ?? 0);
    }
  });

  it.each([
    ['missing', 'file-not-found'],
    ['a folder', 'file-not-regular'],
  ])('of which one is %s give its error and nothing else', async (what, code) => {
    const selected = files();
    const path = what === 'missing' ? `${selected[30]?.path}.gone` : join(selected[30]?.path ?? '', '..');
    const failure = await failureOf(() => digestFiles(selected.with(30, { name: 'bad', path }), options));
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(path);
    expect(failure.hint).not.toBe('');
  });

  it('stop at the signal, with its reason', async () => {
    const selected = files();
    const control = new AbortController();
    const reason = new Error('enough');
    control.abort(reason);
    await expect(digestFiles(selected, { ...options, signal: control.signal })).rejects.toBe(reason);
  });
});

describe('hashing files', () => {
  it('stops at a signal given while it hashes', async () => {
    const path = join(freshFolder(), 'large');
    writeFileSync(path, Buffer.alloc(80_000_000));
    for (const options of [{ threads: 1 }, { threads: 2, workerAbove: 0 }] as const) {
      const control = new AbortController();
      const reason = new Error('enough');
      let seen = 0;
      const progress = ({ bytes }: DigestProgress) => {
        seen = bytes;
        control.abort(reason);
      };
      const twice = [1, 2, 3, 4].map((name) => ({ name: String(name), path }));
      await expect(digestFiles(twice, { ...options, progress, signal: control.signal })).rejects.toBe(reason);
      expect(seen).toBeLessThan(300_000_000);
    }
  });

  it('notices a change between two blocks', async () => {
    const path = join(freshFolder(), 'file');
    writeFileSync(path, Buffer.alloc(3 * blockBytes));
    let changed = false;
    const progress = () => {
      if (!changed) appendFileSync(path, 'more');
      changed = true;
    };
    expect(await codeOf(() => digestFiles([{ name: 'file', path }], { progress }))).toBe('file-changed');
  });

  it('refuses an empty list and one beyond the bound', async () => {
    expect(await codeOf(() => digestFiles([]))).toBe('no-subjects');
    const many = new Array<SelectedFile>(maxSubjects + 1).fill({ name: 'a', path: '/a' });
    expect(await codeOf(() => digestFiles(many))).toBe('too-many');
  });

  it('reports the earliest of several failures of one thread', async () => {
    const selected = files(10).map(({ name, path }, index) => ({ name, path: index > 4 ? `${path}.${index}` : path }));
    const failure = await failureOf(() => digestFiles(selected, { threads: 1 }));
    expect(failure.message).toContain('0005.5');
  });
});
