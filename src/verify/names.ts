// SPDX-License-Identifier: Apache-2.0
// Names: which of a proof's bound names does the bundle disclose, and which proof of the chain is the latest to bind
// one? Names are salted hashes, so a name the bundle hides can only be found by hashing it once per proof.
import { nameHash } from '../proof/names.ts';
import type { BoundNames, Place } from './place.ts';

/** Most name hashes one input may cost, seconds even for long names; an honest bundle costs one or two for each name. */
export const maxNameHashes = 1_000_000;

interface Hidden {
  readonly names: BoundNames;
  readonly position: bigint;
}

/** The names of one input. Every answer is `too-many` once finding them out has cost too much. */
export class NameIndex {
  /** By chain and name. */
  readonly #latest = new Map<string, bigint>();
  /** By chain hash of the proof. */
  readonly #disclosed = new Map<string, readonly string[]>();
  /** By chain: proofs that bind names the bundle does not disclose. */
  readonly #hidden = new Map<string, Hidden[]>();
  #left = maxNameHashes;

  /** @param labelsOf names the bundle has for a digest (hex) */
  constructor(all: readonly Place[], labelsOf: (digest: string) => readonly string[]) {
    for (const place of all) {
      const { names, chainHash, digest } = place;
      if (names && !this.#disclosed.has(chainHash)) this.#add(place, names, labelsOf(digest));
    }
  }

  /** Names of the bundle that the proof binds. */
  disclosed({ chainHash }: Place): readonly string[] | 'too-many' {
    return this.#left < 0 ? 'too-many' : (this.#disclosed.get(chainHash) ?? []);
  }

  /** Position of the latest proof that binds `name` in the chain of this one. */
  latest({ line: { chain } }: Place, name: string): bigint | 'too-many' | undefined {
    const hidden = this.#hidden.get(chain) ?? [];
    this.#left -= hidden.length;
    if (this.#left < 0) return 'too-many';
    let latest = this.#latest.get(keyOf(chain, name));
    for (const { names, position } of hidden) {
      if (names.hashesB64.includes(nameHash(names.nonceB64, name))) latest = maxOf(latest, position);
    }
    return latest;
  }

  #add({ chainHash, line: { chain }, position }: Place, names: BoundNames, labels: readonly string[]): void {
    this.#left -= labels.length;
    if (this.#left < 0) return;
    const hashes = new Set(names.hashesB64);
    const disclosed = labels.filter((name) => hashes.has(nameHash(names.nonceB64, name)));
    this.#disclosed.set(chainHash, disclosed);
    if (position === undefined) return;
    for (const name of disclosed) {
      const key = keyOf(chain, name);
      this.#latest.set(key, maxOf(this.#latest.get(key), position));
    }
    if (disclosed.length >= hashes.size) return;
    const hidden = this.#hidden.get(chain);
    if (hidden) hidden.push({ names, position });
    else this.#hidden.set(chain, [{ names, position }]);
  }
}

function keyOf(chain: string, name: string): string {
  return JSON.stringify([chain, name]);
}

function maxOf(a: bigint | undefined, b: bigint): bigint {
  return a === undefined || b > a ? b : a;
}
