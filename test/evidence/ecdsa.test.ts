// SPDX-License-Identifier: Apache-2.0
// ECDSA with one verdict everywhere: the same examination for node:crypto, for WebCrypto, and for checks that were run
// again until WebCrypto had answered.
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../src/evidence/document.ts';
import {
  type Curve,
  type EcdsaQuestion,
  isPublicKey,
  verifyEcdsaNode,
  verifyEcdsaWeb,
} from '../../src/evidence/ecdsa.ts';
import { maxRounds, settle } from '../../src/evidence/settle.ts';
import { fromHex } from '../../src/proof/bytes.ts';
import { describeShared } from '../shared-vectors.ts';
import { own, wycheproof } from './ecdsa-cases.ts';
import { answers } from './ecdsa-exam.ts';
import { forge, testTrust } from './forgery.ts';

const implementations: readonly (readonly [string, (question: EcdsaQuestion) => boolean | Promise<boolean>])[] = [
  ['node:crypto', verifyEcdsaNode ?? (() => false)],
  ['WebCrypto', verifyEcdsaWeb],
  ['WebCrypto, settled', (question) => settle((verify) => verify(question))],
];
const curves: readonly (readonly [Curve, cases: number])[] = [
  ['P-256', 262],
  ['P-384', 280],
];

describe.each(implementations)('by %s', (_, verify) => {
  describe.each(curves)('%s', (curve, count) => {
    describeShared('Wycheproof', () => {
      it('agrees with every case', async () => {
        const { cases, expected } = wycheproof(curve);
        expect(cases).toHaveLength(count);
        expect(new Set(expected)).toEqual(new Set(['A', 'r']));
        expect(await answers(verify, cases)).toBe(expected);
      });
    });

    it('accepts a signature and none of its neighbours', async () => {
      const { cases, expected } = own(curve, 8);
      expect(await answers(verify, cases)).toBe(expected);
    });
  });
});

describe('a public key', () => {
  const [{ publicKey: text } = { publicKey: '' }] = own('P-384', 1).cases;
  const point = fromHex(text, 'key');
  const p = 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n;

  it('is on the curve, in its uncompressed form', () => {
    expect(isPublicKey('P-384', point)).toBe(true);
    expect(isPublicKey('P-256', point)).toBe(false);
    for (const first of [0x00, 0x02, 0x03, 0x06]) expect(isPublicKey('P-384', point.with(0, first))).toBe(false);
  });

  it('has coordinates below the prime: x + p is another text of the same point', () => {
    // the base point's x is too large for that; x = 0 and 3 are not, and y² = b has a solution
    const b = 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn;
    let y = 1n;
    for (let base = b, exponent = (p + 1n) / 4n; exponent > 0n; exponent >>= 1n, base = (base * base) % p) {
      if (exponent & 1n) y = (y * base) % p;
    }
    const bytes = (x: bigint) =>
      fromHex(`04${x.toString(16).padStart(96, '0')}${y.toString(16).padStart(96, '0')}`, 'key');
    expect(isPublicKey('P-384', bytes(0n))).toBe(true);
    expect(isPublicKey('P-384', bytes(p))).toBe(false);
  });
});

describe('settling', () => {
  it('gives a document the verdict it gets at once, in two rounds', async () => {
    let rounds = 0;
    const document = forge();
    const checked = await settle((verify) => {
      rounds += 1;
      return checkDocument(document, { ...testTrust, verify });
    });
    expect(checked).toEqual(checkDocument(document, testTrust));
    expect(rounds).toBe(2);
  });

  it('throws what the judge throws, once it had every answer', async () => {
    const asked: EcdsaQuestion = {
      curve: 'P-384',
      publicKey: new Uint8Array(97),
      message: new Uint8Array(),
      signature: new Uint8Array(96),
    };
    const judge = settle((verify) => {
      if (!verify(asked)) throw new Error('refused');
    });
    await expect(judge).rejects.toThrow('refused');
    await expect(
      settle(
        (verify) => {
          if (!verify(asked)) throw new Error('too early');
          return 'accepted';
        },
        async () => true,
      ),
    ).resolves.toBe('accepted');
  });

  it('ends, whatever the judge asks', async () => {
    let asked = 0;
    const judge = settle((verify) => {
      asked += 1;
      return verify({
        curve: 'P-384',
        publicKey: Uint8Array.of(asked),
        message: new Uint8Array(),
        signature: new Uint8Array(),
      });
    });
    await expect(judge).rejects.toMatchObject({ code: 'too-many' });
    expect(asked).toBe(maxRounds);
  });
});
