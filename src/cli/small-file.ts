// SPDX-License-Identifier: Apache-2.0
// A file that is read whole because it is small: a proof, a document, a certificate. What is larger is something else.
import { closeSync, openSync, readSync } from 'node:fs';
import { concatBytes, quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';

/** Documents, proofs and certificates have kilobytes. */
const maxBytes = 1_048_576;

/** @throws OccError `file-not-found`, `file-unreadable`, `too-many` */
export function readSmallFile(path: string): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const pieces: Uint8Array[] = [];
    for (let total = 0; ; ) {
      const piece = new Uint8Array(65_536); // a pipe has no size to ask for
      const count = readSync(descriptor, piece);
      if (count === 0) return concatBytes(...pieces);
      total += count;
      if (total > maxBytes) throw new OccError('too-many', `${quote(path)}: expected at most ${maxBytes} bytes`);
      pieces.push(piece.subarray(0, count));
    }
  } catch (error) {
    throw error instanceof OccError ? error : unreadable(path, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Why a file could not be read. */
export function unreadable(path: string, cause: unknown): OccError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const absent = reason === 'ENOENT' || reason === 'ENOTDIR';
  const got = absent ? 'nothing' : reason === 'EISDIR' ? 'a folder' : reason;
  const message = `${quote(path)}: expected a file, got ${got}`;
  return new OccError(absent ? 'file-not-found' : 'file-unreadable', message, { cause });
}
