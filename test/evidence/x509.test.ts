// SPDX-License-Identifier: Apache-2.0
// One certificate: what we read is what node:crypto and pkijs read, and what we refuse has its own reason.
import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readNitroDocument } from '../../src/evidence/nitro.ts';
import { type Certificate, readCertificate } from '../../src/evidence/x509.ts';
import { basicConstraints, type Extension, keyUsage } from '../../src/host/test-certificate.ts';
import { fromHex, toHex } from '../../src/proof/bytes.ts';
import { describeShared } from '../shared-vectors.ts';
import { bytesOf, realDocuments, realReports } from './documents.ts';
import { certificatesOf, withFields } from './forgery.ts';
import { mutations } from './mutation.ts';
import { pkijsReading, readingOf } from './readings.ts';
import { ruleOf } from './rule.ts';

/** Every different certificate of the real documents. */
function realCertificates(): readonly Uint8Array[] {
  const documents = [...realDocuments().map(bytesOf), ...realReports().map(([, report]) => report)];
  const all = documents.flatMap((bytes) => readNitroDocument(bytes).certificates);
  return [...new Map(all.map((der) => [toHex(der), der])).values()];
}

describeShared('the certificates of real documents', () => {
  it('are read as node:crypto and pkijs read them', () => {
    const certificates = realCertificates();
    expect(certificates.length).toBeGreaterThan(60);
    for (const der of certificates) {
      const ours = readingOf(readCertificate(der));
      expect(ours).toEqual(pkijsReading(der));
      expectSameAsNode(readCertificate(der));
    }
  });

  it('are read alike when they are changed, as far as we read them', () => {
    const counts = agreeOnMutations(realCertificates(), 1500);
    expect(counts.accepted).toBeGreaterThan(50);
    expect(counts.refused).toBeGreaterThan(50);
  });
});

it('certificates of the test authority are read alike, changed and unchanged', () => {
  for (const der of certificatesOf({})) expect(readingOf(readCertificate(der))).toEqual(pkijsReading(der));
  expect(agreeOnMutations(certificatesOf({}), 500).accepted).toBeGreaterThan(10);
});

/** Whatever we accept, node:crypto and pkijs accept too, and read the same in it. */
function agreeOnMutations(certificates: readonly Uint8Array[], count: number) {
  let accepted = 0;
  for (const der of mutations({ corpus: certificates, count, seed: 11 })) {
    if (ruleOf(() => readCertificate(der)) !== 'none') continue;
    accepted += 1;
    expect(readingOf(readCertificate(der))).toEqual(pkijsReading(der));
    expectSameAsNode(readCertificate(der));
  }
  return { accepted, refused: count - accepted };
}

function expectSameAsNode(certificate: Certificate): void {
  const { der, serial, notBefore, notAfter, publicKey, extensions } = certificate;
  const node = new X509Certificate(der);
  expect(BigInt(`0x${serial}`)).toBe(BigInt(`0x${node.serialNumber}`));
  expect([notBefore, notAfter]).toEqual([node.validFromDate.getTime(), node.validToDate.getTime()]);
  expect(toHex(publicKey)).toBe(toHex(node.publicKey.export({ format: 'der', type: 'spki' }).subarray(-97)));
  if (node.ca) expect(extensions.basicConstraints?.ca).toBe(true);
}

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
    ['with a subject key id that is none', () => onlyExtensions(extension('2.5.29.14', '0500')), 'x509-extension'],
    ['with an authority key id that is none', () => onlyExtensions(extension('2.5.29.35', '0400')), 'x509-extension'],
  ])('%s', (_, make, rule) => {
    expect(ruleOf(() => readCertificate(make()))).toBe(rule);
  });

  it.each([0n, -1n, 1n << 168n])('with the serial number %s', (serial) => {
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
