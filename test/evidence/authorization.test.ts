// SPDX-License-Identifier: Apache-2.0
// Approvals of commits in the form that binds slot, artifact and policy.
import { describe, expect, it } from 'vitest';
import { type ApprovedProof, checkAuthorization } from '../../src/evidence/authorization.ts';
import { attempt } from '../../src/evidence/fault.ts';
import { settle } from '../../src/evidence/settle.ts';
import type { AssertionPolicy } from '../../src/evidence/webauthn.ts';
import { agencySchema, authorizedBytes, challengeOf } from '../../src/proof/agency.ts';
import { canonicalize } from '../../src/proof/canonical.ts';
import { assertionOf, base64, hash, Person, verify } from './passkey.ts';
import { ruleOf } from './rule.ts';

const person = new Person();
const other = new Person();
const policy = { rpIds: ['occ.example'], allowedOrigins: ['https://occ.example'] };
const digest = (name: string) => base64(hash(name));
const judge = (proof: ApprovedProof, allowed: AssertionPolicy = {}) => checkAuthorization(proof, allowed, verify);
const proofOf = (digestB64: string, agency: unknown, commit: object = {}): ApprovedProof => ({
  artifact: { hashAlg: 'sha256', digestB64 },
  commit: { nonceB64: digest('nonce'), ...commit },
  agency,
});
const without = (value: object, member: string) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== member));

const ours = digest('ours');
const theirs = digest('theirs');
const batchOf = (...batchDigests: readonly string[]) => ({
  batchSize: batchDigests.length,
  batchIndex: 1,
  batchDigests,
});

const commit = { epochId: digest('epoch'), chainId: 'run/ci/1/2', slotHashB64: digest('slot 2') };
const slotHashes = [digest('slot 1'), commit.slotHashB64];
const digests = [theirs, ours];
const request = { epochId: commit.epochId, chainId: commit.chainId, slotHashes, digests };

function approvedDirectly(asked: Parameters<typeof authorizedBytes>[0] = request, signer = person) {
  const authorization = {
    purpose: 'occ/commit-authorize/v2',
    format: 'direct',
    actorKeyId: person.keyId,
    slotHashes: asked.slotHashes,
    digests: asked.digests,
    signatureB64: base64(signer.sign(authorizedBytes(asked))),
  };
  return { actor: person.actor, authorization };
}

function approvedByPasskey(ceremony: object = {}) {
  const challenge = challengeOf(request);
  const { clientDataText, authenticatorData, signature } = assertionOf(person, { challenge, ...ceremony });
  const authorization = {
    purpose: 'occ/commit-authorize/v2',
    format: 'webauthn',
    actorKeyId: person.keyId,
    slotHashes,
    digests,
    authenticatorDataB64: base64(authenticatorData),
    clientDataJSON: clientDataText,
    signatureB64: base64(signature),
  };
  return { actor: person.actor, authorization };
}

describe('an approval', () => {
  it('is over the canonical request', () => {
    expect(authorizedBytes({ ...request, policy: { digestB64: ours } })).toEqual(
      canonicalize({ version: 'occ/authorize/2', ...request, policy: { digestB64: ours } }),
    );
  });

  it('by a device key is bound to slot and artifact', () => {
    expect(judge(proofOf(ours, approvedDirectly(), commit))).toEqual({
      purpose: 'occ/commit-authorize/v2',
      format: 'direct',
      keyId: person.keyId,
      bound: 'artifact',
    });
  });

  it('by a passkey is bound to slot and artifact', () => {
    expect(judge(proofOf(ours, approvedByPasskey(), commit), policy)).toEqual({
      purpose: 'occ/commit-authorize/v2',
      format: 'webauthn',
      keyId: person.keyId,
      bound: 'artifact',
      origin: 'https://occ.example',
    });
  });

  it('is of the shape that proofs may have', () => {
    expect(agencySchema.safeParse(approvedDirectly()).success).toBe(true);
    expect(agencySchema.safeParse(approvedByPasskey()).success).toBe(true);
  });

  it('covers the policy of the proof', () => {
    const governed = { digestB64: digest('policy') };
    const agency = approvedDirectly({ ...request, policy: governed });
    expect(judge({ ...proofOf(ours, agency, commit), policy: governed })).toMatchObject({
      bound: 'artifact',
    });
    expect(ruleOf(() => judge(proofOf(ours, agency, commit)))).toBe('es256-signature');
  });

  it('cannot be moved to the artifact that a historic one could be moved to', () => {
    const moved = approvedByPasskey();
    const authorization = { ...moved.authorization, digests: [theirs, digest('moved')] };
    const proof = proofOf(digest('moved'), { ...moved, authorization }, commit);
    expect(ruleOf(() => judge(proof, policy))).toBe('webauthn-challenge');
  });

  const signed = approvedDirectly();
  const changed = (changes: object) => ({ ...signed, authorization: { ...signed.authorization, ...changes } });
  it.each<[what: string, rule: string, agency: object, place?: object | undefined, digestB64?: string]>([
    ['another artifact', 'authorization-artifact', signed, commit, theirs],
    ['the slot of another artifact', 'authorization-artifact', signed, { ...commit, slotHashB64: slotHashes[0] }],
    ['another slot', 'authorization-slot', signed, { ...commit, slotHashB64: digest('slot 3') }],
    ['another epoch', 'es256-signature', signed, { ...commit, epochId: digest('epoch 2') }],
    ['another chain', 'es256-signature', signed, { ...commit, chainId: 'run/ci/1/3' }],
    [
      'another order',
      'es256-signature',
      changed({ slotHashes: slotHashes.toReversed(), digests: digests.toReversed() }),
    ],
    ['one digest less', 'authorization-form', changed({ digests: [ours] })],
    [
      'a slot named twice',
      'authorization-form',
      changed({ slotHashes: [commit.slotHashB64, commit.slotHashB64], digests: [ours, ours] }),
    ],
    ['no digests', 'authorization-form', changed({ slotHashes: [], digests: [] })],
    ['a historic batch', 'authorization-form', { ...signed, batchContext: batchOf(theirs, ours) }],
    ['no slot', 'authorization-place', signed, without(commit, 'slotHashB64')],
    ['no epoch', 'authorization-place', signed, without(commit, 'epochId')],
    ['no chain', 'authorization-place', signed, without(commit, 'chainId')],
    ['the signature of another key', 'es256-signature', approvedDirectly(request, other)],
    ['the historic purpose', 'authorization-form', changed({ purpose: 'occ/commit-authorize/v1' })],
    ['an unknown format', 'authorization-form', changed({ format: 'none' })],
    ['no format', 'authorization-form', { ...signed, authorization: without(signed.authorization, 'format') }],
  ])('is refused with %s', (_what, rule, agency, place = commit, digestB64 = ours) => {
    expect(ruleOf(() => judge(proofOf(digestB64, agency, place), policy))).toBe(rule);
  });

  it.each<readonly [string, object]>([
    ['none', {}],
    ['no rpIds', { allowedOrigins: policy.allowedOrigins }],
    ['no origins', { rpIds: policy.rpIds }],
    ['empty rpIds', { ...policy, rpIds: [] }],
    ['empty origins', { ...policy, allowedOrigins: [] }],
  ])('by a passkey needs rpIds and origins: %s', (_what, open) => {
    expect(ruleOf(() => judge(proofOf(ours, approvedByPasskey(), commit), open))).toBe('webauthn-policy');
  });

  it('by a passkey is held to the rules of assertions', () => {
    const onAnotherPage = approvedByPasskey({ clientData: { origin: 'https://evil.example' } });
    expect(ruleOf(() => judge(proofOf(ours, onAnotherPage, commit), policy))).toBe('webauthn-origin');
    const forAnother = approvedByPasskey({ rpId: 'evil.example' });
    expect(ruleOf(() => judge(proofOf(ours, forAnother, commit), policy))).toBe('webauthn-rp-id');
  });

  it('is judged alike where signatures are verified later', async () => {
    const proof = proofOf(ours, approvedByPasskey(), commit);
    const approval = await settle((later) => attempt(() => checkAuthorization(proof, policy, later)));
    expect(approval.value).toMatchObject({ bound: 'artifact' });
    const forged = proofOf(ours, approvedDirectly(request, other), commit);
    const refusal = await settle((later) => attempt(() => checkAuthorization(forged, policy, later)));
    expect(refusal.fault?.rule).toBe('es256-signature');
  });
});
