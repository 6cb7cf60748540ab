// SPDX-License-Identifier: Apache-2.0
// The verdict for machines. Member names are a contract.
import type { OccError } from '../../proof/errors.ts';
import type { Verdict } from '../verdict.ts';

/** One JSON text with a final newline. */
export function renderJson(verdict: Verdict): string {
  const { valid, headline, warnings, proofs, bundle } = verdict;
  return render({ valid, decided: true, headline, warnings, proofs, bundle });
}

/** The same shape for what could not be decided. */
export function renderJsonError({ code, message, hint }: OccError): string {
  return render({ valid: false, decided: false, error: { code, message, hint } });
}

/** Printed into a job log, `##[` anywhere in a line is a workflow command; in JSON it can only stand in a string. */
function render(value: object): string {
  return `${JSON.stringify(value, null, 2).replaceAll('##[', '\\u0023#[')}\n`;
}
