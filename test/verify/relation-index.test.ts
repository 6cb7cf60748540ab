// SPDX-License-Identifier: Apache-2.0
// Which proof stands before which, and which two claim one place, in whatever order the input has them.
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/verify/place.ts';
import { RelationIndex } from '../../src/verify/relations.ts';
import { placeAt } from './places.ts';

const indexOf = (all: readonly Place[], heads: readonly string[] = []) =>
  new RelationIndex({ all, heads, checkpoints: [], labelsOf: () => [] });
const rotated = (all: readonly Place[]) => all.map((_, at) => [...all.slice(at), ...all.slice(0, at)]);

describe('places', () => {
  const chain = Array.from({ length: 12 }, (_, at) => placeAt(at + 1));

  it('follow each other by number, not by text, in any order of the input', () => {
    for (const all of [chain, chain.toReversed(), ...rotated(chain)]) {
      const index = indexOf(all);
      const before = chain.map((place) => index.of(place).previous?.chainIndex);
      expect(before).toEqual([undefined, ...chain.slice(0, -1).map(({ chainIndex }) => chainIndex)]);
      expect(chain.every((place) => index.of(place).rival === undefined)).toBe(true);
    }
  });

  it('claimed twice are rivals, which both follow the one below', () => {
    const rival = placeAt(2, { chainHash: 'another' });
    const [one, two, three] = chain as [Place, Place, Place];
    for (const all of rotated([one, two, rival, three])) {
      const index = indexOf(all);
      expect(index.of(two)).toMatchObject({ previous: one, rival });
      expect(index.of(rival)).toMatchObject({ previous: one, rival: two });
      expect(index.of(one)).toMatchObject({ previous: undefined, rival: undefined });
      expect(index.of(three).rival).toBeUndefined();
    }
  });

  it('unknown are behind all others and nobody’s rival', () => {
    const [one, two] = chain as [Place, Place];
    const unknown = ['x', 'y'].map((chainHash) => placeAt(undefined, { chainHash }));
    for (const all of rotated([...unknown, one, two])) {
      const index = indexOf(all);
      expect(index.of(one).previous).toBeUndefined();
      expect(index.of(two).previous).toBe(one);
      for (const place of unknown) expect(index.of(place).rival).toBeUndefined();
    }
  });

  it('given twice are one', () => {
    const [one, two] = chain as [Place, Place];
    const index = indexOf([one, two, { ...two }, { ...one }]);
    expect(index.of(two)).toMatchObject({ previous: { chainHash: one.chainHash }, rival: undefined });
  });
});

describe('a head', () => {
  const chain = [1, 2, 3, 4].map((at) => placeAt(at));

  it('leads back to everything before it, and to nothing after it', () => {
    const { underHead } = indexOf(chain, ['hash 3']).of(chain[0] as Place);
    expect([...underHead]).toEqual(['hash 3', 'hash 2', 'hash 1']);
  });

  it('that no proof has is missing', () => {
    const index = indexOf(chain, ['hash 2', 'hash 9']);
    expect(index.missingHeads).toEqual(['hash 9']);
    expect([...index.of(chain[0] as Place).underHead]).toEqual(['hash 2', 'hash 1']);
    expect(indexOf(chain).missingHeads).toEqual([]);
  });

  it('of proofs that name each other in a circle is walked once', () => {
    const circle = [placeAt(1, { prevB64: 'hash 2' }), placeAt(2)];
    expect([...indexOf(circle, ['hash 2', 'hash 1']).of(circle[0] as Place).underHead]).toEqual(['hash 2', 'hash 1']);
  });
});
