// SPDX-License-Identifier: Apache-2.0
// An actor's approval of a commit (SPEC.md on actors): the form that binds slot, artifact and policy, and the historic
// one, judged by its own rules and told apart by what its signature really covers.
import type { Agency, Authorization, HistoricAssertion, HistoricDirect } from '../proof/agency.ts';
import { authorizationPurpose, authorizedBytes, historicPurpose, parseAgency } from '../proof/agency.ts';
import { fromBase64, quote, toHex, utf8 } from '../proof/bytes.ts';
import { canonicalize } from '../proof/canonical.ts';
import { OccError } from '../proof/errors.ts';
import type { Proof } from '../proof/proof.ts';
import { sha256 } from '../proof/sha256.ts';
import type { VerifyEcdsa } from './ecdsa.ts';
import { EvidenceFault } from './fault.ts';
import { readP256Signature, readP256Spki } from './p256.ts';
import { type AssertionPolicy, checkAssertion } from './webauthn.ts';

/** What an approval that holds says. */
export interface Approval {
  readonly purpose: typeof historicPurpose | typeof authorizationPurpose;
  readonly format: 'direct' | 'webauthn';
  /** Lower-case hex of SHA-256 of the key. */
  readonly keyId: string;
  /** `not-bound`: the actor's signature does not cover this artifact; only the service's word connects them. */
  readonly bound: 'artifact' | 'not-bound';
  /** The page a passkey was used on. */
  readonly origin?: string;
}

/** What of a proof an approval is held against. */
export type ApprovedProof = Pick<Proof, 'artifact' | 'commit' | 'policy'> & { readonly agency?: unknown };

/**
 * Judges the approval in a proof. That the actor is the one in the signed body, and that the proof itself holds, is the
 * signature row's business.
 * @param policy `rpIds` and `allowedOrigins` are needed for a passkey's approval of the current form
 * @throws EvidenceFault `authorization-…`, `webauthn-…` or `es256-…`: the first rule it breaks
 */
export function checkAuthorization(proof: ApprovedProof, policy: AssertionPolicy, verify: VerifyEcdsa): Approval {
  const agency = wellFormed(() => parseAgency(proof.agency));
  const publicKey = actorKey(agency);
  const { authorization } = agency;
  if (authorization.purpose === historicPurpose) {
    return checkHistoric(proof, agency, authorization, { publicKey, policy, verify });
  }
  return checkCurrent(proof, agency, authorization, { publicKey, policy, verify });
}

interface Means {
  readonly publicKey: Uint8Array;
  readonly policy: AssertionPolicy;
  readonly verify: VerifyEcdsa;
}

function actorKey({ actor, authorization }: Agency): Uint8Array {
  const spki = wellFormed(() => fromBase64(actor.publicKeyB64, 'agency.actor.publicKeyB64'));
  const publicKey = readP256Spki(spki);
  if (actor.algorithm !== 'ES256' || !publicKey) throw new EvidenceFault('es256-key');
  const keyId = toHex(sha256(spki));
  if (actor.keyId !== keyId) {
    throw new EvidenceFault('authorization-key-id', { expected: keyId, actual: quote(actor.keyId) });
  }
  if (authorization.actorKeyId !== keyId) {
    throw new EvidenceFault('authorization-actor', { expected: keyId, actual: quote(authorization.actorKeyId) });
  }
  return publicKey;
}

function checkCurrent(proof: ApprovedProof, agency: Agency, authorization: Authorization, means: Means): Approval {
  const { epochId, chainId, slotHashB64 } = proof.commit;
  if (epochId === undefined || chainId === undefined || slotHashB64 === undefined) {
    throw new EvidenceFault('authorization-place');
  }
  const { slotHashes, digests, actorKeyId: keyId } = authorization;
  if (agency.batchContext || slotHashes.length !== digests.length || new Set(slotHashes).size !== slotHashes.length) {
    throw new EvidenceFault('authorization-form', { expected: 'one digest for each of different slots, and no batch' });
  }
  const at = slotHashes.indexOf(slotHashB64);
  if (at === -1) throw new EvidenceFault('authorization-slot', { actual: slotHashB64 });
  if (digests[at] !== proof.artifact.digestB64) {
    throw new EvidenceFault('authorization-artifact', {
      expected: proof.artifact.digestB64,
      actual: digests[at] ?? '',
    });
  }
  const signed = authorizedBytes({ epochId, chainId, slotHashes, digests, policy: proof.policy });
  const facts = { purpose: authorizationPurpose, keyId, bound: 'artifact' } as const;
  if (authorization.format === 'direct') {
    checkDirect(authorization.signatureB64, signed, means);
    return { ...facts, format: 'direct' };
  }
  const { rpIds, allowedOrigins } = means.policy;
  if (!rpIds?.length || !allowedOrigins?.length) throw new EvidenceFault('webauthn-policy');
  return { ...facts, format: 'webauthn', ...checkPasskey(authorization, sha256(signed), means) };
}

/** Upstream's rules, to the letter, and what they leave open said. */
function checkHistoric(
  proof: ApprovedProof,
  agency: Agency,
  authorization: HistoricDirect | HistoricAssertion,
  means: Means,
): Approval {
  const { artifactHash, actorKeyId: keyId } = authorization;
  const isDirect = artifactHash === proof.artifact.digestB64;
  if (!isDirect) checkBatch(agency, artifactHash, proof.artifact.digestB64);
  if ('format' in authorization) {
    const challenge = wellFormed(() => fromBase64(authorization.challenge, 'agency.authorization.challenge'));
    const assertion = checkPasskey(authorization, challenge, means);
    return { purpose: historicPurpose, keyId, format: 'webauthn', bound: 'not-bound', ...assertion };
  }
  const { signatureB64, ...payload } = authorization;
  checkDirect(signatureB64, canonicalize(payload), means);
  return { purpose: historicPurpose, keyId, format: 'direct', bound: isDirect ? 'artifact' : 'not-bound' };
}

/** The signature names the first digest; the list that connects the others with it is unsigned. */
function checkBatch({ batchContext }: Agency, artifactHash: string, digestB64: string): void {
  if (!batchContext) {
    throw new EvidenceFault('authorization-artifact', { expected: digestB64, actual: quote(artifactHash) });
  }
  const { batchDigests } = batchContext;
  if (!batchDigests.includes(digestB64) || batchDigests[0] !== artifactHash) {
    throw new EvidenceFault('authorization-batch');
  }
}

function checkDirect(signatureB64: string, message: Uint8Array, { publicKey, verify }: Means): void {
  const signature = readP256Signature(wellFormed(() => fromBase64(signatureB64, 'agency.authorization.signatureB64')));
  if (!signature) throw new EvidenceFault('es256-signature-form');
  if (!verify({ curve: 'P-256', publicKey, message, signature })) throw new EvidenceFault('es256-signature');
}

function checkPasskey(
  authorization: Extract<Authorization, { readonly format: 'webauthn' }> | HistoricAssertion,
  challenge: Uint8Array,
  { publicKey, policy, verify }: Means,
): { readonly origin: string } {
  const { authenticatorDataB64, clientDataJSON, signatureB64 } = authorization;
  const assertion = wellFormed(() => ({
    clientDataJSON: utf8(clientDataJSON),
    authenticatorData: fromBase64(authenticatorDataB64, 'agency.authorization.authenticatorDataB64'),
    signature: fromBase64(signatureB64, 'agency.authorization.signatureB64'),
  }));
  return checkAssertion(assertion, { challenge, publicKey }, policy, verify);
}

function wellFormed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof EvidenceFault || !(error instanceof OccError)) throw error;
    throw new EvidenceFault('authorization-form', { actual: error.message });
  }
}
