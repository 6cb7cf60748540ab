// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePemCertificates } from '../../src/evidence/pem.ts';
import { openssl, TestTsa } from './tsa.ts';

const tsa = new TestTsa();
const [first, second] = [tsa.root('First'), tsa.root('Second', 'RSA-2048')];
const [one, two] = [first, second].map(({ certificate }) => readFileSync(certificate, 'utf8'));
const read = (text: string) => parsePemCertificates(text, 'tsaRoots').map((der) => Buffer.from(der));

describe('PEM', () => {
  it.each([
    ['one', `${one}`, [first.der]],
    ['two', `${one}${two}`, [first.der, second.der]],
    ['an empty line between', `\n${one}\n${two}\n\n`, [first.der, second.der]],
    ['CRLF', `${one}`.replaceAll('\n', '\r\n'), [first.der]],
    ['no line end at the end', `${one}`.trimEnd(), [first.der]],
  ])('of %s gives the bytes openssl gives', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['nothing', ''],
    ['an empty block', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n'],
    ['text before', `subject=CN = First\n${one}`],
    ['text behind', `${one}# mine`],
    ['a space behind the line', `${one}`.replace('CERTIFICATE-----\n', 'CERTIFICATE----- \n')],
    ['no end', `${one}`.replace('-----END CERTIFICATE-----', '')],
    ['two beginnings', `-----BEGIN CERTIFICATE-----\n${one}`],
    ['another label', `${one}`.replaceAll('CERTIFICATE', 'TRUSTED CERTIFICATE')],
    ['a header', `${one}`.replace('-----\n', '-----\nProc-Type: 4,ENCRYPTED\n')],
    ['base64url', `${one}`.replace(/\n[A-Za-z0-9+/]/, '\n_')],
    ['a line too few characters long', `${one}`.replace(/.\n-----END/, '\n-----END')],
    ['a lone CR', `${one}`.replaceAll('\n', '\r')],
    ['the DER itself', Buffer.from(first.der).toString('latin1')],
  ])('with %s is refused', (_name, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'encoding-invalid' }));
  });

  it.each([
    ['characters', ' '.repeat(1_048_577)],
    ['certificates', `${one}`.repeat(101)],
  ])('of too many %s is refused', (_name, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'too-many' }));
  });

  it('that is a private key is refused without a word of it', () => {
    const key = openssl(['genpkey', '-algorithm', 'ED25519']).toString();
    const secret = key.split('\n')[1] ?? '';
    for (const text of [
      key,
      `${one}${key}`,
      key.replaceAll('PRIVATE KEY', 'CERTIFICATE').replace(secret, secret.slice(0, -1)),
    ]) {
      try {
        read(text);
        expect(text).toBe('refused');
      } catch (error) {
        expect(JSON.stringify([String(error), error])).not.toContain(secret.slice(0, 12));
      }
    }
  });
});
