// SPDX-License-Identifier: Apache-2.0
// The test NSM answers as the real one does: the sequence of Amazon's own nsm-check, registers, limits, refusals.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNitroDocument } from '../../src/evidence/nitro.ts';
import { encodeCbor, maxRequestBytes, maxResponseBytes, readMessage } from '../../src/evidence/nsm.ts';
import { utf8 } from '../../src/proof/bytes.ts';
import { ask, document, moduleId, newNsm, pcrs, request } from './nsm-bench.ts';

const zero = new Uint8Array(48);
const sha384 = (...parts: readonly Uint8Array[]) =>
  new Uint8Array(createHash('sha384').update(Buffer.concat(parts)).digest());
const all = Array.from({ length: 32 }, (_, index) => index);
const platform = all.slice(0, 16);
const own = all.slice(16);
const instancePcr = sha384(zero, utf8('i-0123456789abcdef0'));

const listed = (nsm: ReturnType<typeof newNsm>) => [...readNitroDocument(document(nsm)).pcrs.keys()];

describe('the test NSM', () => {
  it('describes itself as the real one does', () => {
    expect(ask(newNsm(), 'DescribeNSM')).toEqual({
      ...{ version_major: 1, version_minor: 0, version_patch: 0 },
      ...{ module_id: moduleId, max_pcrs: 32, locked_pcrs: platform, digest: 'SHA384' },
    });
  });

  it('gives 256 random bytes, other ones each time', () => {
    const nsm = newNsm();
    const [first, second] = [ask(nsm, 'GetRandom'), ask(nsm, 'GetRandom')];
    expect(first).toMatchObject({ random: { length: 256 } });
    expect(first).not.toEqual(second);
  });

  it('draws a module id that begins with the time it started at', () => {
    const nsm = newNsm({ moduleId: undefined, now: () => 0x19f15f1504d });
    expect(nsm.moduleId).toMatch(/^i-[0-9a-f]{17}-enc019f15f1504d[0-9a-f]{4}$/);
    expect(newNsm({ moduleId: undefined }).moduleId).not.toBe(newNsm({ moduleId: undefined }).moduleId);
  });

  it('says the same bytes again with the same sources', () => {
    const random = (length: number) => new Uint8Array(length).fill(7);
    const say = () => document(newNsm({ moduleId: undefined, random }), { nonce: utf8('again') });
    expect(say()).toEqual(say());
  });

  it('starts with the registers of its image, the instance in PCR4, and 0 to 15 locked', () => {
    const nsm = newNsm();
    const expected = (index: number) => pcrs.get(index) ?? (index === 4 ? instancePcr : zero);
    for (const index of all) {
      expect(ask(nsm, 'DescribePCR', { index })).toEqual({ lock: index < 16, data: expected(index) });
    }
  });

  it.each([3, 4, 8])('takes PCR%i from its options', (index) => {
    const nsm = newNsm({ pcrs: new Map([...pcrs, [index, new Uint8Array(48).fill(index)]]) });
    expect(ask(nsm, 'DescribePCR', { index })).toEqual({ lock: true, data: new Uint8Array(48).fill(index) });
  });

  it.each([
    ['without PCR2', new Map([...pcrs].slice(0, 2))],
    ['with a PCR of 47 bytes', new Map([...pcrs, [3, new Uint8Array(47)]])],
    ['with PCR16 set', new Map([...pcrs, [16, zero]])],
  ])('is not made %s', (_, given) => {
    expect(() => newNsm({ pcrs: given })).toThrow(expect.objectContaining({ code: 'usage' }));
  });

  it('is not made for a module that is no enclave', () => {
    const make = () => newNsm({ moduleId: 'i-0123456789abcdef0-tpm0000000000000000' });
    expect(make).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

describe('its registers', () => {
  it('pass what nsm-check of aws-nitro-enclaves-nsm-api does', () => {
    const nsm = newNsm();
    for (const index of platform) expect(ask(nsm, 'LockPCR', { index })).toBe('Error ReadOnlyIndex');
    const data = Uint8Array.of(1, 2, 3);
    let expected: Uint8Array = zero;
    for (let round = 0; round < 10; round += 1) {
      expected = sha384(expected, data);
      for (const index of own) expect(ask(nsm, 'ExtendPCR', { index, data })).toEqual({ data: expected });
    }
    for (const index of own) expect(ask(nsm, 'LockPCR', { index })).toBe('LockPCR');
    expect(ask(nsm, 'LockPCRs', { range: 32 })).toBe('LockPCRs');
    expect(ask(nsm, 'LockPCRs', { range: 33 })).toBe('Error InvalidIndex');
    for (const index of all) expect(ask(nsm, 'ExtendPCR', { index, data })).toBe('Error ReadOnlyIndex');
    for (const index of own) expect(ask(nsm, 'DescribePCR', { index })).toEqual({ lock: true, data: expected });
  });

  it.each([
    ['nothing locked by the enclave', [], platform],
    ['PCR16 locked', [['LockPCR', { index: 16 }]], [...platform, 16]],
    ['PCR20 locked, out of turn', [['LockPCR', { index: 20 }]], [...platform, 20]],
    ['PCR16 extended and not locked', [['ExtendPCR', { index: 16, data: zero }]], platform],
    ['the lowest 18 locked', [['LockPCRs', { range: 18 }]], [...platform, 16, 17]],
    ['a range that is locked already', [['LockPCRs', { range: 4 }]], platform],
    ['an empty range', [['LockPCRs', { range: 0 }]], platform],
    ['all locked', [['LockPCRs', { range: 32 }]], all],
    ['a range too far', [['LockPCRs', { range: 33 }]], platform],
  ] as const)('are listed in documents when locked: %s', (_, requests, expected) => {
    const nsm = newNsm();
    for (const [name, content] of requests) ask(nsm, name, content);
    expect(listed(nsm)).toEqual(expected);
  });

  it('bind a boot: extended, locked, and then the same in every document', () => {
    const nsm = newNsm();
    const body = sha384(utf8('a boot body'));
    ask(nsm, 'ExtendPCR', { index: 16, data: body });
    ask(nsm, 'LockPCR', { index: 16 });
    expect(ask(nsm, 'ExtendPCR', { index: 16, data: body })).toBe('Error ReadOnlyIndex');
    expect(readNitroDocument(document(nsm)).pcrs.get(16)).toEqual(sha384(zero, body));
  });

  it('keep what they were given, whatever becomes of it', () => {
    const image = new Uint8Array(48).fill(1);
    const nsm = newNsm({ pcrs: new Map([...pcrs, [0, image]]) });
    image.fill(2);
    expect(ask(nsm, 'DescribePCR', { index: 0 })).toEqual({ lock: true, data: new Uint8Array(48).fill(1) });
  });

  it('are not handed out to be written into', () => {
    const nsm = newNsm();
    const before = ask(nsm, 'DescribePCR', { index: 0 });
    readNitroDocument(document(nsm)).pcrs.get(0)?.fill(0);
    expect(ask(nsm, 'DescribePCR', { index: 0 })).toEqual(before);
  });
});

describe('what it refuses', () => {
  it.each([
    ['an unknown name', request('Reboot')],
    ['an unknown name with content', request('Reboot', {})],
    ['a request for registers without content', request('DescribePCR')],
    ['a request for randomness with content', request('GetRandom', {})],
    ['no index', request('DescribePCR', {})],
    ['an index that is a text', request('DescribePCR', { index: '0' })],
    ['an index below zero', request('DescribePCR', { index: -1 })],
    ['an index beyond 32 bits', request('DescribePCR', { index: 2n ** 40n })],
    ['no data', request('ExtendPCR', { index: 16 })],
    ['data that is a text', request('ExtendPCR', { index: 16, data: 'data' })],
    ['user_data that is a text', request('Attestation', { user_data: 'data' })],
    ['content that is no map', encodeCbor(new Map([['Attestation', []]]))],
    [
      'two requests in one',
      encodeCbor(
        new Map([
          ['LockPCR', new Map()],
          ['LockPCRs', new Map()],
        ]),
      ),
    ],
    ['no request in the map', encodeCbor(new Map())],
    ['a name that is a number', encodeCbor(new Map([[1, new Map()]]))],
    ['a number', encodeCbor(7)],
    ['no bytes', new Uint8Array()],
    ['bytes that are not CBOR', utf8('}not cbor')],
    ['something after the request', Uint8Array.of(...request('GetRandom'), 0)],
  ])('InvalidOperation: %s', (_, bytes) => {
    expect(readMessage(newNsm().answer(bytes))).toEqual({ name: 'Error', content: 'InvalidOperation' });
  });

  it.each([
    ['DescribePCR', { index: 32 }],
    ['DescribePCR', { index: 65_535 }],
    ['ExtendPCR', { index: 32, data: zero }],
    ['LockPCR', { index: 32 }],
    ['LockPCRs', { range: 33 }],
  ])('InvalidIndex: %s %o', (name, content) => {
    expect(ask(newNsm(), name, content)).toBe('Error InvalidIndex');
  });

  it('InputTooLarge: a request longer than the buffer of the driver', () => {
    const nsm = newNsm();
    const overhead = request('ExtendPCR', { index: 16, data: new Uint8Array(1000) }).length - 1000;
    const data = (length: number) => ({ index: 16, data: new Uint8Array(length - overhead) });
    expect(ask(nsm, 'ExtendPCR', data(maxRequestBytes))).toMatchObject({ data: { length: 48 } });
    expect(ask(nsm, 'ExtendPCR', data(maxRequestBytes + 1))).toBe('Error InputTooLarge');
  });

  it.each([
    ['user_data', 0, 'is in the document'],
    ['user_data', 1024, 'is in the document'],
    ['user_data', 1025, 'Error InputTooLarge'],
    ['nonce', 0, 'is in the document'],
    ['nonce', 1024, 'is in the document'],
    ['nonce', 1025, 'Error InputTooLarge'],
    ['public_key', 0, 'Error InvalidArgument'],
    ['public_key', 1, 'is in the document'],
    ['public_key', 1024, 'is in the document'],
    ['public_key', 1025, 'Error InputTooLarge'],
  ])('%s of %i bytes: %s', (member, length, expected) => {
    const answer = ask(newNsm(), 'Attestation', { [member]: new Uint8Array(length).fill(5) });
    expect(typeof answer === 'string' ? answer : 'is in the document').toBe(expected);
  });

  it('never more than the buffers hold: the largest request gets a document', () => {
    const nsm = newNsm();
    ask(nsm, 'LockPCRs', { range: 32 });
    const most = new Uint8Array(1024);
    const asked = request('Attestation', { user_data: most, nonce: most, public_key: most });
    expect(asked.length).toBeLessThan(maxRequestBytes);
    expect(nsm.answer(asked).length).toBeLessThan(maxResponseBytes);
  });

  it('with an answer, whatever the bytes', () => {
    const nsm = newNsm();
    const names = ['DescribePCR', 'ExtendPCR', 'LockPCR', 'LockPCRs', 'Attestation', 'GetRandom', 'DescribeNSM'];
    const near = fc
      .tuple(fc.constantFrom(...names), fc.nat(40), fc.uint8Array({ maxLength: 8 }), fc.nat(60), fc.nat(255))
      .map(([name, index, data, at, byte]) => {
        const bytes = request(name, { index, range: index, data, nonce: data });
        return bytes.with(at % bytes.length, byte);
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 100 }), near), (bytes) => {
        expect(readMessage(nsm.answer(bytes))?.name).toMatch(
          /^(Error|DescribePCR|ExtendPCR|LockPCRs?|Attestation|GetRandom|DescribeNSM)$/,
        );
      }),
      { numRuns: 500 },
    );
  });
});
