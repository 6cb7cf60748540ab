// SPDX-License-Identifier: Apache-2.0
// The real proofs of March 2026, row by row, as their folder says.
import { describe, expect, it } from 'vitest';
import { makeBundle, mergeBundles, readBundle } from '../../src/proof/bundle.ts';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import { checks } from '../../src/verify/checks.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { verifySeeds } from '../../src/verify/seeds.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { type SharedProofName, sharedProof, sharedProofNames, sharedProofText } from '../fixtures/shared-proofs.ts';
import { describeShared } from '../shared-vectors.ts';
import { anySigner, failure, failures, judge, judgeStamped, row, statuses } from './judge.ts';

const chain = ['c18', 'c20', 'c22', 'c24'] as const;
const slots = ['slot-signature', 'slot-binding', 'slot-order', 'slot-epoch'] as const;
const documents = checks.map(({ id }) => id).filter((id) => id.startsWith('document-'));
/** When these tests judge: after the last of the proofs. */
const now = Date.UTC(2026, 5);

describeShared('real proofs', () => {
  const measured = (name: SharedProofName) => ({
    requireEnforcement: 'measured-tee',
    allowedMeasurements: [sharedProof(name).environment.measurement],
    requireAttestation: true,
    requireChain: 'linked',
    anyCommitter: true,
  });
  const proofsOf = (...names: readonly SharedProofName[]): readonly Proof[] => names.map(sharedProof);

  it.each(sharedProofNames)('%s has a sound form and, but for t5, a sound signature', (name) => {
    const verdict = judge({ proofs: readBundle(sharedProofText(name)).proofs });
    expect([...statuses(verdict, 'version'), ...statuses(verdict, 'shape')]).toEqual(['pass', 'pass']);
    expect(statuses(verdict, 'signature')).toEqual([name === 't5' ? 'fail' : 'pass']);
  });

  it('c18 to c24 pass every asked row as one chain of measured code', async () => {
    const verdict = await judgeStamped({ proofs: proofsOf(...chain), policy: measured('c18'), now });
    expect(verdict).toMatchObject({ valid: true, headline: expect.stringContaining('committed by somebody') });
    for (const id of [...slots, ...documents, 'measurement-allowed', 'chain-link'] as const) {
      expect(statuses(verdict, id), id).toEqual(['pass', 'pass', 'pass', 'pass']);
    }
    expect(row(verdict, 'document-binding').reason).toMatch(/^for this body without its format/);
    expect(statuses(verdict, 'timestamp-artifact')).toEqual(['pass', 'pass', 'pass', 'pass']);
  });

  it.each(chain)('%s passes alone, and in the seeds’ way to ask', async (name) => {
    expect(failures(judge({ proofs: proofsOf(name), policy: measured(name), now }))).toEqual([]);
    const trustAnchors = { allowedMeasurements: [sharedProof(name).environment.measurement] };
    expect(await verifySeeds({ proof: sharedProof(name), trustAnchors, now })).toMatchObject({ valid: true });
  });

  it('p285 has no slot and passes; its truncated timestamp is reported, and fails only where it is wanted', async () => {
    const question = { proofs: proofsOf('p285'), policy: { ...measured('p285'), requireChain: 'none' }, now };
    const verdict = await judgeStamped(question);
    expect(verdict.valid).toBe(true);
    for (const id of slots) expect(statuses(verdict, id)).toEqual(['not-asked']);
    expect(row(verdict, 'timestamp-artifact')).toEqual({ status: 'pass', reason: expect.stringMatching(/^2026-03-/) });
    expect(row(verdict, 'timestamp-proof')).toEqual({
      status: 'not-asked',
      reason: expect.stringMatching(/bounds nothing: .*cut short/),
    });
    const wanting = { ...question, policy: { ...question.policy, requireTimestamp: true } };
    expect(failures(await judgeStamped(wanting))).toEqual(['timestamp-proof']);
  });

  it('none passes before it was made', () => {
    const early = judge({ proofs: proofsOf('c18'), policy: measured('c18'), now: Date.UTC(2026, 0) });
    expect(failures(early)).toEqual(['document-validity', 'measurement-allowed']);
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

  it('the measurement they claim is denied as unattested once their document is gone', () => {
    const { attestation: _, ...environment } = sharedProof('c18').environment;
    const found = failures(judge({ proofs: [{ ...sharedProof('c18'), environment }], policy: measured('c18'), now }));
    expect(found).toEqual(expect.arrayContaining(['signature', 'document-form', 'measurement-allowed']));
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
