// SPDX-License-Identifier: Apache-2.0
// Examine: what can be said about one proof without the others. Its rows run once, and only what they found and where
// the proof stands is kept; the proof itself may be forgotten.
import type { DocumentTrust } from '../evidence/document.ts';
import { Documents } from './attested.ts';
import { RawProof } from './checks/form.ts';
import { formRows, rowsAlone } from './checks.ts';
import type { Context } from './context.ts';
import { ProofFacts } from './facts.ts';
import { type Place, Places } from './place.ts';
import type { Policy } from './policy.ts';
import { ask } from './results.ts';
import { selfStampOf, stampsOf, type Timestamps } from './timestamps.ts';
import type { CheckResult } from './verdict.ts';

/** One proof of the input with what the form rows found; `facts` only when they all passed. */
export interface ReadProof {
  readonly form: readonly CheckResult[];
  readonly facts?: ProofFacts;
}

/** What is kept of a proof. */
export interface Examined {
  /** Of the form rows; then, where they all passed, of the rows that ask for no other proof; in the order of the list. */
  readonly results: readonly CheckResult[];
  /** Undefined where the form was wrong. */
  readonly place: Place | undefined;
}

export interface ExamineInput {
  readonly bootProofs: readonly unknown[];
  readonly policy: Policy;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly trust: DocumentTrust;
  /** Of the boot proofs. */
  readonly timestamps?: Timestamps | undefined;
}

/** Never throws for what is wrong with it. */
export function readProof(raw: unknown): ReadProof {
  const context = new RawProof(raw);
  const form = formRows.map((row) => ask(row, context));
  return form.some(({ status }) => status === 'fail') ? { form } : { form, facts: new ProofFacts(context.read()) };
}

/** Examines the proofs of one input, one after the other. */
export class Examiner {
  readonly #input: ExamineInput;
  readonly #documents: Documents;
  readonly #places = new Places();
  #peer: { readonly at: number; readonly facts: ProofFacts | undefined } | undefined;

  constructor(input: ExamineInput) {
    this.#input = input;
    this.#documents = new Documents(input.bootProofs, input.trust);
  }

  /** Boot proofs of the input that are none. */
  get unreadableBoots(): number {
    return this.#documents.unreadable;
  }

  /**
   * @param at which proof of the input it is; they come in order
   * @param timestamps its own
   * @returns undefined for one that only another proof can speak for: {@link examineLate}
   */
  examine(proof: ReadProof, at: number, timestamps: Timestamps | undefined): Examined | undefined {
    const { form, facts } = proof;
    if (!facts) return { results: form, place: undefined };
    this.#documents.offer(facts, at);
    return this.#documents.needsPeer(facts) ? undefined : this.#examine(form, facts, undefined, timestamps);
  }

  /** @param again reads a proof of the input once more */
  examineLate(at: number, again: (at: number) => ReadProof, timestamps: Timestamps | undefined): Examined {
    const { form, facts } = again(at);
    if (!facts) return { results: form, place: undefined };
    const peer = this.#documents.peerOf(facts);
    if (peer !== undefined && this.#peer?.at !== peer) this.#peer = { at: peer, facts: again(peer).facts };
    return this.#examine(form, facts, peer === undefined ? undefined : this.#peer?.facts, timestamps);
  }

  #examine(
    form: readonly CheckResult[],
    facts: ProofFacts,
    peer: ProofFacts | undefined,
    timestamps: Timestamps | undefined,
  ): Examined {
    const { policy, now, trust } = this.#input;
    const attested = this.#documents.of(facts, peer);
    const stamps = stampsOf(facts.proof, timestamps);
    const context: Context = {
      facts,
      attested,
      stamps,
      selfStampOf: (statement) => selfStampOf(statement, this.#input.timestamps),
      verify: trust.verify,
      policy,
      now,
    };
    const results = [...form, ...rowsAlone.map((row) => ask(row, context))];
    return { results, place: this.#places.of(facts) };
  }
}
