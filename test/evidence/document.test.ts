// SPDX-License-Identifier: Apache-2.0
// Real documents get the verdict they deserve, for the right reason, at the time in question, with and without a
// memory of what was checked before.
import { describe, expect, it } from 'vitest';
import { checkDocument, DocumentCache, genuineDocument, isDebug, validityOf } from '../../src/evidence/document.ts';
import type { EcdsaQuestion } from '../../src/evidence/ecdsa.ts';
import { readNitroDocument } from '../../src/evidence/nitro.ts';
import { toHex } from '../../src/proof/bytes.ts';
import { describeShared, haveSharedVectors } from '../shared-vectors.ts';
import { bytesOf, production, realDocuments, realReports, verdictOf, verify } from './documents.ts';
import { forge, issued, testTrust, withEntry, withSignature } from './forgery.ts';

describeShared('the real documents', () => {
  it.each(realDocuments())('$file: as the index says', (known) => {
    const bytes = bytesOf(known);
    const checked = checkDocument(bytes, production);
    expect(verdictOf(bytes)).toBe(known.verifies_signature ? 'none' : 'cose-signature');
    const document = readNitroDocument(bytes);
    expect({
      timestamp_ms: document.timestamp,
      module_id: document.moduleId,
      pcr0_hex: toHex(document.pcrs.get(0) ?? new Uint8Array()),
      pcr_indices: [...document.pcrs.keys()].sort((a, b) => a - b),
      public_key_len: document.publicKey?.length ?? null,
      user_data_len: document.userData?.length ?? null,
      nonce_len: document.nonce?.length ?? null,
      debug_pcrs: isDebug(document),
      warnings: document.warnings,
    }).toEqual({
      timestamp_ms: known.timestamp_ms,
      module_id: known.module_id,
      pcr0_hex: known.pcr0_hex,
      pcr_indices: known.pcr_indices,
      public_key_len: known.public_key_len,
      user_data_len: known.user_data_len,
      nonce_len: known.nonce_len,
      debug_pcrs: known.debug_pcrs,
      warnings: [],
    });
    const leaf = checked.path.value?.leaf;
    expect([leaf?.notBefore, leaf?.notAfter]).toEqual([known.leaf_not_before, known.leaf_not_after].map(Date.parse));
    expect(checked.path.value?.certificates).toHaveLength(5);
    expect(checked.path.value?.root.name).toBe('aws.nitro-enclaves');
  });

  it('hold both forms of the outer map, high and low S, debug and not', () => {
    const halfOrder =
      0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n >> 1n;
    const kinds = realDocuments().map(({ payload_map, debug_pcrs, ...known }) => {
      const { signature } = readNitroDocument(bytesOf(known));
      return [payload_map, BigInt(`0x${toHex(signature.subarray(48))}`) > halfOrder, debug_pcrs].join();
    });
    for (const word of ['definite,', 'indefinite', ',true,', ',false,', 'true', 'false']) {
      expect(kinds.some((kind) => kind.includes(word))).toBe(true);
    }
  });

  it.each(haveSharedVectors ? realReports() : [])('the report in %s is genuine and not debug', (_, report) => {
    expect(verdictOf(report)).toBe('none');
    expect(isDebug(readNitroDocument(report))).toBe(false);
  });

  it('count nothing under the test root, nor does a document of the test root in production', () => {
    for (const known of realDocuments()) expect(verdictOf(bytesOf(known), testTrust)).toBe('path-root');
    expect(verdictOf(forge())).toBe('path-root');
  });
});

describe('the time in question', () => {
  const leafEnd = issued + 3 * 3_600_000;
  const checked = checkDocument(forge({ timestamp: leafEnd }), testTrust);
  const ruleAt = (at: number, now = leafEnd) => validityOf(checked, { at, now }).fault?.rule ?? 'none';

  it('is inside up to both ends, and not a millisecond beyond', () => {
    const begin = issued - 3000;
    expect([begin - 1, begin, leafEnd, leafEnd + 1].map((at) => ruleAt(at))).toEqual([
      'path-validity',
      'none',
      'none',
      'path-validity',
    ]);
  });

  it('of the document may be five minutes ahead of now, and not a millisecond more', () => {
    const ahead = 5 * 60_000;
    expect([leafEnd - ahead, leafEnd - ahead - 1].map((now) => ruleAt(leafEnd, now))).toEqual(['none', 'nitro-future']);
  });

  it('is no question where there is no path', () => {
    const broken = checkDocument(forge(), { roots: [], verify });
    expect(validityOf(broken, { at: issued, now: issued }).fault?.rule).toBe('path-root');
    const unread = checkDocument(new Uint8Array(3), testTrust);
    expect([unread.form, unread.path, unread.signature].map(({ fault }) => fault?.rule)).toEqual(
      Array(3).fill('cbor-trailing'),
    );
    expect(validityOf(unread, { at: issued, now: issued }).fault?.rule).toBe('cbor-trailing');
  });
});

describe('the questions are answered apart:', () => {
  it('a wrong path leaves the signature, a wrong signature leaves the path', () => {
    const wrongPath = checkDocument(forge(), { roots: [], verify });
    expect([wrongPath.path.fault?.rule, wrongPath.signature.fault]).toEqual(['path-root', undefined]);
    const wrongSignature = checkDocument(forge({ message: withSignature((bytes) => bytes.fill(1, 95)) }), testTrust);
    expect([wrongSignature.path.fault, wrongSignature.signature.fault?.rule]).toEqual([undefined, 'cose-signature']);
  });

  it('a leaf nobody can read has signed nothing', () => {
    const checked = checkDocument(forge({ entries: withEntry('certificate', new Uint8Array(48)) }), testTrust);
    expect(checked.path.fault?.rule).toBe('der-tag');
    expect(checked.signature.fault?.rule).toBe('der-tag');
    expect(checked.signature.fault?.reason).toContain('the leaf');
  });
});

describe('the cache', () => {
  const count = () => {
    let asked = 0;
    const counted = (question: EcdsaQuestion): boolean => {
      asked += 1;
      return verify(question);
    };
    const cache = new DocumentCache({ ...testTrust, verify: counted });
    return { cache, asked: () => asked };
  };

  it('verifies five signatures for a document, one for the next of the same leaf, none for one it knows', () => {
    const { cache, asked } = count();
    const [first, second] = [forge(), forge({ timestamp: issued + 2 })];
    cache.check(first);
    expect(asked()).toBe(5);
    expect(cache.check(second).signature.fault).toBeUndefined();
    expect(asked()).toBe(6);
    expect(cache.check(first.slice())).toBe(cache.check(first));
    expect(asked()).toBe(6);
  });

  it('says what the check without it says, also for what is wrong, in any order', () => {
    const wrong = (at: number) =>
      forge({ message: (bytes) => Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte)) });
    const documents = [
      forge(),
      wrong(0),
      wrong(3000),
      wrong(400),
      wrong(4000),
      forge({ timestamp: issued - 4000 }),
      forge(),
    ];
    const { cache } = count();
    for (const document of [...documents, ...documents.reverse()]) {
      const [cached, plain] = [cache.check(document), checkDocument(document, testTrust)];
      for (const at of [issued, issued - 4000, issued + 1e9]) {
        const times = { at, now: at };
        expect(genuineDocument(cached, times).fault?.rule).toBe(genuineDocument(plain, times).fault?.rule);
      }
    }
  });

  it('keeps a bounded number, and still answers', () => {
    const { cache, asked } = count();
    for (let index = 0; index < 70; index += 1) cache.check(forge({ timestamp: issued + index }));
    expect(asked()).toBe(5 + 69);
    cache.check(forge({ timestamp: issued }));
    expect(asked()).toBe(5 + 70);
  });

  it('is not fooled by a path that differs in one place only', () => {
    const { cache } = count();
    expect(cache.check(forge()).path.fault).toBeUndefined();
    const forged = forge({
      certificates: (ders) =>
        ders.map((der, at) =>
          at === 2 ? Uint8Array.from(der, (byte, i) => (i === der.length - 1 ? byte ^ 1 : byte)) : der,
        ),
    });
    expect(cache.check(forged).path.fault?.rule).toBe('path-signature');
  });
});

it('the document does not change when the caller’s bytes do', () => {
  const bytes = forge();
  const document = readNitroDocument(bytes);
  const before = toHex(document.userData ?? new Uint8Array());
  bytes.fill(0);
  expect(toHex(document.userData ?? new Uint8Array())).toBe(before);
});
