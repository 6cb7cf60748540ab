// SPDX-License-Identifier: Apache-2.0
// One value has one spelling: what each kind of field takes, and what stands one step outside.
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import {
  anyObject,
  base64Blob,
  base64Of32,
  base64Of64,
  blobText,
  chainId,
  counter,
  label,
  milliseconds,
  nonce,
  text,
} from '../../src/proof/schema.ts';

const zeros = (bytes: number) => Buffer.alloc(bytes).toString('base64');
const takes = (schema: z.ZodMiniType, value: unknown) => schema.safeParse(value, { jitless: true }).success;

const accepted: readonly [string, z.ZodMiniType, readonly unknown[]][] = [
  ['base64Of32', base64Of32, [zeros(32), Buffer.alloc(32, 0xff).toString('base64')]],
  ['base64Of64', base64Of64, [zeros(64), Buffer.alloc(64, 0xff).toString('base64')]],
  ['base64Blob', base64Blob, [zeros(1), zeros(2), zeros(3), zeros(48 * 1024), 'ab+/']],
  ['nonce', nonce, [zeros(16), zeros(256)]],
  ['counter', counter, ['0', '1', '10', '9'.repeat(38)]],
  ['milliseconds', milliseconds, [0, 1_767_225_600_000]],
  ['chainId', chainId, ['a', 'run/1/2', 'A-Z.a_z:0/9', 'x'.repeat(200)]],
  ['label', label, ['a', 'x'.repeat(256)]],
  ['text', text, ['', 'x'.repeat(4096)]],
  ['blobText', blobText, ['', 'not base64', 'x'.repeat(65_536)]],
  ['anyObject', anyObject, [{}, { a: [1] }]],
];

const refused: readonly [string, z.ZodMiniType, readonly unknown[]][] = [
  [
    'base64Of32',
    base64Of32,
    [zeros(31), zeros(33), ` ${zeros(32)}`, `${zeros(32)}\n`, `A${zeros(32)}`, `${zeros(32)}A`, ''],
  ],
  ['base64Of32', base64Of32, [`${'A'.repeat(42)}B=`, zeros(32).replace('=', ''), `${'A'.repeat(41)}-A=`, null]],
  ['base64Of64', base64Of64, [zeros(63), zeros(65), `A${zeros(64)}`, `${zeros(64)}A`, `${'A'.repeat(85)}B==`]],
  [
    'base64Blob',
    base64Blob,
    ['', 'AAA', 'AAAAA', 'AB==', 'AAB=', 'AAAA\n', ' AAAA', 'A===', zeros(48 * 1024 + 1), 'AA-_'],
  ],
  ['nonce', nonce, [zeros(15), zeros(259), `${zeros(16)}\n`, `A${zeros(16)}`]],
  ['counter', counter, ['', '00', '01', '-1', '+1', '1.0', '1e3', ' 1', '1\n', '9'.repeat(39), 1]],
  ['milliseconds', milliseconds, [-1, 0.5, '0', Number.NaN, 2 ** 53]],
  ['chainId', chainId, ['', 'a b', 'a\n', ' a', 'ä', 'x'.repeat(201)]],
  ['label', label, ['', 'x'.repeat(257)]],
  ['text', text, ['x'.repeat(4097), 1]],
  ['blobText', blobText, ['x'.repeat(65_537)]],
  ['anyObject', anyObject, [[], null, 'a']],
];

describe('a field', () => {
  it.each(accepted)('%s takes what it is for', (_, schema, values) => {
    expect(values.filter((value) => !takes(schema, value))).toEqual([]);
  });

  it.each(refused)('%s takes no other spelling, length or kind', (_, schema, values) => {
    expect(values.filter((value) => takes(schema, value))).toEqual([]);
  });
});
