// SPDX-License-Identifier: Apache-2.0
// Globs, by the toolkit's own library, so that patterns mean what they mean in other actions: `*`, `?`, `[…]`, `**`,
// no braces, hidden files match, a matched folder stands for everything below it, a later entry overrides an earlier
// one. Links are never followed here. The library is loaded only when there is a glob: it costs more than hashing,
// and it writes `::debug::` lines to stdout, which only a workflow log wants.

import { sep } from 'node:path';
import { OccError } from '../proof/errors.ts';
import { printable } from './name.ts';
import type { Pattern } from './pattern.ts';

/** Each path is tried against each pattern; a thousand patterns over 100,000 files are already minutes. */
export const maxGlobs = 1_000;

const options = { followSymbolicLinks: false, matchDirectories: false, implicitDescendants: true };

/** Every path but folders that the entries select, each once, in no promised order. Throws `file-unreadable`, `too-many`. */
export async function* globPaths(patterns: readonly Pattern[]): AsyncGenerator<string, void, void> {
  if (patterns.length > maxGlobs) {
    throw new OccError('too-many', `${patterns.length} entries with globs among them; the limit is ${maxGlobs}`);
  }
  const { create } = await import('@actions/glob');
  try {
    const globber = await create(patterns.map(lineOf).join('\n'), options);
    yield* globber.globGenerator();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new OccError('file-unreadable', `cannot read a folder that a pattern covers: ${printable(message)}`, {
      cause: error,
    });
  }
}

// The library trims each line, so a blank at the end is written as a set of one.
function lineOf(pattern: Pattern): string {
  const below = pattern.glob === '' ? '' : `${pattern.base.endsWith(sep) ? '' : sep}${pattern.glob}`;
  const folder = pattern.folder && pattern.glob === '' ? sep : '';
  const path = `${literally(pattern.base)}${below}${folder}`;
  return `${pattern.exclude ? '!' : ''}${path.replace(/\s$/, (blank) => `[${blank}]`)}`;
}

function literally(path: string): string {
  const escaped = sep === '\\' ? path : path.replaceAll('\\', '\\\\');
  return escaped.replace(/[[?*]/g, (character) => `[${character}]`);
}
