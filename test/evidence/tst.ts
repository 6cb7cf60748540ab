// SPDX-License-Identifier: Apache-2.0
// TSTInfo and other DER by hand, so that a test can say anything an authority should not; and tokens taken apart by
// pkijs, changed, and put together again.
import { fromBER, Integer, OctetString } from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs';

/** One DER value. */
export function der(tag: number, ...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const content = Buffer.concat(parts.map((part) => Uint8Array.from(part)));
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Uint8Array.of(tag, length), content]);
  const octets = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return Buffer.concat([Uint8Array.of(tag, 0x80 | octets.length, ...octets), content]);
}

export const oid = {
  sha1: der(6, [0x2b, 0x0e, 0x03, 0x02, 0x1a]),
  sha256: der(6, [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1]),
  sha512: der(6, [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 3]),
  policy: der(6, [0x2a, 3, 4, 1]),
} as const;

const ascii = (text: string) => Buffer.from(text, 'latin1');

/** Each field as DER, in order; those not named are honest, `null` leaves one out. */
export interface TstFields {
  readonly version?: Uint8Array;
  readonly policy?: Uint8Array;
  readonly algorithm?: Uint8Array;
  readonly imprint: Uint8Array;
  readonly serial?: Uint8Array;
  /** Text of the GeneralizedTime. */
  readonly time?: string;
  readonly more?: readonly Uint8Array[];
}

export function tstInfo(fields: TstFields): Uint8Array {
  const { imprint, version = der(2, [1]), policy = oid.policy, algorithm = der(0x30, oid.sha256, der(5)) } = fields;
  const { serial = der(2, [7]), time = '20260321173053Z', more = [] } = fields;
  return der(0x30, version, policy, der(0x30, algorithm, der(4, imprint)), serial, der(0x18, ascii(time)), ...more);
}

/** A token with its SignedData changed and nothing signed again. */
export function edited(token: Uint8Array, change: (signed: SignedData) => void): Uint8Array {
  const outer = new ContentInfo({ schema: fromBER(new Uint8Array(token)).result });
  const signed = new SignedData({ schema: outer.content });
  change(signed);
  const content = signed.toSchema(true);
  return new Uint8Array(new ContentInfo({ contentType: outer.contentType, content }).toSchema().toBER());
}

export function certificateOf(bytes: Uint8Array): Certificate {
  return Certificate.fromBER(new Uint8Array(bytes));
}

/** Names another certificate as the signer's, and carries it. */
export function withSigner(signed: SignedData, bytes: Uint8Array): void {
  const certificate = certificateOf(bytes);
  const { issuer, serialNumber } = certificate;
  signed.certificates = [certificate];
  for (const info of signed.signerInfos) info.sid = new IssuerAndSerialNumber({ issuer, serialNumber });
}

export function withContent(signed: SignedData, content: Uint8Array): void {
  signed.encapContentInfo.eContent = new OctetString({ valueHex: new Uint8Array(content) });
}

export function integer(value: bigint): Uint8Array {
  return new Uint8Array(Integer.fromBigInt(value).toBER());
}

/** The first place of `part` in `whole`, replaced by something as long. */
export function swapped(whole: Uint8Array, part: Uint8Array, by: Uint8Array): Uint8Array {
  const at = Buffer.from(whole).indexOf(part);
  if (at === -1 || part.length !== by.length) throw new Error('nothing to swap');
  const copy = Uint8Array.from(whole);
  copy.set(by, at);
  return copy;
}
