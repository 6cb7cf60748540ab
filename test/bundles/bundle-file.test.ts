// SPDX-License-Identifier: Apache-2.0
// A long bundle is read in parts, and its parts are what strict JSON says they are; anything else is read whole.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { BundleFile } from '../../src/bundles/bundle-file.ts';
import { NotPlain } from '../../src/bundles/sequence.ts';
import { makeBundle, readBundle, renderBundle, UnreadableProof } from '../../src/proof/bundle.ts';
import { numbers } from '../evidence/mutation.ts';
import { SeededIssuer } from '../fixtures/seeded-issuer.ts';

const folder = mkdtempSync(join(tmpdir(), 'occ-bundles-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'bundle.json');

const issuer = await SeededIssuer.named('bundle-file.test');
const proofs = [await issuer.commit({ artifact: 'a', chainId: 'run/x' }), await issuer.commit({ artifact: 'b' })];
const plain = renderBundle(makeBundle([{ name: 'a "b" \\', digest: { sha256: 'ab'.repeat(32) } }], proofs));

/** The bundle as it is read in parts; undefined where it is left to who reads it whole. */
function inParts(text: string | Uint8Array) {
  writeFileSync(path, text);
  const file = BundleFile.open(path, () => Promise.reject(new Error('not asked')), { above: 0 });
  if (!file) return undefined;
  try {
    const read = [...file.batches()].flat();
    expect(read).toHaveLength(file.length);
    expect(read.map((_, at) => file.at(at))).toEqual(read);
    return { ...file.rest, proofs: read };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  } finally {
    file.close();
  }
}

describe('a bundle in a file', () => {
  it.each([
    ['as it is written', plain],
    ['with spaces everywhere', JSON.stringify(JSON.parse(plain), null, '\t\r\n ')],
    ['with escaped names of members', plain.replace('"proofs"', '"pro\\u006ffs"')],
    [
      'with its members the other way round',
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(plain)).reverse())),
    ],
    ['with what no proof is among the proofs', plain.replace('"proofs":[', '"proofs":[1,null,"]}\\\\\\"",[[]],{},')],
    ['with nothing in it', renderBundle(makeBundle([], []))],
  ])('%s, is the same in parts', (_, text) => {
    expect(inParts(text)).toEqual(readBundle(text));
  });

  it.each([
    ['a member twice', plain.replace('"checkpoints"', '"proofs":[],"checkpoints"')],
    ['a member twice in a proof', plain.replace('"version":"occ/1"', '"version":"occ/1","version":"occ/1"')],
    ['__proto__', plain.replace('"checkpoints"', '"__proto__":[],"checkpoints"')],
    ['an unknown member', plain.replace('"checkpoints"', '"extra":[],"checkpoints"')],
    ['a missing member', plain.replace('"bootProofs":[],', '')],
    ['proofs that are no array', plain.replace(/"proofs":.*,"bootProofs"/s, '"proofs":{},"bootProofs"')],
    ['a comma too much', plain.replace('"checkpoints":[]', '"checkpoints":[],')],
    ['a comma too much among the proofs', plain.replace('}],"bootProofs"', '},],"bootProofs"')],
    ['no comma between proofs', plain.replace('}},{"version"', '}}{"version"')],
    ['text after it', `${plain}{}`],
    ['a byte order mark', `\ufeff${plain}`],
    ['a number in another form', plain.replace(/"time":\d+/, '"time":1e3')],
    [
      'brackets that do not match',
      plain.replace('"proofs":[{', '"proofs":[[{').replace('}],"bootProofs"', '}}],"bootProofs"'),
    ],
    ['half of it', plain.slice(0, plain.length / 2)],
    ['63 levels in a proof', plain.replace('"proofs":[', `"proofs":[${'['.repeat(63)}${']'.repeat(63)},`)],
  ])('with %s, is left to who reads it whole', (_, text) => {
    expect(inParts(text)).toBeUndefined();
  });

  it('with bytes that are not UTF-8, is left to who reads it whole', () => {
    const bytes = Buffer.from(plain);
    bytes[bytes.indexOf('run/x')] = 0xff;
    expect(inParts(bytes)).toBeUndefined();
  });

  it('of one proof, or of lines, is left to who reads it whole', () => {
    expect(inParts(JSON.stringify(proofs[0]))).toBeUndefined();
    expect(inParts(proofs.map((proof) => JSON.stringify(proof)).join('\n'))).toBeUndefined();
    expect(inParts(JSON.stringify(proofs))).toBeUndefined();
  });

  it('is read the same wherever a window ends', () => {
    for (let at = 0; at < 40; at += 1) {
      const spaces = ' '.repeat(65_536 - 40 * at);
      const text = plain.replace('"proofs":[', `"proofs":${spaces}[`);
      expect(inParts(text)).toEqual(readBundle(text));
    }
    const long = plain.replace('"proofs":[', `"proofs":["${'\\\\'.repeat(100_000)}\\"",`);
    expect(inParts(long)).toEqual(readBundle(long));
  });

  it('is never read as something else, whatever was changed in it', () => {
    const draw = numbers(0x0cc1);
    const random = (below: number) => Math.floor(draw() * below);
    let same = 0;
    for (let round = 0; round < 400; round += 1) {
      const bytes = Buffer.from(plain);
      const [at, other] = [random(bytes.length), random(bytes.length)];
      const insert = Buffer.from(['"', '\\', '{', '}', '[', ']', ',', ':', ' ', '1'][random(10)] ?? '');
      const text = [
        () => Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at)]),
        () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
        () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(other)]),
        () => Buffer.from(bytes.fill(insert[0] ?? 0, at, at + 1)),
      ][random(4)]?.();
      const parts = inParts(text ?? bytes);
      if (!parts) continue;
      same += 1;
      expect(parts).toEqual(readBundle(text ?? bytes));
    }
    expect(same).toBeGreaterThan(20);
  });

  it('that changes between two readings is an error', () => {
    const changed = plain.replace('"time":1', '"time":2');
    const readAfter = (change: string) => {
      writeFileSync(path, plain);
      const file = BundleFile.open(path, () => Promise.reject(new Error('not asked')), { above: 0 });
      writeFileSync(path, change);
      try {
        return [...(file?.batches() ?? [])].flat();
      } finally {
        file?.close();
      }
    };
    const unhashed = vi.spyOn(Buffer.prototype, 'equals').mockReturnValue(true);
    const taken = readAfter(changed);
    unhashed.mockRestore();
    expect(taken).toEqual(readBundle(changed).proofs);
    const refused = expect.objectContaining({ code: 'file-changed' });
    expect(() => readAfter(changed)).toThrowError(refused);
    expect(() => readAfter(plain.slice(0, plain.length / 2))).toThrowError(refused);
    expect(readAfter(plain)).toEqual(readBundle(plain).proofs);
  });

  it('is not opened when it is short, a folder or not there', () => {
    writeFileSync(path, plain);
    const whole = () => Promise.reject(new Error('not asked'));
    for (const name of [path, folder, join(folder, 'nothing')]) expect(BundleFile.open(name, whole)).toBeUndefined();
  });

  it('holds what the strict reader takes for one unreadable proof, and says so', () => {
    const twice = plain.replace('"version":"occ/1"', '"version":"occ/1","version":"occ/1"');
    expect(readBundle(twice).proofs).toEqual([expect.any(UnreadableProof)]);
    expect(inParts(twice)).toBeUndefined();
  });
});
