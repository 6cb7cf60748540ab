// SPDX-License-Identifier: Apache-2.0
// Checks that cannot wait come to the same judgement when answers arrive later, and never to one without them.
import { describe, expect, it } from 'vitest';
import type { EcdsaQuestion, VerifyEcdsa } from '../../src/evidence/ecdsa.ts';
import { maxQuestions, maxRounds, settle } from '../../src/evidence/settle.ts';

const question = (...[key, signature, message]: readonly string[]): EcdsaQuestion => ({
  curve: 'P-256',
  publicKey: new TextEncoder().encode(key),
  signature: new TextEncoder().encode(signature),
  message: new TextEncoder().encode(message),
});

/** Answers late, and counts. */
function later(answer: (question: EcdsaQuestion) => boolean) {
  const asked: EcdsaQuestion[] = [];
  const ask = async (question: EcdsaQuestion) => {
    asked.push(question);
    return answer(question);
  };
  return { asked, ask };
}

describe('settling', () => {
  it('asks each question once, and judges with the answers', async () => {
    const { asked, ask } = later(({ message }) => message.length === 1);
    const judge = (verify: VerifyEcdsa) => [
      verify(question('k', 's', 'a')),
      verify(question('k', 's', 'ab')),
      verify(question('k', 's', 'a')),
    ];
    expect(await settle(judge, ask)).toEqual([true, false, true]);
    expect(asked).toHaveLength(2);
  });

  it('takes no answer for an answer of no', async () => {
    const { ask } = later(() => true);
    let rounds = 0;
    const judge = (verify: VerifyEcdsa) => {
      rounds += 1;
      return verify(question('k', 's', 'a')) ? verify(question('k', 's', 'b')) : undefined;
    };
    expect(await settle(judge, ask)).toBe(true);
    expect(rounds).toBe(3);
  });

  it.each([
    ['key and signature', question('ab', 'c', 'd'), question('a', 'bc', 'd')],
    ['signature and message', question('a', 'bc', 'd'), question('a', 'b', 'cd')],
    ['two curves', question('a', 'b', 'c'), { ...question('a', 'b', 'c'), curve: 'P-384' as const }],
  ])('does not take one question for another: the same bytes between %s', async (_, genuine, forged) => {
    const { asked, ask } = later((question) => question === genuine);
    const judge = (verify: VerifyEcdsa) => [verify(genuine), verify(forged)];
    expect(await settle(judge, ask)).toEqual([true, false]);
    expect(asked).toEqual([genuine, forged]);
  });

  it('throws what the judge throws, but only once it had every answer', async () => {
    const judge = (verify: VerifyEcdsa) => {
      if (!verify(question('k', 's', 'a'))) throw new Error('refused');
      return 'accepted';
    };
    expect(await settle(judge, later(() => true).ask)).toBe('accepted');
    await expect(settle(judge, later(() => false).ask)).rejects.toThrow('refused');
  });

  it(`takes ${maxRounds} rounds and no more`, async () => {
    const chained = (links: number) => (verify: VerifyEcdsa) => {
      for (let link = 0; link < links; link += 1) if (!verify(question('k', 's', `${link}`))) return 'open';
      return 'done';
    };
    const { ask } = later(() => true);
    expect(await settle(chained(maxRounds - 1), ask)).toBe('done');
    await expect(settle(chained(maxRounds), ask)).rejects.toMatchObject({ code: 'too-many' });
  });

  it(`asks nothing of a judge with more than ${maxQuestions} questions`, async () => {
    const { asked, ask } = later(() => true);
    const judge = (verify: VerifyEcdsa) => {
      for (let at = 0; at <= maxQuestions; at += 1) verify(question(`${at}`, '', ''));
    };
    await expect(settle(judge, ask)).rejects.toMatchObject({ code: 'too-many' });
    expect(asked).toHaveLength(0);
  });
});
