// SPDX-License-Identifier: Apache-2.0
// Issuer keys: what each issuer published within the last quarter of an hour. A key nobody knows is asked for once, and
// then not again for a while: whoever floods the enclave with unknown keys does not flood the issuer.
import type { IssuerKey } from '../../src/evidence/jwk.ts';
import { quote } from '../../src/proof/bytes.ts';
import { OccError } from '../../src/proof/errors.ts';

/** Keys an issuer withdrew are believed for no longer than this. */
export const maxKeyAgeMs = 15 * 60 * 1000;

/** From one fetch to the next that an unknown key may cause. GitHub publishes a key long before it signs with it. */
export const refetchAfterMs = 60 * 1000;

/** From a fetch that failed to the next one: shorter than anybody waits, longer than a burst of requests. */
export const retryAfterMs = 5 * 1000;

/** Fetches the keys of an issuer at a time of the hardware's clock. */
export type FetchKeys = (issuer: string, now: number) => Promise<readonly IssuerKey[]>;

interface Known {
  keys: readonly IssuerKey[];
  /** When their fetch was begun, so that no key seems younger than it is. */
  keysFrom: number | undefined;
  nextFetch: number;
  lastFetch: number;
  fetching: Promise<void> | undefined;
}

export class IssuerKeys {
  readonly #fetch: FetchKeys;
  readonly #known = new Map<string, Known>();

  constructor(fetch: FetchKeys) {
    this.#fetch = fetch;
  }

  /**
   * The keys of `issuer`, at most {@link maxKeyAgeMs} old at `now`; with the one called `kid`, unless it was not
   * published when they were asked for because of it.
   * @param now milliseconds since 1970, from the hardware
   * @throws OccError `issuer-unreachable`, `issuer-refused`; `unavailable` when it is too early to ask again
   */
  async keysFor(issuer: string, kid: string, now: number): Promise<readonly IssuerKey[]> {
    const known = this.#of(issuer);
    if (isFresh(known, now) && known.keys.some((key) => key.kid === kid)) return known.keys;
    known.fetching ??= this.#refetch(issuer, known, kid, now);
    await known.fetching;
    return known.keys;
  }

  #refetch(issuer: string, known: Known, kid: string, now: number): Promise<void> {
    const isEarly = now >= known.lastFetch && now < known.nextFetch;
    if (isEarly) {
      const wait = Math.ceil((known.nextFetch - now) / 1000);
      throw new OccError(
        'unavailable',
        `key ${quote(kid)}: expected a known one; the issuer is asked again in ${wait} s`,
      );
    }
    known.lastFetch = now;
    known.nextFetch = now + retryAfterMs;
    return this.#fetch(issuer, now)
      .then((keys) => {
        known.keys = keys;
        known.keysFrom = now;
        known.nextFetch = now + refetchAfterMs;
      })
      .finally(() => {
        known.fetching = undefined;
      });
  }

  #of(issuer: string): Known {
    const known = this.#known.get(issuer) ?? {
      keys: [],
      keysFrom: undefined,
      nextFetch: 0,
      lastFetch: 0,
      fetching: undefined,
    };
    this.#known.set(issuer, known);
    return known;
  }
}

function isFresh({ keysFrom }: Known, now: number): boolean {
  return keysFrom !== undefined && now >= keysFrom && now - keysFrom <= maxKeyAgeMs;
}
