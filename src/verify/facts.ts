// SPDX-License-Identifier: Apache-2.0
// What the rows read of one proof: wire texts turned into bytes and hashes, each once and only when asked for.

import type { BundleSubject } from '../proof/bundle.ts';
import { fromBase64 } from '../proof/bytes.ts';
import type { Checkpoint } from '../proof/checkpoint.ts';
import { chainHash, type Proof, signedBytes } from '../proof/proof.ts';
import type { NameIndex } from './names.ts';
import type { Policy } from './policy.ts';

/** One well-formed proof. */
export class ProofFacts {
  readonly proof: Proof;
  #body: Uint8Array | undefined;
  #chainHash: string | undefined;

  constructor(proof: Proof) {
    this.proof = proof;
  }

  get publicKey(): Uint8Array {
    return fromBase64(this.proof.signer.publicKeyB64, 'signer.publicKeyB64', 32);
  }

  get signature(): Uint8Array {
    return fromBase64(this.proof.signer.signatureB64, 'signer.signatureB64', 64);
  }

  get body(): Uint8Array {
    this.#body ??= signedBytes(this.proof);
    return this.#body;
  }

  get chainHash(): string {
    this.#chainHash ??= chainHash(this.proof);
    return this.#chainHash;
  }

  /** The chain this proof says it is in: (epoch, else key; chain id, else `global`). */
  get chain(): string {
    const { epochId, chainId } = this.proof.commit;
    return JSON.stringify([epochId ?? this.proof.signer.publicKeyB64, chainId ?? 'global']);
  }

  /** Place in the chain: `chainIndex` where there is one, else the counter, else unknown. */
  get position(): bigint | undefined {
    const { chainIndex, counter } = this.proof.commit;
    const text = chainIndex ?? counter;
    return text === undefined ? undefined : BigInt(text);
  }
}

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
  /** The input holds proofs of the same chain id from another epoch. */
  readonly splitEpoch: boolean;
  /** The neighbour below it in `chain`. */
  readonly previous: ProofFacts | undefined;
  /** Another proof of its chain stands at the same position. */
  readonly rival: ProofFacts | undefined;
  /** Chain hashes of the policy's heads and of everything before them, as far as the input reaches. */
  readonly underHead: ReadonlySet<string>;
  readonly checkpoints: readonly Checkpoint[];
  /** Which proof of the chain is the latest to bind a name. */
  readonly names: NameIndex;
}

/** One question: this proof, for this artifact, under this policy, at this time. */
export interface Context extends Relations {
  readonly facts: ProofFacts;
  readonly artifact: Artifact | undefined;
  /** Unsigned labels the bundle has for the proof's digest. */
  readonly labels: readonly BundleSubject[];
  readonly policy: Policy;
  /** Milliseconds since 1970. */
  readonly now: number;
}
