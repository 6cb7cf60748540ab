// SPDX-License-Identifier: Apache-2.0
// The readers under Turnkey's flow, each by itself: Borsh, members of foreign JSON, the two proofs as they are handed
// out, and values known out of band.
import { describe, expect, it } from 'vitest';
import { EvidenceFault } from '../../src/evidence/fault.ts';
import { BorshReader } from '../../src/evidence/turnkey/borsh.ts';
import { readExpected, unnamed } from '../../src/evidence/turnkey/expected.ts';
import { maxManifestBytes } from '../../src/evidence/turnkey/manifest.ts';
import { integerOf, membersOf, objectOf, wellFormed } from '../../src/evidence/turnkey/members.ts';
import { readAppProof, readPayload, readTurnkeyBootProof } from '../../src/evidence/turnkey/proof.ts';
import { OccError } from '../../src/proof/errors.ts';
import { base64 } from './passkey.ts';
import { ruleOf } from './rule.ts';

const reader = (...bytes: readonly number[]) => new BorshReader(Uint8Array.from(bytes));

describe('Borsh', () => {
  it('reads values one after the other', () => {
    const all = reader(7, 1, 2, 0, 0, 2, 0, 0, 0, 0x68, 0x69, 2, 0, 0, 0, 8, 9, 1);
    expect([all.u8(), all.u32(), all.text(), all.list(() => all.u8()), all.variant(2)]).toEqual([
      7,
      513,
      'hi',
      [8, 9],
      1,
    ]);
    expect(ruleOf(() => all.end())).toBe('none');
  });

  it.each<readonly [string, () => unknown]>([
    ['an early end', () => reader(1, 2).fixed(3)],
    [
      'an early end behind a value',
      () => {
        const both = reader(1, 2, 3);
        both.fixed(2);
        both.fixed(2);
      },
    ],
    ['something left', () => reader(1).end()],
    ['the variant behind the last', () => reader(2).variant(2)],
    ['a text that is not UTF-8', () => reader(1, 0, 0, 0, 0xff).text()],
    ['a text that ends early', () => reader(2, 0, 0, 0, 0x68).text()],
    ['a list that cannot fit', () => reader(2, 0, 0, 0, 1).list(() => 0)],
  ])('refuses %s', (_, read) => {
    expect(ruleOf(read)).toBe('turnkey-manifest');
  });
});

describe('members of foreign JSON', () => {
  it.each([[[]], [null], ['text'], [undefined]])('%j is no object', (value) => {
    expect(ruleOf(() => objectOf(value, 'turnkey-app'))).toBe('turnkey-app');
  });

  it('may be absent and not unknown', () => {
    expect(membersOf({ a: 1 }, ['a', 'b'], 'turnkey-app')).toEqual({ a: 1 });
    expect(ruleOf(() => membersOf({ a: 1, c: 1 }, ['a', 'b'], 'turnkey-app'))).toBe('turnkey-app');
  });

  it.each([
    [0, 0],
    ['0', 0],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ])('%j is an integer', (value, integer) => {
    expect(integerOf(value, 'turnkey-app')).toBe(integer);
  });

  it.each([
    ['1e3'],
    ['00'],
    ['1.0'],
    [''],
    [' 1'],
    ['9007199254740992'],
    [2 ** 53],
    [-1],
    [0.5],
    [true],
    [[1]],
    [null],
  ])('%j is no integer', (value) => {
    expect(ruleOf(() => integerOf(value, 'turnkey-app'))).toBe('turnkey-app');
  });

  it('keep faults and defects apart from encodings that are none', () => {
    const reading = (error: Error) => () =>
      wellFormed(() => {
        throw error;
      }, 'turnkey-app');
    expect(ruleOf(reading(new OccError('encoding-invalid', 'no hex')))).toBe('turnkey-app');
    expect(ruleOf(reading(new EvidenceFault('turnkey-boot')))).toBe('turnkey-boot');
    expect(reading(new TypeError('a defect'))).toThrow(TypeError);
  });
});

const key = '04'.repeat(130);
const app = { scheme: 's', publicKey: key, proofPayload: '{}', signature: 'ab'.repeat(64) };
const boot = {
  ephemeralPublicKeyHex: key,
  awsAttestationDocB64: base64(Uint8Array.of(1)),
  qosManifestB64: base64(Uint8Array.of(2)),
  qosManifestEnvelopeB64: base64(Uint8Array.of(3)),
};
const longest = 'x'.repeat(64 * 1024);

describe('an app proof', () => {
  it.each<readonly [string, object]>([
    ['as it is handed out', {}],
    ['of the longest scheme', { scheme: 'x'.repeat(256) }],
    ['of the longest payload', { proofPayload: longest }],
  ])('is read %s', (_, change) => {
    expect(readAppProof({ ...app, ...change })).toMatchObject({
      publicKey: new Uint8Array(130).fill(4),
      signature: new Uint8Array(64).fill(0xab),
      ...change,
    });
  });

  it.each<readonly [string, object]>([
    ['a scheme that is too long', { scheme: 'x'.repeat(257) }],
    ['a payload that is too long', { proofPayload: `${longest}x` }],
    ['a payload with half a character', { proofPayload: '\ud800' }],
    ['a payload that is no text', { proofPayload: {} }],
    ['a long key', { publicKey: `${key}04` }],
    ['a short signature', { signature: 'ab'.repeat(63) }],
    ['a signature that is no hex', { signature: 'xy'.repeat(64) }],
    ['an unknown member', { verified: true }],
  ])('is refused with %s', (_, change) => {
    expect(ruleOf(() => readAppProof({ ...app, ...change }))).toBe('turnkey-app');
  });

  it('says what strict JSON says, and an object', () => {
    expect(readPayload('{"a":1}')).toEqual({ a: 1 });
    for (const text of ['[]', '1', '{', '{"a":1,"a":1}'])
      expect(ruleOf(() => readPayload(text))).toBe('turnkey-payload');
  });
});

describe('a boot proof', () => {
  const labels = ['deploymentLabel', 'enclaveApp', 'owner'] as const;

  it('is read with and without what nobody signed', () => {
    const [document, manifest, envelope] = [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)];
    const read = { ephemeralPublicKey: new Uint8Array(130).fill(4), document, manifest, envelope };
    expect(readTurnkeyBootProof(boot)).toEqual({ ...read, createdAt: undefined });
    const named = Object.fromEntries(labels.map((label) => [label, 'x'.repeat(256)]));
    const createdAt = { seconds: '1782779580', nanos: 14_999_999 };
    expect(readTurnkeyBootProof({ ...boot, ...named, createdAt })).toEqual({ ...read, createdAt: 1_782_779_580_014 });
  });

  it('may hold a manifest of the largest size', () => {
    const qosManifestB64 = base64(new Uint8Array(maxManifestBytes));
    expect(readTurnkeyBootProof({ ...boot, qosManifestB64 }).manifest).toHaveLength(maxManifestBytes);
  });

  it('is refused for more text than that, before it is decoded', () => {
    const qosManifestB64 = '!'.repeat(4 * Math.ceil(maxManifestBytes / 3) + 1);
    expect(() => readTurnkeyBootProof({ ...boot, qosManifestB64 })).toThrow('characters');
  });

  it.each<readonly [string, object]>([
    ...labels.map((label) => [`a long ${label}`, { [label]: 'x'.repeat(257) }] as const),
    ...labels.map((label) => [`a ${label} that is no text`, { [label]: null }] as const),
    ['no document', { awsAttestationDocB64: undefined }],
    ['no manifest', { qosManifestB64: undefined }],
    ['no envelope', { qosManifestEnvelopeB64: undefined }],
    ['no key', { ephemeralPublicKeyHex: undefined }],
    ['another base64', { qosManifestB64: 'AB==' }],
    ['a time that is no object', { createdAt: 1 }],
    ['a time beyond counting', { createdAt: { seconds: '9007199254740991', nanos: '0' } }],
    ['a time with another unit', { createdAt: { seconds: '1', nanos: '0', micros: '0' } }],
    ['an unknown member', { verified: true }],
  ])('is refused with %s', (_, change) => {
    expect(ruleOf(() => readTurnkeyBootProof({ ...boot, ...change }))).toBe('turnkey-boot');
  });
});

describe('values known out of band', () => {
  const pcr = '09'.repeat(48);
  const digest = 'aa'.repeat(32);

  it.each<readonly [string, object]>([
    ['nothing', {}],
    ...[0, 9, 10, 16, 19, 20, 29, 30, 31].map((index) => [`PCR${index}`, { pcrs: { [index]: [pcr] } }] as const),
    ['hashes of manifests', { manifestHashes: [digest, digest] }],
    ['hashes of programs', { pivotHashes: [digest] }],
    ['keys', { quorumKeys: [key] }],
    ['the longest name', { namespaces: ['x'.repeat(256), 'two\nlines'] }],
    ['as many as there may be', { namespaces: Array.from({ length: 10_000 }, () => 'x') }],
  ])('are read: %s', (_, expected) => {
    expect(readExpected(expected)).toEqual(expected);
  });

  it.each<readonly [string, string, unknown]>([
    ['a text', 'policy-invalid', 'pcrs'],
    ['pcrs that are a list', 'policy-invalid', { pcrs: [] }],
    ['pcrs that are null', 'policy-invalid', { pcrs: null }],
    ['a member of every object', 'policy-unknown-field', JSON.parse('{"toString":["x"]}')],
    ...['1a', '32', '39', '40', '00', '-1', '010', 'x1', ''].map(
      (index) => [`PCR${index}`, 'policy-invalid', { pcrs: { [index]: [pcr] } }] as const,
    ),
    ...[`${pcr}0`, `0${pcr}`, pcr.slice(1), pcr.replace('9', 'A'), '0'.repeat(96)].map(
      (value) => [`the measurement ${value}`, 'policy-invalid', { pcrs: { 0: [value] } }] as const,
    ),
    ...[`${digest}a`, `a${digest}`, digest.slice(1)].flatMap((value) => [
      [`the manifest ${value}`, 'policy-invalid', { manifestHashes: [value] }] as const,
      [`the program ${value}`, 'policy-invalid', { pivotHashes: [value] }] as const,
    ]),
    ...[`${key}0`, `0${key}`, key.slice(1)].map(
      (value) => [`the key ${value}`, 'policy-invalid', { quorumKeys: [value] }] as const,
    ),
    ['an empty name', 'policy-invalid', { namespaces: [''] }],
    ['a long name', 'policy-invalid', { namespaces: ['x'.repeat(257)] }],
    ['a number among names', 'policy-invalid', { namespaces: ['x', 5] }],
    ['one wrong among right ones', 'policy-invalid', { pivotHashes: [digest, 'x'] }],
    ['one more than there may be', 'policy-invalid', { namespaces: Array.from({ length: 10_001 }, () => 'x') }],
    ['a number for a list', 'policy-invalid', { namespaces: 5 }],
    ['an empty list', 'policy-empty-list', { namespaces: [] }],
    ['no PCR', 'policy-empty-list', { pcrs: {} }],
  ])('are refused: %s', (_, code, expected) => {
    expect(() => readExpected(expected)).toThrow(expect.objectContaining({ code }));
  });

  it.each<readonly [object, readonly string[]]>([
    [{}, ['image', 'program']],
    [{ pcrs: { 8: [pcr] } }, ['image', 'program']],
    [{ pcrs: { 0: [pcr] } }, ['program']],
    [{ pivotHashes: [digest] }, ['image']],
    [{ pcrs: { 0: [pcr] }, pivotHashes: [digest] }, []],
    [{ manifestHashes: [digest] }, []],
  ])('%j leave open %j', (expected, open) => {
    expect(unnamed(readExpected(expected))).toEqual(open.map((what) => expect.stringContaining(`no ${what} named`)));
  });
});
