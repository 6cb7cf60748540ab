// SPDX-License-Identifier: Apache-2.0
// Timestamps (RFC 3161): a third party saw this digest at this time. The rules are T1 to T9; each file beside this one
// states some of them, and here is their order. Roots, digest and demands are arguments; nothing is fetched.
import { OccError } from '../proof/errors.ts';
import { type DerReader, loadDerReader } from './timestamp/asn1.ts';
import type { Certificate } from './timestamp/certificate.ts';
import { checkCopies, tokenOf, type WireTimestamp } from './timestamp/copies.ts';
import { readKnown } from './timestamp/known.ts';
import { findPath } from './timestamp/path.ts';
import { demand, Refusal, type TimestampRule } from './timestamp/refusal.ts';
import { checkBinding, checkPurpose, checkSignature, findSigner } from './timestamp/signer.ts';
import { readToken } from './timestamp/token.ts';
import { readTstInfo, type TstInfo } from './timestamp/tst-info.ts';

export { defaultTsaRootHashes, defaultTsaRoots } from './timestamp/roots.ts';
export type { TimestampRule, WireTimestamp };

/** What a token is asked for. */
export interface TimestampDemands {
  /** SHA-256 the token must be for, 32 bytes. */
  readonly imprint: Uint8Array;
  /** DER of the authorities that are trusted; at least one. */
  readonly roots: readonly Uint8Array[];
  /** DER of certificates that a token may do without; they are not trusted for being here. */
  readonly certificates?: readonly Uint8Array[];
  /** What the request said; a token without it is then refused. */
  readonly nonce?: bigint;
  /** Policies under which a token counts, dotted decimal; any when absent. */
  readonly policies?: readonly string[];
  /** Largest stated inaccuracy, in milliseconds; a minute when absent. */
  readonly maxAccuracyMs?: number;
}

export type TimestampFinding =
  | {
      readonly ok: true;
      /** Milliseconds since 1970, rounded up: the digest existed then, give or take `accuracyMs`. */
      readonly genTime: number;
      /** Milliseconds, rounded up; null when the token does not say. */
      readonly accuracyMs: number | null;
      /** The name in the signer's certificate: text of the authority's, to be quoted where it is shown. */
      readonly authority: string;
      /** Lower-case hex. */
      readonly serial: string;
      /** Dotted decimal. */
      readonly policy: string;
    }
  | { readonly ok: false; readonly rule: TimestampRule; readonly reason: string };

/** An authority that is a minute off does not know the time. */
const defaultMaxAccuracyMs = 60_000;

/**
 * Judges one token, the bare ContentInfo.
 * @throws OccError `usage` when the demands make no sense, `too-many`, `policy-invalid` for a root that is not a
 *   certificate, `unavailable` where the platform has no WebCrypto; whatever the token holds is a finding
 */
export function verifyTimestamp(
  question: TimestampDemands & { readonly token: Uint8Array },
): Promise<TimestampFinding> {
  return judge(question, () => question.token);
}

/** Judges a token as a proof carries it, with its unsigned copies. @throws OccError as {@link verifyTimestamp} */
export function verifyWireTimestamp(
  question: TimestampDemands & { readonly timestamp: WireTimestamp },
): Promise<TimestampFinding> {
  const { timestamp, imprint } = question;
  return judge(
    question,
    () => tokenOf(timestamp),
    (genTime, authority) => checkCopies(timestamp, { imprint, genTime, authority }),
  );
}

async function judge(
  demands: TimestampDemands,
  token: () => Uint8Array,
  checkMore?: (genTime: number, authority: string) => void,
): Promise<TimestampFinding> {
  const read = await loadDerReader();
  const known = readDemands(read, demands);
  try {
    const { signer, info } = await verifyToken(read, token(), demands, known);
    checkMore?.(info.genTime, signer.name);
    return { ok: true, ...info, authority: signer.name };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, rule: error.rule, reason: error.message };
    throw error;
  }
}

interface Known {
  readonly roots: readonly Certificate[];
  readonly others: readonly Certificate[];
}

async function verifyToken(
  read: DerReader,
  bytes: Uint8Array,
  { imprint, nonce, policies, maxAccuracyMs = defaultMaxAccuracyMs }: TimestampDemands,
  { roots, others }: Known,
): Promise<{ readonly signer: Certificate; readonly info: TstInfo }> {
  const token = readToken(read, bytes);
  const info = readTstInfo(read, token.content, imprint, nonce);
  const signer = findSigner(token, others);
  await checkSignature(read, token, signer);
  checkPurpose(signer);
  const between = [...token.certificates, ...others];
  const path = await findPath(read, { signer, others: between, roots, at: info.genTime });
  await checkBinding(token, path);
  demand(policies?.includes(info.policy) !== false, 'T9', `the policy ${info.policy} is not among those demanded`);
  const accuracy = info.accuracyMs ?? 0;
  demand(accuracy <= maxAccuracyMs, 'T9', `the time may be ${accuracy} ms off, more than ${maxAccuracyMs}`);
  return { signer, info };
}

function readDemands(read: DerReader, { imprint, roots, certificates = [], policies }: TimestampDemands): Known {
  if (imprint.length !== 32) throw new OccError('usage', `imprint: expected 32 bytes, got ${imprint.length}`);
  if (roots.length === 0) throw new OccError('usage', 'roots: expected at least one certificate, got none');
  if (policies?.length === 0) throw new OccError('usage', 'policies: expected at least one, got none');
  return { roots: readKnown(read, roots, 'root'), others: readKnown(read, certificates, 'known certificate') };
}
