// SPDX-License-Identifier: Apache-2.0
// Every statement the store asks its database, prepared once.
import type { DatabaseSync } from 'node:sqlite';

export type Statements = ReturnType<typeof prepareStatements>;

export function prepareStatements(database: DatabaseSync) {
  return {
    commit: database.prepare(
      'SELECT c.*, b.proofs FROM commits c LEFT JOIN batches b USING (batch) WHERE commit_id = ?',
    ),
    journal: database.prepare(
      `INSERT INTO commits (commit_id, fingerprint, expires, question) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET fingerprint = excluded.fingerprint, expires = excluded.expires,
         question = excluded.question, batch = NULL, cut = NULL, acknowledged = 0`,
    ),
    withdraw: database.prepare('DELETE FROM commits WHERE commit_id = ? AND batch IS NULL'),
    keepBatch: database.prepare('INSERT INTO batches (chain_id, owner, count, bytes, proofs) VALUES (?, ?, ?, ?, ?)'),
    answer: database.prepare('UPDATE commits SET batch = ?, cut = ?, question = NULL WHERE commit_id = ?'),
    acknowledge: database.prepare('UPDATE commits SET acknowledged = 1 WHERE commit_id = ? AND batch IS NOT NULL'),
    countCommits: database.prepare('SELECT count(*) AS count FROM commits'),
    countOpen: database.prepare('SELECT count(*) AS count FROM commits WHERE batch IS NULL'),
    countBytes: database.prepare('SELECT total(bytes) AS count FROM batches'),
    openCommits: database.prepare(
      'SELECT * FROM commits WHERE batch IS NULL AND commit_id > ? ORDER BY commit_id LIMIT ?',
    ),
    unacknowledged: database.prepare(
      'SELECT commit_id FROM commits WHERE batch IS NOT NULL AND acknowledged = 0 LIMIT ?',
    ),
    forgetKeys: database.prepare(
      `DELETE FROM commits WHERE commit_id IN
         (SELECT commit_id FROM commits WHERE expires <= ? AND batch IS NOT NULL AND acknowledged = 1 LIMIT ?)`,
    ),
    dropOldest: database.prepare(
      'DELETE FROM batches WHERE batch = (SELECT min(batch) FROM batches) RETURNING batch, bytes',
    ),

    hasChain: database.prepare('SELECT 1 FROM batches WHERE chain_id = ? LIMIT 1'),
    hasChainOf: database.prepare('SELECT 1 FROM batches WHERE chain_id = ? AND owner IS ? LIMIT 1'),
    chain: database.prepare(
      `SELECT batch, count, bytes, proofs FROM batches
       WHERE chain_id = $chain AND batch > $after AND ($any OR owner IS $owner) ORDER BY batch`,
    ),
    stamps: database.prepare('SELECT at, kind, stamp FROM stamps WHERE batch = ?'),
    stampProof: database.prepare('INSERT OR IGNORE INTO stamps (batch, at, kind, stamp) VALUES (?, ?, ?, ?)'),
    dropStamps: database.prepare('DELETE FROM stamps WHERE batch = ?'),

    keepBoot: database.prepare(
      'INSERT OR IGNORE INTO boot_proofs (boot_b64, epoch_id, public_key_b64, statement) VALUES (?, ?, ?, ?)',
    ),
    boot: database.prepare(
      `SELECT statement, stamp FROM boot_proofs WHERE ($epoch IS NULL OR epoch_id = $epoch)
         AND ($key IS NULL OR public_key_b64 = $key) ORDER BY number DESC LIMIT 1`,
    ),
    stampBoot: database.prepare('UPDATE boot_proofs SET stamp = ? WHERE boot_b64 = ? AND stamp IS NULL'),
    dropBoots: database.prepare('DELETE FROM boot_proofs WHERE number <= (SELECT max(number) FROM boot_proofs) - ?'),

    keepCheckpoint: database.prepare(
      `INSERT INTO checkpoints (chain_id, epoch_id, final, nonce_b64, statement) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET nonce_b64 = excluded.nonce_b64, statement = excluded.statement, stamp = NULL`,
    ),
    checkpoints: database.prepare('SELECT statement, stamp FROM checkpoints WHERE chain_id = ? ORDER BY number'),
    stampCheckpoint: database.prepare(
      'UPDATE checkpoints SET stamp = ? WHERE chain_id = ? AND epoch_id = ? AND nonce_b64 = ?',
    ),
    dropCheckpoints: database.prepare(
      'DELETE FROM checkpoints WHERE number <= (SELECT max(number) FROM checkpoints) - ?',
    ),
  };
}
