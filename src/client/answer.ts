// SPDX-License-Identifier: Apache-2.0
// Proofs that came back: all are verified by the list of checks and held against what was sent, before one is kept.
// A service may answer anything; what leaves here is what it was asked for, signed by the key it named.
import type { BootProof } from '../proof/boot.ts';
import { makeBundle } from '../proof/bundle.ts';
import { fromBase64, quote, toHex } from '../proof/bytes.ts';
import { type ErrorCode, OccError } from '../proof/errors.ts';
import { chainHash, type Proof, parseProof, versionFault } from '../proof/proof.ts';
import { type Slot, slotHash } from '../proof/slot.ts';
import type { CheckId } from '../verify/checks.ts';
import { parsePolicy } from '../verify/policy.ts';
import type { Timestamps } from '../verify/timestamps.ts';
import { type VerifyInput, verifyBundle } from '../verify/verify.ts';
import type { ServiceKey } from './service.ts';
import type { RequestTokens } from './workflow.ts';

/** Who is trusted for hardware documents. */
export type DocumentTrust = NonNullable<VerifyInput['trust']>;

/** One digest as it was sent, with the slot it was sent into and the hashes of its names. */
export interface SentItem {
  readonly digestB64: string;
  /** Absent for the historic service. */
  readonly slot?: Slot;
  /** Absent for the historic service. */
  readonly nameHashesB64?: readonly string[];
}

export interface Sent {
  readonly items: readonly SentItem[];
  readonly chainId: string;
  readonly key: ServiceKey;
  /** The last proof accepted before these. */
  readonly after: Proof | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Of the epoch, where the service has one. */
  readonly bootProof?: BootProof | undefined;
  /** What was minted for the request; absent where none was. */
  readonly tokens?: RequestTokens | undefined;
  /** AWS when left out. */
  readonly trust?: DocumentTrust | undefined;
  /** From `readTimestamps`; a token that is not in it bounds nothing. */
  readonly timestamps?: Timestamps | undefined;
}

export interface Accepted {
  /** In the order sent. */
  readonly proofs: readonly Proof[];
  /** Claims of these proofs that count for nothing, by row, and why: timestamps that do not verify. */
  readonly unverified: ReadonlyMap<CheckId, string>;
}

/**
 * Accepts exactly one proof for every digest sent. A proof of measured code stands on a hardware document that was
 * made for it.
 * @throws OccError `proof-refused`, `proof-replayed` or `proofs-reordered`, naming row and place; `bundle-format-unsupported` for a later format
 */
export function acceptProofs(values: readonly unknown[], sent: Sent): Accepted {
  const { items, now, trust, timestamps } = sent;
  for (const value of values) {
    const fault = versionFault(value);
    if (fault?.code === 'bundle-format-unsupported') throw fault;
  }
  if (values.length !== items.length) {
    throw new OccError('proof-refused', `row proof-present: expected ${items.length} proofs, got ${values.length}`);
  }
  const dense = items.every(({ slot }) => slot !== undefined);
  const verdict = verifyBundle({
    bundle: { ...makeBundle([], []), proofs: values, bootProofs: sent.bootProof ? [sent.bootProof] : [] },
    subjects: 'none',
    policy: parsePolicy({ anySigner: true, ...(dense && { requireSlot: true, requireChain: 'linked' }) }),
    now,
    ...(trust && { trust }),
    ...(timestamps && { timestamps }),
  });
  const digests = verdict.proofs.map(({ digest }) => digest);
  const wanted = items.map(({ digestB64 }) => toHex(fromBase64(digestB64, 'digestB64', 32)));
  const foreign = digests.findIndex((digest, at) => digest !== null && digest !== wanted[at]);
  if (foreign !== -1) throw mixedUp(foreign, digests, wanted);
  const unverified = new Map<CheckId, string>();
  verdict.proofs.forEach(({ checks }, at) => {
    for (const { id, status, reason, expected, actual } of checks) {
      if (status !== 'pass' && status !== 'not-asked') {
        throw refused(at, id, `${reason ?? status}${compared(expected, actual)}`);
      }
      const isDoubtful = status === 'not-asked' && timestampRows.has(id);
      if (isDoubtful && reason !== undefined && !unverified.has(id)) unverified.set(id, reason);
    }
  });
  const proofs = values.map((value) => parseProof(value));
  let before = sent.after;
  proofs.forEach((proof, at) => {
    const item = items[at];
    if (!item) throw new Error('unreachable: there are as many items as proofs');
    holdAgainst(proof, item, sent, before, at);
    if (dense) checkPlace(proof, before, at);
    before = proof;
  });
  return { proofs, unverified };
}

/** A proof for another digest: one given twice, all of them in another order, or one nobody asked for. */
function mixedUp(at: number, digests: readonly (string | null)[], wanted: readonly string[]): OccError {
  const what = `it is for another digest${compared(wanted[at], digests[at] ?? undefined)}`;
  if (digests.indexOf(digests[at] ?? null) < at) return refused(at, 'artifact-digest', what, 'proof-replayed');
  const same = [...digests].sort().join() === [...wanted].sort().join();
  return refused(at, 'artifact-digest', what, same ? 'proofs-reordered' : 'proof-refused');
}

/** Unsigned and asked for by nobody: a timestamp that does not verify refuses no proof, and bounds nothing. */
const timestampRows: ReadonlySet<CheckId> = new Set(['timestamp-artifact', 'timestamp-proof']);

/** Is this the proof of that item, and of nothing else? */
function holdAgainst(
  proof: Proof,
  item: SentItem,
  { key, chainId, items, tokens }: Sent,
  before: Proof | undefined,
  at: number,
): void {
  const { commit, signer, environment, slotAllocation } = proof;
  const demands: readonly Demand[] = [
    ['key-allowed', 'signer', key.publicKeyB64, signer.publicKeyB64],
    ['enforcement-allowed', 'enforcement', key.enforcement, environment.enforcement],
    ['measurement-match', 'measurement', key.measurement, environment.measurement],
    ['slot-epoch', 'epoch', key.epochId ?? (before ?? proof).commit.epochId, commit.epochId],
    ['slot-binding', 'slot', item.slot && slotHash(item.slot), item.slot && slotAllocation && slotHash(slotAllocation)],
    ['chain-link', 'chain', item.slot ? chainId : commit.chainId && chainId, commit.chainId],
    ['artifact-name', 'names', item.nameHashesB64?.join(), commit.nameHashesB64?.join()],
  ];
  for (const [row, what, expected, got] of demands) {
    if (expected === got) continue;
    // all rows passed: a genuine proof in a slot of none of our items is one made for an earlier request
    const ours = items.some(({ slot }) => slot?.nonceB64 === slotAllocation?.nonceB64);
    const code = row === 'slot-binding' && !ours ? 'proof-replayed' : 'proof-refused';
    throw refused(at, row, `${what} is not the one sent${compared(expected, got)}`, code);
  }
  for (const member of ['agency', 'policy', 'attribution', 'principal', 'metadata', 'claims'] as const) {
    if (proof[member] !== undefined) throw refused(at, 'shape', `holds "${member}", which was not sent`);
  }
  const { identity } = commit;
  if (identity && !tokens?.areBehind(identity)) {
    throw refused(at, 'workflow-identity', 'holds an identity of a token that was not sent with this request');
  }
  if (tokens && !identity) throw refused(at, 'workflow-identity', 'expected an identity for the token, got none');
  if (commit.counter === undefined) throw refused(at, 'counter-window', 'expected a counter, got none');
  if (before?.commit.counter !== undefined && BigInt(commit.counter) <= BigInt(before.commit.counter)) {
    const expected = `above ${before.commit.counter}`;
    throw refused(at, 'counter-window', `the counter does not grow${compared(expected, commit.counter)}`);
  }
}

type Demand = readonly [row: CheckId, what: string, expected: string | undefined, got: string | undefined];

/**
 * Is its place in the chain the one after `before`? Inside one answer nothing may lie between two proofs. Between two
 * answers other jobs of the run may have committed to the chain, so that only an earlier or forged place is refused.
 */
function checkPlace({ commit }: Proof, before: Proof | undefined, at: number): void {
  const { chainIndex, prevB64 } = commit;
  if (chainIndex === undefined) throw refused(at, 'chain-link', 'expected a chain index, got none');
  if (before?.commit.chainIndex === undefined) return;
  const next = BigInt(before.commit.chainIndex) + 1n;
  if (BigInt(chainIndex) < next || (at > 0 && BigInt(chainIndex) !== next)) {
    throw refused(at, 'chain-link', `the chain index is out of order${compared(`${next}`, chainIndex)}`);
  }
  if (BigInt(chainIndex) === next && prevB64 !== chainHash(before)) {
    throw refused(at, 'chain-link', 'it does not name the hash of the proof before it');
  }
}

function compared(expected: string | undefined, actual: string | undefined): string {
  if (expected === undefined && actual === undefined) return '';
  return `: expected ${quote(expected ?? 'none')}, got ${quote(actual ?? 'none')}`;
}

function refused(at: number, row: CheckId, what: string, code: ErrorCode = 'proof-refused'): OccError {
  return new OccError(code, `proof ${at + 1}: row ${row}: ${what}`);
}
