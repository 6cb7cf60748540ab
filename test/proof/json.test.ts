// SPDX-License-Identifier: Apache-2.0
// Strict reading: one text, one value. Held against JSONTestSuite, against JSON.parse, and against every text that two
// parsers read differently.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxDepth } from '../../src/proof/canonical.ts';
import { OccError } from '../../src/proof/errors.ts';
import { parseJson } from '../../src/proof/json.ts';
import { jsonValueFault } from '../../src/proof/json-value.ts';
import { describeShared, sharedVectors } from '../shared-vectors.ts';

/** What RFC 8259 allows and we refuse, with the reason. */
const stricter: Readonly<Record<string, string>> = {
  'y_number.json': '123e65 is beyond 2^53 - 1',
  'y_number_0e+1.json': '0e+1 is not how 0 is written',
  'y_number_0e1.json': '0e1 is not how 0 is written',
  'y_number_double_close_to_zero.json': '-0.000…001 is not how -1e-78 is written',
  'y_number_int_with_exp.json': '20e1 is not how 200 is written',
  'y_number_minus_zero.json': '-0 is not how 0 is written',
  'y_number_negative_zero.json': '-0 is not how 0 is written',
  'y_number_real_capital_e.json': '1E22 is beyond 2^53 - 1',
  'y_number_real_capital_e_neg_exp.json': '1E-2 is not how 0.01 is written',
  'y_number_real_capital_e_pos_exp.json': '1E+2 is not how 100 is written',
  'y_number_real_exponent.json': '123e45 is beyond 2^53 - 1',
  'y_number_real_fraction_exponent.json': '123.456e78 is beyond 2^53 - 1',
  'y_number_real_neg_exp.json': '1e-2 is not how 0.01 is written',
  'y_number_real_pos_exponent.json': '1e+2 is not how 100 is written',
  'y_object_duplicated_key.json': 'two parsers may keep different members',
  'y_object_duplicated_key_and_value.json': 'a repeated member, even with the same value',
  'y_object_extreme_numbers.json': '1.0e+28 is beyond 2^53 - 1',
};

function fault(input: string | Uint8Array, maxBytes?: number): OccError {
  try {
    parseJson(input, maxBytes);
  } catch (error) {
    if (error instanceof OccError) return error;
    throw error;
  }
  throw new Error('accepted');
}

describeShared('JSONTestSuite', () => {
  const folder = sharedVectors('jsontestsuite', 'test_parsing');
  const named = (prefix: string) => readdirSync(folder).filter((name) => name.startsWith(prefix));
  const bytesOf = (name: string) => new Uint8Array(readFileSync(`${folder}/${name}`));

  it.each(named('n_'))('refuses %s', (name) => {
    expect(fault(bytesOf(name)).code).toMatch(/^(?:json|encoding)-invalid$/);
  });

  it.each(named('y_').filter((name) => !(name in stricter)))('reads %s as JSON.parse does', (name) => {
    const bytes = bytesOf(name);
    expect(parseJson(bytes)).toEqual(JSON.parse(new TextDecoder().decode(bytes)));
  });

  it.each(Object.entries(stricter))('refuses %s: %s', (name) => {
    const bytes = bytesOf(name);
    expect(() => JSON.parse(new TextDecoder().decode(bytes))).not.toThrow();
    expect(fault(bytes).code).toBe('json-invalid');
  });

  it.each(named('i_'))('refuses %s, on which parsers disagree', (name) => {
    expect(fault(bytesOf(name)).code).toMatch(/^(?:json|encoding)-invalid$/);
  });

  it('is there whole', () => {
    expect([named('n_').length, named('y_').length, named('i_').length]).toEqual([188, 95, 35]);
  });
});

describe('parseJson', () => {
  it.each([
    ['a repeated member', '{"a":1,"a":1}'],
    ['a member repeated by an escape', '{"a":1,"\\u0061":2}'],
    ['a repeated member further in', '[{"x":{"a":1,"b":2,"a":3}}]'],
    ['__proto__', '{"__proto__":1}'],
    ['__proto__ by an escape', '{"\\u005f_proto__":{}}'],
    ['a lone high surrogate', '"\\ud83d"'],
    ['a lone low surrogate', '"\\ude00"'],
    ['a lone surrogate in a member name', '{"\\ud83d":1}'],
    ['surrogates in the wrong order', '"\\ude00\\ud83d"'],
    ['a byte order mark', '\ufeff{}'],
    ['-0', '-0'],
    ['1.0', '1.0'],
    ['1e2', '1e2'],
    ['1E400', '1E400'],
    ['0.10', '0.10'],
    ['2^53', '9007199254740992'],
    ['-2^53', '-9007199254740992'],
    ['more digits than a double holds', '0.1000000000000000055511151231257827'],
    ['01', '01'],
    ['+1', '+1'],
    ['NaN', 'NaN'],
    ['text behind the value', '{} {}'],
    ['a trailing comma', '[1,]'],
    ['a comment', '/**/1'],
    ['single quotes', "'a'"],
    ['a control character', '"a\tb"'],
    ['an unknown escape', '"\\x41"'],
    ['a form feed as space', '\f1'],
    ['a no-break space', '\u00a01'],
    ['nothing', ''],
    ['only space', ' \n'],
  ])('refuses %s', (_, text) => {
    expect(fault(text).code).toBe('json-invalid');
  });

  it.each([
    ['2^53 - 1', '9007199254740991', 9007199254740991],
    ['the smallest double', '5e-324', 5e-324],
    ['a small number in its own form', '1e-7', 1e-7],
    ['a fraction', '-0.5', -0.5],
    ['a surrogate pair by escapes', '"\\ud83d\\ude00"', '😀'],
    ['every kind of space', ' \t\r\n[ 1 , 2 ] ', [1, 2]],
    ['space in an empty list', '[ ]', []],
    ['space in an empty object', '{ }', {}],
    ['space on both sides of a colon', '{ "a" : 1 }', { a: 1 }],
    ['a backslash at the end', '"a\\\\"', 'a\\'],
    ['two backslashes at the end', '["a\\\\\\\\",1]', ['a\\\\', 1]],
    ['a backslash and a quote', '"\\\\\\""', '\\"'],
    ['names of built-in members', '{"constructor":1,"toString":2,"hasOwnProperty":3}', undefined],
  ])('reads %s', (_, text, value) => {
    expect(parseJson(text)).toEqual(value ?? JSON.parse(text));
  });

  it(`reads ${maxDepth} levels and refuses one more`, () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(parseJson(nested(maxDepth))).toEqual(JSON.parse(nested(maxDepth)));
    expect(fault(nested(maxDepth + 1)).code).toBe('json-invalid');
    expect(fault('{"a":'.repeat(100_000)).code).toBe('json-invalid');
  });

  it('refuses more bytes than allowed', () => {
    expect(parseJson('[1,2]', 5)).toEqual([1, 2]);
    expect(fault('[1,2]', 4).message).toContain('at most 4 bytes');
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(fault(Uint8Array.of(0x22, 0xff, 0x22)).code).toBe('encoding-invalid');
    expect(fault(Uint8Array.of(0xef, 0xbb, 0xbf, 0x31)).code).toBe('json-invalid');
  });

  it.each([
    ['{"a": 01}', 7],
    ['[1,2,{"a":1,"a":2}]', 12],
    ['["abc', 2],
    ['["a', 2],
    ['[1, 1.0]', 4],
    ['[1, "\\ud800"]', 4],
    ['[true, tru]', 7],
    ['[1 2]', 3],
    ['[1', 2],
  ])('says where the fault in %s is', (text, offset) => {
    expect(fault(text).message).toContain(`offset ${offset}:`);
  });

  it('shows what stands at the fault, and not all that follows', () => {
    expect(fault('[1').message).toMatch(/got the end$/);
    expect(fault('[1, x]').message).toMatch(/got "x\]"$/);
    expect(fault(`[${'x'.repeat(100)}]`).message).toMatch(/got "x{24}"$/);
  });

  it('reads what JSON.parse reads, exactly where the value is allowed', () => {
    const anySpace = fc.constantFrom(undefined, 1, '\t', ' \n\r');
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }), anySpace, (value, space) => {
        const text = JSON.stringify(value, null, space);
        if (jsonValueFault(JSON.parse(text)) === undefined) expect(parseJson(text)).toEqual(JSON.parse(text));
        else expect(fault(text).code).toBe('json-invalid');
      }),
    );
  });

  it('never reads what JSON.parse refuses', () => {
    const piece = fc.constantFrom(...'{}[]",:\\u0 \n1-+.eE', 'true', 'null', '"a"', '\ud800', '\u0000');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let value: unknown;
        try {
          value = parseJson(text);
        } catch (error) {
          return error instanceof OccError;
        }
        expect(JSON.parse(text)).toEqual(value);
        return true;
      }),
      { numRuns: 2000 },
    );
  });
});
