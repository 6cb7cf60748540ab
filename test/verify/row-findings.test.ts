// SPDX-License-Identifier: Apache-2.0
// What the rows about order, time, slots, names and people say: which of several reasons, what was expected, what was
// found, and at the edges of what they ask.
import { describe, expect, it } from 'vitest';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import { orderRows } from '../../src/verify/checks/order.ts';
import type { CheckId } from '../../src/verify/checks.ts';
import { allOf, fail, notAsked, pass, same } from '../../src/verify/finding.ts';
import { hashNamed } from '../fixtures/four-types.ts';
import { SeededIssuer, withCommit } from '../fixtures/seeded-issuer.ts';
import { SeededPerson } from '../fixtures/seeded-person.ts';
import { stampOf, tsaRootPem } from '../fixtures/seeded-tsa.ts';
import { judge, judgeStamped, laterOn, row, statusOf } from './judge.ts';

const issuer = await SeededIssuer.named('row-findings.test');
const chainId = 'run/test/1/2';
const named = ['dist/a', 'dist/b', 'dist/c', 'dist/d'];
const first = await issuer.commit({ artifact: 'a', chainId, names: named });
const second = await issuer.commit({ artifact: 'b', chainId });
const third = await issuer.commit({ artifact: 'c', chainId });
const own = { allowedPublicKeys: [issuer.publicKeyB64], exclusiveKeys: true };
const linked = { ...own, requireChain: 'linked' };
const time = first.commit.time ?? 0;

const found = (id: CheckId, proofs: readonly Proof[], policy: object = own, at = 0) =>
  row(judge({ proofs, policy }), id, at);
const changed = (proof: Proof, commit: Partial<Record<keyof Proof['commit'], unknown>>) =>
  withCommit(proof, commit as Partial<Proof['commit']>, issuer.key);

describe('a finding', () => {
  it('says no more than it was given', () => {
    expect([pass(), pass('a'), notAsked(), notAsked('b')]).toStrictEqual([
      { status: 'pass' },
      { status: 'pass', reason: 'a' },
      { status: 'not-asked' },
      { status: 'not-asked', reason: 'b' },
    ]);
    expect([fail('a'), fail('a', { actual: 'b' })]).toStrictEqual([
      { status: 'fail', reason: 'a' },
      { status: 'fail', reason: 'a', actual: 'b' },
    ]);
    expect([same('x', undefined, undefined), same('x', 'a', 'a')]).toStrictEqual([pass(), pass()]);
    expect(same('x', 'a', undefined)).toMatchObject({ status: 'fail', expected: 'a', actual: 'absent' });
    expect(same('x', undefined, 'a')).toMatchObject({ status: 'fail', expected: 'absent', actual: 'a' });
    expect(same('x', 'a', 'b')).toEqual({ status: 'fail', reason: 'x differs', expected: 'a', actual: 'b' });
  });

  it('of several is the first failure, else the first', () => {
    expect(allOf(pass('a'), fail('b'), fail('c'))).toEqual(fail('b'));
    expect(allOf(notAsked('a'), pass('b'))).toEqual(notAsked('a'));
    expect(allOf()).toEqual(pass());
  });
});

describe('counter-window', () => {
  it.each([
    [{ minCounter: '900' }, '900 to any'],
    [{ maxCounter: '0' }, '0 to 0'],
    [{ minCounter: '1', maxCounter: '1' }, '1 to 1'],
  ])('says which window: %j', (window, expected) => {
    const actual = first.commit.counter;
    expect(found('counter-window', [first], { ...own, ...window })).toMatchObject({ status: 'fail', expected, actual });
  });

  it('needs a counter', () => {
    const none = changed(first, { counter: undefined, slotHashB64: undefined, slotCounter: undefined });
    expect(found('counter-window', [none], { ...own, minCounter: '0' }).reason).toMatch(/no counter/);
  });
});

describe('chain-link', () => {
  const place = (commit: object) => changed(second, { slotHashB64: undefined, slotCounter: undefined, ...commit });

  it.each<[string, readonly Proof[], object, number, object]>([
    ['the first', [first], own, 0, { status: 'pass', reason: 'the first of its chain' }],
    ['the second, after the first', [first, second], own, 1, { status: 'pass' }],
    [
      'the second alone',
      [second],
      own,
      0,
      { status: 'not-asked', reason: expect.stringContaining('not in the input') },
    ],
    ['the second alone, where the chain is required', [second], linked, 0, { status: 'pass', reason: /lowest/ }],
    ['the third, without the second', [first, third], own, 1, { status: 'not-asked' }],
    ['the third, without the second, where the chain is required', [first, third], linked, 1, { reason: /missing/ }],
    [
      'the second, after another first',
      [first, place({ prevB64: hashNamed('another') })],
      own,
      1,
      { status: 'fail', reason: /another hash/, expected: hashNamed('another') },
    ],
    ['one without the one before it', [first, place({ prevB64: undefined })], own, 1, { reason: /names none before/ }],
    ['the first, which names one before it', [place({ chainIndex: '1' })], own, 0, { reason: /names one before it/ }],
    ['place 0', [place({ chainIndex: '0' })], own, 0, { status: 'fail', actual: '0' }],
    ['two of one place', [first, second, place({ time: 5 })], own, 1, { reason: /claim one place/, actual: 'place 2' }],
    ['no place', [place({ chainIndex: undefined, counter: undefined })], linked, 0, { reason: /no place/ }],
    [
      'no place that anybody asks for',
      [place({ chainIndex: undefined, prevB64: undefined })],
      own,
      0,
      { status: 'not-asked' },
    ],
    [
      'an index that is skipped',
      [first, place({ chainIndex: '3' })],
      own,
      1,
      { status: 'fail', expected: '2', actual: '3' },
    ],
    [
      'counters, which need not be dense',
      [place({ chainIndex: undefined, counter: '50', prevB64: undefined })].flatMap((low) => [
        low,
        place({ chainIndex: undefined, counter: '60', prevB64: chainHash(low) }),
      ]),
      own,
      1,
      { status: 'pass' },
    ],
  ])('of %s', (_, proofs, policy, at, expected) => {
    const { reason, ...rest } = expected as { readonly reason?: unknown };
    const finding = found('chain-link', proofs, policy, at);
    expect(finding).toMatchObject(rest);
    if (reason instanceof RegExp) expect(finding.reason).toMatch(reason);
    else if (reason !== undefined) expect(finding.reason).toEqual(reason);
  });

  it('shows what stands before it', () => {
    const finding = found('chain-link', [first, third], linked, 1);
    expect(finding).toMatchObject({ expected: chainHash(second), actual: `${chainHash(first)} at place 1` });
  });
});

describe('chain-complete', () => {
  const complete = orderRows.find(({ id }) => id === 'chain-complete');
  const ask = (attempt: string | undefined, runAttempt: string | readonly string[] | undefined) =>
    complete?.run({
      checkpoints: { attempt, completeness: () => pass('whole') },
      ...{ splitEpoch: false, policy: { identity: { runAttempt } } },
    } as never);

  it('asks which attempt closed the chain, where the policy names attempts', () => {
    expect([ask(undefined, undefined), ask('2', '2'), ask('2', ['1', '2'])]).toEqual(Array(3).fill(pass('whole')));
    expect(ask('1', '2')).toMatchObject({ status: 'fail', expected: '2', actual: '1' });
    expect(ask(undefined, ['1', '2', '3', '4'])).toMatchObject({ expected: '1 or 2 or 3', actual: 'no attempt' });
  });
});

describe('a slot', () => {
  it('is older than its commit, and both counters are shown', () => {
    const { counter = '' } = first.slotAllocation ?? {};
    const at = changed(first, { counter });
    expect(found('slot-order', [at])).toMatchObject({ status: 'fail', expected: `below ${counter}`, actual: counter });
    expect(found('slot-order', [changed(first, { counter: undefined })]).reason).toMatch(/no counter/);
    expect(found('slot-binding', [changed(first, { slotHashB64: undefined })]).reason).toMatch(/no slot hash/);
  });

  it.each([
    ['nothing', {}, 'not-asked'],
    ['a hash of one', { slotHashB64: hashNamed('slot') }, 'fail'],
    ['a counter of one', { slotCounter: '1' }, 'fail'],
  ])('is asked for where the body names %s', (_, claims, expected) => {
    const { slotAllocation: _slot, ...rest } = first;
    const none = { slotHashB64: undefined, slotCounter: undefined, ...claims };
    expect(statusOf('slot-signature', changed(rest as Proof, none))).toBe(expected);
  });
});

describe('a name', () => {
  const labels = named.map((name) => [name, 'a'] as const);
  const ask = (name: string, given = labels, policy: object = own) =>
    row(judge({ proofs: [first], artifacts: [[name, 'a']], labels: given, policy }), 'artifact-name');

  it('that is another one is shown with three of those that were committed', () => {
    expect(ask('other')).toMatchObject({ expected: '"dist/a" or "dist/b" or "dist/c"', actual: '"other"' });
  });

  it('that nobody discloses is no failure, unless a label lies or the policy asks', () => {
    expect(ask('other', []).status).toBe('not-asked');
    expect(ask('other', [], { ...own, requireNames: true })).toMatchObject({ status: 'fail' });
    expect(ask('other', [['lie', 'a']])).toMatchObject({ status: 'fail', actual: '"lie"' });
    expect(ask('x/dist/d', []).status).toBe('not-asked');
  });
});

describe('a person', () => {
  const ada = new SeededPerson('Ada');
  const approved = ada.approve(second, issuer.key);
  const { keyId, provider } = ada.actor;

  it.each([
    ['that person', { allowedActorKeyIds: [keyId] }, pass()],
    ['that kind', { allowedActorProviders: [provider] }, pass()],
    [
      'another',
      { allowedActorKeyIds: ['a', 'b', 'c', 'd'] },
      { reason: 'another person approved', expected: 'a or b or c' },
    ],
    ['another kind', { allowedActorProviders: ['other'] }, { reason: /of another kind/, actual: `"${provider}"` }],
    [
      'that person, of another kind',
      { allowedActorKeyIds: [keyId], allowedActorProviders: ['other'] },
      { expected: 'other' },
    ],
  ])('is one the policy allows: %s', (_, policy, expected) => {
    const finding = found('actor-allowed', [approved], { ...own, ...policy });
    const { reason, ...rest } = expected as { readonly reason?: string | RegExp };
    expect(finding).toMatchObject(rest);
    if (reason !== undefined) expect(finding.reason).toMatch(reason);
  });
});

describe('a time', () => {
  it.each([
    [{ minTime: time + 1 }, /minTime/, `${time + 1}`, `${time}`],
    [{ maxAge: 1 }, /too old/, 'at most 1 ms', `${laterOn - time} ms`],
  ])('outside of %j says how', (window, reason, expected, actual) => {
    const finding = found('time-window', [first], { ...own, ...window });
    expect(finding).toMatchObject({ status: 'fail', expected, actual });
    expect(finding.reason).toMatch(reason);
  });

  it('bounded from above needs no time of its own', async () => {
    const timeless = changed(second, { time: undefined });
    const stamped = { ...timeless, timestamps: { proof: stampOf(timeless, time + 1000) } };
    const within = (window: object) =>
      judgeStamped({ proofs: [stamped], policy: { ...own, tsaRoots: [tsaRootPem], ...window } });
    expect(row(await within({ maxTime: time + 1000 }), 'time-window')).toStrictEqual({ status: 'pass' });
    const late = row(await within({ maxTime: time + 999 }), 'time-window');
    expect(late).toMatchObject({ status: 'fail', expected: `${time + 999}`, actual: `${time + 1000}` });
    expect(late.reason).toMatch(/maxTime/);
    expect(row(await within({ maxAge: 1 }), 'time-window').reason).toMatch(/no time/);
    expect(row(await within({ requireTimestamp: true }), 'timestamp-artifact').reason).toMatch(/another timestamp/);
    const bare = found('timestamp-proof', [second], { ...own, requireTimestamp: true });
    expect(bare.reason).toMatch(/no such timestamp/);
  });
});
