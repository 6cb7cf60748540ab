// SPDX-License-Identifier: Apache-2.0
import { fromBER } from 'asn1js';
import { describe, expect, it } from 'vitest';
import { flawOfForm } from '../../src/evidence/timestamp/der-form.ts';

const flawOf = (hex: string) => flawOfForm(Buffer.from(hex, 'hex'));

describe('the form of DER', () => {
  it.each([
    '0500',
    '3000',
    '3100',
    '0101ff',
    '010100',
    '020100',
    '02017f',
    '02020080',
    '0201ff',
    '0202ff7f',
    '0301 00',
    '030207 80',
    '0400',
    '06022a03',
    '0603883703',
    '0a0101',
    '0c0141',
    '3003020101',
    'a003020101',
    '800101',
    '300a 3003020101 3103020102',
    `0481 80${'00'.repeat(128)}`,
    `048201 00${'00'.repeat(256)}`,
  ])('is kept by %s', (hex) => {
    const plain = hex.replaceAll(' ', '');
    expect(flawOf(plain)).toBeUndefined();
    expect(fromBER(Buffer.from(plain, 'hex')).offset).toBe(plain.length / 2);
  });

  it.each([
    ['nothing', '', 'a value ends early'],
    ['a tag alone', '30', 'a value ends early'],
    ['a length that is not there', '0482', 'a value ends early'],
    ['half a length', '048201', 'a value ends early'],
    ['content that is not there', '040201', 'a value ends early'],
    ['a member longer than its value', '3003040201', 'a value ends early'],
    ['a member that ends behind its value', '30030402010203', '2 bytes follow the value'],
    ['a member without a length', '300105', 'a value ends early'],
    ['something behind', '050000', '1 bytes follow the value'],
    ['an indefinite length', '30800000', 'a length is indefinite, which DER forbids'],
    ['a length of five octets', '04850000000000', 'a length has more than four octets'],
    ['a short length in long form', '04810100', 'a length is longer than needed'],
    ['a length with a leading zero', `04820080${'00'.repeat(128)}`, 'a length is longer than needed'],
    ['a tag of two octets', '1f0100', 'a tag has more than one octet'],
    ['an end of contents', '0000', 'an end-of-contents stands where a value should'],
    ['a constructed OCTET STRING', '2403040100', 'tag 36 is not DER'],
    ['a primitive SEQUENCE', '1000', 'tag 16 is not DER'],
    ['a primitive SET', '1100', 'tag 17 is not DER'],
    ['BOOLEAN 1', '010101', 'a value of tag 1 is not in its DER spelling'],
    ['an empty BOOLEAN', '0100', 'a value of tag 1 is not in its DER spelling'],
    ['a long BOOLEAN', '0102ffff', 'a value of tag 1 is not in its DER spelling'],
    ['an empty INTEGER', '0200', 'a value of tag 2 is not in its DER spelling'],
    ['a padded INTEGER', '0202007f', 'a value of tag 2 is not in its DER spelling'],
    ['a padded negative INTEGER', '0202ff80', 'a value of tag 2 is not in its DER spelling'],
    ['a padded ENUMERATED', '0a020001', 'a value of tag 10 is not in its DER spelling'],
    ['an empty BIT STRING', '0300', 'a value of tag 3 is not in its DER spelling'],
    ['eight unused bits', '03020800', 'a value of tag 3 is not in its DER spelling'],
    ['unused bits of nothing', '030101', 'a value of tag 3 is not in its DER spelling'],
    ['unused bits that are set', '03020101', 'a value of tag 3 is not in its DER spelling'],
    ['a long NULL', '050100', 'a value of tag 5 is not in its DER spelling'],
    ['an empty OBJECT IDENTIFIER', '0600', 'a value of tag 6 is not in its DER spelling'],
    ['a padded OBJECT IDENTIFIER', '06032a8001', 'a value of tag 6 is not in its DER spelling'],
    ['an OBJECT IDENTIFIER that does not end', '06022a83', 'a value of tag 6 is not in its DER spelling'],
  ])('is broken by %s', (_name, hex, flaw) => {
    expect(flawOf(hex)).toBe(flaw);
  });

  it('is kept by 32 levels and 4,000 values, and not by more', () => {
    const nested = (levels: number): string => {
      let hex = '';
      for (let level = 0; level < levels; level += 1) hex = `30${(hex.length / 2).toString(16).padStart(2, '0')}${hex}`;
      return hex;
    };
    expect([flawOf(nested(32)), flawOf(nested(33))]).toEqual([undefined, 'nested deeper than 32']);
    const wide = (count: number) => `3082${(2 * count).toString(16).padStart(4, '0')}${'0500'.repeat(count)}`;
    expect([flawOf(wide(3_999)), flawOf(wide(4_000))]).toEqual([undefined, 'more than 4000 values']);
  });
});
