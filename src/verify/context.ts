// SPDX-License-Identifier: Apache-2.0
// What a row is asked about: one proof alone, or the place of one proof among the others; under a policy, at a time.

import type { VerifyEcdsa } from '../evidence/ecdsa.ts';
import type { TimestampFinding } from '../evidence/rfc3161.ts';
import type { BootProof } from '../proof/boot.ts';
import type { BundleSubject } from '../proof/bundle.ts';
import type { Checkpoint } from '../proof/checkpoint.ts';
import type { Attested } from './attested.ts';
import type { ChainCheckpoints } from './chain-checkpoints.ts';
import type { ProofFacts } from './facts.ts';
import type { NameIndex } from './names.ts';
import type { Place } from './place.ts';
import type { Policy } from './policy.ts';
import type { Stamps } from './timestamps.ts';

/** The artifact a proof is held against. */
export interface Artifact {
  /** Path or label of the file, POSIX; absent when only a digest was given. */
  readonly name?: string | undefined;
  /** SHA-256, 32 bytes. */
  readonly digest: Uint8Array;
}

/** What the other proofs of the input say about one proof. */
export interface Relations {
  /** The input holds proofs of the same chain id from epochs that no handover connects. */
  readonly splitEpoch: boolean;
  /** The proofs of the epoch this chain says it came from. */
  readonly former: readonly Place[] | undefined;
  /** Checkpoints of other epochs that hand the chain over to this one. */
  readonly handovers: readonly Checkpoint[];
  /** The neighbour below it in its chain. */
  readonly previous: Place | undefined;
  /** Another proof of its chain stands at the same position. */
  readonly rival: Place | undefined;
  /** Chain hashes of the policy's heads and of everything before them, as far as the input reaches. */
  readonly underHead: ReadonlySet<string>;
  readonly checkpoints: ChainCheckpoints;
  /** Which names the input discloses, and which proof of a chain is the latest to bind one. */
  readonly names: NameIndex;
}

/** One question about a proof alone, whatever else is in the input: under this policy, at this time. */
export interface Context {
  readonly facts: ProofFacts;
  /** The document that speaks for the proof. */
  readonly attested: Attested;
  /** Verifies what people and hardware signed with ECDSA. */
  readonly verify: VerifyEcdsa;
  /** What was found about its timestamps. */
  readonly stamps: Stamps;
  /** What was found about the timestamp over its boot proof; undefined where it has none. */
  readonly selfStampOf: (statement: BootProof) => TimestampFinding | undefined;
  readonly policy: Policy;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** One question about where a proof stands: for this artifact, among the other proofs, under this policy. */
export interface PlaceContext extends Relations {
  readonly place: Place;
  readonly artifact: Artifact | undefined;
  /** Unsigned labels the bundle has for the proof's digest. */
  readonly labels: readonly BundleSubject[];
  /** What was found about the timestamp over a checkpoint; undefined where it has none. */
  readonly selfStampOf: (statement: Checkpoint) => TimestampFinding | undefined;
  readonly policy: Policy;
}
