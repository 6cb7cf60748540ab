// SPDX-License-Identifier: Apache-2.0
// Slots the parent took for a commit that was then refused: they stay open inside until they expire, and their holder
// was this one request. Counted here per client, or a flood of refused commits would leave no slots for anybody.
import { OccError } from '../../src/proof/errors.ts';

/** Eight refused batches of the largest size: a client that errs more than that has to wait. */
const defaultMost = 8000;

export interface WastedSlotsOptions {
  /** Life of an open slot. */
  readonly ttlMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Of one client. */
  readonly most?: number | undefined;
}

export class WastedSlots {
  readonly #options: WastedSlotsOptions;
  /** Clients are as many as there are API keys. */
  readonly #byHolder = new Map<string, { count: number; until: number }>();

  constructor(options: WastedSlotsOptions) {
    this.#options = options;
  }

  /** @throws OccError `slots-exhausted` */
  check(holder: string): void {
    const wasted = this.#byHolder.get(holder);
    if (!wasted) return;
    if (wasted.until <= this.#options.now()) this.#byHolder.delete(holder);
    else if (wasted.count >= (this.#options.most ?? defaultMost)) {
      throw new OccError('slots-exhausted', 'expected fewer refused commits: their slots have to expire first');
    }
  }

  add(holder: string, count: number): void {
    const before = this.#byHolder.get(holder)?.count ?? 0;
    this.#byHolder.set(holder, { count: before + count, until: this.#options.now() + this.#options.ttlMs });
  }
}
