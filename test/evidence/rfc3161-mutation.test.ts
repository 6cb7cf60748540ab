// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { flips, fuzzAnswers, fuzzTokens, judge, judgeBare, token, tokenNames, unnoticed } from './tsp-corpus.ts';

it.each(tokenNames)('a flipped bit of the token %s is noticed', async (name) => {
  const original = token(name);
  const ask = name === 'bare' ? judgeBare : judge;
  expect(await ask(original)).toMatchObject({ ok: true });
  const positions = Array.from({ length: Math.floor(original.length / 9) }, (_, index) => 9 * index);
  for (const [bit, flip] of flips.entries()) {
    const some = positions.map((at) => at + bit).filter((at) => at < original.length);
    expect(await unnoticed(original, bit % 3 === 0 ? some : some.slice(0, 20), [flip], ask)).toEqual([]);
  }
});

it('every one of some thousand mutated tokens is refused by a rule or says what it said', async () => {
  const ends = await fuzzTokens(1_500, 20261121);
  expect([...ends.keys()]).toEqual(expect.arrayContaining(['T1', 'T2', 'T3', 'T7', 'ok']));
});

it('every one of some thousand mutated answers is one or is refused', async () => {
  const ends = await fuzzAnswers(3_000, 20261121);
  expect([...ends.keys()]).toEqual(expect.arrayContaining(['granted', 'rejection', 'evidence-invalid']));
});
