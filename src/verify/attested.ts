// SPDX-License-Identifier: Apache-2.0
// Attested: which document speaks for a proof, and in which way it has to name it. The way is told by the shape of the
// proof, never found by trying (SPEC.md §2).
import { type CheckedDocument, DocumentCache, type DocumentTrust } from '../evidence/document.ts';
import { type BootProof, bootBytes, bootHash, parseBootProof } from '../proof/boot.ts';
import { equalBytes, fromBase64 } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import type { Proof } from '../proof/proof.ts';
import { sha256 } from '../proof/sha256.ts';
import type { ProofFacts } from './facts.ts';

/**
 * `body`: the document in the proof was made for its signed body. `boot`: the document of the boot proof holds the key.
 * `historic-final` and `historic-preformat`: as `body`, by enclaves that named no key and no nonce in their documents;
 * the older ones hashed the body without `attestationFormat`.
 */
export type Binding = 'body' | 'boot' | 'historic-final' | 'historic-preformat';

/** A boot proof of the input. Nothing about it is checked yet but its shape. */
export interface BootFacts {
  readonly boot: BootProof;
  /** What `commit.bootB64` names it by. */
  readonly hashB64: string;
  /** SHA-256 of its body: the `user_data` of its document. */
  readonly bodyHash: Uint8Array;
  readonly document: CheckedDocument;
  /** Another boot proof of the input has the same epoch and another body. */
  readonly isContradicted: boolean;
}

export interface Attested {
  readonly binding: Binding;
  /** The document the claims of the proof rest on; undefined where there is none. */
  readonly document: CheckedDocument | undefined;
  readonly boot: BootFacts | undefined;
  /** Another proof of the same life of the same key, whose document speaks for this one in place of the boot proof. */
  readonly peer: ProofFacts | undefined;
}

/** The documents of one input: of its boot proofs from the start, of its proofs as they come. */
export class Documents {
  readonly #cache: DocumentCache;
  readonly #boots: ReadonlyMap<string, BootFacts>;
  /** By life: where in the input the first proof is that can speak for others. */
  readonly #peers = new Map<string, number>();
  /** Boot proofs of the input that are none. */
  readonly unreadable: number;

  constructor(bootProofs: readonly unknown[], trust: DocumentTrust) {
    this.#cache = new DocumentCache(trust);
    const boots = bootProofs.filter(isBootProof).map(parseBootProof);
    this.unreadable = bootProofs.length - boots.length;
    const named = boots.map((boot) => ({ boot, hashB64: bootHash(boot) }));
    this.#boots = new Map(
      named.map(({ boot, hashB64 }): [string, BootFacts] => {
        const isContradicted = named.some((other) => other.boot.epochId === boot.epochId && other.hashB64 !== hashB64);
        const bodyHash = sha256(bootBytes(boot));
        return [
          hashB64,
          { boot, hashB64, bodyHash, document: this.#check(boot.attestation.reportB64), isContradicted },
        ];
      }),
    );
  }

  /** The proof at place `at` of the input may speak for others. */
  offer(facts: ProofFacts, at: number): void {
    const { proof } = facts;
    if (bindingOf(proof) !== 'body' || proof.commit.epochId === undefined) return;
    const life = lifeOf(proof);
    if (!this.#peers.has(life) && this.#isOwnDocument(facts)) this.#peers.set(life, at);
  }

  /** Nothing speaks for the proof but another one, if any, which only the whole input can tell. */
  needsPeer({ proof }: ProofFacts): boolean {
    return bindingOf(proof) === 'boot' && !this.#bootOf(proof);
  }

  /** Where in the input the proof is that speaks for this one; all of them must have been offered. */
  peerOf({ proof }: ProofFacts): number | undefined {
    return this.#peers.get(lifeOf(proof));
  }

  /** @param peer of a proof that {@link needsPeer} */
  of({ proof }: ProofFacts, peer?: ProofFacts): Attested {
    const boot = this.#bootOf(proof);
    const binding = bindingOf(proof);
    const reportB64 = (peer?.proof ?? proof).environment.attestation?.reportB64;
    const own = reportB64 === undefined ? undefined : this.#check(reportB64);
    return { binding, boot, peer, document: binding === 'boot' && !peer ? boot?.document : own };
  }

  #bootOf({ commit: { bootB64 } }: Proof): BootFacts | undefined {
    return bootB64 === undefined ? undefined : this.#boots.get(bootB64);
  }

  /** A peer speaks for others with a document that was genuinely made for its own signed body. */
  #isOwnDocument({ isSigned, body, proof }: ProofFacts): boolean {
    const { reportB64 } = proof.environment.attestation ?? {};
    if (reportB64 === undefined || !isSigned) return false;
    const { path, signature: signed } = this.#check(reportB64);
    const userData = signed.value?.userData;
    return path.fault === undefined && userData !== undefined && equalBytes(userData, sha256(body));
  }

  #check(reportB64: string): CheckedDocument {
    return this.#cache.check(fromBase64(reportB64, 'reportB64'));
  }
}

/** One life of one key: what a peer must share with the proof it speaks for. */
function lifeOf({ signer, environment, commit }: Proof): string {
  const { enforcement, measurement } = environment;
  return JSON.stringify([signer.publicKeyB64, enforcement, measurement, commit.epochId, commit.bootB64]);
}

function bindingOf({ commit, environment }: Proof): Binding {
  if (commit.bootB64 !== undefined) return environment.attestation ? 'body' : 'boot';
  return commit.time === undefined ? 'historic-final' : 'historic-preformat';
}

/** Of known shape, and writable: what another parser read may hold values that no canonical text has. */
function isBootProof(value: unknown): boolean {
  try {
    bootBytes(parseBootProof(value));
    return true;
  } catch (error) {
    if (error instanceof OccError) return false;
    throw error;
  }
}
