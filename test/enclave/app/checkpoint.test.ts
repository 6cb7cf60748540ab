// SPDX-License-Identifier: Apache-2.0
// Checkpoints, closing and the end of an epoch: what the enclave says about a chain stays true, and only what it closed
// is ever called complete.
import { describe, expect, it } from 'vitest';
import { Chains } from '../../../enclave/app/chains.ts';
import type { Host } from '../../../src/proof/host.ts';
import type { Proof } from '../../../src/proof/proof.ts';
import { chainHash } from '../../../src/proof/proof.ts';
import { codeOf } from '../../host/state-folder.ts';
import { judge, measuredEnclave } from './measured-enclave.ts';
import { digest, itemsOf, smallEnclave } from './small-enclave.ts';

const complete = { requireChain: 'complete' };

describe('a checkpoint', () => {
  it('says how long the chain is, and what its head is, to who chose the nonce', async () => {
    const { batch, checkpoint, boot, enclave } = await measuredEnclave();
    const proofs = await batch(3);
    const nonceB64 = digest();
    const said = await checkpoint({ nonceB64 });
    expect(said).toMatchObject({
      ...{ epochId: boot.epochId, bootB64: enclave.epoch.bootB64, chainId: 'chain', nonceB64 },
      ...{ firstIndex: '1', length: '3', headB64: chainHash(proofs[2] as Proof), counter: '6' },
    });
    expect(said).not.toHaveProperty('final');
    const evidence = { proofs, boots: [boot], checkpoints: [said] };
    expect(judge(evidence, { expectedNonce: nonceB64 }).failed).toEqual([]);
    expect(judge(evidence, { expectedNonce: digest() }).failed).toEqual(['checkpoint']);
  });

  it('about a chain nobody wrote to is refused, and so is one about a chain whose first proof failed', async () => {
    const failing = { now: false };
    const between = (host: Host): Host => ({
      ...host,
      getAttestation: (request) =>
        failing.now ? Promise.reject(new Error('busy')) : (host.getAttestation?.(request) ?? new Uint8Array()),
    });
    const { checkpoint, batch, enclave } = await measuredEnclave({ between });
    expect(await codeOf(checkpoint())).toBe('not-found');
    failing.now = true;
    expect(await codeOf(batch(1))).toBe('host-failed');
    expect(enclave.chains.size).toBe(1);
    expect(await codeOf(checkpoint())).toBe('not-found');
    expect(await codeOf(checkpoint({ close: true }))).toBe('not-found');
  });

  it('of a chain of another key is refused', async () => {
    const { allocate, commit, checkpoint } = await measuredEnclave();
    const mine = { owner: 'me', holder: 'me' };
    await commit({ ...mine, items: itemsOf(await allocate(mine)) });
    for (const close of [false, true]) {
      expect(await codeOf(checkpoint({ owner: 'you', close }))).toBe('forbidden');
      expect(await codeOf(checkpoint({ close }))).toBe('forbidden');
    }
    expect(await checkpoint({ owner: 'me' })).toMatchObject({ length: '1' });
  });

  it('before the chain was closed passes a prefix for nothing but a prefix', async () => {
    const { batch, checkpoint, boot } = await measuredEnclave();
    const prefix = await batch(2);
    const early = await checkpoint();
    const rest = await batch(2);
    const closing = await checkpoint({ close: true });
    const boots = [boot];
    // Where a checkpoint that ends nothing was enough, the prefix would be complete.
    expect(judge({ proofs: prefix, boots, checkpoints: [early] }).failed).toEqual([]);
    expect(judge({ proofs: prefix, boots, checkpoints: [early] }, complete).failed).toEqual(['chain-complete']);
    expect(judge({ proofs: prefix, boots, checkpoints: [early, closing] }, complete).failed).toEqual([
      'chain-complete',
    ]);
    const all = [...prefix, ...rest];
    expect(judge({ proofs: all, boots, checkpoints: [early] }, complete).failed).toEqual(['chain-complete']);
    expect(judge({ proofs: all, boots, checkpoints: [early, closing] }, complete).failed).toEqual([]);
    for (const hidden of all) {
      const shown = all.filter((proof) => proof !== hidden);
      expect(judge({ proofs: shown, boots, checkpoints: [closing] }, complete).valid).toBe(false);
    }
  });
});

describe('a closed chain', () => {
  it('would go on after it was called complete, where nobody looks at the tombstone', async () => {
    const { batch, checkpoint, boot, enclave } = await measuredEnclave();
    const proofs = await batch(2);
    const closing = await checkpoint({ close: true });
    expect(judge({ proofs, boots: [boot], checkpoints: [closing] }, complete).valid).toBe(true);
    class Forgetful extends Chains {
      override check(): void {}
    }
    const forgetful = new Forgetful(10, enclave.chains.snapshot());
    expect(forgetful.reserve('chain', {}).index).toBe(2n);
  });

  it('takes no proof and no slot, in this epoch', async () => {
    const { allocate, commit, batch, checkpoint, enclave } = await measuredEnclave();
    const before = itemsOf(await allocate());
    await batch(1);
    await checkpoint({ close: true });
    const counter = enclave.epoch.counter;
    expect(await codeOf(commit({ items: before }))).toBe('chain-closed');
    expect(await codeOf(allocate())).toBe('chain-closed');
    expect([enclave.epoch.counter, enclave.slots.size]).toEqual([counter, 1]);
  });

  it('is closed after what was asked for before, and before what is asked for later', async () => {
    const { allocate, commit, checkpoint, boot } = await measuredEnclave();
    const slots = await allocate({ count: 6 });
    const early = commit({ items: itemsOf(slots.slice(0, 3)) });
    await new Promise(setImmediate);
    const closing = checkpoint({ close: true });
    await new Promise(setImmediate);
    const late = codeOf(commit({ items: itemsOf(slots.slice(3)) }));
    expect(await closing).toMatchObject({ length: '3', final: 'closed' });
    expect(await late).toBe('chain-closed');
    expect(judge({ proofs: await early, boots: [boot], checkpoints: [await closing] }, complete).failed).toEqual([]);
  });

  it('is closed again for who lost the answer, with another nonce', async () => {
    const { batch, checkpoint } = await measuredEnclave();
    await batch(1);
    const [first, second] = [await checkpoint({ close: true }), await checkpoint({ close: true })];
    expect(second).toMatchObject({ final: 'closed', length: first.length, headB64: first.headB64 });
    expect(await checkpoint()).toMatchObject({ final: 'closed', length: '1' });
  });

  it('hands out what an interrupted commit had signed, and says that it was cut', async () => {
    const failing = { at: -1 };
    const between = (host: Host): Host => ({
      ...host,
      getAttestation: (request) => {
        failing.at -= 1;
        return failing.at === 0
          ? Promise.reject(new Error('busy'))
          : (host.getAttestation?.(request) ?? new Uint8Array());
      },
    });
    const { allocate, commitAnswer, commit, acknowledge, checkpoint, boot, enclave } = await measuredEnclave({
      between,
    });
    const items = itemsOf(await allocate({ count: 4 }));
    failing.at = 3;
    expect(await codeOf(commit({ commitId: 'one', items }))).toBe('host-failed');
    const closing = await checkpoint({ close: true });
    expect(closing).toMatchObject({ length: '2' });
    const { proofs, cut } = await commitAnswer({ commitId: 'one', items });
    expect([proofs.length, cut]).toEqual([2, 'chain-closed']);
    expect(judge({ proofs, boots: [boot], checkpoints: [closing] }, complete).failed).toEqual([]);
    await acknowledge('one');
    expect(enclave.unacknowledged.size).toBe(0);
  });
});

describe('a chain of a run', () => {
  const chainId = 'gha/github.com/1/2';
  const run = (attempt: number, id = chainId) => ({ run: { chainId: id, attempt: BigInt(attempt) } });

  it('takes proofs with the token of its run alone', () => {
    const chains = new Chains(10);
    for (const stranger of [{}, { owner: 'me' }, run(1, 'gha/github.com/1/3')]) {
      expect(() => chains.reserve(chainId, stranger)).toThrow(expect.objectContaining({ code: 'forbidden' }));
    }
    chains.reserve(chainId, run(1)).advance(digest());
    expect(() => chains.close(chainId, {})).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });

  it('goes on after its closing for a later attempt only, and never back to an earlier one', () => {
    const chains = new Chains(10);
    chains.reserve(chainId, run(1)).advance(digest());
    chains.close(chainId, run(1));
    const closed = expect.objectContaining({ code: 'chain-closed' });
    expect(() => chains.check(chainId, run(1))).toThrow(closed);
    chains.close(chainId, run(1)); // by who lost the answer
    chains.reserve(chainId, run(2)).advance(digest());
    expect(chains.look(chainId)).toMatchObject({ isClosed: false, index: 2n, attempt: 2n });
    expect(() => chains.check(chainId, run(1))).toThrow(closed);
    expect(() => chains.close(chainId, run(1))).toThrow(closed);
    chains.close(chainId, run(2));
    expect(() => chains.check(chainId, run(2))).toThrow(closed);
    expect(() => chains.check(chainId, run(3))).not.toThrow();
  });
});

describe('the end of an epoch', () => {
  const hour = 3_600_000;

  it('comes by itself, and then there are last checkpoints of every open chain and nothing else', async () => {
    const { batch, allocate, commit, checkpoint, endEpoch, clock, boot, enclave } = await measuredEnclave({
      config: { maxEpochMs: hour },
    });
    const slots = await allocate();
    const [first, second] = [await batch(2, 'first'), await batch(1, 'second')];
    await batch(1, 'closed');
    const closing = await checkpoint({ chainId: 'closed', close: true });
    clock.now += hour;
    const counter = enclave.epoch.counter;
    expect(await codeOf(commit({ items: itemsOf(slots) }))).toBe('epoch-ended');
    expect(await codeOf(allocate())).toBe('epoch-ended');
    expect(await codeOf(checkpoint({ chainId: 'first', close: true }))).toBe('epoch-ended');
    expect([enclave.epoch.counter, enclave.slots.size]).toEqual([counter, 1]);
    const { chains } = await endEpoch();
    expect(chains.map(({ checkpoint: { chainId, final, length } }) => [chainId, final, length])).toEqual([
      ['first', 'epoch-end', '2'],
      ['second', 'epoch-end', '1'],
    ]);
    expect(await endEpoch()).toEqual({ chains });
    expect(await checkpoint({ chainId: 'closed' })).toMatchObject({ final: 'closed', length: closing.length });
    const checkpoints = chains.map((chain) => chain.checkpoint);
    const verdict = judge({ proofs: [...first, ...second], boots: [boot], checkpoints });
    expect(verdict.failed).toEqual([]);
    expect(judge({ proofs: first, boots: [boot], checkpoints }, complete).failed).toEqual(['chain-complete']);
  });

  it('waits for what was being signed', async () => {
    const { allocate, commit, endEpoch, boot } = await measuredEnclave();
    const running = commit({ items: itemsOf(await allocate({ count: 5 })) });
    await new Promise(setImmediate);
    const { chains } = await endEpoch();
    const proofs = await running;
    expect(chains[0]?.checkpoint).toMatchObject({ length: `${proofs.length}`, final: 'epoch-end' });
    expect(judge({ proofs, boots: [boot], checkpoints: chains.map(({ checkpoint }) => checkpoint) }).failed).toEqual(
      [],
    );
  });

  it('answers in pages', async () => {
    const { batch, endEpoch } = await smallEnclave();
    const names = Array.from({ length: 1003 }, (_, at) => `chain-${at}`);
    for (const name of names) await batch(1, name);
    const first = await endEpoch();
    expect([first.chains.length, first.next]).toEqual([1000, 1000]);
    const rest = await endEpoch({ from: first.next });
    expect([rest.chains.length, rest.next]).toEqual([3, undefined]);
    expect([...first.chains, ...rest.chains].map(({ checkpoint: { chainId } }) => chainId)).toEqual(names);
  });

  it('leaves what was signed obtainable', async () => {
    const { allocate, commit, endEpoch } = await measuredEnclave();
    const items = itemsOf(await allocate({ count: 2 }));
    const proofs = await commit({ commitId: 'one', items });
    await endEpoch();
    expect(await commit({ commitId: 'one', items })).toEqual(proofs);
  });
});
