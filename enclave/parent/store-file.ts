// SPDX-License-Identifier: Apache-2.0
// The store's database: opened by one process, recognised before it is touched, and written so that a committed
// transaction survives the loss of power. What is not ours, damaged or of a later version is left as it is.
import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { OccError } from '../../src/proof/errors.ts';

/** "OCC1" in the header of the file (offset 68): other programs' databases are never written to. */
const applicationId = 0x4f434331;

/** Raised with every change of {@link schema}. */
const schemaVersion = 1;

/** A check of every page reads the whole file; above this size damage is found when a page is read. */
const checkedBytes = 1024 * 1024 * 1024;

/** A database without a file. */
export const inMemory = ':memory:';

/** The batch a commit was kept as may be gone: then it was committed, and its proofs are no longer here. */
const schema = `
  CREATE TABLE commits (
    commit_id TEXT PRIMARY KEY, fingerprint TEXT, expires INTEGER NOT NULL, question TEXT,
    batch INTEGER, cut TEXT, acknowledged INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX commits_by_expiry ON commits (expires);
  CREATE INDEX commits_open ON commits (commit_id) WHERE batch IS NULL;
  CREATE INDEX commits_unacknowledged ON commits (commit_id) WHERE batch IS NOT NULL AND acknowledged = 0;
  CREATE TABLE batches (
    batch INTEGER PRIMARY KEY AUTOINCREMENT, chain_id TEXT NOT NULL, owner TEXT,
    count INTEGER NOT NULL, bytes INTEGER NOT NULL, proofs TEXT NOT NULL
  ) STRICT;
  CREATE INDEX batches_of_chain ON batches (chain_id, batch);
  CREATE TABLE stamps (
    batch INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL, stamp TEXT NOT NULL,
    PRIMARY KEY (batch, at, kind)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE boot_proofs (
    number INTEGER PRIMARY KEY AUTOINCREMENT, boot_b64 TEXT NOT NULL UNIQUE, epoch_id TEXT NOT NULL,
    public_key_b64 TEXT NOT NULL, statement TEXT NOT NULL, stamp TEXT
  ) STRICT;
  CREATE INDEX boot_proofs_of_epoch ON boot_proofs (epoch_id);
  CREATE INDEX boot_proofs_of_key ON boot_proofs (public_key_b64);
  CREATE TABLE checkpoints (
    number INTEGER PRIMARY KEY AUTOINCREMENT, chain_id TEXT NOT NULL, epoch_id TEXT NOT NULL,
    final INTEGER NOT NULL, nonce_b64 TEXT NOT NULL, statement TEXT NOT NULL, stamp TEXT,
    UNIQUE (chain_id, epoch_id, final)
  ) STRICT;
`;

/** @throws OccError `store-invalid`, `store-unwritable`, `store-locked`, each saying what to do */
export function openDatabase(path: string): DatabaseSync {
  const sqlite = process.getBuiltinModule('node:sqlite');
  if (!sqlite) throw new OccError('usage', 'store: expected a Node with SQLite', { hint: 'Run it with Node 24.' });
  let database: DatabaseSync | undefined;
  try {
    database = new sqlite.DatabaseSync(path, { timeout: 0 });
    recognise(database, path);
    return database;
  } catch (fault) {
    if (database?.isOpen) database.close();
    throw fault instanceof OccError ? fault : faultOf(fault, path);
  }
}

function recognise(database: DatabaseSync, path: string): void {
  const number = (pragma: string) => Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
  // Exclusive before the first read: one parent at a time, and no shared-memory file beside the database.
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  const [owner, version] = [number('application_id'), number('user_version')];
  const isNew = owner === 0 && version === 0 && number('schema_version') === 0;
  if (!isNew && owner !== applicationId) throw foreign(path);
  if (!isNew && version !== schemaVersion) throw otherVersion(path, version);
  if (!isNew && path !== inMemory && statSync(path).size <= checkedBytes) checkPages(database, path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE');
  if (isNew) {
    database.exec(`${schema} PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`);
  } else {
    database.exec(`PRAGMA user_version = ${schemaVersion}`); // shows now whether it can be written
  }
  database.exec('COMMIT');
}

function checkPages(database: DatabaseSync, path: string): void {
  const [said] = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {});
  if (said !== 'ok') throw damaged(path, new Error(String(said)));
}

const resultCode = { busy: 5, locked: 6, corrupt: 11, notADatabase: 26 } as const;

function faultOf(fault: unknown, path: string): OccError {
  const code = fault instanceof Error && 'errcode' in fault ? Number(fault.errcode) & 0xff : undefined;
  if (code === resultCode.busy || code === resultCode.locked) {
    return new OccError('store-locked', `${path}: expected a store nobody else has open`, { cause: fault });
  }
  if (code === resultCode.notADatabase) return foreign(path, fault);
  if (code === resultCode.corrupt) return damaged(path, fault);
  return new OccError('store-unwritable', `${path}: expected to write it`, { cause: fault });
}

function foreign(path: string, cause?: unknown): OccError {
  return new OccError('store-invalid', `${path}: expected a store of this service, got another file`, {
    hint: 'It was left as it is. Name another file for --store.',
    cause,
  });
}

function otherVersion(path: string, version: number): OccError {
  return new OccError('store-invalid', `${path}: expected version ${schemaVersion} of the store, got ${version}`, {
    hint: 'It was left as it is. Run the release that wrote it, or name another file for --store.',
  });
}

function damaged(path: string, cause: unknown): OccError {
  return new OccError('store-invalid', `${path}: expected a whole store, got a damaged one`, { cause });
}
