// SPDX-License-Identifier: Apache-2.0
// Parts of one chain in several epochs: only one line of them is a chain, and finding that out costs what reading does.
import { describe, expect, it } from 'vitest';
import type { Proof } from '../../src/proof/proof.ts';
import { ProofFacts } from '../../src/verify/facts.ts';
import { type Place, Places } from '../../src/verify/place.ts';
import { RelationIndex } from '../../src/verify/relations.ts';
import { hashNamed } from '../fixtures/four-types.ts';
import { SeededIssuer } from '../fixtures/seeded-issuer.ts';

const issuer = await SeededIssuer.named('joints.test');
const proof = await issuer.commit({ artifact: 'a', chainId: 'run/test/1/2', slot: false });

/** A proof of the epoch `to` that says it continues the epoch `from`. */
function part(to: string, from?: string): Place {
  const epochLink = {
    prevEpochId: hashNamed(from ?? ''),
    prevPublicKeyB64: issuer.publicKeyB64,
    prevCounter: '1',
    prevProofHashB64: hashNamed('head'),
    toEpochId: hashNamed(to),
    toPublicKeyB64: issuer.publicKeyB64,
  };
  const commit: Proof['commit'] = { ...proof.commit, epochId: hashNamed(to), ...(from !== undefined && { epochLink }) };
  return new Places().of(new ProofFacts({ ...proof, commit }));
}

const relationsOf = (...all: readonly Place[]) => {
  const index = new RelationIndex({ all, heads: [], checkpoints: [], labelsOf: () => [] });
  return all.map((place) => index.of(place));
};

describe('the parts of a chain', () => {
  it.each<[string, readonly Place[], boolean]>([
    ['one', [part('A')], false],
    ['one whose former epoch is not in the input', [part('B', 'A')], false],
    ['one that continues itself', [part('A', 'A')], false],
    ['two in a line', [part('A'), part('B', 'A')], false],
    ['three in a line, in any order', [part('C', 'B'), part('A'), part('B', 'A')], false],
    ['two that know nothing of each other', [part('A'), part('B')], true],
    ['two that continue the same epoch', [part('A'), part('B', 'A'), part('C', 'A')], true],
    ['a circle', [part('A', 'B'), part('B', 'A')], true],
    ['a circle beside another part', [part('A', 'B'), part('B', 'A'), part('C')], true],
  ])('%s', (_, parts, split) => {
    expect(new Set(relationsOf(...parts).map(({ splitEpoch }) => splitEpoch))).toEqual(new Set([split]));
  });

  it('are read once each, however many say they continue another', () => {
    const count = 2000;
    let reads = 0;
    const parts = Array.from({ length: count }, (_, at) => {
      const place = part(`${at}`, `${at + 1}`);
      const { epochLink } = place;
      Object.defineProperty(place, 'epochLink', {
        get: () => {
          reads += 1;
          return epochLink;
        },
      });
      return place;
    });
    expect(relationsOf(...parts).every(({ splitEpoch }) => !splitEpoch)).toBe(true);
    expect(reads).toBeLessThan(10 * count);
  });
});
