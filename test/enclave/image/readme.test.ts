// SPDX-License-Identifier: Apache-2.0
// enclave/image/README.md: its program computes what the format defines, and its names are those of the code.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { headerAt, headerBytes } from '../../../enclave/image/eif/format.ts';
import { errorCodes } from '../../../src/proof/errors.ts';
import { image } from './images.ts';
import { measureNaively } from './naive.ts';

const root = resolve(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'enclave/image/README.md'), 'utf8');

const python = 'python3';
const havePython = spawnSync(python, ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))']).status === 0;
if (!havePython) process.stderr.write('NOT TESTED (no Python 3.10 on this machine): PCR0 by hand\n');

it.runIf(havePython)('its program prints the registers of an image', () => {
  const folder = mkdtempSync(join(tmpdir(), 'occ-readme-'));
  try {
    writeFileSync(join(folder, 'a.eif'), image());
    const [, program = ''] = /```python\n([\s\S]*?)```/.exec(page) ?? [];
    const { stdout, stderr } = spawnSync(python, ['-c', program, join(folder, 'a.eif')], { encoding: 'utf8' });
    const expected = Object.entries(measureNaively(image())).map(([name, hex]) => `${name} ${hex}\n`);
    expect([stdout, stderr]).toEqual([expected.join(''), '']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('names every code of a broken layout, and no other', () => {
  const named = [...page.matchAll(/`(eif-[a-z-]+)`/g)].map(([, code]) => code ?? '');
  expect([...new Set(named)].sort()).toEqual(errorCodes.filter((code) => code.startsWith('eif-')).sort());
});

it('draws the header where it is', () => {
  const rows = [...page.matchAll(/^\| (\d+) \| (\d+)(?: × 8)? \| (\S+)/gm)].map(([, at, , what]) => [what, Number(at)]);
  expect(page).toContain(`The header has ${headerBytes} bytes`);
  expect(rows.map(([, at]) => at)).toEqual(Object.values(headerAt));
});

it('speaks of scripts that there are', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const [, name = ''] of page.matchAll(/npm run (image[\w:]*)/g)) expect(Object.keys(scripts)).toContain(name);
});
