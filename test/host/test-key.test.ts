// SPDX-License-Identifier: Apache-2.0
// The keys of the test authority: RFC 6979's own examples, and node:crypto as the verifier.
import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deriveTestKey, testKey } from '../../src/host/test-key.ts';
import { toHex, utf8 } from '../../src/proof/bytes.ts';

const seed = utf8('a seed of the test key');

/** RFC 5480 §2, id-ecPublicKey with secp384r1: the DER in front of a point. */
const spkiPrefix = Buffer.from('3076301006072a8648ce3d020106052b81040022036200', 'hex');

function nodeVerifies(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: 'der', type: 'spki' });
  return verify('sha384', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

describe('a test key', () => {
  const example =
    testKey(0x6b9d3dad2e1b8c1c05b19875b6659f4de23c3b667bf297ba9aa47740787137d896d5724e4c70a825f872c9ea60d2edf5n);

  it.each([
    [
      'sample',
      '94edbb92a5ecb8aad4736e56c691916b3f88140666ce9fa73d64c4ea95ad133c81a648152e44acf96e36dd1e80fabe46',
      '99ef4aeb15f178cea1fe40db2603138f130e740a19624526203b6351d0a3a94fa329c145786e679e7b82c71a38628ac8',
    ],
    [
      'test',
      '8203b63d3c853e8d77227fb377bcf7b7b772e97892a80f36ab775d509d7a5feb0542a7f0812998da8f1dd3ca3cf023db',
      'ddd0760448d42d8a43af45af836fce4de8be06b485e9b61b827c2f13173923e06a739f040649a667bf3b828246baa5a5',
    ],
  ])('signs %j as RFC 6979 A.2.6 does', (message, r, s) => {
    expect(toHex(example.sign(utf8(message)))).toBe(r + s);
  });

  it('has the public key of RFC 6979 A.2.6', () => {
    expect(toHex(example.publicKey)).toMatch(/^04ec3a4e415b4e19a4568618029f427fa5da9a8bc4ae92e02e06aae5286b300c64/);
  });

  it('signs what node:crypto verifies, and nothing else', () => {
    for (let at = 0; at < 30; at += 1) {
      const { publicKey, sign } = deriveTestKey(seed, `key ${at}`);
      const message = utf8(`message ${at}`);
      expect(nodeVerifies(publicKey, message, sign(message))).toBe(true);
      expect(nodeVerifies(publicKey, utf8('another'), sign(message))).toBe(false);
    }
  });

  it('is the same for the same seed and name', () => {
    expect(deriveTestKey(seed, 'a').publicKey).toEqual(deriveTestKey(seed.slice(), 'a').publicKey);
  });

  it.each([
    ['name', deriveTestKey(seed, 'b')],
    ['seed', deriveTestKey(utf8('another seed'), 'a')],
  ])('is another one for another %s', (_, other) => {
    expect(other.publicKey).not.toEqual(deriveTestKey(seed, 'a').publicKey);
  });
});
