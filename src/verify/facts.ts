// SPDX-License-Identifier: Apache-2.0
// What the rows read of one proof: wire texts turned into bytes and hashes, each once and only when asked for.

import { fromBase64, toHex } from '../proof/bytes.ts';
import { verifyEd25519, verifyEd25519Aside } from '../proof/ed25519.ts';
import { chainHash, type Proof, signedBytes } from '../proof/proof.ts';
import { slotBytes } from '../proof/slot.ts';

/** One well-formed proof. */
export class ProofFacts {
  readonly proof: Proof;
  #body: Uint8Array | undefined;
  #chainHash: string | undefined;
  #isSigned: boolean | undefined;
  #isSlotSigned: boolean | undefined;

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

  /** SHA-256 the proof commits, lower-case hex. */
  get digest(): string {
    return toHex(fromBase64(this.proof.artifact.digestB64, 'artifact.digestB64', 32));
  }

  /** The key the proof names signed its body. */
  get isSigned(): boolean {
    this.#isSigned ??= verifyEd25519(this.signature, this.body, this.publicKey);
    return this.#isSigned;
  }

  /** The key its slot names signed the slot; false without one. */
  get isSlotSigned(): boolean {
    if (this.#isSlotSigned === undefined) {
      const question = this.#slotQuestion();
      this.#isSlotSigned = question !== undefined && verifyEd25519(...question);
    }
    return this.#isSlotSigned;
  }

  /** Finds out about both signatures beside this thread, so that asking for them costs nothing. */
  async verifyAhead(): Promise<void> {
    const slot = this.#slotQuestion();
    const answers = [
      verifyEd25519Aside(this.signature, this.body, this.publicKey),
      slot ? verifyEd25519Aside(...slot) : false,
    ];
    [this.#isSigned, this.#isSlotSigned] = await Promise.all(answers);
  }

  #slotQuestion(): [signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array] | undefined {
    const slot = this.proof.slotAllocation;
    return (
      slot && [
        fromBase64(slot.signatureB64, 'slotAllocation.signatureB64', 64),
        slotBytes(slot),
        fromBase64(slot.publicKeyB64, 'slotAllocation.publicKeyB64', 32),
      ]
    );
  }
}
