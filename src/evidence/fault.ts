// SPDX-License-Identifier: Apache-2.0
// A fault: evidence made by others breaks a rule. Readers and checks throw it, `attempt` turns it into an outcome, so
// that nothing that was not checked can be mistaken for something that passed.
import { OccError } from '../proof/errors.ts';
import { documentRules } from './document-rules.ts';
import { statementRules } from './statement-rules.ts';

/** Every rule that evidence can break, and what is then wrong. */
export const evidenceRules = { ...documentRules, ...statementRules } as const;

export type EvidenceRule = keyof typeof evidenceRules;

/** What was found and where; texts are ours or hex, never foreign text as it came. */
export interface FaultDetail {
  readonly expected?: string;
  readonly actual?: string;
  readonly where?: string;
}

/** Evidence that breaks `rule`. */
export class EvidenceFault extends OccError {
  readonly rule: EvidenceRule;
  /** What is wrong, without the values. */
  readonly reason: string;
  readonly detail: FaultDetail;

  constructor(rule: EvidenceRule, detail: FaultDetail = {}) {
    const { expected, actual, where } = detail;
    const reason = where === undefined ? evidenceRules[rule] : `${where}: ${evidenceRules[rule]}`;
    const wanted = expected === undefined ? '' : `, expected ${expected}`;
    super('evidence-invalid', `${reason}${wanted}${actual === undefined ? '' : `, got ${actual}`}`);
    this.name = 'EvidenceFault';
    this.rule = rule;
    this.reason = reason;
    this.detail = detail;
  }
}

/** What became of a step: its value, or the fault that stopped it. */
export type Outcome<T> =
  | { readonly value: T; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: EvidenceFault };

/** Runs one step. Anything but an {@link EvidenceFault} is a defect and passes through. */
export function attempt<T>(step: () => T): Outcome<T> {
  try {
    return { value: step() };
  } catch (error) {
    if (error instanceof EvidenceFault) return { fault: error };
    throw error;
  }
}

/** Runs one step and says where in the evidence it was when it finds a fault. */
export function within<T>(where: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    const inner = error.detail.where;
    throw new EvidenceFault(error.rule, { ...error.detail, where: inner === undefined ? where : `${where}, ${inner}` });
  }
}
