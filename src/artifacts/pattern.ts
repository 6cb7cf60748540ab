// SPDX-License-Identifier: Apache-2.0
// An entry of a list → the folder or file it literally names and the glob that follows, if any. `dist/**` is the same
// as the folder `dist`, so that the commonest pattern needs no glob at all.

import { isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { OccError } from '../proof/errors.ts';
import type { ListEntry } from './list.ts';
import { printable } from './name.ts';

/** `base` is absolute and literal; `glob` is '' or what must match below it; `folder` when only a folder will do. */
export interface Pattern {
  readonly text: string;
  readonly exclude: boolean;
  readonly base: string;
  readonly glob: string;
  readonly folder: boolean;
}

/** The workspace as the caller wrote it and as it really is; every path below is made from `real`. */
export interface Workspace {
  readonly written: string;
  readonly real: string;
}

const separator = sep === '\\' ? /[\\/]/ : /\//;
// On POSIX a back-slash escapes the next character, as in @actions/glob; on Windows it separates.
const magic = sep === '\\' ? /[*?[]/ : /[*?[\\]/;
const wholeTree = /^\*\*(\/\*\*)*(\/\*)?$/;

/** Reads an entry as a glob. Throws `usage` for "." or ".." after the first wildcard, `name-invalid` for NUL and line ends. */
export function parsePattern(entry: ListEntry, workspace: Workspace): Pattern {
  const segments = entry.text.split(separator);
  const wild = segments.findIndex((segment) => magic.test(segment));
  if (wild === -1) return literalPattern(entry, workspace);
  const rest = segments.slice(wild).filter((segment) => segment !== '');
  if (rest.some((segment) => segment === '.' || segment === '..')) {
    throw new OccError('usage', `the pattern ${printable(entry.text)} has a "." or ".." segment after a wildcard`);
  }
  const base = absolute(segments.slice(0, wild).join('/') + (wild > 0 ? '/' : ''), workspace);
  const glob = rest.join('/');
  if (wholeTree.test(glob)) return { ...entry, base, glob: '', folder: true };
  return { ...entry, base, glob: segments.at(-1) === '' ? `${glob}/` : glob, folder: true };
}

/** Reads an entry as one path, whatever characters it holds. */
export function literalPattern(entry: ListEntry, workspace: Workspace): Pattern {
  const folder = separator.test(entry.text.slice(-1));
  return { ...entry, base: absolute(entry.text, workspace), glob: '', folder };
}

/** Whether `path` is `folder` or below it; both absolute and normal. */
export function inside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(prefixOf(folder));
}

/** What every path below `folder` starts with. */
export function prefixOf(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

function absolute(text: string, { written, real }: Workspace): string {
  if (/[\0\r\n]/.test(text)) throw new OccError('name-invalid', `the path ${printable(text)} holds NUL or a line end`);
  if (!isAbsolute(text)) return resolve(real, text);
  const path = resolve(parse(text).root, text);
  return inside(written, path) ? join(real, relative(written, path)) : path;
}
