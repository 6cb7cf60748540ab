// SPDX-License-Identifier: Apache-2.0
// Time: not before what, not after what? A bound without evidence is not a bound.
import type { Context } from '../context.ts';
import { type Finding, fail, pass } from '../finding.ts';
import { pendingRow, type Row } from '../row.ts';

export const timeRows = [
  pendingRow(
    'timestamp-artifact',
    'time',
    'a timestamp authority saw the digest',
    ({ facts: { proof }, policy }) => proof.timestamps?.artifact !== undefined || policy.requireTimestamp === true,
  ),
  pendingRow(
    'timestamp-proof',
    'time',
    'a timestamp authority saw the proof',
    ({ facts: { proof }, policy }) => proof.timestamps?.proof !== undefined || policy.requireTimestamp === true,
  ),
  {
    id: 'time-window',
    section: 'time',
    about: 'the proof was made in the time the policy allows',
    asks: ({ policy }) => (policy.minTime ?? policy.maxTime ?? policy.maxAge) !== undefined,
    run: checkWindow,
  },
] as const satisfies readonly Row[];

/** How far the clocks of two honest machines may be apart. */
const maxClockSkewMs = 5 * 60_000;

/** `commit.time` says "not made before"; only a timestamp can say "not made after" (SPEC.md §10). */
function checkWindow({ facts, policy, now }: Context): Finding {
  const { time } = facts.proof.commit;
  if (policy.maxTime !== undefined && !policy.seeds) {
    return fail('maxTime needs a verified timestamp, and none can be verified yet');
  }
  if (time === undefined) return fail('the proof has no time: nothing bounds it from below');
  const age = now - time;
  if (policy.maxAge !== undefined && age < -maxClockSkewMs) {
    return fail('the proof says it was made in the future', { expected: `at most ${now}`, actual: `${time}` });
  }
  if (policy.minTime !== undefined && time < policy.minTime) return outside('minTime', policy.minTime, time);
  if (policy.maxTime !== undefined && time > policy.maxTime) return outside('maxTime', policy.maxTime, time);
  if (policy.maxAge !== undefined && age > policy.maxAge) {
    return fail('the proof is too old', { expected: `at most ${policy.maxAge} ms`, actual: `${age} ms` });
  }
  return pass();
}

function outside(bound: string, expected: number, actual: number): Finding {
  return fail(`the time of the proof violates ${bound}`, { expected: `${expected}`, actual: `${actual}` });
}
