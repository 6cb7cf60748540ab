// SPDX-License-Identifier: Apache-2.0
// What the public service answered in March 2026, held against what must have been sent.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { acceptProofs, type Sent } from '../../src/client/answer.ts';
import { type Proof, parseProof } from '../../src/proof/proof.ts';
import { describeShared, sharedVectors } from '../shared-vectors.ts';

const read = (name: string) => parseProof(JSON.parse(readFileSync(sharedVectors('occ-proofs', name), 'utf8')));

function sentFor(proofs: readonly Proof[], more: Partial<Sent['key']> = {}): Sent {
  const [first] = proofs;
  if (!first) throw new Error('expected proofs');
  const { measurement, enforcement } = first.environment;
  const key = { publicKeyB64: first.signer.publicKeyB64, measurement, enforcement, features: new Set<string>() };
  return {
    items: proofs.map(({ artifact }) => ({ digestB64: artifact.digestB64 })),
    chainId: 'run/example.test/1/2',
    key: { ...key, ...more },
    after: undefined,
    now: 1_790_000_000_000,
  };
}

describeShared('an answer of the historic service', () => {
  const pair = ['testproofs-t1-c18.json', 'testproofs-t2-c20.json'].map(read);

  it('is accepted, and the rows that cannot be verified yet are named', () => {
    const { proofs, unverified } = acceptProofs(pair, sentFor(pair));
    expect(proofs).toEqual(pair);
    expect(unverified).toEqual(expect.arrayContaining(['document-signature', 'document-binding', 'measurement-match']));
    expect(unverified).not.toContain('signature');
    expect(unverified.filter((id) => id.startsWith('slot-'))).toEqual([]);
  });

  it('is refused when nothing unverified may be let through', () => {
    expect(() => acceptProofs(pair, sentFor(pair, { enforcement: 'stub' }))).toThrow(/row (?:document|measurement)-/);
  });

  it('is refused in another order, by another key or in an earlier place', () => {
    const sent = sentFor(pair);
    for (const [values, held] of [
      [[...pair].reverse(), sent],
      [pair, { ...sent, key: { ...sent.key, publicKeyB64: sent.items[0]?.digestB64 ?? '' } }],
      [pair, { ...sent, after: pair[1] }],
    ] as const) {
      expect(() => acceptProofs(values, held)).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^proofs?-re/) }),
      );
    }
  });

  it('is refused with a policy nobody sent', () => {
    const proofs = [read('testproofs-t3-c22-policy.json')];
    expect(() => acceptProofs(proofs, sentFor(proofs))).toThrow(/row shape: holds "policy"/);
  });
});
