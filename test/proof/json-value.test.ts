// SPDX-License-Identifier: Apache-2.0
// Values that others parsed are held to the rules of strict reading.
import { describe, expect, it } from 'vitest';
import { maxDepth } from '../../src/proof/canonical.ts';
import { jsonValueFault } from '../../src/proof/json-value.ts';

class Weather {
  readonly rain = true;
}

const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
const circle: { self?: unknown } = {};
circle.self = circle;

describe('jsonValueFault', () => {
  it.each([
    ['null', null],
    ['a boolean', false],
    ['text', 'ü😀'],
    ['a fraction', 0.1],
    ['2^53 - 1', Number.MAX_SAFE_INTEGER],
    ['an array', [1, [2, {}]]],
    ['an object', { a: { b: [] } }],
    ['an object without a prototype', Object.assign(Object.create(null), { a: 1 })],
    ['an absent member', { a: undefined }],
    ['64 levels', nested(maxDepth)],
  ])('finds none in %s', (_, value) => {
    expect(jsonValueFault(value)).toBeUndefined();
  });

  it.each([
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['2^53', 2 ** 53],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['undefined', undefined],
    ['undefined in an array', [undefined]],
    ['a hole in an array', new Array(1)],
    ['an own member __proto__', JSON.parse('{"__proto__":1}')],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array(2)],
    ['a map', new Map()],
    ['an object of a class', new Weather()],
    ['65 levels', nested(maxDepth + 1)],
    ['a circle', circle],
  ])('finds one in %s, wherever it stands', (_, value) => {
    expect(jsonValueFault(value)).toMatch(/^expected /);
    expect(jsonValueFault({ deeper: [value] })).toMatch(/^expected /);
  });
});
