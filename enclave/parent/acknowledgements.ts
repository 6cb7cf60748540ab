// SPDX-License-Identifier: Apache-2.0
// Acknowledgements: the enclave keeps what it signed until it hears that the proofs are kept outside. Many share one
// message, and what the enclave could not be told is told when it is next met.

import { maxBatch } from '../wire/messages.ts';
import type { EnclaveLink } from './link.ts';
import type { Store } from './store.ts';

/** Nobody waits for an acknowledgement; the enclave has room for those of many seconds. */
const gatheredMs = 20;

export class Acknowledgements {
  readonly #link: EnclaveLink;
  readonly #store: Store;
  #waiting: string[] = [];
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> = Promise.resolve();

  constructor(link: EnclaveLink, store: Store) {
    this.#link = link;
    this.#store = store;
  }

  /** The proofs of this commit are kept. */
  add(commitId: string): void {
    this.#waiting.push(commitId);
    this.#timer ??= setTimeout(() => void this.flush(), gatheredMs);
  }

  /** Tells the enclave of everything it may not know yet, also of what a former life kept. */
  async resume(): Promise<void> {
    for (let said = maxBatch; said === maxBatch; ) {
      const commitIds = await this.#store.unacknowledged(maxBatch);
      if (commitIds.length === 0 || !(await this.#tell(commitIds))) return;
      said = commitIds.length;
    }
  }

  /** Resolves when what was added has been said, or could not be. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const commitIds = this.#waiting;
    this.#waiting = [];
    this.#sending = this.#sending.then(async () => {
      for (let at = 0; at < commitIds.length; at += maxBatch) await this.#tell(commitIds.slice(at, at + maxBatch));
    });
    return this.#sending;
  }

  /** False when the enclave or the store could not be told: the store still lists them, for the next meeting. */
  async #tell(commitIds: readonly string[]): Promise<boolean> {
    try {
      await this.#link.ask('acknowledge', { commitIds });
      await this.#store.acknowledged(commitIds);
      return true;
    } catch {
      return false;
    }
  }
}
