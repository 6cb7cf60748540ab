// SPDX-License-Identifier: Apache-2.0
// One certificate: what is refused has its own reason, and extensions say what they say.
import { describe, expect, it } from 'vitest';
import { readDer } from '../../src/evidence/der.ts';
import { readCertificate } from '../../src/evidence/x509.ts';
import { basicConstraints, type Extension, keyUsage } from '../../src/host/test-certificate.ts';
import { fromHex, toHex, utf8 } from '../../src/proof/bytes.ts';
import { certificatesOf, withFields } from './forgery.ts';
import { ruleOf } from './rule.ts';

const extension = (oid: string, value: string, critical = false): Extension => ({
  oid,
  critical,
  value: fromHex(value, 'value'),
});

describe('refused is a certificate', () => {
  const leaf = (...extra: readonly Extension[]) =>
    certificatesOf({
      levels: withFields('leaf', ({ extensions }) => ({ extensions: [...extensions, ...extra] })),
    })[4] ?? new Uint8Array();
  const replaced = (from: string, to: string) =>
    fromHex(toHex(certificatesOf({})[4] ?? new Uint8Array()).replace(from, to), 'DER');

  it.each([
    ['that is empty', () => new Uint8Array(), 'der-truncated'],
    ['with a byte after it', () => Uint8Array.of(...leaf(), 0), 'der-trailing'],
    ['of version 1', () => replaced('a003020102', 'a003020100'), 'x509-version'],
    ['of version 4', () => replaced('a003020102', 'a003020103'), 'x509-version'],
    ['with another algorithm inside', () => replaced('06082a8648ce3d040303', '06082a8648ce3d040302'), 'x509-algorithm'],
    [
      'with another algorithm outside',
      () => lastReplaced('06082a8648ce3d040303', '06082a8648ce3d040302'),
      'x509-algorithm',
    ],
    ['with another curve', () => replaced('06052b81040022', '06052b81040023'), 'x509-key'],
    ['with a compressed point', () => replaced('03620004', '03620002'), 'x509-key'],
    ['with a point off the curve', () => offCurve(), 'x509-key'],
    ['with a key of unused bits', () => replaced('03620004', '03620104'), 'x509-shape'],
    ['with a GeneralizedTime that looks like a UTCTime', () => replaced('170d', '180d'), 'der-content'],
    ['with a text for a time', () => replaced('170d', '160d'), 'x509-time'],
    ['with an unknown critical extension', () => leaf(extension('1.2.3', '0500', true)), 'x509-extension'],
    ['with critical CRL points', () => leaf(extension('2.5.29.31', '3000', true)), 'x509-extension'],
    ['with critical name constraints', () => leaf(extension('2.5.29.30', '3000', true)), 'x509-extension'],
    ['with an extension twice', () => leaf(extension('1.2.3', '0500'), extension('1.2.3', '0500')), 'x509-extension'],
    ['with two key usages', () => leaf(keyUsage(0x80, false)), 'x509-extension'],
    ['with a key usage that is no bit string', () => onlyExtensions(extension('2.5.29.15', '0500')), 'x509-extension'],
    ['with a key usage of no bits', () => onlyExtensions(extension('2.5.29.15', '030100')), 'x509-extension'],
    ['with an unknown extension that is not DER', () => leaf(extension('1.2.3', '0480')), 'der-length'],
    ['with a key usage and more', () => onlyExtensions(extension('2.5.29.15', '0302078000')), 'der-trailing'],
    [
      'with basic constraints that spell FALSE',
      () => onlyExtensions(extension('2.5.29.19', '3003010100')),
      'x509-extension',
    ],
    ['with a negative path length', () => onlyExtensions(extension('2.5.29.19', '30060101ff0201ff')), 'x509-extension'],
    [
      'with a path length of 128 and more',
      () => onlyExtensions(extension('2.5.29.19', '30070101ff02020080')),
      'x509-extension',
    ],
    [
      'with a path length and no authority',
      () => onlyExtensions(extension('2.5.29.19', '3003020100')),
      'x509-extension',
    ],
    [
      'with an integer for an authority flag',
      () => onlyExtensions(extension('2.5.29.19', '30030201ff')),
      'x509-extension',
    ],
    [
      'with a text for a path length',
      () => onlyExtensions(extension('2.5.29.19', '30060101ff040100')),
      'x509-extension',
    ],
    ['with the path length -128', () => onlyExtensions(extension('2.5.29.19', '30060101ff020180')), 'x509-extension'],
    ['with a text for a key usage', () => onlyExtensions(extension('2.5.29.15', '04020780')), 'x509-extension'],
    ['with a subject key id that is none', () => onlyExtensions(extension('2.5.29.14', '0500')), 'x509-extension'],
    ['with an authority key id that is none', () => onlyExtensions(extension('2.5.29.35', '0400')), 'x509-extension'],
  ])('%s', (_, make, rule) => {
    expect(ruleOf(() => readCertificate(make()))).toBe(rule);
  });

  it.each([0n, -1n, -128n, 1n << 168n])('with the serial number %s', (serial) => {
    const [, , , , der = new Uint8Array()] = certificatesOf({ levels: withFields('leaf', () => ({ serial })) });
    expect(ruleOf(() => readCertificate(der))).toBe('x509-serial');
  });

  it('and not one whose serial number has 20 bytes and a zero before them', () => {
    const serial = (1n << 160n) - 1n;
    const [, , , , der = new Uint8Array()] = certificatesOf({ levels: withFields('leaf', () => ({ serial })) });
    expect(readCertificate(der).serial).toBe(`00${'ff'.repeat(20)}`);
  });

  const onlyExtensions = (...extensions: readonly Extension[]) =>
    certificatesOf({ levels: withFields('leaf', () => ({ extensions })) })[4] ?? new Uint8Array();

  function lastReplaced(from: string, to: string): Uint8Array {
    const hex = toHex(leaf());
    const at = hex.lastIndexOf(from);
    return fromHex(`${hex.slice(0, at)}${to}${hex.slice(at + from.length)}`, 'DER');
  }

  function offCurve(): Uint8Array {
    const hex = toHex(leaf());
    const at = hex.indexOf('03620004') + 8;
    return fromHex(`${hex.slice(0, at)}00${hex.slice(at + 2)}`, 'DER');
  }
});

describe('the parts of a certificate', () => {
  const der = (tag: string, ...parts: readonly string[]): string => {
    const length = parts.join('').length / 2;
    const short = length.toString(16).padStart(2, '0');
    return `${tag}${length < 128 ? short : length < 256 ? `81${short}` : `82${short.padStart(4, '0')}`}${parts.join('')}`;
  };
  const [, , , , leaf = new Uint8Array()] = certificatesOf({});
  const outer = readDer(leaf).members.map(({ bytes }) => toHex(bytes));
  const inner = (readDer(leaf).members[0]?.members ?? []).map(({ bytes }) => toHex(bytes));
  const [tbs = '', algorithm = '', signature = ''] = outer;
  const ruleOfHex = (hex: string) => ruleOf(() => readCertificate(fromHex(hex, 'DER')));
  const signed = (...numbers: readonly string[]) =>
    der('30', tbs, algorithm, der('03', '00', der('30', ...numbers.map((number) => der('02', number)))));
  const withInner = (at: number, ...parts: readonly string[]) =>
    der('30', der('30', ...inner.slice(0, at), ...parts, ...inner.slice(at + 1)), algorithm, signature);
  const order = 'ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973';

  it('put together again are the certificate', () => {
    expect(der('30', tbs, algorithm, signature)).toBe(toHex(leaf));
    expect(withInner(0, inner[0] ?? '')).toBe(toHex(leaf));
    expect(ruleOfHex(signed('01', '01'))).toBe('none');
    expect(ruleOfHex(signed(`00${order.replace(/3$/, '2')}`, '01'))).toBe('none');
  });

  it.each([
    ['r = 0', signed('00', '01')],
    ['s = 0', signed('01', '00')],
    ['r below 0', signed('ff', '01')],
    ['r = -128', signed('80', '01')],
    ['r = n', signed(`00${order}`, '01')],
    ['s = n', signed('01', `00${order}`)],
    ['r of 49 bytes', signed(`01${order}`, '01')],
    ['one number', signed('01')],
    ['three numbers', signed('01', '01', '01')],
    ['texts', der('30', tbs, algorithm, der('03', '00', der('30', der('04', '01'), der('04', '01'))))],
    ['a set', der('30', tbs, algorithm, der('03', '00', der('31', der('02', '01'), der('02', '02'))))],
  ])('are refused with a signature of %s', (_, hex) => {
    expect(ruleOfHex(hex)).toBe('x509-signature');
  });

  const attribute = (type: string, text: string) => der('31', der('30', type, text));
  const name = der('06', '550403');
  it.each([
    ['two parts', der('30', tbs, algorithm)],
    ['four parts', der('30', tbs, algorithm, signature, '0500')],
    ['a set', der('31', der('02', '01'))],
    ['a text', der('0c', '61')],
    ['no extensions', withInner(7)],
    ['a unique id', withInner(7, '810100', inner[7] ?? '')],
    ['extensions under another tag', withInner(7, `a4${(inner[7] ?? '').slice(2)}`)],
    ['no list of extensions', withInner(7, 'a300')],
    ['an empty list of extensions', withInner(7, 'a3023000')],
    ['an empty name', withInner(3, '3000')],
    ['a name of an empty part', withInner(3, der('30', der('31')))],
    ['a name without a type', withInner(3, der('30', attribute('0500', '0c0161')))],
    ['a name that is a number', withInner(3, der('30', attribute(name, '020101')))],
    ['a name without a text', withInner(3, der('30', attribute(name, '')))],
    ['a name with two texts', withInner(3, der('30', attribute(name, '0c01610c0161')))],
    ['a name that is a text', withInner(3, '0c0161')],
    ['a name that is a set', withInner(3, der('31', attribute(name, '0c0161')))],
    ['a name with one sound part of two', withInner(3, der('30', attribute(name, '0c0161'), der('31')))],
    [
      'a name with one sound attribute of two',
      withInner(3, der('30', der('31', der('30', name, '020101'), der('30', name, '0c0161')))),
    ],
    ['a name whose attribute is a set', withInner(3, der('30', der('31', der('31', name, '0c0161'))))],
    [
      'a signature of unused bits',
      der('30', tbs, algorithm, der('03', '01', der('30', der('02', '01'), der('02', '02')))),
    ],
    [
      'a signature that is no bit string',
      der('30', tbs, algorithm, der('04', '00', der('30', der('02', '01'), der('02', '01')))),
    ],
  ])('are refused with %s', (_, hex) => {
    expect(ruleOfHex(hex)).toBe('x509-shape');
  });

  const extended = (...members: readonly string[]) => withInner(7, der('a3', der('30', der('30', ...members))));
  const unknown = der('06', '2a03');
  it.each([
    ['without a name', der('04', '2a03'), '04020500'],
    ['without a value', unknown, der('0c', '0500')],
    ['with a value under another tag', unknown, '0101ff', der('03', '000500')],
    ['that spells FALSE', unknown, '010100', '04020500'],
    ['with a number before its value', unknown, '0201ff', '04020500'],
    ['with a name alone', unknown],
    ['of four members', unknown, '0101ff', '04020500', '04020500'],
  ])('are refused with an extension %s', (_, ...members) => {
    expect(ruleOfHex(extended(...members))).toBe('x509-extension');
  });

  it('are read with an extension that nobody knows and nobody has to', () => {
    expect(ruleOfHex(extended(unknown, '04020500'))).toBe('none');
  });

  it('are read with a serial number of one byte, and refused with a text for it', () => {
    expect(readCertificate(fromHex(withInner(1, der('02', '05')), 'DER')).serial).toBe('05');
    expect(ruleOfHex(withInner(1, der('04', '05')))).toBe('x509-serial');
  });

  it('name the key of the authority behind other members', () => {
    const named = extended(der('06', '551d23'), der('04', der('30', der('81', '01'), der('80', '02'))));
    expect(readCertificate(fromHex(named, 'DER')).extensions.authorityKeyId).toEqual(Uint8Array.of(2));
  });

  it.each([
    ['one time', withInner(4, der('30', der('17', toHex(utf8('210101000000Z')))))],
    ['three times', withInner(4, der('30', ...Array<string>(3).fill(der('17', toHex(utf8('210101000000Z'))))))],
  ])('are refused with %s', (_, hex) => {
    expect(ruleOfHex(hex)).toBe('x509-time');
  });

  it('are read with GeneralizedTime as with UTCTime', () => {
    const times = ['20210101000000Z', '20510101000000Z'].map((text) => der('18', toHex(utf8(text))));
    const { notBefore, notAfter } = readCertificate(fromHex(withInner(4, der('30', ...times)), 'DER'));
    expect([notBefore, notAfter]).toEqual([Date.UTC(2021, 0), Date.UTC(2051, 0)]);
  });
});

describe('extensions', () => {
  it('say what they say, known or not', () => {
    const [root, regional, , instance, leaf] = certificatesOf({}).map((der) => readCertificate(der).extensions);
    expect(root?.basicConstraints).toEqual({ critical: true, ca: true });
    expect(regional?.basicConstraints).toEqual({ critical: true, ca: true, pathLength: 2 });
    expect(regional?.authorityKeyId).toEqual(root?.subjectKeyId);
    expect(instance?.keyUsage).toEqual({ digitalSignature: false, keyCertSign: true });
    expect(leaf).toEqual({
      basicConstraints: { critical: true, ca: false },
      keyUsage: { digitalSignature: true, keyCertSign: false },
    });
    const [, , , , plain = new Uint8Array()] = certificatesOf({
      levels: withFields('leaf', () => ({
        extensions: [extension('1.2.3', '0500'), basicConstraints(false)],
      })),
    });
    expect(readCertificate(plain).extensions).toEqual({ basicConstraints: { critical: true, ca: false } });
  });
});
