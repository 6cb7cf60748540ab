// SPDX-License-Identifier: Apache-2.0
// Canonical JSON is RFC 8785: held against its authors' vectors, another implementation, and its definition.
import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import reference from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalize,
  canonicalizeHistoric,
  canonicalizeToString,
  hasIntegerKey,
  maxDepth,
} from '../../src/proof/canonical.ts';
import { describeShared, sharedVectors } from '../shared-vectors.ts';

const anyValue = fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' });
const historicText = (value: unknown) => new TextDecoder().decode(canonicalizeHistoric(value));

describeShared('the vectors of RFC 8785', () => {
  const folder = sharedVectors('jcs-cyberphone', 'testdata');
  it.each(readdirSync(`${folder}/input`))('give %s', (name) => {
    const bytes = canonicalize(JSON.parse(readFileSync(`${folder}/input/${name}`, 'utf8')));
    const hex = readFileSync(`${folder}/outhex/${name.replace('.json', '.txt')}`, 'utf8').replace(/\s/g, '');
    expect(Buffer.from(bytes).toString('hex')).toBe(hex);
    expect(Buffer.from(bytes)).toEqual(readFileSync(`${folder}/output/${name}`));
  });
});

/** RFC 8785 appendix B: the bits of a double, and its text. */
const numbers: readonly (readonly [string, string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

describe('canonicalize', () => {
  it.each(numbers)('writes the double %s as %s', (bits, text) => {
    expect(canonicalizeToString(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  it('equals another implementation of RFC 8785', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(canonicalizeToString(value)).toBe(reference(value));
      }),
    );
  });

  it('keeps the value', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(JSON.parse(canonicalizeToString(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('orders names by UTF-16 code units', () => {
    const names = fc.uniqueArray(fc.string({ unit: 'binary' }), { maxLength: 8 });
    fc.assert(
      fc.property(names, (keys) => {
        const text = canonicalizeToString(Object.fromEntries(keys.map((key) => [key, 0])));
        const written = [...text.matchAll(/("(?:[^"\\]|\\.)*"):0/gs)].map(([, key]) => JSON.parse(key ?? '') as string);
        const bigEndian = (key: string) => Buffer.from(key, 'utf16le').swap16();
        expect(written).toEqual([...keys].sort((a, b) => Buffer.compare(bigEndian(a), bigEndian(b))));
      }),
    );
    expect(canonicalizeToString({ '\uff61': 1, '\u{1f600}': 2 })).toBe('{"\u{1f600}":2,"\uff61":1}');
    expect(canonicalizeToString({ b: 1, 10: 2, 9: 3 })).toBe('{"10":2,"9":3,"b":1}');
  });

  it('writes the same bytes whatever the order of members was', () => {
    const shuffled = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(Object.entries(value).reverse());
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(canonicalize(shuffled(value))).toEqual(canonicalize(value));
      }),
    );
  });

  it('leaves out absent members and escapes no more than it must', () => {
    expect(canonicalizeToString({ b: undefined, a: null })).toBe('{"a":null}');
    expect(canonicalizeToString('\u0000\b\t\n\f\r\u001f"\\/<\u007f\u2028é')).toBe(
      '"\\u0000\\b\\t\\n\\f\\r\\u001f\\"\\\\/<\u007f\u2028é"',
    );
  });

  it.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.NEGATIVE_INFINITY],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['undefined', undefined],
    ['undefined in an array', [undefined]],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a name', { '\ud800': 1 }],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array(1)],
    ['a map', new Map([['a', 1]])],
  ])('refuses %s', (_, value) => {
    for (const write of [canonicalize, canonicalizeHistoric]) {
      expect(() => write({ a: [value] })).toThrow(expect.objectContaining({ code: 'json-invalid' }));
    }
    expect(() => canonicalize(value)).toThrow(expect.objectContaining({ code: 'json-invalid' }));
  });

  it(`writes ${maxDepth} levels and refuses one more`, () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });
    expect(canonicalizeToString(nested(maxDepth))).toContain('1');
    expect(() => canonicalize(nested(maxDepth + 1))).toThrow(expect.objectContaining({ code: 'json-invalid' }));
    const listed = (levels: number): unknown => (levels === 0 ? 1 : [listed(levels - 1)]);
    expect(canonicalizeToString(listed(maxDepth))).toBe(`${'['.repeat(maxDepth)}1${']'.repeat(maxDepth)}`);
    expect(() => canonicalize(listed(maxDepth + 1))).toThrow(expect.objectContaining({ code: 'json-invalid' }));
  });

  it('takes plain objects from anywhere, and instances of nothing', () => {
    expect(canonicalizeToString(runInNewContext('({ b: [1], a: {} })'))).toBe('{"a":{},"b":[1]}');
    expect(canonicalizeToString(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
    class Thing {
      readonly a = 1;
    }
    for (const thing of [new Thing(), Object.create({ a: 1 })]) {
      expect(() => canonicalize(thing)).toThrow(expect.objectContaining({ code: 'json-invalid' }));
    }
  });
});

/** What the first issuers did: a copy with sorted members, written by JSON.stringify, which moves array indexes first. */
function sortedCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedCopy);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sortedCopy(member)]));
}

describe('the historic order', () => {
  it('puts names that look like array indexes first, by value', () => {
    expect(historicText({ b: 1, 10: 2, 9: 3, a: 4, '01': 5 })).toBe('{"9":3,"10":2,"01":5,"a":4,"b":1}');
    const border = { 4294967295: 1, 4294967294: 2, '-1': 3, '1.5': 4 };
    expect(historicText(border)).toBe('{"4294967294":2,"-1":3,"1.5":4,"4294967295":1}');
  });

  it('is what the first issuers wrote', () => {
    const key = fc.oneof(fc.nat().map(String), fc.string(), fc.constantFrom('0', '00', '4294967294', '4294967295'));
    const value = fc.dictionary(key, fc.oneof(fc.integer(), fc.dictionary(key, fc.boolean()), fc.array(fc.string())));
    fc.assert(
      fc.property(value, (v) => {
        expect(historicText(v)).toBe(JSON.stringify(sortedCopy(v)));
      }),
    );
  });

  it('is RFC 8785 wherever no name looks like an array index', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(historicText(value) === canonicalizeToString(value) || hasIntegerKey(value)).toBe(true);
      }),
    );
  });

  it.each([
    ['{"a":{"0":1}}', true],
    ['[[{"4294967294":1}]]', true],
    ['{"4294967295":1,"01":2,"-1":3,"1e3":4}', false],
    ['[1,2,3]', false],
    ['"0"', false],
    ['null', false],
  ])('is reported for %s: %s', (text, expected) => {
    expect(hasIntegerKey(JSON.parse(text))).toBe(expected);
  });
});
