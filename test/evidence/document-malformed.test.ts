// SPDX-License-Identifier: Apache-2.0
// What no verifier should accept is refused for its own reason.
import { expect, it } from 'vitest';
import { fromHex } from '../../src/proof/bytes.ts';
import { verdictOf } from './documents.ts';
import {
  type Attack,
  foreign,
  forge,
  order,
  present,
  scalar,
  testTrust,
  withEntry,
  withSignature,
  zero,
} from './forgery.ts';

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
it.each(attacks)('refuses $about', ({ rule, ...forgery }) => {
  expect(verdictOf(forge(forgery), testTrust)).toBe(rule);
});
