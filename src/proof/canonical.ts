// SPDX-License-Identifier: Apache-2.0
// Canonical JSON: the one sequence of bytes that is hashed and signed for a value. RFC 8785 (SPEC.md §2).
import { utf8 } from './bytes.ts';
import { OccError } from './errors.ts';

/** Deeper values are refused, so that a hostile one cannot exhaust the stack. */
export const maxDepth = 64;

type KeyOrder = (keys: string[]) => string[];

/** UTF-16 code units (RFC 8785 §3.2.3), which is what `>` and `sort` do. Most objects are in order already. */
const codeUnitOrder: KeyOrder = (keys) => {
  for (let at = 1; at < keys.length; at += 1) if ((keys[at - 1] ?? '') > (keys[at] ?? '')) return keys.sort();
  return keys;
};

const arrayIndex = /^(?:0|[1-9][0-9]{0,9})$/;

/** True for a key that ECMAScript orders before all others, by value (an array index, at most 2^32 - 2). */
export function isIntegerKey(key: string): boolean {
  return arrayIndex.test(key) && Number(key) < 0xffffffff;
}

/** True when some object in `value` has such a key: then RFC 8785 and historic occ/1 order it differently. */
export function hasIntegerKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, member]) => (isIntegerKey(key) && !Array.isArray(value)) || hasIntegerKey(member),
  );
}

/** `Object.keys` has the integers first, by value. */
const historicOrder: KeyOrder = (keys) => {
  if (!isIntegerKey(keys[0] ?? '')) return codeUnitOrder(keys);
  const integers = keys.filter(isIntegerKey);
  return [...integers, ...codeUnitOrder(keys.slice(integers.length))];
};

/**
 * RFC 8785 bytes of a JSON value. Members that are `undefined` are left out.
 * @throws OccError `json-invalid` for what JSON cannot say: NaN, Infinity, bigint, functions, symbols, lone
 *   surrogates, `undefined` in an array, values deeper than {@link maxDepth}
 */
export function canonicalize(value: unknown): Uint8Array {
  return utf8(canonicalizeToString(value));
}

/** {@link canonicalize} as text. */
export function canonicalizeToString(value: unknown): string {
  return write(value, codeUnitOrder, 0);
}

/**
 * As {@link canonicalize}, but with the key order of historic occ/1 issuers: keys that look like array indexes come
 * first, by value. For every value without such keys both are the same bytes; we never issue one with them.
 */
export function canonicalizeHistoric(value: unknown): Uint8Array {
  return utf8(write(value, historicOrder, 0));
}

function write(value: unknown, order: KeyOrder, depth: number): string {
  switch (typeof value) {
    case 'string':
      return writeString(value);
    case 'number':
      if (!Number.isFinite(value)) throw notJson(String(value));
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      break;
    default:
      throw notJson(typeof value);
  }
  if (value === null) return 'null';
  if (depth >= maxDepth) throw new OccError('json-invalid', `expected at most ${maxDepth} levels, got more`);
  if (Array.isArray(value)) {
    let text = '[';
    for (let at = 0; at < value.length; at += 1) {
      text += (at === 0 ? '' : ',') + write(value[at], order, depth + 1);
    }
    return `${text}]`;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw notJson(value.constructor?.name ?? 'object');
  }
  let text = '';
  for (const key of order(Object.keys(value))) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${writeString(key)}:${write(member, order, depth + 1)}`;
  }
  return `{${text}}`;
}

/** Needs no escape: what nearly every text of a proof is. */
const plain = /^[ !#-[\]-~]*$/;

function writeString(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new OccError('json-invalid', 'expected well-formed text, got a lone surrogate');
  return JSON.stringify(text);
}

function notJson(what: string): OccError {
  return new OccError('json-invalid', `expected a JSON value, got ${what}`);
}
