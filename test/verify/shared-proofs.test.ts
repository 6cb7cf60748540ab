// SPDX-License-Identifier: Apache-2.0
// The real proofs of March 2026, row by row, as their folder says.
import { describe, expect, it } from 'vitest';
import { makeBundle, mergeBundles, readBundle } from '../../src/proof/bundle.ts';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { type SharedProofName, sharedProof, sharedProofNames, sharedProofText } from '../fixtures/shared-proofs.ts';
import { describeShared } from '../shared-vectors.ts';
import { anySigner, failure, failures, judge, statuses } from './judge.ts';

const chain = ['c18', 'c20', 'c22', 'c24'] as const;
const slots = ['slot-signature', 'slot-binding', 'slot-order', 'slot-epoch'] as const;
/** What waits for documents and timestamps to be verified; nothing else may fail. */
const waiting = /^(?:document-|measurement-|timestamp-)/;

describeShared('real proofs', () => {
  const proofsOf = (...names: readonly SharedProofName[]): readonly Proof[] => names.map(sharedProof);

  it.each(sharedProofNames)('%s has a sound form and, but for t5, a sound signature', (name) => {
    const verdict = judge({ proofs: readBundle(sharedProofText(name)).proofs });
    expect([...statuses(verdict, 'version'), ...statuses(verdict, 'shape')]).toEqual(['pass', 'pass']);
    expect(statuses(verdict, 'signature')).toEqual([name === 't5' ? 'fail' : 'pass']);
  });

  it.each(chain)('%s has a sound slot, and fails only where evidence waits', (name) => {
    const verdict = judge({ proofs: proofsOf(name) });
    for (const id of slots) expect(statuses(verdict, id)).toEqual(['pass']);
    expect(failures(verdict).filter((id) => !waiting.test(id))).toEqual([]);
    expect(verdict.valid).toBe(false);
  });

  it('p285 has no slot, and fails only where evidence waits', () => {
    const verdict = judge({ proofs: proofsOf('p285') });
    for (const id of slots) expect(statuses(verdict, id)).toEqual(['not-asked']);
    expect(failures(verdict).filter((id) => !waiting.test(id))).toEqual([]);
    expect(failures(verdict)).toEqual(
      expect.arrayContaining(['timestamp-artifact', 'timestamp-proof', 'document-form']),
    );
  });

  it('c18 to c24 are one chain, with a head and without a gap', () => {
    const policy = { ...anySigner, requireChain: 'linked', expectedHead: chainHash(sharedProof('c24')) };
    const whole = judge({ proofs: proofsOf(...chain), policy });
    expect(statuses(whole, 'chain-link')).toEqual(['pass', 'pass', 'pass', 'pass']);
    expect(statuses(whole, 'expected-head')).toEqual(['pass', 'pass', 'pass', 'pass']);
    const gap = judge({ proofs: proofsOf('c18', 'c20', 'c24'), policy });
    expect(statuses(gap, 'chain-link')).toEqual(['pass', 'pass', 'fail']);
    expect(statuses(gap, 'expected-head')).toEqual(['fail', 'fail', 'pass']);
  });

  it('the measurement they claim is denied as unattested', () => {
    const measurement = sharedProof('c18').environment.measurement;
    const policy = { allowedMeasurements: [measurement], anyCommitter: true };
    expect(failures(judge({ proofs: proofsOf('c18'), policy }))).toContain('measurement-allowed');
  });

  it('t5 fails at signature', () => {
    expect(failure(judge({ proofs: proofsOf('t5') }))).toBe('signature');
  });

  it.each([['t7'], ['t8']] as const)('%s is valid for any signer', (name) => {
    const verdict = judge({ proofs: proofsOf(name) });
    expect(verdict).toMatchObject({
      valid: true,
      warnings: [expect.any(String), expect.stringContaining('no hardware')],
    });
  });

  it('t7 and t8 are valid together as a chain, from one bundle or two', () => {
    const policy = parsePolicy({ ...anySigner, requireChain: 'linked' });
    const bundle = mergeBundles([readBundle(sharedProofText('t8')), readBundle(sharedProofText('t7'))]);
    for (const input of [bundle, makeBundle([], proofsOf('t7', 't8'))]) {
      const verdict = verifyBundle({ bundle: input, subjects: 'none', policy, now: 0 });
      expect(verdict.valid).toBe(true);
      expect(statuses(verdict, 'chain-link')).toEqual(['pass', 'pass']);
    }
  });

  it('t7 with its timestamp set back, though its chain was right, fails at signature', () => {
    const t7 = sharedProof('t7');
    expect(failure(judge({ proofs: [{ ...t7, commit: { ...t7.commit, time: 0 } }] }))).toBe('signature');
  });
});

describe('the list of real proofs', () => {
  it('has the eight of the folder', () => {
    expect(sharedProofNames).toHaveLength(8);
  });
});
