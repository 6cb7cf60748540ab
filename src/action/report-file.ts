// SPDX-License-Identifier: Apache-2.0
// Files an action leaves behind: whole or not at all.
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';

/** Writes a new file under another name first. @throws OccError `file-unwritable` */
export function writeNew(path: string, text: string | Generator<string>): void {
  const partial = `${path}.partial`;
  try {
    const descriptor = openSync(partial, 'wx');
    try {
      for (const piece of typeof text === 'string' ? [text] : text) writeFileSync(descriptor, piece);
    } finally {
      closeSync(descriptor);
    }
    renameSync(partial, path);
  } catch (cause) {
    rmSync(partial, { force: true });
    throw new OccError('file-unwritable', `${quote(path)} could not be written`, { cause });
  }
}
