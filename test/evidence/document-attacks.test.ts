// SPDX-License-Identifier: Apache-2.0
// Attacks on documents: what passes every signature but breaks one rule is refused by that rule, and what merely looks
// odd is not refused.
import { describe, expect, it } from 'vitest';
import { isDebug } from '../../src/evidence/document.ts';
import { readNitroDocument } from '../../src/evidence/nitro.ts';
import { fromHex, toHex } from '../../src/proof/bytes.ts';
import { carelesslyAccepts } from './careless.ts';
import { verdictOf, verify } from './documents.ts';
import {
  authority,
  type Forgery,
  forge,
  issued,
  pcr,
  testTrust,
  withEntry,
  withFields,
  withSignature,
} from './forgery.ts';

describe('a document of the test authority', () => {
  it('is genuine under the test root, and not debug', () => {
    expect(verdictOf(forge(), testTrust)).toBe('none');
    expect(isDebug(readNitroDocument(forge()))).toBe(false);
  });

  it('is not genuine without a root, or without somebody who verifies', () => {
    expect(verdictOf(forge(), { roots: [], verify })).toBe('path-root');
    expect(verdictOf(forge(), { ...testTrust, verify: () => false })).toBe('path-signature');
  });

  const passing: readonly (readonly [string, Forgery])[] = [
    ['in tag 18', { message: (bytes) => Uint8Array.of(0xd2, ...bytes) }],
    ['with a definite map', { form: 'definite' }],
    ['with an indefinite map', { form: 'indefinite' }],
    ['with an indefinite map of PCRs', { payload: (bytes) => openMap(bytes, 'pcrs') }],
    ['with the other of the two S', { message: otherS }],
    ['without the members that may be null', { entries: (all) => all.filter(([, value]) => value !== null) }],
    ['with 1024 bytes of user data', { entries: withEntry('user_data', new Uint8Array(1024)) }],
    ['with empty user data', { entries: withEntry('user_data', new Uint8Array()) }],
    ['with 32 PCRs', { pcrs: new Map(Array.from({ length: 32 }, (_, index) => [index, pcr(index)])) }],
    ['with three PCRs', { pcrs: new Map([0, 1, 2].map((index) => [index, pcr(index)])) }],
    ['in the last millisecond of its leaf', { timestamp: issued + 3 * 3_600_000 }],
  ];
  it.each(passing)('passes %s', (_, forgery) => {
    expect(verdictOf(forge(forgery), testTrust)).toBe('none');
  });
});

/** Replaces the definite map under `key` by an open one; the key is the last text of that spelling. */
function openMap(payload: Uint8Array, key: string): Uint8Array {
  const text = toHex(payload);
  const name = toHex(new TextEncoder().encode(key));
  return fromHex(text.replace(new RegExp(`(${name})a6((?:0[0-8]5830.{96}){6})`), '$1bf$2ff'), 'payload');
}

function otherS(message: Uint8Array): Uint8Array {
  const order = 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n;
  const s = BigInt(`0x${toHex(message.slice(-48))}`);
  return Uint8Array.of(...message.slice(0, -48), ...fromHex((order - s).toString(16).padStart(96, '0'), 's'));
}

const zero = new Uint8Array(48);
const scalar = (value: bigint) => fromHex(value.toString(16).padStart(96, '0'), 'scalar');
const order = 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n;
const foreign = authority.issue('i-0fedcba9876543210-enc0fedcba987654321', issued).certificates;

interface Attack extends Forgery {
  readonly about: string;
  readonly rule: string;
}

describe('a careless verifier accepts, and ours refuses, a document', () => {
  const attacks: readonly Attack[] = [
    { about: 'with another algorithm in the header', header: 'a10126', rule: 'cose-protected' },
    { about: 'with an algorithm by name', header: 'a1016545533338 34'.replace(' ', ''), rule: 'cose-protected' },
    { about: 'with more in the header', header: 'a20138220400', rule: 'cose-protected' },
    { about: 'with an empty header', header: '', rule: 'cose-protected' },
    {
      about: 'with an unprotected header',
      message: (bytes) => replaced(bytes, 6, 1, 'a10126'),
      rule: 'cose-unprotected',
    },
    {
      about: 'with null for the unprotected header',
      message: (bytes) => replaced(bytes, 6, 1, 'f6'),
      rule: 'cose-unprotected',
    },
    {
      about: 'with an open unprotected header',
      message: (bytes) => replaced(bytes, 6, 1, 'bfff'),
      rule: 'cbor-indefinite',
    },
    {
      about: 'with 97 bytes of signature',
      message: withSignature((bytes) => Uint8Array.of(...bytes, 0)),
      rule: 'cose-signature-size',
    },
    { about: 'with bytes after the message', message: (bytes) => Uint8Array.of(...bytes, 0), rule: 'cbor-trailing' },
    { about: 'with a fifth part', message: (bytes) => Uint8Array.of(0x85, ...bytes.slice(1), 0), rule: 'cose-array' },
    {
      about: 'in an open array',
      message: (bytes) => Uint8Array.of(0x9f, ...bytes.slice(1), 0xff),
      rule: 'cbor-indefinite',
    },
    { about: 'in tag 17', message: (bytes) => Uint8Array.of(0xd1, ...bytes), rule: 'cbor-tag' },
    { about: 'with bytes after the payload', payload: (bytes) => Uint8Array.of(...bytes, 0), rule: 'cbor-trailing' },
    { about: 'with a member twice', entries: (all) => [...all, ['user_data', zero]], rule: 'cbor-duplicate-key' },
    { about: 'with a PCR twice', payload: (bytes) => twice(bytes), rule: 'cbor-duplicate-key' },
    { about: 'with PCR 32', pcrs: new Map([0, 1, 2, 32].map((index) => [index, pcr(index)])), rule: 'nitro-pcr-index' },
    { about: 'with PCR -1', pcrs: new Map([0, 1, 2, -1].map((index) => [index, pcr(1)])), rule: 'nitro-pcr-index' },
    {
      about: 'with 33 PCRs',
      pcrs: new Map(Array.from({ length: 33 }, (_, index) => [index, pcr(1)])),
      rule: 'nitro-pcrs',
    },
    { about: 'without PCRs', pcrs: new Map(), rule: 'nitro-pcrs' },
    {
      about: 'with a PCR of 32 bytes',
      pcrs: new Map([0, 1, 2].map((at) => [at, pcr(at).slice(at * 8)])),
      rule: 'nitro-pcr-length',
    },
    { about: 'without PCR2', pcrs: new Map([0, 1, 3].map((index) => [index, pcr(index)])), rule: 'nitro-pcr-missing' },
    { about: 'of another digest', entries: withEntry('digest', 'SHA256'), rule: 'nitro-digest' },
    {
      about: 'of an EC2 instance, by its PCRs',
      entries: (all) => all.map(([key, value]) => [key === 'pcrs' ? 'nitrotpm_pcrs' : key, value]),
      rule: 'nitro-tpm',
    },
    {
      about: 'of an EC2 instance, by its name',
      entries: withEntry('module_id', 'i-0123456789abcdef0-tpm0000000000000000'),
      rule: 'nitro-tpm',
    },
    { about: 'of something else', entries: withEntry('module_id', 'i-0123456789abcdef0'), rule: 'nitro-module-id' },
    {
      about: 'with a name of 129 letters',
      entries: withEntry('module_id', `i-${'0'.repeat(116)}-enc0123456`),
      rule: 'nitro-module-id',
    },
    { about: 'with an unknown member', entries: (all) => [...all, ['more', null]], rule: 'nitro-unknown-key' },
    {
      about: 'with a number for a member',
      entries: (all) => [...all, [1 as unknown as string, null]],
      rule: 'nitro-unknown-key',
    },
    {
      about: 'without a time',
      entries: (all) => all.filter(([key]) => key !== 'timestamp'),
      rule: 'nitro-missing-key',
    },
    { about: 'with null for its time', entries: withEntry('timestamp', null), rule: 'nitro-missing-key' },
    { about: 'with its time in seconds', entries: withEntry('timestamp', issued / 1000), rule: 'nitro-timestamp' },
    { about: 'with a time no number can hold', entries: withEntry('timestamp', 2n ** 53n), rule: 'nitro-timestamp' },
    { about: 'with a text for the key', entries: withEntry('public_key', 'key'), rule: 'nitro-public-key' },
    { about: 'with an empty key', entries: withEntry('public_key', new Uint8Array()), rule: 'nitro-public-key' },
    {
      about: 'with 1025 bytes of user data',
      entries: withEntry('user_data', new Uint8Array(1025)),
      rule: 'nitro-user-data',
    },
    { about: 'with a number for the nonce', entries: withEntry('nonce', 1), rule: 'nitro-nonce' },
    {
      about: 'with reversed certificates',
      certificates: ([a, b, c, d, leaf]) => present(d, c, b, a, leaf),
      rule: 'path-root',
    },
    { about: 'without the root', certificates: ([, ...rest]) => rest, rule: 'path-root' },
    {
      about: 'with two certificates changed round',
      certificates: ([a, b, c, d, leaf]) => present(a, c, b, d, leaf),
      rule: 'path-issuer',
    },
    {
      about: 'with a certificate twice',
      certificates: ([a, b, c, d, leaf]) => present(a, b, c, c, d, leaf),
      rule: 'path-duplicate',
    },
    {
      about: 'with a foreign certificate',
      certificates: ([a, b, c, d, leaf]) => present(a, b, c, foreign[3], d, leaf),
      rule: 'path-length',
    },
    {
      about: 'with a leaf in the place of an authority',
      certificates: ([a, b, c, d, leaf]) => present(a, b, c, d, foreign[4], leaf),
      rule: 'path-length',
    },
    {
      about: 'with 11 authorities',
      certificates: ([a, b, c, d, leaf]) => present(a, b, c, d, ...Array<Uint8Array>(7).fill(zero), leaf),
      rule: 'nitro-cabundle',
    },
    { about: 'a second after its leaf', timestamp: issued + 3 * 3_600_000 + 1000, rule: 'path-validity' },
    { about: 'a second before its leaf', timestamp: issued - 4000, rule: 'path-validity' },
    {
      about: 'after its regional certificate',
      levels: withFields('regional', () => ({ notAfter: issued / 1000 })),
      rule: 'path-validity',
    },
  ];
  it.each(attacks)('$about', ({ rule, ...forgery }) => {
    const document = forge(forgery);
    if (!['nitro-cabundle'].includes(rule)) expect(carelesslyAccepts(document, authority.root)).toBe(true);
    expect(verdictOf(document, testTrust)).toBe(rule);
  });
});

describe('what no verifier should accept is refused for its own reason:', () => {
  const attacks: readonly Attack[] = [
    { about: '95 bytes of signature', message: withSignature((bytes) => bytes.slice(1)), rule: 'cose-signature-size' },
    {
      about: 'r = 0',
      message: withSignature((bytes) => Uint8Array.of(...zero, ...bytes.slice(48))),
      rule: 'cose-signature',
    },
    {
      about: 's = 0',
      message: withSignature((bytes) => Uint8Array.of(...bytes.slice(0, 48), ...zero)),
      rule: 'cose-signature',
    },
    {
      about: 'r = n',
      message: withSignature((bytes) => Uint8Array.of(...scalar(order), ...bytes.slice(48))),
      rule: 'cose-signature',
    },
    {
      about: 's = n',
      message: withSignature((bytes) => Uint8Array.of(...bytes.slice(0, 48), ...scalar(order))),
      rule: 'cose-signature',
    },
    {
      about: 's + n',
      message: withSignature((bytes) => Uint8Array.of(...bytes.slice(0, 48), ...new Uint8Array(48).fill(255))),
      rule: 'cose-signature',
    },
    {
      about: 'a missing certificate',
      certificates: ([a, b, , d, leaf]) => present(a, b, d, leaf),
      rule: 'path-issuer',
    },
    { about: 'the root alone', certificates: ([a]) => present(a, a), rule: 'path-duplicate' },
    { about: 'no certificates', entries: withEntry('cabundle', []), rule: 'nitro-cabundle' },
    { about: 'an empty certificate', entries: withEntry('certificate', new Uint8Array()), rule: 'nitro-certificate' },
    {
      about: 'a certificate of 1025 bytes',
      entries: withEntry('certificate', new Uint8Array(1025)),
      rule: 'nitro-certificate',
    },
    { about: 'a foreign leaf', certificates: (ders) => present(...ders.slice(0, 4), foreign[4]), rule: 'path-issuer' },
    { about: 'another map inside', payload: (bytes) => Uint8Array.of(0x81, ...bytes), rule: 'nitro-map' },
    { about: 'no payload', payload: () => new Uint8Array(), rule: 'cose-payload' },
    { about: 'a payload of 16385 bytes', payload: () => new Uint8Array(16_385), rule: 'cose-payload' },
    { about: 'nothing', message: () => new Uint8Array(), rule: 'cose-size' },
    { about: '32769 bytes', message: () => new Uint8Array(32_769), rule: 'cose-size' },
    { about: 'AAAA', message: () => new Uint8Array(3), rule: 'cbor-trailing' },
    { about: 'a map', message: () => Uint8Array.of(0xa0), rule: 'cose-array' },
    { about: 'three parts', message: () => fromHex('8344a1013822a040', ''), rule: 'cose-array' },
    { about: 'a tag in a tag', message: (bytes) => Uint8Array.of(0xd2, 0xd2, ...bytes), rule: 'cbor-tag' },
    { about: 'tag 18 in a longer head', message: (bytes) => Uint8Array.of(0xd8, 18, ...bytes), rule: 'cbor-minimal' },
  ];
  it.each(attacks)('$about', ({ rule, ...forgery }) => {
    expect(verdictOf(forge(forgery), testTrust)).toBe(rule);
  });
});

function present(...parts: readonly (Uint8Array | undefined)[]): readonly Uint8Array[] {
  return parts.filter((part) => part !== undefined);
}

function replaced(bytes: Uint8Array, at: number, length: number, hex: string): Uint8Array {
  return Uint8Array.of(...bytes.slice(0, at), ...fromHex(hex, 'replacement'), ...bytes.slice(at + length));
}

/** The map of six PCRs with the first one repeated at its end. */
function twice(payload: Uint8Array): Uint8Array {
  return fromHex(
    toHex(payload).replace(/70637273a6((005830.{96})(?:0[1-8]5830.{96}){5})/, '70637273a7$1$2'),
    'payload',
  );
}

describe('debug', () => {
  it.each([[0, 1, 2], [0], [1], [2]])('is a zero in PCR %i', (...zeros) => {
    const pcrs = new Map([0, 1, 2, 3].map((index) => [index, zeros.includes(index) ? zero : pcr(index)]));
    const document = forge({ pcrs });
    expect(carelesslyAccepts(document, authority.root)).toBe(true);
    expect(verdictOf(document, testTrust)).toBe('none');
    expect(isDebug(readNitroDocument(document))).toBe(true);
  });

  it('is not a zero in PCR3', () => {
    const pcrs = new Map([0, 1, 2, 3].map((index) => [index, index === 3 ? zero : pcr(index)]));
    expect(isDebug(readNitroDocument(forge({ pcrs })))).toBe(false);
  });
});
