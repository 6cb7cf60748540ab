// SPDX-License-Identifier: Apache-2.0
// `occ FILES… -o DIR`: a FILE.proof.zip for each file, whole or not at all, and `occ verify` on what came out.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProofZip, writeProofZip } from '../../src/artifacts/proof-zip.ts';
import { folder, occ, service } from './occ.ts';

const embedded = { OCC_STATE_PATH: 'state.json' };
const verify = async (cwd: string, ...args: readonly string[]) => {
  const { status, stdout } = await occ(['verify', ...args, '--any-signer', '--json'], { cwd });
  const { proofs = [] } = JSON.parse(stdout);
  const checks: readonly { readonly id: string; readonly status: string }[] = proofs[0]?.checks ?? [];
  return [status, checks.find((check) => check.status === 'fail')?.id];
};

describe('occ FILES… -o DIR', () => {
  it.each([
    ['the seeds', ['photo.jpg', '-o', './proofs', '-k', 'my-api-key']],
    ['options first', ['-o', './proofs', '-c', '1', 'photo.jpg']],
    ['long options', ['--output=./proofs', '--concurrency=2', 'photo.jpg']],
  ])('in the form of %s writes an archive that verifies alone', async (_, args) => {
    const cwd = folder({ 'photo.jpg': 'jpeg' });
    const { status, stdout } = await occ(args, { cwd, env: embedded });
    expect(status).toBe(0);
    expect(stdout).toContain('photo.jpg.proof.zip');
    expect(readdirSync(join(cwd, 'proofs'))).toEqual(['photo.jpg.proof.zip']);
    expect(await verify(cwd, 'proofs/photo.jpg.proof.zip')).toEqual([0, undefined]);
    expect(await verify(cwd, 'proofs/photo.jpg.proof.zip', 'photo.jpg')).toEqual([0, undefined]);
    expect(await verify(cwd, 'photo.jpg', 'proofs/photo.jpg.proof.zip')).toEqual([0, undefined]);
  });

  it('commits many at once, whatever they are called', async () => {
    const names = ['a', 'b c', 'empty', 'proof.json', 'VERIFY.txt', 'ünï', '-x'];
    const cwd = folder(Object.fromEntries(names.map((name) => [`in/${name}`, name === 'empty' ? '' : name])));
    const args = ['-o', 'out', '-c', '3', '--', ...names.map((name) => `in/${name}`)];
    expect((await occ(args, { cwd, env: embedded })).status).toBe(0);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(names.map((name) => `${name}.proof.zip`).sort());
    for (const name of names) expect(await verify(cwd, `out/${name}.proof.zip`)).toEqual([0, undefined]);
  });

  it('replaces an archive as a whole', async () => {
    const cwd = folder({ a: '1', 'out/a.proof.zip': 'old', 'out/other': 'kept' });
    expect((await occ(['a', '-o', 'out'], { cwd, env: embedded })).status).toBe(0);
    expect(await verify(cwd, 'out/a.proof.zip')).toEqual([0, undefined]);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['a.proof.zip', 'other']);
  });

  it('takes service and key from the environment', async () => {
    const { url } = await service({ API_KEYS: 'ci:secret' });
    const cwd = folder({ a: '1' });
    const env = { OCC_ENDPOINT: url, OCC_API_KEY: 'ci:secret' };
    expect((await occ(['a', '-o', 'out'], { cwd, env })).status).toBe(0);
    const without = await occ(['a', '-o', 'more'], { cwd, env: { OCC_ENDPOINT: url } });
    expect(without).toMatchObject({ status: 2, stderr: expect.stringContaining('[unauthorized]') });
    expect(readdirSync(join(cwd, 'more'))).toEqual([]);
  });

  it.each([
    ['no folder for the archives', ['a'], 'usage'],
    ['an unknown command', ['verfy'], 'usage'],
    ['no files', ['-o', 'out'], 'no-subjects'],
    ['a folder', ['in', '-o', 'out'], 'usage'],
    ['a file that is not there', ['a', 'gone', '-o', 'out'], 'file-not-found'],
    ['two files with one name', ['a', 'in/a', '-o', 'out'], 'usage'],
    ['nothing at once', ['a', '-o', 'out', '-c', '0'], 'usage'],
    ['too many at once', ['a', '-o', 'out', '-c', '65'], 'usage'],
    ['a file where the folder should be', ['a', '-o', 'a'], 'file-unwritable'],
    ['an empty folder name', ['a', '-o', ''], 'usage'],
  ])('%s: an error before anything is committed', async (_, args, code) => {
    const cwd = folder({ a: '1', 'in/a': '2' });
    const { status, stdout, stderr } = await occ(args, { cwd, env: embedded });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`[${code}]`);
    expect(readdirSync(cwd)).toEqual(['a', 'in']);
  });

  it('says which archive could not be written, and the others are whole', async () => {
    const cwd = folder({ a: '1', b: '2' });
    mkdirSync(join(cwd, 'out/b.proof.zip'), { recursive: true });
    const { status, stderr } = await occ(['a', 'b', '-o', 'out'], { cwd, env: embedded });
    expect(status).toBe(2);
    expect(stderr).toMatch(/1 of 2 archives .*b\.proof\.zip.*\[file-unwritable\]/);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['a.proof.zip', 'b.proof.zip']);
    expect(await verify(cwd, 'out/a.proof.zip')).toEqual([0, undefined]);
  });
});

describe('a .proof.zip', () => {
  const made = async () => {
    const cwd = folder({ 'a.txt': 'hello' });
    await occ(['a.txt', '-o', '.'], { cwd, env: embedded });
    return { cwd, zip: new Uint8Array(readFileSync(join(cwd, 'a.txt.proof.zip'))) };
  };

  it('with one byte of its artifact changed is denied', async () => {
    const { cwd, zip } = await made();
    const { name = '', bytes = new Uint8Array(), proofText } = readProofZip(zip);
    writeFileSync(join(cwd, 'x.zip'), writeProofZip({ name, bytes: bytes.with(0, 0x48), proofText }));
    expect(await verify(cwd, 'x.zip')).toEqual([1, 'artifact-digest']);
  });

  it('with its artifact renamed is denied, because the name is bound', async () => {
    const { cwd, zip } = await made();
    const { bytes = new Uint8Array(), proofText } = readProofZip(zip);
    writeFileSync(join(cwd, 'x.zip'), writeProofZip({ name: 'invoice.txt', bytes, proofText }));
    expect(await verify(cwd, 'x.zip')).toEqual([1, 'artifact-name']);
  });

  it('is held against a file given with it, not the one inside', async () => {
    const { cwd } = await made();
    writeFileSync(join(cwd, 'a.txt'), 'Hello');
    expect(await verify(cwd, 'a.txt.proof.zip')).toEqual([0, undefined]);
    expect(await verify(cwd, 'a.txt.proof.zip', 'a.txt')).toEqual([1, 'artifact-digest']);
  });

  it('damaged anywhere gives no verdict of valid', async () => {
    const { cwd, zip } = await made();
    for (const at of [0, Math.floor(zip.length / 2), zip.length - 30]) {
      writeFileSync(join(cwd, 'x.zip'), zip.with(at, (zip[at] ?? 0) ^ 1));
      expect((await verify(cwd, 'x.zip'))[0]).not.toBe(0);
    }
    writeFileSync(join(cwd, 'x.zip'), zip.subarray(0, zip.length - 40));
    expect((await verify(cwd, 'x.zip'))[0]).toBe(2);
  });
});
