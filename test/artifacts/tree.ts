// SPDX-License-Identifier: Apache-2.0
// Temporary trees of files for the tests of this folder, and the errors that code under test gives for them.

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { OccError } from '../../src/proof/errors.ts';

/** A fresh folder, removed after the test. */
export function freshFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'occ-artifacts-')));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes each path with its text; `-> target` as text makes a symbolic link; a path ending in `/` an empty folder. */
export function tree(files: Readonly<Record<string, string>>): string {
  const root = freshFolder();
  for (const [path, text] of Object.entries(files)) {
    const target = join(root, path);
    mkdirSync(path.endsWith('/') ? target : dirname(target), { recursive: true });
    if (path.endsWith('/')) continue;
    if (text.startsWith('-> ')) symlinkSync(text.slice(3), target);
    else writeFileSync(target, text);
  }
  return root;
}

export function pipe(path: string): string {
  execFileSync('mkfifo', [path]);
  return path;
}

/** The OccError that `run` ends with; anything else fails the test. */
export async function failureOf(run: () => unknown): Promise<OccError> {
  try {
    await run();
  } catch (error) {
    if (error instanceof OccError) return error;
    throw error;
  }
  throw new Error('expected a failure, got none');
}

export async function codeOf(run: () => unknown): Promise<string> {
  return (await failureOf(run)).code;
}

/** Runs `run` without the right to read everything, which root has. */
export async function asOrdinaryUser<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return await run();
  process.seteuid?.(65534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}
