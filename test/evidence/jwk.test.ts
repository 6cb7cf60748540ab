// SPDX-License-Identifier: Apache-2.0
// Key sets as issuers publish them, and as nobody should.
import { describe, expect, it } from 'vitest';
import { type IssuerKey, keyThumbprint, readKeySet } from '../../src/evidence/jwk.ts';
import { Issuer } from './issuer.ts';
import { ruleOf } from './rule.ts';

const github = await Issuer.open('key-1');
const stranger = await Issuer.open('key-1');

describe('a key set', () => {
  const jwk = github.publicJwk;
  const setOf = (...members: readonly object[]) => JSON.stringify({ keys: members });
  const ec = { kty: 'EC', crv: 'P-256', kid: 'ec', x: 'AA', y: 'AA' };

  it('is read as issuers publish it', () => {
    expect(readKeySet(github.keySet)).toEqual([{ kid: 'key-1', kty: 'RSA', n: jwk.n, e: 'AQAB' }]);
  });

  it('may hold keys for other uses, which are left out', () => {
    const set = setOf(ec, { ...jwk, kid: 'other', use: 'enc' }, { ...jwk, kid: 'ps', alg: 'PS256' }, jwk);
    expect(readKeySet(set).map(({ kid }) => kid)).toEqual(['key-1']);
  });

  /** A modulus of so many bytes, by its first and last. */
  const modulus = (bytes: number, first = 0x80, last = 1): string => {
    const n = Buffer.alloc(bytes, 0x55);
    n[0] = first;
    n[bytes - 1] = last;
    return n.toString('base64url');
  };

  it.each([
    ['a modulus of 2048 bits', { n: modulus(256) }],
    ['a modulus of 4096 bits', { n: modulus(512) }],
    ['a name of 256 characters', { kid: 'x'.repeat(256) }],
    ['no word about its use', { use: undefined, alg: undefined }],
  ])('may hold a key with %s', (_, members) => {
    expect(readKeySet(setOf({ ...jwk, ...members }))).toHaveLength(1);
  });

  it('may hold 64 keys', () => {
    expect(readKeySet(setOf(...Array.from({ length: 64 }, (_, at) => ({ ...jwk, kid: `${at}` }))))).toHaveLength(64);
  });

  const even = `${jwk.n?.slice(0, -1)}A`;
  it.each<readonly [string, string, string]>([
    ['no JSON', 'jwk-form', 'keys'],
    ['no keys', 'jwk-form', setOf()],
    ['no list', 'jwk-form', '{"keys":{}}'],
    ['an array', 'jwk-form', '[]'],
    ['a key that is no object', 'jwk-form', '{"keys":[null]}'],
    ['only keys of other kinds', 'jwk-form', setOf(ec)],
    ['a name twice', 'jwk-form', setOf(jwk, { ...stranger.publicJwk })],
    ['a member twice', 'jwk-form', github.keySet.replace('{"kty"', '{"kid":"x","kty"')],
    ['a nameless key', 'jwk-key', setOf({ ...jwk, kid: undefined })],
    ['an empty name', 'jwk-key', setOf({ ...jwk, kid: '' })],
    ['a short modulus', 'jwk-key', setOf({ ...jwk, n: jwk.n?.slice(0, 171) })],
    ['a modulus with a zero in front', 'jwk-key', setOf({ ...jwk, n: `AAAA${jwk.n}` })],
    ['an even modulus', 'jwk-key', setOf({ ...jwk, n: even })],
    ['a huge modulus', 'jwk-key', setOf({ ...jwk, n: jwk.n?.repeat(5) })],
    ['a modulus of 2040 bits', 'jwk-key', setOf({ ...jwk, n: modulus(255) })],
    ['a modulus of 4104 bits', 'jwk-key', setOf({ ...jwk, n: modulus(513) })],
    ['a modulus of 2047 bits', 'jwk-key', setOf({ ...jwk, n: modulus(256, 0x7f) })],
    ['a number for a modulus', 'jwk-key', setOf({ ...jwk, n: 5 })],
    ['a list for a modulus', 'jwk-key', setOf({ ...jwk, n: [jwk.n] })],
    ['a name of 257 characters', 'jwk-key', setOf({ ...jwk, kid: 'x'.repeat(257) })],
    ['a text for a key', 'jwk-form', '{"keys":["RSA"]}'],
    ['a padded modulus', 'jwk-key', setOf({ ...jwk, n: `${jwk.n}==` })],
    ['the exponent 3', 'jwk-key', setOf({ ...jwk, e: 'Aw' })],
    ['no exponent', 'jwk-key', setOf({ ...jwk, e: undefined })],
    ['a private key', 'jwk-key', setOf({ ...jwk, d: 'AA' })],
    ['too many keys', 'jwk-form', setOf(...Array.from({ length: 65 }, (_, at) => ({ ...jwk, kid: `${at}` })))],
  ])('is refused with %s', (_what, rule, text) => {
    expect(ruleOf(() => readKeySet(text))).toBe(rule);
  });

  it('has the thumbprints of RFC 7638', async () => {
    const n = [
      '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3ok',
      'njhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu',
      '6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8a',
      'wapJzKnqDKgw',
    ].join('');
    const key: IssuerKey = { kid: '2011-04-29', kty: 'RSA', n, e: 'AQAB' };
    expect(await keyThumbprint(key)).toBe('NzbLsXh8uDCcd+6MNwXF4W/7noWXFZAfHkxZsRGC9Xs=');
  });
});
