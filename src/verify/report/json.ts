// SPDX-License-Identifier: Apache-2.0
// The verdict for machines. Member names are a contract.
import type { OccError } from '../../proof/errors.ts';
import type { ProofVerdicts, Verdict } from '../verdict.ts';

/** One JSON text with a final newline. */
export function renderJson(verdict: Verdict<ProofVerdicts>): string {
  return [...jsonPieces(verdict)].join('');
}

/** {@link renderJson} in pieces, with one proof in each. */
export function* jsonPieces(verdict: Verdict<ProofVerdicts>): Generator<string> {
  const { valid, headline, warnings, proofs, bundle } = verdict;
  for (const [name, value] of Object.entries({ valid, decided: true, headline, warnings })) {
    yield `${name === 'valid' ? '{' : ','}\n  "${name}": ${render(value, 1)}`;
  }
  let before = ',\n  "proofs": [\n    ';
  for (const proof of proofs) {
    yield `${before}${render(proof, 2)}`;
    before = ',\n    ';
  }
  yield proofs.length === 0 ? ',\n  "proofs": []' : '\n  ]';
  yield `,\n  "bundle": ${render(bundle, 1)}\n}\n`;
}

/** The same shape for what could not be decided. */
export function renderJsonError({ code, message, hint }: OccError): string {
  return `${render({ valid: false, decided: false, error: { code, message, hint } }, 0)}\n`;
}

/** Printed into a job log, `##[` anywhere in a line is a workflow command; in JSON it can only stand in a string. */
function render(value: unknown, levels: number): string {
  const text = JSON.stringify(value, null, 2).replaceAll('##[', '\\u0023#[');
  return text.replaceAll('\n', `\n${'  '.repeat(levels)}`);
}
