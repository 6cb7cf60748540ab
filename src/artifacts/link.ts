// SPDX-License-Identifier: Apache-2.0
// What a symbolic link stands for. A link to a regular file in the same tree is that file under the link's own name:
// what a consumer of the tree would read. A link that leads out of the tree, to nothing, in a circle, or to a device
// is refused: its content is not the build's. A link to a folder is never walked.

import { realpathSync, statSync } from 'node:fs';
import { OccError } from '../proof/errors.ts';
import { printable } from './name.ts';
import { inside } from './pattern.ts';
import { reasonOf } from './walk.ts';

export interface LinkTarget {
  readonly path: string;
  readonly folder: boolean;
}

/** `tree` is a real path. Throws `file-not-found` for a dangling link, else `file-not-regular`. */
export function resolveLink(link: string, tree: string): LinkTarget {
  const path = realPath(link);
  if (!inside(tree, path)) {
    throw refused(link, `leads to ${printable(path)}, out of ${printable(tree)}`);
  }
  const stat = statSync(path);
  if (!stat.isFile() && !stat.isDirectory()) throw refused(link, `leads to ${printable(path)}, not a regular file`);
  return { path, folder: stat.isDirectory() };
}

/** The real path of a file, a folder or a link. Throws `file-not-found`, or `file-not-regular` for links in a circle. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'ELOOP') throw refused(path, 'leads in a circle');
    if (reason === 'EACCES') {
      throw new OccError('file-unreadable', `cannot resolve ${printable(path)}: ${reason}`, { cause: error });
    }
    throw new OccError('file-not-found', `the path ${printable(path)} leads to nothing: ${reason}`, { cause: error });
  }
}

export function refused(link: string, why: string): OccError {
  return new OccError('file-not-regular', `the symbolic link ${printable(link)} ${why}`, {
    hint: 'Name what the link leads to, or exclude the link with a "!" entry.',
  });
}
