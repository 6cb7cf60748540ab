// SPDX-License-Identifier: Apache-2.0
// Whether parent and enclave know each other: introduced anew after every connection, tried again while it fails.
import { asOccError, type OccError } from '../../src/proof/errors.ts';

/** An introduction that failed may work later: the store has room again, the enclave has time. */
const againMs = 5000;

export interface AcquaintanceOptions {
  readonly introduce: () => Promise<void>;
  readonly onFailure: (fault: OccError) => void;
  readonly againMs?: number;
}

export class Acquaintance {
  readonly #options: AcquaintanceOptions;
  /** Counts connections: what was begun on an earlier one no longer matters. */
  #connection = 0;
  #introduced = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: AcquaintanceOptions) {
    this.#options = options;
  }

  get introduced(): boolean {
    return this.#introduced;
  }

  /** There is a new connection. Resolves after the first try, with why it failed. */
  async meet(): Promise<OccError | undefined> {
    this.part();
    const connection = this.#connection;
    try {
      await this.#options.introduce();
      if (connection === this.#connection) this.#introduced = true;
      return undefined;
    } catch (fault) {
      const failure = asOccError(fault);
      if (connection !== this.#connection) return failure;
      this.#options.onFailure(failure);
      this.#timer = setTimeout(() => void this.meet(), this.#options.againMs ?? againMs).unref();
      return failure;
    }
  }

  /** The connection is gone. */
  part(): void {
    this.#connection += 1;
    this.#introduced = false;
    clearTimeout(this.#timer);
  }
}
