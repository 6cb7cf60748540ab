// SPDX-License-Identifier: Apache-2.0
// The rows that look at the proof itself: when they pass, fail and are not asked.
import { describe, expect, it } from 'vitest';
import { UnreadableProof } from '../../src/proof/bundle.ts';
import { toBase64 } from '../../src/proof/bytes.ts';
import { canonicalize } from '../../src/proof/canonical.ts';
import { type Proof, signedBody } from '../../src/proof/proof.ts';
import { keyNamed, SeededIssuer, signedAgain } from '../fixtures/seeded-issuer.ts';
import { failures, judge, row, statuses, statusOf } from './judge.ts';

const issuer = await SeededIssuer.named('rows.test');
const proof = await issuer.commit({ artifact: 'a', chainId: 'run/test/1/2' });
const second = await issuer.commit({ artifact: 'b', chainId: 'run/test/1/2' });

describe('version', () => {
  it.each([
    ['occ/1', proof, 'pass'],
    ['another', { ...proof, version: 'occ/2' }, 'fail'],
    ['a later format', { ...proof, version: 'bitgraph/1' }, 'fail'],
    ['none', {}, 'fail'],
    ['what is no object', 7, 'fail'],
    ['unreadable text', new UnreadableProof('a repeated member'), 'not-asked'],
  ])('of %s', (_, subject, expected) => {
    expect(statusOf('version', subject)).toBe(expected);
  });
});

describe('shape', () => {
  it.each([
    ['a proof', proof, 'pass'],
    ['a proof with an unknown member', { ...proof, note: 1 }, 'fail'],
    ['a proof with what JSON cannot say', { ...proof, metadata: { a: 1n } }, 'fail'],
    ['unreadable text', new UnreadableProof('a repeated member'), 'fail'],
  ])('of %s', (_, subject, expected) => {
    expect(statusOf('shape', subject)).toBe(expected);
  });

  it('says why, and all that needs a well-formed proof is not reached', () => {
    const verdict = judge({ proofs: [new UnreadableProof('a repeated member')] });
    expect(row(verdict, 'shape').reason).toBe('a repeated member');
    const later = verdict.proofs[0]?.checks.filter(({ id }) => id !== 'version' && id !== 'shape');
    expect(new Set(later?.map(({ status }) => status))).toEqual(new Set(['not-reached']));
    expect(verdict.valid).toBe(false);
  });
});

describe('proof-present and artifact-digest', () => {
  it('pass for the artifact and are not asked without one', () => {
    const verdict = judge({ proofs: [proof], artifacts: ['a'] });
    expect([row(verdict, 'proof-present').status, row(verdict, 'artifact-digest').status]).toEqual(['pass', 'pass']);
    expect(statusOf('proof-present', proof)).toBe('not-asked');
    expect(statusOf('artifact-digest', proof)).toBe('not-asked');
  });

  it('say both digests when there is one proof and it is for other bytes', () => {
    const found = row(judge({ proofs: [proof], artifacts: ['changed'] }), 'artifact-digest');
    expect(found).toMatchObject({ status: 'fail', expected: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(found.actual).not.toBe(found.expected);
  });

  it('say that no proof is for these bytes when there are several', () => {
    const verdict = judge({ proofs: [proof, second], artifacts: ['a', 'unknown'] });
    expect(statuses(verdict, 'proof-present')).toEqual(['pass', 'fail']);
    expect(failures(verdict, 1)).toEqual(['proof-present']);
  });
});

describe('signature', () => {
  it.each([
    ['a whole proof', proof, 'pass'],
    ['a proof signed by whoever', signedAgain(proof, keyNamed('whoever')), 'pass'],
    ['a changed proof', { ...proof, commit: { ...proof.commit, counter: '77' } }, 'fail'],
    ['the signature of another proof', { ...proof, signer: second.signer }, 'fail'],
    ['another key', { ...proof, signer: { ...proof.signer, publicKeyB64: toBase64(keyNamed('x').publicKey) } }, 'fail'],
    ['a key that is no point', { ...proof, signer: { ...proof.signer, publicKeyB64: `${'/'.repeat(42)}8=` } }, 'fail'],
  ])('of %s', (_, subject, expected) => {
    expect(statusOf('signature', subject)).toBe(expected);
  });

  it('accepts the historic order of number-like names, says so, and not the other order', () => {
    const draft = { ...proof, principal: { 10: 'b', 9: 'a', id: 'x' } } as Proof;
    expect(row(judge({ proofs: [signedAgain(draft, issuer.key)] }), 'signature')).toEqual({
      status: 'pass',
      reason: 'in the historic order of number-like names',
    });
    const signatureB64 = toBase64(issuer.key.sign(canonicalize(signedBody(draft))));
    expect(statusOf('signature', { ...draft, signer: { ...draft.signer, signatureB64 } })).toBe('fail');
    expect(row(judge({ proofs: [proof] }), 'signature')).toEqual({ status: 'pass' });
  });
});
