// SPDX-License-Identifier: Apache-2.0
// The rows that a policy asks for: when they pass, fail and are not asked, and their boundaries.
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/proof/bytes.ts';
import {
  firstTime,
  keyNamed,
  SeededIssuer,
  signedAgain,
  stubMeasurement,
  withCommit,
} from '../fixtures/seeded-issuer.ts';
import { judge, laterOn, row, statusOf } from './judge.ts';

const issuer = await SeededIssuer.named('policy-rows.test');
const proof = await issuer.commit({ artifact: 'a', chainId: 'run/test/1/2' });
const bare = signedAgain({ ...proof, commit: { nonceB64: proof.commit.nonceB64 } }, issuer.key);

const stub = { allowedMeasurements: [stubMeasurement], anyCommitter: true };
const own = { allowedPublicKeys: [issuer.publicKeyB64], exclusiveKeys: true };

describe('epoch-id', () => {
  it('is asked by the policy alone', () => {
    expect(statusOf('epoch-id', bare)).toBe('not-asked');
    expect(statusOf('epoch-id', bare, { ...own, requireEpochId: true })).toBe('fail');
    expect(statusOf('epoch-id', proof, { ...own, requireEpochId: true })).toBe('pass');
  });
});

describe('measurement-allowed', () => {
  it('passes for a development measurement on a development proof, and says what it is', () => {
    const found = row(judge({ proofs: [proof], policy: stub }), 'measurement-allowed');
    expect(found).toEqual({ status: 'pass', reason: expect.stringContaining('no hardware') });
    expect(statusOf('measurement-allowed', proof, own)).toBe('not-asked');
  });

  it.each([
    ['another measurement', { allowedMeasurements: ['stub:other'], anyCommitter: true }],
    ['a list that ends elsewhere', { allowedMeasurements: ['stub:a', 'stub:b'], anyCommitter: true }],
    ['PCRs beside it', { ...stub, pcrs: { 0: ['0f'.repeat(48)] } }],
  ])('fails for %s', (_, policy) => {
    expect(statusOf('measurement-allowed', proof, policy)).toBe('fail');
  });

  it('fails for a development proof whose measurement does not say so', async () => {
    const claiming = await SeededIssuer.named('claiming', { measurement: 'test:local-signer' });
    const policy = { allowedMeasurements: ['test:local-signer'], anyCommitter: true };
    const found = row(judge({ proofs: [await claiming.commit({ artifact: 'a' })], policy }), 'measurement-allowed');
    expect(found).toMatchObject({ status: 'fail', reason: expect.stringContaining('unattested') });
  });
});

describe('key-allowed', () => {
  const revoked = (value: string) => ({ ...stub, revoked: [{ value, since: laterOn }] });

  it.each([
    ['the key', own, 'pass'],
    [
      'one of several keys',
      { ...own, allowedPublicKeys: [toBase64(keyNamed('x').publicKey), issuer.publicKeyB64] },
      'pass',
    ],
    ['another key', { ...own, allowedPublicKeys: [toBase64(keyNamed('x').publicKey)] }, 'fail'],
    ['no key', stub, 'not-asked'],
    ['a revoked key', revoked(issuer.publicKeyB64), 'fail'],
    ['a revoked measurement', revoked(stubMeasurement), 'fail'],
    ['a revoked epoch', revoked(issuer.epochId), 'fail'],
    ['a revoked other thing', revoked('other'), 'pass'],
    ['the key, allowed and revoked', { ...own, revoked: [{ value: issuer.publicKeyB64 }] }, 'fail'],
  ])('for %s', (_, policy, expected) => {
    expect(statusOf('key-allowed', proof, policy)).toBe(expected);
  });
});

describe('enforcement-allowed', () => {
  it.each([
    ['nothing', own, 'not-asked'],
    ['stub', { ...own, requireEnforcement: 'stub' }, 'pass'],
    ['hw-key', { ...own, requireEnforcement: 'hw-key' }, 'fail'],
    ['measured-tee', { ...own, requireEnforcement: 'measured-tee' }, 'fail'],
    ['a development measurement', stub, 'pass'],
    ['another measurement', { ...stub, allowedMeasurements: ['x'] }, 'fail'],
    ['stub and another measurement', { ...stub, allowedMeasurements: ['x'], requireEnforcement: 'stub' }, 'pass'],
  ])('of a development proof, asked for %s', (_, policy, expected) => {
    expect(statusOf('enforcement-allowed', proof, policy)).toBe(expected);
  });

  it('takes hw-key only by its own name and only with its key', async () => {
    const hardware = await SeededIssuer.named('hw', { enforcement: 'hw-key', measurement: 'tpm' });
    const subject = await hardware.commit({ artifact: 'a' });
    const keys = { allowedPublicKeys: [hardware.publicKeyB64], exclusiveKeys: true };
    expect(judge({ proofs: [subject], policy: { ...keys, requireEnforcement: 'hw-key' } }).valid).toBe(true);
    expect(statusOf('enforcement-allowed', subject, { ...keys, requireEnforcement: 'stub' })).toBe('fail');
    expect(judge({ proofs: [subject], policy: { ...own, requireEnforcement: 'hw-key' } }).valid).toBe(false);
  });
});

describe('counter-window', () => {
  const five = withCommit(proof, { counter: '5' }, issuer.key);
  const huge = withCommit(proof, { counter: '9'.repeat(38) }, issuer.key);

  it.each([
    [{}, 'not-asked'],
    [{ minCounter: '5' }, 'pass'],
    [{ minCounter: '6' }, 'fail'],
    [{ maxCounter: '5' }, 'pass'],
    [{ maxCounter: '4' }, 'fail'],
    [{ minCounter: '5', maxCounter: '5' }, 'pass'],
    [{ minCounter: '6', maxCounter: '4' }, 'fail'],
    [{ maxCounter: '10' }, 'pass'],
    [{ minCounter: '0', maxCounter: '0' }, 'fail'],
  ])('%j around 5', (window, expected) => {
    expect(statusOf('counter-window', five, { ...own, ...window })).toBe(expected);
  });

  it('compares numbers, not texts, at any size, and fails without a counter', () => {
    expect(statusOf('counter-window', huge, { ...own, minCounter: '9'.repeat(38) })).toBe('pass');
    expect(statusOf('counter-window', huge, { ...own, maxCounter: `${'9'.repeat(37)}8` })).toBe('fail');
    expect(statusOf('counter-window', bare, { ...own, minCounter: '0' })).toBe('fail');
  });
});

describe('time-window', () => {
  const time = proof.commit.time ?? 0;
  const age = laterOn - time;

  it.each([
    [{}, 'not-asked'],
    [{ minTime: time }, 'pass'],
    [{ minTime: time + 1 }, 'fail'],
    [{ maxAge: age }, 'pass'],
    [{ maxAge: age - 1 }, 'fail'],
    [{ minTime: 0, maxAge: age }, 'pass'],
  ])('%j', (window, expected) => {
    expect(statusOf('time-window', proof, { ...own, ...window })).toBe(expected);
  });

  it('has no upper bound without a timestamp', () => {
    expect(statusOf('time-window', proof, { ...own, maxTime: time + 1_000_000 })).toBe('fail');
  });

  it('has no lower bound without a time', () => {
    for (const window of [{ minTime: 0 }, { maxAge: Number.MAX_SAFE_INTEGER }]) {
      expect(statusOf('time-window', bare, { ...own, ...window })).toBe('fail');
    }
  });

  it('lets clocks differ by five minutes, and no proof be made in the future', () => {
    const ahead = (ms: number) => withCommit(proof, { time: laterOn + ms }, issuer.key);
    const policy = { ...own, maxAge: 60_000 };
    expect(statusOf('time-window', ahead(300_000), policy)).toBe('pass');
    expect(statusOf('time-window', ahead(300_001), policy)).toBe('fail');
    expect(firstTime).toBeLessThan(laterOn);
  });
});
