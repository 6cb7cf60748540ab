// SPDX-License-Identifier: Apache-2.0
// Ed25519 with one verdict everywhere: the same examination for node:crypto and for the pure code, in this Node and in
// Node 20, whose OpenSSL alone would accept 208 of CCTV's cases. The browser sits it in test/verify/browser.test.ts.
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { verify as verifyLeniently } from '@noble/ed25519';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { fromHex, utf8 } from '../../src/proof/bytes.ts';
import {
  signingKeyFromSeed,
  signingKeyNoble,
  signingKeyNode,
  verifyEd25519,
  verifyEd25519Aside,
  verifyNoble,
  verifyNode,
} from '../../src/proof/ed25519.ts';
import { sha256Noble, sha256Node } from '../../src/proof/sha256.ts';
import { describeShared } from '../shared-vectors.ts';
import { cctv, own, wycheproof } from './ed25519-cases.ts';
import { answers, type Verify } from './ed25519-exam.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const root = resolve(import.meta.dirname, '../..');
const temporary = mkdtempSync(join(tmpdir(), 'occ-ed25519-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const here: readonly (readonly [string, Verify | undefined])[] = [
  ['node:crypto', verifyNode],
  ['the pure code', verifyNoble],
];

describeShared('by the vectors', () => {
  describe.each(here)('%s', (_, verify) => {
    it('accepts exactly 43 of the 914 cases of CCTV', () => {
      const { cases, expected } = cctv();
      expect(cases).toHaveLength(914);
      expect(expected.replaceAll('r', '')).toHaveLength(43);
      expect(answers(verify ?? (() => false), cases)).toBe(expected);
    });

    it('agrees with all 151 cases of Wycheproof', () => {
      const { cases, expected } = wycheproof();
      expect(cases).toHaveLength(151);
      expect(answers(verify ?? (() => false), cases)).toBe(expected);
    });
  });

  it('on other threads, gives the same answers', async () => {
    const { cases, expected } = cctv();
    const all = [...cases, ...wycheproof().cases];
    const asked = all.map(({ signature, message, publicKey }) =>
      verifyEd25519Aside(fromHex(signature, 's'), fromHex(message, 'm'), fromHex(publicKey, 'k')),
    );
    const found = (await Promise.all(asked)).map((isValid) => (isValid ? 'A' : 'r')).join('');
    expect(found).toBe(expected + wycheproof().expected);
  });

  const node20 = join(root, 'node_modules', 'node20', 'bin', 'node');
  const present = existsSync(node20);
  if (!present) process.stderr.write('NOT TESTED (no Node 20 for this platform): Ed25519 on it\n');
  it.runIf(present)('Node 20 gives the same answers', async () => {
    const script = join(temporary, 'exam.mjs');
    const entry = join(import.meta.dirname, 'ed25519-exam.main.ts');
    await build({ entryPoints: [entry], outfile: script, bundle: true, platform: 'node', format: 'esm' });
    const parts = [cctv(), wycheproof(), own(20)];
    const input = JSON.stringify(parts.flatMap(({ cases }) => cases));
    const output = execFileSync(node20, [script], { input, encoding: 'utf8' });
    const expected = parts.map((part) => part.expected).join('');
    expect(JSON.parse(output)).toEqual({
      version: expect.stringMatching(/^20\./),
      usesNode: true,
      node: expected,
      noble: expected,
    });
  });
});

describe.each(here)('%s', (_, verify) => {
  it('accepts a signature and none of its neighbours', () => {
    const { cases, expected } = own(50);
    expect(answers(verify ?? (() => false), cases)).toBe(expected);
  });
});

describe('on a platform that would accept anything', () => {
  const point = (first: string, middle = 'ff'.repeat(30), last = '7f') => fromHex(first + middle + last, 'a point');
  const good = signingKeyNoble(new Uint8Array(32)).publicKey;
  const strict = (encoded: Uint8Array) => {
    const spy = vi.spyOn(crypto, 'verify').mockReturnValue(true as never);
    try {
      const scalar = new Uint8Array(32);
      const asKey = verifyNode?.(Uint8Array.of(...good, ...scalar), utf8('m'), encoded);
      const asR = verifyNode?.(Uint8Array.of(...encoded, ...scalar), utf8('m'), good);
      return [asKey, asR];
    } finally {
      spy.mockRestore();
    }
  };

  it.each([
    ['y = p', point('ed')],
    ['y = p with a sign', point('ed', undefined, 'ff')],
    ['y = p + 1', point('ee')],
    ['y = 2^255 - 1', point('ff')],
    ['y = 0, of order 4', point('00', '00'.repeat(30), '00')],
    ['y = 1, of order 1', point('01', '00'.repeat(30), '00')],
    ['y = 1 with a sign', point('01', '00'.repeat(30), '80')],
    ['y = -1, of order 2', point('ec')],
    ['y = -1 with a sign', point('ec', undefined, 'ff')],
  ])('a point with %s is refused all the same', (_, encoded) => {
    expect(strict(encoded)).toEqual([false, false]);
  });

  it.each([
    ['y = p - 2', point('eb')],
    ['y below p in the middle', point('ed', `${'ff'.repeat(15)}fe${'ff'.repeat(14)}`)],
    ['y below p at the last but one', point('ff', `${'ff'.repeat(29)}fe`)],
    ['y below p at the second', point('ff', `fe${'ff'.repeat(29)}`)],
    ['y below p at the last', point('ff', undefined, '7e')],
    ['y next to a small order', point('01', `01${'00'.repeat(29)}`, '00')],
    ['y like a small order up to the last byte', point('01', '00'.repeat(30), '10')],
    ['a key', good],
  ])('a point with %s is left to it', (_, encoded) => {
    expect(strict(encoded)).toEqual([true, true]);
  });

  it('a point of small order is refused beside this thread too', async () => {
    const spy = vi
      .spyOn(crypto, 'verify')
      .mockImplementation(((...[, , , , settle]: readonly unknown[]) =>
        (settle as (error: null, isValid: boolean) => void)(null, true)) as never);
    try {
      const signature = Uint8Array.of(...good, ...new Uint8Array(32));
      expect(await verifyEd25519Aside(signature, utf8('m'), good)).toBe(true);
      expect(await verifyEd25519Aside(signature, utf8('m'), new Uint8Array(32))).toBe(false);
      expect(spy).toHaveBeenCalledTimes(1);
    } finally {
      spy.mockRestore();
    }
  });

  it('no answer is not an answer', async () => {
    const spy = vi
      .spyOn(crypto, 'verify')
      .mockImplementation(((...[, , , , settle]: readonly unknown[]) =>
        (settle as (error: Error) => void)(new Error('out of threads'))) as never);
    try {
      const signature = Uint8Array.of(...good, ...new Uint8Array(32));
      await expect(verifyEd25519Aside(signature, utf8('m'), good)).rejects.toThrow('out of threads');
    } finally {
      spy.mockRestore();
    }
  });
});

type Ed25519 = typeof import('../../src/proof/ed25519.ts');

let copies = 0;

/** The same code as a platform with this process loads it, with no key imported yet. */
async function loadedWith(process: unknown): Promise<Ed25519> {
  copies += 1;
  const copy = `../../src/proof/ed25519.ts?copy-${copies}`;
  vi.stubGlobal('process', process);
  try {
    return (await import(copy)) as Ed25519;
  } finally {
    vi.unstubAllGlobals();
  }
}

describe('the implementation', () => {
  const { publicKey, sign } = signingKeyNoble(new Uint8Array(32).fill(7));
  const [message, signature] = [utf8('m'), sign(utf8('m'))];

  it("is the platform's where there is one", () => {
    expect([verifyEd25519, signingKeyFromSeed]).toEqual([verifyNode, signingKeyNode]);
  });

  it.each([
    ['no process', undefined],
    ['an older process', {}],
    ['a process without its modules', { getBuiltinModule: () => undefined }],
  ])('is the pure one with %s', async (_, process) => {
    const platform = await loadedWith(process);
    expect([platform.verifyNode, platform.signingKeyNode]).toEqual([undefined, undefined]);
    expect(platform.signingKeyFromSeed(new Uint8Array(32).fill(7)).sign(message)).toEqual(signature);
    expect(platform.verifyEd25519(signature, message, publicKey)).toBe(true);
    expect(await platform.verifyEd25519Aside(signature, message, publicKey)).toBe(true);
    expect(await platform.verifyEd25519Aside(signature, utf8('n'), publicKey)).toBe(false);
  });

  it.each([
    ['pure', signingKeyNoble],
    ["the platform's", signingKeyNode],
  ] as const)('keeps a seed of its own: %s', (_, make) => {
    const seed = new Uint8Array(32).fill(7);
    const key = make?.(seed);
    seed.fill(0);
    expect(key?.sign(message)).toEqual(signature);
  });

  it('imports a key once, and forgets it after 32 others', async () => {
    const { verifyEd25519 } = await loadedWith(process);
    const keys = Array.from({ length: 33 }, (_, at) => signingKeyNoble(new Uint8Array(32).fill(at)).publicKey);
    const spy = vi.spyOn(crypto, 'createPublicKey');
    const importsOf = (...asked: readonly (Uint8Array | undefined)[]) => {
      spy.mockClear();
      for (const key of asked) verifyEd25519(signature, message, key ?? publicKey);
      return spy.mock.calls.length;
    };
    try {
      expect(importsOf(keys[0], keys[0])).toBe(1);
      expect(importsOf(...keys.slice(0, 32))).toBe(31);
      expect(importsOf(...keys.slice(0, 32))).toBe(0);
      expect(importsOf(keys[32], keys[32])).toBe(1);
      expect(importsOf(keys[0], keys[32])).toBe(1);
    } finally {
      spy.mockRestore();
    }
  });
});

describe('both implementations', () => {
  it('sign and name keys alike', () => {
    fc.assert(
      fc.property(bytes(32), fc.uint8Array({ maxLength: 200 }), (seed, message) => {
        const [a, b] = [signingKeyNoble(seed), signingKeyNode?.(seed)];
        expect(b?.publicKey).toEqual(a.publicKey);
        expect(b?.sign(message)).toEqual(a.sign(message));
        expect(verifyEd25519(a.sign(message), message, a.publicKey)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('answer alike for anything at all', () => {
    const part = (length: number) =>
      fc.oneof({ weight: 6, arbitrary: bytes(length) }, fc.uint8Array({ maxLength: 80 }));
    fc.assert(
      fc.property(part(64), fc.uint8Array({ maxLength: 40 }), part(32), (signature, message, publicKey) => {
        expect(verifyNode?.(signature, message, publicKey)).toBe(verifyNoble(signature, message, publicKey));
      }),
      { numRuns: 60 },
    );
  });

  it('answer alike for signatures with one thing changed', () => {
    const change = fc.record({ at: fc.nat({ max: 95 }), bits: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(bytes(32), fc.uint8Array({ maxLength: 40 }), change, (seed, message, { at, bits }) => {
        const { publicKey, sign } = signingKeyNoble(seed);
        const whole = Uint8Array.of(...sign(message), ...publicKey);
        whole[at] = (whole[at] ?? 0) ^ bits;
        const [signature, key] = [whole.slice(0, 64), whole.slice(64)];
        expect(verifyNode?.(signature, message, key)).toBe(bits === 0);
        expect(verifyNoble(signature, message, key)).toBe(bits === 0);
      }),
      { numRuns: 60 },
    );
  });

  it('hash alike', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        expect(sha256Node?.(message)).toEqual(sha256Noble(message));
      }),
    );
  });
});

describe('a key of small order', () => {
  const identity = Uint8Array.of(1, ...new Uint8Array(31));
  const signature = Uint8Array.of(...identity, ...new Uint8Array(32));

  it('would sign every message, were it not refused', () => {
    // the equation [S]B = R + [k]A holds for S = 0 and R = A = 0, whatever k is
    for (const message of [utf8('any message'), utf8('any other')]) {
      expect(verifyLeniently(signature, message, identity)).toBe(true);
      for (const [, verify] of here) expect(verify?.(signature, message, identity)).toBe(false);
    }
  });
});
