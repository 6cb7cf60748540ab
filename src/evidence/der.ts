// SPDX-License-Identifier: Apache-2.0
// DER (X.690): a strict walk over tag, length, value. Every value has one spelling; any other is refused, also deep
// inside parts nobody reads, so that two readers cannot see two different certificates.
import { EvidenceFault } from './fault.ts';

/** One value and the values in it. */
export interface Der {
  readonly tag: number;
  /** Tag, length and content. */
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
  /** What a constructed value consists of; empty for a primitive one. */
  readonly members: readonly Der[];
}

export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** A certificate is six levels deep, at the values of its names. */
const maxDepth = 10;
const constructed = 0x20;
const contextClass = 0x80;
const utf8Decoder = new TextDecoder('utf-8', { fatal: true });

/** The one DER value that `bytes` hold. @throws EvidenceFault `der-…` */
export function readDer(bytes: Uint8Array): Der {
  const value = readValue(bytes, 0, 1);
  const rest = bytes.length - value.bytes.length;
  if (rest !== 0) throw new EvidenceFault('der-trailing', { actual: `${rest} bytes more` });
  return value;
}

function readValue(bytes: Uint8Array, at: number, depth: number): Der {
  if (depth > maxDepth) throw new EvidenceFault('der-depth', { expected: `at most ${maxDepth} levels` });
  const tag = byteAt(bytes, at);
  const hasMembers = isConstructed(tag);
  const { length, start } = readLength(bytes, at + 1);
  if (length > bytes.length - start) throw new EvidenceFault('der-truncated');
  const content = bytes.subarray(start, start + length);
  const members = hasMembers ? readMembers(content, depth) : none;
  if (tag === derTag.set && !isSorted(members)) throw malformed('a SET out of order');
  if (tag < contextClass && !hasMembers) checkPrimitive(tag, content);
  return { tag, bytes: bytes.subarray(at, start + length), content, members };
}

const none: readonly Der[] = [];

/** Universal values are constructed exactly when they are SEQUENCE or SET; context tags say it themselves. */
function isConstructed(tag: number): boolean {
  if (tag === derTag.sequence || tag === derTag.set) return true;
  const isContext = (tag & 0xc0) === contextClass;
  if ((tag & 0x1f) === 0x1f || (!isContext && tag >= constructed))
    throw new EvidenceFault('der-tag', { actual: hex(tag) });
  return isContext && (tag & constructed) !== 0;
}

/** X.690 §10.1: definite, and no longer than needed. Two octets are more than any certificate here takes. */
function readLength(bytes: Uint8Array, at: number): { readonly length: number; readonly start: number } {
  const first = byteAt(bytes, at);
  if (first < 0x80) return { length: first, start: at + 1 };
  if (first === 0x81) {
    const length = byteAt(bytes, at + 1);
    if (length >= 0x80) return { length, start: at + 2 };
  }
  if (first === 0x82) {
    const length = byteAt(bytes, at + 1) * 256 + byteAt(bytes, at + 2);
    if (length >= 0x100) return { length, start: at + 3 };
  }
  throw new EvidenceFault('der-length', { actual: hex(first) });
}

function readMembers(content: Uint8Array, depth: number): readonly Der[] {
  const members: Der[] = [];
  for (let at = 0; at < content.length; ) {
    const member = readValue(content, at, depth + 1);
    members.push(member);
    at += member.bytes.length;
  }
  return members;
}

/** X.690 §10.3 and §11.6: ascending, as octet strings padded with zeros; two equal members are not a set. */
function isSorted(members: readonly Der[]): boolean {
  return members.every((member, index) => {
    const before = members[index - 1];
    return before === undefined || isBelow(before.bytes, member.bytes);
  });
}

function isBelow(a: Uint8Array, b: Uint8Array): boolean {
  const at = a.findIndex((byte, index) => byte !== (b[index] ?? 0));
  return at === -1 ? a.length < b.length : (a[at] ?? 0) < (b[at] ?? 0);
}

/** The one spelling of each universal primitive value. */
function checkPrimitive(tag: number, content: Uint8Array): void {
  const [first, second] = content;
  switch (tag) {
    case derTag.boolean:
      if (content.length !== 1 || (first !== 0x00 && first !== 0xff)) throw malformed('a BOOLEAN'); // §11.1
      return;
    case derTag.integer:
      if (first === undefined) throw malformed('an INTEGER');
      if (second !== undefined && first === (second < 0x80 ? 0x00 : 0xff)) throw malformed('an INTEGER'); // §8.3.2
      return;
    case derTag.bitString:
      if (!isBitString(content)) throw malformed('a BIT STRING');
      return;
    case derTag.octetString:
      return;
    case derTag.null:
      if (content.length !== 0) throw malformed('a NULL');
      return;
    case derTag.oid:
      if (!isOid(content)) throw malformed('an OBJECT IDENTIFIER');
      return;
    case derTag.utf8String:
    case derTag.printableString:
    case derTag.ia5String:
      if (!isText(tag, content)) throw malformed('a string');
      return;
    case derTag.utcTime:
    case derTag.generalizedTime:
      derTime(tag, content);
      return;
    default:
      throw new EvidenceFault('der-tag', { actual: hex(tag) });
  }
}

/** §11.2: the unused bits are zero, and an empty string has none. */
function isBitString(content: Uint8Array): boolean {
  const unused = content[0];
  if (unused === undefined || unused > 7) return false;
  if (content.length === 1) return unused === 0;
  return ((content[content.length - 1] ?? 0) & ((1 << unused) - 1)) === 0;
}

/** §8.19.2: base 128, no leading 0x80, ended. */
function isOid(content: Uint8Array): boolean {
  let atStart = true;
  for (const byte of content) {
    if (atStart && byte === 0x80) return false;
    atStart = byte < 0x80;
  }
  return content.length > 0 && atStart;
}

const printable = /^[A-Za-z0-9 '()+,\-./:=?]*$/;

function isText(tag: number, content: Uint8Array): boolean {
  if (tag === derTag.printableString) return printable.test(String.fromCharCode(...content));
  if (tag === derTag.ia5String) return content.every((byte) => byte < 0x80);
  try {
    utf8Decoder.decode(content);
    return true;
  } catch {
    return false;
  }
}

const timeText = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;

/** Milliseconds since 1970 of a UTCTime or GeneralizedTime: seconds, in UTC, on a day the calendar has. */
export function derTime(tag: number, content: Uint8Array): number {
  const text = String.fromCharCode(...content);
  const century = text < '50' ? '20' : '19'; // RFC 5280 §4.1.2.5.1
  const parts = timeText.exec(tag === derTag.utcTime ? century + text : text);
  if (!parts) throw malformed('a time');
  const [, year, month, day, hour, minute, second] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const time = new Date(iso);
  if (Number.isNaN(time.getTime()) || time.toISOString() !== iso) throw malformed('a time');
  return time.getTime();
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new EvidenceFault('der-truncated');
  return byte;
}

function malformed(actual: string): EvidenceFault {
  return new EvidenceFault('der-content', { actual });
}

function hex(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0')}`;
}
