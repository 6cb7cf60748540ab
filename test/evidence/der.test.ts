// SPDX-License-Identifier: Apache-2.0
// DER: one spelling for each value; any other is refused, at the top and deep inside.
import { describe, expect, it } from 'vitest';
import { derTag, derTime, readDer } from '../../src/evidence/der.ts';
import { fromHex, toHex, utf8 } from '../../src/proof/bytes.ts';
import { ruleOf } from './rule.ts';

const read = (hex: string) => readDer(fromHex(hex, 'DER'));
/** `levels` sequences around a NULL. */
const nested = (levels: number): string => {
  let hex = '0500';
  for (let level = 1; level < levels; level += 1) hex = `30${(hex.length / 2).toString(16).padStart(2, '0')}${hex}`;
  return hex;
};

describe('read is', () => {
  it('a value with its members, as views of the bytes', () => {
    const value = read('300a0201010c0161a1020500');
    expect(value.members.map(({ tag, content }) => [tag, toHex(content)])).toEqual([
      [derTag.integer, '01'],
      [derTag.utf8String, '61'],
      [0xa1, '0500'],
    ]);
    expect(toHex(value.members[2]?.members[0]?.bytes ?? new Uint8Array())).toBe('0500');
    expect(value.bytes).toHaveLength(12);
  });

  it.each([
    ['false', '010100'],
    ['true', '0101ff'],
    ['0', '020100'],
    ['-1', '0201ff'],
    ['128', '02020080'],
    ['-128', '020180'],
    ['-129', '0202ff7f'],
    ['no bits', '030100'],
    ['seven bits', '03020102'],
    ['no bytes', '0400'],
    ['an identifier', '06032b8101'],
    ['a printable string', `130b${toHex(utf8("a'()+,-./:="))}`],
    ['IA5', '16017f'],
    ['UTF-8', '0c02c3a4'],
    ['an empty sequence', '3000'],
    ['an empty set', '3100'],
    ['a sorted set', '3106020101020102'],
    ['a set of values of one beginning', '3107020100020200ff'],
    ['a context tag', '8003010203'],
    ['128 bytes', `048180${'00'.repeat(128)}`],
    ['256 bytes', `04820100${'00'.repeat(256)}`],
    ['ten levels', nested(10)],
  ])('%s', (_, hex) => {
    expect(toHex(read(hex).bytes)).toBe(hex);
  });
});

describe('refused is', () => {
  it.each([
    ['nothing', '', 'der-truncated'],
    ['a tag alone', '02', 'der-truncated'],
    ['half a length', '0482', 'der-truncated'],
    ['a length without a value', '0401', 'der-truncated'],
    ['a member longer than its sequence', '3003020201', 'der-truncated'],
    ['a byte after the value', '050000', 'der-trailing'],
    ['a length without end', '308005000000', 'der-length'],
    ['a length in more bytes than it takes', '04810100', 'der-length'],
    ['127 in two bytes', `04817f${'00'.repeat(127)}`, 'der-length'],
    ['255 in three bytes', `048200ff${'00'.repeat(255)}`, 'der-length'],
    ['three bytes of length', `0483010000${'00'.repeat(65536)}`, 'der-length'],
    ['eleven levels', nested(11), 'der-depth'],
    ['tag 0', '0000', 'der-tag'],
    ['a constructed string', '2403040100', 'der-tag'],
    ['a primitive sequence', '1000', 'der-tag'],
    ['a long tag', '1f2000', 'der-tag'],
    ['a long context tag', 'bf2000', 'der-tag'],
    ['an application tag', '4000', 'der-tag'],
    ['a private tag', 'e000', 'der-tag'],
    ['a REAL', '0900', 'der-tag'],
    ['a T61 string', '140161', 'der-tag'],
    ['a BMP string', '1e020061', 'der-tag'],
    ['a BOOLEAN of two bytes', '0102ffff', 'der-content'],
    ['a BOOLEAN of 1', '010101', 'der-content'],
    ['an empty INTEGER', '0200', 'der-content'],
    ['1 with a zero before it', '02020001', 'der-content'],
    ['-1 with a sign before it', '0202ffff', 'der-content'],
    ['an empty BIT STRING', '0300', 'der-content'],
    ['eight unused bits', '03020800', 'der-content'],
    ['unused bits of no bits', '030101', 'der-content'],
    ['an unused bit that is set', '03020101', 'der-content'],
    ['a NULL that holds something', '050100', 'der-content'],
    ['an empty identifier', '0600', 'der-content'],
    ['an identifier with a zero before a part', '06032b8001', 'der-content'],
    ['an identifier that begins with such a zero', '06028001', 'der-content'],
    ['an identifier that does not end', '06022b81', 'der-content'],
    ['a star in a printable string', '13012a', 'der-content'],
    ['8 bits in IA5', '160180', 'der-content'],
    ['bytes that are not UTF-8', '0c01ff', 'der-content'],
    ['a set out of order', '3106020102020101', 'der-content'],
    ['a set of the same value twice', '3106020101020101', 'der-content'],
    ['all of that also deep inside', '30053003010101', 'der-content'],
  ])('%s', (_, hex, rule) => {
    expect(ruleOf(() => read(hex))).toBe(rule);
  });
});

describe('a time', () => {
  const time = (tag: number, text: string): number | string => {
    try {
      return derTime(tag, utf8(text));
    } catch {
      return 'refused';
    }
  };

  it.each([
    [derTag.utcTime, '491028142805Z', Date.UTC(2049, 9, 28, 14, 28, 5)],
    [derTag.utcTime, '500101000000Z', Date.UTC(1950, 0, 1)],
    [derTag.utcTime, '000229000000Z', Date.UTC(2000, 1, 29)],
    [derTag.utcTime, '700101000000Z', 0],
    [derTag.generalizedTime, '20491028142805Z', Date.UTC(2049, 9, 28, 14, 28, 5)],
    [derTag.generalizedTime, '99991231235959Z', Date.UTC(9999, 11, 31, 23, 59, 59)],
    [derTag.generalizedTime, '00500101000000Z', Date.parse('0050-01-01T00:00:00Z')],
  ])('%i %s is read', (tag, text, expected) => {
    expect(time(tag, text)).toBe(expected);
    expect(readDer(Uint8Array.of(tag, text.length, ...utf8(text))).content).toHaveLength(text.length);
  });

  it.each([
    [derTag.utcTime, '210231000000Z'],
    [derTag.utcTime, '210229000000Z'],
    [derTag.utcTime, '210001000000Z'],
    [derTag.utcTime, '211301000000Z'],
    [derTag.utcTime, '210100000000Z'],
    [derTag.utcTime, '210101240000Z'],
    [derTag.utcTime, '210101006000Z'],
    [derTag.utcTime, '210101000060Z'],
    [derTag.utcTime, '2101010000Z'],
    [derTag.utcTime, '210101000000'],
    [derTag.utcTime, '210101000000z'],
    [derTag.utcTime, '210101000000+0000'],
    [derTag.utcTime, '20210101000000Z'],
    [derTag.utcTime, ' 10101000000Z'],
    [derTag.utcTime, '210101000000Z\n'],
    [derTag.generalizedTime, '210101000000Z'],
    [derTag.generalizedTime, '20210101000000.5Z'],
    [derTag.generalizedTime, '2021010100Z'],
    [derTag.integer, '20210101000000Z'.slice(0, 0)],
  ])('%i %s is refused', (tag, text) => {
    expect(time(tag, text)).toBe('refused');
  });
});
