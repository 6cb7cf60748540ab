// SPDX-License-Identifier: Apache-2.0
// Verifies bundles of any length: the same examination and judgement as `verifyBundle`, but a proof is forgotten once
// it is examined, signatures are verified on other threads, and the verdict is told proof by proof.
import type { DocumentTrust } from '../evidence/document.ts';
import { makeBundle, maxProofs, mergeBundles, UnreadableProof } from '../proof/bundle.ts';
import { toBase64, utf8 } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { sha256 } from '../proof/sha256.ts';
import type { Artifact } from '../verify/context.ts';
import { type Examined, Examiner, type ReadProof, readProof } from '../verify/examine.ts';
import { judge } from '../verify/judge.ts';
import { Outcomes } from '../verify/outcomes.ts';
import type { Policy } from '../verify/policy.ts';
import { readTimestamps, type Timestamps } from '../verify/timestamps.ts';
import type { ProofVerdicts, Verdict } from '../verify/verdict.ts';
import { productionTrust, requireInput } from '../verify/verify.ts';
import { type BundleSource, inMemory, NotPlain } from './sequence.ts';

export interface VerifyBundlesInput {
  /** All judged as one. */
  readonly bundles: readonly BundleSource[];
  /** The artifacts to judge; `none` judges every proof without its artifact. */
  readonly subjects: readonly Artifact[] | 'none';
  readonly policy: Policy;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** AWS when left out. */
  readonly trust?: DocumentTrust;
  /** Signatures on other threads; by default from {@link asideFrom} proofs on. */
  readonly aside?: boolean;
}

/** The signatures of fewer proofs are verified before other threads have started. */
export const asideFrom = 32;

/**
 * The verdict `verifyBundle` has on the same bundles.
 * @throws OccError as `verifyBundle`, `readTimestamps` and `mergeBundles`; `file-changed`
 */
export async function verifyBundles(input: VerifyBundlesInput): Promise<Verdict<ProofVerdicts>> {
  try {
    return await verifyOnce(input);
  } catch (error) {
    if (!(error instanceof NotPlain)) throw error;
    const whole = await Promise.all(input.bundles.map((bundle) => bundle.whole()));
    return verifyOnce({ ...input, bundles: whole.map(inMemory) });
  }
}

async function verifyOnce(input: VerifyBundlesInput): Promise<Verdict<ProofVerdicts>> {
  const { bundles, subjects, policy, now, trust = productionTrust } = input;
  const rest = mergeBundles(bundles.map((bundle) => bundle.rest));
  const length = bundles.reduce((sum, bundle) => sum + bundle.length, 0);
  requireInput(subjects, length);
  if (length > maxProofs) throw new OccError('too-many', `expected at most ${maxProofs} proofs, got ${length}`);
  const timestamps = await readTimestamps(rest, policy);
  const examiner = new Examiner({ bootProofs: rest.bootProofs, policy, now, trust, timestamps });
  const outcomes = new Outcomes();
  const examined = await new Examination(input, examiner, outcomes).all();
  return judge({
    examined,
    labels: rest.subjects,
    checkpoints: rest.checkpoints,
    unreadableBoots: examiner.unreadableBoots,
    subjects,
    policy,
    timestamps,
    keep: outcomes.keep,
  });
}

/** A proof that is read, and which of all proofs it is. */
interface Numbered {
  readonly at: number;
  readonly proof: ReadProof;
}

interface Batch {
  readonly proofs: readonly Numbered[];
  /** Their timestamps, once their signatures are known as well. */
  readonly ready: Promise<Timestamps | undefined>;
}

class Examination {
  readonly #input: VerifyBundlesInput;
  readonly #examiner: Examiner;
  readonly #outcomes: Outcomes;
  readonly #examined: (Examined | undefined)[] = [];
  readonly #aside: boolean;
  /** Of several bundles together, as in `mergeBundles`: what was there already. */
  readonly #seen: Set<string> | undefined;

  constructor(input: VerifyBundlesInput, examiner: Examiner, outcomes: Outcomes) {
    this.#input = input;
    this.#examiner = examiner;
    this.#outcomes = outcomes;
    const length = input.bundles.reduce((sum, bundle) => sum + bundle.length, 0);
    this.#aside = input.aside ?? length >= asideFrom;
    this.#seen = input.bundles.length > 1 ? new Set() : undefined;
  }

  async all(): Promise<readonly Examined[]> {
    const late: { readonly place: number; readonly at: number }[] = [];
    for await (const { at, proof, timestamps } of this.#readyProofs()) {
      const examined = this.#examiner.examine(proof, at, timestamps);
      if (!examined) late.push({ place: this.#examined.length, at });
      this.#examined.push(examined && this.#kept(examined));
    }
    for (const { place, at } of late) {
      const timestamps = await this.#timestampsOf([this.#again(at)]);
      const examined = this.#examiner.examineLate(at, (other) => readProof(this.#again(other)), timestamps);
      this.#examined[place] = this.#kept(examined);
    }
    return this.#examined.flatMap((examined) => examined ?? []);
  }

  /** While the proofs of one batch are examined, the signatures of the next are being verified. */
  async *#readyProofs(): AsyncGenerator<Numbered & { readonly timestamps: Timestamps | undefined }> {
    let current: Batch | undefined;
    for (const next of this.#batches()) {
      if (current) yield* await readied(current);
      current = next;
    }
    if (current) yield* await readied(current);
  }

  *#batches(): Generator<Batch> {
    let at = 0;
    for (const bundle of this.#input.bundles) {
      for (const values of bundle.batches()) {
        const first = at;
        at += values.length;
        const numbered = values
          .map((value, index) => ({ value, at: first + index }))
          .filter(({ value }) => this.#isNew(value));
        const proofs = numbered.map(({ value, at }): Numbered => ({ at, proof: readProof(value) }));
        const ready = this.#ready(
          proofs,
          numbered.map(({ value }) => value),
        );
        ready.catch(() => undefined); // thrown where it is waited for
        yield { proofs, ready };
      }
    }
  }

  async #ready(proofs: readonly Numbered[], values: readonly unknown[]): Promise<Timestamps | undefined> {
    if (this.#aside) await Promise.all(proofs.map(({ proof }) => proof.facts?.verifyAhead()));
    return this.#timestampsOf(values);
  }

  /** Most proofs have none. */
  async #timestampsOf(proofs: readonly unknown[]): Promise<Timestamps | undefined> {
    const isStamped = (value: unknown) => typeof value === 'object' && value !== null && 'timestamps' in value;
    if (!proofs.some(isStamped)) return undefined;
    return readTimestamps({ ...makeBundle([], []), proofs }, this.#input.policy);
  }

  #isNew(value: unknown): boolean {
    if (!this.#seen || value instanceof UnreadableProof) return true;
    const { size } = this.#seen;
    return this.#seen.add(toBase64(sha256(utf8(JSON.stringify(value))))).size > size;
  }

  #again(at: number): unknown {
    let first = 0;
    for (const bundle of this.#input.bundles) {
      if (at < first + bundle.length) return bundle.at(at - first);
      first += bundle.length;
    }
    return undefined;
  }

  #kept({ results, place }: Examined): Examined {
    return { results: this.#outcomes.keep(results), place };
  }
}

async function readied({ proofs, ready }: Batch) {
  const timestamps = await ready;
  return proofs.map((numbered) => ({ ...numbered, timestamps }));
}
