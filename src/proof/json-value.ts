// SPDX-License-Identifier: Apache-2.0
// Values that did not come through strict reading, held to the same rules (SPEC.md §2): whoever parsed the text may
// have been lenient, and a library caller may pass what JSON cannot say.
import { maxDepth } from './canonical.ts';

/**
 * Why `value` is none that strict reading returns; undefined when it is one. A member that is `undefined` counts as
 * absent.
 * @param levels most levels of objects and arrays
 */
export function jsonValueFault(value: unknown, levels: number = maxDepth): string | undefined {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? undefined : 'expected text without lone surrogates';
    case 'number':
      return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? undefined : 'expected numbers within ±(2^53 - 1)';
    case 'boolean':
      return undefined;
    case 'object':
      break;
    default:
      return `expected JSON values, got ${typeof value}`;
  }
  if (value === null) return undefined;
  if (levels === 0) return 'expected fewer levels of objects and arrays';
  if (Array.isArray(value)) return firstFault(value, levels);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return 'expected plain objects';
  if (Object.hasOwn(value, '__proto__')) return 'expected no member called __proto__';
  const members = Object.values(value).filter((member) => member !== undefined);
  return firstFault([...Object.keys(value), ...members], levels);
}

function firstFault(values: readonly unknown[], levels: number): string | undefined {
  for (const value of values) {
    const fault = jsonValueFault(value, levels - 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
