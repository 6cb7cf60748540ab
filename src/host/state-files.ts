// SPDX-License-Identifier: Apache-2.0
// How the state file is replaced: the steps whose failure, or loss of power between them, must never lose a counter.
// A port only so that tests can make each step fail.
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** One file being written. */
export interface StateWriter {
  write(bytes: Uint8Array): Promise<void>;
  /** Resolves when the bytes are on the medium. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface StateFiles {
  /** A new file that only its owner can read (0600); an old one of that name is removed first. */
  create(path: string): Promise<StateWriter>;
  /** Atomic within one folder. */
  rename(from: string, to: string): Promise<void>;
  /** Resolves when a rename in the folder of `path` is on the medium. */
  syncFolder(path: string): Promise<void>;
}

export const nodeStateFiles: StateFiles = {
  async create(path) {
    await rm(path, { force: true });
    const file = await open(path, 'wx', 0o600);
    return {
      write: (bytes) => file.writeFile(bytes),
      sync: () => file.sync(),
      close: () => file.close(),
    };
  },
  rename,
  async syncFolder(path) {
    if (process.platform === 'win32') return; // a folder cannot be opened there; NTFS journals the rename
    let folder: FileHandle | undefined;
    try {
      folder = await open(dirname(path), 'r');
      await folder.sync();
    } finally {
      await folder?.close();
    }
  },
};

/** Replaces the file at `path`: after the call it holds `text` on the medium; when it throws, the old or the new. */
export async function replaceFile(files: StateFiles, path: string, text: string): Promise<void> {
  const temporary = temporaryOf(path);
  const writer = await files.create(temporary);
  try {
    await writer.write(Buffer.from(text));
    await writer.sync();
  } finally {
    await writer.close();
  }
  await files.rename(temporary, path);
  await files.syncFolder(path);
}

/** Where a replacement is written first; one that a killed process left is of no use to anybody. */
export function temporaryOf(path: string): string {
  return `${path}.tmp`;
}
