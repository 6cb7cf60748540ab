// SPDX-License-Identifier: Apache-2.0
// What a certificate says, in a form that two readers can be compared by.
import { Certificate as PkijsCertificate } from 'pkijs';
import type { Certificate } from '../../src/evidence/x509.ts';
import { fromHex, toHex } from '../../src/proof/bytes.ts';

export interface Reading {
  readonly serial: string;
  readonly issuer: string;
  readonly subject: string;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly publicKey: string;
  readonly signed: string;
  readonly signature: readonly bigint[];
  readonly ca: boolean;
  readonly pathLength: number | undefined;
  readonly usage: number | undefined;
}

export function readingOf(certificate: Certificate): Reading {
  const { serial, issuer, subject, notBefore, notAfter, publicKey, signed, signature, extensions } = certificate;
  const { basicConstraints, keyUsage } = extensions;
  return {
    serial,
    issuer: toHex(issuer),
    subject: toHex(subject),
    notBefore,
    notAfter,
    publicKey: toHex(publicKey),
    signed: toHex(signed),
    signature: [signature.subarray(0, 48), signature.subarray(48)].map((half) => BigInt(`0x${toHex(half)}`)),
    ca: basicConstraints?.ca ?? false,
    pathLength: basicConstraints?.pathLength,
    usage: keyUsage && (keyUsage.digitalSignature ? 0x80 : 0) + (keyUsage.keyCertSign ? 0x04 : 0),
  };
}

export function pkijsReading(der: Uint8Array): Reading {
  const certificate = PkijsCertificate.fromBER(Uint8Array.from(der).buffer);
  const extension = (oid: string) => certificate.extensions?.find(({ extnID }) => extnID === oid)?.parsedValue;
  const basic = extension('2.5.29.19') as { cA: boolean; pathLenConstraint?: number } | undefined;
  const usage = extension('2.5.29.15') as { valueBlock: { valueHexView: Uint8Array } } | undefined;
  const raw = (bytes: ArrayBuffer) => toHex(new Uint8Array(bytes));
  const [r, s] = ecdsaParts(certificate.signatureValue.valueBlock.valueHexView);
  return {
    serial: toHex(certificate.serialNumber.valueBlock.valueHexView),
    issuer: raw(certificate.issuer.valueBeforeDecode),
    subject: raw(certificate.subject.valueBeforeDecode),
    notBefore: certificate.notBefore.value.getTime(),
    notAfter: certificate.notAfter.value.getTime(),
    publicKey: toHex(certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView),
    signed: toHex(certificate.tbsView),
    signature: [r, s],
    ca: basic?.cA ?? false,
    pathLength: basic?.pathLenConstraint,
    usage: usage && (usage.valueBlock.valueHexView[0] ?? 0) & 0x84,
  };
}

/** SEQUENCE { r, s }, by offsets: what X.690 leaves no choice about. */
function ecdsaParts(der: Uint8Array): readonly [bigint, bigint] {
  const hex = toHex(der);
  const length = 2 * (der[3] ?? 0);
  const number = (text: string) => BigInt(`0x${toHex(fromHex(text, 'integer'))}`);
  return [number(hex.slice(8, 8 + length)), number(hex.slice(12 + length))];
}
