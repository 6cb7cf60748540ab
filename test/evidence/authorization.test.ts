// SPDX-License-Identifier: Apache-2.0
// Approvals of commits: a real one of March 2026, the attacks its form allows, and the form that ends them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ApprovedProof, authorizedBytes, checkAuthorization } from '../../src/evidence/authorization.ts';
import { attempt } from '../../src/evidence/fault.ts';
import { settle } from '../../src/evidence/settle.ts';
import type { AssertionPolicy } from '../../src/evidence/webauthn.ts';
import { agencySchema } from '../../src/proof/agency.ts';
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

const fixture = JSON.parse(readFileSync(new URL('../fixtures/historic-agency.json', import.meta.url), 'utf8')) as {
  digestB64: string;
  agency: { actor: object; authorization: Record<string, unknown> };
};

function historicDirect(artifactHash: string, changes: object = {}, signer = person) {
  const payload = {
    purpose: 'occ/commit-authorize/v1',
    actorKeyId: person.keyId,
    artifactHash,
    challenge: digest('challenge'),
    timestamp: 1773368713181,
    ...changes,
  };
  const sorted = Object.fromEntries(Object.entries(payload).sort(([a], [b]) => (a < b ? -1 : 1)));
  const signatureB64 = base64(signer.sign(new TextEncoder().encode(JSON.stringify(sorted))));
  return { actor: person.actor, authorization: { ...payload, signatureB64 } };
}

function historicAssertion(artifactHash: string) {
  const challenge = hash('challenge');
  const { clientDataText, authenticatorData, signature } = assertionOf(person, { challenge });
  return {
    actor: person.actor,
    authorization: {
      purpose: 'occ/commit-authorize/v1',
      format: 'webauthn',
      actorKeyId: person.keyId,
      artifactHash,
      challenge: base64(challenge),
      timestamp: 1773368713181,
      authenticatorDataB64: base64(authenticatorData),
      clientDataJSON: clientDataText,
      signatureB64: base64(signature),
    },
  };
}

const ours = digest('ours');
const theirs = digest('theirs');
const batchOf = (...batchDigests: readonly string[]) => ({
  batchSize: batchDigests.length,
  batchIndex: 1,
  batchDigests,
});

describe('a historic approval', () => {
  it('by a real passkey holds, and is not bound to the artifact', () => {
    expect(judge(proofOf(fixture.digestB64, fixture.agency))).toEqual({
      purpose: 'occ/commit-authorize/v1',
      format: 'webauthn',
      keyId: 'd57ae324e90879fa2a7f3a9232d29afb71cd7abb2cfe9a32d569fad7a692cede',
      bound: 'not-bound',
      origin: 'https://www.proofstudio.xyz',
    });
  });

  it('by a real passkey is of the shape that proofs may have', () => {
    expect(agencySchema.safeParse(fixture.agency).success).toBe(true);
  });

  it('by a passkey can be moved to any artifact, which is why it never counts as bound', () => {
    const moved = { ...fixture.agency, authorization: { ...fixture.agency.authorization, artifactHash: theirs } };
    expect(judge(proofOf(theirs, moved))).toMatchObject({ bound: 'not-bound' });
  });

  it('by a passkey is held against origins and relying parties that the policy names', () => {
    const real = proofOf(fixture.digestB64, fixture.agency);
    expect(ruleOf(() => judge(real, { allowedOrigins: ['https://occ.example'] }))).toBe('webauthn-origin');
    expect(ruleOf(() => judge(real, { rpIds: ['occ.example'] }))).toBe('webauthn-rp-id');
    const its = { rpIds: ['proofstudio.xyz', 'www.proofstudio.xyz'], allowedOrigins: ['https://www.proofstudio.xyz'] };
    expect(judge(real, its)).toMatchObject({ bound: 'not-bound' });
  });

  it('by a device key binds the artifact it names', () => {
    expect(judge(proofOf(ours, historicDirect(ours)))).toMatchObject({
      format: 'direct',
      bound: 'artifact',
    });
    const versioned = historicDirect(ours, { protocolVersion: '1' });
    expect(judge(proofOf(ours, versioned))).toMatchObject({ bound: 'artifact' });
  });

  it('by a device key for a batch binds the first of it only', () => {
    const agency = { ...historicDirect(ours), batchContext: batchOf(ours, theirs) };
    expect(judge(proofOf(ours, agency))).toMatchObject({ bound: 'artifact' });
    expect(judge(proofOf(theirs, agency))).toMatchObject({ bound: 'not-bound' });
  });

  it('lets anybody extend a batch, which is why the rest of it never counts as bound', () => {
    const extendedLater = { ...historicDirect(ours), batchContext: batchOf(ours, digest('added by the host')) };
    expect(judge(proofOf(digest('added by the host'), extendedLater))).toMatchObject({
      bound: 'not-bound',
    });
  });

  const direct = historicDirect(ours);
  const assertion = historicAssertion(ours);
  it.each<[what: string, rule: string, agency: object, digestB64?: string]>([
    ['another artifact', 'authorization-artifact', direct, theirs],
    ['a batch without the artifact', 'authorization-batch', { ...direct, batchContext: batchOf(ours) }, theirs],
    [
      'a batch that begins otherwise',
      'authorization-batch',
      { ...direct, batchContext: batchOf(theirs, ours) },
      theirs,
    ],
    [
      'a moved artifact hash',
      'es256-signature',
      { ...direct, authorization: { ...direct.authorization, artifactHash: theirs } },
      theirs,
    ],
    ['a later timestamp', 'es256-signature', { ...direct, authorization: { ...direct.authorization, timestamp: 1 } }],
    [
      'an added protocol version',
      'es256-signature',
      { ...direct, authorization: { ...direct.authorization, protocolVersion: '1' } },
    ],
    ['the signature of another key', 'es256-signature', historicDirect(ours, {}, other)],
    [
      'a passkey signature as a direct one',
      'es256-signature',
      { ...direct, authorization: { ...direct.authorization, signatureB64: assertion.authorization.signatureB64 } },
    ],
    ['another key id', 'authorization-key-id', { ...direct, actor: { ...person.actor, keyId: other.keyId } }],
    ['another actor', 'authorization-actor', historicDirect(ours, { actorKeyId: other.keyId })],
    [
      'another key',
      'authorization-key-id',
      { ...direct, actor: { ...person.actor, publicKeyB64: other.actor.publicKeyB64 } },
    ],
    ['no key', 'es256-key', { ...direct, actor: { ...person.actor, publicKeyB64: '' } }],
    ['another algorithm', 'es256-key', { ...direct, actor: { ...person.actor, algorithm: 'RS256' } }],
    ['another purpose', 'authorization-form', historicDirect(ours, { purpose: 'occ/commit-authorize/v3' })],
    [
      'an unknown member',
      'authorization-form',
      { ...direct, authorization: { ...direct.authorization, artifactName: 'x' } },
    ],
    ['no signature', 'authorization-form', { ...direct, authorization: without(direct.authorization, 'signatureB64') }],
    [
      'a signature that is no DER',
      'es256-signature-form',
      { ...direct, authorization: { ...direct.authorization, signatureB64: digest('x') } },
    ],
    [
      'another spelling of base64',
      'authorization-form',
      { ...direct, actor: { ...person.actor, publicKeyB64: `${person.actor.publicKeyB64}\n` } },
    ],
    [
      'another challenge in the envelope',
      'webauthn-challenge',
      { ...assertion, authorization: { ...assertion.authorization, challenge: digest('x') } },
    ],
    ['nothing', 'authorization-form', []],
  ])('is refused with %s', (_what, rule, agency, digestB64 = ours) => {
    expect(ruleOf(() => judge(proofOf(digestB64, agency)))).toBe(rule);
  });
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
  const challenge = hash(authorizedBytes(request));
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
