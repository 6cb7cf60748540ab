// SPDX-License-Identifier: Apache-2.0
// SHA-384, in pure code and by the platform, and what it leaves in a register.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from '../../src/proof/bytes.ts';
import { extendedOnce, sha384, sha384Noble, sha384Node } from '../../src/proof/sha384.ts';

describe.each([
  ['node:crypto', sha384Node],
  ['@noble/hashes', sha384Noble],
  ['the chosen one', sha384],
])('SHA-384 by %s', (_name, hash) => {
  it('is that of FIPS 180-4', () => {
    const abc = 'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7';
    expect(toHex(hash?.(utf8('abc')) ?? new Uint8Array())).toBe(abc);
  });
});

it('a register that was extended once holds the hash of zeros and a hash', () => {
  const inner = createHash('sha384').update('what it commits to').digest();
  const register = createHash('sha384').update(new Uint8Array(48)).update(inner).digest('hex');
  expect(toHex(extendedOnce(utf8('what it commits to')))).toBe(register);
});
