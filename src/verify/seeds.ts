// SPDX-License-Identifier: Apache-2.0
// The seeds' way to ask: one proof, its bytes, optional trust anchors. Questions left open are answered with
// "anybody", and `detail` says so. Policy files, actions and the CLI never use it.
import { makeBundle } from '../proof/bundle.ts';
import { OccError } from '../proof/errors.ts';
import { sha256 } from '../proof/sha256.ts';
import { parseSeedsPolicy } from './policy.ts';
import { readTimestamps } from './timestamps.ts';
import { type CheckResult, firstFailure } from './verdict.ts';
import { verifyAnywhere } from './verify.ts';

export interface SeedsInput {
  readonly proof: unknown;
  /** The artifact; without it only the proof itself is judged, and `detail` says so. */
  readonly bytes?: Uint8Array;
  /** A policy whose fields are all optional. */
  readonly trustAnchors?: unknown;
  /** Milliseconds since 1970; needed for `maxAge` alone. */
  readonly now?: number;
}

export interface SeedsResult {
  readonly valid: boolean;
  /** The first failing check, as `id: reason`. */
  readonly reason?: string;
  /** What was found, and what was not asked. */
  readonly detail: readonly string[];
  readonly checks: readonly CheckResult[];
}

/** @throws OccError `policy-…` when the anchors cannot be read; everything about the proof is a result */
export async function verifySeeds({ proof, bytes, trustAnchors, now }: SeedsInput): Promise<SeedsResult> {
  const policy = parseSeedsPolicy(trustAnchors);
  if (policy.maxAge !== undefined && now === undefined) {
    throw new OccError('policy-invalid', 'policy: maxAge speaks of now, and no now was given', {
      hint: 'Pass now: Date.now().',
    });
  }
  const bundle = { ...makeBundle([], []), proofs: [proof] };
  const subjects = bytes === undefined ? 'none' : [{ digest: sha256(bytes) }];
  const timestamps = await readTimestamps(bundle, policy);
  const verdict = await verifyAnywhere({ bundle, subjects, policy, now: now ?? 0, timestamps });
  const failure = firstFailure(verdict);
  const checks = verdict.proofs[0]?.checks ?? [];
  return {
    valid: verdict.valid,
    ...(failure && { reason: `${failure.check.id}: ${failure.check.reason ?? 'failed'}` }),
    detail: [verdict.headline, ...verdict.warnings, ...(bytes ? [] : ['the artifact itself was not given'])],
    checks,
  };
}
