// SPDX-License-Identifier: Apache-2.0
// Bundles: every form a proof is handed on in, what is wrong with the broken ones, and merging.
import { describe, expect, it } from 'vitest';
import {
  type Bundle,
  bundleMediaType,
  makeBundle,
  maxProofs,
  mergeBundles,
  readBundle,
  renderBundle,
  UnreadableProof,
} from '../../src/proof/bundle.ts';
import { utf8 } from '../../src/proof/bytes.ts';
import { OccError } from '../../src/proof/errors.ts';
import { maxJsonBytes } from '../../src/proof/json.ts';
import { type Proof, parseProof } from '../../src/proof/proof.ts';
import { SeededIssuer } from '../fixtures/seeded-issuer.ts';
import { sharedProofNames, sharedProofText } from '../fixtures/shared-proofs.ts';
import { describeShared } from '../shared-vectors.ts';

const issuer = await SeededIssuer.named('bundle.test');
const a = await issuer.commit({ artifact: 'a' });
const b = await issuer.commit({ artifact: 'b', metadata: { file: 'b.txt' } });
const subjects = [
  { name: 'dist/a', digest: { sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb' } },
];
const bundle = makeBundle(subjects, [a, b]);

function codeOf(text: string | Uint8Array): string {
  try {
    readBundle(text);
  } catch (error) {
    if (error instanceof OccError) return error.code;
    throw error;
  }
  return 'none';
}

const proofsIn = (text: string | Uint8Array): Bundle['proofs'] => readBundle(text).proofs;

describe('a proof at its depth limit', () => {
  const nested = (levels: number): object => (levels === 0 ? {} : { in: nested(levels - 1) });

  it('is read back from the bundle it was written into; a deeper one is no proof', async () => {
    const proof = await (await SeededIssuer.named('deep')).commit({ artifact: 'a' });
    const deepest = { ...proof, claims: nested(60) } as Proof; // the proof, claims, and 60 below
    expect(parseProof(deepest)).toEqual(deepest);
    expect(readBundle(renderBundle(makeBundle([], [deepest]))).proofs).toEqual([deepest]);
    expect(() => parseProof({ ...proof, claims: nested(61) })).toThrow(
      expect.objectContaining({ code: 'proof-invalid' }),
    );
  });
});

describe('readBundle', () => {
  it.each([
    ['a bundle', JSON.stringify(bundle), [a, b]],
    ['a bundle with space around it', `\n ${JSON.stringify(bundle, null, 2)}\n\n`, [a, b]],
    ['a bare proof', JSON.stringify(a), [a]],
    ['a bare proof over many lines', JSON.stringify(a, null, 2), [a]],
    ['an array', JSON.stringify([a, b]), [a, b]],
    ['an empty array', '[]', []],
    ['JSON Lines', `${JSON.stringify(a)}\n${JSON.stringify(b)}\n`, [a, b]],
    ['JSON Lines with carriage returns and empty lines', `${JSON.stringify(a)}\r\n\r\n${JSON.stringify(b)}`, [a, b]],
    ['one line of JSON Lines', `${JSON.stringify(a)}\n`, [a]],
  ])('reads %s', (_, text, proofs) => {
    expect(proofsIn(text)).toEqual(proofs);
    expect(proofsIn(utf8(text))).toEqual(proofs);
  });

  it('gives proofs that stand alone nothing else', () => {
    const empty = { mediaType: 'application/vnd.occ.bundle.v1+json', subjects: [], bootProofs: [], checkpoints: [] };
    expect(readBundle(JSON.stringify(a))).toEqual({ ...empty, proofs: [a] });
    expect(makeBundle([], [a])).toEqual({ ...empty, proofs: [a] });
  });

  it('is the other half of renderBundle', () => {
    expect(readBundle(renderBundle(bundle))).toEqual(bundle);
    const run = { attempt: 1 };
    expect(readBundle(renderBundle(makeBundle(subjects, [a], run)))).toMatchObject({ run });
    expect(renderBundle(bundle)).toMatch(/^\{.*\}\n$/);
  });

  it('keeps boot proofs and checkpoints as they are', () => {
    const whole = { ...bundle, bootProofs: [{ any: 'boot' }], checkpoints: [1] };
    expect(readBundle(JSON.stringify(whole))).toEqual(whole);
  });

  it.each([
    ['an unknown member', JSON.stringify({ ...bundle, note: 1 }), 'bundle-invalid'],
    ['a missing list', JSON.stringify({ ...bundle, checkpoints: undefined }), 'bundle-invalid'],
    ['another media type', JSON.stringify({ ...bundle, mediaType: 'application/json' }), 'bundle-invalid'],
    ['a digest with more before it', JSON.stringify(bundle).replace('ca97', 'aca97'), 'bundle-invalid'],
    ['a digest with more behind it', JSON.stringify(bundle).replace('48bb"', '48bba"'), 'bundle-invalid'],
    ['a digest in capitals', JSON.stringify(bundle).replace('ca97', 'CA97'), 'bundle-invalid'],
    ['an object that is neither', '{"proofs":[]}', 'bundle-invalid'],
    ['null', 'null', 'bundle-invalid'],
    ['a number', '1', 'bundle-invalid'],
    ['text', '"occ/1"', 'bundle-invalid'],
    ['nothing', '', 'json-invalid'],
    ['half a bundle', JSON.stringify(bundle).slice(0, 500), 'json-invalid'],
    ['half a line of JSON Lines', `${JSON.stringify(a)}\n${JSON.stringify(b).slice(0, 100)}`, 'json-invalid'],
    ['a word', 'proof', 'json-invalid'],
    ['HTML', '<html></html>', 'json-invalid'],
  ])('refuses %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(codeOf(Uint8Array.of(0xff))).toBe('encoding-invalid');
  });

  it('refuses more text than it would read', () => {
    expect(codeOf(' '.repeat(maxJsonBytes + 1))).toBe('bundle-invalid');
  });

  it('refuses more proofs than it would judge', () => {
    expect(proofsIn(`[${'0,'.repeat(maxProofs - 1)}0]`)).toHaveLength(maxProofs);
    expect(codeOf(`[${'0,'.repeat(maxProofs)}0]`)).toBe('too-many');
    expect(codeOf(JSON.stringify({ ...bundle, proofs: new Array(maxProofs + 1).fill(0) }))).toBe('bundle-invalid');
  });

  it.each([
    ['a repeated member', (text: string) => text.replace('{', '{"version":"occ/1",')],
    ['a number in another form', (text: string) => text.replace(/"time":(\d+)/, '"time":$1.0')],
    ['a lone surrogate', (text: string) => text.replace('stub:', '\\ud800')],
    ['__proto__', (text: string) => text.replace('{', '{"__proto__":1,')],
  ])('keeps the place of a proof with %s, for the shape row to fail', (_, broken) => {
    const text = broken(JSON.stringify(a));
    expect(() => JSON.parse(text)).not.toThrow();
    expect(proofsIn(text)).toEqual([expect.any(UnreadableProof)]);
    expect(proofsIn(`${text}\n${JSON.stringify(b)}`)).toEqual([expect.any(UnreadableProof), b]);
    expect(proofsIn(`[${text}]`)).toEqual([expect.any(UnreadableProof)]);
  });
});

describeShared('real proofs', () => {
  it.each(sharedProofNames)('%s is read as published', (name) => {
    expect(proofsIn(sharedProofText(name))).toEqual([JSON.parse(sharedProofText(name))]);
  });
});

describe('mergeBundles', () => {
  it('keeps one of what is given twice', () => {
    const other = { ...makeBundle([], [b]), checkpoints: [1] };
    expect(mergeBundles([bundle, other, other])).toEqual({ ...bundle, proofs: [a, b], checkpoints: [1] });
  });

  it('keeps each proof that cannot be read', () => {
    const broken = readBundle('{"a":1,"a":2}');
    expect(mergeBundles([broken, broken]).proofs).toHaveLength(1);
    expect(mergeBundles([broken, readBundle('{"a":1,"a":2}')]).proofs).toHaveLength(2);
  });

  it('gives one bundle back as it is', () => {
    const run = { id: 1 };
    expect(mergeBundles([{ ...bundle, run }])).toEqual({ ...bundle, run });
    expect(mergeBundles([])).toMatchObject({ mediaType: bundleMediaType, proofs: [] });
  });
});
