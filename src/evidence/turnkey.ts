// SPDX-License-Identifier: Apache-2.0
// Turnkey's verification flow in full: every row with its outcome, and what the enclave said only when all of them hold.
import { type VerifyEcdsa, verifyEcdsaNode } from './ecdsa.ts';
import { attempt } from './fault.ts';
import type { NitroDocument } from './nitro.ts';
import { settle } from './settle.ts';
import { readExpected, unnamed } from './turnkey/expected.ts';
import type { QuorumManifest } from './turnkey/manifest.ts';
import type { Members } from './turnkey/members.ts';
import { readPair, type TurnkeyInput, type TurnkeyPair } from './turnkey/pair.ts';
import { turnkeyRows } from './turnkey/rows.ts';

export type TurnkeyCheckId = keyof typeof turnkeyRows;

/** All rows, in order. */
export const turnkeyChecks = Object.keys(turnkeyRows) as readonly TurnkeyCheckId[];

export interface TurnkeyCheck {
  readonly id: TurnkeyCheckId;
  readonly status: 'pass' | 'fail' | 'not-asked' | 'not-reached';
  readonly reason?: string;
  readonly expected?: string;
  readonly actual?: string;
}

export interface TurnkeyVerdict {
  readonly valid: boolean;
  readonly checks: readonly TurnkeyCheck[];
  /** What the expected values leave open. */
  readonly warnings: readonly string[];
  /** What the enclave signed, what runs in it, and what AWS says of it; null unless the pair is valid. */
  readonly payload: Members | null;
  readonly manifest: QuorumManifest | null;
  readonly document: NitroDocument | null;
}

export interface TurnkeyQuestion extends TurnkeyInput {
  /** Values known out of band, in the shape of `ExpectedTurnkey`. */
  readonly expected?: unknown;
}

/**
 * Judges a pair. Never throws for what is wrong with it.
 * @throws OccError `policy-…` for expected values that cannot be read
 */
export async function verifyTurnkey(question: TurnkeyQuestion): Promise<TurnkeyVerdict> {
  if (verifyEcdsaNode) return judgeTurnkey(question, verifyEcdsaNode);
  return settle((verify) => judgeTurnkey(question, verify));
}

/** {@link verifyTurnkey} at once, with the verifier of a platform that has one. */
export function judgeTurnkey(question: TurnkeyQuestion, verify: VerifyEcdsa): TurnkeyVerdict {
  const expected = readExpected(question.expected);
  const pair = readPair(question, expected, verify);
  const checks = turnkeyChecks.map((id) => judge(id, pair));
  const valid = checks.every(({ status }) => status === 'pass' || status === 'not-asked');
  return {
    valid,
    checks,
    warnings: unnamed(expected),
    payload: (valid && pair.payload?.value) || null,
    manifest: (valid && pair.named) || null,
    document: (valid && pair.document) || null,
  };
}

function judge(id: TurnkeyCheckId, pair: TurnkeyPair): TurnkeyCheck {
  const { value, fault } = attempt(() => turnkeyRows[id](pair));
  if (!fault) return { id, status: value };
  const { expected, actual } = fault.detail;
  return {
    id,
    status: 'fail',
    reason: fault.reason,
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
  };
}
