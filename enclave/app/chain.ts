// SPDX-License-Identifier: Apache-2.0
// One chain, and who may append to it or close it. A chain of a run belongs to that run, whose identity the enclave has
// verified; any other to the API key that opened it, as the parent says.
import { OccError } from '../../src/proof/errors.ts';
import type { Proof } from '../../src/proof/proof.ts';

/** Chains of runs: `gha/<server host>/<repository_id>/<run_id>`. */
const runPrefix = 'gha/';

export const isRunChain = (chainId: string): boolean => chainId.startsWith(runPrefix);

/** A run whose token was verified for this request. */
export interface Run {
  /** The one chain it may write to. */
  readonly chainId: string;
  readonly attempt: bigint;
}

/** On whose behalf the parent asks; in open mode nobody's. */
export interface Claimant {
  readonly owner?: string | undefined;
  readonly run?: Run | undefined;
}

export interface Chain {
  /** 1, or the place after a handover. */
  readonly firstIndex: bigint;
  /** Of its last proof; before its first proof in this epoch, the index before that. */
  index: bigint;
  headB64: string | undefined;
  readonly owner: string | undefined;
  /** The handover it came by; goes into its first proof in this epoch. */
  readonly link: Proof['commit']['epochLink'] | undefined;
  isClosed: boolean;
  /** The highest attempt of its run that appended or closed. */
  attempt: bigint | undefined;
}

/** Proofs of this epoch in the chain. */
export const lengthOf = ({ firstIndex, index }: Chain): bigint => index - firstIndex + 1n;

/** May these slots be for this chain? Slots need no token. @throws OccError `forbidden`, `chain-closed` */
export function checkAllocation(chainId: string, chain: Chain | undefined, { owner }: Claimant): void {
  if (isRunChain(chainId)) return;
  checkOwner(chainId, chain, owner);
  if (chain?.isClosed) throw closed(chainId);
}

/** @throws OccError `forbidden`, `chain-closed` */
export function checkAppend(chainId: string, chain: Chain | undefined, claimant: Claimant): void {
  checkAllocation(chainId, chain, claimant);
  if (!isRunChain(chainId)) return;
  const { attempt } = runOf(chainId, claimant);
  const least = leastAttempt(chain);
  if (attempt < least) throw closed(chainId, ` for attempts before ${least}`);
}

/** As {@link checkAppend}; but what is closed may be closed again, by the same. @throws OccError `forbidden`, `chain-closed` */
export function checkClose(chainId: string, chain: Chain, claimant: Claimant): void {
  if (!isRunChain(chainId)) checkOwner(chainId, chain, claimant.owner);
  else if (runOf(chainId, claimant).attempt !== chain.attempt) checkAppend(chainId, chain, claimant);
}

/** @throws OccError `forbidden` */
export function checkOwner(chainId: string, chain: Chain | undefined, owner: string | undefined): void {
  if (!chain || chain.owner === owner) return;
  throw new OccError('forbidden', `chain ${chainId}: expected the API key that opened it`);
}

/** Attempts follow one another: an earlier one appends nothing once a later one has, and none after its own closing. */
function leastAttempt(chain: Chain | undefined): bigint {
  const last = chain?.attempt ?? 0n;
  return chain?.isClosed ? last + 1n : last;
}

function runOf(chainId: string, { run }: Claimant): Run {
  if (run?.chainId === chainId) return run;
  throw new OccError('forbidden', `chain ${chainId}: expected the verified identity of its run, got none or another`, {
    hint: `Chains under ${runPrefix} are for workflow runs that commit with their own identity token.`,
  });
}

function closed(chainId: string, detail = ''): OccError {
  return new OccError('chain-closed', `chain ${chainId}: expected an open chain, got one that is closed${detail}`);
}
