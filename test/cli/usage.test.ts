// SPDX-License-Identifier: Apache-2.0
// What `occ` says of itself, and to whoever uses it wrongly.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../src/cli/program.ts';
import { folder, occ, root, source } from './occ.ts';

const cwd = root;

describe('occ', () => {
  it.each([
    [['--help'], 'occ FILES… -o DIR'],
    [['-h'], 'commit'],
    [['help'], 'serve'],
    [['help', 'verify'], '--no-artifact'],
    [['verify', '--help'], 'Exit codes: 0 valid, 1 denied, 2'],
    [['commit', '-h'], 'OCC_STATE_PATH'],
    [['document', '--help'], '--allow-debug'],
    [['measure', '--help'], 'PCR0 alone'],
    [['serve', '--help'], '8787'],
  ])('%j helps', async (args, text) => {
    const { status, stdout, stderr } = await occ(args, { cwd });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(text);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it.each(['verify', 'document', 'measure', 'commit', 'serve'])(
    '%s --help names every option of it',
    async (command) => {
      const { stdout } = await occ([command, '--help'], { cwd });
      const options: Readonly<Record<string, readonly string[]>> = {
        verify: ['--policy', '--any-signer', '--digest', '--no-artifact', '--at', '--json'],
        document: ['--root', '--at', '--allow-debug', '--json'],
        measure: ['--strict', '--compare', '--json'],
      };
      for (const option of options[command] ?? []) expect(stdout).toContain(option);
      expect(stdout).toContain('Examples:');
    },
  );

  it('has the version of the package', async () => {
    const { version: packaged } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(version).toBe(packaged);
    expect(await occ(['--version'], { cwd })).toEqual({ status: 0, stdout: `${packaged}\n`, stderr: '' });
  });

  it.each([
    [[], 'expected a command'],
    [['verfy'], 'verify'],
    [['verify', '--polcy', 'x', 'y'], 'Did you mean --policy?'],
    [['verify'], "missing required argument 'proofs'"],
    [['verify', 'x', '--policy'], '--policy'],
    [['commit'], "missing required argument 'files'"],
    [['serve', 'now'], 'too many arguments'],
    [['help', 'me'], 'expected'],
  ])('%j is wrong use, with a way to help', async (args, text) => {
    const { status, stdout, stderr } = await occ(args, { cwd });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(text);
    expect(stderr).toContain('[usage]');
    expect(stderr).toMatch(/\nhint: +Run: occ .*--help\n$/);
  });

  it('keeps its verdict when nobody reads it to the end', async () => {
    const bundle = { mediaType: 'application/vnd.occ.bundle.v1+json', subjects: [], bootProofs: [], checkpoints: [] };
    const proofs = Array.from({ length: 20_000 }, () => ({ version: 'occ/1' }));
    const where = folder({ 'b.json': JSON.stringify({ ...bundle, proofs }) });
    const args = [source, 'verify', join(where, 'b.json'), '--any-signer', '--no-artifact', '--json'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', () => child.stdout.destroy());
    expect((await once(child, 'exit'))[0]).toBe(1);
  });
});
