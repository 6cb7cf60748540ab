// SPDX-License-Identifier: Apache-2.0
// Completeness: only a closed chain, shown whole, is complete; an old checkpoint with a prefix of the chain is not.
import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/proof/bytes.ts';
import { type Checkpoint, checkpointBytes, checkpointVersion } from '../../src/proof/checkpoint.ts';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import { firstTime, SeededIssuer } from '../fixtures/seeded-issuer.ts';
import { judge, row, statuses } from './judge.ts';

const chainId = 'run/example/1/2';
const complete = { anySigner: true, requireChain: 'complete' };
let issuer: SeededIssuer;
let stranger: SeededIssuer;
let proofs: readonly Proof[];

beforeAll(async () => {
  issuer = await SeededIssuer.named('enclave');
  stranger = await SeededIssuer.named('stranger');
  const made: Proof[] = [];
  for (const artifact of ['a', 'b', 'c']) made.push(await issuer.commit({ artifact, chainId }));
  proofs = made;
});

/** What the enclave says of its chain after `length` proofs. */
function stated(length: number, changes: Partial<Checkpoint> = {}, by = issuer): Checkpoint {
  const last = proofs[length - 1];
  if (!last) throw new Error('no such proof');
  const unsigned: Checkpoint = {
    version: checkpointVersion,
    epochId: issuer.epochId,
    publicKeyB64: by.publicKeyB64,
    chainId,
    firstIndex: '1',
    length: `${length}`,
    headB64: chainHash(last),
    counter: `${Number(last.commit.counter) + 1}`,
    time: firstTime,
    nonceB64: chainHash(last),
    signatureB64: '',
    ...changes,
  };
  return { ...unsigned, signatureB64: toBase64(by.key.sign(checkpointBytes(unsigned))) };
}

describe('a chain', () => {
  it('is complete when it was closed with exactly these proofs, and the verdict says where', () => {
    const verdict = judge({ proofs, checkpoints: [stated(3, { final: 'closed' })], policy: complete });
    expect(verdict.valid).toBe(true);
    expect(row(verdict, 'chain-complete').reason).toBe(`complete in epoch ${issuer.epochId}`);
  });

  it.each<[string, () => readonly Proof[], () => readonly Checkpoint[]]>([
    ['has no checkpoint', () => proofs, () => []],
    ['was not closed', () => proofs, () => [stated(3)]],
    ['ended with its epoch instead of being closed', () => proofs, () => [stated(3, { final: 'epoch-end' })]],
    ['is a prefix with an old checkpoint', () => proofs.slice(0, 2), () => [stated(2)]],
    ['lacks its last proof', () => proofs.slice(0, 2), () => [stated(3, { final: 'closed' })]],
    ['lacks its first proof', () => proofs.slice(1), () => [stated(3, { final: 'closed' })]],
    ['began in another epoch', () => proofs, () => [stated(3, { final: 'closed', firstIndex: '2', length: '2' })]],
  ])('is not complete when it %s', (_, given, checkpoints) => {
    const linked = judge({
      proofs: given(),
      checkpoints: checkpoints(),
      policy: { ...complete, requireChain: 'linked' },
    });
    expect(linked.valid).toBe(true);
    const verdict = judge({ proofs: given(), checkpoints: checkpoints(), policy: complete });
    expect(new Set(statuses(verdict, 'chain-complete'))).toEqual(new Set(['fail']));
  });
});

describe('a checkpoint', () => {
  it('agrees with the proofs it is about, also an old one', () => {
    const verdict = judge({ proofs, checkpoints: [stated(1), stated(3)] });
    expect([verdict.valid, row(verdict, 'checkpoint').reason]).toEqual([true, '2 checkpoints']);
  });

  it.each<[string, () => Checkpoint]>([
    ['is signed by another key than it names', () => ({ ...stated(3), signatureB64: stated(2).signatureB64 })],
    ['is by a stranger', () => stated(3, {}, stranger)],
    ['names another head', () => stated(3, { headB64: chainHash(proofs[0] as Proof) })],
    ['names another boot', () => stated(3, { bootB64: chainHash(proofs[0] as Proof) })],
    ['closes the chain before its last proof', () => stated(2, { final: 'closed' })],
    ['was counted before its head', () => stated(3, { counter: '1' })],
    ['is about nothing', () => stated(3, { length: '0' })],
  ])('is refused when it %s', (_, made) => {
    const verdict = judge({ proofs, checkpoints: [made()] });
    expect(new Set(statuses(verdict, 'checkpoint'))).toEqual(new Set(['fail']));
  });

  it('proves freshness only with the nonce that was asked for', () => {
    const fresh = stated(3);
    const ask = (expectedNonce: string) =>
      judge({ proofs, checkpoints: [fresh], policy: { anySigner: true, expectedNonce } }).valid;
    expect([ask(fresh.nonceB64), ask(chainHash(proofs[0] as Proof))]).toEqual([true, false]);
  });
});
