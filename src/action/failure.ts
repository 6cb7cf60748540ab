// SPDX-License-Identifier: Apache-2.0
// How an action fails: one annotation that says what, expected, got and how to fix it; a code; exit code 1.
import { error as annotate, debug, setFailed } from '@actions/core';
import { asOccError, type ErrorCode } from '../proof/errors.ts';
import type { CheckId } from '../verify/checks.ts';
import { failingFirst, firstFailure, type ProofVerdicts, type Verdict } from '../verify/verdict.ts';

/** `failure-code`: a check that said no (`verdict` is deny), or a reason there is no verdict (error). */
export type FailureCode = CheckId | ErrorCode;

/** Annotations shown per step; GitHub keeps ten. */
const maxAnnotations = 10;

/** Reports what was thrown. Returns its code. */
export function failWith(thrown: unknown): ErrorCode {
  const { code, message, hint, cause } = asOccError(thrown);
  setFailed(`${message} [${code}]\n${hint}`);
  if (cause !== undefined) debug(`cause: ${cause instanceof Error ? cause.message : String(cause)}`);
  return code;
}

/** Annotates what a verdict denies. Returns the code of the first failing check. */
export function failWithVerdict(verdict: Verdict<ProofVerdicts>): CheckId | undefined {
  for (const proof of failingFirst(verdict.proofs, maxAnnotations - 1)) {
    const check = proof.checks.find(({ status }) => status === 'fail');
    if (!check) continue;
    const values = [check.expected && `expected ${check.expected}`, check.actual && `got ${check.actual}`];
    annotate([`${check.id}: ${check.reason ?? 'failed'}`, ...values.filter(Boolean)].join('\n'), {
      title: `denied: ${proof.subject ?? 'a proof without artifact'}`,
      ...(proof.subject !== null && { file: proof.subject }),
    });
  }
  const failure = firstFailure(verdict);
  const reason = failure ? `${failure.check.id}: ${failure.check.reason ?? 'failed'}` : 'no check failed';
  setFailed(`${verdict.headline}\n${reason}\n${adviceFor(failure?.check.id)}`);
  return failure?.check.id;
}

/** What to do about a denial, by its check. */
function adviceFor(id: CheckId | undefined): string {
  switch (id) {
    case 'proof-present':
      return 'Commit this file with the commit action before this gate, and pass the bundle of that step unchanged.';
    case 'artifact-digest':
      return 'The file changed after it was committed. Rebuild and commit again, or find out who changed it.';
    case 'artifact-name':
      return 'Deploy the file under the name it was committed with, and only its latest version.';
    case 'expected-head':
      return 'Pass the bundles of all jobs of the run and the head output of the commit step.';
    case 'chain-link':
      return 'Pass the bundles of all jobs of the run; a missing or doubled proof is a reason to look closer.';
    case 'measurement-allowed':
      return 'Only a measurement from a verified hardware document counts. Allow the key, or use an enclave you can verify.';
    case 'key-allowed':
      return 'Another enclave, or another life of it, signed. Compare its key with the one you expect.';
    default:
      return 'Do not deploy what fails here. The report file has every check of every proof.';
  }
}
