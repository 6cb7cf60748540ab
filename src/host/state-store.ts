// SPDX-License-Identifier: Apache-2.0
// The state file with a life: opened by one process, replaced whole, never reset. Many that wait for durability share
// one write. After one failed write nothing is durable any more: what was on disk then is what counts.
import { randomBytes } from 'node:crypto';
import { lstat, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { equalBytes, utf8 } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { type DevelopmentState, newState, parseState, renderState } from './development-state.ts';
import { nodeStateFiles, replaceFile, type StateFiles, temporaryOf } from './state-files.ts';
import { lockState, type StateLock } from './state-lock.ts';

export interface StateStoreOptions {
  /** Created on first use; its folder must exist. */
  readonly statePath: string;
  readonly files?: StateFiles;
}

export class StateStore {
  readonly path: string;
  /** What the file held when it was opened. */
  readonly opened: DevelopmentState;
  readonly #files: StateFiles;
  readonly #lock: StateLock;
  #written: string;
  #snapshot: () => DevelopmentState;
  #last: Promise<void> = Promise.resolve();
  #queued: Promise<void> | undefined;
  #failed: OccError | undefined;

  private constructor(path: string, files: StateFiles, lock: StateLock, opened: DevelopmentState) {
    this.path = path;
    this.opened = opened;
    this.#files = files;
    this.#lock = lock;
    this.#written = renderState(opened);
    this.#snapshot = () => opened;
  }

  /** @throws OccError `state-invalid`, `state-unwritable`, `state-locked` */
  static async open({ statePath, files = nodeStateFiles }: StateStoreOptions): Promise<StateStore> {
    const path = resolve(statePath);
    const lock = await lockState(path);
    try {
      await rm(temporaryOf(path), { force: true });
      const found = await readStateFile(path);
      const state = found ? parseState(found, path) : newState(randomBytes);
      const store = new StateStore(path, files, lock, state);
      if (!found) await store.#write();
      return store;
    } catch (fault) {
      await lock.release();
      throw fault instanceof OccError ? fault : unwritable(path, fault);
    }
  }

  /**
   * Resolves when a snapshot taken during or after this call is on the medium. Each snapshot must hold the whole state.
   * @throws OccError `state-unwritable`, from then on always
   */
  save(snapshot: () => DevelopmentState): Promise<void> {
    this.#snapshot = snapshot;
    this.#queued ??= this.#inOrder(() => {
      this.#queued = undefined;
      return this.#write();
    });
    return this.#queued;
  }

  /** @throws OccError `state-invalid` when the file is no longer what this store wrote last; later uses repeat it */
  checkUntouched(): Promise<void> {
    return this.#inOrder(async () => {
      const found = await readStateFile(this.path);
      if (found && equalBytes(found, utf8(this.#written))) return;
      throw new OccError('state-invalid', `${this.path}: expected what this process wrote, got something else`);
    });
  }

  /** Waits for what was saved and lets others have the file. */
  async close(): Promise<void> {
    await this.#last.catch(() => undefined);
    this.#failed ??= new OccError('state-unwritable', `${this.path}: expected an open state, got a closed one`);
    await this.#lock.release();
  }

  #inOrder(step: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(step);
    return this.#last;
  }

  async #write(): Promise<void> {
    if (this.#failed) throw this.#failed;
    const text = renderState(this.#snapshot());
    try {
      await replaceFile(this.#files, this.path, text);
      this.#written = text;
    } catch (cause) {
      this.#failed = unwritable(this.path, cause);
      throw this.#failed;
    }
  }
}

/** The bytes of the file; undefined when there is none. @throws OccError `state-invalid`, `state-unwritable` */
async function readStateFile(path: string): Promise<Uint8Array | undefined> {
  const found = await lstat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw unwritable(path, cause);
  });
  if (!found) return undefined;
  if (!found.isFile()) throw new OccError('state-invalid', `${path}: expected a regular file`);
  const mode = found.mode & 0o777;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new OccError('state-invalid', `${path}: expected mode 600, got ${mode.toString(8)}`, {
      hint: 'The key in it may have been read by others: delete the file to start a new key, or chmod 600 it if not.',
    });
  }
  return readFile(path).catch((cause) => {
    throw new OccError('state-invalid', `${path}: expected to read it`, { cause });
  });
}

function unwritable(path: string, cause: unknown): OccError {
  return new OccError('state-unwritable', `${path}: expected to write it`, { cause });
}
