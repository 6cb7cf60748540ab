// SPDX-License-Identifier: Apache-2.0
// A finding: what one check found out about one proof. Never a bare boolean, never an exception.

/** `not-asked`: neither the proof nor the policy raises the question. `not-reached`: the form was already wrong. */
export type Status = 'pass' | 'fail' | 'not-asked' | 'not-reached';

export interface Finding {
  readonly status: Status;
  readonly reason?: string;
  readonly expected?: string;
  readonly actual?: string;
}

export function pass(reason?: string): Finding {
  return reason === undefined ? { status: 'pass' } : { status: 'pass', reason };
}

export function fail(reason: string, values: { readonly expected?: string; readonly actual?: string } = {}): Finding {
  return { status: 'fail', reason, ...values };
}

export function notAsked(reason?: string): Finding {
  return reason === undefined ? { status: 'not-asked' } : { status: 'not-asked', reason };
}

/** Passes when both texts are the same; says both when they are not. */
export function same(what: string, expected: string | undefined, actual: string | undefined): Finding {
  if (expected === actual) return pass();
  return fail(`${what} differs`, { expected: expected ?? 'absent', actual: actual ?? 'absent' });
}

/** The first failure of several, else the first finding. */
export function allOf(...findings: readonly Finding[]): Finding {
  return findings.find((finding) => finding.status === 'fail') ?? findings[0] ?? pass();
}
