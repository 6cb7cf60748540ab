// SPDX-License-Identifier: Apache-2.0
// Ways to make every step of writing the state fail.
import { nodeStateFiles, type StateFiles } from '../../src/host/state-files.ts';

/** Steps of one replacement, in the order they happen. */
export const steps = ['create', 'write', 'sync', 'close', 'rename', 'syncFolder'] as const;
export type Step = (typeof steps)[number];

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
