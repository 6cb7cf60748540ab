// SPDX-License-Identifier: Apache-2.0
// Commit: validate → time → reserve slots, counters and indexes of the whole batch in one synchronous step → sign.
// What fails before the reservation costs nothing; counters drawn are never given back; nothing signed is discarded.
import { setImmediate } from 'node:timers/promises';
import { issueProof } from '../../src/proof/issue.ts';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import type { Question } from '../wire/messages.ts';
import type { ChainEnd, Chains } from './chains.ts';
import type { Epoch } from './epoch.ts';
import type { Slots } from './slots.ts';
import type { KeptCommit, ReservedItem, Unacknowledged } from './unacknowledged.ts';

/** Signatures between two turns of the event loop: 5 ms, so that a large batch does not hold up a small one. */
const signaturesPerTurn = 64;

export interface CommitState {
  readonly epoch: Epoch;
  readonly slots: Slots;
  readonly chains: Chains;
  readonly unacknowledged: Unacknowledged;
}

/**
 * Signs one proof per item, in order, or hands out those it signed before under the same `commitId`.
 * @throws OccError `slot-unknown`, `forbidden`, `chains-exhausted`, `unavailable`, `idempotency-mismatch` before
 *   anything was reserved; `host-failed` later, and then asking again continues where it stopped
 */
export function commit(state: CommitState, request: Question<'commit'>): Promise<readonly Proof[]> {
  const kept = state.unacknowledged.of(request);
  kept.running ??= state.chains
    .inTurn(request.chainId, () => sign(state, kept))
    .catch((fault: unknown) => {
      kept.running = undefined;
      if (!kept.reserved) state.unacknowledged.forget(request.commitId);
      throw fault;
    });
  return kept.running;
}

async function sign(state: CommitState, kept: KeptCommit): Promise<readonly Proof[]> {
  const time = await state.epoch.time();
  const { chain, items, firstCounter } = reserve(state, kept, time);
  let counter = firstCounter;
  for (const item of items) {
    const proof = await issue(state.epoch, kept.request, item, chain, counter, time);
    chain.advance(chainHash(proof));
    kept.proofs.push(proof);
    counter += 1n;
    if (kept.proofs.length % signaturesPerTurn === 0) await setImmediate();
  }
  return kept.proofs;
}

/** One synchronous step: nobody can take the same slot, counter or index between its lines. */
function reserve({ epoch, slots, chains }: CommitState, kept: KeptCommit, time: number) {
  const { chainId, owner, holder, items } = kept.request;
  chains.check(chainId, owner); // before the slots: what fails burns none
  kept.reserved ??= slots.take(items, holder, chainId, time);
  const left = kept.reserved.slice(kept.proofs.length);
  return { chain: chains.reserve(chainId, owner), items: left, firstCounter: epoch.draw(left.length) };
}

function issue(
  epoch: Epoch,
  { chainId, attribution, policy, metadata }: Question<'commit'>,
  { slot, hashB64, digestB64, nameHashesB64 }: ReservedItem,
  chain: ChainEnd,
  counter: bigint,
  time: number,
): Promise<Proof> {
  return issueProof(epoch.signer, {
    digestB64,
    commit: {
      nonceB64: slot.nonceB64,
      counter: counter.toString(),
      time,
      ...(chain.headB64 !== undefined && { prevB64: chain.headB64 }),
      epochId: epoch.epochId,
      slotCounter: slot.counter,
      slotHashB64: hashB64,
      chainId,
      chainIndex: (chain.index + 1n).toString(),
      ...(epoch.bootB64 !== undefined && { bootB64: epoch.bootB64 }),
      ...(nameHashesB64 && { nameHashesB64 }),
    },
    slotAllocation: slot,
    ...(attribution && { attribution }),
    ...(policy && { policy }),
    ...(metadata && { metadata }),
  });
}
