// SPDX-License-Identifier: Apache-2.0
// Judge: from examined proofs to a verdict. Finds the proof that stands for each artifact, asks the rows about its place
// among the others, and tells what was found proof by proof, for as long as somebody listens.
import type { BundleSubject } from '../proof/bundle.ts';
import { toHex } from '../proof/bytes.ts';
import { checkpointSchema, parseCheckpoint } from '../proof/checkpoint.ts';
import { isSameFile } from './checks/artifact.ts';
import { checks, rowsAmong } from './checks.ts';
import { type Committer, issuerWarnings } from './committer.ts';
import type { Artifact, PlaceContext } from './context.ts';
import type { Examined } from './examine.ts';
import { type Finding, fail, notAsked, pass } from './finding.ts';
import type { Place } from './place.ts';
import { expectedHeads, type Policy, weaknesses } from './policy.ts';
import { groupBy, RelationIndex } from './relations.ts';
import { ask, inListOrder, resultOf } from './results.ts';
import { selfStampOf, type Timestamps } from './timestamps.ts';
import { type CheckResult, headline, type ProofVerdict, type ProofVerdicts, type Verdict } from './verdict.ts';

export interface JudgeInput {
  readonly examined: readonly Examined[];
  /** Labels of the bundle. */
  readonly labels: readonly BundleSubject[];
  readonly checkpoints: readonly unknown[];
  readonly unreadableBoots: number;
  readonly subjects: readonly Artifact[] | 'none';
  readonly policy: Policy;
  /** Of the checkpoints. */
  readonly timestamps?: Timestamps | undefined;
  /** Stands for equal results; by default each is itself. */
  readonly keep?: (results: readonly CheckResult[]) => readonly CheckResult[];
}

/** One line of the verdict, as small as it can be kept. */
interface Answer {
  readonly artifact: Artifact | undefined;
  /** Undefined where nothing in the bundle stands for the artifact. */
  readonly examined: Examined | undefined;
  /** Of the rows about its place, in the order of the list; of a missing proof, of all rows. */
  readonly results: readonly CheckResult[];
}

/** The verdict; its proofs are put together anew each time they are looked at. */
export function judge(input: JudgeInput): Verdict<ProofVerdicts> {
  const judge = new Judge(input);
  const answers = input.subjects === 'none' ? judge.everyProof() : judge.everySubject(input.subjects);
  const bundleChecks = judge.bundleChecks();
  const denied = answers.filter((answer) => !isValid(answer)).length;
  const valid = denied === 0 && bundleChecks.every(({ status }) => status !== 'fail');
  return {
    valid,
    headline: headline(valid, denied, answers.length, input.policy),
    warnings: [...weaknesses(input.policy), ...judge.hardwareWarnings(), ...issuerWarnings(committersOf(answers))],
    proofs: judge.verdictsOf(answers),
    bundle: { checks: bundleChecks },
  };
}

class Judge {
  readonly #input: JudgeInput;
  readonly #byDigest: ReadonlyMap<string, readonly Examined[]>;
  readonly #labels: ReadonlyMap<string, readonly BundleSubject[]>;
  readonly #relations: RelationIndex;
  readonly #judged = new Set<Examined>();
  /** What the rows that do not look at the artifact found. */
  readonly #known = new Map<Examined, readonly CheckResult[]>();

  constructor(input: JudgeInput) {
    const { examined, labels, subjects, policy } = input;
    this.#input = input;
    this.#byDigest = groupBy(subjects === 'none' ? [] : examined, ({ place }) => place?.digest ?? '');
    this.#labels = groupBy(labels, (label) => label.digest.sha256);
    const all = examined.flatMap(({ place }) => place ?? []);
    const checkpoints = input.checkpoints.filter(isCheckpoint).map(parseCheckpoint);
    const labelsOf = (digest: string) => (this.#labels.get(digest) ?? []).map(({ name }) => name);
    this.#relations = new RelationIndex({ all, heads: expectedHeads(policy), checkpoints, labelsOf });
  }

  everyProof(): readonly Answer[] {
    return this.#input.examined.map((examined) => this.#judge(examined, undefined));
  }

  /** The artifacts, then what must hold besides them: proofs nobody can read, and the rest of required chains. */
  everySubject(subjects: readonly Artifact[]): readonly Answer[] {
    const answers = subjects.map((artifact) => this.#subject(artifact));
    const judgedChains = new Set([...this.#judged].flatMap(({ place }) => (place ? namesOf(place) : [])));
    const isMissing = ({ place }: Examined) =>
      !place || (this.#chainRequired() && namesOf(place).some((name) => judgedChains.has(name)));
    const rest = this.#input.examined.filter((examined) => isMissing(examined) && !this.#judged.has(examined));
    return [...answers, ...rest.map((examined) => this.#judge(examined, undefined))];
  }

  /** What only the whole input can answer. */
  bundleChecks(): readonly CheckResult[] {
    const { policy, checkpoints, unreadableBoots } = this.#input;
    const missing = this.#relations.missingHeads[0];
    const head =
      missing === undefined ? pass() : fail('the bundle does not hold an expected head', { expected: missing });
    const broken = checkpoints.some((value) => !isCheckpoint(value));
    return [
      resultOf('expected-head', policy.expectedHead === undefined ? notAsked() : head),
      resultOf(
        'boot-proof',
        unreadableBoots > 0 ? fail('the bundle holds a boot proof that cannot be read') : notAsked(),
      ),
      resultOf('checkpoint', broken ? fail('the bundle holds a checkpoint that cannot be read') : notAsked()),
    ];
  }

  hardwareWarnings(): readonly string[] {
    const judged = [...this.#judged].flatMap(({ place }) => place ?? []);
    const soft = judged.filter(({ isMeasured }) => !isMeasured).length;
    return soft === 0
      ? []
      : [`no hardware: ${soft} of ${judged.length} proofs come from a key no hardware vouches for`];
  }

  verdictsOf(answers: readonly Answer[]): ProofVerdicts {
    const verdictOf = (answer: Answer) => this.#verdictOf(answer);
    return {
      length: answers.length,
      *[Symbol.iterator]() {
        for (const answer of answers) yield verdictOf(answer);
      },
    };
  }

  #verdictOf({ artifact, examined, results }: Answer): ProofVerdict {
    const { place } = examined ?? {};
    const valid = isValid({ artifact, examined, results });
    const label = place && this.#labels.get(place.digest)?.[0]?.name;
    return {
      subject: (artifact ? artifact.name : label) ?? null,
      digest: artifact && (place || !examined) ? toHex(artifact.digest) : (place?.digest ?? null),
      counter: place?.counter ?? null,
      chainId: place?.line.chainId ?? null,
      chainIndex: place?.chainIndex ?? null,
      epochId: place?.line.epochId ?? null,
      identity: (valid && place?.committer) || null,
      valid,
      checks: examined ? inListOrder(examined.results, place ? results : undefined) : results,
    };
  }

  #chainRequired(): boolean {
    return (this.#input.policy.requireChain ?? 'none') !== 'none';
  }

  /** Of several proofs of one digest any valid one will do; without one, the one that came furthest is shown. */
  #subject(artifact: Artifact): Answer {
    const candidates = this.#byDigest.get(toHex(artifact.digest)) ?? [];
    let best: Answer | undefined;
    for (const examined of candidates) {
      const answer = this.#ask(examined, artifact);
      if (!best || failures(answer) < failures(best)) best = answer;
      if (isValid(answer)) break;
    }
    if (!best?.examined) return this.#absent(artifact);
    this.#judged.add(best.examined);
    return best;
  }

  /** Nothing in the bundle stands for these bytes: either they changed since, or they were never committed. */
  #absent(artifact: Artifact): Answer {
    const { name: path } = artifact;
    const label = path === undefined ? undefined : this.#input.labels.find(({ name }) => isSameFile(name, path));
    const meant = label ? this.#byDigest.get(label.digest.sha256)?.[0] : this.#onlyProof();
    if (meant) return this.#judge(meant, artifact);
    const finding = fail(
      label ? 'the bundle names the artifact but holds no proof for it' : 'no proof of the bundle is for these bytes',
      { expected: `a proof of ${toHex(artifact.digest)}`, actual: 'none' },
    );
    const notReached: Finding = { status: 'not-reached' };
    const results = checks.map(({ id }) => resultOf(id, id === 'proof-present' ? finding : notReached));
    return { artifact, examined: undefined, results };
  }

  /** Of one proof there is no doubt which one is meant. */
  #onlyProof(): Examined | undefined {
    return this.#input.examined.length === 1 ? this.#input.examined[0] : undefined;
  }

  /** A verdict that is shown: only such a proof counts as judged. */
  #judge(examined: Examined, artifact: Artifact | undefined): Answer {
    this.#judged.add(examined);
    return this.#ask(examined, artifact);
  }

  #ask(examined: Examined, artifact: Artifact | undefined): Answer {
    const { place } = examined;
    if (!place) return { artifact, examined, results: [] };
    const { policy, timestamps, keep } = this.#input;
    const context: PlaceContext = {
      place,
      artifact,
      labels: this.#labels.get(place.digest) ?? [],
      selfStampOf: (statement) => selfStampOf(statement, timestamps),
      policy,
      ...this.#relations.of(place),
    };
    const known = this.#known.get(examined); // many artifacts may have the same bytes
    const others = known ?? rowsAmong.filter(({ section }) => section !== 'artifact').map((row) => ask(row, context));
    if (!known && artifact) this.#known.set(examined, others);
    const own = rowsAmong.filter(({ section }) => section === 'artifact').map((row) => ask(row, context));
    const results = [...own, ...others];
    return { artifact, examined, results: keep ? keep(results) : results };
  }
}

const isCheckpoint = (value: unknown): boolean => checkpointSchema.safeParse(value, { jitless: true }).success;

/** A chain with a name is one through all its epochs; without one, only within its own. */
function namesOf({ line: { chain, chainId } }: Place): readonly string[] {
  return chainId === undefined ? [chain] : [chain, chainId];
}

const isPassed = ({ status }: CheckResult): boolean => status === 'pass' || status === 'not-asked';

function isValid({ examined, results }: Answer): boolean {
  return examined?.place !== undefined && examined.results.every(isPassed) && results.every(isPassed);
}

/** Who committed what passed: of the rest nobody knows. */
function committersOf(answers: readonly Answer[]): readonly Committer[] {
  const named = answers.filter(({ examined }) => examined?.place?.committer);
  return named.filter(isValid).flatMap(({ examined }) => examined?.place?.committer ?? []);
}

function failures({ examined, results }: Answer): number {
  const isFailed = ({ status }: CheckResult) => status === 'fail';
  return (examined?.results.filter(isFailed).length ?? 0) + results.filter(isFailed).length;
}
