// SPDX-License-Identifier: Apache-2.0
// Commit: validate → time → reserve slots, counters and indexes of the whole batch in one synchronous step → document,
// signature. What fails before the reservation costs nothing; counters drawn are never given back; nothing signed is
// discarded.
import { setImmediate } from 'node:timers/promises';
import { OccError } from '../../src/proof/errors.ts';
import { issueProof } from '../../src/proof/issue.ts';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import type { Question } from '../wire/messages.ts';
import { type AdmissionState, admit, claimsSomebody } from './admission.ts';
import type { ChainEnd, Chains } from './chains.ts';
import type { Epoch } from './epoch.ts';
import type { Committed, Cut, KeptCommit, ReservedItem, Unacknowledged } from './unacknowledged.ts';

/** Signatures between two turns of the event loop: 5 ms, so that a large batch does not hold up a small one. */
const signaturesPerTurn = 64;

export interface CommitState extends AdmissionState {
  readonly chains: Chains;
  readonly unacknowledged: Unacknowledged;
}

/**
 * Signs one proof per item, in order, or hands out those it signed before under the same `commitId`.
 * @throws OccError `slot-unknown`, `forbidden`, `chain-closed`, `epoch-ended`, `chains-exhausted`, `unavailable`,
 *   `bad-request`, `idempotency-mismatch`, and as {@link admit} before anything was reserved; `host-failed` later, and then asking again
 *   continues where it stopped
 */
export async function commit(state: CommitState, request: Question<'commit'>): Promise<Committed> {
  if (request.attestation === 'boot' && !state.epoch.boot) {
    throw new OccError('bad-request', 'attestation: expected "proof", got "boot" of a host that has no boot proof');
  }
  const kept = state.unacknowledged.of(request);
  kept.running ??= begin(state, kept).catch((fault: unknown) => {
    kept.running = undefined;
    if (!kept.reserved) state.unacknowledged.forget(request.commitId);
    throw fault;
  });
  return kept.running;
}

/** A token is looked at once: what it was minted for is reserved then, and stays this commit's. */
async function begin(state: CommitState, kept: KeptCommit): Promise<Committed> {
  const { request } = kept;
  if (!kept.reserved && claimsSomebody(request)) kept.run = await admit(state, request);
  return state.chains.inTurn(request.chainId, () => sign(state, kept));
}

async function sign(state: CommitState, kept: KeptCommit): Promise<Committed> {
  const time = await state.epoch.time(kept.run !== undefined);
  const cut = kept.reserved && cutOf(state, kept);
  if (cut) return ended(state, kept, cut);
  const { chain, items, firstCounter } = reserve(state, kept, time);
  let counter = firstCounter;
  for (const item of items) {
    const proof = await issue(state.epoch, kept, item, chain, counter, time);
    chain.advance(chainHash(proof));
    kept.proofs.push(proof);
    counter += 1n;
    if (kept.proofs.length % signaturesPerTurn === 0) await setImmediate();
  }
  return { proofs: kept.proofs };
}

/** One synchronous step: nobody can take the same slot, counter or index between its lines. */
function reserve({ epoch, slots, chains }: CommitState, kept: KeptCommit, time: number) {
  const { chainId, owner, holder, items } = kept.request;
  epoch.refuseEnded(); // and who may append before the slots: what fails burns none
  const claimant = { owner, run: kept.run };
  chains.check(chainId, claimant);
  kept.reserved ??= slots.take(items, holder, chainId, time);
  const left = kept.reserved.slice(kept.proofs.length);
  return { chain: chains.reserve(chainId, claimant), items: left, firstCounter: epoch.draw(left.length) };
}

/** Why a commit that was interrupted cannot go on. */
function cutOf({ epoch, chains }: CommitState, { request, run }: KeptCommit): Cut | undefined {
  try {
    epoch.refuseEnded();
    chains.check(request.chainId, { owner: request.owner, run });
    return undefined;
  } catch (fault) {
    if (fault instanceof OccError && isCut(fault.code)) return fault.code;
    throw fault;
  }
}

/** What was signed before the end is handed out all the same: the last checkpoint counts it. */
function ended({ unacknowledged }: CommitState, kept: KeptCommit, cut: Cut): Committed {
  kept.cut = cut;
  if (kept.proofs.length > 0) return { proofs: kept.proofs, cut };
  unacknowledged.forget(kept.request.commitId);
  throw new OccError(cut, 'expected to go on with an interrupted commit, which had signed nothing');
}

const isCut = (code: string): code is Cut => code === 'chain-closed' || code === 'epoch-ended';

function issue(
  { epochId, bootB64, signer }: Epoch,
  { request: { chainId, agency, attribution, policy, metadata, attestation }, run }: KeptCommit,
  { slot, hashB64, digestB64, nameHashesB64 }: ReservedItem,
  { headB64, index, link }: ChainEnd,
  counter: bigint,
  time: number,
): Promise<Proof> {
  const { attestationFormat } = signer.host;
  return issueProof(signer, {
    digestB64,
    commit: {
      nonceB64: slot.nonceB64,
      counter: counter.toString(),
      time,
      ...(headB64 !== undefined && { prevB64: headB64 }),
      epochId,
      slotCounter: slot.counter,
      slotHashB64: hashB64,
      chainId,
      chainIndex: (index + 1n).toString(),
      ...(bootB64 !== undefined && { bootB64 }),
      ...(run && { identity: run.identity }),
      ...(nameHashesB64 && { nameHashesB64 }),
      ...(link && { epochLink: link }),
    },
    slotAllocation: slot,
    ...(attestation !== 'boot' && attestationFormat !== undefined && { attestationFormat }),
    ...(agency && { agency }),
    ...(attribution && { attribution }),
    ...(policy && { policy }),
    ...(metadata && { metadata }),
  });
}
