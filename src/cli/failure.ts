// SPDX-License-Identifier: Apache-2.0
// How a command ends that could not do what was asked: what, expected, got, how to fix it; exit code 2. A verdict that
// says no is not a failure and never comes here.
import { asOccError, OccError } from '../proof/errors.ts';
import { renderJsonError } from '../verify/report/json.ts';
import { type Surroundings, visible } from './surroundings.ts';

/** Valid, denied, and "could not decide or wrong use". */
export const exitCodes = { valid: 0, denied: 1, undecided: 2 } as const;

/** How a command speaks: to a person, or as the one JSON value that its caller expects. */
export type Voice = 'text' | 'verdict' | 'commit' | 'measurement';

/** What the caller reads, also when the arguments cannot be parsed. */
export function voiceFor(args: readonly string[]): Voice {
  const end = args.indexOf('--');
  if (!args.slice(0, end === -1 ? args.length : end).includes('--json')) return 'text';
  if (args[0] === 'measure') return 'measurement';
  return args[0] === 'commit' ? 'commit' : 'verdict';
}

/** Says what went wrong. Returns the exit code. */
export function reportFailure(thrown: unknown, { out, err }: Surroundings, voice: Voice): number {
  const error = asOccError(thrown);
  const { code, message, hint } = error;
  const failed = (what: object) => out(`${JSON.stringify({ ...what, error: { code, message, hint } }, null, 2)}\n`);
  if (voice === 'verdict') out(renderJsonError(error));
  else if (voice === 'commit') failed({ committed: false });
  else if (voice === 'measurement') failed({ measured: false });
  else err(`error: ${visible(message)} [${code}]\nhint:  ${visible(hint)}\n`);
  return exitCodes.undecided;
}

/** Wrong use of a command. */
export function misuse(message: string, hint: string): OccError {
  return new OccError('usage', message, { hint });
}
