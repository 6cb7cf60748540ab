// SPDX-License-Identifier: Apache-2.0
// Verifies a bundle that is in memory: examines its proofs one by one, then judges where they stand.
import type { DocumentTrust } from '../evidence/document.ts';
import { verifyEcdsaNode } from '../evidence/ecdsa.ts';
import { productionRoots } from '../evidence/nitro-root.ts';
import { settle } from '../evidence/settle.ts';
import type { Bundle } from '../proof/bundle.ts';
import { OccError } from '../proof/errors.ts';
import type { Artifact } from './context.ts';
import { Examiner, readProof } from './examine.ts';
import { judge } from './judge.ts';
import type { Policy } from './policy.ts';
import type { Timestamps } from './timestamps.ts';
import type { Verdict } from './verdict.ts';

export interface VerifyInput {
  readonly bundle: Bundle;
  /** The artifacts to judge; `none` judges every proof of the bundle without its artifact. */
  readonly subjects: readonly Artifact[] | 'none';
  readonly policy: Policy;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Who is trusted for documents, and who verifies their signatures; AWS and this platform when left out. */
  readonly trust?: DocumentTrust;
  /** From `readTimestamps`; a token that is not in it bounds nothing. */
  readonly timestamps?: Timestamps;
}

/** A platform without synchronous signatures has to bring some (see {@link verifyAnywhere}); until then none is one. */
export const productionTrust: DocumentTrust = { roots: productionRoots, verify: verifyEcdsaNode ?? (() => false) };

/**
 * Judges every artifact. Pure: no clock, no network, no files.
 * @throws OccError `no-subjects` and `no-proofs` for empty input; every other outcome is a verdict
 */
export function verifyBundle(input: VerifyInput): Verdict {
  const { bundle, subjects, policy } = input;
  requireInput(subjects, bundle.proofs.length);
  const { now, timestamps, trust = productionTrust } = input;
  const examiner = new Examiner({ bootProofs: bundle.bootProofs, policy, now, trust, timestamps });
  const again = (at: number) => readProof(bundle.proofs[at]);
  const early = bundle.proofs.map((raw, at) => examiner.examine(readProof(raw), at, timestamps));
  const examined = early.map((found, at) => found ?? examiner.examineLate(at, again, timestamps));
  const { subjects: labels, checkpoints } = bundle;
  const { unreadableBoots } = examiner;
  const verdict = judge({ examined, labels, checkpoints, unreadableBoots, subjects, policy, timestamps });
  return { ...verdict, proofs: [...verdict.proofs] };
}

/** @throws OccError `no-subjects`, `no-proofs` */
export function requireInput(subjects: readonly Artifact[] | 'none', proofs: number): void {
  if (subjects !== 'none' && subjects.length === 0) throw new OccError('no-subjects', 'expected artifacts, got none');
  if (proofs === 0) throw new OccError('no-proofs', 'expected proofs in the bundle, got none');
}

/** {@link verifyBundle} where signatures of documents take their time: in a browser. */
export function verifyAnywhere(input: VerifyInput): Promise<Verdict> {
  const { roots, revoked } = input.trust ?? productionTrust;
  return settle((verify) => verifyBundle({ ...input, trust: { roots, revoked, verify } }));
}
