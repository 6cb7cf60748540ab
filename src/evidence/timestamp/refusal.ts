// SPDX-License-Identifier: Apache-2.0
// Why a token is refused. Thrown inside this folder only; ../rfc3161.ts turns it into a finding.

/**
 * T1 form of the token · T2 what it says · T3 signature · T4 binding of the certificate · T5 choice of the certificate ·
 * T6 purpose of the certificate · T7 path to a trusted root at genTime · T8 unsigned copies · T9 what the caller demands.
 */
export type TimestampRule = 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8' | 'T9';

export class Refusal extends Error {
  readonly rule: TimestampRule;

  constructor(rule: TimestampRule, reason: string) {
    super(reason);
    this.name = 'Refusal';
    this.rule = rule;
  }
}

/** @throws Refusal unless `holds` */
export function demand(holds: boolean, rule: TimestampRule, reason: string): asserts holds {
  if (!holds) throw new Refusal(rule, reason);
}
