// SPDX-License-Identifier: Apache-2.0
// Changes to bytes, out of a seed: the same seed gives the same changes, so that what a run finds can be found again.
import { concatBytes } from '../../src/proof/bytes.ts';

export interface MutationPlan {
  readonly corpus: readonly Uint8Array[];
  readonly count: number;
  readonly seed: number;
}

/** `count` inputs, each a member of the corpus with one to four changes. */
export function* mutations({ corpus, count, seed }: MutationPlan): Generator<Uint8Array, void> {
  const random = numbers(seed);
  const pick = (below: number): number => Math.floor(random() * below);
  const member = (): Uint8Array => corpus[pick(corpus.length)] ?? new Uint8Array();
  for (let made = 0; made < count; made += 1) {
    let bytes: Uint8Array = member();
    for (let changes = 1 + pick(4) * pick(2); changes > 0; changes -= 1) bytes = changed(bytes, pick, member);
    yield bytes;
  }
}

const interesting = [0x00, 0x01, 0x17, 0x18, 0x30, 0x40, 0x7f, 0x80, 0x81, 0x82, 0x9f, 0xa0, 0xbf, 0xd2, 0xf6, 0xff];

function changed(bytes: Uint8Array, pick: (below: number) => number, member: () => Uint8Array): Uint8Array {
  const at = pick(bytes.length + 1);
  const length = 1 + pick(pick(2) === 0 ? 4 : 64);
  const before = bytes[at] ?? 0;
  const insert = (...parts: readonly Uint8Array[]) => concatBytes(bytes.subarray(0, at), ...parts);
  switch (pick(9)) {
    case 0:
    case 1:
      return withByte(bytes, at, before ^ (1 << pick(8)));
    case 2:
      return withByte(bytes, at, pick(256));
    case 3:
      return withByte(bytes, at, interesting[pick(interesting.length)] ?? 0);
    case 4:
      return withByte(bytes, at, before + pick(3) - 1);
    case 5:
      return insert(bytes.subarray(at + length));
    case 6:
      return insert(
        Uint8Array.from({ length: 1 + pick(4) }, () => pick(256)),
        bytes.subarray(at),
      );
    case 7:
      return insert(bytes.subarray(at, at + length), bytes.subarray(at));
    default: {
      const other = member();
      const from = pick(other.length);
      return insert(other.subarray(from, from + length), bytes.subarray(at + pick(length)));
    }
  }
}

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  if (at < copy.length) copy[at] = value;
  return copy;
}

/** Mulberry32: numbers from 0 up to 1, exclusive. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
