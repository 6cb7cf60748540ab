// SPDX-License-Identifier: Apache-2.0
// Asks the verifier in one line: proofs in, one row of the verdict out.
import { vi } from 'vitest';
import type { DocumentTrust } from '../../src/evidence/document.ts';
import { type Bundle, type BundleSubject, makeBundle } from '../../src/proof/bundle.ts';
import { toHex } from '../../src/proof/bytes.ts';
import { type CheckId, checks } from '../../src/verify/checks.ts';
import type { Artifact } from '../../src/verify/context.ts';
import type { Finding, Status } from '../../src/verify/finding.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { readTimestamps, type Timestamps } from '../../src/verify/timestamps.ts';
import { firstFailure, type Verdict } from '../../src/verify/verdict.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { digestOfText, firstTime } from '../fixtures/seeded-issuer.ts';

export const anySigner = { anySigner: true } as const;

export interface Question {
  readonly proofs: readonly unknown[];
  /** Artifacts: texts, or name and text; default none, so that each proof is judged alone. */
  readonly artifacts?: readonly (string | readonly [name: string, text: string])[];
  readonly labels?: readonly (readonly [name: string, text: string])[];
  readonly bootProofs?: readonly unknown[];
  readonly checkpoints?: readonly unknown[];
  /** Default: what production trusts. */
  readonly trust?: DocumentTrust;
  readonly timestamps?: Timestamps;
  readonly policy?: unknown;
  readonly now?: number;
}

/** One hour after the clock of seeded issuers started. */
export const laterOn = firstTime + 3_600_000;

const artifactOf = (given: string | readonly [string, string]): Artifact =>
  typeof given === 'string' ? { digest: digestOfText(given) } : { name: given[0], digest: digestOfText(given[1]) };

const labelOf = ([name, text]: readonly [string, string]): BundleSubject => ({
  name,
  digest: { sha256: toHex(digestOfText(text)) },
});

export function judge({ artifacts, policy, now = laterOn, trust, timestamps, ...given }: Question): Verdict {
  return verifyBundle({
    bundle: bundleOf(given),
    subjects: artifacts ? artifacts.map(artifactOf) : 'none',
    policy: parsePolicy(policy ?? anySigner),
    now,
    ...(trust && { trust }),
    ...(timestamps && { timestamps }),
  });
}

/** {@link judge} with every token of the proofs read beforehand. */
export async function judgeStamped(question: Question): Promise<Verdict> {
  const timestamps = await readTimestamps(bundleOf(question), parsePolicy(question.policy ?? anySigner));
  return judge({ ...question, timestamps });
}

/** The verdict of a verifier that lacks these rows. */
export function without(ids: readonly CheckId[], ask: () => Verdict): Verdict {
  const removed = checks.filter(({ id }) => ids.includes(id)) as readonly { run: () => Finding }[];
  const spies = removed.map((check) => vi.spyOn(check, 'run').mockReturnValue({ status: 'pass' }));
  try {
    return ask();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

function bundleOf({ proofs, labels = [], bootProofs = [], checkpoints = [] }: Question): Bundle {
  return { ...makeBundle(labels.map(labelOf), []), proofs, bootProofs, checkpoints };
}

/** What the row `id` found for the proof at `at`. */
export function row(verdict: Verdict, id: CheckId, at = 0): Finding {
  const check = verdict.proofs[at]?.checks.find((result) => result.id === id);
  if (!check) throw new Error(`no row ${id} for proof ${at}`);
  const { id: _, ...finding } = check;
  return finding;
}

/** The status of one row for one proof alone. */
export function statusOf(id: CheckId, proof: unknown, policy?: unknown): Status {
  return row(judge({ proofs: [proof], policy }), id).status;
}

/** The status of one row for every proof. */
export function statuses(verdict: Verdict, id: CheckId): readonly string[] {
  return verdict.proofs.map((_, at) => row(verdict, id, at).status);
}

/** The id of the first failing row, or `none`. */
export function failure(verdict: Verdict): CheckId | 'none' {
  return firstFailure(verdict)?.check.id ?? 'none';
}

/** The ids of all failing rows of one proof. */
export function failures(verdict: Verdict, at = 0): readonly CheckId[] {
  return (verdict.proofs[at]?.checks ?? []).filter(({ status }) => status === 'fail').map(({ id }) => id);
}
