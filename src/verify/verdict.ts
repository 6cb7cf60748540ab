// SPDX-License-Identifier: Apache-2.0
// Verdict: every check of the list with its outcome, for every artifact and for the bundle as a whole.
import type { CheckId } from './checks.ts';
import type { Committer } from './committer.ts';
import type { Finding } from './finding.ts';
import type { Policy } from './policy.ts';

export interface CheckResult extends Finding {
  readonly id: CheckId;
}

/** One artifact with the proof that stands for it, or one proof that no artifact was given for. */
export interface ProofVerdict {
  /** Name of the artifact, or of the bundle's label for it; null when there is none. */
  readonly subject: string | null;
  /** SHA-256, lower-case hex; null when the proof cannot be read. */
  readonly digest: string | null;
  readonly counter: string | null;
  readonly chainId: string | null;
  readonly chainIndex: string | null;
  readonly epochId: string | null;
  /** Who committed, as an enclave verified it; null where the proof names nobody or is not valid. */
  readonly identity: Committer | null;
  readonly valid: boolean;
  readonly checks: readonly CheckResult[];
}

/** Proofs one after the other; they can be looked at more than once. */
export interface ProofVerdicts extends Iterable<ProofVerdict> {
  readonly length: number;
}

export interface Verdict<Proofs extends ProofVerdicts = readonly ProofVerdict[]> {
  readonly valid: boolean;
  /** One sentence that promises no more than was checked. */
  readonly headline: string;
  /** What the policy left open, and what stands behind no hardware. */
  readonly warnings: readonly string[];
  readonly proofs: Proofs;
  readonly bundle: { readonly checks: readonly CheckResult[] };
}

/** The first failing check, in the order of the list, of the first proof that fails, else of the bundle. */
export function firstFailure(
  verdict: Verdict<ProofVerdicts>,
): { readonly check: CheckResult; readonly proof?: ProofVerdict } | undefined {
  for (const proof of verdict.proofs) {
    const check = proof.checks.find(({ status }) => status === 'fail');
    if (check) return { check, proof };
  }
  const check = verdict.bundle.checks.find(({ status }) => status === 'fail');
  return check && { check };
}

/** At most `most` of the proofs: those that fail, then the others. */
export function failingFirst(proofs: ProofVerdicts, most: number): readonly ProofVerdict[] {
  const failing: ProofVerdict[] = [];
  const passing: ProofVerdict[] = [];
  for (const proof of proofs) {
    const alike = proof.valid ? passing : failing;
    if (alike.length < most) alike.push(proof);
  }
  return [...failing, ...passing].slice(0, most);
}

/** One sentence that promises no more than was checked. */
export function headline(valid: boolean, denied: number, proofs: number, policy: Policy): string {
  if (!valid) return denied === 0 ? 'denied: the bundle fails as a whole' : `denied: ${denied} of ${proofs} fail`;
  const what = proofs === 1 ? 'the proof is' : `all ${proofs} proofs are`;
  if (policy.anySigner) return `valid: ${what} intact, signed by anybody, committed by anybody`;
  return policy.anyCommitter
    ? `valid: ${what} intact and allowed, committed by somebody`
    : `valid: ${what} intact and allowed`;
}
