// SPDX-License-Identifier: Apache-2.0
// One flip in every byte a genuine proof signs, and in every byte of its text outside the document, whose bytes are
// test/evidence/document-mutation. Every change of every byte of three proofs is test/long/proof-mutation-*.
import { expect, it } from 'vitest';
import { signedBytes } from '../../src/proof/proof.ts';
import { sharedProof } from '../fixtures/shared-proofs.ts';
import { describeShared } from '../shared-vectors.ts';
import { type Change, changeSignedBody, changeWireText } from './changed-proof.ts';
import { failures, judge, without } from './judge.ts';

const oneFlip: readonly Change[] = [(byte, at) => byte ^ (1 << (at % 8))];

describeShared('a genuine proof', () => {
  const { reportB64 = '' } = sharedProof('c22').environment.attestation ?? {};

  it('could say another time if neither signature nor document were held against it', () => {
    const { timestamps: _, ...proof } = sharedProof('c22');
    const changed = { ...proof, commit: { ...proof.commit, time: (proof.commit.time ?? 0) + 1 } };
    const policy = { anyCommitter: true, allowedMeasurements: [proof.environment.measurement] };
    const ask = () => judge({ proofs: [changed], policy, now: Date.UTC(2026, 5) });
    const denying = ['signature', 'document-binding', 'measurement-allowed'] as const;
    expect(failures(ask())).toEqual(denying);
    expect(without(denying, ask).valid).toBe(true);
  });

  it('has no sound signature after one flip, in whatever byte of the signed body', () => {
    const { tried, accepted } = changeSignedBody('c22', oneFlip);
    expect(accepted).toEqual([]);
    expect(tried).toBe(signedBytes(sharedProof('c22')).length);
  });

  it('is valid no more after one flip, in whatever byte of its text outside the document', () => {
    const outside = (at: number, text: string) => {
      const report = text.indexOf(reportB64);
      return at < report || at >= report + reportB64.length;
    };
    const { tried, accepted, harmless, refused } = changeWireText('c22', oneFlip, outside);
    expect({ accepted, harmless }).toEqual({ accepted: [], harmless: [] });
    expect(tried).toBeGreaterThan(1000);
    expect(Object.keys(refused)).toEqual(
      expect.arrayContaining(['json-invalid', 'encoding-invalid', 'version', 'shape', 'signature', 'slot-signature']),
    );
  }, 120_000);
});
