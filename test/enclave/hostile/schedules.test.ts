// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Chains } from '../../../enclave/app/chains.ts';
import { Epoch } from '../../../enclave/app/epoch.ts';
import { Slots } from '../../../enclave/app/slots.ts';
import { type Act, play, schedules } from './schedules.ts';

afterEach(() => vi.restoreAllMocks());

describe('a hostile parent', () => {
  it('gets nothing that contradicts itself, in no schedule', async () => {
    let [signed, closed] = [0, 0];
    const property = fc.asyncProperty(schedules, async (acts: readonly Act[]) => {
      const outcome = await play(acts);
      signed += outcome.signed;
      closed += outcome.closed;
      expect(outcome.contradictions).toEqual([]);
    });
    await fc.assert(property, { numRuns: 150 });
    expect(signed, 'statements signed').toBeGreaterThan(2000);
    expect(closed, 'last checkpoints').toBeGreaterThan(15);
  }, 120_000);

  it.each<[string, RegExp, () => unknown]>([
    [
      'that draws the same counter again',
      /^twice: counter/,
      () => vi.spyOn(Epoch.prototype, 'draw').mockImplementation(() => 7n),
    ],
    [
      'that leaves a slot open which it took',
      /^twice: slot/,
      () => {
        const { take } = Slots.prototype;
        vi.spyOn(Slots.prototype, 'take').mockImplementation(function again(this: Slots, items, ...rest) {
          const taken = take.call(this, items, ...rest);
          for (const { slot } of taken) {
            this.promise(rest[0], 1, rest[2]);
            this.open(slot, rest[0], rest[2]);
          }
          return taken as never;
        });
      },
    ],
    [
      'that works on two batches of one chain at once',
      /^twice: place/,
      () => vi.spyOn(Chains.prototype, 'inTurn').mockImplementation((_, work) => work()),
    ],
    [
      'that asks nobody for an identity',
      /^no identity/,
      () => {
        vi.spyOn(Chains.prototype, 'check').mockReturnValue();
      },
    ],
    [
      'that appends to what it closed',
      /^false: closed checkpoint/,
      () => {
        const { check } = Chains.prototype;
        vi.spyOn(Chains.prototype, 'check').mockImplementation(function lenient(this: Chains, chainId, claimant) {
          try {
            check.call(this, chainId, claimant);
          } catch (fault) {
            if ((fault as { readonly code?: string }).code !== 'chain-closed') throw fault;
          }
        });
      },
    ],
    [
      'that goes on after its end',
      /^false: epoch-end checkpoint/,
      () => vi.spyOn(Epoch.prototype, 'refuseEnded').mockReturnValue(),
    ],
  ])('would get it from an enclave %s', async (_, expected, remove) => {
    remove();
    let found = false;
    const property = fc.asyncProperty(schedules, async (acts: readonly Act[]) => {
      const { contradictions } = await play(acts);
      found ||= contradictions.some((text) => expected.test(text));
      return !found;
    });
    await fc.check(property, { numRuns: 300, endOnFailure: true });
    expect(found).toBe(true);
  });
});
