// SPDX-License-Identifier: Apache-2.0
// The API keys in force: given once, or in a file that may change while the service runs. A file that cannot be read
// changes nothing, or a slip of the editor would lock everybody out, or let everybody in.
import { readFileSync, statSync, unwatchFile, watchFile } from 'node:fs';
import { OccError } from '../../src/proof/errors.ts';
import { anybody, type Client, identify, type KnownKeys, parseApiKeys } from './clients.ts';

/** The most keys there may be, at their longest. */
const maxFileBytes = 8 * 1024 * 1024;

/** How long a change of the file may go unnoticed; SIGHUP makes it known at once. */
const lookEveryMs = 2000;

export interface KeyRingOptions {
  /** `id:secret` or plain; without any, and without a file, anybody may commit. */
  readonly apiKeys?: readonly string[] | undefined;
  /** One key a line; empty lines and those that begin with # are skipped. */
  readonly path?: string | undefined;
  /** Whoever reaches an open service is its operator: only on loopback. */
  readonly openTo: 'operator' | 'client';
  /** What became of a change of the file. */
  readonly onReload?: (fault: OccError | undefined) => void;
}

export class KeyRing {
  readonly #options: KeyRingOptions;
  #keys: KnownKeys | undefined;
  readonly #reload = () => this.reload();

  /** @throws OccError `usage` for keys that cannot be read; they are not repeated in it */
  constructor(options: KeyRingOptions) {
    const { apiKeys, path } = options;
    if (apiKeys && path !== undefined) {
      throw new OccError('usage', 'API keys: expected one source, got a list and a file', {
        hint: 'Unset API_KEYS, or leave out --keys.',
      });
    }
    this.#options = options;
    this.#keys = path === undefined ? apiKeys && parseApiKeys(apiKeys) : parseApiKeys(readKeyFile(path));
    if (path !== undefined) watchFile(path, { interval: lookEveryMs, persistent: false }, this.#reload);
  }

  /** False where anybody may commit. */
  get closed(): boolean {
    return this.#keys !== undefined;
  }

  /** Undefined for somebody without a key that is needed. */
  find(authorization: string | undefined): Client | undefined {
    if (!this.#keys) return anybody(this.#options.openTo === 'operator');
    return identify(this.#keys, authorization);
  }

  /** Reads the file again. */
  reload(): void {
    const { path, onReload } = this.#options;
    if (path === undefined) return;
    try {
      this.#keys = parseApiKeys(readKeyFile(path));
      onReload?.(undefined);
    } catch (fault) {
      onReload?.(fault as OccError);
    }
  }

  close(): void {
    if (this.#options.path !== undefined) unwatchFile(this.#options.path, this.#reload);
  }
}

function readKeyFile(path: string): readonly string[] {
  let text: string;
  try {
    const { size } = statSync(path);
    if (size > maxFileBytes) throw new OccError('usage', `keys: expected at most ${maxFileBytes} bytes, got ${size}`);
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof OccError) throw cause;
    throw new OccError('usage', `keys: expected to read ${path}`, { hint: 'Check the path after --keys.', cause });
  }
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
