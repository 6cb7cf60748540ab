// SPDX-License-Identifier: Apache-2.0
// The Constructor: all or nothing, one at a time, and nothing leaves it that it has not read and verified itself.
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64, utf8 } from '../../src/proof/bytes.ts';
import { Constructor } from '../../src/proof/constructor.ts';
import { verifyEd25519 } from '../../src/proof/ed25519.ts';
import type { AttestationRequest, Host } from '../../src/proof/host.ts';
import { parseJson } from '../../src/proof/json.ts';
import { chainHash, parseProof, signedBytes } from '../../src/proof/proof.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import { fault, hostWith, hostWithout, key, open, otherKey } from './any-host.ts';

const bytes = utf8('an artifact');

describe('initialize', () => {
  it.each([
    ['a key of another length', { getPublicKey: () => new Uint8Array(31) }],
    ['an empty measurement', { getMeasurement: () => '' }],
    [
      'a key it throws at',
      {
        getPublicKey: () => {
          throw new Error('no key');
        },
      },
    ],
    ['a measurement it rejects', { getMeasurement: () => Promise.reject(new Error('no measurement')) }],
  ])('refuses a host with %s', async (_, change) => {
    expect((await fault(open(hostWith(change)))).code).toBe('host-failed');
  });

  it('refuses a host that lacks what is required', async () => {
    const needsCounter = { host: hostWithout('nextCounter'), policy: { requireCounter: true } };
    const needsTime = { host: hostWith(), policy: { requireTime: true } };
    expect((await fault(Constructor.initialize(needsCounter))).message).toContain('counter');
    expect((await fault(Constructor.initialize(needsTime))).message).toContain('time');
    await Constructor.initialize({ host: hostWith(), policy: { requireCounter: true } });
    await Constructor.initialize({ host: hostWith({ time: () => 1 }), policy: { requireTime: true } });
  });
});

describe('commit', () => {
  it('issues a proof that can be read and verified', async () => {
    const subject = await Constructor.initialize({ host: hostWith({ time: () => 1234 }), epochId: 'an epoch' });
    const proof = await subject.commit({ bytes });
    expect(parseProof(parseJson(JSON.stringify(proof)))).toEqual(proof);
    expect(proof).toMatchObject({
      artifact: { hashAlg: 'sha256', digestB64: toBase64(sha256(bytes)) },
      commit: { counter: '1', time: 1234, epochId: 'an epoch' },
      environment: { enforcement: 'stub' },
    });
    const signature = fromBase64(proof.signer.signatureB64, 'signature');
    expect(verifyEd25519(signature, signedBytes(proof), key.publicKey)).toBe(true);
  });

  it('leaves out what the host does not have', async () => {
    const { commit } = await (await open(hostWithout('nextCounter'))).commit({ bytes });
    expect(Object.keys(commit)).toEqual(['nonceB64']);
  });

  it.each([
    ['no bytes', new Uint8Array()],
    ['a megabyte', new Uint8Array(1 << 20)],
  ])('takes %s', async (_, artifact) => {
    const proof = await (await open(hostWith())).commit({ bytes: artifact });
    expect(proof.artifact.digestB64).toBe(toBase64(sha256(artifact)));
  });

  it('hashes the bytes as they are when it is called', async () => {
    const changing = utf8('before');
    const promise = (await open(hostWith())).commit({ bytes: changing });
    changing.fill(0);
    expect((await promise).artifact.digestB64).toBe(toBase64(sha256(utf8('before'))));
  });

  it('carries what the caller says, and the proof before', async () => {
    const subject = await open(hostWith());
    const first = await subject.commit({ bytes });
    const caller = { attribution: { name: 'me' }, policy: { digestB64: 'x' }, metadata: { file: ['a', 1, null] } };
    const second = await subject.commit({ bytes, prevProofHashB64: chainHash(first), ...caller });
    expect(second).toMatchObject({ ...caller, commit: { prevB64: chainHash(first), counter: '2' } });
    expect(second.commit.nonceB64).not.toBe(first.commit.nonceB64);
  });

  it('asks for a document over the body where the host has one', async () => {
    const requests: AttestationRequest[] = [];
    const getAttestation = (request: AttestationRequest) => {
      requests.push(request);
      return Uint8Array.of(1, 2, 3);
    };
    const host = hostWith({ enforcementTier: 'measured-tee', attestationFormat: 'aws-nitro', getAttestation });
    const proof = await (await open(host)).commit({ bytes });
    expect(proof.environment.attestation).toEqual({ format: 'aws-nitro', reportB64: 'AQID' });
    expect(requests).toEqual([
      { userData: sha256(signedBytes(proof)), publicKey: key.publicKey, nonce: fromBase64(proof.commit.nonceB64, 'n') },
    ]);
  });
});

describe('commitDigest', () => {
  const digestB64 = toBase64(sha256(bytes));

  it('commits a digest', async () => {
    expect((await (await open(hostWith())).commitDigest({ digestB64 })).artifact.digestB64).toBe(digestB64);
  });

  it.each([
    ['a digest that is no base64', { digestB64: 'no digest' }, 'encoding-invalid'],
    ['a digest of another length', { digestB64: 'AAAA' }, 'encoding-invalid'],
    ['no digest', { digestB64: '' }, 'encoding-invalid'],
    ['a chain hash of another length', { digestB64, prevProofHashB64: 'AAAA' }, 'encoding-invalid'],
    ['a member name that is a number', { digestB64, attribution: { 10: 'a' } }, 'bad-request'],
    ['a member name that is a number, further in', { digestB64, metadata: { a: [{ 0: 1 }] } }, 'bad-request'],
    ['a lone surrogate', { digestB64, attribution: { name: '\ud800' } }, 'bad-request'],
    ['a number no JSON has', { digestB64, metadata: { a: Number.NaN } }, 'bad-request'],
    ['a number it could not read back', { digestB64, policy: { digestB64: 'x', max: 1e21 } }, 'bad-request'],
    ['__proto__', { digestB64, metadata: JSON.parse('{"__proto__":1}') }, 'bad-request'],
  ])('refuses %s before the host is asked for anything', async (_, options, code) => {
    const host = hostWith();
    const subject = await open(host);
    expect((await fault(subject.commitDigest(options))).code).toBe(code);
    expect(host.calls).toEqual([]);
  });

  it('refuses caller data that would be too deep in a bundle, or never ends', async () => {
    const nested = (levels: number): object => (levels === 1 ? {} : { a: nested(levels - 1) });
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const subject = await open(hostWith());
    await subject.commitDigest({ digestB64, metadata: { ...nested(32) } });
    for (const metadata of [nested(33), circle]) {
      expect((await fault(subject.commitDigest({ digestB64, metadata: { ...metadata } }))).code).toBe('bad-request');
    }
  });
});

describe('a host that breaks its contract', () => {
  const broken = () => {
    throw new Error('the device is gone');
  };
  const measured = { enforcementTier: 'measured-tee', attestationFormat: 'aws-nitro' } as const;
  const breaches: readonly (readonly [string, Partial<Host>])[] = [
    ['throws at sign', { sign: broken }],
    ['rejects at sign', { sign: () => Promise.reject(new Error('no')) }],
    ['throws at the nonce', { getFreshNonce: broken }],
    ['throws at the counter', { nextCounter: broken }],
    ['throws at the time', { time: broken }],
    ['throws at the document', { ...measured, getAttestation: broken }],
    ['has a format but no document', measured],
    ['gives an empty document', { ...measured, getAttestation: () => new Uint8Array() }],
    ['gives a short nonce', { getFreshNonce: () => new Uint8Array(15) }],
    ['gives a short signature', { sign: () => new Uint8Array(63) }],
    ['gives a signature of nothing', { sign: () => new Uint8Array(64) }],
    ['signs with another key', { sign: (message) => otherKey.sign(message) }],
    ['signs something else', { sign: () => key.sign(utf8('something else')) }],
  ];

  it.each(breaches)('issues nothing when it %s', async (_, change) => {
    const error = await fault((await open(hostWith(change))).commit({ bytes }));
    expect(error.code).toBe('host-failed');
  });

  it.each<readonly [string, Partial<Host>]>([
    ['a negative counter', { nextCounter: () => -1n }],
    ['a time that is no number', { time: () => Number.NaN }],
    ['a time between two milliseconds', { time: () => 1.5 }],
    ['an enforcement nobody knows', { enforcementTier: 'quantum' as 'stub' }],
  ])('issues nothing when it gives %s', async (_, change) => {
    await fault((await open(hostWith(change))).commit({ bytes }));
  });

  it('keeps its own error as the cause', async () => {
    const error = await fault((await open(hostWith({ sign: broken }))).commit({ bytes }));
    expect(error.cause).toMatchObject({ message: 'the device is gone' });
  });

  it('can be asked again', async () => {
    let failing = true;
    const sign = (message: Uint8Array) => (failing ? broken() : key.sign(message));
    const subject = await open(hostWith({ sign }));
    await fault(subject.commit({ bytes }));
    failing = false;
    expect((await subject.commit({ bytes })).commit.counter).toBe('2');
  });
});

describe('many commits at once', () => {
  it('are made one after the other, in the order they were asked for', async () => {
    let running = 0;
    let most = 0;
    const slowly = async (message: Uint8Array) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return key.sign(message);
    };
    const subject = await open(hostWith({ sign: slowly }));
    const texts = Array.from({ length: 20 }, (_, at) => utf8(`artifact ${at}`));
    const proofs = await Promise.all(texts.map((text) => subject.commit({ bytes: text })));
    expect(most).toBe(1);
    expect(proofs.map(({ commit }) => commit.counter)).toEqual(texts.map((_, at) => `${at + 1}`));
    expect(proofs.map(({ artifact }) => artifact.digestB64)).toEqual(texts.map((text) => toBase64(sha256(text))));
    expect(new Set(proofs.map(({ commit }) => commit.nonceB64)).size).toBe(20);
  });

  it('go on after one that failed', async () => {
    let asked = 0;
    const sign = (message: Uint8Array) => {
      asked += 1;
      if (asked === 2) throw new Error('once');
      return key.sign(message);
    };
    const subject = await open(hostWith({ sign }));
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => subject.commit({ bytes })));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
