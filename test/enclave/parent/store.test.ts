// SPDX-License-Identifier: Apache-2.0
// The store: what was kept is there after a restart, and what is not a store is left alone.
import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { GroupCommit } from '../../../enclave/parent/group-commit.ts';
import type { JournalEntry, SignedBatch } from '../../../enclave/parent/store.ts';
import { inMemory, openDatabase } from '../../../enclave/parent/store-file.ts';
import type { BootProof } from '../../../src/proof/boot.ts';
import type { Checkpoint } from '../../../src/proof/checkpoint.ts';
import { codeOf } from '../../host/state-folder.ts';
import { freshStorePath, openStore } from './store-folder.ts';

const question = { commitId: 'c', holder: 'open', chainId: 'a', items: [{ slotId: 's', digestB64: 'd' }] };
const entry = (commitId: string, more: Partial<JournalEntry> = {}): JournalEntry => ({
  ...{ commitId, fingerprint: 'f', expires: 1000, question: { ...question, commitId } },
  ...more,
});
const batch = (more: Partial<SignedBatch> = {}): SignedBatch => ({
  ...{ chainId: 'a', count: 1, proofs: '[{"commit":{"counter":"2"}}]' },
  ...more,
});
const stamp = { authority: 'a', time: 't', digestAlg: 'sha256', digestB64: 'd', tokenB64: 'x' };

/** Nothing is read-only for root. */
const isOrdinary = process.getuid?.() !== 0;
if (!isOrdinary) process.stderr.write('NOT TESTED (runs as root): a store that cannot be written\n');

describe('after a restart', () => {
  it('open requests, answers, acknowledgements and evidence are as they were', async () => {
    const path = freshStorePath();
    const first = openStore(path);
    await Promise.all([first.journal(entry('open')), first.journal(entry('kept')), first.journal(entry('cut'))]);
    const number = await first.keep('kept', batch());
    await first.keep('cut', batch({ cut: 'chain-closed' }));
    await first.acknowledged(['cut']);
    const boot = { epochId: 'e', publicKeyB64: 'k' } as BootProof;
    const checkpoint = { chainId: 'a', epochId: 'e', nonceB64: 'n' } as Checkpoint;
    await first.keepBootProof(boot, 'b');
    await first.keepCheckpoint(checkpoint);
    await first.keepStamp({ kind: 'proof', batch: number, at: 0 }, stamp);
    await first.keepStamp({ kind: 'boot', bootB64: 'b' }, stamp);
    await first.keepStamp({ kind: 'checkpoint', checkpoint }, stamp);
    await first.close();

    const second = openStore(path);
    expect(await second.openCommits(10)).toEqual([entry('open')]);
    expect(await second.commitOf('open')).toEqual({ state: 'open', fingerprint: 'f', expires: 1000 });
    expect(await second.commitOf('kept')).toMatchObject({ state: 'answered', proofs: batch().proofs });
    expect(await second.commitOf('cut')).toMatchObject({ state: 'cut', code: 'chain-closed' });
    expect(await second.unacknowledged(10)).toEqual(['kept']);
    const { proofs } = (await second.chain({ chainId: 'a', owner: undefined })) ?? {};
    expect(proofs).toEqual([{ commit: { counter: '2' }, timestamps: { proof: stamp } }, { commit: { counter: '2' } }]);
    expect(await second.bootProof({ epochId: 'e' })).toEqual({ ...boot, timestamps: { self: stamp } });
    expect(await second.checkpoints('a')).toEqual([{ ...checkpoint, timestamps: { self: stamp } }]);
  });

  it('what is written waits for the medium', async () => {
    const database = openDatabase(freshStorePath());
    const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect([pragma('journal_mode'), pragma('synchronous')]).toEqual(['wal', 2]);
    database.close();
  });

  it('a withdrawn request is gone', async () => {
    const store = openStore();
    await store.journal(entry('a'));
    await store.withdraw('a');
    expect([await store.commitOf('a'), await store.openCommits(10)]).toEqual([undefined, []]);
  });
});

describe('writes of one turn', () => {
  function group() {
    const database = openDatabase(inMemory);
    const seen = { groups: 0, undone: 0 };
    const writes = new GroupCommit(database, { tidy: () => (seen.groups += 1), undone: () => (seen.undone += 1) });
    const add = (name: string) =>
      writes.write(() => void database.exec(`INSERT INTO stamps VALUES (1, 1, '${name}', '')`));
    const count = () => database.prepare('SELECT count(*) AS n FROM stamps').get()?.n;
    return { database, seen, writes, add, count };
  }

  it('share one transaction', async () => {
    const { seen, add, count } = group();
    await Promise.all(Array.from({ length: 100 }, (_, at) => add(`${at}`)));
    expect([seen.groups, count()]).toEqual([1, 100]);
    await add('later');
    expect(seen.groups).toBe(2);
  });

  it('fail together when the medium is full, and later ones work again', async () => {
    const { database, seen, writes, add, count } = group();
    database.exec('PRAGMA max_page_count = 1');
    expect(await Promise.all([add('a'), add('x'.repeat(200_000))].map(codeOf))).toEqual(['unavailable', 'unavailable']);
    expect([count(), seen.undone, writes.failed?.code]).toEqual([0, 1, 'unavailable']);
    database.exec('PRAGMA max_page_count = 1000000');
    await add('b');
    expect([count(), writes.failed]).toEqual([1, undefined]);
  });

  it('fail when the store is closed', async () => {
    const store = openStore();
    await store.check();
    await store.close();
    expect(await codeOf(store.keep('x', batch()))).toBe('unavailable');
    expect(await codeOf(store.check())).toBe('unavailable');
  });
});

describe('a key', () => {
  it('is known until its time is over and the enclave knows that it was kept', async () => {
    let now = 0;
    const store = openStore(undefined, {}, () => now);
    await store.journal(entry('a'));
    await store.keep('a', batch());
    now = 1000;
    expect(await store.commitOf('a')).toMatchObject({ state: 'answered' });
    await store.acknowledged(['a']);
    expect(await store.commitOf('a')).toBeUndefined();
    expect((await store.chain({ chainId: 'a', owner: undefined }))?.proofs).toHaveLength(1);
  });

  it.each([
    ['commits', { commits: 3 }],
    ['open requests', { openCommits: 3 }],
  ])('is refused when there are too many %s', async (_, limits) => {
    let now = 0;
    const store = openStore(undefined, limits, () => now);
    for (const name of ['a', 'b', 'c']) await store.journal(entry(name));
    expect(await codeOf(store.journal(entry('d')))).toBe('unavailable');
    await store.keep('a', batch());
    await store.acknowledged(['a']);
    now = 2000;
    await store.withdraw('b');
    await store.journal(entry('d'));
  });
});

describe('a chain', () => {
  it('is listed to the key that opened it', async () => {
    const store = openStore();
    await store.keep('x', batch({ owner: 'alice' }));
    expect((await store.chain({ chainId: 'a', owner: 'alice' }))?.proofs).toHaveLength(1);
    expect((await store.chain({ chainId: 'a', owner: 'any' }))?.proofs).toHaveLength(1);
    for (const owner of ['bob', undefined]) {
      expect(await codeOf(store.chain({ chainId: 'a', owner }))).toBe('forbidden');
    }
    expect(await store.chain({ chainId: 'b', owner: 'alice' })).toBeUndefined();
  });

  it('is listed in parts of whole batches', async () => {
    const store = openStore();
    const proofs = JSON.stringify(Array.from({ length: 600 }, (_, at) => ({ at })));
    for (const name of ['x', 'y', 'z']) await store.keep(name, batch({ count: 600, proofs }));
    const sizes: number[] = [];
    for (let after: number | undefined = 0; after !== undefined; ) {
      const page = await store.chain({ chainId: 'a', owner: undefined, after });
      sizes.push(page?.proofs.length ?? 0);
      after = page?.next;
    }
    expect(sizes).toEqual([600, 600, 600]);
  });

  it('loses its oldest proofs when there are too many, and their names stay taken', async () => {
    const store = openStore(undefined, { proofBytes: 100 });
    for (const name of ['x', 'y']) {
      await store.journal(entry(name));
      await store.keep(name, batch({ proofs: JSON.stringify([{ name: name.repeat(60) }]) }));
    }
    expect(await store.commitOf('x')).toMatchObject({ state: 'forgotten' });
    expect((await store.chain({ chainId: 'a', owner: undefined }))?.proofs).toEqual([{ name: 'y'.repeat(60) }]);
  });
});

describe('a checkpoint', () => {
  it('replaces the one before it, never the last word', async () => {
    const store = openStore();
    const of = (more: object) => ({ chainId: 'a', epochId: 'e', nonceB64: '1', ...more }) as Checkpoint;
    await store.keepCheckpoint(of({ length: '1' }));
    await store.keepCheckpoint(of({ length: '2', final: 'closed' }));
    await store.keepCheckpoint(of({ length: '2', nonceB64: '2' }));
    expect((await store.checkpoints('a')).map(({ nonceB64, final }) => [nonceB64, final])).toEqual([
      ['2', undefined],
      ['1', 'closed'],
    ]);
  });
});

describe('what cannot be a store', () => {
  const foreignDatabase = (path: string) => {
    const database = new DatabaseSync(path);
    database.exec('CREATE TABLE mine (x)');
    database.close();
  };
  const damagedStore = async (path: string) => {
    const store = openStore(path);
    await store.keep('x', batch({ proofs: JSON.stringify(['x'.repeat(50_000)]) }));
    await store.close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xff, 8192, bytes.length));
  };
  const laterStore = (path: string) => {
    const database = openDatabase(path);
    database.exec('PRAGMA user_version = 2');
    database.close();
  };
  it.each([
    ['another file', (path: string) => writeFileSync(path, 'my notes\n'.repeat(200)), 'store-invalid'],
    ['the database of another program', foreignDatabase, 'store-invalid'],
    ['a damaged one', damagedStore, 'store-invalid'],
    ['one of a later version', laterStore, 'store-invalid'],
  ])('is refused and left as it is: %s', async (_, make, code) => {
    const path = freshStorePath();
    await make(path);
    copyFileSync(path, `${path}.before`);
    await expect(async () => openStore(path)).rejects.toMatchObject({ code, hint: expect.stringMatching(/\w/) });
    expect(readFileSync(path).equals(readFileSync(`${path}.before`))).toBe(true);
  });

  it('is refused in a folder that does not exist', async () => {
    const path = `${freshStorePath()}/nowhere/x.db`;
    await expect(async () => openStore(path)).rejects.toMatchObject({ code: 'store-unwritable' });
    expect(existsSync(path)).toBe(false);
  });

  it.runIf(isOrdinary)('is refused where it cannot be written', async () => {
    const path = freshStorePath();
    await openStore(path).close();
    chmodSync(path, 0o400);
    await expect(async () => openStore(path)).rejects.toMatchObject({ code: 'store-unwritable' });
  });

  it('is refused while another parent has it', async () => {
    const path = freshStorePath();
    const first = openStore(path);
    await expect(async () => openStore(path)).rejects.toMatchObject({ code: 'store-locked' });
    await first.close();
    expect(await openStore(path).openCommits(1)).toEqual([]);
  });
});
