// SPDX-License-Identifier: Apache-2.0
// Names of a chain: which is the latest proof that binds a name? Names are salted hashes, so a name the bundle does
// not disclose can only be found by hashing it once per proof.
import { fromBase64, toHex } from '../proof/bytes.ts';
import { nameHash } from '../proof/names.ts';
import type { ProofFacts } from './facts.ts';

/** Most hashes one input may cost for names it hides; honest bundles disclose theirs and cost none. */
export const maxHiddenNameHashes = 5_000_000;

export class NameIndex {
  readonly #latest = new Map<string, bigint>();
  readonly #hidden: ProofFacts[] = [];
  #spent = 0;

  /** @param labelsOf names the bundle discloses for a digest (hex) */
  constructor(chain: readonly ProofFacts[], labelsOf: (digest: string) => readonly string[]) {
    for (const facts of chain) {
      const { nameHashesB64: bound, nonceB64 } = facts.proof.commit;
      const position = facts.position;
      if (!bound || position === undefined) continue;
      const disclosed = labelsOf(digestOf(facts)).filter((name) => bound.includes(nameHash(nonceB64, name)));
      for (const name of disclosed) this.#latest.set(name, maxOf(this.#latest.get(name), position));
      if (disclosed.length < bound.length) this.#hidden.push(facts);
    }
  }

  /** Position of the latest proof that binds `name`; `too-many` when finding out would cost too much. */
  latest(name: string): bigint | 'too-many' | undefined {
    let latest = this.#latest.get(name);
    this.#spent += this.#hidden.length;
    if (this.#spent > maxHiddenNameHashes) return 'too-many';
    for (const { proof, position } of this.#hidden) {
      const { nameHashesB64: bound, nonceB64 } = proof.commit;
      if (position !== undefined && bound?.includes(nameHash(nonceB64, name))) latest = maxOf(latest, position);
    }
    return latest;
  }
}

/** SHA-256 the proof commits, lower-case hex. */
export function digestOf({ proof }: ProofFacts): string {
  return toHex(fromBase64(proof.artifact.digestB64, 'artifact.digestB64', 32));
}

function maxOf(a: bigint | undefined, b: bigint): bigint {
  return a === undefined || b > a ? b : a;
}
