// SPDX-License-Identifier: Apache-2.0
// The first step of the journey: what the user named → the artifacts. Everything below a named folder or matched by a
// glob, hidden files included; each file once; nothing silently left out. Names are workspace-relative POSIX paths;
// outside the workspace, a name starts with the last literal segment of the entry that selected the file.

import { lstatSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { OccError } from '../proof/errors.ts';
import { Found } from './found.ts';
import { globPaths } from './glob.ts';
import { realPath } from './link.ts';
import { parseList } from './list.ts';
import { printable } from './name.ts';
import { inside, literalPattern, type Pattern, parsePattern, type Workspace } from './pattern.ts';
import type { SelectedFile } from './subject.ts';
import { reasonOf, walkFolder } from './walk.ts';

export type { SelectedFile } from './subject.ts';

/** `patterns` is the text of an input: a list of globs. `paths` are literal, as a shell hands them over. */
export type Selection = { readonly cwd: string } & (
  | { readonly patterns: string }
  | { readonly paths: readonly string[] }
);

/**
 * The selected files in code-unit order of their names. Entries apply in order: `!` takes out of what stands before it.
 * Throws `no-subjects` when an entry selects nothing, `file-not-found` for a literal path that is not there,
 * `file-not-regular` for what cannot be committed (see link.ts), `name-invalid` for deceptive names and for two files
 * with one name, `too-many`, `file-unreadable`, `usage`.
 */
export async function selectSubjects(selection: Selection): Promise<readonly SelectedFile[]> {
  const written = resolve(selection.cwd);
  const workspace = { written, real: realPath(written) };
  const patterns = patternsOf(selection, workspace);
  const wanted = patterns.filter((pattern) => !pattern.exclude);
  if (wanted.length === 0) throw new OccError('no-subjects', 'the list names no file to commit or verify');
  const found = new Found(workspace);
  if (patterns.some((pattern) => pattern.glob !== '')) await selectByGlob(patterns, found);
  else selectLiterally(patterns, 'paths' in selection, found);
  return found.files();
}

function patternsOf(selection: Selection, workspace: Workspace): readonly Pattern[] {
  if ('patterns' in selection) return parseList(selection.patterns).map((entry) => parsePattern(entry, workspace));
  return selection.paths.map((text) => {
    if (text === '') throw new OccError('usage', 'one of the paths is empty');
    return literalPattern({ text, exclude: false }, workspace);
  });
}

async function selectByGlob(patterns: readonly Pattern[], found: Found): Promise<void> {
  const wanted = patterns.filter((pattern) => !pattern.exclude);
  for await (const path of globPaths(patterns)) {
    const pattern = wanted.find(({ base }) => inside(base, path));
    const stat = statOf(path);
    if (!pattern || !stat) throw new OccError('file-changed', `${printable(path)} vanished while the list was read`);
    if (stat.isFile()) found.addFile(path, pattern);
    else if (stat.isSymbolicLink()) found.addLink(path, pattern);
    else if (wanted.some(({ base }) => base === path)) throw notRegular(path);
  }
  for (const [index, pattern] of patterns.entries()) {
    if (pattern.exclude) continue;
    const any = wanted.length === 1 ? found.size > 0 : await selectsAny(pattern, patterns.slice(index + 1), found);
    if (!any) throw nothing(pattern);
  }
}

// The library does not say which pattern a path came from; so each is asked for its first path that was kept.
async function selectsAny(pattern: Pattern, later: readonly Pattern[], found: Found): Promise<boolean> {
  for await (const path of globPaths([pattern, ...later.filter(({ exclude }) => exclude)])) {
    if (found.has(path)) return true;
  }
  return false;
}

function selectLiterally(patterns: readonly Pattern[], mustExist: boolean, found: Found): void {
  const excludes = new Map(patterns.flatMap(({ exclude, base }, index) => (exclude ? [[base, index] as const] : [])));
  for (const [index, pattern] of patterns.entries()) {
    if (pattern.exclude) continue;
    const skip = (path: string) => isExcluded(path, pattern.base, excludes, index);
    if (!selectOne(pattern, mustExist, skip, found)) throw nothing(pattern);
  }
}

function selectOne(pattern: Pattern, mustExist: boolean, skip: (path: string) => boolean, found: Found): boolean {
  const { base } = pattern;
  const stat = statOf(base);
  if (!stat && mustExist) throw new OccError('file-not-found', `there is no file ${printable(pattern.text)}`);
  if (!stat || skip(base) || (pattern.folder && !stat.isDirectory())) return false;
  if (stat.isSymbolicLink()) found.addLink(base, pattern);
  else if (stat.isFile()) found.addFile(base, pattern);
  else if (!stat.isDirectory()) throw notRegular(base);
  else return selectFolder(pattern, skip, found);
  return true;
}

function selectFolder(pattern: Pattern, skip: (path: string) => boolean, found: Found): boolean {
  let any = false;
  for (const { path, link } of walkFolder(pattern.base, skip)) {
    if (link) found.addLink(path, pattern);
    else found.addFile(path, pattern);
    any = true;
  }
  return any;
}

// An exclude holds for itself and for everything below it, if it stands after the entry.
function isExcluded(path: string, base: string, excludes: ReadonlyMap<string, number>, index: number): boolean {
  if (excludes.size === 0) return false;
  if ((excludes.get(path) ?? -1) > index) return true;
  if (path !== base) return false;
  for (let up = dirname(path), at = path; up !== at; at = up, up = dirname(up)) {
    if ((excludes.get(up) ?? -1) > index) return true;
  }
  return false;
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (reasonOf(error) === 'ENOTDIR') return undefined;
    throw new OccError('file-unreadable', `cannot look at ${printable(path)}: ${reasonOf(error)}`, { cause: error });
  }
}

function nothing({ text }: Pattern): OccError {
  return new OccError('no-subjects', `the entry ${printable(text)} selects no file`, {
    hint: 'Check the spelling, the working directory and the "!" entries after it; braces are not expanded.',
  });
}

function notRegular(path: string): OccError {
  return new OccError('file-not-regular', `${printable(path)} is a pipe, a socket or a device`);
}
