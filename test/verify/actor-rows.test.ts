// SPDX-License-Identifier: Apache-2.0
// Who committed, and who approved: signed text that a caller wrote is neither, and an approval counts for what it covers.
import { beforeAll, describe, expect, it } from 'vitest';
import { authorizationPurpose, authorizedBytes } from '../../src/proof/agency.ts';
import type { Proof } from '../../src/proof/proof.ts';
import type { CheckId } from '../../src/verify/checks.ts';
import { assertionOf, base64, hash, Person } from '../evidence/passkey.ts';
import { MeasuredEpoch, measurement, testTrust } from '../fixtures/measured.ts';
import { SeededIssuer, signedAgain } from '../fixtures/seeded-issuer.ts';
import { SeededPerson } from '../fixtures/seeded-person.ts';
import { failures, judge, row, without } from './judge.ts';

const ada = new SeededPerson('Ada');
const mallory = new SeededPerson('Mallory');
let issuer: SeededIssuer;
let proof: Proof;
let second: Proof;

beforeAll(async () => {
  issuer = await SeededIssuer.named('actor-rows.test');
  proof = await issuer.commit({ artifact: 'a', chainId: 'run/test/1/2' });
  second = await issuer.commit({ artifact: 'b', chainId: 'run/test/1/2' });
});

const own = () => ({ allowedPublicKeys: [issuer.publicKeyB64], requireActor: true });
const byAda = () => ({ ...own(), allowedActorKeyIds: [ada.actor.keyId] });

/** Whoever lacks the rows accepts the proof; ours fails at exactly them. */
function expectStopped(subject: Proof, policy: object, stopped: readonly CheckId[]): void {
  const ask = () => judge({ proofs: [subject], policy });
  expect(without(stopped, ask).valid).toBe(true);
  expect(failures(ask())).toEqual(stopped);
}

describe('an approval', () => {
  it('of this slot and this artifact passes, and says what it covers', () => {
    const verdict = judge({ proofs: [ada.approve(proof, issuer.key)], policy: byAda() });
    expect(verdict.valid).toBe(true);
    expect(row(verdict, 'actor').reason).toBe('direct, bound to this artifact');
  });

  it('of another person fails at actor-allowed', () => {
    expectStopped(mallory.approve(proof, issuer.key), byAda(), ['actor-allowed']);
  });

  it('of another kind fails at actor-allowed', () => {
    const policy = { ...byAda(), allowedActorProviders: ['passkey'] };
    expectStopped(ada.approve(proof, issuer.key), policy, ['actor-allowed']);
  });

  it('of another proof fails at actor', () => {
    const { agency } = ada.approve(second, issuer.key);
    expectStopped(signedAgain({ ...proof, ...(agency && { agency }) }, issuer.key), byAda(), [
      'actor',
      'actor-allowed',
    ]);
  });

  it('by a person with the name of another fails at actor', () => {
    const { agency } = mallory.approve(proof, issuer.key);
    const claimed = agency && { ...agency, actor: { ...agency.actor, keyId: ada.actor.keyId } };
    const subject = signedAgain({ ...proof, ...(claimed && { agency: claimed }) }, issuer.key);
    expectStopped(subject, byAda(), ['actor', 'actor-allowed']);
  });

  it('put on a proof whose body names nobody is seen by the signature', () => {
    const { agency } = ada.approve(proof, issuer.key);
    const subject = { ...proof, ...(agency && { agency }) };
    expect(failures(judge({ proofs: [subject], policy: byAda() }))).toEqual(['signature']);
  });

  it('by a passkey counts for the sites the policy names, and only there', () => {
    const person = new Person();
    const { epochId = '', chainId = '', slotHashB64 = '' } = proof.commit;
    const covered = { slotHashes: [slotHashB64], digests: [proof.artifact.digestB64] };
    const challenge = hash(authorizedBytes({ epochId, chainId, ...covered, policy: undefined }));
    const { clientDataText, authenticatorData, signature } = assertionOf(person, { challenge });
    const authorization = {
      ...{ purpose: authorizationPurpose, format: 'webauthn', actorKeyId: person.keyId, ...covered },
      ...{ clientDataJSON: clientDataText, authenticatorDataB64: base64(authenticatorData) },
      signatureB64: base64(signature),
    };
    const subject = signedAgain({ ...proof, agency: { actor: person.actor, authorization } }, issuer.key);
    const sites = { rpIds: ['occ.example'], allowedOrigins: ['https://occ.example'] };
    const found = (policy: object) =>
      row(judge({ proofs: [subject], policy: { ...own(), exclusiveKeys: true, ...policy } }), 'actor');
    expect(found(sites)).toEqual({ status: 'pass', reason: 'webauthn, bound to this artifact' });
    expect(found({ ...sites, rpIds: ['other.example'] }).status).toBe('fail');
    expect(found({ ...sites, allowedOrigins: ['https://other.example'] }).status).toBe('fail');
    expect(found({}).status).toBe('fail');
  });

  it('is required where the policy says so', () => {
    expect(row(judge({ proofs: [proof], policy: { ...own(), exclusiveKeys: true } }), 'actor').reason).toContain(
      'nobody',
    );
    expectStopped(proof, { ...own(), exclusiveKeys: true }, ['actor']);
    expectStopped(proof, byAda(), ['actor', 'actor-allowed']);
  });
});

describe('an approval of March 2026', () => {
  it('fails at actor unless the policy allows that form', () => {
    const subject = ada.approveAsHistoric(proof, issuer.key);
    expectStopped(subject, { ...own(), exclusiveKeys: true }, ['actor']);
    expectStopped(subject, byAda(), ['actor', 'actor-allowed']);
    const allowed = judge({ proofs: [subject], policy: { ...byAda(), allowHistoricActor: true } });
    expect(allowed.valid).toBe(true);
    expect(row(allowed, 'actor').reason).toBe('direct, bound to this artifact');
  });

  it('is a claim that fails even where nobody asked for approvals', () => {
    expect(failures(judge({ proofs: [ada.approveAsHistoric(proof, issuer.key)] }))).toEqual(['actor']);
  });
});

describe('text that a caller wrote', () => {
  const identity = { repositoryId: '1' };
  const claims = { repository_id: '1', id: ada.actor.keyId, keyId: ada.actor.keyId, provider: 'device' };

  it.each(['principal', 'attribution', 'metadata', 'claims'] as const)('in %s is no workflow', async (member) => {
    const epoch = await MeasuredEpoch.named('caller’s text');
    const made = await epoch.commit({ artifact: 'a', chainId: 'run/test/1/2', binding: 'boot' });
    const subject = signedAgain({ ...made, [member]: { ...claims, identity } }, epoch.issuer.key);
    const policy = { allowedMeasurements: [measurement], identity };
    const ask = () => judge({ proofs: [subject], bootProofs: [epoch.boot], policy, trust: testTrust });
    expect(without(['workflow-identity', 'identity-allowed'], ask).valid).toBe(true);
    expect(failures(ask())).toEqual(['workflow-identity', 'identity-allowed']);
  });

  it.each(['principal', 'attribution', 'metadata', 'claims'] as const)('in %s is no person', (member) => {
    const subject = signedAgain({ ...proof, [member]: { ...claims, actor: ada.actor } }, issuer.key);
    expectStopped(subject, byAda(), ['actor', 'actor-allowed']);
  });
});
