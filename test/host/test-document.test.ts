// SPDX-License-Identifier: Apache-2.0
// Documents of the test NSM: built as genuine ones, signed in the judgement of node:crypto and OpenSSL, and genuine to
// our own checks exactly under the test root.
import { verify, X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { decode } from 'cbor-x';
import { describe, expect, it } from 'vitest';
import { checkDocument, genuineDocument, isDebug } from '../../src/evidence/document.ts';
import { type VerifyEcdsa, verifyEcdsaNode } from '../../src/evidence/ecdsa.ts';
import { readNitroDocument } from '../../src/evidence/nitro.ts';
import { concatBytes, toHex, utf8 } from '../../src/proof/bytes.ts';
import { describeShared, sharedVectors } from '../shared-vectors.ts';
import { cborShape } from './nitro-shape.ts';
import { authority, document, moduleId, newNsm, pcrs, request, start } from './nsm-bench.ts';
import { derSignature, opensslAccepts, opensslSigned } from './openssl.ts';

const verifyEcdsa = verifyEcdsaNode as VerifyEcdsa;
const content = { user_data: utf8('user data'), nonce: utf8('nonce'), public_key: utf8('public key') };
const made = document(newNsm(), content);

/** The four parts, by a decoder of somebody else. */
const partsOf = (bytes: Uint8Array): readonly Uint8Array[] => decode(bytes);

/** What RFC 9052 §4.4 has signed, put together by hand. */
function signedBytes(bytes: Uint8Array): Uint8Array {
  const [header = made, , payload = made] = partsOf(bytes);
  const length = Uint8Array.of(0x59, payload.length >> 8, payload.length & 0xff);
  return concatBytes(
    Uint8Array.of(0x84, 0x6a),
    utf8('Signature1'),
    Uint8Array.of(0x44),
    header,
    Uint8Array.of(0x40),
    length,
    payload,
  );
}

const leafOf = (bytes: Uint8Array) => new X509Certificate(readNitroDocument(bytes).certificates.at(-1) as Uint8Array);

describe('a document of the test NSM', () => {
  it('is an untagged COSE_Sign1 with ES384 alone', () => {
    expect(toHex(made.subarray(0, 8))).toBe('8444a1013822a059');
    expect(partsOf(made)).toMatchObject([{ length: 4 }, {}, {}, { length: 96 }]);
  });

  it('holds what was asked for, in the nine members of a genuine one', () => {
    const payload = decode(partsOf(made)[2] as Uint8Array);
    expect(Object.keys(payload)).toEqual([
      ...['module_id', 'digest', 'timestamp', 'pcrs', 'certificate', 'cabundle', 'public_key', 'user_data', 'nonce'],
    ]);
    expect(payload).toMatchObject({ module_id: moduleId, digest: 'SHA384', cabundle: { length: 4 } });
    expect(Number(payload.timestamp)).toBe(start);
    expect(readNitroDocument(made)).toMatchObject({
      ...{ moduleId, timestamp: start, warnings: [] },
      ...{ userData: content.user_data, nonce: content.nonce, publicKey: content.public_key },
    });
  });

  it('has null for what was not asked for', () => {
    const payload = decode(partsOf(document(newNsm()))[2] as Uint8Array);
    expect(payload).toMatchObject({ public_key: null, user_data: null, nonce: null });
  });

  it('has an empty string for an empty one', () => {
    expect(readNitroDocument(document(newNsm(), { user_data: new Uint8Array() })).userData).toEqual(new Uint8Array());
  });

  it('is signed by its leaf to node:crypto', () => {
    const [, , , signature = made] = partsOf(made);
    const key = { key: leafOf(made).publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha384', signedBytes(made), key, signature)).toBe(true);
    expect(verify('sha384', signedBytes(document(newNsm())), key, signature)).toBe(false);
  });

  it('is signed by its leaf to OpenSSL, on a path from the test root', () => {
    const { certificates, signature } = readNitroDocument(made);
    const key = leafOf(made).publicKey.export({ format: 'pem', type: 'spki' }).toString();
    expect(opensslSigned(key, signedBytes(made), derSignature(signature))).toBe(true);
    expect(opensslSigned(key, signedBytes(document(newNsm())), derSignature(signature))).toBe(false);
    expect(opensslAccepts(certificates, authority.root, Math.floor(start / 1000))).toBe(true);
  });
});

const testRoot = { name: 'test', der: authority.root };
const times = { at: start, now: start };
const judge = (bytes: Uint8Array, roots: readonly { name: string; der: Uint8Array }[], at = times) => {
  const { value, fault } = genuineDocument(checkDocument(bytes, { roots, verify: verifyEcdsa }), at);
  return fault ? fault.rule : value;
};

describe('to our own checks, a document of the test NSM', () => {
  it('is genuine under the test root, and not of a debug enclave', () => {
    const read = judge(made, [testRoot]);
    expect(read).toMatchObject({ moduleId });
    expect(typeof read === 'object' && isDebug(read)).toBe(false);
  });

  it.each(['definite', 'indefinite'] as const)('is genuine with a payload of %s length', (form) => {
    expect(judge(document(newNsm({ form })), [testRoot])).toMatchObject({ moduleId });
  });

  it('is genuine from the first millisecond of its leaf to the last second', () => {
    const { from, to } = { from: start - (start % 1000) - 3000, to: start - (start % 1000) + 10_800_000 };
    const verdicts = [from - 1, from, to, to + 1].map((at) => judge(made, [testRoot], { at, now: at + 1e9 }));
    expect(verdicts).toEqual([
      'path-validity',
      expect.objectContaining({ moduleId }),
      expect.objectContaining({ moduleId }),
      'path-validity',
    ]);
  });

  it('is refused under another root', () => {
    expect(judge(made, [{ name: 'other', der: authority.issue(moduleId, start).certificates[1] as Uint8Array }])).toBe(
      'path-root',
    );
  });

  it('is of a debug enclave when nothing was measured', () => {
    const read = judge(document(newNsm({ pcrs: new Map([0, 1, 2].map((index) => [index, new Uint8Array(48)])) })), [
      testRoot,
    ]);
    expect(typeof read === 'object' && isDebug(read)).toBe(true);
  });
});

describe('its clock', () => {
  it('stands in the document, to the millisecond', () => {
    let now = start;
    const nsm = newNsm({ now: () => now });
    for (const later of [0, 1, 999, 3_600_000]) {
      now = start + later;
      expect(readNitroDocument(document(nsm)).timestamp).toBe(now);
    }
  });

  it('renews the leaf while it has half an hour left', () => {
    let now = start;
    const nsm = newNsm({ now: () => now });
    const serials = [0, 8_639_999, 8_640_000, 17_279_999, 17_280_000].map((later) => {
      now = start + later;
      expect(judge(document(nsm), [testRoot], { at: now, now })).toMatchObject({ timestamp: now });
      return leafOf(document(nsm)).serialNumber;
    });
    const [first, , second, , third] = serials;
    expect(serials).toEqual([first, first, second, second, third]);
    expect(new Set(serials).size).toBe(3);
  });
});

describeShared('beside genuine documents', () => {
  const genuine = (years: RegExp) =>
    readdirSync(sharedVectors('nitro-documents'))
      .filter((file) => years.test(file))
      .map((file) => [file, new Uint8Array(readFileSync(sharedVectors('nitro-documents', file)))] as const);

  const payloadOf = (bytes: Uint8Array) => new Uint8Array(partsOf(bytes)[2] as Uint8Array);

  /** As many registers and the same members as the genuine one has. */
  function alike(genuineOne: Uint8Array, form: 'definite' | 'indefinite'): Uint8Array {
    const { pcrs: registers, userData, nonce, publicKey } = readNitroDocument(genuineOne);
    const nsm = newNsm({ form, pcrs: new Map([...registers].filter(([index]) => index < 16)) });
    for (let range = 16; range <= registers.size; range += 1) nsm.answer(request('LockPCRs', { range }));
    return document(nsm, { user_data: userData ?? null, nonce: nonce ?? null, public_key: publicKey ?? null });
  }

  it.each(genuine(/^202[56]-(?!04).*\.bin$/))('the payload is built like that of %s', (_, bytes) => {
    expect(cborShape(payloadOf(alike(bytes, 'indefinite')))).toEqual(cborShape(payloadOf(bytes)));
  });

  it.each(genuine(/^(2021|2022|2023|2024|2025-04).*\.bin$/))('in its older form it is like that of %s', (_, bytes) => {
    expect(cborShape(payloadOf(alike(bytes, 'definite')))).toEqual(cborShape(payloadOf(bytes)));
  });

  it.each(genuine(/^20.*\.bin$/))('the instance is in PCR4 as in %s', (_, bytes) => {
    const { moduleId: id, pcrs: registers } = readNitroDocument(bytes);
    const padded = id.replace(/^i-([0-9a-f]+)-enc.*$/, (_all, hex: string) => `i-${hex}-enc0000000000000000`);
    const own = readNitroDocument(document(newNsm({ moduleId: padded, pcrs }))).pcrs.get(4);
    expect(own).toEqual(registers.get(4));
  });

  it('the test NSM is refused under the real root', () => {
    const aws = { name: 'aws', der: new X509Certificate(readFileSync(sharedVectors('aws-nitro-root-g1.pem'))).raw };
    const [[, real] = []] = genuine(/^2026-03-21/);
    const { timestamp } = readNitroDocument(real ?? made);
    expect(judge(real ?? made, [aws], { at: timestamp, now: timestamp })).toMatchObject({ timestamp });
    expect(judge(made, [aws])).toBe('path-root');
    expect(judge(real ?? made, [testRoot], { at: timestamp, now: timestamp })).toBe('path-root');
  });
});
