// SPDX-License-Identifier: Apache-2.0
// A folder of its own for each test, and ways to make every step of writing the state fail.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { nodeStateFiles, type StateFiles } from '../../src/host/state-files.ts';

/** Steps of one replacement, in the order they happen. */
export const steps = ['create', 'write', 'sync', 'close', 'rename', 'syncFolder'] as const;
export type Step = (typeof steps)[number];

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

/** Real files on which `before` is called before each step; when it throws, the step fails without having happened. */
export function watchedFiles(before: (step: Step) => void | Promise<void>): StateFiles {
  return {
    async create(path) {
      await before('create');
      const writer = await nodeStateFiles.create(path);
      return {
        write: async (bytes) => {
          await before('write');
          return writer.write(bytes);
        },
        sync: async () => {
          await before('sync');
          return writer.sync();
        },
        close: async () => {
          await writer.close();
          await before('close');
        },
      };
    },
    async rename(from, to) {
      await before('rename');
      return nodeStateFiles.rename(from, to);
    },
    async syncFolder(path) {
      await before('syncFolder');
      return nodeStateFiles.syncFolder(path);
    },
  };
}

/** Files on which `step` fails from its `nth` time on. */
export function failingFiles(step: Step, nth: number): StateFiles {
  let times = 0;
  return watchedFiles((at) => {
    if (at !== step) return;
    times += 1;
    if (times >= nth) throw Object.assign(new Error(`EIO: ${step}`), { code: 'EIO' });
  });
}

/** The code of the OccError that `work` rejects with. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  const fault = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return fault instanceof Error && 'code' in fault ? fault.code : fault;
}
