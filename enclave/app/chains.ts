// SPDX-License-Identifier: Apache-2.0
// Chains: for each name the index and hash of its last proof, dense from 1, never forgotten within the epoch. One batch
// at a time per chain, because the next proof holds the hash of the one before it.
import { OccError } from '../../src/proof/errors.ts';
import type { ChainSnapshot } from './epoch.ts';

/** Runs whose identity the enclave verified; without a verified identity nobody may write there. */
export const identityPrefix = 'gha/';

/** Without a head until its first proof is signed. */
interface Chain {
  index: bigint;
  headB64: string | undefined;
  readonly owner: string | undefined;
}

/** The end of a chain while one batch has it: only the batch that reserved it can move it. */
export interface ChainEnd {
  readonly index: bigint;
  readonly headB64: string | undefined;
  /** The proof with index `index + 1` was signed and hashes to `headB64`. */
  advance(headB64: string): void;
}

export class Chains {
  readonly #limit: number;
  readonly #chains = new Map<string, Chain>();
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(limit: number, earlier: readonly ChainSnapshot[] = []) {
    this.#limit = limit;
    for (const { chainId, index, headB64, owner } of earlier) this.#chains.set(chainId, { index, headB64, owner });
  }

  get size(): number {
    return this.#chains.size;
  }

  /**
   * May `owner` append to the chain? A chain belongs to the API key that opened it; in open mode all are nobody.
   * @throws OccError `forbidden`, `chains-exhausted`
   */
  check(chainId: string, owner: string | undefined): void {
    if (chainId.startsWith(identityPrefix)) {
      throw new OccError('forbidden', `chain ${chainId}: expected a verified workflow identity, got none`, {
        hint: `Chains under ${identityPrefix} need an identity, which this service cannot verify; use a run/ chain.`,
      });
    }
    const chain = this.#chains.get(chainId);
    if (chain && chain.owner !== owner) {
      throw new OccError('forbidden', `chain ${chainId}: expected the API key that opened it`);
    }
    if (!chain && this.#chains.size >= this.#limit) {
      throw new OccError('chains-exhausted', `expected at most ${this.#limit} chains in this epoch`);
    }
  }

  /** Runs `work` when no other batch has the chain. Work on one chain runs in the order it came. */
  async inTurn<T>(chainId: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(chainId) ?? Promise.resolve();
    const turn = before.then(work);
    const after = turn.catch(() => undefined);
    this.#turns.set(chainId, after);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(chainId) === after) this.#turns.delete(chainId);
    }
  }

  /**
   * The end of the chain, opened if it is new; call only {@link inTurn}. Indexes a batch does not sign stay free.
   * @throws OccError as {@link check}
   */
  reserve(chainId: string, owner: string | undefined): ChainEnd {
    this.check(chainId, owner);
    const chain = this.#chains.get(chainId) ?? { index: 0n, headB64: undefined, owner };
    this.#chains.set(chainId, chain);
    return {
      get index() {
        return chain.index;
      },
      get headB64() {
        return chain.headB64;
      },
      advance(headB64) {
        chain.index += 1n;
        chain.headB64 = headB64;
      },
    };
  }

  snapshot(): readonly ChainSnapshot[] {
    const heads: ChainSnapshot[] = [];
    for (const [chainId, { index, headB64, owner }] of this.#chains) {
      if (headB64 !== undefined) heads.push({ chainId, index, headB64, ...(owner !== undefined && { owner }) });
    }
    return heads;
  }
}
