// SPDX-License-Identifier: Apache-2.0
// What the rows read of one proof: wire texts turned into bytes and hashes, each once and only when asked for.

import { fromBase64 } from '../proof/bytes.ts';
import { chainHash, type Proof, signedBytes } from '../proof/proof.ts';

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
    return chainOf(epochId ?? this.proof.signer.publicKeyB64, chainId);
  }

  /** Place in the chain: `chainIndex` where there is one, else the counter, else unknown. */
  get position(): bigint | undefined {
    const { chainIndex, counter } = this.proof.commit;
    const text = chainIndex ?? counter;
    return text === undefined ? undefined : BigInt(text);
  }
}

/** One text for one chain of one epoch (or, in proofs that name none, of one key). */
export function chainOf(epoch: string, chainId: string | undefined): string {
  return JSON.stringify([epoch, chainId ?? 'global']);
}
