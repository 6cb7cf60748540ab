// SPDX-License-Identifier: Apache-2.0
// One X.509 certificate of the test authority (RFC 5280 §4.1): plain fields in, signed DER out. What the fields of
// Nitro's five levels are stands in test-levels.ts; a test that needs a flawed certificate changes the fields.
import { createHash } from 'node:crypto';
import {
  BitString,
  Constructed,
  Boolean as DerBoolean,
  Set as DerSet,
  GeneralizedTime,
  Integer,
  ObjectIdentifier,
  OctetString,
  Primitive,
  PrintableString,
  Sequence,
  UTCTime,
  Utf8String,
} from 'asn1js';
import { toHex, utf8 } from '../proof/bytes.ts';
import type { TestKey } from './test-key.ts';

/** Type and value of each part, in the order they are written. */
export type Name = readonly (readonly [type: keyof typeof nameTypes, value: string])[];

export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  /** DER. */
  readonly value: Uint8Array;
}

export interface CertificateFields {
  /** Positive. */
  readonly serial: bigint;
  readonly issuer: Name;
  readonly subject: Name;
  /** Seconds since 1970; both ends belong to the validity. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** Uncompressed P-384 point. */
  readonly publicKey: Uint8Array;
  readonly extensions: readonly Extension[];
}

const nameTypes = { C: '2.5.4.6', ST: '2.5.4.8', L: '2.5.4.7', O: '2.5.4.10', OU: '2.5.4.11', CN: '2.5.4.3' } as const;

/** First instant, in seconds, that UTCTime has no words for (RFC 5280 §4.1.2.5). */
const endOfUtcTime = Date.UTC(2050, 0, 1) / 1000;

type Der = Sequence | DerSet | Constructed | Primitive | Integer | ObjectIdentifier | OctetString | BitString;

const sequence = (...value: readonly (Der | DerBoolean | Utf8String | UTCTime)[]) =>
  new Sequence({ value: [...value] });
const oid = (value: string) => new ObjectIdentifier({ value });
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const tagged = (tagNumber: number) => ({ tagClass: 3, tagNumber });
const der = (value: { toBER(): ArrayBuffer }): Uint8Array => new Uint8Array(value.toBER());

const ecdsaWithSha384 = () => sequence(oid('1.2.840.10045.4.3.3'));

/** The certificate over `fields`, v3, DER, signed with ECDSA P-384 and SHA-384. */
export function signCertificate(fields: CertificateFields, issuerKey: TestKey): Uint8Array {
  const body = sequence(
    new Constructed({ idBlock: tagged(0), value: [new Integer({ value: 2 })] }), // v3
    Integer.fromBigInt(fields.serial),
    ecdsaWithSha384(),
    name(fields.issuer),
    sequence(time(fields.notBefore), time(fields.notAfter)),
    name(fields.subject),
    publicKeyInfo(fields.publicKey),
    new Constructed({ idBlock: tagged(3), value: [sequence(...fields.extensions.map(extension))] }),
  );
  const signature = new BitString({ valueHex: buffer(derSignature(issuerKey.sign(der(body)))) });
  return der(sequence(body, ecdsaWithSha384(), signature));
}

function name(parts: Name): Sequence {
  const text = (type: string, value: string) =>
    type === 'C' ? new PrintableString({ value }) : new Utf8String({ value });
  return sequence(
    ...parts.map(([type, value]) => new DerSet({ value: [sequence(oid(nameTypes[type]), text(type, value))] })),
  );
}

function time(seconds: number): UTCTime | GeneralizedTime {
  const valueDate = new Date(seconds * 1000);
  return seconds < endOfUtcTime ? new UTCTime({ valueDate }) : new GeneralizedTime({ valueDate });
}

/** RFC 5480 §2: id-ecPublicKey with the named curve secp384r1. */
function publicKeyInfo(point: Uint8Array): Sequence {
  const algorithm = sequence(oid('1.2.840.10045.2.1'), oid('1.3.132.0.34'));
  return sequence(algorithm, new BitString({ valueHex: buffer(point) }));
}

/** r ‖ s as ECDSA-Sig-Value (RFC 5480 appendix A). */
function derSignature(signature: Uint8Array): Uint8Array {
  const half = (from: number) => Integer.fromBigInt(BigInt(`0x${toHex(signature.subarray(from, from + 48))}`));
  return der(sequence(half(0), half(48)));
}

function extension({ oid: type, critical, value }: Extension): Sequence {
  const content = new OctetString({ valueHex: buffer(value) });
  return critical ? sequence(oid(type), new DerBoolean({ value: true }), content) : sequence(oid(type), content);
}

/** RFC 5280 §4.2.1.9, critical. `false` is an empty sequence; a number is a CA with so many CAs below it. */
export function basicConstraints(ca: boolean, pathLength?: number): Extension {
  const parts = [
    ...(ca ? [new DerBoolean({ value: true })] : []),
    ...(pathLength === undefined ? [] : [new Integer({ value: pathLength })]),
  ];
  return { oid: '2.5.29.19', critical: true, value: der(sequence(...parts)) };
}

/** RFC 5280 §4.2.1.3. `bits` is the first and only byte, most significant bit first: digitalSignature is 0x80. */
export function keyUsage(bits: number, critical: boolean): Extension {
  const unusedBits = 31 - Math.clz32(bits & -bits);
  const value = der(new BitString({ valueHex: buffer(Uint8Array.of(bits)), unusedBits }));
  return { oid: '2.5.29.15', critical, value };
}

/** RFC 5280 §4.2.1.2, method 1. */
const keyIdentifier = (publicKey: Uint8Array): ArrayBuffer => buffer(createHash('sha1').update(publicKey).digest());

export function subjectKeyIdentifier(publicKey: Uint8Array): Extension {
  const value = der(new OctetString({ valueHex: keyIdentifier(publicKey) }));
  return { oid: '2.5.29.14', critical: false, value };
}

/** RFC 5280 §4.2.1.1, the key identifier alone. */
export function authorityKeyIdentifier(publicKey: Uint8Array): Extension {
  const identifier = new Primitive({ idBlock: tagged(0), valueHex: keyIdentifier(publicKey) });
  return { oid: '2.5.29.35', critical: false, value: der(sequence(identifier)) };
}

/** RFC 5280 §4.2.1.13: one point, one full name, one URI. */
export function crlDistributionPoint(url: string): Extension {
  const uri = new Primitive({ idBlock: tagged(6), valueHex: buffer(utf8(url)) });
  const fullName = new Constructed({ idBlock: tagged(0), value: [uri] });
  const point = sequence(new Constructed({ idBlock: tagged(0), value: [fullName] }));
  return { oid: '2.5.29.31', critical: false, value: der(sequence(point)) };
}
