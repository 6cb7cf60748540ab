// SPDX-License-Identifier: Apache-2.0
// Commit inside the enclave: what a proof says, what a refused request costs, and what a parent cannot obtain. Each
// attack is shown to work once the defence against it is taken away.
import { describe, expect, it } from 'vitest';
import { allocateSlots } from '../../../enclave/app/allocation.ts';
import { Chains } from '../../../enclave/app/chains.ts';
import { commit } from '../../../enclave/app/commit.ts';
import { Epoch } from '../../../enclave/app/epoch.ts';
import { type OpenSlot, Slots } from '../../../enclave/app/slots.ts';
import { Unacknowledged } from '../../../enclave/app/unacknowledged.ts';
import { Workflows } from '../../../enclave/app/workflows.ts';
import { defaultConfig } from '../../../enclave/wire/config.ts';
import { openServiceHost } from '../../../src/host/service-host.ts';
import { nameHash } from '../../../src/proof/names.ts';
import type { Proof } from '../../../src/proof/proof.ts';
import { type Slot, slotHash } from '../../../src/proof/slot.ts';
import { codeOf } from '../../host/state-folder.ts';
import { contradictions, digest, expectValid, freshCommitId, image, itemsOf, smallEnclave } from './small-enclave.ts';

describe('a proof', () => {
  it('says everything the protocol asks of it, and nothing else', async () => {
    const { enclave, allocate, commit, clock } = await smallEnclave();
    const [slot] = await allocate({ chainId: 'run/github.com/1/2' });
    const digestB64 = digest();
    const nameHashesB64 = [nameHash(slot?.nonceB64 ?? '', 'dist/app.js')];
    clock.now += 5;
    const items = [{ slotId: slot?.nonceB64 ?? '', digestB64, nameHashesB64 }];
    const words = {
      attribution: { name: 'somebody' },
      policy: { digestB64: digest(), name: 'release' },
      metadata: { note: { n1: [1, 'two', null] } },
    };
    const [proof] = await commit({ chainId: 'run/github.com/1/2', items, ...words });
    expect(proof).toEqual({
      version: 'occ/1',
      artifact: { hashAlg: 'sha256', digestB64 },
      commit: {
        nonceB64: slot?.nonceB64,
        counter: '2',
        time: clock.now,
        epochId: enclave.epoch.epochId,
        slotCounter: '1',
        slotHashB64: slot && slotHash(slot),
        chainId: 'run/github.com/1/2',
        chainIndex: '1',
        nameHashesB64,
      },
      signer: { publicKeyB64: enclave.epoch.signer.publicKeyB64, signatureB64: expect.any(String) },
      environment: { enforcement: 'stub', measurement: 'stub:measurement:not-a-real-tee' },
      slotAllocation: slot,
      ...words,
    });
    expect(slot).toMatchObject({ time: clock.now - 5, chainId: 'run/github.com/1/2', counter: '1' });
  });

  it('is valid, and a batch is a chain', async () => {
    const { batch } = await smallEnclave();
    const proofs = [...(await batch(3)), ...(await batch(150)), ...(await batch(1))];
    expectValid(proofs);
    expect(contradictions(proofs)).toEqual([]);
    expect(proofs.map(({ commit }) => commit.chainIndex)).toEqual(proofs.map((_, at) => `${at + 1}`));
  });

  it('has the one time that the host gave for its batch', async () => {
    let calls = 0;
    const { host } = await openServiceHost({});
    const { enclave, allocate, commit } = await smallEnclave({ host });
    const slots = await allocate({ count: 5 });
    const time = enclave.epoch.time.bind(enclave.epoch);
    enclave.epoch.time = () => {
      calls += 1;
      return time();
    };
    await commit({ items: itemsOf(slots) });
    expect(calls).toBe(1);
  });
});

/** A request that must be refused: what it asks with two good slots of chain `mine`, holder `me`, owner `me`. */
interface Attack {
  readonly name: string;
  readonly code: string;
  readonly items: (slots: readonly Slot[], other: Slot) => ReturnType<typeof itemsOf>;
  readonly question?: object;
  readonly laterMs?: number;
}

const attacks: readonly Attack[] = [
  {
    name: 'a slot nobody was given',
    code: 'slot-unknown',
    items: ([a]) => [...itemsOf([a as Slot]), { slotId: digest(), digestB64: digest() }],
  },
  { name: 'the same slot twice', code: 'slot-unknown', items: ([a]) => itemsOf([a as Slot, a as Slot]) },
  { name: 'a slot of another chain', code: 'slot-unknown', items: ([a], other) => itemsOf([a as Slot, other]) },
  { name: 'slots of another holder', code: 'slot-unknown', items: itemsOf, question: { holder: 'you' } },
  { name: 'slots that have expired', code: 'slot-unknown', items: itemsOf, laterMs: defaultConfig.slotTtlMs },
  { name: 'a chain of another key', code: 'forbidden', items: itemsOf, question: { owner: 'you' } },
  {
    name: 'a chain of a run without its identity',
    code: 'forbidden',
    items: itemsOf,
    question: { chainId: 'gha/github.com/1/2' },
  },
];

describe('a refused commit costs nothing', () => {
  it.each(attacks)('$name', async ({ code, items, question, laterMs = 0 }) => {
    const { enclave, clock, allocate, commit } = await smallEnclave();
    const mine = { holder: 'me', owner: 'me', chainId: 'mine' };
    await commit({ ...mine, items: itemsOf(await allocate(mine)) });
    const slots = await allocate({ ...mine, count: 2 });
    const [other] = await allocate({ ...mine, chainId: 'other' });
    const before = { counter: enclave.epoch.counter, open: enclave.slots.size };
    clock.now += laterMs;
    expect(await codeOf(commit({ ...mine, items: items(slots, other as Slot), ...question }))).toBe(code);
    expect({ counter: enclave.epoch.counter, open: enclave.slots.size }).toEqual(before);
    expect(enclave.unacknowledged.size).toBe(1);
    clock.now -= laterMs;
    const proofs = await commit({ ...mine, items: itemsOf(slots) });
    expect(proofs.map(({ commit }) => commit.chainIndex)).toEqual(['2', '3']);
  });

  it('when the host does not know the time', async () => {
    const { host } = await openServiceHost({});
    const { enclave, allocate, commit, clock } = await smallEnclave({ host });
    const slots = await allocate({ count: 2 });
    const good = clock.now;
    clock.now = Number.NaN;
    expect(await codeOf(commit({ items: itemsOf(slots) }))).toBe('host-failed');
    clock.now = good;
    expect([enclave.epoch.counter, enclave.slots.size]).toEqual([2n, 2]);
  });
});

/** The parts of an enclave, so that a test can put in one without its defence. */
async function partsWith(weak: { slots?: Slots; chains?: Chains } = {}) {
  const { host } = await openServiceHost({});
  return {
    epoch: await Epoch.open({ host, config: defaultConfig, image }),
    slots: weak.slots ?? new Slots(defaultConfig),
    chains: weak.chains ?? new Chains(10),
    unacknowledged: new Unacknowledged(10_000),
    workflows: new Workflows({ config: defaultConfig }),
    config: defaultConfig,
    trust: { verify: () => false },
  };
}

const taking = { holder: 'open', chainId: 'chain', reply: 'slots' } as const;
const question = (items: ReturnType<typeof itemsOf>, chainId = 'chain') => ({
  commitId: freshCommitId(),
  holder: 'open',
  chainId,
  items,
});

/** Looks a slot up without taking it, and asks for no chain. */
class LendingSlots extends Slots {
  readonly #lent = new Map<string, OpenSlot>();
  override open(slot: Slot, holder: string, now: number): void {
    super.open(slot, holder, now);
    this.#lent.set(slot.nonceB64, { slot, hashB64: slotHash(slot) });
  }
  override take<T extends { readonly slotId: string }>(items: readonly T[]): readonly (T & OpenSlot)[] {
    return items.map((item) => ({ ...item, ...(this.#lent.get(item.slotId) as OpenSlot) }));
  }
}

class ChainsWithoutTurns extends Chains {
  override inTurn<T>(_: string, work: () => Promise<T>): Promise<T> {
    return work();
  }
}

describe('the same slot for two digests', () => {
  const attack = async (parts: Awaited<ReturnType<typeof partsWith>>) => {
    const [slot] = await allocateSlots(parts, { ...taking, count: 1 });
    const both = [0, 1].map(() => commit(parts, question(itemsOf([slot as Slot]))));
    return (await Promise.allSettled(both)).flatMap((one) => (one.status === 'fulfilled' ? [...one.value.proofs] : []));
  };

  it('gives two proofs with one nonce where slots are not taken', async () => {
    const proofs = await attack(await partsWith({ slots: new LendingSlots(defaultConfig) }));
    expect(contradictions(proofs).some((what) => what.startsWith('twice: nonce'))).toBe(true);
  });

  it('gives one proof', async () => {
    const proofs = await attack(await partsWith());
    expect(proofs).toHaveLength(1);
    expect(contradictions(proofs)).toEqual([]);
  });
});

describe('a slot of one chain in another', () => {
  const attack = async (parts: Awaited<ReturnType<typeof partsWith>>): Promise<readonly Proof[]> => {
    const slots = await allocateSlots(parts, { ...taking, count: 1 });
    return (await commit(parts, question(itemsOf(slots), 'elsewhere'))).proofs;
  };

  it('is moved where nobody looks at its chain', async () => {
    const [proof] = await attack(await partsWith({ slots: new LendingSlots(defaultConfig) }));
    expect([proof?.commit.chainId, proof?.slotAllocation?.chainId]).toEqual(['elsewhere', 'chain']);
  });

  it('is refused', async () => {
    expect(await codeOf(attack(await partsWith()))).toBe('slot-unknown');
  });
});

describe('two batches on one chain at once', () => {
  const attack = async (parts: Awaited<ReturnType<typeof partsWith>>): Promise<readonly Proof[]> => {
    const slots = await allocateSlots(parts, { ...taking, count: 40 });
    const halves = [slots.slice(0, 20), slots.slice(20)];
    const all = await Promise.all(halves.map((half) => commit(parts, question(itemsOf(half)))));
    return all.flatMap(({ proofs }) => proofs);
  };

  it('fork it where they do not wait for one another', async () => {
    const found = contradictions(await attack(await partsWith({ chains: new ChainsWithoutTurns(10) })));
    expect(found.some((what) => what.startsWith('twice: index'))).toBe(true);
  });

  it('follow one another', async () => {
    const proofs = await attack(await partsWith());
    expect(contradictions(proofs)).toEqual([]);
    expectValid(proofs);
  });
});

describe('many batches on many chains at once', () => {
  it('never share a counter or an index, and leave no hole', async () => {
    const { enclave, batch } = await smallEnclave();
    const sizes = [1, 7, 65, 130];
    const work = Array.from({ length: 64 }, (_, at) => batch(sizes[at % 4] ?? 1, `chain-${at % 5}`, `client-${at}`));
    const proofs = (await Promise.all(work)).flat();
    expect(contradictions(proofs)).toEqual([]);
    expect(enclave.epoch.counter).toBe(BigInt(2 * proofs.length));
    expect(enclave.slots.size).toBe(0);
  });
});
