// SPDX-License-Identifier: Apache-2.0
// The build of a certificate or a payload with the values left out, so that two can be held against each other: which
// parts, in which order, of which types, and those values that are part of the build (types, flags, limits).
import {
  type AsnType,
  BitString,
  Constructed,
  Boolean as DerBoolean,
  fromBER,
  Integer,
  ObjectIdentifier,
  OctetString,
} from 'asn1js';
import { toHex } from '../../src/proof/bytes.ts';

export type Shape = string | readonly Shape[];

/** Extensions whose whole value is part of the build: basicConstraints and keyUsage. */
const fixed: ReadonlySet<string> = new Set(['2.5.29.19', '2.5.29.15']);

export function certificateShape(der: Uint8Array): Shape {
  const { result, offset } = fromBER(der);
  if (offset !== der.length) throw new Error('not one DER value');
  return shapeOf(result);
}

function shapeOf(value: AsnType): Shape {
  const tag = `${value.idBlock.tagClass}:${value.idBlock.tagNumber}`;
  if (value instanceof ObjectIdentifier) return `oid ${value.valueBlock.toString()}`;
  if (value instanceof DerBoolean) return `boolean ${value.valueBlock.value}`;
  if (value instanceof BitString) return `bits, ${value.valueBlock.unusedBits} unused`;
  if (value instanceof Integer) return 'integer';
  if (value instanceof Constructed) return [tag, ...members(value.valueBlock.value)];
  return tag;
}

/** An extension is told by its first member; what is in its octet string is part of the shape. */
function members(values: readonly AsnType[]): readonly Shape[] {
  const [type] = values;
  const oid = type instanceof ObjectIdentifier ? type.valueBlock.toString() : '';
  return values.map((value) => {
    if (!(value instanceof OctetString) || oid === '') return shapeOf(value);
    const content = value.valueBlock.valueHexView;
    return fixed.has(oid) ? toHex(content) : certificateShape(content);
  });
}

/** The heads of a CBOR value: type and size of every item; the content of strings and integers is left out. */
export function cborShape(bytes: Uint8Array): readonly string[] {
  const shape: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const initial = bytes[at] ?? 0;
    const [major, info] = [initial >> 5, initial & 31];
    const size = info < 24 || info === 31 ? 0 : 1 << (info - 24);
    const argument = size === 0 ? info : Number(`0x${toHex(bytes.subarray(at + 1, at + 1 + size))}`);
    at += 1 + size;
    const text = major === 3 && argument < 14 ? new TextDecoder().decode(bytes.subarray(at, at + argument)) : '';
    shape.push(
      major === 2 || major === 3 ? `${major} ${size} ${text}` : `${major} ${size} ${major === 0 ? '' : argument}`,
    );
    if (major === 2 || major === 3) at += argument;
  }
  return shape;
}
