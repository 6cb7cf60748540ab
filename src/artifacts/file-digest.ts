// SPDX-License-Identifier: Apache-2.0
// One regular file → its SHA-256, or an error: never the digest of a state that no moment had. Synchronous reads into
// one reused buffer, because a promise for each file costs several times more than hashing it. The file is compared
// with itself before and after through the same descriptor, as far as the kernel's timestamps can tell.

import crypto from 'node:crypto';
import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { OccError } from '../proof/errors.ts';
import { printable } from './name.ts';
import { reasonOf } from './walk.ts';

/** Larger blocks fall out of the cache, smaller ones cost more calls. */
export const blockBytes = 262_144;

export interface OpenFile {
  readonly path: string;
  readonly descriptor: number;
  readonly before: BigIntStats;
}

// O_NONBLOCK: opening a pipe must not wait for a writer. O_NOFOLLOW: the selection said regular file; a link put in
// its place since is refused. Windows has neither.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

// Since Node 20.12. Half the cost of a hash object for a file of one block.
const oneShot: typeof crypto.hash | undefined = crypto.hash;

/** Throws `file-not-found`, `file-not-regular` (links included), `file-unreadable`. `hashSteps` closes what this opens. */
export function openFile(path: string): OpenFile {
  const descriptor = openDescriptor(path);
  try {
    const before = fstatSync(descriptor, { bigint: true });
    if (!before.isFile()) throw notRegular(path);
    return { path, descriptor, before };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/**
 * Hashes an open file block by block: yields the bytes of each block after it was hashed and before the last look at
 * the file, returns the digest (32 bytes), closes the file when it ends or is abandoned. Throws `file-changed`, `file-unreadable`.
 */
export function* hashSteps(file: OpenFile, buffer: Uint8Array): Generator<number, Uint8Array, void> {
  try {
    const size = Number(file.before.size);
    let count = readBlock(file, buffer);
    if (count === size && count < buffer.length && oneShot) {
      const digest = oneShot('sha256', buffer.subarray(0, count), 'buffer');
      yield count;
      checkUnchanged(file);
      return digest;
    }
    const hash = crypto.createHash('sha256');
    for (let total = count; ; total += count) {
      hash.update(buffer.subarray(0, count));
      yield count;
      if (total === size) break;
      if (count === 0 || total > size) throw changed(file, `${count === 0 ? 'only' : 'more than'} ${total} bytes`);
      count = readBlock(file, buffer);
    }
    checkUnchanged(file);
    return hash.digest();
  } finally {
    closeSync(file.descriptor);
  }
}

function openDescriptor(path: string): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    const reason = reasonOf(error);
    // ELOOP: a link where O_NOFOLLOW forbids one. ENXIO: a socket. EISDIR: a folder, on Windows.
    if (reason === 'ELOOP' || reason === 'ENXIO' || reason === 'EISDIR') throw notRegular(path);
    if (reason === 'ENOENT' || reason === 'ENOTDIR') {
      throw new OccError('file-not-found', `there is no file ${printable(path)}`, { cause: error });
    }
    throw unreadable(path, error);
  }
}

function readBlock({ path, descriptor }: OpenFile, buffer: Uint8Array): number {
  try {
    return readSync(descriptor, buffer, 0, buffer.length, null);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function checkUnchanged(file: OpenFile): void {
  const { before, descriptor } = file;
  const after = fstatSync(descriptor, { bigint: true });
  if (after.size !== before.size) throw changed(file, `${after.size} bytes`);
  const same = after.mtimeNs === before.mtimeNs && after.ctimeNs === before.ctimeNs && after.ino === before.ino;
  if (!same) throw changed(file, 'another time of change');
}

function changed({ path, before }: OpenFile, got: string): OccError {
  return new OccError(
    'file-changed',
    `${printable(path)} changed while it was hashed: it had ${before.size} bytes, then ${got}`,
  );
}

function notRegular(path: string): OccError {
  return new OccError('file-not-regular', `${printable(path)} is not a regular file`);
}

function unreadable(path: string, error: unknown): OccError {
  return new OccError('file-unreadable', `cannot read ${printable(path)}: ${reasonOf(error)}`, { cause: error });
}
