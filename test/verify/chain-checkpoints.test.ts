// SPDX-License-Identifier: Apache-2.0
// What the checkpoints of one chain show together: which of them reaches furthest, and what may follow a closed chain.
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/proof/bytes.ts';
import { type Checkpoint, checkpointBytes, checkpointVersion } from '../../src/proof/checkpoint.ts';
import { ChainCheckpoints, type Neighbours } from '../../src/verify/chain-checkpoints.ts';
import type { Place } from '../../src/verify/place.ts';
import { digestOfText, firstTime, keyNamed } from '../fixtures/seeded-issuer.ts';
import { line as anyLine, placeAt } from './places.ts';

const key = keyNamed('checkpoints');
const publicKeyB64 = toBase64(key.publicKey);
const digest = (text: string) => toBase64(digestOfText(text));
const line = { ...anyLine, publicKeyB64 };
const place = (index: number, changes: Partial<Place> = {}) =>
  placeAt(index, { line, chainHash: digest(`proof ${index}`), ...changes });
const byAttempt = (index: number, attempt: string | undefined) =>
  place(index, {
    committer: { claims: { ...(attempt !== undefined && { run_attempt: attempt }) } } as Place['committer'],
  });
const chain = (length: number) => Array.from({ length }, (_, at) => place(at + 1));

function stated(length: number, changes: Partial<Checkpoint> = {}): Checkpoint {
  const unsigned: Checkpoint = {
    version: checkpointVersion,
    ...{ epochId: digest('epoch'), publicKeyB64, chainId: 'run/1', firstIndex: '1', length: `${length}` },
    ...{ headB64: digest(`proof ${length}`), counter: '99', time: firstTime, nonceB64: digest('nonce') },
    signatureB64: '',
    ...changes,
  };
  return { ...unsigned, signatureB64: toBase64(key.sign(checkpointBytes(unsigned))) };
}

const alone: Neighbours = { former: undefined, isFollowed: false };
const closed = (length: number, changes: Partial<Checkpoint> = {}) => stated(length, { final: 'closed', ...changes });
const over = (list: readonly Checkpoint[], places: readonly Place[], neighbours = alone) =>
  new ChainCheckpoints(list, places, neighbours);

describe('of several checkpoints', () => {
  const [low, middle, high] = [closed(2, { attempt: '1' }), closed(9, { attempt: '2' }), closed(10, { attempt: '3' })];

  it.each([[[low, middle, high]], [[high, middle, low]], [[middle, high, low]], [[middle, low, high]]])(
    'the last is the one that reaches furthest, in any order',
    (list) => {
      expect(over(list, []).last).toBe(high);
      expect(over(list, []).attempt).toBe('3');
    },
  );

  it('only closing ones say up to which attempt', () => {
    expect(over([low, stated(5)], []).attempt).toBe('1');
    expect(over([low, stated(5)], []).last).toMatchObject({ length: '5' });
    expect(over([stated(5)], []).attempt).toBeUndefined();
    expect(over([], []).last).toBeUndefined();
  });

  it('each must hold: one forged one, and the whole chain is not shown', () => {
    const forged = { ...stated(1), counter: '98' };
    const both = over([closed(2), forged], chain(2));
    expect(over([closed(2)], chain(2)).completeness().status).toBe('pass');
    expect(both.agreement()).toMatchObject({ status: 'fail', reason: expect.stringContaining('not signed') });
    expect(both.completeness()).toEqual(both.agreement());
  });

  it('a thousand are read, and not one more', () => {
    const many = (count: number) => over(new Array<Checkpoint>(count).fill(stated(1)), chain(1)).agreement().status;
    expect([many(1000), many(1001)]).toEqual(['pass', 'fail']);
  });
});

describe('a checkpoint', () => {
  it('must be by the key and boot of every proof of the chain, not only of one', () => {
    const [one, two] = chain(2) as [Place, Place];
    const strange = { ...two, line: { ...line, bootB64: 'another boot' } };
    expect(over([stated(1)], [one, two]).agreement().status).toBe('pass');
    expect(over([stated(1)], [one, strange]).agreement().status).toBe('fail');
    expect(over([stated(1)], [strange, one]).agreement().status).toBe('fail');
  });

  it('is counted no earlier than its head', () => {
    const counted = (counter: string) => over([stated(2, { counter })], chain(2)).agreement().status;
    expect([counted('1'), counted('2'), counted('3')]).toEqual(['fail', 'pass', 'pass']);
  });
});

describe('a chain that a run closed', () => {
  it.each<[string, string | undefined, string | undefined, string]>([
    ['a later attempt', '1', '2', 'pass'],
    ['a later attempt, by number', '9', '10', 'pass'],
    ['the same attempt', '2', '2', 'fail'],
    ['an earlier attempt', '10', '9', 'fail'],
    ['no attempt', '1', undefined, 'fail'],
    ['an attempt that is no number', '1', '2x', 'fail'],
    ['an attempt that begins as none', '1', 'x2', 'fail'],
    ['a negative attempt', '1', '-2', 'fail'],
    ['any attempt, when it was closed for good', undefined, '2', 'fail'],
  ])('may go on with %s: %s, then %s: %s', (_, first, later, status) => {
    const end = closed(1, first === undefined ? {} : { attempt: first });
    expect(over([end], [place(1), byAttempt(2, later)]).agreement().status).toBe(status);
  });

  it('may not go on after it was handed over, whoever comes', () => {
    const end = stated(1, { final: 'handover', attempt: '1' });
    expect(over([end], [place(1), byAttempt(2, '2')]).agreement().status).toBe('fail');
  });

  it('is whole only with every proof of it', () => {
    const whole = (places: readonly Place[]) => over([closed(3)], places).completeness();
    expect(whole(chain(3)).status).toBe('pass');
    expect(whole([place(1), place(3)])).toMatchObject({ status: 'fail', expected: 'place 2' });
    expect(whole([place(2), place(3)])).toMatchObject({ status: 'fail', expected: 'place 1' });
    expect(whole(chain(2))).toMatchObject({ status: 'fail', expected: '3', actual: '2' });
  });

  it('says up to which attempt it is whole', () => {
    expect(over([closed(2, { attempt: '3' })], chain(2)).completeness().reason).toContain('up to attempt 3');
  });

  it('and began elsewhere is whole with the part before it', () => {
    const end = closed(2, { firstIndex: '3', headB64: digest('proof 4') });
    const later = [place(3), place(4)];
    expect(over([end], later).completeness().status).toBe('fail');
    expect(over([end], later, { former: chain(2), isFollowed: false }).completeness().status).toBe('pass');
    expect(over([end], later, { former: chain(2), isFollowed: true }).completeness().status).toBe('fail');
  });
});
