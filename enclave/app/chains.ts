// SPDX-License-Identifier: Apache-2.0
// Chains: for each name the index and hash of its last proof, dense from 1, never forgotten within the epoch. One batch
// at a time per chain, because the next proof holds the hash of the one before it.
import { OccError } from '../../src/proof/errors.ts';
import type { Proof } from '../../src/proof/proof.ts';
import { type Chain, type Claimant, checkAllocation, checkAppend, checkClose, isRunChain, lengthOf } from './chain.ts';

export interface ChainSnapshot {
  readonly chainId: string;
  readonly index: bigint;
  readonly headB64: string;
  readonly owner?: string;
  readonly isClosed?: boolean;
  readonly attempt?: bigint;
}

/** The end of a chain while one batch has it: only the batch that reserved it can move it. */
export interface ChainEnd {
  readonly index: bigint;
  readonly headB64: string | undefined;
  /** What the next proof says of the epoch before; undefined once one has said it. */
  readonly link: Proof['commit']['epochLink'] | undefined;
  /** The proof with index `index + 1` was signed and hashes to `headB64`. */
  advance(headB64: string): void;
}

/** A chain taken over from another epoch. */
export type AdoptedChain = Pick<Chain, 'owner' | 'firstIndex'> & {
  readonly chainId: string;
  readonly link: NonNullable<Chain['link']>;
};

export class Chains {
  readonly #limit: number;
  readonly #chains = new Map<string, Chain>();
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(limit: number, earlier: readonly ChainSnapshot[] = []) {
    this.#limit = limit;
    for (const { chainId, index, headB64, owner, isClosed = false, attempt } of earlier) {
      this.#chains.set(chainId, { firstIndex: 1n, index, headB64, owner, link: undefined, isClosed, attempt });
    }
  }

  get size(): number {
    return this.#chains.size;
  }

  /** @throws OccError `forbidden`, `chain-closed`, `chains-exhausted` */
  checkAllocation(chainId: string, claimant: Claimant): void {
    checkAllocation(chainId, this.#chains.get(chainId), claimant);
    this.#checkRoom(chainId);
  }

  /** May `claimant` append to the chain? @throws OccError `forbidden`, `chain-closed`, `chains-exhausted` */
  check(chainId: string, claimant: Claimant): void {
    checkAppend(chainId, this.#chains.get(chainId), claimant);
    this.#checkRoom(chainId);
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
   * The end of the chain, opened if it is new, or opened again; call only {@link inTurn}. Indexes a batch does not sign
   * stay free.
   * @throws OccError as {@link check}
   */
  reserve(chainId: string, claimant: Claimant): ChainEnd {
    this.check(chainId, claimant);
    const chain = this.#chains.get(chainId) ?? newChain(claimant);
    this.#chains.set(chainId, chain);
    if (isRunChain(chainId)) chain.attempt = claimant.run?.attempt;
    chain.isClosed = false;
    return {
      get index() {
        return chain.index;
      },
      get headB64() {
        return chain.headB64;
      },
      get link() {
        return lengthOf(chain) === 0n ? chain.link : undefined;
      },
      advance(headB64) {
        chain.index += 1n;
        chain.headB64 = headB64;
      },
    };
  }

  /** Ends the chain for all but later attempts of its run; call only {@link inTurn}. @throws OccError `not-found`, `forbidden`, `chain-closed` */
  close(chainId: string, claimant: Claimant): void {
    const chain = this.#withProofs(chainId);
    checkClose(chainId, chain, claimant);
    if (isRunChain(chainId)) chain.attempt = claimant.run?.attempt;
    chain.isClosed = true;
  }

  /** What can be said of the chain now: it has at least one proof in this epoch. @throws OccError `not-found` */
  look(chainId: string): Readonly<Chain> & { readonly headB64: string } {
    return { ...this.#withProofs(chainId) };
  }

  /** Names of all chains, in the order they were opened. */
  names(): readonly string[] {
    return [...this.#chains.keys()];
  }

  /** Takes chains over, all or none. @throws OccError `handover-refused` for one that is here, `chains-exhausted` */
  adopt(adopted: readonly AdoptedChain[]): void {
    const names = new Set(adopted.map(({ chainId }) => chainId));
    const known = adopted.find(({ chainId }) => this.#chains.has(chainId));
    if (known || names.size !== adopted.length) {
      throw new OccError('handover-refused', `expected chains that are not here, got ${known?.chainId ?? 'one twice'}`);
    }
    if (this.#chains.size + adopted.length > this.#limit) throw this.#exhausted();
    for (const { chainId, owner, firstIndex, link } of adopted) {
      const index = firstIndex - 1n;
      const headB64 = link.prevProofHashB64;
      this.#chains.set(chainId, { firstIndex, index, headB64, owner, link, isClosed: false, attempt: undefined });
    }
  }

  snapshot(): readonly ChainSnapshot[] {
    const heads: ChainSnapshot[] = [];
    for (const [chainId, { index, headB64, owner, isClosed, attempt }] of this.#chains) {
      if (headB64 === undefined) continue;
      heads.push({
        ...{ chainId, index, headB64 },
        ...(owner !== undefined && { owner }),
        ...(isClosed && { isClosed }),
        ...(attempt !== undefined && { attempt }),
      });
    }
    return heads;
  }

  #checkRoom(chainId: string): void {
    if (!this.#chains.has(chainId) && this.#chains.size >= this.#limit) throw this.#exhausted();
  }

  #exhausted(): OccError {
    return new OccError('chains-exhausted', `expected at most ${this.#limit} chains in this epoch`);
  }

  #withProofs(chainId: string): Chain & { headB64: string } {
    const chain = this.#chains.get(chainId);
    if (chain?.headB64 !== undefined && lengthOf(chain) > 0n) return chain as Chain & { headB64: string };
    throw new OccError('not-found', `chain ${chainId}: expected one with a proof in this epoch`);
  }
}

function newChain({ owner }: Claimant): Chain {
  return { firstIndex: 1n, index: 0n, headB64: undefined, owner, link: undefined, isClosed: false, attempt: undefined };
}
