// SPDX-License-Identifier: Apache-2.0
// `occ measure`: what it says of an image, what it names when an image is another, and how it ends.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CpioEntry, encodeCpio } from '../../enclave/image/eif/cpio.ts';
import { runProgram } from '../../src/cli/program.ts';
import { concatBytes, utf8 } from '../../src/proof/bytes.ts';
import { errorCodes } from '../../src/proof/errors.ts';
import { application, cmdline, image, imageOf, measured, metadata, parts, platform } from '../enclave/image/images.ts';
import { measureNaively, readNaively } from '../enclave/image/naive.ts';
import { folder, occ, root } from './occ.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** In this process; the files lie in a folder of their own. */
async function measure(files: Files, args: readonly string[] = []) {
  const cwd = folder(files);
  let [stdout, stderr] = ['', ''];
  const status = await runProgram(
    ['measure', ...args.map((arg) => (/\.(?:eif|json)$|^a$/.test(arg) ? join(cwd, arg) : arg))],
    {
      env: {},
      cwd,
      nodeVersion: process.versions.node,
      out: (text) => {
        stdout += text;
      },
      err: (text) => {
        stderr += text;
      },
      isTerminal: false,
      clock: { now: () => 0, sleep: () => Promise.resolve() },
      stopSignal: () => new AbortController().signal,
      onHangup: () => undefined,
    },
  );
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

/** The record of the image as the command writes it, for the comparisons below. */
const recorded = async (changes: Files = {}) => {
  const { stdout } = await measure({ 'a.eif': image(), ...changes }, ['a.eif', '--json']);
  return stdout;
};

const withEntry = (entry: CpioEntry): Uint8Array =>
  image({
    ramdisks: [encodeCpio(platform), encodeCpio([...application.filter(({ path }) => path !== entry.path), entry])],
  });
const withMain = (text: string) =>
  withEntry({ kind: 'file', path: 'app/main.js', bytes: utf8(text), executable: false });

describe('occ measure', () => {
  it('runs in a process of its own as it does in this one', async () => {
    const cwd = folder({ 'a.eif': image() });
    const { stdout } = await measure({ 'a.eif': image() }, ['a.eif', '--json']);
    expect(await occ(['measure', 'a.eif', '--json'], { cwd })).toEqual({ status: 0, stdout, stderr: '' });
  });

  it('prints the registers and what the image is made of', async () => {
    const { status, stdout, stderr } = await measure({ 'a.eif': image() }, ['a.eif']);
    const { PCR0, PCR1, PCR2 } = measureNaively(image());
    expect([status, stderr]).toEqual([0, '']);
    for (const line of [`PCR0      ${PCR0}`, `PCR1      ${PCR1}`, `PCR2      ${PCR2}`, `\n  ${cmdline}\n`]) {
      expect(stdout).toContain(line);
    }
    expect(stdout).toMatch(/\n {2}100644 {2}app\/main\.js +[0-9a-f]{64} {2}11 bytes\n/);
    expect(stdout).not.toContain('PCR8');
  });

  it('prints them as JSON', async () => {
    const { status, json } = await measure({ 'a.eif': image() }, ['a.eif', '--json']);
    const { components, ...whole } = json();
    const { sha256, size, pcrs, header } = measured(image());
    expect([status, whole]).toEqual([0, { sha256, size, ...pcrs, header }]);
    expect(Object.keys(components)).toEqual(['kernel', 'cmdline', 'metadata', 'ramdisk0', 'ramdisk1']);
    expect(components.cmdline).toMatchObject({ size: cmdline.length, text: cmdline });
    expect(components.ramdisk1.entries.map(({ path }: { path: string }) => path)).toContain('app/main.js');
  });

  it('ends with 1 when --strict denies the content, and says which rule', async () => {
    const lying = image({ cmdline: `${cmdline}\n` });
    expect((await measure({ 'a.eif': image() }, ['a.eif', '--strict'])).status).toBe(0);
    expect((await measure({ 'a.eif': lying }, ['a.eif'])).status).toBe(0);
    const { status, json } = await measure({ 'a.eif': lying }, ['a.eif', '--strict', '--json']);
    const failing = json().content.filter((rule: { status: string }) => rule.status === 'fail');
    expect([status, failing.map(({ id }: { id: string }) => id)]).toEqual([1, ['cmdline']]);
    const { stdout } = await measure({ 'a.eif': lying }, ['a.eif', '--strict']);
    expect(stdout).toMatch(/\npass +kernel\nFAIL +cmdline: .*\npass +archives\npass +init\n$/);
  });

  it('shows nothing that a terminal would obey', async () => {
    const hostile = image({
      cmdline: 'a\u001b[2J##[error]',
      metadata: { ...metadata, name: '\u001b[31m' },
      ramdisks: [encodeCpio([{ kind: 'folder', path: '\u001b]0;x\u202e' }])],
    });
    for (const args of [
      ['a.eif', '--strict'],
      ['a.eif', '--json'],
    ]) {
      const { stdout } = await measure({ 'a.eif': hostile }, args);
      for (const odd of ['\u001b', '\u202e', '##[']) expect(stdout).not.toContain(odd);
    }
  });
});

describe('occ measure --compare', () => {
  it('ends with 0 for the image that was recorded', async () => {
    const files = { 'a.eif': image(), 'expected.json': await recorded() };
    const { status, stdout } = await measure(files, ['a.eif', '--strict', '--compare', 'expected.json']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\nequal: .*\n$/);
  });

  const [kernel, command, , ...ramdisks] = readNaively(image());
  const pcrs012 = ['PCR0', 'PCR1', 'PCR2', 'sha256'];
  const extra: CpioEntry = { kind: 'file', path: 'app/more.js', bytes: utf8(''), executable: false };
  const program: CpioEntry = { kind: 'file', path: 'app/main.js', bytes: utf8('export {};\n'), executable: true };
  it.each<readonly [string, Uint8Array, readonly string[]]>([
    ['another byte in the app', withMain('export  {};'), ['ramdisk1/app/main.js', 'PCR0', 'PCR2', 'sha256']],
    ['a file more', withEntry(extra), ['ramdisk1/app/more.js', 'PCR0', 'PCR2', 'sha256']],
    ['another mode', withEntry(program), ['ramdisk1/app/main.js', 'PCR0', 'PCR2', 'sha256']],
    ['another kernel', image({ kernel: new Uint8Array(9) }), ['kernel', 'PCR0', 'PCR1', 'sha256']],
    ['another command line', image({ cmdline: 'quiet' }), ['cmdline', 'PCR0', 'PCR1', 'sha256']],
    ['other metadata', image({ metadata: { ...metadata, version: '2' } }), ['metadata', 'sha256']],
    ['another header', image({ header: { architecture: 'x86_64', memory: 1, cpus: 2 } }), ['header', 'sha256']],
    [
      'no metadata',
      imageOf([kernel, command, ...ramdisks].flatMap((one) => (one ? [one] : []))),
      ['metadata', 'sha256'],
    ],
    [
      'a ramdisk more',
      image({ ramdisks: [...parts().ramdisks, encodeCpio([])] }),
      ['ramdisk2', 'PCR0', 'PCR2', 'sha256'],
    ],
    [
      'a ramdisk that is no archive',
      image({ ramdisks: [[utf8('x')], ...parts().ramdisks.slice(1)] }),
      ['ramdisk0', 'PCR0', 'PCR1', 'sha256'],
    ],
    [
      'nothing alike',
      image({ cmdline: 'quiet', ramdisks: [encodeCpio(platform)] }),
      ['cmdline', 'ramdisk1', ...pcrs012],
    ],
  ])('names %s', async (_, other, names) => {
    const files = { 'a.eif': other, 'expected.json': await recorded() };
    const { status, json } = await measure(files, ['a.eif', '--compare', 'expected.json', '--json']);
    const { equal, differences } = json().comparison;
    expect([status, equal, differences.map(({ what }: { what: string }) => what)]).toEqual([1, false, names]);
  });

  it('asks for no more than the registers where the record holds no more', async () => {
    const { PCR0, PCR1, PCR2 } = measured(image()).pcrs;
    const expected = JSON.stringify({ PCR0, PCR1, PCR2 });
    const compare = async (bytes: Uint8Array) =>
      (await measure({ 'a.eif': bytes, 'e.json': expected }, ['a.eif', '--compare', 'e.json'])).status;
    expect(await compare(image({ metadata: { ...metadata, name: 'other' } }))).toBe(0);
    expect(await compare(withMain(''))).toBe(1);
  });

  const whole = JSON.parse(JSON.stringify({ ...measured(image()).pcrs }));
  it.each<readonly [string, string, string]>([
    ['text that is no JSON', 'json-invalid', '{'],
    ['no object', 'image-record-invalid', '[]'],
    ['nothing to hold it against', 'image-record-invalid', '{}'],
    ['PCR0 alone', 'image-record-invalid', JSON.stringify({ PCR0: whole.PCR0 })],
    ['an unknown member', 'image-record-invalid', JSON.stringify({ ...whole, pcr0: whole.PCR0 })],
    ['a register that is none', 'image-record-invalid', JSON.stringify({ ...whole, PCR1: 'ABC' })],
    ['no components', 'image-record-invalid', JSON.stringify({ ...whole, components: {} })],
    [
      'a component without a hash',
      'image-record-invalid',
      JSON.stringify({ ...whole, components: { kernel: { size: 1 } } }),
    ],
    ['a component nobody knows', 'image-record-invalid', JSON.stringify({ ...whole, components: { x: {} } })],
    ['a member of all objects', 'image-record-invalid', JSON.stringify({ ...whole, components: { constructor: {} } })],
    [
      'an empty ramdisk',
      'image-record-invalid',
      JSON.stringify({ ...whole, components: { ramdisk0: { size: 1, sha256: '0'.repeat(64), entries: [] } } }),
    ],
  ])('refuses %s as a record', async (_, code, text) => {
    const { status, stderr } = await measure({ 'a.eif': image(), 'e.json': text }, ['a.eif', '--compare', 'e.json']);
    expect([status, /\[([a-z-]+)\]/.exec(stderr)?.[1]]).toEqual([2, code]);
  });
});

describe('occ measure ends with 2', () => {
  it.each<readonly [string, string, Files, readonly string[]]>([
    ['without a file', 'usage', {}, []],
    ['where there is none', 'file-not-found', {}, ['a.eif']],
    ['for a folder', 'file-unreadable', { 'a/b': '' }, ['a']],
    ['for an empty file', 'eif-truncated', { 'a.eif': '' }, ['a.eif']],
    ['for another file', 'eif-header', { 'a.eif': readFileSync(`${root}/package-lock.json`) }, ['a.eif']],
    ['for an image with something behind it', 'eif-trailing', { 'a.eif': concatBytes(image(), utf8('x')) }, ['a.eif']],
    ['where the record is missing', 'file-not-found', { 'a.eif': image() }, ['a.eif', '--compare', 'e.json']],
  ])('%s', async (_, code, files, args) => {
    expect(errorCodes).toContain(code);
    const { status, stdout, stderr } = await measure(files, args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`\\[${code}\\]\nhint: `));
    const asked = await measure(files, [...args, '--json']);
    expect([asked.status, asked.stderr, asked.json()]).toEqual([
      ...[2, '', { measured: false, error: expect.objectContaining({ code }) }],
    ]);
  });
});
