// SPDX-License-Identifier: Apache-2.0
// A schema fault names the member, what was expected and what kind of thing was there, and never shows a value.
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { base64Of32, readBySchema } from '../../src/proof/schema.ts';
import { describeIssue } from '../../src/proof/schema-fault.ts';

const secret = 'a secret that nobody may see';
const schema = z.strictObject({
  name: z.optional(z.string().check(z.minLength(2), z.maxLength(4))),
  list: z.optional(z.array(z.int()).check(z.minLength(1), z.maxLength(2))),
  time: z.optional(z.int().check(z.nonnegative(), z.maximum(9))),
  key: z.optional(base64Of32),
  kind: z.optional(z.enum(['stub', 'hw-key'])),
  worded: z.optional(z.string().check(z.minLength(3, 'three letters'))),
  either: z.optional(z.union([z.int(), z.array(z.string())])),
  table: z.optional(z.record(z.string().check(z.regex(/^[0-9]$/, 'a digit')), z.int())),
  inner: z.optional(z.strictObject({ deep: z.string() })),
});

function faultOf(value: unknown): string {
  try {
    readBySchema(schema, value, 'proof-invalid', 'thing');
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  return 'none';
}

describe('a fault of a schema', () => {
  it.each([
    [{ [secret.slice(0, 8)]: 1 }, 'thing: unknown member "a secret"'],
    [{ a: 1, b: 2, c: 3, d: 4 }, 'thing: unknown member "a", "b", "c"'],
    [{ 'a\u001b[31m': 1 }, 'thing: unknown member "a\\u001b[31m"'],
    [{ inner: { other: 1, deep: '' } }, 'thing: inner: unknown member "other"'],
    [{ inner: {} }, 'thing: inner.deep: expected string, got nothing'],
    [{ inner: { deep: null } }, 'thing: inner.deep: expected string, got null'],
    [{ inner: { deep: [] } }, 'thing: inner.deep: expected string, got array'],
    [{ inner: { deep: {} } }, 'thing: inner.deep: expected string, got object'],
    [{ inner: { deep: 1 } }, 'thing: inner.deep: expected string, got number'],
    [secret, 'thing: expected object, got string'],
    [{ kind: secret }, 'thing: kind: expected "stub" or "hw-key", got another value'],
    [{ name: 'a' }, 'thing: name: expected at least 2 characters, got 1'],
    [{ name: secret }, `thing: name: expected at most 4 characters, got ${secret.length}`],
    [{ list: [] }, 'thing: list: expected at least 1, got 0'],
    [{ list: [1, 2, 3] }, 'thing: list: expected at most 2, got 3'],
    [{ list: [1, secret] }, 'thing: list.1: expected number, got string'],
    [{ time: -1 }, 'thing: time: expected at least 0, got -1'],
    [{ time: 10 }, 'thing: time: expected at most 9, got 10'],
    [{ worded: 'ab' }, 'thing: worded: expected three letters'],
    [{ key: secret }, 'thing: key: expected base64 of 32 bytes'],
    [{ either: secret }, 'thing: either: expected number, got string; or expected array, got string'],
    [{ table: { x: 1 } }, 'thing: table.x: expected a digit'],
  ])('%j is told as: %s', (value, message) => {
    expect(faultOf(value)).toBe(message);
  });

  it('is none for what fits', () => {
    expect(faultOf({ name: 'ab', list: [1, 2], time: 9, kind: 'stub', worded: 'abc', either: ['a'] })).toBe('none');
  });

  it('has words even where the schema says nothing', () => {
    expect(describeIssue(undefined)).toBe('wrong shape');
  });
});
