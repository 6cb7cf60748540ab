// SPDX-License-Identifier: Apache-2.0
// The store: what the parent must remember so that its own death costs nobody a proof. Requests before they are
// forwarded, answers before they are given, and the evidence around them. It proves nothing: proofs prove themselves.

import type { WireTimestamp } from '../../src/evidence/rfc3161.ts';
import type { BootProof } from '../../src/proof/boot.ts';
import type { Checkpoint } from '../../src/proof/checkpoint.ts';
import type { Question } from '../wire/messages.ts';

/** A request on its way to the enclave. A token is never part of what is written down. */
export interface JournalEntry {
  readonly commitId: string;
  /** What another request under the same key is compared with; absent where there is no key. */
  readonly fingerprint?: string;
  /** Milliseconds since 1970, until when the key is known. */
  readonly expires: number;
  readonly question: Omit<Question<'commit'>, 'identityToken'>;
}

/** What became of a commit. `open`: the enclave may or may not have signed; asking it again settles that. */
export type KnownCommit = { readonly fingerprint?: string; readonly expires: number } & (
  | { readonly state: 'open' }
  | { readonly state: 'answered'; readonly proofs: string }
  | { readonly state: 'forgotten' }
  | { readonly state: 'cut'; readonly code: CutCode }
);

/** Why a commit has fewer proofs than digests: its chain ended while it was interrupted. */
export type CutCode = 'chain-closed' | 'epoch-ended';

/** Proofs as the enclave gave them, in order. */
export interface SignedBatch {
  readonly chainId: string;
  readonly owner?: string;
  readonly count: number;
  /** JSON text of the whole array: the bytes of the answer. */
  readonly proofs: string;
  readonly cut?: CutCode;
}

/** A part of a chain as it is listed: whole batches, oldest first, with the timestamps that came since. */
export interface ChainPage {
  readonly proofs: readonly unknown[];
  /** Where the next part begins; absent at the end. */
  readonly next?: number;
}

export interface ChainQuestion {
  readonly chainId: string;
  /** Only batches of this API key; `any` where a workflow token speaks for the chain. */
  readonly owner: string | undefined | 'any';
  readonly after?: number;
}

export interface EpochQuestion {
  readonly publicKeyB64?: string;
  readonly epochId?: string;
}

/** What a timestamp is put on: a proof by its batch and place, or a statement by its name. */
export type StampTarget =
  | { readonly kind: 'proof' | 'artifact'; readonly batch: number; readonly at: number }
  | { readonly kind: 'boot'; readonly bootB64: string }
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint };

/**
 * Every method that writes resolves when what it wrote survives the loss of power (as far as the store outlives its
 * process at all), and rejects with `unavailable` otherwise.
 */
export interface Store {
  /** Undefined for a name that was never used, or whose time is over. */
  commitOf(commitId: string): Promise<KnownCommit | undefined>;
  /** Writes down a request, again for another try of an open one. @throws OccError `unavailable` when it is full */
  journal(entry: JournalEntry): Promise<void>;
  /** The enclave signed nothing for it, and will not. */
  withdraw(commitId: string): Promise<void>;
  /** @returns the number of the batch */
  keep(commitId: string, batch: SignedBatch): Promise<number>;
  /** The enclave knows that these are kept. */
  acknowledged(commitIds: readonly string[]): Promise<void>;
  /** Requests nobody has an answer to, oldest first, at most `limit` of those after `after`. */
  openCommits(limit: number, after?: string): Promise<readonly JournalEntry[]>;
  /** Kept commits that the enclave may still hold, at most `limit`. */
  unacknowledged(limit: number): Promise<readonly string[]>;

  /** @returns undefined for a chain nobody has proofs of. @throws OccError `forbidden` for a chain of another key */
  chain(question: ChainQuestion): Promise<ChainPage | undefined>;
  keepBootProof(boot: BootProof, bootB64: string): Promise<void>;
  /** The latest that fits. */
  bootProof(question: EpochQuestion): Promise<BootProof | undefined>;
  bootProofs(epochIds: readonly string[]): Promise<readonly BootProof[]>;
  keepCheckpoint(checkpoint: Checkpoint): Promise<void>;
  /** Of each epoch the last word, and the last before it. */
  checkpoints(chainId: string): Promise<readonly Checkpoint[]>;
  /** The first timestamp stays: it is the earliest bound. */
  keepStamp(target: StampTarget, stamp: WireTimestamp): Promise<void>;

  /** @throws OccError `unavailable` when it cannot be written any more */
  check(): Promise<void>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}
