// SPDX-License-Identifier: Apache-2.0
// One certificate (RFC 5280) of a document's path: X.509 version 3, P-384, signed with ecdsa-with-SHA384, in strict
// DER. Read is what the path needs; anything critical beyond that is refused.
import { concatBytes, equalBytes, fromHex, toHex } from '../proof/bytes.ts';
import { type Der, derTag, derTime, readDer } from './der.ts';
import { isPublicKey, isSignature } from './ecdsa.ts';
import { EvidenceFault, type EvidenceRule } from './fault.ts';

export interface Certificate {
  readonly der: Uint8Array;
  /** Lower-case hex of the INTEGER. */
  readonly serial: string;
  /** Names in DER: compared as bytes. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** Milliseconds since 1970, both ends included. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** 0x04 ‖ x ‖ y, on P-384. */
  readonly publicKey: Uint8Array;
  /** The bytes that are signed, and the signature r ‖ s. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
  readonly extensions: Extensions;
}

/** What the extensions of a certificate say; undefined where it does not say it. */
export interface Extensions {
  readonly basicConstraints?: { readonly critical: boolean; readonly ca: boolean; readonly pathLength?: number };
  readonly keyUsage?: { readonly digitalSignature: boolean; readonly keyCertSign: boolean };
  readonly subjectKeyId?: Uint8Array;
  readonly authorityKeyId?: Uint8Array;
}

/** RFC 5280 §4.1.2.2 says 20 with the sign; half of the instance certificates have 20 random bytes and a zero before them. */
const maxSerialBytes = 21;
/** SEQUENCE { ecdsa-with-SHA384 } (RFC 5758 §3.2: no parameters). */
const ecdsaWithSha384 = fromHex('300a06082a8648ce3d040303', 'DER');
/** SEQUENCE { id-ecPublicKey, secp384r1 } (RFC 5480 §2.1.1). */
const p384Key = fromHex('301006072a8648ce3d020106052b81040022', 'DER');
const versionThree = fromHex('a003020102', 'DER');
const fieldBytes = 48;

/** @throws EvidenceFault `der-…` or `x509-…` */
export function readCertificate(der: Uint8Array): Certificate {
  const [tbs, algorithm, signatureValue] = exactly(3, readDer(der), derTag.sequence);
  const [version, serial, innerAlgorithm, issuer, validity, subject, key, extensions] = exactly(
    8,
    tbs,
    derTag.sequence,
  );
  if (!equalBytes(version.bytes, versionThree)) throw new EvidenceFault('x509-version');
  // RFC 5280 §4.1.1.2: both algorithms are the same
  if (!equalBytes(algorithm.bytes, ecdsaWithSha384) || !equalBytes(innerAlgorithm.bytes, ecdsaWithSha384)) {
    throw new EvidenceFault('x509-algorithm');
  }
  const [notBefore, notAfter] = exactly(2, validity, derTag.sequence, 'x509-time');
  return {
    der,
    serial: readSerial(serial),
    issuer: readName(issuer),
    subject: readName(subject),
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    publicKey: readKey(key),
    signed: tbs.bytes,
    signature: readSignature(bitString(signatureValue)),
    extensions: readExtensions(extensions),
  };
}

type Members<N extends number, T extends readonly Der[] = readonly []> = T['length'] extends N
  ? T
  : Members<N, readonly [...T, Der]>;

/** The members of `value` when it has this tag and `count` of them. */
function exactly<N extends number>(count: N, value: Der, tag: number, rule: EvidenceRule = 'x509-shape'): Members<N> {
  const isComplete = (members: readonly Der[]): members is Members<N> => members.length === count;
  if (value.tag !== tag || !isComplete(value.members)) throw new EvidenceFault(rule);
  return value.members;
}

/** The members of `value` when it has this tag and so many of them. */
function membersOf(
  value: Der,
  tag: number,
  least: number,
  most: number,
  rule: EvidenceRule = 'x509-shape',
): readonly Der[] {
  if (value.tag !== tag || value.members.length < least || value.members.length > most) throw new EvidenceFault(rule);
  return value.members;
}

function readSerial({ tag, content }: Der): string {
  const [first = 0x80] = content;
  const isZero = content.length === 1 && first === 0;
  if (tag !== derTag.integer || first >= 0x80 || isZero || content.length > maxSerialBytes) {
    throw new EvidenceFault('x509-serial');
  }
  return toHex(content);
}

/** The kinds of text a name is made of. */
const nameTexts: ReadonlySet<number> = new Set([derTag.utf8String, derTag.printableString, derTag.ia5String]);

/** RFC 5280 §4.1.2.4: a sequence of sets of {type, value}; what they say is compared as bytes only. */
function readName({ tag, members, bytes }: Der): Uint8Array {
  const isAttribute = ({ tag, members: [type, value, ...more] }: Der): boolean =>
    tag === derTag.sequence && type?.tag === derTag.oid && nameTexts.has(value?.tag ?? 0) && more.length === 0;
  const isRelative = (value: Der): boolean =>
    value.tag === derTag.set && value.members.length > 0 && value.members.every(isAttribute);
  if (tag !== derTag.sequence || members.length === 0 || !members.every(isRelative))
    throw new EvidenceFault('x509-shape');
  return bytes;
}

function readTime({ tag, content }: Der): number {
  if (tag !== derTag.utcTime && tag !== derTag.generalizedTime) throw new EvidenceFault('x509-time');
  return derTime(tag, content);
}

function readKey(value: Der): Uint8Array {
  const [algorithm, key] = exactly(2, value, derTag.sequence, 'x509-key');
  if (!equalBytes(algorithm.bytes, p384Key)) throw new EvidenceFault('x509-key');
  const point = bitString(key);
  if (!isPublicKey('P-384', point)) throw new EvidenceFault('x509-key', { actual: 'no point of the curve' });
  return point;
}

/** A BIT STRING of whole bytes. */
function bitString({ tag, content }: Der): Uint8Array {
  if (tag !== derTag.bitString || content[0] !== 0) throw new EvidenceFault('x509-shape', { actual: 'unused bits' });
  return content.subarray(1);
}

/** RFC 3279 §2.2.3: SEQUENCE { r, s }. Each may be shorter than the field: one leaf in 256 has an r of 47 bytes. */
function readSignature(der: Uint8Array): Uint8Array {
  const [r, s] = exactly(2, readDer(der), derTag.sequence, 'x509-signature');
  const signature = concatBytes(fieldElement(r), fieldElement(s));
  if (!isSignature('P-384', signature)) throw new EvidenceFault('x509-signature');
  return signature;
}

function fieldElement({ tag, content }: Der): Uint8Array {
  const [first = 0x80] = content;
  if (tag !== derTag.integer || first >= 0x80) throw new EvidenceFault('x509-signature');
  const digits = first === 0 ? content.subarray(1) : content;
  if (digits.length > fieldBytes) throw new EvidenceFault('x509-signature');
  return concatBytes(new Uint8Array(fieldBytes - digits.length), digits);
}

const oid = {
  subjectKeyId: '551d0e',
  keyUsage: '551d0f',
  basicConstraints: '551d13',
  authorityKeyId: '551d23',
} as const;
const explicitExtensions = 0xa3;

/** RFC 5280 §4.2. */
function readExtensions(field: Der): Extensions {
  const [list] = exactly(1, field, explicitExtensions);
  const seen = new Set<string>();
  let extensions: Extensions = {};
  for (const member of membersOf(list, derTag.sequence, 1, Number.POSITIVE_INFINITY)) {
    const { id, critical, value } = readExtension(member);
    if (seen.has(id)) throw new EvidenceFault('x509-extension', { actual: `${id} twice` });
    seen.add(id);
    extensions = { ...extensions, ...interpret(id, critical, value) };
  }
  return extensions;
}

function readExtension(member: Der): { readonly id: string; readonly critical: boolean; readonly value: Uint8Array } {
  const [id, ...rest] = membersOf(member, derTag.sequence, 2, 3, 'x509-extension');
  const value = rest.pop();
  const critical = rest[0]?.tag === derTag.boolean && rest[0].content[0] === 0xff; // X.690 §11.5: FALSE is left out
  if (id?.tag !== derTag.oid || value?.tag !== derTag.octetString || (rest.length === 1 && !critical)) {
    throw new EvidenceFault('x509-extension');
  }
  return { id: toHex(id.content), critical, value: value.content };
}

/** RFC 5280 §4.2: every value is DER, also that of an extension we do not know. */
function interpret(id: string, critical: boolean, bytes: Uint8Array): Extensions {
  const value = readDer(bytes);
  switch (id) {
    case oid.basicConstraints:
      return { basicConstraints: { critical, ...readBasicConstraints(value) } };
    case oid.keyUsage:
      return { keyUsage: readKeyUsage(value) };
    case oid.subjectKeyId:
      if (value.tag !== derTag.octetString) throw new EvidenceFault('x509-extension');
      return { subjectKeyId: value.content };
    case oid.authorityKeyId: {
      if (value.tag !== derTag.sequence) throw new EvidenceFault('x509-extension');
      const keyId = value.members.find(({ tag }) => tag === 0x80);
      return keyId ? { authorityKeyId: keyId.content } : {};
    }
    default:
      if (critical) throw new EvidenceFault('x509-extension', { actual: `${id}, critical` });
      return {};
  }
}

/** §4.2.1.9: SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER OPTIONAL }. */
function readBasicConstraints(value: Der): { readonly ca: boolean; readonly pathLength?: number } {
  const [first, second] = membersOf(value, derTag.sequence, 0, 2, 'x509-extension');
  if (!first) return { ca: false };
  if (first.tag !== derTag.boolean || first.content[0] !== 0xff) throw new EvidenceFault('x509-extension');
  if (!second) return { ca: true };
  const [pathLength = 0x80, ...more] = second.content;
  if (second.tag !== derTag.integer || pathLength >= 0x80 || more.length > 0) throw new EvidenceFault('x509-extension');
  return { ca: true, pathLength };
}

/** §4.2.1.3: bit 0 is digitalSignature, bit 5 keyCertSign. */
function readKeyUsage({ tag, content }: Der): { readonly digitalSignature: boolean; readonly keyCertSign: boolean } {
  const bits = content[1];
  if (tag !== derTag.bitString || bits === undefined) throw new EvidenceFault('x509-extension');
  return { digitalSignature: (bits & 0x80) !== 0, keyCertSign: (bits & 0x04) !== 0 };
}
