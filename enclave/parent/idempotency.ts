// SPDX-License-Identifier: Apache-2.0
// Idempotency: one key, one commit, however often it is asked for (SPEC.md §11). A replay gets the same bytes; a key
// whose answer is no longer kept is refused rather than committed again.
import { toBase64 } from '../../src/proof/bytes.ts';
import { canonicalize } from '../../src/proof/canonical.ts';
import { OccError } from '../../src/proof/errors.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import type { Client } from './clients.ts';

/** As long as the longest retry budget of a client, with room to spare. */
const keptMs = 60 * 60 * 1000;

/** Answers kept at once: about 40 batches of 1,000 proofs, or 40,000 single ones. */
const maxKeptBytes = 64 * 1024 * 1024;

/** Keys known at once, with or without their answer; about 300 bytes each. */
const maxEntries = 100_000;

/** Without API keys a key must not be guessable, or one client could read another's proofs: 128 bits, base64url. */
const unguessable = /^[A-Za-z0-9_-]{22,200}$/;
const visible = /^[\x21-\x7e]{1,200}$/;

interface Entry {
  readonly fingerprint: string;
  readonly expires: number;
  /** `open`: the enclave may or may not have signed; asking it again for the same commit settles that. */
  state: 'running' | 'open' | 'answered' | 'forgotten';
  answer: Buffer | undefined;
}

/** What an `Idempotency-Key` is about. */
export interface IdempotentRequest {
  readonly client: Client;
  readonly chainId: string;
  readonly key: string;
  readonly fingerprint: string;
}

export class Idempotency {
  readonly #now: () => number;
  readonly #maxBytes: number;
  /** In the order of arrival, which is the order of expiry. */
  readonly #entries = new Map<string, Entry>();
  /** Those that hold an answer, oldest first. */
  readonly #answered = new Set<Entry>();
  #bytes = 0;

  /** @param now milliseconds */
  constructor(now: () => number, maxBytes: number = maxKeptBytes) {
    this.#now = now;
    this.#maxBytes = maxBytes;
  }

  /**
   * The answer to a request: from `work`, or the same bytes as before.
   * @param work gets the name of the commit, the same for the same key whenever it is asked
   * @throws OccError `bad-request` for a key that is not one, `in-flight`, `idempotency-mismatch`, `answer-forgotten`,
   *   `unavailable` when too many keys are known; whatever `work` throws
   */
  async answer(request: IdempotentRequest, work: (commitId: string) => Promise<Buffer>): Promise<Buffer> {
    const commitId = commitIdOf(request);
    const known = this.#find(commitId, request.fingerprint);
    if (known?.answer) return known.answer;
    const entry = known ?? this.#add(commitId, request.fingerprint);
    entry.state = 'running';
    try {
      const answer = await work(commitId);
      this.#keep(entry, answer);
      return answer;
    } catch (fault) {
      entry.state = 'open';
      // The enclave refused before it signed anything: the same key may carry another try.
      if (fault instanceof OccError && fault.status < 500) this.#entries.delete(commitId);
      throw fault;
    }
  }

  #find(commitId: string, fingerprint: string): Entry | undefined {
    const entry = this.#entries.get(commitId);
    if (!entry || (entry.expires <= this.#now() && entry.state !== 'running')) return undefined;
    if (entry.fingerprint !== fingerprint) {
      throw new OccError('idempotency-mismatch', 'Idempotency-Key: expected the same request as before, got another');
    }
    if (entry.state === 'running') throw new OccError('in-flight', 'Idempotency-Key: the request is being answered');
    if (entry.state === 'forgotten') {
      throw new OccError('answer-forgotten', 'Idempotency-Key: the request was committed, its answer is not kept');
    }
    return entry;
  }

  #add(commitId: string, fingerprint: string): Entry {
    this.#sweep();
    if (this.#entries.size >= maxEntries) {
      throw new OccError('unavailable', `expected at most ${maxEntries} idempotency keys within an hour`);
    }
    const entry: Entry = { fingerprint, expires: this.#now() + keptMs, state: 'running', answer: undefined };
    this.#entries.set(commitId, entry);
    return entry;
  }

  /** Keeps the answer and forgets the oldest ones that no longer fit; their keys stay known. */
  #keep(entry: Entry, answer: Buffer): void {
    entry.state = 'answered';
    entry.answer = answer;
    this.#answered.add(entry);
    this.#bytes += answer.length;
    for (const oldest of this.#answered) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#drop(oldest);
      oldest.state = 'forgotten';
    }
  }

  #drop(entry: Entry): void {
    if (!this.#answered.delete(entry)) return;
    this.#bytes -= entry.answer?.length ?? 0;
    entry.answer = undefined;
  }

  #sweep(): void {
    const now = this.#now();
    for (const [commitId, entry] of this.#entries) {
      if (entry.expires > now) return;
      if (entry.state === 'running') continue;
      this.#entries.delete(commitId);
      this.#drop(entry);
    }
  }
}

/** @throws OccError `bad-request` */
function commitIdOf({ client, chainId, key }: IdempotentRequest): string {
  if (!(client.owner === undefined ? unguessable : visible).test(key)) {
    throw new OccError('bad-request', 'Idempotency-Key: expected 22 to 200 of [A-Za-z0-9_-]', {
      hint: 'Use 128 random bits in base64url, 22 characters.',
    });
  }
  return toBase64(sha256(canonicalize({ owner: client.owner, chainId, key })));
}
