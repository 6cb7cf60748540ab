// SPDX-License-Identifier: Apache-2.0
// Handovers: a chain goes on in another epoch only where the former one said so, and is complete only with both parts.
import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/proof/bytes.ts';
import { type Checkpoint, checkpointBytes, checkpointVersion } from '../../src/proof/checkpoint.ts';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import { digestOfText, firstTime, SeededIssuer, signedAgain } from '../fixtures/seeded-issuer.ts';
import { judge, row, statuses } from './judge.ts';

const chainId = 'run/example/1/2';
const boot = toBase64(digestOfText('the boot of the second epoch'));
let old: SeededIssuer;
let next: SeededIssuer;
let before: readonly Proof[];
let after: readonly Proof[];

const linkOf = (last: Proof) => ({
  prevEpochId: old.epochId,
  prevPublicKeyB64: old.publicKeyB64,
  prevCounter: last.commit.counter ?? '',
  prevProofHashB64: chainHash(last),
  toEpochId: next.epochId,
  toPublicKeyB64: next.publicKeyB64,
});

beforeAll(async () => {
  old = await SeededIssuer.named('old enclave');
  next = await SeededIssuer.named('next enclave');
  before = [await old.commit({ artifact: 'a', chainId }), await old.commit({ artifact: 'b', chainId })];
  const last = before[1] as Proof;
  const place = { chainIndex: '3', prevB64: chainHash(last), bootB64: boot, epochLink: linkOf(last) };
  const first = await next.commit({ artifact: 'c', chainId, slot: false, commit: place });
  const second = { chainIndex: '4', prevB64: chainHash(first), bootB64: boot };
  after = [first, await next.commit({ artifact: 'd', chainId, slot: false, commit: second })];
});

function stated(by: SeededIssuer, changes: Partial<Checkpoint>): Checkpoint {
  const unsigned: Checkpoint = {
    version: checkpointVersion,
    epochId: by.epochId,
    publicKeyB64: by.publicKeyB64,
    chainId,
    firstIndex: '1',
    length: '2',
    headB64: chainHash(before[1] as Proof),
    counter: '99',
    time: firstTime,
    nonceB64: boot,
    signatureB64: '',
    ...changes,
  };
  return { ...unsigned, signatureB64: toBase64(by.key.sign(checkpointBytes(unsigned))) };
}

const successor = () => ({ epochId: next.epochId, publicKeyB64: next.publicKeyB64, bootB64: boot });
const handover = (changes: Partial<Checkpoint> = {}) =>
  stated(old, { final: 'handover', successor: successor(), ...changes });
const closing = () =>
  stated(next, { final: 'closed', firstIndex: '3', headB64: chainHash(after[1] as Proof), bootB64: boot });
const policy = (requireChain: string) => ({ anySigner: true, requireChain });

describe('a chain over two epochs', () => {
  it('is linked by a signed handover, and split without one', () => {
    const proofs = [...before, ...after];
    const linked = judge({ proofs, checkpoints: [handover()], policy: policy('linked') });
    expect(statuses(linked, 'chain-link')).toEqual(['pass', 'pass', 'pass', 'pass']);
    expect(row(linked, 'epoch-link', 2).status).toBe('pass');
    const alone = judge({ proofs, policy: policy('linked') });
    expect(row(alone, 'epoch-link', 2).status).toBe('fail');
    const { epochLink: _, ...commit } = after[0]?.commit ?? { nonceB64: '' };
    const unlinked = signedAgain({ ...(after[0] as Proof), commit }, next.key);
    const split = judge({ proofs: [...before, unlinked], checkpoints: [handover()], policy: policy('linked') });
    expect(statuses(split, 'chain-link')).toEqual(['fail', 'fail', 'fail']);
  });

  it('is complete with both parts and both endings, and with no less', () => {
    const whole = { proofs: [...before, ...after], checkpoints: [handover(), closing()] };
    expect(statuses(judge({ ...whole, policy: policy('complete') }), 'chain-complete')).toEqual(Array(4).fill('pass'));
    for (const less of [
      { ...whole, proofs: [...before, after[0]] },
      { ...whole, proofs: after },
      { ...whole, checkpoints: [closing()] },
      { ...whole, checkpoints: [handover()] },
    ]) {
      expect(statuses(judge({ ...less, policy: policy('complete') }), 'chain-complete')).toContain('fail');
    }
  });

  it.each<[string, () => Checkpoint]>([
    ['names another successor key', () => handover({ successor: { ...successor(), publicKeyB64: old.publicKeyB64 } })],
    [
      'names another boot of it',
      () => handover({ successor: { ...successor(), bootB64: chainHash(before[0] as Proof) } }),
    ],
    ['hands over another head', () => handover({ headB64: chainHash(before[0] as Proof), length: '1' })],
    ['hands over at another place', () => handover({ length: '1' })],
    ['is not signed by the former key', () => ({ ...handover(), signatureB64: closing().signatureB64 })],
    ['closes the chain instead, whomever it names', () => handover({ final: 'closed' })],
    ['ends nothing, whomever it names', () => stated(old, { successor: successor() })],
    ['names no successor', () => stated(old, { final: 'handover' })],
    ['is of a third epoch', () => ({ ...handover(), epochId: boot })],
  ])('is not linked by a handover that %s', (_, made) => {
    const verdict = judge({ proofs: [...before, ...after], checkpoints: [made()], policy: policy('linked') });
    expect(row(verdict, 'epoch-link', 2).status).toBe('fail');
  });

  it('is not linked when proofs before the handover are hidden', () => {
    const hidden = judge({ proofs: [before[0], ...after], checkpoints: [handover()], policy: policy('linked') });
    expect(row(hidden, 'epoch-link', 1)).toMatchObject({ status: 'fail', reason: expect.stringContaining('missing') });
  });

  it('is not linked by the word of the new epoch alone, where the chain is required', async () => {
    const last = before[1] as Proof;
    const alone = await SeededIssuer.named('historic enclave');
    const link = { ...linkOf(last), toEpochId: alone.epochId, toPublicKeyB64: alone.publicKeyB64 };
    const place = { chainIndex: '3', prevB64: chainHash(last), epochLink: link };
    const proofs = [...before, await alone.commit({ artifact: 'c', chainId, commit: place })];
    expect(row(judge({ proofs }), 'epoch-link', 2).status).toBe('pass');
    expect(row(judge({ proofs, policy: policy('linked') }), 'epoch-link', 2).status).toBe('fail');
  });

  it('has one handover into an epoch: a link on a later proof of it is refused', () => {
    const commit = { ...(after[1]?.commit ?? { nonceB64: '' }), epochLink: linkOf(before[1] as Proof) };
    const late = signedAgain({ ...(after[1] as Proof), commit }, next.key);
    const verdict = judge({ proofs: [...before, after[0], late], checkpoints: [handover()] });
    expect(row(verdict, 'epoch-link', 3)).toMatchObject({
      status: 'fail',
      reason: expect.stringMatching(/first proof/),
    });
  });

  it('is linked by the right one of two handovers, without the former proofs, where they are not required', async () => {
    const third = await SeededIssuer.named('third enclave');
    const stranger = stated(third, { final: 'handover', successor: successor() });
    for (const checkpoints of [
      [stranger, handover()],
      [handover(), stranger],
    ]) {
      expect(row(judge({ proofs: after, checkpoints }), 'epoch-link').status).toBe('pass');
    }
    expect(row(judge({ proofs: after, checkpoints: [stranger] }), 'epoch-link').status).toBe('fail');
  });

  it('is linked after a single proof', async () => {
    const [last] = before as [Proof];
    const place = { chainIndex: '2', prevB64: chainHash(last), bootB64: boot, epochLink: linkOf(last) };
    const first = await next.commit({ artifact: 'c', chainId, slot: false, commit: place });
    const checkpoints = [handover({ length: '1', headB64: chainHash(last) })];
    const verdict = judge({ proofs: [last, first], checkpoints, policy: policy('linked') });
    expect(row(verdict, 'epoch-link', 1).status).toBe('pass');
  });

  it('is not linked by a historic link to a proof that is not there', async () => {
    const alone = await SeededIssuer.named('historic enclave');
    const link = { ...linkOf(before[1] as Proof), toEpochId: alone.epochId, toPublicKeyB64: alone.publicKeyB64 };
    const place = { chainIndex: '3', prevB64: link.prevProofHashB64, epochLink: link };
    const proof = await alone.commit({ artifact: 'c', chainId, commit: place });
    const named = { ...successor(), epochId: alone.epochId, publicKeyB64: alone.publicKeyB64 };
    const verdict = judge({ proofs: [proof], checkpoints: [handover({ successor: named })] });
    expect(row(verdict, 'epoch-link').status).toBe('fail');
    expect(row(judge({ proofs: [before[0], proof] }), 'epoch-link', 1).status).toBe('fail');
  });

  it('says nothing of an epoch that is not in the input, unless the chain is required', () => {
    expect(row(judge({ proofs: after }), 'epoch-link').status).toBe('not-asked');
    expect(row(judge({ proofs: after, policy: policy('linked') }), 'epoch-link').status).toBe('fail');
  });
});
