// SPDX-License-Identifier: Apache-2.0
// Random schedules of everything a parent may do to one enclave, also at the same time, over several of its lives: what
// it hands out never contradicts itself, and what it refuses changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openServiceHost } from '../../../src/host/service-host.ts';
import { OccError } from '../../../src/proof/errors.ts';
import type { Host } from '../../../src/proof/host.ts';
import type { Proof } from '../../../src/proof/proof.ts';
import type { Slot } from '../../../src/proof/slot.ts';
import { clientOf, contradictions, freshCommitId, itemsOf, openEnclave } from './small-enclave.ts';

const chains = ['a', 'b'];
const holders = ['x', 'y'];

/** `pick` names something that exists by then; `strays` are slots of any chain and holder. */
type Step =
  | { readonly do: 'allocate'; readonly chain: number; readonly holder: number; readonly count: number }
  | { readonly do: 'commit'; readonly pick: number; readonly count: number; readonly strays: readonly number[] }
  | { readonly do: 'again'; readonly pick: number }
  | { readonly do: 'acknowledge'; readonly pick: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'failSignature'; readonly after: number }
  | { readonly do: 'settle' };

const which = fc.nat({ max: 1 });
const few = fc.integer({ min: 1, max: 5 });
const pick = fc.nat();
const strays = fc.oneof(
  { weight: 5, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(pick, { maxLength: 2 }) },
);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('allocate'), chain: which, holder: which, count: few }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('commit'), pick, count: few, strays }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('again'), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('acknowledge'), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.integer({ min: -500, max: 700 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('failSignature'), after: fc.nat({ max: 4 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('settle') }) },
) as fc.Arbitrary<Step>;

interface Taken {
  readonly slot: Slot;
  readonly holder: string;
}

/** @returns how many proofs were handed out, and how many of them only when they were asked for again */
async function run(lives: readonly (readonly Step[])[]): Promise<{ readonly proofs: number; readonly late: number }> {
  const service = await openServiceHost({});
  const clock = { now: 1_000_000, failIn: -1 };
  const host: Host = {
    ...service.host,
    time: () => clock.now,
    sign: (message) => {
      clock.failIn -= 1;
      if (clock.failIn === 0) throw new Error('busy');
      return service.host.sign(message);
    },
  };
  let earlier = service.earlier;
  const handedOut = new Map<string, Proof>();
  let late = 0;
  for (const steps of lives) {
    const limits = { slotTtlMs: 1000, slotsPerHolder: 12, unacknowledgedProofs: 25 };
    const enclave = await openEnclave({ host, earlier, limits });
    const { allocate, commit, acknowledge } = clientOf(enclave);
    const taken: Taken[] = [];
    const commits: { readonly question: Parameters<typeof commit>[0]; text?: string }[] = [];
    const running: Promise<void>[] = [];
    const carryOut = async (kept: (typeof commits)[number]): Promise<void> => {
      const proofs = await commit(kept.question);
      const text = JSON.stringify(proofs);
      expect(kept.text ?? text).toBe(text);
      kept.text = text;
      for (const proof of proofs) handedOut.set(proof.signer.signatureB64, proof);
    };
    for (const now of steps) {
      const work = async (): Promise<void> => {
        const chosen = 'pick' in now ? commits[now.pick % commits.length] : undefined;
        switch (now.do) {
          case 'allocate': {
            const place = { chainId: chains[now.chain] ?? '', holder: holders[now.holder] ?? '' };
            const slots = await allocate({ ...place, count: now.count });
            taken.push(...slots.map((slot) => ({ slot, holder: place.holder })));
            return;
          }
          case 'commit': {
            const first = taken[now.pick % taken.length];
            if (!first) return;
            const { chainId = '' } = first.slot;
            const alike = taken.filter(({ slot, holder }) => slot.chainId === chainId && holder === first.holder);
            const from = now.pick % alike.length;
            const strays = now.strays.flatMap((at) => taken[at % taken.length] ?? []);
            const items = itemsOf([...alike.slice(from, from + now.count), ...strays].map(({ slot }) => slot));
            const kept = { question: { commitId: freshCommitId(), items, chainId, holder: first.holder } };
            commits.push(kept);
            return carryOut(kept);
          }
          case 'again':
            return chosen && carryOut(chosen);
          case 'acknowledge':
            if (chosen) await acknowledge(chosen.question.commitId ?? '');
            if (chosen?.text !== undefined && commits.includes(chosen)) commits.splice(commits.indexOf(chosen), 1);
            return;
          case 'wait':
            clock.now += now.ms;
            return;
          case 'failSignature':
            clock.failIn = now.after + 1;
            return;
          case 'settle':
            await Promise.all(running);
        }
      };
      const refusable = work().catch((fault: unknown) => {
        if (!(fault instanceof OccError)) throw fault;
      });
      if (now.do === 'settle') await refusable;
      else running.push(refusable);
    }
    await Promise.all(running);
    clock.failIn = -1;
    // What was signed but not handed out must be obtainable, or it would be a hole that nobody can explain.
    const before = handedOut.size;
    for (const kept of commits) await carryOut(kept).catch(() => undefined);
    late += handedOut.size - before;
    earlier = { ...earlier, counter: enclave.epoch.counter, chains: enclave.chains.snapshot() };
  }
  expect(contradictions([...handedOut.values()])).toEqual([]);
  return { proofs: handedOut.size, late };
}

describe('an enclave', () => {
  it('contradicts itself in no schedule', async () => {
    const life = fc.array(step, { minLength: 10, maxLength: 40, size: 'max' });
    let [proofs, late] = [0, 0];
    const property = fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 3 }), async (lives) => {
      const outcome = await run(lives);
      proofs += outcome.proofs;
      late += outcome.late;
    });
    await fc.assert(property, { numRuns: 500 });
    expect(proofs, 'proofs in all schedules').toBeGreaterThan(1000);
    expect(late, 'proofs handed out when they were asked for again').toBeGreaterThan(10);
  }, 120_000);
});
