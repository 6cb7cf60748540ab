// SPDX-License-Identifier: Apache-2.0
// Approvals of March 2026: a real one, and what its form lets anybody do, which is why little of it counts as bound.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ApprovedProof, checkAuthorization } from '../../src/evidence/authorization.ts';
import type { AssertionPolicy } from '../../src/evidence/webauthn.ts';
import { agencySchema } from '../../src/proof/agency.ts';
import { assertionOf, base64, hash, Person, verify } from './passkey.ts';
import { ruleOf } from './rule.ts';

const person = new Person();
const other = new Person();
const _policy = { rpIds: ['occ.example'], allowedOrigins: ['https://occ.example'] };
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
