// SPDX-License-Identifier: Apache-2.0
// A folder of its own for each test, and what its failures are called.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Modes and links mean something. */
export const posix = process.platform !== 'win32';

/** What /proc tells is known. */
export const linux = process.platform === 'linux';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A path for a state file in a fresh folder, removed when the tests of the file are done. */
export function freshStatePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'occ-state-'));
  folders.push(folder);
  return join(folder, 'occ-state.json');
}

/** The code of the OccError that `work` rejects with. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  const fault = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return fault instanceof Error && 'code' in fault ? fault.code : fault;
}
