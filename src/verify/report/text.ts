// SPDX-License-Identifier: Apache-2.0
// The verdict for a terminal or a log: criteria, then each artifact in a line, then every failing check in full.
import { quote, unprintable } from '../../proof/bytes.ts';
import { describeWorkflow } from '../committer.ts';
import type { Policy } from '../policy.ts';
import { type CheckResult, failingFirst, type ProofVerdict, type ProofVerdicts, type Verdict } from '../verdict.ts';
import { criteria } from './criteria.ts';

export interface TextOptions {
  /** Show every check of every proof, not only the failing ones. */
  readonly verbose?: boolean;
  /** Most proofs listed; the rest is counted. */
  readonly maxProofs?: number;
}

export function renderText(verdict: Verdict<ProofVerdicts>, policy: Policy, options: TextOptions = {}): string {
  const { verbose = false, maxProofs = 200 } = options;
  const shown = failingFirst(verdict.proofs, maxProofs);
  const hidden = verdict.proofs.length - shown.length;
  return [
    'asked:',
    ...criteria(policy).map((line) => `  ${printable(line)}`),
    '',
    ...shown.flatMap((proof) => proofLines(proof, verbose)),
    ...(hidden > 0 ? [`  … and ${hidden} more`] : []),
    ...verdict.bundle.checks.filter((check) => check.status === 'fail').flatMap((check) => checkLines(check)),
    ...verdict.warnings.map((warning) => `note: ${warning}`),
    '',
    verdict.headline,
    '',
  ].join('\n');
}

function proofLines(proof: ProofVerdict, verbose: boolean): readonly string[] {
  const name = proof.subject === null ? '(no artifact given)' : quote(proof.subject).slice(1, -1);
  const place = proof.chainIndex === null ? '' : ` #${proof.chainIndex}`;
  const counter = proof.counter === null ? '' : `  counter ${proof.counter}${place}`;
  const digest = proof.digest === null ? '' : `  sha256:${proof.digest.slice(0, 16)}…`;
  const checks = proof.checks.filter(({ status }) => verbose || status === 'fail');
  const by = proof.identity ? [`      committed by ${describeWorkflow(proof.identity)}`] : [];
  return [`${proof.valid ? 'pass' : 'FAIL'}  ${name}${digest}${counter}`, ...by, ...checks.flatMap(checkLines)];
}

function checkLines({ id, status, reason, expected, actual }: CheckResult): readonly string[] {
  return [
    `      ${status.padEnd(11)} ${id}${reason === undefined ? '' : `: ${printable(reason)}`}`,
    ...(expected === undefined ? [] : [`                  expected ${printable(expected)}`]),
    ...(actual === undefined ? [] : [`                  got      ${printable(actual)}`]),
  ];
}

/** Text that may hold foreign characters, without those that act on a terminal, and without workflow commands. */
function printable(text: string): string {
  return text.replace(unprintable, '\ufffd').replaceAll('##[', '#\ufffd[');
}
