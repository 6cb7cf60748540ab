// SPDX-License-Identifier: Apache-2.0
// What a policy enforces, said before the verdict: a gate that does not say what it asked for says nothing.
import type { Policy } from '../policy.ts';

/** One line per field of the policy, in its own words. */
export function criteria(policy: Policy): readonly string[] {
  return Object.entries(policy)
    .filter(([field]) => field !== 'seeds')
    .map(([field, value]) => `${field}: ${describe(value)}`);
}

function describe(value: unknown): string {
  if (Array.isArray(value)) {
    const shown = value.slice(0, 3).map(describe).join(', ');
    return value.length > 3 ? `${shown} and ${value.length - 3} more` : shown;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
