// SPDX-License-Identifier: Apache-2.0
// The application as one file: the same bytes in any folder, nothing loaded from elsewhere, and a list of its sources
// whose hash is inside.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleApp } from '../../../enclave/image/bundle.ts';

const root = resolve(import.meta.dirname, '../../..');
const outside = realpathSync(mkdtempSync(join(tmpdir(), 'occ-bundle-')));
afterAll(() => rmSync(outside, { recursive: true, force: true }));

/** A copy of the project with a small entry of its own, in a folder of this name. */
function project(name: string, entry: string): string {
  const path = join(outside, name);
  for (const part of ['src/proof', 'src/evidence', 'enclave/app', 'enclave/wire', 'enclave/image', 'package.json']) {
    cpSync(join(root, part), join(path, part), { recursive: true });
  }
  symlinkSync(realpathSync(join(root, 'node_modules')), join(path, 'node_modules'));
  mkdirSync(dirname(join(path, small)), { recursive: true });
  writeFileSync(join(path, small), entry);
  return path;
}

const small = 'enclave/app/small.ts';
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const says = `
import { quote } from '../../src/proof/bytes.ts';
import { sha256 } from '../../src/proof/sha256.ts'; // with a package inside
declare const occSourceB64: string;
process.stdout.write(occSourceB64 + quote('') + sha256(new Uint8Array()).length);
`;

describe('a bundle', () => {
  let here: string;
  let elsewhere: string;
  beforeAll(() => {
    here = project('here', says);
    elsewhere = project('another folder/deeper', says);
  });

  it('is the same in any folder, and says nothing of it', async () => {
    const [one, other] = [await bundleApp(here, small), await bundleApp(elsewhere, small)];
    expect(text(other.code)).toBe(text(one.code));
    expect(other.measured).toBe(one.measured);
    for (const place of [outside, root, realpathSync(join(root, 'node_modules'))]) {
      expect([text(one.code).includes(place), one.measured.includes(place)]).toEqual([false, false]);
    }
  });

  it('carries the hash of its list, and runs', async () => {
    const { code, measured } = await bundleApp(here, small);
    writeFileSync(join(here, 'main.mjs'), code);
    const said = execFileSync(process.execPath, [join(here, 'main.mjs')], { encoding: 'utf8' });
    expect(said).toBe(`${createHash('sha256').update(measured).digest('base64')}""32`);
  });

  it('lists what is inside and what the platform is made of, by path, as sha256sum reads it', async () => {
    const { measured } = await bundleApp(here, small);
    const paths = measured
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(66));
    expect(paths).toEqual([...paths].sort());
    for (const path of [small, 'src/proof/bytes.ts', 'enclave/image/init/init.c', 'enclave/image/cmdline']) {
      expect(paths).toContain(path);
    }
    expect(paths.filter((path) => /measured\.txt|expected\.json|\/test\//.test(path))).toEqual([]);
    if (process.platform === 'linux') execFileSync('sha256sum', ['--check', '--quiet'], { cwd: here, input: measured });
  });

  it('is another, with another list, when a source changes, and when a source of the platform does', async () => {
    const before = await bundleApp(elsewhere, small);
    const changes = ['src/proof/bytes.ts', 'enclave/image/init/init.c', 'enclave/image/kernel/enclave.config'];
    let last = before;
    for (const path of changes) {
      appendFileSync(join(elsewhere, path), '\n');
      const after = await bundleApp(elsewhere, small);
      expect([after.measured === last.measured, text(after.code) === text(last.code)]).toEqual([false, false]);
      last = after;
    }
  });

  it('is not made where a source of the platform is missing', async () => {
    rmSync(join(elsewhere, 'enclave/image/lock.json'));
    await expect(bundleApp(elsewhere, small)).rejects.toThrow(expect.objectContaining({ code: 'image-build' }));
  });

  it('is not made where something would be loaded from elsewhere, or is not there', async () => {
    const refused = expect.objectContaining({ code: 'image-build' });
    await expect(bundleApp(here, 'enclave/app/none.ts')).rejects.toThrow(refused);
    writeFileSync(join(here, 'enclave/app/remote.ts'), "import 'https://example.org/code.js';\n");
    await expect(bundleApp(here, 'enclave/app/remote.ts')).rejects.toThrow(refused);
    writeFileSync(join(here, 'enclave/app/absent.ts'), "import 'no-such-package';\n");
    await expect(bundleApp(here, 'enclave/app/absent.ts')).rejects.toThrow(refused);
  });
});
