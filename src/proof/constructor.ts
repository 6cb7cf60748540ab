// SPDX-License-Identifier: Apache-2.0
// The Constructor: commits bytes through a host, one at a time, all or nothing. For use as a library; the commit
// service issues through the same `issue.ts`.
import { fromBase64, toBase64 } from './bytes.ts';
import { verifyEd25519 } from './ed25519.ts';
import { OccError } from './errors.ts';
import type { Host } from './host.ts';
import { ask, freshNonce, issueProof, refuseUnsignable, type Signer, signerOf } from './issue.ts';
import { type Proof, parseProof, signedBytes } from './proof.ts';
import { sha256 } from './sha256.ts';

/** What may stand beside a digest. `metadata` is not signed; the other two are signed as the caller's words. */
export interface CommitOptions {
  /** Chain hash of the proof before this one, base64. */
  readonly prevProofHashB64?: string | undefined;
  readonly attribution?: Proof['attribution'] | undefined;
  readonly policy?: Proof['policy'] | undefined;
  readonly metadata?: Proof['metadata'] | undefined;
}

export interface ConstructorOptions {
  readonly host: Host;
  /** Refuse to start on a host that lacks one of these. */
  readonly policy?: { readonly requireCounter?: boolean; readonly requireTime?: boolean };
  readonly epochId?: string;
}

export class Constructor {
  readonly #signer: Signer;
  readonly #epochId: string | undefined;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(signer: Signer, epochId: string | undefined) {
    this.#signer = signer;
    this.#epochId = epochId;
  }

  /** @throws OccError `host-failed` when the host breaks its contract or lacks what `policy` requires */
  static async initialize(options: ConstructorOptions): Promise<Constructor> {
    const { host, policy } = options;
    if (policy?.requireCounter && !host.nextCounter)
      throw new OccError('host-failed', 'expected a host with a counter');
    if (policy?.requireTime && !host.time) throw new OccError('host-failed', 'expected a host with a time source');
    return new Constructor(await signerOf(host), options.epochId);
  }

  /** Commits the SHA-256 of `bytes`. @throws OccError; then nothing was issued */
  async commit(options: CommitOptions & { readonly bytes: Uint8Array }): Promise<Proof> {
    return this.commitDigest({ ...options, digestB64: toBase64(sha256(options.bytes)) });
  }

  /** Commits a SHA-256 digest, base64 of 32 bytes. @throws OccError; then nothing was issued */
  async commitDigest(options: CommitOptions & { readonly digestB64: string }): Promise<Proof> {
    fromBase64(options.digestB64, 'digestB64', 32);
    if (options.prevProofHashB64 !== undefined) fromBase64(options.prevProofHashB64, 'prevProofHashB64', 32);
    refuseUnsignable(callerDataOf(options)); // before the host counts
    const next = this.#last.then(() => this.#issue(options));
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #issue(options: CommitOptions & { readonly digestB64: string }): Promise<Proof> {
    const { host } = this.#signer;
    const nonceB64 = await freshNonce(host);
    const counter = await ask('a counter', () => host.nextCounter?.());
    const time = await ask('the time', () => host.time?.());
    const proof = await issueProof(this.#signer, {
      digestB64: options.digestB64,
      commit: {
        nonceB64,
        ...(counter !== undefined && { counter: counter.toString() }),
        ...(time !== undefined && { time }),
        ...(options.prevProofHashB64 !== undefined && { prevB64: options.prevProofHashB64 }),
        ...(this.#epochId !== undefined && { epochId: this.#epochId }),
      },
      ...callerDataOf(options),
      ...(host.attestationFormat !== undefined && { attestationFormat: host.attestationFormat }),
    });
    return this.#checked(proof);
  }

  /** A host that signs something else must not go unnoticed: what leaves here has been read and verified. */
  #checked(proof: Proof): Proof {
    parseProof(proof);
    const signature = fromBase64(proof.signer.signatureB64, 'signatureB64', 64);
    const publicKey = fromBase64(proof.signer.publicKeyB64, 'publicKeyB64', 32);
    if (verifyEd25519(signature, signedBytes(proof), publicKey)) return proof;
    throw new OccError(
      'host-failed',
      'expected the host to sign with its own key, got a signature that does not verify',
    );
  }
}

function callerDataOf({ attribution, policy, metadata }: CommitOptions) {
  return { ...(attribution && { attribution }), ...(policy && { policy }), ...(metadata && { metadata }) };
}
