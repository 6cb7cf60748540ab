// SPDX-License-Identifier: Apache-2.0
// Whatever is accepted means the same to a decoder of others: values, kinds of numbers, order of members.
import { Decoder } from 'cbor-x/decode-no-eval';
import { describe, expect, it } from 'vitest';
import { readCbor } from '../../src/evidence/cbor.ts';
import { EvidenceFault } from '../../src/evidence/fault.ts';

const peer = new Decoder({ mapsAsObjects: false, useRecords: false });

/** The same bytes in every run: a linear congruential generator. */
let state = 7;
const below = (limit: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};

/** The head of RFC 8949 §3, in its shortest form. */
function head(type: number, argument: bigint): readonly number[] {
  if (argument < 24n) return [(type << 5) | Number(argument)];
  const size = argument < 0x100n ? 1 : argument < 0x10000n ? 2 : argument < 0x100000000n ? 4 : 8;
  const bytes = Array.from({ length: size }, (_, at) => Number((argument >> BigInt(8 * (size - 1 - at))) & 0xffn));
  return [(type << 5) | (24 + Math.log2(size)), ...bytes];
}

const edges = [
  0n,
  1n,
  23n,
  24n,
  255n,
  256n,
  65535n,
  65536n,
  2n ** 31n,
  2n ** 32n - 1n,
  2n ** 32n,
  2n ** 53n,
  2n ** 64n - 1n,
];
const texts = ['', 'pcrs', 'größe', '🔑', 'a\u0000b', '__proto__', 'constructor'];

function value(depth: number): readonly number[] {
  const kind = below(depth === 0 ? 5 : 8);
  if (kind < 2) return head(kind, edges[below(edges.length)] ?? 0n);
  if (kind === 2) return [0xf4 + below(3)];
  if (kind === 3) return text(texts[below(texts.length)] ?? '');
  if (kind === 4) return [...head(2, 300n), ...Array.from({ length: 300 }, () => below(256))];
  const count = below(5);
  const [type, members] =
    kind === 5
      ? [4, Array.from({ length: count }, () => value(depth - 1))]
      : [5, Array.from({ length: count }, (_, at) => [...text(`${texts[at]}${at}`), ...value(depth - 1)])];
  return below(3) === 0
    ? [(type << 5) | 31, ...members.flat(), 0xff]
    : [...head(type, BigInt(count)), ...members.flat()];
}

function text(characters: string): readonly number[] {
  const bytes = [...new TextEncoder().encode(characters)];
  return [...head(3, BigInt(bytes.length)), ...bytes];
}

function read(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    return { value: readCbor(bytes, { indefinite: true }) };
  } catch (error) {
    if (error instanceof EvidenceFault) return undefined;
    throw error;
  }
}

describe('another decoder reads the same value', () => {
  it('from well-formed bytes, all of which are accepted', () => {
    for (let at = 0; at < 3000; at += 1) {
      const bytes = Uint8Array.from(value(3));
      expect(read(bytes)).toEqual({ value: peer.decode(bytes.slice()) });
    }
  });

  it('from changed bytes, wherever they are accepted', () => {
    let accepted = 0;
    for (let at = 0; at < 20_000; at += 1) {
      const bytes = Uint8Array.from(value(2));
      for (let flips = 1 + below(2); flips > 0; flips -= 1) bytes[below(bytes.length)] = below(256);
      const mine = read(bytes);
      if (!mine) continue;
      accepted += 1;
      expect(mine).toEqual({ value: peer.decode(bytes.slice()) });
    }
    expect(accepted).toBeGreaterThan(2000);
  });
});
