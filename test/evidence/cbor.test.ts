// SPDX-License-Identifier: Apache-2.0
// CBOR: of RFC 8949's own examples, what documents use is read as it says, and all else is refused by name.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Cbor, readCbor } from '../../src/evidence/cbor.ts';
import { fromHex, toHex } from '../../src/proof/bytes.ts';
import { describeShared, haveSharedVectors, sharedVectors } from '../shared-vectors.ts';
import { ruleOf } from './rule.ts';

interface Example {
  readonly hex: string;
  readonly decoded?: unknown;
  readonly diagnostic?: string;
}

const examples = (): readonly Example[] => {
  const text = readFileSync(sharedVectors('cbor-test-vectors', 'appendix_a.json'), 'utf8');
  return JSON.parse(text) as readonly Example[];
};

/** Examples with what we do not read, by the rule that refuses them. */
const refused: Readonly<Record<string, RegExp>> = {
  'cbor-tag': /^(c0|c1|c2|c3|d7|d8)/,
  'cbor-simple': /^(f7|f0|f8|f9|fa|fb)/,
  'cbor-indefinite': /^(5f|7f)/,
};

describeShared('the examples of RFC 8949', () => {
  it.each(haveSharedVectors ? examples() : [])('$hex', ({ hex, decoded, diagnostic }) => {
    const rule = Object.keys(refused).find((name) => refused[name]?.test(hex)) ?? 'none';
    const bytes = fromHex(hex, 'example');
    expect(ruleOf(() => readCbor(bytes, { indefinite: true }))).toBe(rule);
    if (rule !== 'none') return;
    const value = readCbor(bytes, { indefinite: true });
    if (decoded !== undefined) expect(plain(value)).toEqual(plain(decoded as Cbor));
    else expect(diagnosticOf(value)).toBe(diagnostic);
  });
});

/** As JSON has it: objects for maps, numbers for bigints that JSON rounded. */
function plain(value: Cbor): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map((entry: Cbor) => plain(entry));
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, entry]) => [key, plain(entry)]));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry as Cbor)]));
  }
  return value;
}

function diagnosticOf(value: Cbor): string {
  if (value instanceof Uint8Array) return `h'${toHex(value)}'`;
  if (value instanceof Map) return `{${[...value].map(([key, entry]) => `${key}: ${entry}`).join(', ')}}`;
  return String(value);
}

describe('refused is', () => {
  it.each([
    ['nothing', '', 'cbor-truncated'],
    ['a head without its argument', '18', 'cbor-truncated'],
    ['a string that ends early', '4201', 'cbor-truncated'],
    ['a text that ends early', '6261', 'cbor-truncated'],
    ['an array that ends early', '8201', 'cbor-truncated'],
    ['an open array that ends early', '9f01', 'cbor-truncated'],
    ['a map without its last value', 'a101', 'cbor-truncated'],
    ['a string of 2^32 - 1 bytes', '5affffffff', 'cbor-truncated'],
    ['a string of 2^64 - 1 bytes', '5bffffffffffffffff', 'cbor-truncated'],
    ['an array of 2^64 - 1 items', '9bffffffffffffffff', 'cbor-truncated'],
    ['a map of 2^64 - 1 pairs', 'bbffffffffffffffff', 'cbor-truncated'],
    ['a second value', '0000', 'cbor-trailing'],
    ['a byte after the value', '4100ff', 'cbor-trailing'],
    ['additional information 28', '1c', 'cbor-reserved'],
    ['additional information 29', '5d', 'cbor-reserved'],
    ['additional information 30', '9e', 'cbor-reserved'],
    ['an integer without an end', '1f', 'cbor-reserved'],
    ['a negative integer without an end', '3f', 'cbor-reserved'],
    ['a tag without an end', 'df', 'cbor-reserved'],
    ['23 in two bytes', '1817', 'cbor-minimal'],
    ['255 in three bytes', '1900ff', 'cbor-minimal'],
    ['65535 in five bytes', '1a0000ffff', 'cbor-minimal'],
    ['2^32 - 1 in nine bytes', '1b00000000ffffffff', 'cbor-minimal'],
    ['a length in more bytes than it takes', '580100', 'cbor-minimal'],
    ['a count in more bytes than it takes', '980100', 'cbor-minimal'],
    ['a long key for a short one', 'a20100180100', 'cbor-minimal'],
    ['a tag', 'c000', 'cbor-tag'],
    ['a tag inside', '81d81800', 'cbor-tag'],
    ['undefined', 'f7', 'cbor-simple'],
    ['an unassigned simple value', 'e0', 'cbor-simple'],
    ['a simple value in two bytes', 'f8ff', 'cbor-simple'],
    ['a half float', 'f90000', 'cbor-simple'],
    ['a float', 'fa00000000', 'cbor-simple'],
    ['a double', 'fb0000000000000000', 'cbor-simple'],
    ['a byte string in chunks', '5f4100ff', 'cbor-indefinite'],
    ['a text in chunks', '7f6161ff', 'cbor-indefinite'],
    ['a break alone', 'ff', 'cbor-break'],
    ['a break in an array', '81ff', 'cbor-break'],
    ['a break for a value', 'bf01ff', 'cbor-break'],
    ['a break for a key', 'a1ff00', 'cbor-key'],
    ['a text that is not UTF-8', '61ff', 'cbor-utf8'],
    ['an overlong UTF-8', '62c080', 'cbor-utf8'],
    ['a surrogate', '63eda080', 'cbor-utf8'],
    ['a byte order mark', '63efbbbf', 'cbor-utf8'],
    ['a byte string for a key', 'a1410000', 'cbor-key'],
    ['an array for a key', 'a18000', 'cbor-key'],
    ['null for a key', 'a1f600', 'cbor-key'],
    ['a key of 65 bytes', `a1783f${'61'.repeat(63)}00`, 'cbor-key'],
    ['an integer key twice', 'a201000100', 'cbor-duplicate-key'],
    ['a text key twice', 'a2616100616100', 'cbor-duplicate-key'],
    ['a key twice in an open map', 'bf01000100ff', 'cbor-duplicate-key'],
    ['a key twice in a map inside', '81a220002000', 'cbor-duplicate-key'],
    ['a fifth level', '8181818100', 'cbor-depth'],
    ['a fifth level of maps', 'a100a100a100a10000', 'cbor-depth'],
    ['more entries than bytes', '9a00ffff0000', 'cbor-truncated'],
  ])('%s', (_, hex, rule) => {
    expect(ruleOf(() => readCbor(fromHex(hex, 'bytes'), { indefinite: true }))).toBe(rule);
  });

  it.each(['9fff', 'bfff', '819fff', 'a100bfff'])('%s, where no open length is allowed', (hex) => {
    expect(ruleOf(() => readCbor(fromHex(hex, 'bytes'), { indefinite: true }))).toBe('none');
    expect(ruleOf(() => readCbor(fromHex(hex, 'bytes'), { indefinite: false }))).toBe('cbor-indefinite');
  });
});

describe('read is', () => {
  it.each([
    ['63efbca1', '\uff21'],
    ['63efbb80', '\ufec0'],
    ['6461efbbbf', 'a\ufeff'],
  ])('%s, a text that only looks like one with a byte order mark', (hex, text) => {
    expect(readCbor(fromHex(hex, 'bytes'), { indefinite: false })).toBe(text);
  });

  it('a key of 64 bytes, an integer and a text of the same letters', () => {
    const long = `783e${'61'.repeat(62)}`;
    const map = readCbor(fromHex(`a3${long}000101613102`, 'bytes'), { indefinite: false });
    expect(map).toEqual(
      new Map<Cbor, Cbor>([
        ['a'.repeat(62), 0],
        [1, 1],
        ['1', 2],
      ]),
    );
  });

  it('four levels', () => {
    expect(readCbor(fromHex('81818100', 'bytes'), { indefinite: false })).toEqual([[[0]]]);
  });

  it('a key of the name of a prototype as any other', () => {
    const map = readCbor(fromHex('a1695f5f70726f746f5f5f01', 'bytes'), { indefinite: false });
    expect(map).toEqual(new Map([['__proto__', 1]]));
  });

  it('without a trace on the bytes it read', () => {
    const bytes = Uint8Array.of(0x41, 0x07);
    readCbor(bytes, { indefinite: false });
    expect(Object.keys(bytes)).toEqual(['0', '1']);
  });
});
