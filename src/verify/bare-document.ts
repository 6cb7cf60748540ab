// SPDX-License-Identifier: Apache-2.0
// A Nitro document alone, without a proof that claims anything about it: the rows that can be asked are asked, those
// that compare it with a proof are not. A genuine document says what ran, never that this is what should have run.
import { isoTime } from '../evidence/certificate-path.ts';
import { type CheckedDocument, checkDocument, type DocumentTrust, isDebug, validityOf } from '../evidence/document.ts';
import type { Outcome } from '../evidence/fault.ts';
import type { CheckId } from './checks.ts';
import type { Status } from './finding.ts';

export interface DocumentQuestion {
  /** COSE_Sign1, as `reportB64` encodes it. */
  readonly bytes: Uint8Array;
  readonly trust: DocumentTrust;
  /** When its certificates must have been valid: its own time, or milliseconds since 1970. */
  readonly at: 'document' | number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Lets a document of debug mode pass, which says nothing about the code. */
  readonly allowDebug: boolean;
}

export interface DocumentCheck {
  readonly id: CheckId;
  readonly status: Status;
  readonly reason?: string;
}

export interface DocumentVerdict {
  readonly valid: boolean;
  readonly checks: readonly DocumentCheck[];
  readonly checked: CheckedDocument;
}

/** Judges one document. Never throws for what is wrong with it. */
export function judgeDocument({ bytes, trust, at, now, allowDebug }: DocumentQuestion): DocumentVerdict {
  const checked = checkDocument(bytes, trust);
  const { form, path, signature } = checked;
  const nothing = 'nothing was given to compare it with';
  const own = form.value?.timestamp ?? now;
  const time = at === 'document' ? own : at;
  const basis = at === 'document' ? `at its own time, ${isoTime(own)}` : `at ${isoTime(time)}`;
  const judged: readonly DocumentCheck[] = [
    settled('document-form', form),
    settled('document-path', path, `to ${path.value?.root.name}`),
    settled('document-signature', signature),
    path.fault
      ? notReached('document-validity')
      : settled('document-validity', validityOf(checked, { at: time, now }), basis),
    { id: 'document-binding', status: 'not-asked', reason: nothing },
    { id: 'document-key', status: 'not-asked', reason: nothing },
    { id: 'measurement-match', status: 'not-asked', reason: nothing },
    debugCheck(checked, allowDebug),
  ];
  const checks = judged.map((check, index) => (form.fault && index > 0 ? notReached(check.id) : check));
  const valid = checks.every(({ status }) => status === 'pass' || status === 'not-asked');
  return { valid, checks, checked };
}

const notReached = (id: CheckId): DocumentCheck => ({ id, status: 'not-reached' });

function settled(id: CheckId, outcome: Outcome<unknown>, reason?: string): DocumentCheck {
  if (outcome.fault) return { id, status: 'fail', reason: outcome.fault.message };
  return { id, status: 'pass', ...(reason !== undefined && { reason }) };
}

function debugCheck({ form }: CheckedDocument, allowDebug: boolean): DocumentCheck {
  const id = 'measurement-not-debug';
  if (!form.value || !isDebug(form.value)) return { id, status: 'pass' };
  const reason = 'the enclave ran in debug mode: nothing was measured';
  return allowDebug ? { id, status: 'pass', reason: `${reason}, which was allowed` } : { id, status: 'fail', reason };
}
