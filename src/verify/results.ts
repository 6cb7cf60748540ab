// SPDX-License-Identifier: Apache-2.0
// Results: what the rows found about one proof, some of them about it alone, some about its place among the others; and
// both together in the order of the list.
import { type CheckId, checks } from './checks.ts';
import { type Finding, notAsked, type Status } from './finding.ts';
import type { Row } from './row.ts';
import type { CheckResult } from './verdict.ts';

/** What a row finds, where it is asked. */
export function ask<C>(row: Row<CheckId, C>, context: C): CheckResult {
  return resultOf(row.id, row.asks(context) ? row.run(context) : notAsked());
}

/** Most findings are a status and nothing else, and the same object. */
const plain = new Map(checks.map(({ id }) => [id, new Map<Status, CheckResult>()]));

/** A finding under the name of its row. */
export function resultOf(id: CheckId, finding: Finding): CheckResult {
  if (finding.reason !== undefined) return { id, ...finding };
  const known = plain.get(id)?.get(finding.status);
  if (known) return known;
  const result = Object.freeze({ id, status: finding.status });
  plain.get(id)?.set(finding.status, result);
  return result;
}

/**
 * All results of a proof in the order of the list.
 * @param alone of the form rows and {@link rowsAlone}
 * @param among of {@link rowsAmong}; undefined where the form was wrong, and nothing else was reached
 */
export function inListOrder(
  alone: readonly CheckResult[],
  among: readonly CheckResult[] | undefined,
): readonly CheckResult[] {
  const [first, second] = [alone.values(), among?.values()];
  return checks.map((row) => {
    const next = second && 'among' in row ? second.next() : first.next();
    return next.value ?? resultOf(row.id, { status: 'not-reached' });
  });
}
