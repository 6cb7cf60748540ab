// SPDX-License-Identifier: Apache-2.0
// What is equal in a verdict is kept once, and what is put together again is the list, in its order.
import { describe, expect, it } from 'vitest';
import { checks, rowsAlone, rowsAmong } from '../../src/verify/checks.ts';
import { Outcomes } from '../../src/verify/outcomes.ts';
import { inListOrder, resultOf } from '../../src/verify/results.ts';
import type { CheckResult } from '../../src/verify/verdict.ts';

const failed = (reason: string): CheckResult => ({ id: 'shape', status: 'fail', reason });

describe('Outcomes', () => {
  it('keep equal lists as one, and different ones apart', () => {
    const { keep } = new Outcomes();
    const plain = resultOf('version', { status: 'pass' });
    const first = keep([plain, failed('a')]);
    expect(first).toEqual([plain, failed('a')]);
    expect(first[0]).toBe(plain);
    expect(keep([plain, failed('a')])).toBe(first);
    expect(keep([plain, failed('b')])).toEqual([plain, failed('b')]);
    expect(keep([failed('a')])).toEqual([failed('a')]);
    expect(keep([failed('a'), plain])).toEqual([failed('a'), plain]);
    expect(keep([failed('a')])[0]).toBe(first[1]);
    const list = [failed('c')];
    expect(keep(list)[0]).not.toBe(list[0]);
  });

  it('keep no names of lists that could be read in two ways', () => {
    const { keep } = new Outcomes();
    const all = Array.from({ length: 12 }, (_, at) => failed(`${at}`));
    for (const result of all) keep([result]);
    const [one, two, twelve] = [all[1], all[2], all[11]] as [CheckResult, CheckResult, CheckResult];
    const lists = [
      [one, two, twelve],
      [one, one, two],
      [twelve, two],
      [two, twelve],
      [twelve, one],
    ];
    for (const list of lists) expect(keep(list)).toEqual(list);
    for (const list of lists) expect(keep(list)).toEqual(list);
  });

  it('are bounded: beyond 4096 different ones each is kept for itself', () => {
    const { keep } = new Outcomes();
    const kept = Array.from({ length: 4096 }, (_, at) => keep([failed(`${at}`)]));
    expect(keep([failed('4095')])).toBe(kept[4095]);
    const beyond = keep([failed('4096')]);
    expect(beyond).toEqual([failed('4096')]);
    expect(keep([failed('4096')])).not.toBe(beyond);
    expect(keep([failed('4096')])[0]).not.toBe(beyond[0]);
    const known = [failed('1'), failed('2')];
    expect(keep(known)).toEqual(known);
    expect(keep(known)).not.toBe(keep(known));
    expect(keep(known)[0]).toBe(kept[1]?.[0]);
  });
});

describe('results', () => {
  it('without a reason are one object each, that nobody can change', () => {
    const result = resultOf('shape', { status: 'pass' });
    expect(result).toEqual({ id: 'shape', status: 'pass' });
    expect(resultOf('shape', { status: 'pass' })).toBe(result);
    expect(resultOf('version', { status: 'pass' })).toEqual({ id: 'version', status: 'pass' });
    expect(resultOf('shape', { status: 'not-asked' })).toEqual({ id: 'shape', status: 'not-asked' });
    expect(Object.isFrozen(result)).toBe(true);
    expect(resultOf('shape', { status: 'fail', reason: 'x', actual: 'y' })).toEqual({ ...failed('x'), actual: 'y' });
  });

  it('are put together in the order of the list, and those that were not reached are named', () => {
    const passed = (id: CheckResult['id']) => resultOf(id, { status: 'pass' });
    const form = checks.slice(0, 2).map(({ id }) => passed(id));
    const alone = rowsAlone.map(({ id }) => passed(id));
    const among = rowsAmong.map(({ id }) => passed(id));
    expect(inListOrder([...form, ...alone], among)).toEqual(checks.map(({ id }) => passed(id)));
    const unread = inListOrder(form, undefined);
    expect(unread.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
    expect(unread.map(({ status }) => status)).toEqual([
      ...['pass', 'pass'],
      ...checks.slice(2).map(() => 'not-reached'),
    ]);
  });
});
