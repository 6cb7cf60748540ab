// SPDX-License-Identifier: Apache-2.0
// What the public service answered in March 2026, held against what must have been sent.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { acceptProofs, type Sent } from '../../src/client/answer.ts';
import { notesOf } from '../../src/client/notes.ts';
import { makeBundle } from '../../src/proof/bundle.ts';
import { type Proof, parseProof } from '../../src/proof/proof.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { readTimestamps } from '../../src/verify/timestamps.ts';
import { testTrust } from '../fixtures/notary.ts';
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

/** What the journey finds out about timestamps before the rows run. */
const stamped = async (proofs: readonly Proof[]): Promise<Sent> => ({
  ...sentFor(proofs),
  timestamps: await readTimestamps({ ...makeBundle([], []), proofs }, parsePolicy({ anySigner: true })),
});

describeShared('an answer of the historic service', () => {
  const pair = ['testproofs-t1-c18.json', 'testproofs-t2-c20.json'].map(read);

  it('is accepted under the root of AWS, with nothing unverified', async () => {
    const { proofs, unverified } = acceptProofs(pair, await stamped(pair));
    expect(proofs).toEqual(pair);
    expect([...unverified]).toEqual([]);
  });

  it('says of measured code that every hardware document was verified, and nothing else', async () => {
    const sent = await stamped(pair);
    const { proofs, unverified } = acceptProofs(pair, sent);
    const notes = notesOf({ key: sent.key, proofs, unverified });
    expect(notes[0]).toMatch(/^verified: a hardware document was made for every proof/);
    expect(notes.join()).not.toMatch(/not verified|AWS/);
  });

  it('is refused under another root, and with the document of its neighbour', () => {
    expect(() => acceptProofs(pair, { ...sentFor(pair), trust: testTrust })).toThrow(
      expect.objectContaining({ code: 'proof-refused', message: expect.stringMatching(/row document-path:/) }),
    );
    const [first, second] = pair;
    const exchanged = [first, { ...second, environment: first?.environment }];
    expect(() => acceptProofs(exchanged, sentFor(pair))).toThrow(
      expect.objectContaining({ code: 'proof-refused', message: expect.stringMatching(/row document-binding:/) }),
    );
  });

  it('is accepted with timestamps, of which one does not verify, and that is said', async () => {
    const proofs = [read('website-p285-tsa-artifact-and-proof.json')];
    const sent = await stamped(proofs);
    const { unverified } = acceptProofs(proofs, sent);
    expect([...unverified.keys()]).toEqual(['timestamp-proof']);
    expect(notesOf({ key: sent.key, proofs, unverified })[0]).toMatch(
      /^not verified: timestamp-proof: .*bounds nothing/,
    );
    expect([...acceptProofs(proofs, sentFor(proofs)).unverified.keys()]).toEqual([
      'timestamp-artifact',
      'timestamp-proof',
    ]);
  });

  it('is refused by a client that was told of a key without hardware', () => {
    expect(() => acceptProofs(pair, sentFor(pair, { enforcement: 'stub' }))).toThrow(/row enforcement-allowed:/);
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
