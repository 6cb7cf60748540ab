// SPDX-License-Identifier: Apache-2.0
// The host's time, asked once for all requests that wait for it: what a request is told was read after it arrived, so
// "not made before" holds. Only where the configuration allows it may a request be told an older one.
import { OccError } from '../../src/proof/errors.ts';
import type { Host } from '../../src/proof/host.ts';
import { ask } from '../../src/proof/issue.ts';

interface Reading {
  readonly time: number;
  /** When it was asked for, on the clock that only measures how long ago something was. */
  readonly asked: number;
}

export class Clock {
  readonly #time: () => number | Promise<number>;
  readonly #granularityMs: number;
  #asking: Promise<Reading> | undefined;
  #next: Promise<Reading> | undefined;
  #last: Reading | undefined;

  /** @throws OccError `host-failed` for a host without a time source */
  constructor(host: Host, granularityMs = 0) {
    const time = host.time?.bind(host);
    if (!time) throw new OccError('host-failed', 'expected a host with a time source');
    this.#time = time;
    this.#granularityMs = granularityMs;
  }

  /**
   * Milliseconds since 1970.
   * @param exact never older than the call, whatever the configuration allows
   * @throws OccError `host-failed`
   */
  async read(exact = false): Promise<number> {
    const last = this.#last;
    if (!exact && last && performance.now() - last.asked <= this.#granularityMs && this.#granularityMs > 0) {
      return last.time;
    }
    this.#next ??= this.#afterThat();
    return (await this.#next).time;
  }

  /** Begins when the reading that is under way has ended: whoever waits until then shares it. */
  async #afterThat(): Promise<Reading> {
    await this.#asking?.catch(() => undefined);
    this.#asking = this.#ask();
    this.#next = undefined;
    return this.#asking;
  }

  async #ask(): Promise<Reading> {
    const asked = performance.now();
    const time = await ask('the time', this.#time);
    if (!Number.isSafeInteger(time) || time < 0) {
      throw new OccError('host-failed', `expected the host to give whole milliseconds since 1970, got ${time}`);
    }
    this.#last = { time, asked };
    return this.#last;
  }
}
