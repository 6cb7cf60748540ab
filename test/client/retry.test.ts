// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/client/exchange.ts';
import { retry, retryAfterMs } from '../../src/client/retry.ts';
import { OccError } from '../../src/proof/errors.ts';
import { idleClock } from './journey.ts';

const answer: Outcome = { answer: { status: 200, headers: new Map(), body: new Uint8Array() } };

function fault(more: { sent?: boolean; lasting?: boolean; retryAfterMs?: number } = {}): Outcome {
  return { fault: { error: new OccError('unavailable', 'away'), sent: true, lasting: false, ...more } };
}

function setUp(outcomes: readonly Outcome[], budgetMs = 60_000, random = 0xff) {
  const clock = idleClock();
  const told: number[] = [];
  let asked = 0;
  const budget = {
    clock,
    deadline: clock.now() + budgetMs,
    randomBytes: (length: number) => new Uint8Array(length).fill(random),
    onRetry: (_: string, waitMs: number) => told.push(waitMs),
  };
  const attempt = async () => {
    asked += 1;
    return outcomes[Math.min(asked, outcomes.length) - 1] ?? answer;
  };
  return { clock, told, budget, attempt, asked: () => asked };
}

describe('a retry', () => {
  it('waits longer every time, but never longer than twenty seconds, and tells before it does', async () => {
    const { budget, attempt, clock, told } = setUp([...Array<Outcome>(7).fill(fault()), answer], 300_000);
    expect(await retry(budget, true, attempt)).toBe(answer);
    expect(clock.waits).toEqual([1000, 2000, 4000, 8000, 16_000, 20_000, 20_000]);
    expect(told).toEqual(clock.waits);
  });

  it('spreads clients: the smallest wait is a tenth of a second', async () => {
    const { budget, attempt, clock } = setUp([fault(), fault(), answer], 300_000, 0);
    await retry(budget, true, attempt);
    expect(clock.waits).toEqual([100, 100]);
  });

  it('ends with the last fault when the next wait would outlast the budget', async () => {
    const { budget, attempt, clock, asked } = setUp([fault()], 10_000);
    const outcome = await retry(budget, true, attempt);
    expect(outcome).toMatchObject({ fault: { error: { code: 'unavailable' } } });
    expect('fault' in outcome && outcome.fault.error.message).toContain('4 attempts in 7 s');
    expect(clock.waits).toEqual([1000, 2000, 4000]);
    expect(asked()).toBe(4);
  });

  it('tells the outage, not the last attempt that ran out of time in it', async () => {
    const late: Outcome = { fault: { error: new OccError('service-timeout', 'late'), sent: true, lasting: false } };
    const { budget, attempt } = setUp([fault(), fault(), late], 4000);
    expect(await retry(budget, true, attempt)).toMatchObject({ fault: { error: { code: 'unavailable' } } });
  });

  it('waits as long as the service asks', async () => {
    const { budget, attempt, clock } = setUp([fault({ retryAfterMs: 30_000 }), answer]);
    expect(await retry(budget, true, attempt)).toBe(answer);
    expect(clock.waits).toEqual([30_000]);
  });

  it('gives up at once when the service asks for more than the budget', async () => {
    const { budget, attempt, clock } = setUp([fault({ retryAfterMs: 90_000 }), answer]);
    expect(await retry(budget, true, attempt)).toHaveProperty('fault');
    expect(clock.waits).toEqual([]);
  });

  it('does not repeat what would fail again', async () => {
    const { budget, attempt, asked } = setUp([fault({ lasting: true }), answer]);
    expect(await retry(budget, true, attempt)).toHaveProperty('fault');
    expect(asked()).toBe(1);
  });

  it('repeats what cannot be repeated only when nothing was sent', async () => {
    const { budget, attempt, asked } = setUp([fault({ sent: false }), fault(), answer]);
    expect(await retry(budget, false, attempt)).toHaveProperty('fault');
    expect(asked()).toBe(2);
  });

  it('stops waiting when the caller stops', async () => {
    const { budget, attempt } = setUp([fault(), answer]);
    const stop = new AbortController();
    const clock = { now: budget.clock.now, sleep: () => new Promise<void>(() => stop.abort()) };
    const outcome = await retry({ ...budget, clock, signal: stop.signal }, true, attempt);
    expect(outcome).toMatchObject({ fault: { error: { code: 'cancelled' }, sent: true } });
  });

  it('sends nothing without time', async () => {
    const { budget, attempt, asked } = setUp([answer], 0);
    expect(await retry(budget, true, attempt)).toMatchObject({ fault: { error: { code: 'service-timeout' } } });
    expect(asked()).toBe(0);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 8, 1, 12, 0, 0);
  it.each([
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7000],
    ['Tue, 01 Sep 2026 12:00:30 GMT', 30_000],
    ['Tue, 01 Sep 2026 11:00:00 GMT', 0],
    ['-1', undefined],
    ['1.5', undefined],
    ['99999999999', undefined],
    ['soon', undefined],
    ['2026-09-01T12:00:30Z', undefined],
    ['Tue, 41 Sep 2026 12:00:30 GMT', undefined],
  ])('%j is %s ms', (text, expected) => {
    const headers = new Map([['retry-after', text]]);
    expect(retryAfterMs({ status: 503, headers, body: new Uint8Array() }, now)).toBe(expected);
  });

  it('may be absent', () => {
    expect(retryAfterMs({ status: 503, headers: new Map(), body: new Uint8Array() }, now)).toBeUndefined();
  });
});
