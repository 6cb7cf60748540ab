// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { digestFile } from '../../src/artifacts/digest.ts';
import { blockBytes, hashSteps, openFile } from '../../src/artifacts/file-digest.ts';
import { asOrdinaryUser, codeOf, failureOf, freshFolder, pipe, tree } from './tree.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Bytes that differ in every block. */
const pattern = (size: number) =>
  Buffer.from(Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) & 255));

describe('the digest of a file', () => {
  it.each([
    0,
    1,
    63,
    64,
    4096,
    blockBytes - 1,
    blockBytes,
    blockBytes + 1,
    2 * blockBytes - 1,
    2 * blockBytes,
    5 * blockBytes + 17,
  ])('of %i bytes is that of node:crypto and of openssl', async (size) => {
    const path = join(freshFolder(), 'file');
    writeFileSync(path, pattern(size));
    const { digest, size: found } = await digestFile(path);
    expect(found).toBe(size);
    expect(digest.constructor).toBe(Uint8Array);
    expect(digest).toHaveLength(32);
    expect(hex(digest)).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));
    expect(hex(digest)).toBe(
      execFileSync('openssl', ['dgst', '-sha256', '-r', path], { encoding: 'utf8' }).slice(0, 64),
    );
  });

  it('follows a link that is named, which the selection never hands over', async () => {
    const root = tree({ a: 'x', link: '-> a' });
    expect(hex((await digestFile(join(root, 'link'))).digest)).toBe(createHash('sha256').update('x').digest('hex'));
    expect(await codeOf(() => openFile(join(root, 'link')))).toBe('file-not-regular');
  });
});

describe.runIf(process.platform !== 'win32')('what is not a readable regular file is refused', () => {
  it.each<[what: string, path: (root: string) => string | Promise<string>, code: string]>([
    ['a missing file', (root) => join(root, 'missing'), 'file-not-found'],
    ['a path through a file', (root) => join(root, 'a', 'b'), 'file-not-found'],
    ['a folder', (root) => root, 'file-not-regular'],
    ['a pipe, without waiting for a writer', (root) => pipe(join(root, 'pipe')), 'file-not-regular'],
    ['a device', () => '/dev/null', 'file-not-regular'],
    ['an endless device', () => '/dev/zero', 'file-not-regular'],
    ['a socket', socket, 'file-not-regular'],
  ])('%s', async (_what, path, code) => {
    const root = tree({ a: '' });
    expect(await codeOf(async () => await digestFile(await path(root)))).toBe(code);
  });

  it('a file without permission to read', async () => {
    const root = tree({ a: 'x' });
    chmodSync(join(root, 'a'), 0);
    expect(await asOrdinaryUser(() => codeOf(() => digestFile(join(root, 'a'))))).toBe('file-unreadable');
  });

  it('a link put in the place of a selected file', async () => {
    const root = tree({ a: 'x', secret: 'token' });
    unlinkSync(join(root, 'a'));
    symlinkSync('secret', join(root, 'a'));
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('token');
    expect(await codeOf(() => openFile(join(root, 'a')))).toBe('file-not-regular');
  });

  it.runIf(process.platform === 'linux')(
    'a file whose reading fails, and one that says it is empty and is not',
    async () => {
      expect(await codeOf(() => digestFile('/proc/self/mem'))).toBe('file-unreadable');
      expect(readFileSync('/proc/version').length).toBeGreaterThan(0);
      expect(await codeOf(() => digestFile('/proc/version'))).toBe('file-changed');
    },
  );
});

async function socket(root: string): Promise<string> {
  const path = join(root, 'socket');
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return path;
}

type Change = (path: string) => void;

const overwrite = (path: string, at: number) => {
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, Buffer.from('!'), 0, 1, at);
  closeSync(descriptor);
};

const overwriteQuietly = (path: string) => {
  overwrite(path, 1);
  utimesSync(path, 1e9, 1e9);
};

const changes: readonly [what: string, change: Change][] = [
  ['grows', (path) => appendFileSync(path, 'more')],
  ['shrinks', (path) => truncateSync(path, 10)],
  ['is emptied', (path) => truncateSync(path, 0)],
  ['is written in place where it was read', (path) => overwrite(path, 0)],
  ['is written in place where it will be read', (path) => overwrite(path, 4 * blockBytes)],
  ['is written and given its old time back', overwriteQuietly],
  ['is replaced by a file of the same size and time', replace],
];

function replace(path: string): void {
  writeFileSync(`${path}.new`, Buffer.alloc(statSync(path).size));
  utimesSync(`${path}.new`, 1e9, 1e9);
  renameSync(`${path}.new`, path);
}

describe.each([
  ['of one block', 1000],
  ['of several blocks', 5 * blockBytes],
])('a file %s', (_what, size) => {
  const prepared = async () => {
    const path = join(freshFolder(), 'file');
    writeFileSync(path, pattern(size));
    utimesSync(path, 1e9, 1e9);
    // The time of a change has the grain of the kernel's clock.
    await setTimeout(20);
    return path;
  };

  it.each(changes)('that %s while it is hashed is refused', async (_what, change) => {
    const path = await prepared();
    const steps = hashSteps(openFile(path), Buffer.alloc(blockBytes));
    expect(steps.next().done).toBe(false);
    change(path);
    const failure = await failureOf(() => Array.from(steps));
    expect(failure.code).toBe('file-changed');
    expect(failure.message).toContain(`${size} bytes`);
  });

  it('that changes between the last block and the last look is refused', async () => {
    const path = await prepared();
    const steps = hashSteps(openFile(path), Buffer.alloc(blockBytes));
    for (let read = 0; read < size; ) read += steps.next().value as number;
    overwrite(path, 0);
    expect(await codeOf(() => steps.next())).toBe('file-changed');
  });

  it('that is left alone is not', async () => {
    const path = await prepared();
    expect(Array.from(hashSteps(openFile(path), Buffer.alloc(blockBytes))).reduce((sum, count) => sum + count)).toBe(
      size,
    );
  });
});

describe('hashing', () => {
  it('without the second look gives a digest that the file never had', async () => {
    const path = join(freshFolder(), 'file');
    const before = pattern(2 * blockBytes);
    writeFileSync(path, before);
    const hash = createHash('sha256');
    const descriptor = openSync(path, 'r');
    const buffer = Buffer.alloc(blockBytes);
    hash.update(buffer.subarray(0, readSync(descriptor, buffer)));
    const after = Buffer.alloc(2 * blockBytes, '!');
    writeFileSync(path, after);
    hash.update(buffer.subarray(0, readSync(descriptor, buffer)));
    closeSync(descriptor);
    const states = [before, after].map((state) => createHash('sha256').update(state).digest('hex'));
    expect(states).not.toContain(hash.digest('hex'));
  });

  it.runIf(process.platform === 'linux')('closes what it opened, however it ends', async () => {
    const root = tree({ a: 'x' });
    const path = join(root, 'a');
    await digestFile(path);
    const steps = hashSteps(openFile(path), Buffer.alloc(blockBytes));
    steps.next();
    steps.return(new Uint8Array());
    const changing = hashSteps(openFile(path), Buffer.alloc(blockBytes));
    changing.next();
    appendFileSync(path, 'more');
    await codeOf(() => changing.next());
    await codeOf(() => openFile(root));
    expect(openedBelow(root)).toEqual([]);
    const kept = openSync(path, 'r');
    expect(openedBelow(root)).toEqual([path]);
    closeSync(kept);
  });
});

function openedBelow(root: string): readonly string[] {
  const targets = readdirSync('/proc/self/fd').map((descriptor) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`);
    } catch {
      return '';
    }
  });
  return targets.filter((target) => target.startsWith(root));
}
