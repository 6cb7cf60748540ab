// SPDX-License-Identifier: Apache-2.0
// Vectors: each fails at exactly the check it names, and passes with only that flaw repaired; every check has one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../src/verify/checks.ts';
import { vectorFiles } from './vector-maker/all.ts';
import { judgeVector, outcome, repair, type Vector } from './vector-maker/vector.ts';

const folder = join(import.meta.dirname, 'vectors');
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const committed = names.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Vector] as const);
const flawed = committed.filter(([, { expect: id }]) => id !== 'none');

describe('the vectors', () => {
  it('are what the generator writes; if not, run `npm run vectors` and look at the diff', async () => {
    const made = await vectorFiles();
    expect(names).toEqual([...made.keys()]);
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8'), name).toBe(made.get(name));
  });

  it('have at least one for every check', () => {
    const covered = new Set(committed.map(([, { expect: id }]) => id));
    expect(checks.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
    expect(covered).toContain('none');
  });

  it.each(committed)('%s fails at the check it names', async (name, vector) => {
    expect(await outcome(vector)).toBe(vector.expect);
    expect(name.startsWith(`${vector.expect}.`)).toBe(true);
    expect(vector.about).toMatch(/^[A-Z].*\.$/);
  });

  it.each(flawed)('%s is valid with only that flaw repaired', async (_, vector) => {
    const repaired = repair(vector);
    expect(repaired).toBeDefined();
    if (repaired) expect(await judgeVector(repaired)).toMatchObject({ valid: true });
  });

  it.each(committed)('%s is small', (name) => {
    expect(readFileSync(join(folder, name)).length).toBeLessThan(24_000);
  });
});
