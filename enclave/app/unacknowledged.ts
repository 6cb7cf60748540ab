// SPDX-License-Identifier: Apache-2.0
// Commits whose proofs the parent has not yet acknowledged. Nothing signed is ever discarded: asked again for the same
// commit, the enclave hands out the same proofs, and what could not be signed before is signed then.
import { OccError } from '../../src/proof/errors.ts';
import type { Proof } from '../../src/proof/proof.ts';
import type { Question, RequestOf, ResultOf } from '../wire/messages.ts';
import type { OpenSlot } from './slots.ts';
import type { VerifiedRun } from './workflows.ts';

/** An item with the slot that was taken for it. */
export type ReservedItem = RequestOf<'commit'>['items'][number] & OpenSlot;

/** Why no more of a commit will be signed. */
export type Cut = NonNullable<ResultOf<'commit'>['cut']>;

/** What was signed of a commit; all of it, unless it was cut. */
export interface Committed {
  readonly proofs: readonly Proof[];
  readonly cut?: Cut;
}

/** A commit from its request to its acknowledgement. `proofs` grows as they are signed. */
export interface KeptCommit {
  readonly request: Question<'commit'>;
  /** The run it is for, once its token was verified. */
  run: VerifiedRun | undefined;
  /** Undefined until the slots were taken; from then on they are this commit's. */
  reserved: readonly ReservedItem[] | undefined;
  readonly proofs: Proof[];
  /** The run that is signing now or has signed everything it can. */
  running: Promise<Committed> | undefined;
  cut: Cut | undefined;
}

export class Unacknowledged {
  readonly #limit: number;
  readonly #kept = new Map<string, KeptCommit>();
  #proofs = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Proofs kept or being signed. */
  get size(): number {
    return this.#proofs;
  }

  /**
   * The commit that `request` asks for, new or kept.
   * @throws OccError `idempotency-mismatch` when the commit of that name asked for something else; `unavailable` when
   *   too many proofs wait to be acknowledged
   */
  of(request: Question<'commit'>): KeptCommit {
    const kept = this.#kept.get(request.commitId);
    if (kept) {
      if (essence(kept.request) === essence(request)) return kept;
      throw new OccError('idempotency-mismatch', 'expected the same request for the same commit, got another');
    }
    if (this.#proofs + request.items.length > this.#limit) {
      throw new OccError('unavailable', `expected at most ${this.#limit} unacknowledged proofs`);
    }
    const commit: KeptCommit = {
      request,
      run: undefined,
      reserved: undefined,
      proofs: [],
      running: undefined,
      cut: undefined,
    };
    this.#kept.set(request.commitId, commit);
    this.#proofs += request.items.length;
    return commit;
  }

  /** Forgets a commit that signed nothing, or one that the parent has stored. A commit that is running stays. */
  forget(commitId: string): void {
    const kept = this.#kept.get(commitId);
    if (!kept) return;
    this.#kept.delete(commitId);
    this.#proofs -= kept.request.items.length;
  }

  /** The parent has stored every proof of this commit. One that is still being signed is kept. */
  acknowledge(commitId: string): void {
    const kept = this.#kept.get(commitId);
    if (kept?.cut || kept?.proofs.length === kept?.request.items.length) this.forget(commitId);
  }
}

/** What must be equal when a commit is asked for again; slots and token may differ, they are not looked at again. */
function essence({ items, ...rest }: Question<'commit'>): string {
  const { chainId, owner, attribution, policy, metadata, attestation = 'proof', agency } = rest;
  const named = items.map(({ digestB64, nameHashesB64 }) => [digestB64, nameHashesB64]);
  return JSON.stringify([chainId, owner, attribution, policy, metadata, attestation, agency, named]);
}
