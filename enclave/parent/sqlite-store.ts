// SPDX-License-Identifier: Apache-2.0
// The store in SQLite: a file that outlives the parent, or memory where nobody asked for one. Proofs are kept as the
// text the client gets, so a replay is the same bytes. The oldest proofs give way when there is too much of them.
import type { SQLOutputValue, StatementSync } from 'node:sqlite';
import type { WireTimestamp } from '../../src/evidence/rfc3161.ts';
import type { BootProof } from '../../src/proof/boot.ts';
import type { Checkpoint } from '../../src/proof/checkpoint.ts';
import { OccError } from '../../src/proof/errors.ts';
import { listChain } from './chain-listing.ts';
import { GroupCommit } from './group-commit.ts';
import type {
  ChainPage,
  ChainQuestion,
  CutCode,
  EpochQuestion,
  JournalEntry,
  KnownCommit,
  SignedBatch,
  StampTarget,
  Store,
} from './store.ts';
import { inMemory, openDatabase } from './store-file.ts';
import { prepareStatements } from './store-statements.ts';

export interface StoreLimits {
  /** Proofs kept, as bytes of their JSON. */
  readonly proofBytes: number;
  /** Keys known at once; about 300 bytes each. */
  readonly commits: number;
  /** Requests with an unknown outcome, each with its body of up to 1 MiB. */
  readonly openCommits: number;
}

/** 1.2 million proofs with a document each, or 6 million without. */
const fileLimits: StoreLimits = { proofBytes: 8 * 1024 ** 3, commits: 1_000_000, openCommits: 2048 };
/** About 40 batches of 1,000 proofs, or 40,000 single ones. */
const memoryLimits: StoreLimits = { proofBytes: 64 * 1024 ** 2, commits: 100_000, openCommits: 1024 };

/** Of each kind; the oldest give way. A boot proof has 6 KB, a checkpoint 1 KB, a timestamp twice 6 KB more. */
const maxBootProofs = 10_000;
const maxCheckpoints = 200_000;

/** Rows removed within one transaction, so that no request waits for a long clean-up. */
const tidyAtOnce = 200;

export interface SqliteStoreOptions {
  /** Absent: in memory, gone with the process. */
  readonly path?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly limits?: Partial<StoreLimits> | undefined;
}

type Row = Readonly<Record<string, SQLOutputValue>>;

export class SqliteStore implements Store {
  readonly #database;
  readonly #statements;
  readonly #writes: GroupCommit;
  readonly #now: () => number;
  readonly #limits: StoreLimits;
  #proofBytes = 0;
  #commits = 0;

  /** @throws OccError `store-invalid`, `store-unwritable`, `store-locked` */
  constructor({ path = inMemory, now, limits }: SqliteStoreOptions) {
    this.#database = openDatabase(path);
    this.#statements = prepareStatements(this.#database);
    this.#writes = new GroupCommit(this.#database, { tidy: () => this.#tidy(), undone: () => this.#recount() });
    this.#now = now;
    this.#limits = { ...(path === inMemory ? memoryLimits : fileLimits), ...limits };
    this.#recount();
  }

  async commitOf(commitId: string): Promise<KnownCommit | undefined> {
    const row = this.#statements.commit.get(commitId);
    if (!row) return undefined;
    const expires = Number(row.expires);
    const known = { expires, ...(row.fingerprint !== null && { fingerprint: String(row.fingerprint) }) };
    if (row.batch === null) return { ...known, state: 'open' };
    // What the enclave may still hold keeps its name, or another request would be answered with it.
    if (expires <= this.#now() && row.acknowledged === 1) return undefined;
    if (row.cut !== null) return { ...known, state: 'cut', code: row.cut as CutCode };
    if (row.proofs === null) return { ...known, state: 'forgotten' };
    return { ...known, state: 'answered', proofs: String(row.proofs) };
  }

  async journal({ commitId, fingerprint, expires, question }: JournalEntry): Promise<void> {
    if (this.#commits >= this.#limits.commits) {
      throw new OccError('unavailable', `store: expected at most ${this.#limits.commits} requests within an hour`);
    }
    if (countOf(this.#statements.countOpen) >= this.#limits.openCommits) {
      throw new OccError('unavailable', `store: expected at most ${this.#limits.openCommits} requests without answer`);
    }
    const text = JSON.stringify(question);
    await this.#writes.write(() => {
      if (!this.#statements.commit.get(commitId)) this.#commits += 1;
      this.#statements.journal.run(commitId, fingerprint ?? null, expires, text);
    });
  }

  async withdraw(commitId: string): Promise<void> {
    await this.#writes.write(() => {
      this.#commits -= Number(this.#statements.withdraw.run(commitId).changes);
    });
  }

  async keep(commitId: string, { chainId, owner, count, proofs, cut }: SignedBatch): Promise<number> {
    const bytes = Buffer.byteLength(proofs);
    let batch = 0;
    await this.#writes.write(() => {
      this.#proofBytes += bytes;
      batch = Number(this.#statements.keepBatch.run(chainId, owner ?? null, count, bytes, proofs).lastInsertRowid);
      this.#statements.answer.run(batch, cut ?? null, commitId);
    });
    return batch;
  }

  async acknowledged(commitIds: readonly string[]): Promise<void> {
    await this.#writes.write(() => {
      for (const commitId of commitIds) this.#statements.acknowledge.run(commitId);
    });
  }

  async openCommits(limit: number, after = ''): Promise<readonly JournalEntry[]> {
    return this.#statements.openCommits.all(after, limit).map((row) => ({
      commitId: String(row.commit_id),
      ...(row.fingerprint !== null && { fingerprint: String(row.fingerprint) }),
      expires: Number(row.expires),
      question: JSON.parse(String(row.question)),
    }));
  }

  async unacknowledged(limit: number): Promise<readonly string[]> {
    return this.#statements.unacknowledged.all(limit).map((row) => String(row.commit_id));
  }

  async chain(question: ChainQuestion): Promise<ChainPage | undefined> {
    return listChain(this.#statements, question);
  }

  async keepBootProof(boot: BootProof, bootB64: string): Promise<void> {
    await this.#writes.write(() => {
      this.#statements.keepBoot.run(bootB64, boot.epochId, boot.publicKeyB64, JSON.stringify(boot));
    });
  }

  async bootProof({ publicKeyB64, epochId }: EpochQuestion): Promise<BootProof | undefined> {
    const row = this.#statements.boot.get({ $key: publicKeyB64 ?? null, $epoch: epochId ?? null });
    return row && (stamped(row) as BootProof);
  }

  async bootProofs(epochIds: readonly string[]): Promise<readonly BootProof[]> {
    const found = await Promise.all(epochIds.map((epochId) => this.bootProof({ epochId })));
    return found.filter((boot) => boot !== undefined);
  }

  async keepCheckpoint(checkpoint: Checkpoint): Promise<void> {
    const { chainId, epochId, final, nonceB64 } = checkpoint;
    await this.#writes.write(() => {
      const isFinal = final === undefined ? 0 : 1;
      this.#statements.keepCheckpoint.run(chainId, epochId, isFinal, nonceB64, JSON.stringify(checkpoint));
    });
  }

  async checkpoints(chainId: string): Promise<readonly Checkpoint[]> {
    return this.#statements.checkpoints.all(chainId).map((row) => stamped(row) as Checkpoint);
  }

  async keepStamp(target: StampTarget, stamp: WireTimestamp): Promise<void> {
    const text = JSON.stringify(stamp);
    await this.#writes.write(() => {
      if (target.kind === 'boot') this.#statements.stampBoot.run(text, target.bootB64);
      else if (target.kind === 'checkpoint') {
        const { chainId, epochId, nonceB64 } = target.checkpoint;
        this.#statements.stampCheckpoint.run(text, chainId, epochId, nonceB64);
      } else this.#statements.stampProof.run(target.batch, target.at, target.kind, text);
    });
  }

  async check(): Promise<void> {
    // Nothing is written for the sake of checking, unless the last write failed: then another one is tried.
    if (!this.#writes.failed) return;
    await this.#writes.write(() => {
      this.#statements.journal.run('check', null, 0, '{}');
      this.#statements.withdraw.run('check');
    });
  }

  async close(): Promise<void> {
    this.#writes.flush();
    if (this.#database.isOpen) this.#database.close();
  }

  #recount(): void {
    this.#proofBytes = countOf(this.#statements.countBytes);
    this.#commits = countOf(this.#statements.countCommits);
  }

  #tidy(): void {
    const { changes } = this.#statements.forgetKeys.run(this.#now(), tidyAtOnce);
    this.#commits -= Number(changes);
    for (let rows = 0; this.#proofBytes > this.#limits.proofBytes && rows < tidyAtOnce; rows += 1) {
      const oldest = this.#statements.dropOldest.get();
      if (!oldest) break;
      this.#proofBytes -= Number(oldest.bytes);
      this.#statements.dropStamps.run(Number(oldest.batch));
    }
    this.#statements.dropBoots.run(maxBootProofs);
    this.#statements.dropCheckpoints.run(maxCheckpoints);
  }
}

function countOf(statement: StatementSync): number {
  return Number(statement.get()?.count);
}

/** A boot proof or checkpoint with the timestamp that came since. */
function stamped({ statement, stamp }: Row): unknown {
  const value = JSON.parse(String(statement));
  return stamp === null ? value : { ...value, timestamps: { self: JSON.parse(String(stamp)) } };
}
