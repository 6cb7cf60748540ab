// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluate, type Manifest, readManifest, resolveInputs } from './manifest.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'occ-manifest-'));
});
afterEach(() => rm(folder, { recursive: true }));

const head = 'name: A\ndescription: B\n';
async function manifest(text: string): Promise<Manifest> {
  await writeFile(join(folder, 'action.yml'), text);
  return readManifest(folder);
}

describe('action.yml', () => {
  it.each([
    ['another runtime', `${head}runs: {using: node20, main: a.js}`],
    ['no runtime', `${head}runs: {main: a.js}`],
    ['no main', `${head}runs: {using: node24}`],
    ['an unknown member', `${head}runs: {using: node24, main: a.js}\ninput: {}`],
    [
      'a duplicate input',
      `${head}inputs:\n  a: {description: x}\n  a: {description: y}\nruns: {using: node24, main: a.js}`,
    ],
    ['an input without a description', `${head}inputs:\n  a: {required: true}\nruns: {using: node24, main: a.js}`],
    ['an input name with a space', `${head}inputs:\n  a b: {description: x}\nruns: {using: node24, main: a.js}`],
  ])('is refused with %s', async (_, text) => {
    await expect(manifest(text)).rejects.toThrow();
  });

  it('may also be called action.yaml, and has to exist', async () => {
    await expect(readManifest(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    await writeFile(join(folder, 'action.yaml'), `${head}runs: {using: node24, main: a.js}`);
    expect((await readManifest(folder)).runs.main).toBe('a.js');
  });
});

describe('inputs', () => {
  const text = `${head}inputs:
  with-default: {description: x, default: "\${{ github.job }}/\${{ strategy.job-index }}"}
  flag: {description: x, default: true}
  needed: {description: x, required: true}
  old: {description: x, deprecationMessage: use flag}
runs: {using: node24, main: a.js}`;
  const contexts = { github: { job: 'build' }, strategy: { 'job-index': 2 } };

  it('get their defaults; dashes stay, letters become upper case', async () => {
    expect(resolveInputs(await manifest(text), { needed: ' y ' }, contexts)).toEqual({
      env: { INPUT_NEEDED: ' y ', 'INPUT_WITH-DEFAULT': 'build/2', INPUT_FLAG: 'true', INPUT_OLD: '' },
      unexpected: [],
      missing: [],
      deprecated: [],
    });
  });

  it('that are given empty stay empty, whatever the default', async () => {
    const { env, missing } = resolveInputs(await manifest(text), { 'With-Default': '' }, contexts);
    expect([env['INPUT_WITH-DEFAULT'], missing]).toEqual(['', ['needed']]);
  });

  it('that are unknown or deprecated are named', async () => {
    const { unexpected, deprecated, env } = resolveInputs(await manifest(text), { 'no such': '1', OLD: '2' }, contexts);
    expect([unexpected, deprecated, env.INPUT_NO_SUCH]).toEqual([['no such'], [['old', 'use flag']], '1']);
  });
});

it.each(['github.nope', 'secrets.x', "hashFiles('x')", 'github.job || 1'])(
  'the expression %j is refused rather than guessed',
  (expression) => {
    expect(() => evaluate(`\${{ ${expression} }}`, { github: { job: 'x' } })).toThrow('cannot evaluate');
  },
);
