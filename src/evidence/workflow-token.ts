// SPDX-License-Identifier: Apache-2.0
// The identity of a GitHub workflow (SPEC.md on identity): a token minted for exactly one request becomes claims that an
// enclave may sign. The token itself is a live credential and goes no further; `sub` is never looked at.
import { quote, toBase64, utf8 } from '../proof/bytes.ts';
import type { WorkflowIdentity } from '../proof/identity.ts';
import { sha256 } from '../proof/sha256.ts';
import { EvidenceFault } from './fault.ts';
import { type IssuerKey, keyThumbprint } from './jwk.ts';
import { verifyToken } from './jwt.ts';

/** GitHub's live 300 s from `iat`, and are backdated by 600 s in `nbf`. */
export const maxLifetimeSeconds = 600;
/** Longer than any name, path or ref GitHub lets anybody choose. */
export const maxClaimLength = 1024;

const text = /./s;
/** Chains are named after these. */
const number = /^(?:0|[1-9][0-9]{0,18})$/;
const commit = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** Every token has these, in this form. */
const requiredClaims = {
  repository: text,
  repository_id: number,
  repository_owner: text,
  repository_owner_id: number,
  ref: text,
  sha: commit,
  event_name: text,
  workflow_ref: text,
  job_workflow_ref: text,
  runner_environment: text,
  run_id: number,
  run_attempt: number,
} as const;

/** Some tokens have these: not every server, not every job. Empty ones say nothing and are left out. */
const optionalClaims = {
  repository_visibility: text,
  ref_type: text,
  workflow: text,
  workflow_sha: commit,
  job_workflow_sha: commit,
  environment: text,
  run_number: number,
  check_run_id: number,
} as const;

/** What is kept of a token: names for people, numbers for decisions. */
export const workflowClaims: readonly string[] = [...Object.keys(requiredClaims), ...Object.keys(optionalClaims)];

export interface ExpectedToken {
  /** Exactly. */
  readonly issuer: string;
  /** Exactly, as one text. */
  readonly audience: string;
  /** What that issuer publishes. */
  readonly keys: readonly IssuerKey[];
  /** Milliseconds since 1970, from a clock that can be trusted. */
  readonly now: number;
}

/** @throws EvidenceFault `jwt-…` or `token-…`: the first rule the token breaks */
export async function verifyWorkflowToken(token: string, expected: ExpectedToken): Promise<WorkflowIdentity> {
  const { key, payload } = await verifyToken(token, expected.keys);
  const { iss, aud } = payload;
  if (iss !== expected.issuer) throw new EvidenceFault('token-issuer', { expected: quote(expected.issuer) });
  if (aud !== expected.audience) throw new EvidenceFault('token-audience', { expected: quote(expected.audience) });
  checkTimes(payload, expected.now);
  return {
    issuer: expected.issuer,
    audience: expected.audience,
    kid: key.kid,
    keyThumbprint: await keyThumbprint(key),
    tokenSha256B64: toBase64(sha256(utf8(token))),
    claims: keptClaims(payload),
  };
}

/** RFC 7519 §4.1.4 to §4.1.6, all three required. */
function checkTimes(payload: Readonly<Record<string, unknown>>, now: number): void {
  const [iat, nbf, exp] = [payload.iat, payload.nbf, payload.exp].map((time) => {
    if (typeof time === 'number' && Number.isSafeInteger(time) && time >= 0) return time;
    throw new EvidenceFault('token-times', { expected: 'iat, nbf and exp' });
  }) as [number, number, number];
  const lifetime = exp - iat;
  if (lifetime <= 0 || lifetime > maxLifetimeSeconds) {
    throw new EvidenceFault('token-lifetime', { expected: `1 to ${maxLifetimeSeconds} s`, actual: `${lifetime} s` });
  }
  if (now < nbf * 1000) throw new EvidenceFault('token-early', { expected: `${nbf} s`, actual: `${now} ms` });
  if (now >= exp * 1000) throw new EvidenceFault('token-expired', { expected: `before ${exp} s`, actual: `${now} ms` });
}

function keptClaims(payload: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  const keep = (name: string, form: RegExp) => {
    const claim = payload[name];
    if (typeof claim !== 'string' || claim.length > maxClaimLength || !form.test(claim)) {
      throw new EvidenceFault('token-claim', { actual: name });
    }
    kept[name] = claim;
  };
  for (const [name, form] of Object.entries(requiredClaims)) keep(name, form);
  for (const [name, form] of Object.entries(optionalClaims)) {
    const isAbsent = payload[name] === undefined || payload[name] === '';
    if (!isAbsent) keep(name, form);
  }
  return kept;
}
