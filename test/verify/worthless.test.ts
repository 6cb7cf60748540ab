// SPDX-License-Identifier: Apache-2.0
// Evidence that is missing or worthless counts for nothing: a proof that claims it, or a policy that asks for it, is
// denied by the row that is for it.
import { describe, expect, it } from 'vitest';
import type { Proof } from '../../src/proof/proof.ts';
import { type CheckId, checks } from '../../src/verify/checks.ts';
import { checkpoint, fullProof, hashNamed } from '../fixtures/four-types.ts';
import {
  pinnedMeasurement,
  SeededIssuer,
  signedAgain,
  stubMeasurement,
  withCommit,
} from '../fixtures/seeded-issuer.ts';
import { failures, judge, row } from './judge.ts';

const issuer = await SeededIssuer.named('pending.test');
const proof = await issuer.commit({ artifact: 'a', chainId: 'run/test/1/2' });
const full = await fullProof(issuer);
const own = { allowedPublicKeys: [issuer.publicKeyB64], exclusiveKeys: true };
const documents = checks.map(({ id }) => id).filter((id) => id.startsWith('document-'));
const boots: readonly CheckId[] = ['boot-proof', 'boot-epoch', 'boot-config'];

const claiming = (members: Partial<Proof>): Proof => signedAgain({ ...proof, ...members }, issuer.key);
const token = full.timestamps?.artifact;
const elsewhere = full.commit.epochLink && { ...full.commit.epochLink, toEpochId: hashNamed('elsewhere') };
const report = { format: 'aws-nitro', reportB64: 'AAAA' };

describe('a claim of the proof', () => {
  it.each<readonly [string, Proof, readonly CheckId[]]>([
    [
      'measured code',
      claiming({ environment: { enforcement: 'measured-tee', measurement: pinnedMeasurement } }),
      [...documents, 'measurement-match', 'measurement-not-debug'],
    ],
    [
      'a document on a development proof',
      claiming({ environment: { enforcement: 'stub', measurement: stubMeasurement, attestation: report } }),
      documents,
    ],
    ['a boot', withCommit(proof, { bootB64: hashNamed('boot') }, issuer.key), ['slot-binding', ...boots]],
    ['a handover to another epoch', withCommit(proof, { epochLink: elsewhere }, issuer.key), ['epoch-link']],
    ['a workflow', withCommit(proof, { identity: full.commit.identity }, issuer.key), ['workflow-identity']],
    ['a person', claiming({ agency: full.agency }), ['actor']],
  ])('to %s is denied', (_, subject, expected) => {
    const verdict = judge({ proofs: [subject] });
    expect(failures(verdict)).toEqual(expected);
    expect(verdict.valid).toBe(false);
  });

  it.each([
    ['artifact', 'timestamp-artifact'],
    ['proof', 'timestamp-proof'],
  ] as const)('to a timestamp over the %s that is none is reported: anybody can add one', (member, id) => {
    const verdict = judge({ proofs: [{ ...proof, timestamps: { [member]: token } }] });
    expect(verdict.valid).toBe(true);
    expect(row(verdict, id)).toMatchObject({ status: 'not-asked', reason: expect.stringContaining('bounds nothing') });
  });

  it('to a chain of a verified workflow is denied without that workflow', async () => {
    const gha = await issuer.commit({ artifact: 'a', chainId: 'gha/github.com/1/2' });
    expect(failures(judge({ proofs: [gha] }))).toEqual(['workflow-identity']);
  });

  it('to the whole chain by a checkpoint is denied, broken or not', () => {
    const closing = checkpoint(issuer);
    expect(failures(judge({ proofs: [proof], checkpoints: [closing] }))).toEqual(['checkpoint']);
    const elsewhere = checkpoint(issuer, { chainId: 'run/test/other' });
    expect(judge({ proofs: [proof], checkpoints: [elsewhere] }).valid).toBe(true);
    const broken = judge({ proofs: [proof], checkpoints: [{ ...closing, length: 1 }] });
    expect(broken).toMatchObject({ valid: false, headline: 'denied: the bundle fails as a whole' });
    expect(broken.bundle.checks).toContainEqual(expect.objectContaining({ id: 'checkpoint', status: 'fail' }));
  });

  it.each(['principal', 'attribution', 'metadata', 'claims'] as const)(
    'in %s is the caller’s text and asks nothing',
    (name) => {
      const subject = claiming({ [name]: { identity: 'root', measurement: pinnedMeasurement } });
      expect(judge({ proofs: [subject] }).valid).toBe(true);
    },
  );
});

describe('a demand of the policy', () => {
  const measured = { allowedMeasurements: [stubMeasurement], anyCommitter: true };
  it.each<readonly [string, object, readonly CheckId[]]>([
    ['a document', { ...own, requireAttestation: true }, documents],
    ['a document in the proof', { ...own, requireAttestation: 'proof' }, documents],
    ['a boot', { ...own, requireAttestation: 'boot' }, documents],
    ['no document', { ...own, requireAttestation: false }, []],
    ['a format', { ...own, requireAttestationFormat: ['aws-nitro'] }, documents],
    ['a boot of some kind', { ...own, boot: {} }, boots],
    ['PCRs', { ...own, pcrs: { 0: ['0f'.repeat(48)] } }, ['measurement-allowed', 'enforcement-allowed']],
    ['timestamps', { ...own, requireTimestamp: true }, ['timestamp-artifact', 'timestamp-proof']],
    ['an upper bound of time', { ...own, maxTime: Number.MAX_SAFE_INTEGER }, ['timestamp-proof', 'time-window']],
    [
      'a workflow',
      { ...measured, identity: { repositoryId: '1' } },
      [...boots, 'workflow-identity', 'identity-allowed'],
    ],
    ['an actor', { ...own, requireActor: true }, ['actor']],
    ['certain actors', { ...measured, allowedActorKeyIds: ['x'] }, ['actor-allowed']],
    ['certain providers', { ...own, allowedActorProviders: ['x'] }, ['actor-allowed']],
    ['the complete chain', { ...own, requireChain: 'complete' }, ['chain-complete']],
    ['a fresh checkpoint', { ...own, expectedNonce: hashNamed('nonce') }, ['checkpoint']],
  ])('for %s is not met', (_, policy, expected) => {
    expect(failures(judge({ proofs: [proof], policy }))).toEqual(expected);
  });
});
