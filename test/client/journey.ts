// SPDX-License-Identifier: Apache-2.0
// What the client tests commit, and under which conditions.
import { createHash, randomBytes } from 'node:crypto';
import type { CommitOptions } from '../../src/client/commit.ts';
import type { ExchangeLimits } from '../../src/client/exchange.ts';
import type { Subject } from '../../src/client/plan.ts';
import { OccError } from '../../src/proof/errors.ts';

export const patient: ExchangeLimits = { connectMs: 20_000, headersMs: 20_000, bodyMs: 20_000, wholeMs: 20_000 };

/** For services that never finish. */
export const hasty: ExchangeLimits = { ...patient, wholeMs: 400 };

/** A clock on which only waiting takes time; it keeps the waits. */
export function idleClock() {
  let now = 1_790_000_000_000;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    sleep: async (ms: number) => {
      waits.push(ms);
      now += ms;
    },
  };
}

/** Files with the same base name have the same bytes. */
export function subjectsNamed(names: readonly string[]): readonly Subject[] {
  return names.map((name) => ({
    name,
    digest: new Uint8Array(
      createHash('sha256')
        .update(name.slice(name.lastIndexOf('/') + 1))
        .digest(),
    ),
  }));
}

/** Three digests under four names. */
export function optionsFor(endpoint: string, more: Partial<CommitOptions> = {}): CommitOptions {
  return {
    endpoint,
    apiKey: 'build:0123456789abcdef',
    subjects: subjectsNamed(['dist/a.js', 'dist/b.js', 'dist/c.js', 'copy/of/c.js']),
    chainId: 'run/example.test/1/2',
    budgetMs: 4000,
    clock: idleClock(),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    limits: patient,
    ...more,
  };
}

/** The error a promise ends in. */
export async function failureOf(promise: Promise<unknown>): Promise<OccError> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof OccError) return outcome;
  throw new Error(`expected an OccError, got ${outcome === undefined ? 'success' : String(outcome)}`);
}
