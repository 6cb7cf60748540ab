// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { maxProofTextBytes, maxZipEntries, readProofZip, writeProofZip } from '../../src/artifacts/proof-zip.ts';
import { codeOf, failureOf, freshFolder } from './tree.ts';

const text = (value: string) => new TextEncoder().encode(value);
const proofText = '{"version":"occ/1","commit":{"counter":"7"}}';
const sample = () => writeProofZip({ name: 'app.tar', bytes: text('the bytes'), proofText });

/** The offset of the central directory's first header with this name. */
function header(zip: Uint8Array, name: string): DataView {
  const at = Buffer.from(zip).lastIndexOf(name) - 46;
  return new DataView(zip.buffer, zip.byteOffset + at);
}

describe('a .proof.zip', () => {
  it('gives back what was written', () => {
    const read = readProofZip(sample());
    expect(read.name).toBe('app.tar');
    expect(read.bytes).toEqual(text('the bytes'));
    expect(JSON.parse(read.proofText)).toEqual(JSON.parse(proofText));
  });

  it('holds the file, the proof with two blanks of indent, and how to verify it, in this order', () => {
    const entries = unzipSync(sample());
    expect(Object.keys(entries)).toEqual(['app.tar', 'proof.json', 'VERIFY.txt']);
    expect(Buffer.from(entries['proof.json'] ?? []).toString()).toBe(
      '{\n  "version": "occ/1",\n  "commit": {\n    "counter": "7"\n  }\n}\n',
    );
    expect(Buffer.from(entries['VERIFY.txt'] ?? []).toString()).toContain('occ verify');
  });

  it('is the same bytes each time, in every time zone', () => {
    const code = `
      import { writeProofZip } from ${JSON.stringify(new URL('../../src/artifacts/proof-zip.ts', import.meta.url).href)};
      process.stdout.write(writeProofZip({ name: 'app.tar', bytes: Buffer.from('the bytes'), proofText: ${JSON.stringify(proofText)} }));`;
    for (const TZ of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
      const zip = execFileSync(process.execPath, ['--input-type=module', '-e', code], { env: { ...process.env, TZ } });
      expect(new Uint8Array(zip)).toEqual(sample());
    }
  });

  it.each(['a b.txt', 'dist/lib/a.so', 'café 日本.bin', '123', 'constructor', 'toString', '.env', 'proof.json.bak'])(
    'keeps the name %s',
    (name) => {
      const read = readProofZip(writeProofZip({ name, bytes: text(name), proofText }));
      expect(read).toMatchObject({ name, bytes: text(name) });
    },
  );

  it.each(['proof.json', 'VERIFY.txt'])('keeps an artifact that is itself called %s apart', (name) => {
    const read = readProofZip(writeProofZip({ name, bytes: text('artifact'), proofText }));
    expect(read).toMatchObject({ name: `original/${name}`, bytes: text('artifact') });
    expect(JSON.parse(read.proofText)).toEqual(JSON.parse(proofText));
  });

  it.each([0, 1, 16_383, 16_384, 16_385, 1_000_003])('keeps a file of %i bytes that looks like zip headers', (size) => {
    const bytes = Buffer.alloc(size, Buffer.from('PK\x03\x04PK\x01\x02PK\x05\x06PK\x07\x08'));
    expect(
      Buffer.compare(readProofZip(writeProofZip({ name: 'a.zip', bytes, proofText })).bytes ?? text('?'), bytes),
    ).toBe(0);
  });

  it.each([
    ['a name that climbs', { name: '../a' }, 'name-invalid'],
    ['an absolute name', { name: '/a' }, 'name-invalid'],
    ['a name with a line end', { name: 'a\nb' }, 'name-invalid'],
    ['a name that objects cannot hold', { name: '__proto__' }, 'name-invalid'],
    ['a proof that is not JSON', { proofText: '{' }, 'json-invalid'],
  ])('is not written for %s', async (_what, change, code) => {
    expect(await codeOf(() => writeProofZip({ name: 'a', bytes: text(''), proofText, ...change }))).toBe(code);
  });
});

describe('other programs', () => {
  const onDisk = () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'a.proof.zip'), sample());
    mkdirSync(join(folder, 'out'));
    return folder;
  };

  it('read what we write: unzip', () => {
    const folder = onDisk();
    const { error, status, stdout } = spawnSync('unzip', ['a.proof.zip', '-d', 'out'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (error) throw new Error('this test needs unzip: apt-get install unzip', { cause: error });
    expect([status, stdout]).toEqual([0, expect.stringContaining('proof.json')]);
    expect(readFileSync(join(folder, 'out/app.tar'), 'utf8')).toBe('the bytes');
  });

  it('read what we write, and we read what they write, stored and deflated: Python', () => {
    const folder = onDisk();
    const script = `
import sys, zipfile
z = zipfile.ZipFile('a.proof.zip')
assert z.testzip() is None
assert z.namelist() == ['app.tar', 'proof.json', 'VERIFY.txt']
assert z.read('app.tar') == b'the bytes'
assert z.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)
for name, method in (('stored', zipfile.ZIP_STORED), ('deflated', zipfile.ZIP_DEFLATED)):
    with zipfile.ZipFile(name + '.zip', 'w', method) as w:
        w.mkdir('folder') if hasattr(w, 'mkdir') else None
        w.writestr('proof.json', z.read('proof.json'))
        w.writestr('original.bin', b'x' * 1000000)
        w.writestr('later.bin', b'y')
`;
    const { error, status, stderr } = spawnSync('python3', ['-c', script], { cwd: folder, encoding: 'utf8' });
    if (error) throw new Error('this test needs python3: apt-get install python3', { cause: error });
    expect([status, stderr]).toEqual([0, '']);
    for (const name of ['stored', 'deflated']) {
      const read = readProofZip(readFileSync(join(folder, `${name}.zip`)));
      expect(read.name).toBe('original.bin');
      expect(Buffer.compare(read.bytes ?? text(''), Buffer.alloc(1_000_000, 'x'))).toBe(0);
      expect(JSON.parse(read.proofText)).toEqual(JSON.parse(proofText));
    }
  });
});

describe('a foreign zip', () => {
  const proof = text(proofText);

  it.each<[what: string, entries: Zippable, name: string | undefined]>([
    ['with the proof alone', { 'proof.json': proof }, undefined],
    ['with the proof and the note', { 'VERIFY.txt': text(''), 'proof.json': proof }, undefined],
    ['with the proof first', { 'proof.json': proof, a: text('1'), b: text('2') }, 'a'],
    ['with a folder first', { 'd/': text(''), 'd/a': text('1'), 'proof.json': proof }, 'd/a'],
    [
      'as the public service exports it',
      { 'proof.json': proof, 'a.png': text('1'), 'ethereum-anchor.json': proof, 'verify.html': text('') },
      'a.png',
    ],
  ])('%s is read', (_what, entries, name) => {
    const read = readProofZip(zipSync(entries));
    expect(read.proofText).toBe(proofText);
    expect(read.name).toBe(name);
    expect('bytes' in read).toBe(name !== undefined);
  });

  it.each([
    '../evil',
    '../../etc/cron.d/evil',
    '/etc/passwd',
    'a/../../b',
    'C:/evil',
    'a\\..\\b',
    'a\u202eb',
    'a\0b',
    '..',
    'a//b',
  ])('with the entry %j, which would land elsewhere or lie, is refused wherever the entry stands', async (name) => {
    expect(Object.keys(unzipSync(zipSync({ [name]: text('') })))).toEqual([name]);
    for (const entries of [
      { [name]: text(''), 'proof.json': proof },
      { a: text(''), 'proof.json': proof, [name]: text('') },
    ]) {
      expect(await codeOf(() => readProofZip(zipSync(entries)))).toBe('name-invalid');
    }
  });

  it.each<[what: string, zip: () => Uint8Array]>([
    ['no zip', () => text('{"version":"occ/1"}')],
    ['nothing', () => new Uint8Array()],
    ['a zip of nothing', () => zipSync({})],
    ['a zip without proof', () => zipSync({ a: text('1') })],
    ['a zip cut short', () => sample().subarray(0, 60)],
    ['a zip with a changed method', () => changed('app.tar', 10, 99)],
    ['more entries than the bound', () => zipSync(Object.fromEntries([['proof.json', proof], ...many()]))],
    ['a proof beyond the bound', () => zipSync({ 'proof.json': new Uint8Array(maxProofTextBytes + 1) })],
  ])('%s is refused', async (_what, zip) => {
    expect(await codeOf(() => readProofZip(zip()))).toBe('bundle-invalid');
  });

  const many = () => Array.from({ length: maxZipEntries }, (_, index) => [`f${index}`, text('')] as const);

  function changed(name: string, offset: number, value: number): Uint8Array {
    const zip = sample();
    header(zip, name).setUint16(offset, value, true);
    return zip;
  }

  it('with as many entries as the bound is read', () => {
    expect(readProofZip(zipSync(Object.fromEntries([['proof.json', proof], ...many().slice(1)]))).name).toBe('f1');
  });

  it('with an entry twice is refused, of which readers would choose differently', async () => {
    const zip = zipSync({ 'proof.json': proof, 'proof.jsoo': text('{"other":1}') }, { level: 0 });
    const twice = Buffer.from(Buffer.from(zip).toString('latin1').replaceAll('proof.jsoo', 'proof.json'), 'latin1');
    expect(Object.keys(unzipSync(twice))).toEqual(['proof.json']);
    expect((await failureOf(() => readProofZip(twice))).code).toBe('bundle-invalid');
  });

  it('whose directory names another content than stands in the file is refused', async () => {
    const zip = zipSync({ 'app.tar': text('x'), 'proof.json': proof }, { level: 0 });
    const at = Buffer.from(zip).indexOf('app.tar');
    zip.set(text('bpp.tar'), at);
    expect(Object.keys(unzipSync(zip))).toEqual(['app.tar', 'proof.json']);
    expect(await codeOf(() => readProofZip(zip))).toBe('bundle-invalid');
  });

  it('that claims a size beyond any honest ratio is refused before it is decoded', async () => {
    const zip = zipSync({ bomb: new Uint8Array(70_000_000), 'proof.json': proof });
    expect(unzipSync(zip).bomb).toHaveLength(70_000_000);
    expect(zip.length).toBeLessThan(100_000);
    expect(await codeOf(() => readProofZip(zip))).toBe('bundle-invalid');
  });

  it('that hides its size is refused as soon as it is exceeded', async () => {
    const zip = zipSync({ bomb: new Uint8Array(70_000_000), 'proof.json': proof });
    header(zip, 'bomb').setUint32(24, 1000, true);
    expect(unzipSync(zip).bomb).toHaveLength(1000);
    const failure = await failureOf(() => readProofZip(zip));
    expect([failure.code, failure.message]).toEqual(['bundle-invalid', expect.stringContaining('longer')]);
  });

  it('whose proof is not UTF-8 is refused', async () => {
    expect(await codeOf(() => readProofZip(zipSync({ 'proof.json': Uint8Array.of(0xff) })))).toBe('encoding-invalid');
  });

  it('cut or changed anywhere gives a coded failure or a result, never anything else', async () => {
    const zip = zipSync({ 'app.tar': text('x'.repeat(100)), 'proof.json': proof });
    for (let at = 0; at < zip.length; at += 1) {
      for (const damaged of [
        zip.subarray(0, at),
        Uint8Array.from(zip, (byte, index) => (index === at ? byte ^ 0xff : byte)),
      ]) {
        try {
          readProofZip(damaged);
        } catch (error) {
          expect(error).toMatchObject({ name: 'OccError', code: expect.not.stringMatching('internal') });
        }
      }
    }
  });
});
