// SPDX-License-Identifier: Apache-2.0
// The readers of a timestamp token, each by itself: fields of ASN.1, times, what a token says, and its unsigned copies.
import { describe, expect, it } from 'vitest';
import { Fields, loadDerReader, membersOf, readAlgorithm, tag } from '../../src/evidence/timestamp/asn1.ts';
import { checkCopies, tokenOf, type WireTimestamp } from '../../src/evidence/timestamp/copies.ts';
import { demand, Refusal } from '../../src/evidence/timestamp/refusal.ts';
import { readTime } from '../../src/evidence/timestamp/time.ts';
import { readTstInfo } from '../../src/evidence/timestamp/tst-info.ts';
import { toBase64, utf8 } from '../../src/proof/bytes.ts';
import { der, oid, type TstFields, tstInfo } from './tst.ts';

const read = await loadDerReader();
const block = (...bytes: readonly (Uint8Array | readonly number[])[]) =>
  read(Uint8Array.from(bytes.flatMap((part) => [...part])), 'T1', 'a value');

function refusedBy(step: () => unknown): string {
  try {
    step();
    return 'none';
  } catch (error) {
    if (error instanceof Refusal) return error.rule;
    throw error;
  }
}

describe('a demand', () => {
  it('that does not hold is a refusal of its rule', () => {
    expect(() => demand(true, 'T1', 'why')).not.toThrow();
    expect(() => demand(false, 'T4', 'why')).toThrow(
      expect.objectContaining({ name: 'Refusal', rule: 'T4', message: 'why' }),
    );
  });
});

describe('fields', () => {
  const fieldsOf = (...members: readonly Uint8Array[]) => new Fields(block(der(0x30, ...members)), 'T2', 'it');

  it('are taken once and in order', () => {
    const fields = fieldsOf(der(2, [5]), der(5), der(2, [0x80]), oid.policy, der(4, [1]), der(4, [2]));
    expect(fields.left).toBe(6);
    expect(fields.maybe(tag.null)).toBeUndefined();
    expect(fields.maybeInteger(tag.integer)).toBe(5n);
    expect(fields.maybeInteger(tag.integer)).toBeUndefined();
    expect(fields.maybe(tag.null)).toBeDefined();
    expect([fields.integer(), fields.oid(), fields.rest(tag.octetString).length]).toEqual([-128n, '1.2.3.4.1', 2]);
    expect(fields.maybe(tag.null)).toBeUndefined();
    expect(refusedBy(() => fields.end())).toBe('none');
  });

  it.each<readonly [string, () => unknown]>([
    ['another type', () => new Fields(block(der(0x31)), 'T2', 'it')],
    ['a SEQUENCE for a SET', () => new Fields(block(der(0x30)), 'T2', 'it', tag.set)],
    ['a field that is not there', () => fieldsOf().any()],
    ['another field', () => fieldsOf(der(5)).take(tag.integer)],
    ['a field left', () => fieldsOf(der(5)).end()],
    ['another among the rest', () => fieldsOf(der(4), der(5)).rest(tag.octetString)],
    ['an integer of 68 bytes', () => fieldsOf(der(2, new Uint8Array(68).fill(1))).integer()],
    ['an empty integer under a tag', () => fieldsOf(der(0x80)).maybeInteger(tag.primitive0)],
    ['an algorithm with two parameters', () => readAlgorithm(block(der(0x30, oid.sha256, der(5), der(5))), 'T2', 'it')],
  ])('refuse %s', (_, step) => {
    expect(refusedBy(step)).toBe('T2');
  });

  it('hold integers of 67 bytes', () => {
    expect(fieldsOf(der(2, new Uint8Array(67).fill(1))).integer()).toBe(BigInt(`0x${'01'.repeat(67)}`));
  });

  it('of what is not constructed are none', () => {
    expect(membersOf(block(oid.sha256))).toEqual([]);
    expect(membersOf(block(der(0x30)))).toEqual([]);
    expect(membersOf(block(der(0xa0, der(5))))).toHaveLength(1);
  });

  it('of an algorithm may have no parameters', () => {
    expect(readAlgorithm(block(der(0x30, oid.sha256)), 'T2', 'it')).toEqual({
      oid: '2.16.840.1.101.3.4.2.1',
      parameters: undefined,
    });
    expect(readAlgorithm(block(der(0x30, oid.sha256, der(5))), 'T2', 'it').parameters).toBeDefined();
  });

  it('are of exactly one value', () => {
    expect(refusedBy(() => read(Uint8Array.of(5, 0, 5, 0), 'T3', 'it'))).toBe('T3');
    expect(refusedBy(() => read(new Uint8Array(), 'T3', 'it'))).toBe('T3');
  });
});

describe('a time', () => {
  const timeOf = (kind: number, text: string) => readTime(block(der(kind, utf8(text))), 'T2', 'it');

  it.each([
    [0x17, '490101000000Z', Date.UTC(2049, 0)],
    [0x17, '500101000000Z', Date.UTC(1950, 0)],
    [0x17, '261231235959Z', Date.UTC(2026, 11, 31, 23, 59, 59)],
    [0x18, '20240229120000Z', Date.UTC(2024, 1, 29, 12)],
    [0x18, '20260321173053.1Z', Date.UTC(2026, 2, 21, 17, 30, 53, 100)],
    [0x18, '20260321173053.123Z', Date.UTC(2026, 2, 21, 17, 30, 53, 123)],
    [0x18, '20260321173053.1230001Z', Date.UTC(2026, 2, 21, 17, 30, 53, 124)],
    [0x18, '20260321173053.999999999Z', Date.UTC(2026, 2, 21, 17, 30, 54)],
    [0x18, '20260321173053.000000001Z', Date.UTC(2026, 2, 21, 17, 30, 53, 1)],
  ])('of tag %i is read from %s', (kind, text, time) => {
    expect(timeOf(kind, text)).toBe(time);
  });

  it.each([
    [0x17, '20260321173053Z'],
    [0x18, '260321173053Z'],
    [0x17, '260229120000Z'],
    [0x18, '20260229120000Z'],
    [0x18, '20261301000000Z'],
    [0x18, '20260001000000Z'],
    [0x18, '20260100000000Z'],
    [0x18, '20260321240000Z'],
    [0x18, '20260321176000Z'],
    [0x18, '20260321173060Z'],
    [0x18, '20260321173053.10Z'],
    [0x18, '20260321173053.Z'],
    [0x18, '20260321173053.1234567891Z'],
    [0x18, '20260321173053'],
    [0x18, '20260321173053+0000'],
    [0x0c, '20260321173053Z'],
  ])('of tag %i is not %j', (kind, text) => {
    expect(refusedBy(() => timeOf(kind, text))).toBe('T2');
  });
});

describe('what a token says', () => {
  const imprint = new Uint8Array(32).fill(3);
  const infoOf = (fields: Partial<TstFields> = {}, nonce?: bigint) =>
    readTstInfo(read, Uint8Array.from(tstInfo({ imprint, ...fields })), imprint, nonce);
  const accuracy = (...parts: readonly Uint8Array[]) => ({ more: [der(0x30, ...parts)] });
  const extension = (...critical: readonly Uint8Array[]) =>
    der(0xa1, der(0x30, oid.policy, ...critical, der(4, der(5))));
  const nonce = der(2, [9]);

  it('is read', () => {
    const said = { policy: '1.2.3.4.1', serial: '07', genTime: Date.UTC(2026, 2, 21, 17, 30, 53), accuracyMs: null };
    expect(infoOf()).toEqual(said);
    expect(infoOf({ more: [nonce] }, 9n)).toEqual(said);
    expect(infoOf({ more: [nonce] })).toEqual(said);
    expect(infoOf({ more: [der(1, [0xff]), nonce, der(0xa0, der(5)), extension()] })).toEqual(said);
    expect(infoOf({ serial: der(2, [0]) }).serial).toBe('00');
    expect(infoOf({ serial: der(2, [0x12, 0x34]) }).serial).toBe('1234');
    expect(infoOf({ serial: der(2, [0, ...new Uint8Array(20).fill(0xff)]) }).serial).toBe('ff'.repeat(20));
  });

  it.each([
    [[], 0],
    [[der(2, [2])], 2000],
    [[der(2, [1, 0x51, 0x80])], 86_400_000],
    [[der(0x80, [3, 0xe7])], 999],
    [[der(0x81, [1])], 1],
    [[der(0x81, [3, 0xe7])], 1],
    [[der(0x80, [0]), der(0x81, [0])], 0],
    [[der(2, [1]), der(0x80, [5]), der(0x81, [1])], 1006],
  ])('is off by %j at most', (parts, ms) => {
    expect(infoOf(accuracy(...parts)).accuracyMs).toBe(ms);
  });

  it.each<readonly [string, Partial<TstFields> & { readonly asked?: bigint }]>([
    ['version 2', { version: der(2, [2]) }],
    ['another hash', { algorithm: der(0x30, oid.sha512) }],
    ['another digest', { imprint: new Uint8Array(32).fill(4) }],
    ['a serial number below zero', { serial: der(2, [0xff]) }],
    ['a serial number of 161 bits', { serial: der(2, [1, ...new Uint8Array(20)]) }],
    ['no nonce', { asked: 9n }],
    ['another nonce', { more: [nonce], asked: 8n }],
    ['an accuracy below zero', accuracy(der(2, [0xff]))],
    ['an accuracy of more than a day', accuracy(der(2, [1, 0x51, 0x81]))],
    ['1000 milliseconds', accuracy(der(0x80, [3, 0xe8]))],
    ['milliseconds below zero', accuracy(der(0x80, [0xff]))],
    ['1000 microseconds', accuracy(der(0x81, [3, 0xe8]))],
    ['an accuracy of four parts', accuracy(der(2, [1]), der(0x80, [1]), der(0x81, [1]), der(5))],
    ['a critical extension', { more: [extension(der(1, [0xff]))] }],
    ['a field more', { more: [der(5)] }],
    ['a time that is none', { time: '20260229000000Z' }],
  ])('is refused with %s', (_, { asked, ...fields }) => {
    expect(refusedBy(() => infoOf(fields, asked))).toBe('T2');
  });
});

describe('the copies', () => {
  const imprint = new Uint8Array(32).fill(3);
  const genTime = Date.UTC(2026, 2, 21, 17, 30, 53, 124);
  const claims = { imprint, genTime, authority: 'tsa.example.org' };
  const copies: WireTimestamp = {
    authority: 'https://tsa.example.org/tsr',
    time: '2026-03-21T17:30:53.124Z',
    digestAlg: 'sha256',
    digestB64: toBase64(imprint),
    tokenB64: 'AAAA',
  };

  it.each<readonly [string, Partial<WireTimestamp> & { readonly signer?: string }]>([
    ['what the token says', {}],
    ['the time to the second', { time: '2026-03-21T17:30:53Z' }],
    ['a host name', { authority: 'tsa.example.org' }],
    ['a host name in capitals', { authority: 'TSA.Example.ORG' }],
    ['a port', { authority: 'http://tsa.example.org:3161' }],
    ['a host above', { authority: 'example.org' }],
    ['a host below', { authority: 'eu.tsa.example.org' }],
    ['no host name', { authority: 'some authority' }],
    [
      'a host name, of a token by nobody in particular',
      { authority: 'other.example', signer: 'Timestamp Responder 7' },
    ],
    ['a single word', { authority: 'localhost' }],
    ['a host name in capitals in the token', { signer: 'TSA.EXAMPLE.ORG' }],
  ])('may be %s', (_, { signer = claims.authority, ...change }) => {
    expect(refusedBy(() => checkCopies({ ...copies, ...change }, { ...claims, authority: signer }))).toBe('none');
  });

  it.each<readonly [string, Partial<WireTimestamp>]>([
    ['another algorithm', { digestAlg: 'sha512' }],
    ['another digest', { digestB64: toBase64(new Uint8Array(32)) }],
    ['a digest in another spelling', { digestB64: toBase64(imprint).replace('=', '') }],
    ['another second', { time: '2026-03-21T17:30:54Z' }],
    ['another millisecond', { time: '2026-03-21T17:30:53.125Z' }],
    ['a rounded time', { time: '2026-03-21T17:30:53.000Z' }],
    ['another zone', { time: '2026-03-21T18:30:53.124+01:00' }],
    ['no time', { time: 'now' }],
    ['something around the time', { time: ' 2026-03-21T17:30:53.124Z' }],
    ['another host', { authority: 'tsa.example.com' }],
    ['a host that ends alike', { authority: 'https://nottsa.example.org' }],
    ['a host beside', { authority: 'ca.example.org' }],
  ])('are refused with %s', (_, change) => {
    expect(refusedBy(() => checkCopies({ ...copies, ...change }, claims))).toBe('T8');
  });

  it('hold the token as canonical base64', () => {
    expect(tokenOf(copies)).toEqual(new Uint8Array(3));
    expect(() => tokenOf({ ...copies, tokenB64: 'AAAAA' })).toThrow('cut short');
    expect(() => tokenOf({ ...copies, tokenB64: 'AAA!' })).toThrow(/4 characters$/);
    expect(refusedBy(() => tokenOf({ ...copies, tokenB64: 'AAA!' }))).toBe('T1');
  });
});
