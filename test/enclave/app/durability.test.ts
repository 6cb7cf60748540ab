// SPDX-License-Identifier: Apache-2.0
// State that must outlive the process: no slot and no proof leaves before it is durable, and when it cannot be made
// durable the enclave says nothing more.
import { describe, expect, it } from 'vitest';
import type { Persist } from '../../../enclave/app/enclave.ts';
import type { EpochSnapshot } from '../../../enclave/app/epoch.ts';
import { openServiceHost } from '../../../src/host/service-host.ts';
import { failingFiles, steps } from '../../host/state-faults.ts';
import { codeOf, freshStatePath } from '../../host/state-folder.ts';
import { clientOf, contradictions, itemsOf, openEnclave, smallEnclave } from './small-enclave.ts';

/** Storage in the hands of the test: a write ends when it says so. */
function heldStorage() {
  const waiting: (() => void)[] = [];
  let durable: EpochSnapshot | undefined;
  const persist: Persist = (snapshot) =>
    new Promise((resolve) => {
      waiting.push(() => {
        durable = snapshot();
        resolve();
      });
    });
  const flush = () => {
    for (const done of waiting.splice(0)) done();
  };
  return { persist, flush, waiting, durable: () => durable };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Like an enclave whose answers did not wait for the storage. */
const withoutWaiting =
  (persist: Persist): Persist =>
  async (snapshot) =>
    void persist(snapshot);

async function restart(state: EpochSnapshot | undefined, host: Awaited<ReturnType<typeof openServiceHost>>) {
  const earlier = { ...host.earlier, ...state };
  return clientOf(await openEnclave({ host: host.host, earlier }));
}

describe('what is not yet durable', () => {
  it.each(['slots', 'proofs'])('is not answered: %s', async (what) => {
    const storage = heldStorage();
    const { allocate, commit } = await smallEnclave({ persist: storage.persist });
    let answered = 0;
    const slots = allocate({ count: 2 }).finally(() => {
      answered += 1;
    });
    await turn();
    expect(answered).toBe(0);
    storage.flush();
    const items = itemsOf(await slots);
    if (what === 'slots') return;
    const proofs = commit({ items }).finally(() => {
      answered += 1;
    });
    await turn();
    await turn();
    expect(answered).toBe(1);
    storage.flush();
    expect(await proofs).toHaveLength(2);
    expect(storage.durable()).toMatchObject({ counter: 4n, chains: [{ index: 2n }] });
  });

  it('does not hold up the next batch of the chain, and shares its write', async () => {
    const storage = heldStorage();
    const { allocate, commit } = await smallEnclave({ persist: storage.persist });
    const taken = allocate({ count: 6 });
    await turn();
    storage.flush();
    const slots = await taken;
    const batches = [0, 2, 4].map((at) => commit({ items: itemsOf(slots.slice(at, at + 2)) }));
    await turn();
    await turn();
    expect(storage.waiting).toHaveLength(3);
    storage.flush();
    expect(contradictions((await Promise.all(batches)).flat())).toEqual([]);
  });

  it('would be used again after a restart if answers did not wait', async () => {
    const host = await openServiceHost({});
    const storage = heldStorage();
    const enclave = await openEnclave({ ...host, persist: withoutWaiting(storage.persist) });
    const acknowledged = await clientOf(enclave).batch(2);
    const later = await (await restart(storage.durable(), host)).batch(2);
    expect(contradictions([...acknowledged, ...later]).some((what) => what.startsWith('twice'))).toBe(true);
  });

  it('is not used again after a restart', async () => {
    const host = await openServiceHost({});
    const storage = heldStorage();
    const enclave = await openEnclave({ ...host, persist: storage.persist });
    const client = clientOf(enclave);
    const flushing = setInterval(storage.flush, 1);
    const acknowledged = [...(await client.batch(2)), ...(await client.batch(3, 'other'))];
    clearInterval(flushing);
    const unanswered = client.batch(5).catch(() => undefined);
    await turn();
    const later = await restart(storage.durable(), host);
    const proofs = [...(await later.batch(2)), ...(await later.batch(2, 'other'))];
    expect(contradictions([...acknowledged, ...proofs])).toEqual([]);
    storage.flush();
    await turn();
    storage.flush();
    await unanswered;
  });
});

describe('an epoch continued from a file', () => {
  it('has the same key, the same name, and goes on where it stopped', async () => {
    const statePath = freshStatePath();
    const proofs = [];
    const epochs = new Set<string>();
    for (let life = 0; life < 3; life += 1) {
      const host = await openServiceHost({ statePath });
      const enclave = await openEnclave(host);
      epochs.add(enclave.epoch.epochId);
      const { batch } = clientOf(enclave);
      proofs.push(...(await batch(2)), ...(await batch(1, '__proto__')));
      await host.close();
    }
    expect(epochs.size).toBe(1);
    expect(contradictions(proofs)).toEqual([]);
  });

  it('keeps whose a chain is', async () => {
    const statePath = freshStatePath();
    const first = await openServiceHost({ statePath });
    const mine = { owner: 'me', holder: 'me' };
    const client = clientOf(await openEnclave(first));
    await client.commit({ ...mine, items: itemsOf(await client.allocate(mine)) });
    await first.close();
    const second = await openServiceHost({ statePath });
    const later = clientOf(await openEnclave(second));
    expect(await codeOf(later.allocate({ owner: 'you' }))).toBe('forbidden');
    expect(await later.allocate(mine)).toHaveLength(1);
    await second.close();
  });

  it('without a file ends with its process', async () => {
    const [first, second] = [await openServiceHost({}), await openServiceHost({})];
    const epochs = await Promise.all([first, second].map(async (host) => (await openEnclave(host)).epoch.epochId));
    expect(new Set(epochs).size).toBe(2);
  });
});

describe('storage that fails', () => {
  it.each(steps)('at %s ends the answers, and nothing acknowledged is used again', async (step) => {
    const statePath = freshStatePath();
    const first = await openServiceHost({ statePath, files: failingFiles(step, 4) });
    const client = clientOf(await openEnclave(first));
    const acknowledged = await client.batch(2);
    expect(await codeOf(client.batch(2))).toBe('unavailable');
    expect(await codeOf(client.batch(1, 'other'))).toBe('unavailable');
    expect(await codeOf(client.allocate())).toBe('unavailable');
    await first.close();
    const second = await openServiceHost({ statePath });
    const later = await clientOf(await openEnclave(second)).batch(2);
    const indexes = [...acknowledged, ...later].map(({ commit }) => `${commit.chainId} ${commit.chainIndex}`);
    const counters = [...acknowledged, ...later].map(({ commit }) => commit.counter);
    expect([new Set(indexes).size, new Set(counters).size]).toEqual([4, 4]);
    await second.close();
  });

  it('fails every request that was waiting for it', async () => {
    const persist: Persist = () => turn().then(() => Promise.reject(new Error('EIO')));
    const { allocate } = await smallEnclave({ persist });
    const all = await Promise.all(Array.from({ length: 10 }, () => codeOf(allocate())));
    expect(new Set(all)).toEqual(new Set(['unavailable']));
  });
});
