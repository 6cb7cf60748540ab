// SPDX-License-Identifier: Apache-2.0
// What the enclave remembers is bounded, and a bound never costs somebody who kept within it.
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../host/state-folder.ts';
import { contradictions, itemsOf, smallEnclave } from './small-enclave.ts';

describe('open slots', () => {
  it('of one holder are bounded, and stay when more are asked for', async () => {
    const { enclave, allocate, commit } = await smallEnclave({ limits: { slotsPerHolder: 5 } });
    const slots = await allocate({ count: 4 });
    const counter = enclave.epoch.counter;
    expect(await codeOf(allocate({ count: 2 }))).toBe('slots-exhausted');
    expect([enclave.slots.size, enclave.epoch.counter]).toEqual([4, counter]);
    expect(await allocate({ count: 1 })).toHaveLength(1);
    expect(await commit({ items: itemsOf(slots) })).toHaveLength(4);
    expect(await allocate({ count: 4 })).toHaveLength(4);
  });

  it('of one holder do not take the room of another', async () => {
    const { allocate } = await smallEnclave({ limits: { slotsPerHolder: 5 } });
    await allocate({ count: 5 });
    expect(await allocate({ count: 5, holder: 'other' })).toHaveLength(5);
  });

  it('of all holders are bounded', async () => {
    const { allocate } = await smallEnclave({ limits: { slots: 9, slotsPerHolder: 5 } });
    await allocate({ count: 5 });
    expect(await codeOf(allocate({ count: 5, holder: 'other' }))).toBe('slots-exhausted');
    expect(await allocate({ count: 4, holder: 'other' })).toHaveLength(4);
  });

  it('asked for at once are bounded too', async () => {
    const { enclave, allocate } = await smallEnclave({ limits: { slotsPerHolder: 5 } });
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => allocate({ count: 2 })));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(enclave.slots.size).toBe(4);
  });

  it('make room when they expire', async () => {
    const { enclave, allocate, clock } = await smallEnclave({ limits: { slotsPerHolder: 5, slotTtlMs: 1000 } });
    await allocate({ count: 3 });
    clock.now += 999;
    await allocate({ count: 2 });
    clock.now += 1;
    expect(await allocate({ count: 3 })).toHaveLength(3);
    expect(enclave.slots.size).toBe(5);
    clock.now += 1000;
    await allocate({ count: 1 });
    expect(enclave.slots.size).toBe(1);
  });

  it('outlive a clock that goes back', async () => {
    const { allocate, commit, clock } = await smallEnclave();
    const slots = await allocate({ count: 2 });
    clock.now -= 60_000;
    expect(await commit({ items: itemsOf(slots) })).toHaveLength(2);
  });
});

describe('chains', () => {
  it('are bounded, and none is forgotten for a new one', async () => {
    const { enclave, batch, allocate } = await smallEnclave({ limits: { chains: 3 } });
    const proofs = (await Promise.all(['a', 'b', 'c'].map((chainId) => batch(1, chainId)))).flat();
    const counter = enclave.epoch.counter;
    expect(await codeOf(allocate({ chainId: 'd' }))).toBe('chains-exhausted');
    expect(enclave.epoch.counter).toBe(counter);
    for (const chainId of ['a', 'b', 'c']) proofs.push(...(await batch(2, chainId)));
    expect(contradictions(proofs)).toEqual([]);
  });

  it('opened at once are bounded too, and the slots of the refused stay', async () => {
    const { enclave, allocate, commit } = await smallEnclave({ limits: { chains: 3 } });
    const names = Array.from({ length: 10 }, (_, at) => `chain-${at}`);
    const taken = await Promise.all(
      names.map(async (chainId) => ({ chainId, items: itemsOf(await allocate({ chainId })) })),
    );
    const all = await Promise.allSettled(taken.map((question) => commit(question)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect([enclave.chains.size, enclave.slots.size]).toEqual([3, 7]);
  });

  it('are not opened by commits that fail', async () => {
    const { enclave, commit } = await smallEnclave();
    for (let at = 0; at < 5; at += 1) {
      const items = [{ slotId: 'A'.repeat(43), digestB64: 'A'.repeat(43) }];
      expect(await codeOf(commit({ chainId: `chain-${at}`, items }))).toBe('slot-unknown');
    }
    expect(enclave.chains.size).toBe(0);
  });

  it.each(['__proto__', 'constructor', '10', 'a/b:c.d-e_f', 'x'.repeat(200)])('may be called %s', async (chainId) => {
    const { enclave, batch } = await smallEnclave();
    expect(contradictions([...(await batch(2, chainId)), ...(await batch(1, chainId))])).toEqual([]);
    expect(enclave.chains.snapshot()).toEqual([{ chainId, index: 3n, headB64: expect.any(String) }]);
  });

  it('belong to the key that opened them', async () => {
    const { allocate, commit } = await smallEnclave();
    const mine = { owner: 'me', holder: 'me' };
    await commit({ ...mine, items: itemsOf(await allocate(mine)) });
    expect(await codeOf(allocate({ owner: 'you', holder: 'you' }))).toBe('forbidden');
    expect(await codeOf(allocate({}))).toBe('forbidden');
    expect(await allocate(mine)).toHaveLength(1);
  });
});
