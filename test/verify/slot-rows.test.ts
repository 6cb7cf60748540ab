// SPDX-License-Identifier: Apache-2.0
// The slot rows: a place given out by the same key before the digest was known, and nothing else.
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/proof/bytes.ts';
import type { Proof } from '../../src/proof/proof.ts';
import { type Slot, slotHash } from '../../src/proof/slot.ts';
import type { CheckId } from '../../src/verify/checks.ts';
import { keyNamed, SeededIssuer, slotSignedAgain, withCommit, withSlot } from '../fixtures/seeded-issuer.ts';
import { failures, judge, statusOf } from './judge.ts';

const issuer = await SeededIssuer.named('slot-rows.test');
const { key } = issuer;
const proof = await issuer.commit({ artifact: 'a', chainId: 'run/test/1/2' });
const slotless = await issuer.commit({ artifact: 'c', slot: false });
const slot = proof.slotAllocation as Slot;
const other = await issuer.slot('run/test/1/2');
const { chainId: _chainId, ...unchained } = slot;
const stranger = keyNamed('stranger');
const bootB64 = proof.artifact.digestB64;

const own = { allowedPublicKeys: [issuer.publicKeyB64], exclusiveKeys: true };
const ids = ['slot-signature', 'slot-binding', 'slot-order', 'slot-epoch'] as const;
const failing = (subject: unknown): readonly CheckId[] =>
  failures(judge({ proofs: [subject] })).filter((id) => id.startsWith('slot-'));

/** The proof with its slot changed, both signed again by their key. */
const withSlotChanged = (changes: Partial<Slot>): Proof =>
  withSlot(proof, slotSignedAgain({ ...slot, ...changes }, key), key);

describe('the slot rows', () => {
  it('pass for a slot, and are not asked without one', () => {
    for (const id of ids) expect(statusOf(id, proof)).toBe('pass');
    for (const id of ids) expect(statusOf(id, slotless)).toBe('not-asked');
  });

  it('are asked when the policy asks for a slot', () => {
    for (const id of ids) expect(statusOf(id, slotless, { ...own, requireSlot: true })).toBe('fail');
    for (const id of ids) expect(statusOf(id, proof, { ...own, requireSlot: true })).toBe('pass');
    for (const id of ids) expect(statusOf(id, slotless, { ...own, requireSlot: false })).toBe('not-asked');
  });

  it('are asked when the body only claims a slot', () => {
    expect(failing(withCommit(slotless, { slotHashB64: bootB64 }, key))).toEqual(ids);
    expect(failing(withCommit(slotless, { slotCounter: '1' }, key))).toEqual(ids);
  });

  it('are asked when there is a slot that the body does not name', () => {
    expect(failing(withCommit(proof, { slotHashB64: undefined, slotCounter: undefined }, key))).toEqual([
      'slot-binding',
    ]);
  });

  it.each<readonly [string, unknown, readonly CheckId[]]>([
    ['a slot taken out', { ...proof, slotAllocation: undefined }, ids],
    ['a changed slot', { ...proof, slotAllocation: { ...slot, counter: '0' } }, ['slot-signature', 'slot-binding']],
    [
      'a wrong signature',
      { ...proof, slotAllocation: { ...slot, signatureB64: other.signatureB64 } },
      ['slot-signature'],
    ],
    ['another genuine slot', { ...proof, slotAllocation: other }, ['slot-binding', 'slot-order']],
    ['a slot of a later counter', withSlotChanged({ counter: '99' }), ['slot-binding', 'slot-order']],
    ['a slot of another epoch', withSlotChanged({ epochId: 'another' }), ['slot-epoch']],
    ['a slot of another chain', withSlotChanged({ chainId: 'run/other/1/2' }), ['slot-binding']],
    ['a slot of another boot', withSlotChanged({ bootB64 }), ['slot-binding']],
    ['a slot of another nonce', withSlotChanged({ nonceB64: other.nonceB64 }), ['slot-binding']],
    ['a slot signed by another key', withSlot(proof, slotSignedAgain(slot, stranger), key), ['slot-signature']],
    [
      'a slot of another key',
      withSlot(proof, slotSignedAgain({ ...slot, publicKeyB64: toBase64(stranger.publicKey) }, stranger), key),
      ['slot-binding'],
    ],
    ['no slot counter in the body', withCommit(proof, { slotCounter: undefined }, key), ['slot-binding']],
    ['another slot counter in the body', withCommit(proof, { slotCounter: '77' }, key), ['slot-binding']],
    ['no slot hash in the body', withCommit(proof, { slotHashB64: undefined }, key), ['slot-binding']],
    ['no counter in the body', withCommit(proof, { counter: undefined }, key), ['slot-order']],
    ['no epoch in the body', withCommit(proof, { epochId: undefined }, key), ['slot-epoch']],
    ['no chain in the body', withCommit(proof, { chainId: undefined, chainIndex: undefined }, key), ['slot-binding']],
  ])('fail for %s', (_, subject, expected) => {
    expect(failing(subject)).toEqual(expected);
  });

  it.each([
    ['9', 'pass'],
    ['2', 'pass'],
    ['10', 'fail'],
    ['11', 'fail'],
  ])('order a slot counted %s before a commit counted 10: %s', (counter, expected) => {
    const late = withCommit(proof, { counter: '10', slotCounter: counter }, key);
    expect(statusOf('slot-order', withSlot(late, slotSignedAgain({ ...slot, counter }, key), key))).toBe(expected);
  });
});

describe('the historic slot hash, which leaves out the chain', () => {
  const modern = slotSignedAgain({ ...slot, bootB64 }, key);
  const { chainId: _, ...modernUnchained } = modern;
  const bound = (carried: Slot, slotHashB64: string, boot?: string): Proof =>
    withCommit({ ...proof, slotAllocation: carried }, { slotHashB64, bootB64: boot }, key);

  it('is accepted for a slot without a boot', () => {
    expect(statusOf('slot-binding', bound(slot, slotHash(unchained)))).toBe('pass');
    expect(statusOf('slot-binding', bound(slot, slotHash(slot)))).toBe('pass');
  });

  it('is refused for a slot with one', () => {
    expect(statusOf('slot-binding', bound(modern, slotHash(modern), bootB64))).toBe('pass');
    expect(statusOf('slot-binding', bound(modern, slotHash(modernUnchained), bootB64))).toBe('fail');
  });
});
