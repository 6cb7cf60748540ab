// SPDX-License-Identifier: Apache-2.0
// Policies with open questions, as the seeds' API takes them, and what a policy leaves open in words.
import { describe, expect, it } from 'vitest';
import { expectedHeads, parsePolicy, parseSeedsPolicy, weaknesses } from '../../src/verify/policy.ts';

const key = `${'A'.repeat(43)}=`;
const code = { allowedMeasurements: ['stub:x'] };
const both = { ...code, anyCommitter: true };

describe('parseSeedsPolicy', () => {
  it.each([
    ['nothing', undefined, { anySigner: true, anyCommitter: true }],
    ['an empty object', {}, { anySigner: true, anyCommitter: true }],
    ['a measurement', code, { ...code, anyCommitter: true }],
    ['a key', { allowedPublicKeys: [key] }, { allowedPublicKeys: [key], anyCommitter: true }],
    ['a counter window', { minCounter: '1' }, { minCounter: '1', anySigner: true, anyCommitter: true }],
    ['a committer', { expectedHead: key }, { expectedHead: key, anySigner: true }],
    ['PCR0', { pcrs: { 0: ['0f'.repeat(48)] } }, { pcrs: { 0: ['0f'.repeat(48)] }, anyCommitter: true }],
    ['both answers', { ...code, expectedHead: key }, { ...code, expectedHead: key }],
  ])('fills in what %s leaves open', (_, policy, read) => {
    expect(parseSeedsPolicy(policy)).toEqual({ ...read, seeds: true });
  });

  it.each([
    ['an unknown field', { nope: 1 }, 'policy-unknown-field'],
    ['an empty list', { allowedMeasurements: [] }, 'policy-empty-list'],
    ['a wrong type', { requireSlot: 1 }, 'policy-invalid'],
  ])('refuses %s as parsePolicy does', (_, policy, expected) => {
    expect(() => parseSeedsPolicy(policy)).toThrow(expect.objectContaining({ code: expected }));
  });
});

describe('weaknesses', () => {
  it('are said for what a policy leaves open, and only for that', () => {
    expect(weaknesses(parsePolicy({ ...code, expectedHead: key }))).toEqual([]);
    expect(weaknesses(parsePolicy(both))).toEqual([expect.stringContaining('any committer')]);
    expect(weaknesses(parsePolicy({ anySigner: true }))).toEqual([expect.stringContaining('any signer')]);
    const seeds = parseSeedsPolicy({ minCounter: '1', maxTime: 5 });
    expect(weaknesses(seeds).join()).toMatch(/any signer.*counter window.*maxTime/);
    expect(weaknesses(parseSeedsPolicy({ maxCounter: '1' }))).toHaveLength(2);
    const keyed = { allowedPublicKeys: [key], exclusiveKeys: true, minCounter: '1' };
    expect(weaknesses(parseSeedsPolicy(keyed))).toEqual([]);
    expect(weaknesses(parsePolicy(keyed))).toEqual([]);
    expect(weaknesses(parsePolicy({ ...both, maxTime: 5 }))).toHaveLength(1);
    expect(weaknesses(parseSeedsPolicy({ ...both, minTime: 5 }))).toHaveLength(1);
  });
});

describe('expectedHeads', () => {
  it('reads one, many and none', () => {
    expect(expectedHeads(parsePolicy({ ...code, expectedHead: key }))).toEqual([key]);
    expect(expectedHeads(parsePolicy({ ...code, expectedHead: [key, key] }))).toEqual([key, key]);
    expect(expectedHeads(parsePolicy(both))).toEqual([]);
  });
});
