// SPDX-License-Identifier: Apache-2.0
// Keys are believed for a quarter of an hour of the hardware's clock, and however many unknown ones are named, an issuer
// is asked once a minute.
import { describe, expect, it } from 'vitest';
import { IssuerKeys, maxKeyAgeMs, refetchAfterMs, retryAfterMs } from '../../../enclave/app/issuer-keys.ts';
import type { IssuerKey } from '../../../src/evidence/jwk.ts';
import { OccError } from '../../../src/proof/errors.ts';

const key = (kid: string): IssuerKey => ({ kid, kty: 'RSA', n: 'AQAB', e: 'AQAB' });
const start = 1_790_000_000_000;

/** An issuer whose keys and moods a test changes. */
function issuer(...kids: readonly string[]) {
  const state = { kids, fetches: 0, fails: false, hold: Promise.resolve() };
  const keys = new IssuerKeys(async () => {
    state.fetches += 1;
    await state.hold;
    if (state.fails) throw new OccError('issuer-unreachable', 'no answer');
    return state.kids.map(key);
  });
  const ask = (kid: string, now: number) => keys.keysFor('https://one.example', kid, now);
  return { state, ask, keys };
}

const names = (keys: readonly IssuerKey[]) => keys.map(({ kid }) => kid);

describe('the keys of an issuer', () => {
  it('are fetched once for all who ask at once, and kept', async () => {
    const { state, ask } = issuer('a');
    await Promise.all(Array.from({ length: 100 }, () => ask('a', start)));
    await ask('a', start + maxKeyAgeMs);
    expect(state.fetches).toBe(1);
  });

  it('are fetched anew once they are a quarter of an hour old, and gone when that fails', async () => {
    const { state, ask } = issuer('a');
    await ask('a', start);
    state.kids = ['b'];
    expect(names(await ask('a', start + maxKeyAgeMs + 1))).toEqual(['b']);
    state.fails = true;
    await expect(ask('b', start + 2 * maxKeyAgeMs + 2)).rejects.toThrow(
      expect.objectContaining({ code: 'issuer-unreachable' }),
    );
    expect(state.fetches).toBe(3);
  });

  it('are as old as their fetch was long ago begun, and not fresh before it', async () => {
    const { state, ask } = issuer('a');
    await ask('a', start);
    await ask('a', start - 1);
    expect(state.fetches).toBe(2);
  });

  it('are asked for because of a new one at once', async () => {
    const { state, ask } = issuer('a');
    await ask('a', start);
    state.kids = ['a', 'b'];
    expect(names(await ask('b', start + refetchAfterMs))).toEqual(['a', 'b']);
    expect(state.fetches).toBe(2);
  });

  it('are asked for once a minute, however many unknown ones are named', async () => {
    const { state, ask } = issuer('a');
    await ask('a', start);
    const hour = 60 * 60 * 1000;
    let refused = 0;
    for (let at = 0; at < hour; at += 1000) {
      await ask(`unknown ${at}`, start + at).catch((fault: OccError) => {
        expect(fault.code).toBe('unavailable');
        refused += 1;
      });
      if (at % 60_000 === 0) expect(names(await ask('a', start + at))).toEqual(['a']);
    }
    expect(state.fetches).toBe(60);
    expect(refused).toBe(hour / 1000 - 59);
  });

  it('are asked for again soon after a failure, but not by every request', async () => {
    const { state, ask } = issuer('a');
    state.fails = true;
    await expect(ask('a', start)).rejects.toThrow(expect.objectContaining({ code: 'issuer-unreachable' }));
    await expect(ask('a', start + retryAfterMs - 1)).rejects.toThrow(expect.objectContaining({ code: 'unavailable' }));
    state.fails = false;
    expect(names(await ask('a', start + retryAfterMs))).toEqual(['a']);
    expect(state.fetches).toBe(2);
  });

  it('stay known when a fetch because of an unknown one fails', async () => {
    const { state, ask } = issuer('a');
    await ask('a', start);
    state.fails = true;
    await expect(ask('b', start + refetchAfterMs)).rejects.toThrow();
    expect(names(await ask('a', start + refetchAfterMs))).toEqual(['a']);
  });

  it('are not those of another issuer', async () => {
    const { state, keys } = issuer('a');
    await keys.keysFor('https://one.example', 'a', start);
    await keys.keysFor('https://two.example', 'a', start);
    expect(state.fetches).toBe(2);
  });
});
