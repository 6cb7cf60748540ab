// SPDX-License-Identifier: Apache-2.0
// Files an action leaves behind: whole or not at all.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';

/** Writes a new file under another name first. @throws OccError `file-unwritable` */
export function writeNew(path: string, text: string): void {
  const partial = `${path}.partial`;
  try {
    writeFileSync(partial, text, { flag: 'wx' });
    renameSync(partial, path);
  } catch (cause) {
    rmSync(partial, { force: true });
    throw new OccError('file-unwritable', `${quote(path)} could not be written`, { cause });
  }
}
