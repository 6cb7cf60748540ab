// SPDX-License-Identifier: Apache-2.0
// The verdict for machines. Member names are a contract.
import type { OccError } from '../../proof/errors.ts';
import type { Verdict } from '../verdict.ts';

/** One JSON text with a final newline. */
export function renderJson(verdict: Verdict): string {
  const { valid, headline, warnings, proofs, bundle } = verdict;
  return `${JSON.stringify({ valid, decided: true, headline, warnings, proofs, bundle }, null, 2)}\n`;
}

/** The same shape for what could not be decided. */
export function renderJsonError({ code, message, hint }: OccError): string {
  return `${JSON.stringify({ valid: false, decided: false, error: { code, message, hint } }, null, 2)}\n`;
}
