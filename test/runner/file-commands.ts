// SPDX-License-Identifier: Apache-2.0
// The files a step writes to speak to the runner: GITHUB_OUTPUT, GITHUB_ENV, GITHUB_STATE (`name=value` and
// `name<<delimiter`), GITHUB_PATH and GITHUB_STEP_SUMMARY. Read as strictly as actions/runner's FileCommandManager does.
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** GitHub drops a longer summary whole; it never cuts one. */
export const summaryLimitBytes = 1024 * 1024;

export const commandFiles = {
  output: 'GITHUB_OUTPUT',
  env: 'GITHUB_ENV',
  state: 'GITHUB_STATE',
  path: 'GITHUB_PATH',
  step_summary: 'GITHUB_STEP_SUMMARY',
} as const;

export type CommandFile = keyof typeof commandFiles;
export type CommandFiles = Readonly<Record<CommandFile, string>>;

/** Fresh, empty files for one stage of one step. */
export async function createCommandFiles(temp: string): Promise<CommandFiles> {
  const folder = join(temp, '_runner_file_commands');
  await mkdir(folder, { recursive: true });
  const id = randomUUID();
  const path = (name: CommandFile) => join(folder, `${name}_${id}`);
  const files: CommandFiles = {
    output: path('output'),
    env: path('env'),
    state: path('state'),
    path: path('path'),
    step_summary: path('step_summary'),
  };
  await Promise.all(Object.values(files).map((file) => writeFile(file, '')));
  return files;
}

export async function removeCommandFiles(files: CommandFiles): Promise<void> {
  await Promise.all(Object.values(files).map((file) => rm(file, { force: true, recursive: true })));
}

interface Line {
  readonly text: string;
  /** Where the line's text ends, and where the next line begins. */
  readonly end: number;
  readonly next: number;
}

function lineAt(text: string, from: number, crlf: boolean): Line | undefined {
  if (from >= text.length) return undefined;
  const feed = text.indexOf('\n', from);
  if (feed < 0) return { text: text.slice(from), end: text.length, next: text.length };
  const end = crlf && feed > from && text[feed - 1] === '\r' ? feed - 1 : feed;
  return { text: text.slice(from, end), end, next: feed + 1 };
}

/**
 * The pairs of an output, environment or state file, in order; `crlf` as on Windows. Throws at the first malformed line,
 * after having yielded what came before it, like the runner.
 */
export function* keyValues(text: string, crlf = false): Generator<readonly [name: string, value: string]> {
  for (let line = lineAt(text, 0, crlf); line !== undefined; ) {
    if (line.text === '') {
      line = lineAt(text, line.next, crlf);
      continue;
    }
    const equals = line.text.indexOf('=');
    const heredoc = line.text.indexOf('<<');
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const name = line.text.slice(0, heredoc);
      const delimiter = line.text.slice(heredoc + 2);
      if (name === '' || delimiter === '') {
        throw new Error(`Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`);
      }
      const start = line.next;
      let end = start;
      let inner = lineAt(text, start, crlf);
      while (inner?.text !== delimiter) {
        if (inner === undefined) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
        if (inner.next === inner.end) throw new Error('Invalid value. EOF marker missing new line.');
        end = inner.end;
        inner = lineAt(text, inner.next, crlf);
      }
      yield [name, text.slice(start, end)];
      line = lineAt(text, inner.next, crlf);
      continue;
    }
    if (equals <= 0) {
      throw new Error(`Invalid format '${line.text}'${equals === 0 ? '. Name must not be empty' : ''}`);
    }
    yield [line.text.slice(0, equals), line.text.slice(equals + 1)];
    line = lineAt(text, line.next, crlf);
  }
}

/** The folders of a path file. */
export function pathLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/).filter((line) => line !== '');
}

/** The text of a command file; a file the step removed counts as empty. */
export async function readCommandFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** How many bytes the step wrote to its summary; 0 if it removed the file. */
export async function summarySize(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}
