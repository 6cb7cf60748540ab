// SPDX-License-Identifier: Apache-2.0
// Retry: an outage of the service must not fail a release, and a release must not hang on it. Everything one commit
// asks of the service shares one budget of time.
import { OccError } from '../proof/errors.ts';
import type { Answer, Outcome } from './exchange.ts';
import type { Fault } from './fault.ts';

/** Time as the caller sees it, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(ms: number): Promise<unknown>;
}

export interface Budget {
  readonly clock: Clock;
  /** When the time is over, as `clock.now()` will say. */
  readonly deadline: number;
  /** Spreads the retries of many clients; `length` random bytes. */
  readonly randomBytes: (length: number) => Uint8Array;
  readonly signal?: AbortSignal | undefined;
  /** Told before every wait. */
  readonly onRetry?: ((reason: string, waitMs: number) => void) | undefined;
}

/** The first wait is at most this; each further one may be twice as long. Milliseconds. */
const firstWait = 1000;
/** No wait is chosen longer: a service that is back should not be left alone. Milliseconds. */
const longestWait = 20_000;
/** No wait is chosen shorter. Milliseconds. */
const shortestWait = 100;

/**
 * Repeats `attempt` until it ends in an answer, in a fault that would last, or the budget is spent.
 * @param repeatable when false, a request that may have reached the service is never sent again
 * @returns the answer, or the last fault with the number of attempts in its message
 */
export async function retry(
  budget: Budget,
  repeatable: boolean,
  attempt: (withinMs: number) => Promise<Outcome>,
): Promise<Outcome> {
  const start = budget.clock.now();
  let last: Fault | undefined;
  for (let attempts = 1; ; attempts += 1) {
    const left = budget.deadline - budget.clock.now();
    if (left <= 0) return { fault: last ? lastOf(last, attempts - 1, budget.clock.now() - start) : spent() };
    const outcome = await attempt(left);
    if ('answer' in outcome) return outcome;
    const { fault } = outcome;
    if (fault.lasting || (fault.sent && !repeatable)) return outcome;
    // an attempt cut short by the budget says less than the one before it
    if (!last || fault.error.code !== 'service-timeout') last = fault;
    const now = budget.clock.now();
    const waitMs = Math.max(fault.retryAfterMs ?? 0, chooseWait(attempts, budget.randomBytes));
    if (now + waitMs >= budget.deadline) return { fault: lastOf(last, attempts, now - start) };
    budget.onRetry?.(fault.error.message, waitMs);
    await pause(budget, waitMs);
    if (budget.signal?.aborted) return { fault: cancelled(fault.sent) };
  }
}

/** "Full jitter": anywhere between the shortest wait and a limit that doubles. */
function chooseWait(attempts: number, randomBytes: Budget['randomBytes']): number {
  const limit = Math.min(longestWait, firstWait * 2 ** Math.min(attempts - 1, 10));
  const [high = 0, low = 0] = randomBytes(2);
  return Math.round(shortestWait + ((limit - shortestWait) * (high * 256 + low)) / 65_535);
}

async function pause({ clock, signal }: Budget, ms: number): Promise<void> {
  if (signal?.aborted) return;
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  signal?.addEventListener('abort', stop, { once: true });
  await Promise.race([clock.sleep(ms), stopped]);
  signal?.removeEventListener('abort', stop);
}

function lastOf(fault: Fault, attempts: number, ms: number): Fault {
  const { code, message, hint } = fault.error;
  const asked = fault.retryAfterMs ? `; the service asks to wait ${Math.ceil(fault.retryAfterMs / 1000)} s` : '';
  const tries = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'} in ${Math.round(ms / 1000)} s`;
  return { ...fault, error: new OccError(code, `${message} (${tries}${asked})`, { hint, cause: fault.error.cause }) };
}

function spent(): Fault {
  const error = new OccError('service-timeout', 'expected all answers within the budget, got no time left');
  return { error, sent: false, lasting: true };
}

function cancelled(sent: boolean): Fault {
  return { error: new OccError('cancelled', 'stopped by the caller while waiting'), sent, lasting: true };
}

/**
 * `Retry-After` (RFC 9110 §10.2.3) in milliseconds: seconds, or a date compared with `now`; undefined when it is
 * absent or neither.
 */
export function retryAfterMs(answer: Answer, now: number): number | undefined {
  const text = answer.headers.get('retry-after')?.trim();
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
