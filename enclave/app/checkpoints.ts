// SPDX-License-Identifier: Apache-2.0
// Checkpoints: what the enclave says about a whole chain, now or at its end (SPEC.md §6). Nothing is ever said about a
// chain without a proof: a length of 0 could be the beginning of any.
import { setImmediate } from 'node:timers/promises';
import type { Checkpoint } from '../../src/proof/checkpoint.ts';
import { OccError } from '../../src/proof/errors.ts';
import { issueCheckpoint } from '../../src/proof/issue.ts';
import { maxCheckpoints, type Question, type ResultOf } from '../wire/messages.ts';
import { checkOwner, isRunChain, lengthOf } from './chain.ts';
import type { Chains } from './chains.ts';
import type { Ending, Epoch } from './epoch.ts';
import type { Workflows } from './workflows.ts';

export interface CheckpointState {
  readonly epoch: Epoch;
  readonly chains: Chains;
}

export interface ClosingState extends CheckpointState {
  readonly workflows: Workflows;
}

/** As for proofs: 5 ms between two turns of the event loop. */
const signaturesPerTurn = 64;

/**
 * How long the chain is; with `close`, for good.
 * @throws OccError `not-found` for a chain without a proof in this epoch, `forbidden`, `chain-closed`, `host-failed`, and
 *   as {@link Workflows.verify}
 */
export async function checkpoint(
  { epoch, chains, workflows }: ClosingState,
  { chainId, owner, nonceB64, close, identityToken }: Question<'checkpoint'>,
): Promise<Checkpoint> {
  const hasToken = identityToken !== undefined;
  if (hasToken && !close) throw new OccError('bad-request', 'identityToken: expected none, since nothing is closed');
  const time = await epoch.time(hasToken);
  if (close) {
    const stated = { purpose: 'close', epochId: epoch.epochId, chainId, nonceB64 } as const;
    const run = hasToken ? await workflows.verify(identityToken, stated, time) : undefined;
    await chains.inTurn(chainId, async () => {
      epoch.refuseEnded();
      chains.close(chainId, { owner, run });
    });
  }
  if (!isRunChain(chainId)) checkOwner(chainId, chains.look(chainId), owner);
  if (epoch.ending) await chains.inTurn(chainId, async () => undefined); // what was drawn before the end is signed first
  const now = { time, nonceB64, counter: epoch.counter.toString() };
  return sign({ epoch, chains }, chainId, { ...epoch.ending, ...now });
}

/**
 * The last checkpoints of the chains that were open when the epoch ended, a page from `from` on. Each has one text,
 * however often it is asked for.
 * @throws OccError `host-failed`
 */
export async function lastCheckpoints(state: CheckpointState, ending: Ending, from = 0): Promise<ResultOf<'endEpoch'>> {
  const names = state.chains.names();
  const page = names.slice(from, from + maxCheckpoints);
  const chains: ResultOf<'endEpoch'>['chains'][number][] = [];
  for (const [at, chainId] of page.entries()) {
    const last = await state.chains.inTurn(chainId, () => lastOf(state, chainId, ending));
    if (last) chains.push(last);
    if (at % signaturesPerTurn === 0) await setImmediate();
  }
  const next = from + page.length;
  return { chains, ...(next < names.length && { next }) };
}

/** Undefined for a chain that was closed before, or has no proof here. */
async function lastOf(state: CheckpointState, chainId: string, ending: Ending) {
  const chain = found(() => state.chains.look(chainId));
  if (!chain || chain.isClosed) return undefined;
  const { owner } = chain;
  return { checkpoint: await sign(state, chainId, ending), ...(owner !== undefined && { owner }) };
}

function sign(
  { epoch, chains }: CheckpointState,
  chainId: string,
  { time, nonceB64, counter, final, successor }: Pick<Ending, 'time' | 'nonceB64' | 'counter'> & Partial<Ending>,
): Promise<Checkpoint> {
  const chain = chains.look(chainId);
  const { firstIndex, headB64, isClosed, attempt } = chain;
  return issueCheckpoint(epoch.signer, {
    epochId: epoch.epochId,
    ...(epoch.bootB64 !== undefined && { bootB64: epoch.bootB64 }),
    chainId,
    firstIndex: firstIndex.toString(),
    length: lengthOf(chain).toString(),
    headB64,
    counter,
    time,
    nonceB64,
    ...(isClosed ? { final: 'closed' } : final && { final }),
    ...(isClosed && attempt !== undefined && { attempt: attempt.toString() }),
    ...(!isClosed && successor && { successor }),
  });
}

function found<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (fault) {
    if (fault instanceof OccError && fault.code === 'not-found') return undefined;
    throw fault;
  }
}
