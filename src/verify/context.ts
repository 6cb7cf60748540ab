// SPDX-License-Identifier: Apache-2.0
// What a row is asked about: one proof, for one artifact, among the others, under a policy, at a time.

import type { VerifyEcdsa } from '../evidence/ecdsa.ts';
import type { TimestampFinding } from '../evidence/rfc3161.ts';
import type { BootProof } from '../proof/boot.ts';
import type { BundleSubject } from '../proof/bundle.ts';
import type { Checkpoint } from '../proof/checkpoint.ts';
import type { Attested } from './attested.ts';
import type { ChainCheckpoints } from './chain-checkpoints.ts';
import type { ProofFacts } from './facts.ts';
import type { NameIndex } from './names.ts';
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
  /** All proofs of its chain that are in the input, by position; without position last. */
  readonly chain: readonly ProofFacts[];
  /** The input holds proofs of the same chain id from epochs that no handover connects. */
  readonly splitEpoch: boolean;
  /** The proofs of the epoch this chain says it came from. */
  readonly former: readonly ProofFacts[] | undefined;
  /** Checkpoints of other epochs that hand the chain over to this one. */
  readonly handovers: readonly Checkpoint[];
  /** The neighbour below it in `chain`. */
  readonly previous: ProofFacts | undefined;
  /** Another proof of its chain stands at the same position. */
  readonly rival: ProofFacts | undefined;
  /** Chain hashes of the policy's heads and of everything before them, as far as the input reaches. */
  readonly underHead: ReadonlySet<string>;
  readonly checkpoints: ChainCheckpoints;
  /** Which names the input discloses, and which proof of a chain is the latest to bind one. */
  readonly names: NameIndex;
}

/** One question: this proof, for this artifact, under this policy, at this time. */
export interface Context extends Relations {
  readonly facts: ProofFacts;
  /** The document that speaks for the proof. */
  readonly attested: Attested;
  /** Verifies what people and hardware signed with ECDSA. */
  readonly verify: VerifyEcdsa;
  /** What was found about its timestamps. */
  readonly stamps: Stamps;
  /** What was found about the timestamp over a boot proof or checkpoint; undefined where it has none. */
  readonly selfStampOf: (statement: BootProof | Checkpoint) => TimestampFinding | undefined;
  readonly artifact: Artifact | undefined;
  /** Unsigned labels the bundle has for the proof's digest. */
  readonly labels: readonly BundleSubject[];
  readonly policy: Policy;
  /** Milliseconds since 1970. */
  readonly now: number;
}
