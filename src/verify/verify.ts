// SPDX-License-Identifier: Apache-2.0
// Runs the list over a bundle: finds the proof that stands for each artifact, asks every row, and says what it found.

import type { DocumentTrust } from '../evidence/document.ts';
import { verifyEcdsaNode } from '../evidence/ecdsa.ts';
import { productionRoots } from '../evidence/nitro-root.ts';
import { settle } from '../evidence/settle.ts';
import type { Bundle, BundleSubject } from '../proof/bundle.ts';
import { toHex } from '../proof/bytes.ts';
import { checkpointSchema, parseCheckpoint } from '../proof/checkpoint.ts';
import { OccError } from '../proof/errors.ts';
import { Documents } from './attested.ts';
import { isSameFile } from './checks/artifact.ts';
import { RawProof } from './checks/form.ts';
import { formRows, rows } from './checks.ts';
import type { Artifact, Context } from './context.ts';
import { ProofFacts } from './facts.ts';
import { fail, notAsked, pass } from './finding.ts';
import { digestOf } from './names.ts';
import { expectedHeads, type Policy, weaknesses } from './policy.ts';
import { groupBy, type RelationIndex, relate } from './relations.ts';
import { selfStampOf, stampsOf, type Timestamps } from './timestamps.ts';
import { type CheckResult, headline, type ProofVerdict, type Verdict } from './verdict.ts';

export interface VerifyInput {
  readonly bundle: Bundle;
  /** The artifacts to judge; `none` judges every proof of the bundle without its artifact. */
  readonly subjects: readonly Artifact[] | 'none';
  readonly policy: Policy;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Who is trusted for documents, and who verifies their signatures; AWS and this platform when left out. */
  readonly trust?: DocumentTrust;
  /** From `readTimestamps`; a token that is not in it bounds nothing. */
  readonly timestamps?: Timestamps;
}

/** A platform without synchronous signatures has to bring some (see {@link verifyAnywhere}); until then none is one. */
const productionTrust: DocumentTrust = { roots: productionRoots, verify: verifyEcdsaNode ?? (() => false) };

/** One proof of the bundle with what the form rows found; `facts` only when they all passed. */
interface Entry {
  readonly form: readonly CheckResult[];
  readonly facts?: ProofFacts;
}

/**
 * Judges every artifact. Pure: no clock, no network, no files.
 * @throws OccError `no-subjects` and `no-proofs` for empty input; every other outcome is a verdict
 */
export function verifyBundle(input: VerifyInput): Verdict {
  const { bundle, subjects, policy } = input;
  if (subjects !== 'none' && subjects.length === 0) throw new OccError('no-subjects', 'expected artifacts, got none');
  if (bundle.proofs.length === 0) throw new OccError('no-proofs', 'expected proofs in the bundle, got none');
  const judge = new Judge(input);
  const proofs = subjects === 'none' ? judge.everyProof() : judge.everySubject(subjects);
  const bundleChecks = judge.bundleChecks();
  const valid = proofs.every((proof) => proof.valid) && bundleChecks.every(({ status }) => status !== 'fail');
  const warnings = [...weaknesses(policy), ...judge.hardwareWarnings()];
  return { valid, headline: headline(valid, proofs, policy), warnings, proofs, bundle: { checks: bundleChecks } };
}

/** {@link verifyBundle} where signatures of documents take their time: in a browser. */
export function verifyAnywhere(input: VerifyInput): Promise<Verdict> {
  const { roots, revoked } = input.trust ?? productionTrust;
  return settle((verify) => verifyBundle({ ...input, trust: { roots, revoked, verify } }));
}

class Judge {
  readonly #input: VerifyInput;
  readonly #entries: readonly Entry[];
  readonly #byDigest: ReadonlyMap<string, readonly Entry[]>;
  readonly #names: ReadonlyMap<string, readonly BundleSubject[]>;
  readonly #relations: RelationIndex;
  readonly #documents: Documents;
  readonly #judged = new Set<Entry>();
  /** What the rows that do not look at the artifact found. */
  readonly #known = new Map<Entry, readonly CheckResult[]>();

  constructor(input: VerifyInput) {
    const { bundle, policy } = input;
    this.#input = input;
    this.#entries = bundle.proofs.map(readEntry);
    this.#byDigest = groupBy(this.#entries, ({ facts }) => (facts ? digestOf(facts) : ''));
    this.#names = groupBy(bundle.subjects, (subject) => subject.digest.sha256);
    const all = this.#entries.flatMap(({ facts }) => (facts ? [facts] : []));
    this.#documents = new Documents(bundle.bootProofs, all, input.trust ?? productionTrust);
    const checkpoints = bundle.checkpoints.filter(isCheckpoint).map(parseCheckpoint);
    const labelsOf = (digest: string) => (this.#names.get(digest) ?? []).map(({ name }) => name);
    this.#relations = relate({ all, heads: expectedHeads(policy), checkpoints, labelsOf });
  }

  everyProof(): readonly ProofVerdict[] {
    return this.#entries.map((entry) => this.#judge(entry, undefined));
  }

  /** The artifacts, then what must hold besides them: proofs nobody can read, and the rest of required chains. */
  everySubject(subjects: readonly Artifact[]): readonly ProofVerdict[] {
    const verdicts = subjects.map((artifact) => this.#subject(artifact));
    const judgedChains = new Set([...this.#judged].flatMap(({ facts }) => (facts ? namesOf(facts) : [])));
    const isMissing = ({ facts }: Entry) =>
      !facts || (this.#chainRequired() && namesOf(facts).some((name) => judgedChains.has(name)));
    const rest = this.#entries.filter((entry) => isMissing(entry) && !this.#judged.has(entry));
    return [...verdicts, ...rest.map((entry) => this.#judge(entry, undefined))];
  }

  /** What only the whole input can answer. */
  bundleChecks(): readonly CheckResult[] {
    const { policy, bundle } = this.#input;
    const missing = this.#relations.missingHeads[0];
    const head =
      missing === undefined ? pass() : fail('the bundle does not hold an expected head', { expected: missing });
    const broken = bundle.checkpoints.some((value) => !isCheckpoint(value));
    return [
      { id: 'expected-head', ...(policy.expectedHead === undefined ? notAsked() : head) },
      {
        id: 'boot-proof',
        ...(this.#documents.unreadable > 0 ? fail('the bundle holds a boot proof that cannot be read') : notAsked()),
      },
      { id: 'checkpoint', ...(broken ? fail('the bundle holds a checkpoint that cannot be read') : notAsked()) },
    ];
  }

  hardwareWarnings(): readonly string[] {
    const judged = [...this.#judged].flatMap(({ facts }) => (facts ? [facts] : []));
    const soft = judged.filter(({ proof }) => proof.environment.enforcement !== 'measured-tee').length;
    return soft === 0
      ? []
      : [`no hardware: ${soft} of ${judged.length} proofs come from a key no hardware vouches for`];
  }

  #chainRequired(): boolean {
    return (this.#input.policy.requireChain ?? 'none') !== 'none';
  }

  /** Of several proofs of one digest any valid one will do; without one, the one that came furthest is shown. */
  #subject(artifact: Artifact): ProofVerdict {
    const candidates = this.#byDigest.get(toHex(artifact.digest)) ?? [];
    let best: { readonly entry: Entry; readonly verdict: ProofVerdict } | undefined;
    for (const entry of candidates) {
      const verdict = this.#ask(entry, artifact);
      if (!best || failures(verdict) < failures(best.verdict)) best = { entry, verdict };
      if (verdict.valid) break;
    }
    if (!best) return this.#absent(artifact);
    this.#judged.add(best.entry);
    return best.verdict;
  }

  /** Nothing in the bundle stands for these bytes: either they changed since, or they were never committed. */
  #absent(artifact: Artifact): ProofVerdict {
    const { name: path } = artifact;
    const label =
      path === undefined ? undefined : this.#input.bundle.subjects.find(({ name }) => isSameFile(name, path));
    const meant = label ? this.#byDigest.get(label.digest.sha256)?.[0] : this.#onlyEntry();
    if (meant) return this.#judge(meant, artifact);
    const digest = toHex(artifact.digest);
    const finding = fail(
      label ? 'the bundle names the artifact but holds no proof for it' : 'no proof of the bundle is for these bytes',
      { expected: `a proof of ${digest}`, actual: 'none' },
    );
    const checks = [...formRows, ...rows].map(
      ({ id }): CheckResult => (id === 'proof-present' ? { id, ...finding } : { id, status: 'not-reached' }),
    );
    return { ...nothingKnown, subject: artifact.name ?? null, digest, valid: false, checks };
  }

  /** Of one proof there is no doubt which one is meant. */
  #onlyEntry(): Entry | undefined {
    return this.#entries.length === 1 ? this.#entries[0] : undefined;
  }

  /** A verdict that is shown: only such an entry counts as judged. */
  #judge(entry: Entry, artifact: Artifact | undefined): ProofVerdict {
    this.#judged.add(entry);
    return this.#ask(entry, artifact);
  }

  #ask(entry: Entry, artifact: Artifact | undefined): ProofVerdict {
    const { form, facts } = entry;
    if (!facts) {
      const checks = [...form, ...rows.map(({ id }): CheckResult => ({ id, status: 'not-reached' }))];
      return { ...nothingKnown, subject: artifact?.name ?? null, digest: null, valid: false, checks };
    }
    const { policy, now } = this.#input;
    const digest = digestOf(facts);
    const labels = this.#names.get(digest) ?? [];
    const attested = this.#documents.of(facts);
    const stamps = stampsOf(facts.proof, this.#input.timestamps);
    const { verify } = this.#input.trust ?? productionTrust;
    const context: Context = {
      facts,
      attested,
      stamps,
      selfStampOf: (statement) => selfStampOf(statement, this.#input.timestamps),
      verify,
      artifact,
      labels,
      policy,
      now,
      ...this.#relations.of(facts),
    };
    const ask = (row: (typeof rows)[number]): CheckResult => ({
      id: row.id,
      ...(row.asks(context) ? row.run(context) : notAsked()),
    });
    const others = this.#known.get(entry) ?? rows.filter(({ section }) => section !== 'artifact').map(ask);
    this.#known.set(entry, others); // many artifacts may have the same bytes
    const checks = [...form, ...rows.filter(({ section }) => section === 'artifact').map(ask), ...others];
    const { counter, chainId, chainIndex, epochId } = facts.proof.commit;
    return {
      subject: artifact ? (artifact.name ?? null) : (labels[0]?.name ?? null),
      digest: artifact ? toHex(artifact.digest) : digest,
      counter: counter ?? null,
      chainId: chainId ?? null,
      chainIndex: chainIndex ?? null,
      epochId: epochId ?? null,
      valid: checks.every(({ status }) => status === 'pass' || status === 'not-asked'),
      checks,
    };
  }
}

const nothingKnown = { counter: null, chainId: null, chainIndex: null, epochId: null } as const;

function readEntry(raw: unknown): Entry {
  const context = new RawProof(raw);
  const form = formRows.map(
    (row): CheckResult => ({ id: row.id, ...(row.asks(context) ? row.run(context) : notAsked()) }),
  );
  return form.some(({ status }) => status === 'fail') ? { form } : { form, facts: new ProofFacts(context.read()) };
}

const isCheckpoint = (value: unknown): boolean => checkpointSchema.safeParse(value, { jitless: true }).success;

/** A chain with a name is one through all its epochs; without one, only within its own. */
function namesOf({ proof, chain }: ProofFacts): readonly string[] {
  return proof.commit.chainId === undefined ? [chain] : [chain, proof.commit.chainId];
}

function failures({ checks }: ProofVerdict): number {
  return checks.filter(({ status }) => status === 'fail').length;
}
