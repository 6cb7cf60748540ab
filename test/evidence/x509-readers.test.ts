// SPDX-License-Identifier: Apache-2.0
// What we read in a certificate is what node:crypto and pkijs read, also in changed ones, as far as we read them.
import { X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import { readNitroDocument } from '../../src/evidence/nitro.ts';
import { type Certificate, readCertificate } from '../../src/evidence/x509.ts';
import { toHex } from '../../src/proof/bytes.ts';
import { describeShared } from '../shared-vectors.ts';
import { bytesOf, realDocuments, realReports } from './documents.ts';
import { certificatesOf } from './forgery.ts';
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
