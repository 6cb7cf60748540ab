// SPDX-License-Identifier: Apache-2.0
// SHA-256, in pure code and by the platform: one hash.
import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from '../../src/proof/bytes.ts';
import { sha256, sha256Noble, sha256Node } from '../../src/proof/sha256.ts';

describe.each([
  ['node:crypto', sha256Node],
  ['@noble/hashes', sha256Noble],
  ['the chosen one', sha256],
])('SHA-256 by %s', (_name, hash) => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of "%s" is that of FIPS 180-4', (text, digest) => {
    const found = hash?.(utf8(text)) ?? new Uint8Array();
    expect(toHex(found)).toBe(digest);
    expect(found.constructor).toBe(Uint8Array);
  });
});
