// SPDX-License-Identifier: Apache-2.0
// The form of DER (X.690 §10–11), before any reader sees the bytes: lengths definite and minimal, values nested exactly,
// one spelling each, and few enough of them. What lies in an OCTET STRING is another value with a form of its own.

/** A token with four certificates nests 14 deep and has 600 values. */
const maxDepth = 32;
const maxValues = 4_000;

const constructedBit = 0x20;
const universalConstructed: readonly number[] = [0x30, 0x31];

/** What is wrong with `bytes` as exactly one DER value; undefined when nothing is. Linear in the length. */
export function flawOfForm(bytes: Uint8Array): string | undefined {
  const ends: number[] = [];
  for (let at = 0, values = 1; ; values += 1) {
    const limit = ends.at(-1) ?? bytes.length;
    const tag = bytes[at];
    if (tag === undefined || at >= limit) return 'a value ends early';
    const length = lengthAt(bytes, at + 1, limit);
    if (typeof length === 'string') return length;
    const end = length.start + length.value;
    if (end > limit) return 'a value ends early';
    if (ends.length === 0 && end !== bytes.length) return `${bytes.length - end} bytes follow the value`;
    const flaw = values > maxValues ? `more than ${maxValues} values` : flawOfTag(tag);
    if (flaw !== undefined) return flaw;
    if ((tag & constructedBit) !== 0) {
      if (ends.push(end) > maxDepth) return `nested deeper than ${maxDepth}`;
      at = length.start;
    } else {
      if (!isOneSpelling(tag, bytes.subarray(length.start, end)))
        return `a value of tag ${tag} is not in its DER spelling`;
      at = end;
    }
    while (ends.at(-1) === at) ends.pop();
    if (ends.length === 0) return undefined;
  }
}

/** X.690 §10.1: definite, in as few octets as possible. */
function lengthAt(bytes: Uint8Array, at: number, limit: number): { start: number; value: number } | string {
  const first = bytes[at];
  if (first === undefined || at >= limit) return 'a value ends early';
  if (first < 0x80) return { start: at + 1, value: first };
  const octets = first & 0x7f;
  if (octets === 0) return 'a length is indefinite, which DER forbids';
  if (octets > 4) return 'a length has more than four octets';
  if (at + 1 + octets > limit) return 'a value ends early';
  let value = 0;
  for (let index = 1; index <= octets; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
  if (value < (octets === 1 ? 0x80 : 256 ** (octets - 1))) return 'a length is longer than needed';
  return { start: at + 1 + octets, value };
}

function flawOfTag(tag: number): string | undefined {
  if ((tag & 0x1f) === 0x1f) return 'a tag has more than one octet';
  if (tag >= 0x40) return undefined;
  if (tag === 0) return 'an end-of-contents stands where a value should';
  const isConstructed = (tag & constructedBit) !== 0;
  return isConstructed === universalConstructed.includes(tag | constructedBit) ? undefined : `tag ${tag} is not DER`;
}

function isOneSpelling(tag: number, content: Uint8Array): boolean {
  const [first, second] = content;
  switch (tag) {
    case 0x01: // BOOLEAN, §11.1
      return content.length === 1 && (first === 0x00 || first === 0xff);
    case 0x02: // INTEGER, §8.3.2
    case 0x0a: // ENUMERATED
      if (first === undefined) return false;
      return second === undefined || !((first === 0x00 && second < 0x80) || (first === 0xff && second >= 0x80));
    case 0x03: // BIT STRING, §11.2: unused bits are zero
      if (first === undefined || first > 7 || (first > 0 && content.length === 1)) return false;
      return content.length === 1 || ((content.at(-1) ?? 0) & ((1 << first) - 1)) === 0;
    case 0x05: // NULL
      return content.length === 0;
    case 0x06: // OBJECT IDENTIFIER, §8.19.2: no leading zeros in a component, the last one ends
      return (
        content.length > 0 &&
        content.every((byte, at) => byte !== 0x80 || (content[at - 1] ?? 0) >= 0x80) &&
        (content.at(-1) ?? 0x80) < 0x80
      );
    default:
      return true;
  }
}
