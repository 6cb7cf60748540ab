// SPDX-License-Identifier: Apache-2.0
// Nothing signed is ever discarded: a commit can be asked for again until its proofs are acknowledged, and a host that
// fails in the middle leaves neither a hole nor a second proof behind.
import { describe, expect, it } from 'vitest';
import { openServiceHost } from '../../../src/host/service-host.ts';
import type { Host } from '../../../src/proof/host.ts';
import { codeOf } from '../../host/state-folder.ts';
import { contradictions, digest, expectValid, itemsOf, smallEnclave } from './small-enclave.ts';

/** A host that refuses its `nth` signature, once. */
async function hostFailingAt(nth: number): Promise<Host> {
  const { host } = await openServiceHost({});
  let calls = 0;
  return {
    ...host,
    sign: (message) => {
      calls += 1;
      if (calls === nth) throw new Error('busy');
      return host.sign(message);
    },
  };
}

describe('a commit that is asked for again', () => {
  it('gives the same proofs, whatever slots are named then', async () => {
    const { enclave, allocate, commit } = await smallEnclave();
    const items = itemsOf(await allocate({ count: 3 }));
    const first = await commit({ commitId: 'one', items });
    const others = await allocate({ count: 3 });
    const moved = items.map((item, at) => ({ ...item, slotId: others[at]?.nonceB64 ?? '' }));
    const counter = enclave.epoch.counter;
    const again = await commit({ commitId: 'one', items: moved });
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    expect([enclave.epoch.counter, enclave.slots.size]).toEqual([counter, 3]);
  });

  it('while it is being answered gives the same proofs', async () => {
    const { allocate, commit } = await smallEnclave();
    const items = itemsOf(await allocate({ count: 100 }));
    const [first, second] = await Promise.all([0, 1].map(() => commit({ commitId: 'one', items })));
    expect(second).toEqual(first);
    expect(contradictions(first ?? [])).toEqual([]);
  });

  it('under the same name for something else is refused', async () => {
    const { allocate, commit } = await smallEnclave();
    const items = itemsOf(await allocate({ count: 2 }));
    await commit({ commitId: 'one', items });
    const others = [
      { items: items.map((item) => ({ ...item, digestB64: digest() })) },
      { items: items.toReversed() },
      { items: items.slice(1) },
      { items, chainId: 'other' },
      { items, owner: 'you' },
      { items, metadata: { a: 1 } },
      { items: items.map((item) => ({ ...item, nameHashesB64: [digest()] })) },
    ];
    for (const other of others) {
      expect(await codeOf(commit({ commitId: 'one', ...other }))).toBe('idempotency-mismatch');
    }
  });

  it('after it was acknowledged is a new one, and its slots are gone', async () => {
    const { enclave, allocate, commit, acknowledge } = await smallEnclave();
    const items = itemsOf(await allocate({ count: 2 }));
    await commit({ commitId: 'one', items });
    expect(enclave.unacknowledged.size).toBe(2);
    await acknowledge('one', 'unknown');
    expect(enclave.unacknowledged.size).toBe(0);
    expect(await codeOf(commit({ commitId: 'one', items }))).toBe('slot-unknown');
    expect(enclave.unacknowledged.size).toBe(0);
  });

  it('cannot be acknowledged before it was signed', async () => {
    const { enclave, allocate, commit, acknowledge } = await smallEnclave();
    const items = itemsOf(await allocate({ count: 10 }));
    const running = commit({ commitId: 'one', items });
    await acknowledge('one');
    const first = await running;
    expect(enclave.unacknowledged.size).toBe(10);
    expect(await commit({ commitId: 'one', items })).toEqual(first);
  });
});

describe('a host that fails', () => {
  it.each([1, 2, 3, 7])('at proof %d of a batch has signed the others once', async (nth) => {
    const size = 7;
    const { enclave, allocate, commit, batch } = await smallEnclave({ host: await hostFailingAt(size + 2 + nth) });
    const [first] = await batch(1);
    const items = itemsOf(await allocate({ count: size }));
    const before = enclave.epoch.counter;
    expect(await codeOf(commit({ commitId: 'one', items }))).toBe('host-failed');
    expect(enclave.epoch.counter).toBe(before + 7n);
    expect(enclave.chains.snapshot()[0]?.index).toBe(BigInt(nth));
    const between = await batch(2);
    const proofs = await commit({ commitId: 'one', items });
    expect(proofs).toHaveLength(size);
    const all = [...(first ? [first] : []), ...proofs, ...between];
    expect(contradictions(all)).toEqual([]);
    expectValid(all);
    expect(await commit({ commitId: 'one', items })).toEqual(proofs);
  });

  it('at a slot opens none, gives its room back, and its counters stay drawn', async () => {
    const limits = { slots: 6, slotsPerHolder: 6 };
    const { enclave, allocate } = await smallEnclave({ host: await hostFailingAt(5), limits });
    expect(await codeOf(allocate({ count: 6 }))).toBe('host-failed');
    expect([enclave.slots.size, enclave.epoch.counter]).toEqual([0, 6n]);
    expect(await allocate({ count: 6 })).toHaveLength(6);
    expect(await codeOf(allocate({ count: 1 }))).toBe('slots-exhausted');
  });
});

describe('proofs that nobody acknowledges', () => {
  it('stop new commits instead of being forgotten', async () => {
    const { enclave, allocate, commit, acknowledge } = await smallEnclave({ limits: { unacknowledgedProofs: 5 } });
    const items = itemsOf(await allocate({ count: 5 }));
    const kept = await commit({ commitId: 'one', items });
    const more = itemsOf(await allocate({ count: 1 }));
    expect(await codeOf(commit({ commitId: 'two', items: more }))).toBe('unavailable');
    expect(await commit({ commitId: 'one', items })).toEqual(kept);
    await acknowledge('one');
    expect(await commit({ commitId: 'two', items: more })).toHaveLength(1);
    expect(enclave.unacknowledged.size).toBe(1);
  });
});
