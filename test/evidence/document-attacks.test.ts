// SPDX-License-Identifier: Apache-2.0
// Attacks on documents: what passes every signature but breaks one rule is refused by that rule.
import { expect, it } from 'vitest';
import { fromHex, toHex } from '../../src/proof/bytes.ts';
import { carelesslyAccepts } from './careless.ts';
import { verdictOf } from './documents.ts';
import {
  type Attack,
  authority,
  foreign,
  forge,
  issued,
  pcr,
  present,
  testTrust,
  withEntry,
  withFields,
  withSignature,
  zero,
} from './forgery.ts';

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
  ...['ä-i-0123456789abcdef0-enc0123456789abcdef', 'i-0123456789abcdef0-enc0123456789abcdef\n', 'i-0-enc0-tpm'].map(
    (name) => ({
      about: `with the name ${JSON.stringify(name)}`,
      entries: withEntry('module_id', name),
      rule: name.endsWith('tpm') ? 'nitro-tpm' : 'nitro-module-id',
    }),
  ),
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
it.each(attacks)('a careless verifier accepts, and ours refuses, a document $about', ({ rule, ...forgery }) => {
  const document = forge(forgery);
  if (!['nitro-cabundle'].includes(rule)) expect(carelesslyAccepts(document, authority.root)).toBe(true);
  expect(verdictOf(document, testTrust)).toBe(rule);
});

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
