// SPDX-License-Identifier: Apache-2.0
// Members of foreign JSON, each held to the type it must have; what is not expected is refused, so that nothing that
// nobody looked at can stand beside what was checked.
import { quote } from '../../proof/bytes.ts';
import { OccError } from '../../proof/errors.ts';
import { EvidenceFault, type EvidenceRule } from '../fault.ts';

/** What strict reading returns for an object. */
export type Members = Readonly<Record<string, unknown>>;

/** @throws EvidenceFault `rule` */
export function objectOf(value: unknown, rule: EvidenceRule): Members {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members;
  throw new EvidenceFault(rule, { expected: 'an object' });
}

/** The object, when it has no members but those named. @throws EvidenceFault `rule` */
export function membersOf(value: unknown, names: readonly string[], rule: EvidenceRule): Members {
  const object = objectOf(value, rule);
  const unknown = Object.keys(object).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new EvidenceFault(rule, { actual: `the unknown member ${quote(unknown)}` });
  return object;
}

/** @throws EvidenceFault `rule` */
export function textOf(value: unknown, rule: EvidenceRule): string {
  if (typeof value === 'string') return value;
  throw new EvidenceFault(rule, { expected: 'a text' });
}

/** @throws EvidenceFault `rule` */
export function listOf(value: unknown, rule: EvidenceRule): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new EvidenceFault(rule, { expected: 'a list' });
}

/** @throws EvidenceFault `rule` */
export function booleanOf(value: unknown, rule: EvidenceRule): boolean {
  if (typeof value === 'boolean') return value;
  throw new EvidenceFault(rule, { expected: 'true or false' });
}

/** An integer from 0 to 2^53 − 1, as a number or, as QuorumOS and Turnkey write it, as decimal text. */
export function integerOf(value: unknown, rule: EvidenceRule): number {
  const integer = typeof value === 'string' && /^(?:0|[1-9][0-9]{0,15})$/.test(value) ? Number(value) : value;
  if (typeof integer === 'number' && Number.isSafeInteger(integer) && integer >= 0) return integer;
  throw new EvidenceFault(rule, { expected: 'an integer' });
}

/** What `read` makes of an encoding. @throws EvidenceFault `rule` when it is none */
export function wellFormed<T>(read: () => T, rule: EvidenceRule): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof EvidenceFault || !(error instanceof OccError)) throw error;
    throw new EvidenceFault(rule, { actual: error.message });
  }
}
