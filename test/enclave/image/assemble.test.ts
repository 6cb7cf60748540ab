// SPDX-License-Identifier: Apache-2.0
// An image out of components: what goes where, the same every time, and within the rules that `occ measure --strict`
// asks of it. Programs lose what is only there for debuggers, and run as before.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assembleImage, type ImageComponents } from '../../../enclave/image/assemble.ts';
import { trimProgram } from '../../../enclave/image/program.ts';
import { concatBytes, utf8 } from '../../../src/proof/bytes.ts';
import { broken, cmdline, kernel, measured } from './images.ts';

/** ELF with one segment of 100 bytes from the start, and symbols behind it. */
function program(): Uint8Array {
  const bytes = new Uint8Array(300).fill(7, 176);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x7f454c46);
  view.setUint16(4, 0x0201);
  view.setBigUint64(32, 64n, true);
  view.setBigUint64(40, 200n, true);
  view.setUint16(56, 2, true);
  view.setUint16(60, 3, true);
  view.setBigUint64(64 + 32, 100n, true);
  view.setBigUint64(120 + 8, 176n, true);
  view.setBigUint64(120 + 32, 20n, true);
  return bytes;
}

const components: ImageComponents = {
  kernel: kernel(),
  kernelVersion: '6.12.107',
  cmdline,
  init: utf8('init'),
  runtime: { node: program(), loader: utf8('loader'), libraries: new Map([['libc.so.6', utf8('libc')]]) },
  app: utf8('export {};\n'),
  version: '1',
};
const assemble = (changes: Partial<ImageComponents> = {}) =>
  concatBytes(...assembleImage({ ...components, ...changes }));
const entriesOf = (bytes: Uint8Array, ramdisk: string) =>
  measured(bytes)
    .components.find(({ name }) => name === ramdisk)
    ?.entries?.map(({ mode, path }) => `${mode} ${path}`);

describe('an image', () => {
  it('keeps the rules of --strict, with the platform in the first ramdisk and the application in the second', () => {
    expect(broken(assemble())).toEqual([]);
    expect(entriesOf(assemble(), 'ramdisk0')).toEqual([
      ...['100755 init', '040755 dev', '020600 dev/console', '040755 proc', '040755 run', '040755 sys'],
    ]);
    expect(entriesOf(assemble(), 'ramdisk1')).toEqual([
      ...['040755 app', '100644 app/main.mjs', '100755 app/node', '040755 lib', '040755 lib/x86_64-linux-gnu'],
      ...['100644 lib/x86_64-linux-gnu/libc.so.6', '040755 lib64', '100755 lib64/ld-linux-x86-64.so.2'],
    ]);
  });

  it('is the same whatever the order of its libraries', () => {
    const names = ['libm.so.6', 'libc.so.6', 'libstdc++.so.6'];
    const runtime = (order: readonly string[]) => ({
      ...components.runtime,
      libraries: new Map(order.map((name) => [name, utf8(name)])),
    });
    expect(assemble({ runtime: runtime(names) })).toEqual(assemble({ runtime: runtime([...names].reverse()) }));
  });

  it('has its application in PCR2 and its platform in PCR1', () => {
    const moved = (changes: Partial<ImageComponents>) => {
      const [before, after] = [measured(assemble()).pcrs, measured(assemble(changes)).pcrs];
      return (['PCR0', 'PCR1', 'PCR2'] as const).filter((pcr) => before[pcr] !== after[pcr]);
    };
    expect(moved({ app: utf8('other') })).toEqual(['PCR0', 'PCR2']);
    expect(moved({ init: utf8('other') })).toEqual(['PCR0', 'PCR1']);
    expect(moved({ cmdline: 'quiet' })).toEqual(['PCR0', 'PCR1']);
    expect(moved({ version: '2', kernelVersion: '7' })).toEqual([]);
  });
});

describe('a trimmed program', () => {
  it('ends where its last segment does and has no section headers', () => {
    const trimmed = trimProgram(program());
    expect(trimmed).toHaveLength(196);
    expect([trimmed[40], trimmed[60], trimmed[56]]).toEqual([0, 0, 2]);
    expect(trimProgram(trimmed)).toEqual(trimmed);
  });

  it.each<readonly [string, Uint8Array]>([
    ['a script', utf8('#!/bin/sh\n'.repeat(20))],
    ['a file cut short', program().subarray(0, 180)],
    ['a header alone', program().subarray(0, 64)],
    ['nothing', new Uint8Array()],
  ])('is not made of %s', (_, bytes) => {
    expect(() => trimProgram(bytes)).toThrow(expect.objectContaining({ code: 'image-input' }));
  });

  it.runIf(process.platform === 'linux')('runs: this Node does', () => {
    const folder = mkdtempSync(join(tmpdir(), 'occ-trim-'));
    try {
      const path = join(folder, 'node');
      const whole = readFileSync(process.execPath);
      const trimmed = trimProgram(whole);
      writeFileSync(path, trimmed);
      chmodSync(path, 0o755);
      expect(trimmed.length).toBeLessThanOrEqual(whole.length);
      expect(execFileSync(path, ['--version'], { encoding: 'utf8' })).toBe(`${process.version}\n`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
