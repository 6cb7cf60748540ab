// SPDX-License-Identifier: Apache-2.0
// A folder → the files and links below it. One readdir for each folder and no stat for each file: the kind comes with
// the directory entry. Hidden files are files like others, since they ship like others. Links are reported, never
// followed. Sockets, pipes and devices have no content to commit and are passed over.

import { type Dirent, readdirSync } from 'node:fs';
import { OccError } from '../proof/errors.ts';
import { printable } from './name.ts';
import { prefixOf } from './pattern.ts';

/** Twenty times as many entries as subjects are allowed: a tree where most is excluded still ends. */
export const maxWalked = 2_000_000;

export interface Walked {
  readonly path: string;
  readonly link: boolean;
}

/** `skip` is asked for each entry and prunes folders. Throws `file-unreadable` for a folder that cannot be read. */
export function* walkFolder(folder: string, skip: (path: string) => boolean): Generator<Walked, void, void> {
  const pending = [folder];
  let walked = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const prefix = prefixOf(next);
    for (const entry of entriesOf(next)) {
      walked += 1;
      if (walked > maxWalked) throw tooMany(folder);
      const path = prefix + entry.name;
      if (skip(path)) continue;
      if (entry.isDirectory()) pending.push(path);
      else if (entry.isFile()) yield { path, link: false };
      else if (entry.isSymbolicLink()) yield { path, link: true };
    }
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new OccError('file-unreadable', `cannot read the folder ${printable(folder)}: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

function tooMany(folder: string): OccError {
  return new OccError('too-many', `the folder ${printable(folder)} holds more than ${maxWalked} entries`);
}

/** The system's name of a failure, such as EACCES. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
