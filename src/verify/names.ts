// SPDX-License-Identifier: Apache-2.0
// Names: which of a proof's bound names does the bundle disclose, and which proof of the chain is the latest to bind
// one? Names are salted hashes, so a name the bundle hides can only be found by hashing it once per proof.
import { fromBase64, toHex } from '../proof/bytes.ts';
import { nameHash } from '../proof/names.ts';
import type { ProofFacts } from './facts.ts';

/** Most name hashes one input may cost, seconds even for long names; an honest bundle costs one or two for each name. */
export const maxNameHashes = 1_000_000;

/** The names of one input. Every answer is `too-many` once finding them out has cost too much. */
export class NameIndex {
  /** By chain and name. */
  readonly #latest = new Map<string, bigint>();
  /** By chain hash of the proof. */
  readonly #disclosed = new Map<string, readonly string[]>();
  /** By chain: proofs that bind names the bundle does not disclose. */
  readonly #hidden = new Map<string, ProofFacts[]>();
  #left = maxNameHashes;

  /** @param labelsOf names the bundle has for a digest (hex) */
  constructor(all: readonly ProofFacts[], labelsOf: (digest: string) => readonly string[]) {
    for (const facts of all) {
      const bound = facts.proof.commit.nameHashesB64;
      if (bound && !this.#disclosed.has(facts.chainHash)) this.#add(facts, bound, labelsOf(digestOf(facts)));
    }
  }

  /** Names of the bundle that `facts` binds. */
  disclosed(facts: ProofFacts): readonly string[] | 'too-many' {
    return this.#left < 0 ? 'too-many' : (this.#disclosed.get(facts.chainHash) ?? []);
  }

  /** Position of the latest proof that binds `name` in the chain of `facts`. */
  latest({ chain }: ProofFacts, name: string): bigint | 'too-many' | undefined {
    const hidden = this.#hidden.get(chain) ?? [];
    this.#left -= hidden.length;
    if (this.#left < 0) return 'too-many';
    let latest = this.#latest.get(keyOf(chain, name));
    for (const { proof, position } of hidden) {
      const { nameHashesB64: bound, nonceB64 } = proof.commit;
      if (position !== undefined && bound?.includes(nameHash(nonceB64, name))) latest = maxOf(latest, position);
    }
    return latest;
  }

  #add(facts: ProofFacts, bound: readonly string[], labels: readonly string[]): void {
    this.#left -= labels.length;
    if (this.#left < 0) return;
    const { chain, position, proof } = facts;
    const hashes = new Set(bound);
    const disclosed = labels.filter((name) => hashes.has(nameHash(proof.commit.nonceB64, name)));
    this.#disclosed.set(facts.chainHash, disclosed);
    if (position === undefined) return;
    for (const name of disclosed) {
      const key = keyOf(chain, name);
      this.#latest.set(key, maxOf(this.#latest.get(key), position));
    }
    if (disclosed.length >= hashes.size) return;
    const hidden = this.#hidden.get(chain);
    if (hidden) hidden.push(facts);
    else this.#hidden.set(chain, [facts]);
  }
}

/** SHA-256 the proof commits, lower-case hex. */
export function digestOf({ proof }: ProofFacts): string {
  return toHex(fromBase64(proof.artifact.digestB64, 'artifact.digestB64', 32));
}

function keyOf(chain: string, name: string): string {
  return JSON.stringify([chain, name]);
}

function maxOf(a: bigint | undefined, b: bigint): bigint {
  return a === undefined || b > a ? b : a;
}
