// SPDX-License-Identifier: Apache-2.0
// A parent that dies at any step of a commit: the next one settles what was written down, and the same key gets the
// same bytes. The enclave lives on, as it does beside a parent that is started anew.
import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Enclave } from '../../../enclave/app/enclave.ts';
import { serveStream } from '../../../enclave/app/session.ts';
import { type EnclaveLink, linkedPair } from '../../../enclave/parent/link.ts';
import { type Parent, startParent } from '../../../enclave/parent/server.ts';
import type { Store } from '../../../enclave/parent/store.ts';
import { OccError } from '../../../src/proof/errors.ts';
import type { Proof } from '../../../src/proof/proof.ts';
import { contradictions, smallEnclave } from '../app/small-enclave.ts';
import { clientOf, digests, idsOf } from './service.ts';
import { freshStorePath, openStore } from './store-folder.ts';

const parents: Parent[] = [];
afterEach(async () => {
  await Promise.all(parents.splice(0).map((parent) => parent.close()));
});

const died = () => new OccError('internal', 'the parent died here');
const never = () => Promise.reject(died());

/** Where a parent may die, as what stops working there. */
const deaths: Readonly<Record<string, (parts: { link: EnclaveLink; store: Store }) => void>> = {
  'before a request is written down': ({ store }) => vi.spyOn(store, 'journal').mockImplementation(never),
  'before it is forwarded': ({ link }) => withoutCommit(link, false),
  'before it hears of the proofs': ({ link }) => withoutCommit(link, true),
  'before the proofs are kept': ({ store }) => vi.spyOn(store, 'keep').mockImplementation(never),
};

function withoutCommit(link: EnclaveLink, asks: boolean): void {
  const ask = link.ask.bind(link) as (type: string, question: unknown) => Promise<unknown>;
  vi.spyOn(link, 'ask').mockImplementation((async (type: string, question: unknown) => {
    if (type !== 'commit') return ask(type, question);
    if (asks) await ask(type, question);
    return never();
  }) as never);
}

function linkTo(enclave: Pick<Enclave, 'answer'>): EnclaveLink {
  const { link, stream } = linkedPair();
  serveStream(enclave, stream);
  return link;
}

async function parentOf(link: EnclaveLink, store: Store) {
  const parent = await startParent({ link, store, host: '127.0.0.1', port: 0, now: () => 0 });
  parents.push(parent);
  return { parent, ...clientOf(parent.url) };
}

async function chainOf(request: ReturnType<typeof clientOf>['request'], chainId: string): Promise<readonly Proof[]> {
  return (await request(`/proofs?chain=${chainId}`)).json.proofs ?? [];
}

describe.each(Object.keys(deaths))('a parent that dies %s', (where) => {
  it.each([
    ['with slots of the client', true],
    ['with slots of its own', false],
  ])('leaves no gap and no doubt: %s', async (_, ownSlots) => {
    const { enclave } = await smallEnclave();
    const path = freshStorePath();
    const [link, store] = [linkTo(enclave), openStore(path)];
    const first = await parentOf(link, store);
    await first.commit({ digests: digests(2), chainId: 'a' });
    const slotIds = ownSlots ? idsOf(await first.slots(3, 'a')) : undefined;
    const body = { digests: digests(3), chainId: 'a', ...(slotIds && { slotIds }) };
    const key = { 'idempotency-key': randomBytes(16).toString('base64url') };
    deaths[where]?.({ link, store });
    expect((await first.post('/commit', body, key)).status).toBe(500);
    vi.restoreAllMocks();
    await first.parent.close();
    await store.close();

    const second = await parentOf(linkTo(enclave), openStore(path));
    const kept = await chainOf(second.request, 'a');
    const answer = await second.post('/commit', body, key);
    expect(answer.status).toBe(200);
    const retried = await second.post('/commit', { ...body, slotIds: undefined }, key);
    expect(retried.text).toBe(answer.text);
    if (where !== 'before a request is written down') expect(answer.json).toEqual(kept.slice(2));
    const later = await second.commit({ digests: digests(1), chainId: 'a' });
    const all = await chainOf(second.request, 'a');
    expect(all.map(({ commit }) => commit.chainIndex)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(all.at(-1)).toEqual(later[0]);
    expect(contradictions(all)).toEqual([]);
    await vi.waitFor(() => expect(enclave.unacknowledged.size).toBe(0));
  });
});

it('without a store a retry after a restart is caught making a second proof', async () => {
  const { enclave } = await smallEnclave();
  const body = { digests: digests(1), chainId: 'a' };
  const key = { 'idempotency-key': randomBytes(16).toString('base64url') };
  const first = await parentOf(linkTo(enclave), openStore());
  const before = await first.post('/commit', body, key);
  await first.parent.close();
  const second = await parentOf(linkTo(enclave), openStore());
  expect((await second.post('/commit', body, key)).text).not.toBe(before.text);
});

it('an answer survives, byte for byte, and is given without the enclave', async () => {
  const { enclave } = await smallEnclave();
  const path = freshStorePath();
  const body = { digests: digests(5), chainId: 'a' };
  const key = { 'idempotency-key': randomBytes(16).toString('base64url') };
  const store = openStore(path);
  const first = await parentOf(linkTo(enclave), store);
  const before = await first.post('/commit', body, key);
  await first.parent.close();
  await store.close();
  const mute: EnclaveLink = { ask: never, close: () => undefined };
  const second = await parentOf(mute, openStore(path));
  expect((await second.post('/commit', body, key)).text).toBe(before.text);
  expect((await second.post('/commit', { ...body, digests: digests(5) }, key)).status).toBe(422);
});

it('commits of an enclave that is gone are let go, and their key may be used again', async () => {
  const path = freshStorePath();
  const body = { digests: digests(1), chainId: 'a' };
  const key = { 'idempotency-key': randomBytes(16).toString('base64url') };
  const [link, store] = [linkTo((await smallEnclave()).enclave), openStore(path)];
  const first = await parentOf(link, store);
  deaths['before it hears of the proofs']?.({ link, store });
  expect((await first.post('/commit', body, key)).status).toBe(500);
  vi.restoreAllMocks();
  await first.parent.close();
  await store.close();
  const { enclave } = await smallEnclave();
  const second = await parentOf(linkTo(enclave), openStore(path));
  const [proof] = (await second.post('/commit', body, key)).json as readonly Proof[];
  expect([proof?.commit.epochId, proof?.commit.chainIndex]).toEqual([enclave.epoch.epochId, '1']);
});
