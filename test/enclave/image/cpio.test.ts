// SPDX-License-Identifier: Apache-2.0
// Archives of ramdisks: one list of entries, one archive, read back to the byte, and by the tool of the distribution.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ByteStream } from '../../../enclave/image/eif/byte-stream.ts';
import { type CpioEntry, encodeCpio } from '../../../enclave/image/eif/cpio.ts';
import { type ReadEntry, readCpio } from '../../../enclave/image/eif/cpio-reader.ts';
import { concatBytes, utf8 } from '../../../src/proof/bytes.ts';
import { application, platform } from './images.ts';

const archive = (entries: readonly CpioEntry[]): Uint8Array => concatBytes(...encodeCpio(entries));
const read = (bytes: Uint8Array): readonly ReadEntry[] => readCpio(ByteStream.of(bytes), bytes.length);
const refused = expect.objectContaining({ code: 'cpio-invalid' });
const file = (path: string): CpioEntry => ({ kind: 'file', path, bytes: utf8(path), executable: false });

/** Not every machine has it. */
const haveCpio = spawnSync('cpio', ['--version']).status === 0;
if (!haveCpio) process.stderr.write('NOT TESTED (no cpio on this machine): archives read by cpio\n');

describe('an archive', () => {
  it('is the same whatever the order of its entries, with init before all others', () => {
    const bytes = archive(platform);
    expect(archive([...platform].reverse())).toEqual(bytes);
    expect(read(bytes).map(({ path }) => path)).toEqual(['init', 'dev', 'dev/console', 'proc']);
    expect(bytes.length % 512).toBe(0);
  });

  it('says of each entry what it is', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(read(archive(application))).toEqual([
      { path: 'app', kind: 'folder', mode: '040755', size: 0 },
      { path: 'app/main.js', kind: 'file', mode: '100644', size: 11, sha256: hash('export {};\n') },
      { path: 'app/node', kind: 'file', mode: '100755', size: 4, sha256: hash('\x7fELF') },
      { path: 'lib64', kind: 'link', mode: '120777', size: 7, target: 'usr/lib' },
    ]);
    expect(read(archive(platform))[2]).toMatchObject({ kind: 'device', mode: '020600', device: '5:1' });
  });

  it.runIf(haveCpio)('is read by cpio as it was written', () => {
    const { status, stdout } = spawnSync('cpio', ['-itv', '--quiet', '--numeric-uid-gid'], {
      input: archive([...platform, ...application]),
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' },
    });
    expect(status).toBe(0);
    expect(stdout.split('\n').map((line) => line.replace(/ +/g, ' '))).toEqual([
      '-rwxr-xr-x 1 0 0 17 Jan 1 1970 init',
      'drwxr-xr-x 2 0 0 0 Jan 1 1970 app',
      '-rw-r--r-- 1 0 0 11 Jan 1 1970 app/main.js',
      '-rwxr-xr-x 1 0 0 4 Jan 1 1970 app/node',
      'drwxr-xr-x 2 0 0 0 Jan 1 1970 dev',
      'crw------- 1 0 0 5, 1 Jan 1 1970 dev/console',
      'lrwxrwxrwx 1 0 0 7 Jan 1 1970 lib64 -> usr/lib',
      'drwxr-xr-x 2 0 0 0 Jan 1 1970 proc',
      '',
    ]);
  });

  it('sorts by bytes, not by the letters of a language', () => {
    const paths = ['Z', 'a', 'a-b', 'a.b', 'ab', 'é', '\u{10000}', '\uffff'];
    expect(read(archive(paths.map(file))).map(({ path }) => path)).toEqual([
      ...['Z', 'a', 'a-b', 'a.b', 'ab', 'é', '\uffff', '\u{10000}'],
    ]);
  });

  it('may be empty, and is then a trailer', () => {
    expect(read(archive([]))).toEqual([]);
  });
});

describe('is not written:', () => {
  it.each<readonly [string, readonly CpioEntry[]]>([
    ['an absolute path', [file('/a')]],
    ['a path out of the archive', [file('../a')]],
    ['a path with a dot', [file('./a')]],
    ['an empty path', [file('')]],
    ['a path that ends in a slash', [file('a/')]],
    ['a zero in a path', [file('a\0b')]],
    ['half a character', [file('\ud800')]],
    ['a path longer than Linux has', [file('a'.repeat(4096))]],
    ['the name that ends an archive', [file('TRAILER!!!')]],
    ['a path twice', [file('a'), file('a')]],
    ['a file in a folder that is none', [file('a'), file('a/b')]],
    ['a file in a folder that is not there', [file('a/b')]],
    ['a file below a link', [{ kind: 'link', path: 'a', target: '/' }, file('a/b')]],
  ])('%s', (_, entries) => {
    expect(() => archive(entries)).toThrow(refused);
  });
});

describe('is not read:', () => {
  const bytes = archive(application);
  const text = new TextDecoder('latin1').decode(bytes);
  const latin1 = (value: string) => Uint8Array.from(value, (character) => character.charCodeAt(0));
  /** The archive with `digits` in the `field`-th field of the entry with this name. */
  const withField = (name: string, field: number, digits: string) => {
    const at = text.indexOf(`${name}\0`) - 110 + 6 + 8 * field;
    return latin1(text.slice(0, at) + digits + text.slice(at + 8));
  };
  const of = (...pieces: readonly Uint8Array[]) => concatBytes(...pieces);

  it.each<readonly [string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['another form', latin1(text.replace('070701', '070702'))],
    ['a compressed archive', of(Uint8Array.of(0x1f, 0x8b), bytes.subarray(2))],
    ['an archive cut short', bytes.subarray(0, -1)],
    ['an archive without its end', bytes.subarray(0, text.indexOf('TRAILER!!!') - 110)],
    ['zeros beyond the block', of(bytes, new Uint8Array(512))],
    ['a second archive', of(bytes, archive([file('z')]))],
    ['bytes in the zeros at the end', bytes.map((byte, at) => (at === bytes.length - 1 ? 1 : byte))],
    ['bytes between entries', bytes.map((byte, at) => (at === text.indexOf('export') + 11 ? 1 : byte))],
    ['lower-case digits', withField('app', 1, '000041ed')],
    ['digits that are none', withField('app', 1, '0x0041ED')],
    ['another number', withField('app', 0, '00000002')],
    ['another owner', withField('app', 2, '00000001')],
    ['another group', withField('app', 3, '00000001')],
    ['another count of links', withField('app', 4, '00000003')],
    ['a time', withField('app', 5, '00000001')],
    ['a device it lies on', withField('app', 7, '00000001')],
    ['a device it is', withField('app', 9, '00000001')],
    ['a checksum', withField('app', 12, '00000001')],
    ['set-user-id', withField('app/node', 1, '000089ED')],
    ['a file anybody may write', withField('app/node', 1, '000081FF')],
    ['a pipe', withField('app/node', 1, '000011A4')],
    ['a folder with content', withField('app', 6, '00000004')],
    ['a size beyond the archive', withField('app/node', 6, 'FFFFFFFF')],
    ['a name beyond the archive', withField('lib64', 11, '00000F00')],
    ['a name without its end', withField('app/node', 11, '00000008')],
    ['an empty link', withField('lib64', 6, '00000000')],
    ['a link longer than Linux has', withField('lib64', 6, '00001000')],
    ['an empty name', withField('lib64', 11, '00000001')],
    ['a name longer than Linux has', withField('lib64', 11, '00001001')],
    ['a trailer with a number', withField('TRAILER!!!', 0, '00000005')],
    ['a path out of the archive', latin1(text.replace('app/main.js', '../main.js1'))],
    ['a path twice', latin1(text.replace('app/node', 'app/main').replace('app/main.js', 'app/main\0\0\0'))],
    ['entries in another order', latin1(text.replace('app/main.js', 'app/zain.js'))],
    ['a name that is not UTF-8', latin1(text.replace('lib64', 'lib\xff4'))],
  ])('%s', (_, changed) => {
    expect(() => read(changed)).toThrow(refused);
  });
});
