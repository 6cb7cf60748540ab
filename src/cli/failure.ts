// SPDX-License-Identifier: Apache-2.0
// How a command ends that could not do what was asked: what, expected, got, how to fix it; exit code 2. A verdict that
// says no is not a failure and never comes here.
import { asOccError, OccError } from '../proof/errors.ts';
import { renderJsonError } from '../verify/report/json.ts';
import { type Surroundings, visible } from './surroundings.ts';

/** Valid, denied, and "could not decide or wrong use". */
export const exitCodes = { valid: 0, denied: 1, undecided: 2 } as const;

/** Says what went wrong, as text or as the one JSON value of the command. Returns the exit code. */
export function reportFailure(thrown: unknown, surroundings: Surroundings, json: boolean): number {
  const error = asOccError(thrown);
  if (json) surroundings.out(renderJsonError(error));
  else surroundings.err(`error: ${visible(error.message)} [${error.code}]\nhint:  ${visible(error.hint)}\n`);
  return exitCodes.undecided;
}

/** Wrong use of a command. */
export function misuse(message: string, hint: string): OccError {
  return new OccError('usage', message, { hint });
}
