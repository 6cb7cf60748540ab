// SPDX-License-Identifier: Apache-2.0
// No member of an answer is free: each one changed, removed or exchanged with its neighbour's makes it refused.
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptProofs, type Sent } from '../../src/client/answer.ts';
import { nameHash } from '../../src/proof/names.ts';
import type { Proof } from '../../src/proof/proof.ts';
import { Notary } from '../fixtures/notary.ts';

type Json = { [member: string]: Json } | string | number;

const digests = [1, 2, 3].map((byte) => Buffer.alloc(32, byte).toString('base64'));
const chainId = 'run/example.test/1/2';
let sent: Sent;
let answer: readonly Proof[];

beforeAll(async () => {
  const notary = await Notary.open('none');
  const slots = await notary.slots(3, chainId);
  const names = slots.map(({ nonceB64 }, at) => [nameHash(nonceB64, `dist/${at}.js`)]);
  const items = slots.map((slot, at) => ({ digestB64: digests[at] ?? '', slot, nameHashesB64: names[at] ?? [] }));
  const { publicKeyB64, measurement } = notary.signer;
  const key = {
    publicKeyB64,
    measurement,
    enforcement: 'stub' as const,
    epochId: notary.epochId,
    features: new Set(''),
  };
  const slotIds = slots.map(({ nonceB64 }) => nonceB64);
  answer = await notary.commit({ digests: digests.map((digestB64) => ({ digestB64 })), chainId, slotIds, names });
  sent = { items, chainId, key, after: undefined, now: 0 };
});

/** Every path to a leaf of the second proof. */
function leaves(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([member, inner]) => leaves(inner, [...path, member]));
}

/** The answer with one leaf of its second proof replaced; undefined removes it. */
function changed(path: readonly string[], change: (leaf: unknown) => unknown): unknown[] {
  const copy = structuredClone(answer) as unknown as Record<string, unknown>[];
  const parents = path.slice(0, -1);
  const parent = parents.reduce((at, member) => at[member] as Record<string, unknown>, copy[1] ?? {});
  const last = path.at(-1) ?? '';
  parent[last] = change(parent[last]);
  if (parent[last] === undefined) delete parent[last];
  return copy;
}

function another(leaf: unknown): unknown {
  if (typeof leaf === 'number') return leaf + 1;
  const text = String(leaf);
  return (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
}

describe('an answer', () => {
  it('is accepted as it was given', () => {
    expect(acceptProofs(answer, sent).proofs).toEqual(answer);
  });

  it('is refused with any member changed or removed', () => {
    const paths = leaves(answer[1] as unknown as Json);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      for (const change of [another, () => undefined, () => '', () => null]) {
        expect(() => acceptProofs(changed(path, change), sent), path.join('.')).toThrow(
          expect.objectContaining({ code: 'proof-refused' }),
        );
      }
    }
  });

  it("is refused with any member taken from another proof's", () => {
    for (const path of leaves(answer[1] as unknown as Json)) {
      const theirs = path.reduce((at: unknown, member) => (at as Record<string, unknown>)[member], answer[2]);
      const ours = path.reduce((at: unknown, member) => (at as Record<string, unknown>)[member], answer[1]);
      if (theirs === ours) continue;
      expect(
        () =>
          acceptProofs(
            changed(path, () => theirs),
            sent,
          ),
        path.join('.'),
      ).toThrow(expect.objectContaining({ code: 'proof-refused' }));
    }
  });

  it.each([[[]], [[null, null, null]], [['', '', '']], [[{}, {}, {}]], [[[], [], []]]])(
    'is refused as %j',
    (values) => {
      expect(() => acceptProofs(values, sent)).toThrow(expect.objectContaining({ code: 'proof-refused' }));
    },
  );

  it('is refused in another order than was sent', () => {
    const items = [...sent.items].reverse();
    expect(() => acceptProofs(answer, { ...sent, items })).toThrow(
      expect.objectContaining({ code: 'proofs-reordered' }),
    );
  });

  it('is refused for other digests, slots, names or another chain, key or epoch than were sent', () => {
    const { items, key } = sent;
    const others: readonly Partial<Sent>[] = [
      { items: items.map((item) => ({ ...item, nameHashesB64: [] })) },
      { chainId: 'elsewhere' },
      { key: { ...key, publicKeyB64: digests[0] ?? '' } },
      { key: { ...key, measurement: 'stub:another' } },
      { key: { ...key, enforcement: 'hw-key' } },
      { key: { ...key, epochId: digests[0] } },
      { after: answer[2] },
    ];
    for (const other of others) {
      expect(() => acceptProofs(answer, { ...sent, ...other })).toThrow(
        expect.objectContaining({ code: 'proof-refused' }),
      );
    }
  });
});
