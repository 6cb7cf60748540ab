// SPDX-License-Identifier: Apache-2.0
// P-256 as we call it: every verdict of Wycheproof, one encoding for keys and signatures, and the same answers from
// WebCrypto as from node:crypto.

import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type EcdsaQuestion, verifyEcdsaWeb } from '../../src/evidence/ecdsa.ts';
import { readP256Signature, readP256Spki } from '../../src/evidence/p256.ts';
import { fromHex, utf8 } from '../../src/proof/bytes.ts';
import { describeShared, sharedVectors } from '../shared-vectors.ts';
import { verify } from './passkey.ts';

interface Vector {
  readonly tcId: number;
  readonly comment: string;
  readonly msg: string;
  readonly sig: string;
  readonly result: 'valid' | 'invalid';
}
interface Group {
  readonly publicKey: { readonly uncompressed: string };
  readonly publicKeyDer: string;
  readonly tests: readonly Vector[];
}

function groupsOf(name: string): readonly Group[] {
  const file = JSON.parse(readFileSync(sharedVectors('wycheproof', name), 'utf8')) as { testGroups: Group[] };
  return file.testGroups;
}

const message = utf8('what was signed');
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const spki = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
const point = spki.slice(-65);
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const scalar = (value: bigint) => fromHex(value.toString(16).padStart(64, '0'), 'scalar');
const withScalars = (r: bigint, s: bigint) => new Uint8Array([...scalar(r), ...scalar(s)]);

async function answersTo(question: EcdsaQuestion): Promise<readonly boolean[]> {
  return [verify(question), await verifyEcdsaWeb(question)];
}

describeShared('Wycheproof', () => {
  it('finds no mismatch in DER signatures', async () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const { publicKeyDer, tests } of groupsOf('ecdsa_secp256r1_sha256_test.json')) {
      const key = readP256Spki(fromHex(publicKeyDer, 'key'));
      expect(key).toBeDefined();
      for (const { tcId, comment, msg, sig, result } of tests) {
        const signature = readP256Signature(fromHex(sig, 'sig'));
        const answers =
          signature && key
            ? await answersTo({ curve: 'P-256', signature, message: fromHex(msg, 'msg'), publicKey: key })
            : [false];
        if (answers.some((answer) => answer !== (result === 'valid'))) wrong.push(`${tcId} ${comment}`);
        seen += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(480);
  });

  it('finds no mismatch in r ‖ s signatures', async () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const { publicKey: key, tests } of groupsOf('ecdsa_secp256r1_sha256_p1363_test.json')) {
      for (const { tcId, comment, msg, sig, result } of tests) {
        const answers = await answersTo({
          curve: 'P-256',
          signature: fromHex(sig, 'sig'),
          message: fromHex(msg, 'msg'),
          publicKey: fromHex(key.uncompressed, 'key'),
        });
        if (answers.some((answer) => answer !== (result === 'valid'))) wrong.push(`${tcId} ${comment}`);
        seen += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(250);
  });
});

describe('reading a signature', () => {
  const der = (r: readonly number[], s: readonly number[]) =>
    Uint8Array.of(0x30, r.length + s.length + 4, 0x02, r.length, ...r, 0x02, s.length, ...s);

  it('reads what node:crypto writes', () => {
    for (let at = 0; at < 50; at += 1) {
      const written = new Uint8Array(sign('sha256', message, privateKey));
      const read = readP256Signature(written);
      expect(read && verify({ curve: 'P-256', signature: read, message, publicKey: point })).toBe(true);
    }
  });

  it('reads the shortest signature', () => {
    expect(readP256Signature(der([1], [2]))).toEqual(withScalars(1n, 2n));
  });

  it.each<readonly [string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a zero', der([0], [1])],
    ['a negative number', der([0x80], [1])],
    ['a leading zero too many', der([0, 1], [1])],
    ['an empty number', der([], [1])],
    ['n', der([0, ...scalar(order)], [1])],
    ['33 bytes', der([0x01, ...scalar(1n)], [1])],
    ['34 bytes with a zero in front', der([0, 0x80, ...scalar(1n)], [1])],
    ['a trailing byte', new Uint8Array([...der([1], [1]), 0])],
    ['a trailing byte inside', Uint8Array.of(0x30, 7, 2, 1, 1, 2, 1, 1, 0)],
    ['a third number', Uint8Array.of(0x30, 9, 2, 1, 1, 2, 1, 1, 2, 1, 1)],
    ['a length in long form', Uint8Array.of(0x30, 0x81, 6, 2, 1, 1, 2, 1, 1)],
    ['an indefinite length', Uint8Array.of(0x30, 0x80, 2, 1, 1, 2, 1, 1, 0, 0)],
    ['a length of r beyond the end', Uint8Array.of(0x30, 6, 2, 0x7f, 1, 2, 1, 1)],
    ['another tag', Uint8Array.of(0x31, 6, 2, 1, 1, 2, 1, 1)],
    ['another inner tag', Uint8Array.of(0x30, 6, 3, 1, 1, 2, 1, 1)],
  ])('refuses %s', (_what, bytes) => {
    expect(readP256Signature(bytes)).toBeUndefined();
  });
});

describe('reading a key', () => {
  it('reads what node:crypto writes', () => {
    expect(readP256Spki(spki)).toEqual(point);
  });

  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey;
  const compressed = new Uint8Array([0x30, 0x39, ...spki.subarray(2, 23), 0x03, 0x22, 0, 2, ...point.subarray(1, 33)]);
  it.each<readonly [string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a bare point', point],
    ['a P-384 key', new Uint8Array(p384.export({ format: 'der', type: 'spki' }))],
    ['a compressed point', compressed],
    ['a trailing byte', new Uint8Array([...spki, 0])],
    ['another algorithm', spki.map((byte, at) => (at === 12 ? 2 : byte))],
    ['a point off the curve', spki.map((byte, at) => (at === 90 ? byte ^ 1 : byte))],
    ['the point at infinity', new Uint8Array([...spki.subarray(0, 26), 4, ...new Uint8Array(64)])],
  ])('refuses %s', (_what, bytes) => {
    expect(readP256Spki(bytes)).toBeUndefined();
  });
});
