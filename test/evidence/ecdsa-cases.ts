// SPDX-License-Identifier: Apache-2.0
// The examination of ECDSA: Wycheproof's cases for both curves, and signatures of our own with one thing wrong.
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Curve } from '../../src/evidence/ecdsa.ts';
import { toHex } from '../../src/proof/bytes.ts';
import { sharedVectors } from '../shared-vectors.ts';

/** All hex, so that a page in a browser can be given it. */
export interface Case {
  readonly curve: Curve;
  readonly publicKey: string;
  readonly message: string;
  readonly signature: string;
}

export interface Examination {
  readonly cases: readonly Case[];
  /** `A` where the signature must be accepted, `r` where it must be refused. */
  readonly expected: string;
}

interface Wycheproof {
  readonly testGroups: readonly {
    readonly publicKey: { readonly uncompressed: string };
    readonly tests: readonly { readonly msg: string; readonly sig: string; readonly result: 'valid' | 'invalid' }[];
  }[];
}

const files = {
  'P-256': 'ecdsa_secp256r1_sha256_p1363_test.json',
  'P-384': 'ecdsa_secp384r1_sha384_p1363_test.json',
} as const;

export function wycheproof(curve: Curve): Examination {
  const { testGroups } = JSON.parse(readFileSync(sharedVectors('wycheproof', files[curve]), 'utf8')) as Wycheproof;
  const tests = testGroups.flatMap(({ publicKey, tests }) =>
    tests.map((test) => ({ ...test, publicKey: publicKey.uncompressed })),
  );
  return {
    cases: tests.map(({ publicKey, msg, sig }) => ({ curve, publicKey, message: msg, signature: sig })),
    expected: tests.map(({ result }) => (result === 'valid' ? 'A' : 'r')).join(''),
  };
}

/** A good signature, and neighbours of it that are not. */
export function own(curve: Curve, keys: number): Examination {
  const cases: Case[] = [];
  for (let at = 0; at < keys; at += 1) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: curve });
    const size = curve === 'P-256' ? 32 : 48;
    const point = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-1 - 2 * size));
    const message = Uint8Array.of(at, 1, 2);
    const hash = curve === 'P-256' ? 'sha256' : 'sha384';
    const signature = new Uint8Array(sign(hash, message, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
    const add = (key: Uint8Array, text: Uint8Array, rs: Uint8Array) =>
      cases.push({ curve, publicKey: toHex(key), message: toHex(text), signature: toHex(rs) });
    add(point, message, signature);
    add(point, message.slice(1), signature);
    add(point, message, flipped(signature, at));
    add(flipped(point, 1 + at), message, signature);
    add(flipped(point, 0), message, signature);
    add(point.slice(0, 1 + size), message, signature);
    add(point, message, signature.slice(1));
    add(point, message, Uint8Array.of(...signature, 0));
    add(new Uint8Array(point.length), message, signature);
    add(point, message, new Uint8Array(signature.length));
  }
  return { cases, expected: `A${'r'.repeat(9)}`.repeat(keys) };
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, index) => (index === at % bytes.length ? byte ^ 1 : byte));
}
