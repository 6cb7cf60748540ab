// SPDX-License-Identifier: Apache-2.0
// Group commit: everything that many requests want written in one turn of the event loop shares one transaction, and
// so one wait for the medium. All of a group is written, or nothing of it.

import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers';
import { OccError } from '../../src/proof/errors.ts';

interface Write {
  readonly run: () => void;
  readonly resolve: () => void;
  readonly reject: (fault: OccError) => void;
}

export interface GroupSteps {
  /** Runs within each transaction, before it ends. */
  readonly tidy: () => void;
  /** Nothing of the last group was written. */
  readonly undone: () => void;
}

export class GroupCommit {
  readonly #database: DatabaseSync;
  readonly #steps: GroupSteps;
  #waiting: Write[] = [];
  #failed: OccError | undefined;

  constructor(database: DatabaseSync, steps: GroupSteps) {
    this.#database = database;
    this.#steps = steps;
  }

  /** Why the last group could not be written; undefined when it was. */
  get failed(): OccError | undefined {
    return this.#failed;
  }

  /** Resolves when what `run` did is on the medium. @throws OccError `unavailable` when it is not */
  write(run: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ run, resolve, reject });
      if (this.#waiting.length === 1) setImmediate(() => this.flush());
    });
  }

  flush(): void {
    const group = this.#waiting;
    if (group.length === 0) return;
    this.#waiting = [];
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      for (const { run } of group) run();
      this.#steps.tidy();
      this.#database.exec('COMMIT');
      this.#failed = undefined;
    } catch (cause) {
      this.#failed = new OccError('unavailable', 'store: expected to write it', { cause });
      this.#rollBack();
    }
    for (const { resolve, reject } of group) {
      if (this.#failed) reject(this.#failed);
      else resolve();
    }
  }

  #rollBack(): void {
    try {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      this.#steps.undone();
    } catch {
      // the database has rolled back by itself, or is closed
    }
  }
}
