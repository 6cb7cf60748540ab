// SPDX-License-Identifier: Apache-2.0
// A commit as the parent carries it: slots in one message, digests in a later one; written down before it is forwarded
// and answered after its proofs are kept. Whenever the parent dies in between, the next one asks for the same commit.
import { randomUUID } from 'node:crypto';
import { asOccError, type ErrorCode, OccError } from '../../src/proof/errors.ts';
import type { Question, ResultOf } from '../wire/messages.ts';
import type { Acknowledgements } from './acknowledgements.ts';
import type { Client } from './clients.ts';
import { checkSame, commitIdOf, cutShort, fingerprintOf, keptAnswer, keptMs } from './idempotency.ts';
import type { EnclaveLink } from './link.ts';
import type { CommitRequest } from './requests.ts';
import type { JournalEntry, Store } from './store.ts';
import type { WastedSlots } from './wasted-slots.ts';

/** One request on its way to the enclave. */
export interface CommitJob {
  readonly client: Client;
  readonly chainId: string;
  readonly request: CommitRequest;
  readonly form: 'json' | 'raw';
  /** The client's `Idempotency-Key`. */
  readonly key?: string | undefined;
}

export interface CommitsOptions {
  readonly link: EnclaveLink;
  readonly store: Store;
  readonly acknowledgements: Pick<Acknowledgements, 'add'>;
  readonly wastedSlots: WastedSlots;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What is done with proofs that are kept; must not throw. */
  readonly onKept?: (batch: number, proofs: readonly unknown[]) => void;
  readonly onReplay?: () => void;
  /** A commit that was asked for again when nobody waited for it, and still could not be settled. */
  readonly onUnsettled?: (fault: OccError) => void;
}

type CommitQuestion = Question<'commit'>;

/** Refusals that come before anything is reserved, although their status says that it is the service's fault. */
const nothingSigned: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['chains-exhausted', 'not-configured']);

/** Commits of a former life that are asked for at once. */
const resumedAtOnce = 32;

export class Commits {
  readonly #options: CommitsOptions;
  /** Names of the commits that are being carried, each with what it asks for. */
  readonly #running = new Map<string, string | undefined>();

  constructor(options: CommitsOptions) {
    this.#options = options;
  }

  /**
   * The proofs as JSON text, in the order of the digests: new ones, or the same bytes as before.
   * @throws OccError `in-flight`, `idempotency-mismatch`, `answer-forgotten`, `chain-closed`, `epoch-ended`,
   *   `unavailable` where the request could not be written down; the enclave's code; as {@link EnclaveLink.ask}
   */
  async answer(job: CommitJob): Promise<string> {
    const { client, chainId, request, form, key } = job;
    if (key === undefined) return this.#carry(job, randomUUID(), undefined);
    const commitId = commitIdOf(client, chainId, key);
    const fingerprint = fingerprintOf(request, form);
    if (this.#running.has(commitId)) {
      checkSame(this.#running.get(commitId), fingerprint);
      throw new OccError('in-flight', 'Idempotency-Key: the request is being answered');
    }
    return this.#alone(commitId, fingerprint, async () => {
      const kept = keptAnswer(await this.#options.store.commitOf(commitId), fingerprint);
      if (kept === undefined) return this.#carry(job, commitId, fingerprint);
      this.#options.onReplay?.();
      return kept;
    });
  }

  /** Asks again for everything that was written down and has no answer. The enclave hands out what it had signed. */
  async resume(): Promise<void> {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const entries: readonly JournalEntry[] = await this.#options.store.openCommits(resumedAtOnce, after);
      await Promise.all(entries.map((entry) => this.#resumeOne(entry)));
      after = entries.at(-1)?.commitId;
    }
  }

  async #resumeOne({ commitId, fingerprint, question }: JournalEntry): Promise<void> {
    if (this.#running.has(commitId)) return;
    await this.#alone(commitId, fingerprint, () => this.#settle(question)).catch((fault: unknown) => {
      const failure = asOccError(fault);
      if (!isRefusal(failure)) this.#options.onUnsettled?.(failure);
    });
  }

  async #alone<T>(commitId: string, fingerprint: string | undefined, work: () => Promise<T>): Promise<T> {
    this.#running.set(commitId, fingerprint);
    try {
      return await work();
    } finally {
      this.#running.delete(commitId);
    }
  }

  async #carry(job: CommitJob, commitId: string, fingerprint: string | undefined): Promise<string> {
    const { link, store, now, wastedSlots } = this.#options;
    if (link.connected === false) throw new OccError('link-closed', 'the enclave is not connected');
    const taken = await this.#slots(job);
    const question = questionOf(job, commitId, taken);
    const expires = now() + keptMs;
    await store.journal({ commitId, ...(fingerprint !== undefined && { fingerprint }), expires, question });
    const { identityToken } = job.request;
    const whole = { ...question, ...(identityToken !== undefined && { identityToken }) };
    return this.#settle(whole).catch((fault: unknown) => {
      const ours = taken.holder !== job.client.holder;
      if (ours && isRefusal(asOccError(fault))) wastedSlots.add(job.client.holder, taken.slotIds.length);
      throw fault;
    });
  }

  async #settle(question: CommitQuestion): Promise<string> {
    const { store, acknowledgements, onKept } = this.#options;
    const { commitId, chainId, owner } = question;
    const { proofs, cut } = await this.#ask(question);
    const text = JSON.stringify(proofs);
    const count = proofs.length;
    const place = { chainId, ...(owner !== undefined && { owner }) };
    const batch = await store.keep(commitId, { ...place, count, proofs: text, ...(cut && { cut }) });
    acknowledgements.add(commitId);
    onKept?.(batch, proofs);
    if (cut) throw cutShort(cut);
    return text;
  }

  async #ask(question: CommitQuestion): Promise<ResultOf<'commit'>> {
    const { link, store } = this.#options;
    const result = await link.ask('commit', question).catch(async (fault: unknown) => {
      // Nothing was signed: the same key may carry another try.
      if (fault instanceof OccError && isRefusal(fault)) await store.withdraw(question.commitId);
      throw fault;
    });
    const [expected, got] = [question.items.length, result.proofs.length];
    if (result.cut ? got <= expected : got === expected) return result;
    throw new OccError('frame-invalid', `commit: expected ${expected} proofs, got ${got}`);
  }

  /** Slots the client took, or fresh ones for this request alone: nobody else can name their holder. */
  async #slots({ client, chainId, request }: CommitJob): Promise<SlotsToUse> {
    if (request.slotIds) return { slotIds: request.slotIds, holder: client.holder };
    this.#options.wastedSlots.check(client.holder);
    const holder = `request/${randomUUID()}`;
    const count = request.digests.length;
    const wanted = { holder, ...ownerOf(client), chainId, count, reply: 'ids' as const };
    const { slotIds } = await this.#options.link.ask('allocateSlots', wanted);
    if (slotIds.length === count) return { slotIds, holder };
    throw new OccError('frame-invalid', `allocateSlots: expected ${count} slots, got ${slotIds.length}`);
  }
}

interface SlotsToUse {
  readonly slotIds: readonly string[];
  readonly holder: string;
}

function questionOf({ client, chainId, request }: CommitJob, commitId: string, { slotIds, holder }: SlotsToUse) {
  const { digests, names, attestation, agency, attribution, policy, metadata } = request;
  return {
    commitId,
    holder,
    ...ownerOf(client),
    chainId,
    items: digests.map(({ digestB64 }, at) => ({
      slotId: slotIds[at] ?? '',
      digestB64,
      ...(names?.[at] && { nameHashesB64: names[at] }),
    })),
    ...(attestation && { attestation }),
    ...(agency && { agency }),
    ...(attribution && { attribution }),
    ...(policy && { policy }),
    ...(metadata && { metadata }),
  };
}

export function ownerOf({ owner }: Client): { readonly owner?: string } {
  return owner === undefined ? {} : { owner };
}

function isRefusal({ status, code }: OccError): boolean {
  return status < 500 || nothingSigned.has(code);
}
