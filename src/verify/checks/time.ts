// SPDX-License-Identifier: Apache-2.0
// Time: not before what, not after what? A bound without evidence is not a bound. Timestamps are unsigned and may be
// added by anybody: one that does not verify bounds nothing, and is a failure only where the policy asks for bounds.
import type { TimestampFinding } from '../../evidence/rfc3161.ts';
import type { Context } from '../context.ts';
import { type Finding, fail, notAsked, pass } from '../finding.ts';
import type { Row } from '../row.ts';
import { describeStamp } from '../timestamps.ts';
import { attestedDocument } from './document.ts';

/** How far the clock of an honest signer may be ahead of the verifier's. */
const maxClockSkewMs = 5 * 60 * 1000;

const demandsStamp = ({ policy }: Context): boolean =>
  policy.requireTimestamp === true || (policy.maxTime !== undefined && !policy.seeds);

export const timeRows = [
  {
    id: 'timestamp-artifact',
    section: 'time',
    about: 'a timestamp authority saw the digest',
    asks: ({ stamps, policy }) => stamps.artifact !== undefined || policy.requireTimestamp === true,
    run: (context) => checkStamp(context, context.stamps.artifact, context.stamps.proof),
  },
  {
    id: 'timestamp-proof',
    section: 'time',
    about: 'a timestamp authority saw the proof',
    asks: (context) => context.stamps.proof !== undefined || demandsStamp(context),
    run: (context) => {
      const { maxTime, seeds } = context.policy;
      const bounds = maxTime !== undefined && !seeds; // only a token over the proof says when the proof existed
      return checkStamp(context, context.stamps.proof, bounds ? undefined : context.stamps.artifact);
    },
  },
  {
    id: 'time-window',
    section: 'time',
    about: 'the proof was made in the time the policy allows',
    asks: ({ policy }) => (policy.minTime ?? policy.maxTime ?? policy.maxAge) !== undefined,
    run: checkWindow,
  },
] as const satisfies readonly Row[];

/** A missing token is excused by the other one, where the policy wants a timestamp but does not say of what. */
function checkStamp(
  context: Context,
  stamp: TimestampFinding | undefined,
  other: TimestampFinding | undefined,
): Finding {
  const demanded = demandsStamp(context);
  if (stamp === undefined)
    return other ? notAsked('the proof has another timestamp') : fail('the proof has no such timestamp');
  if (stamp.ok) return pass(describeStamp(stamp));
  return demanded ? fail(describeStamp(stamp)) : notAsked(describeStamp(stamp));
}

/** Lower bounds come from the signer and its hardware; only a timestamp can say "not made after" (SPEC.md §10). */
function checkWindow(context: Context): Finding {
  const { policy, now } = context;
  const { minTime, maxTime, maxAge } = policy;
  if (maxTime !== undefined) {
    const upper = upperBound(context);
    if (upper === undefined) return fail('maxTime needs a verified timestamp of the proof, and there is none');
    if (upper > maxTime) return outside('maxTime', maxTime, upper);
  }
  if (minTime === undefined && maxAge === undefined) return pass();
  const time = lowerBound(context);
  if (time === undefined) return fail('the proof has no time: nothing bounds it from below');
  const age = now - time;
  if (maxAge !== undefined && age < -maxClockSkewMs) {
    return fail('the proof says it was made in the future', { expected: `at most ${now}`, actual: `${time}` });
  }
  if (minTime !== undefined && time < minTime) return outside('minTime', minTime, time);
  if (maxAge !== undefined && age > maxAge) {
    return fail('the proof is too old', { expected: `at most ${maxAge} ms`, actual: `${age} ms` });
  }
  return pass();
}

/** Not made before `commit.time`, nor before the document that was made for its body; a boot is long past. */
function lowerBound(context: Context): number | undefined {
  const { attested, facts } = context;
  const times = [facts.proof.commit.time];
  if (attested.binding !== 'boot') times.push(attestedDocument(context)?.timestamp);
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** The seeds believe the signer; anybody else wants a timestamp. */
function upperBound(context: Context): number | undefined {
  return context.policy.seeds ? context.facts.proof.commit.time : timestampedBy(context);
}

/** The proof existed when it was timestamped, give or take what the authority admits. */
export function timestampedBy({ stamps }: Context): number | undefined {
  return stamps.proof?.ok ? stamps.proof.genTime + (stamps.proof.accuracyMs ?? 0) : undefined;
}

function outside(bound: string, expected: number, actual: number): Finding {
  return fail(`the time of the proof violates ${bound}`, { expected: `${expected}`, actual: `${actual}` });
}
