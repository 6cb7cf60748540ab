// SPDX-License-Identifier: Apache-2.0
// A file a command makes: whole or not at all, and never in place of another unless that was asked for. It is reserved
// before anything is committed, so that a full disk or a wrong path costs no proof.
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { type FileHandle, link, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';

/** What file systems answer that have no hard links. */
const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

export class NewFile {
  readonly path: string;
  readonly #replace: boolean;
  readonly #partial: string;
  readonly #handle: FileHandle;

  private constructor(path: string, replace: boolean, partial: string, handle: FileHandle) {
    this.path = path;
    this.#replace = replace;
    this.#partial = partial;
    this.#handle = handle;
  }

  /** @throws OccError `file-exists` when it is there and must not be replaced, `file-unwritable` */
  static async reserve(path: string, replace: boolean): Promise<NewFile> {
    if (!replace && existsSync(path)) throw taken(path);
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw unwritable(path, 'it is a folder');
    const partial = join(dirname(path), `.occ-${randomBytes(8).toString('hex')}.partial`);
    try {
      return new NewFile(path, replace, partial, await open(partial, 'wx'));
    } catch (cause) {
      throw unwritable(path, cause);
    }
  }

  /** Puts the file in its place. @throws OccError `file-exists`, `file-unwritable`; then there is none */
  async keep(content: string | Uint8Array): Promise<void> {
    try {
      await this.#handle.writeFile(content);
      await this.#handle.sync();
      await this.#handle.close();
      if (this.#replace) await rename(this.#partial, this.path);
      else await this.#linkInPlace();
    } catch (cause) {
      if (reasonOf(cause) === 'EEXIST') throw taken(this.path);
      throw unwritable(this.path, cause);
    } finally {
      await this.discard();
    }
  }

  /** A link is never made in place of a file, as a rename would be. */
  async #linkInPlace(): Promise<void> {
    try {
      await link(this.#partial, this.path);
    } catch (cause) {
      if (!withoutLinks.has(reasonOf(cause))) throw cause;
      if (existsSync(this.path)) throw taken(this.path);
      await rename(this.#partial, this.path);
    }
  }

  /** Takes the reservation back; harmless after `keep`. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#partial, { force: true });
  }
}

function taken(path: string): OccError {
  return new OccError('file-exists', `${quote(path)}: expected a free path, got one that is taken`);
}

function unwritable(path: string, cause: unknown): OccError {
  if (cause instanceof OccError) return cause;
  return new OccError('file-unwritable', `${quote(path)} could not be written: ${reasonOf(cause)}`, { cause });
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
