// SPDX-License-Identifier: Apache-2.0
// One process at a time: a living owner is never pushed aside, a killed one never stands in the way.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { lockState } from '../../src/host/state-lock.ts';
import { StateStore } from '../../src/host/state-store.ts';
import { codeOf, freshStatePath, linux } from './state-folder.ts';

const owner = resolve(import.meta.dirname, '../fixtures/state-owner.main.ts');
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Another process that opens the state and keeps it; resolves to what it says: `open` or the code of its failure. */
async function anotherOwner(statePath: string): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const child = spawn(process.execPath, [owner, statePath], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const locksOf = (statePath: string) =>
  readdirSync(dirname(statePath)).filter((name) => name.startsWith(`${basename(statePath)}.lock-`));

describe('the lock of a state file', () => {
  it('keeps a second process out', async () => {
    const statePath = freshStatePath();
    expect((await anotherOwner(statePath)).said).toBe('open');
    expect(await codeOf(StateStore.open({ statePath }))).toBe('state-locked');
    expect(locksOf(statePath)).toHaveLength(1);
  });

  it('keeps a second user in the same process out', async () => {
    const statePath = freshStatePath();
    const store = await StateStore.open({ statePath });
    expect(await codeOf(StateStore.open({ statePath }))).toBe('state-locked');
    await store.close();
    await (await StateStore.open({ statePath })).close();
    expect(locksOf(statePath)).toEqual([]);
  });

  it('goes with a process that was killed', async () => {
    const statePath = freshStatePath();
    const { child } = await anotherOwner(statePath);
    await killed(child);
    expect(locksOf(statePath)).toHaveLength(1);
    const store = await StateStore.open({ statePath });
    expect(locksOf(statePath)).toHaveLength(1);
    await store.close();
    expect(locksOf(statePath)).toEqual([]);
  });

  it('is given to at most one of many that come at once, over the lock of a dead one', async () => {
    const statePath = freshStatePath();
    await killed((await anotherOwner(statePath)).child);
    const said = await Promise.all(Array.from({ length: 4 }, async () => (await anotherOwner(statePath)).said));
    expect(said.filter((word) => word === 'open').length).toBeLessThanOrEqual(1);
    expect(said.filter((word) => word !== 'open').every((word) => word === 'state-locked')).toBe(true);
  });

  it('is given to one of two in the same process that come at once', async () => {
    const statePath = freshStatePath();
    const both = await Promise.allSettled([lockState(statePath), lockState(statePath)]);
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
  });

  it('of another machine, of which nothing is known, holds', async () => {
    const statePath = freshStatePath();
    const name = `${basename(statePath)}.lock-000000000000_000000000000_1_1_00000000`;
    writeFileSync(join(dirname(statePath), name), '');
    expect(await codeOf(lockState(statePath))).toBe('state-locked');
  });

  it('with a name that nobody can read holds', async () => {
    const statePath = freshStatePath();
    writeFileSync(`${statePath}.lock-what`, '');
    expect(await codeOf(lockState(statePath))).toBe('state-locked');
  });

  it.runIf(linux)('of a process whose number was given to another does not hold', async () => {
    const statePath = freshStatePath();
    const lock = await lockState(statePath);
    const [own = ''] = locksOf(statePath);
    await lock.release();
    const [machine, boot, pid] = own.slice(`${basename(statePath)}.lock-`.length).split('_');
    writeFileSync(`${statePath}.lock-${machine}_${boot}_${pid}_1_00000000`, '');
    await (await lockState(statePath)).release();
    expect(locksOf(statePath)).toEqual([]);
  });

  it('of one file is not the lock of another', async () => {
    const statePath = freshStatePath();
    mkdirSync(join(dirname(statePath), 'other'));
    const locks = await Promise.all(
      [statePath, `${statePath}2`, join(dirname(statePath), 'other', 'occ-state.json')].map(lockState),
    );
    await Promise.all(locks.map((lock) => lock.release()));
  });
});
