// SPDX-License-Identifier: Apache-2.0
// What `bench:verify` measures: our verifications over real and made proofs, and beside each the bare signatures that
// no verifier of the same claims can do without.
import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { checkPath } from '../../src/evidence/certificate-path.ts';
import type { DocumentTrust } from '../../src/evidence/document.ts';
import { type EcdsaQuestion, type VerifyEcdsa, verifyEcdsaNode } from '../../src/evidence/ecdsa.ts';
import { readNitroDocument } from '../../src/evidence/nitro.ts';
import { productionRoots } from '../../src/evidence/nitro-root.ts';
import { makeBundle, readBundle, renderBundle } from '../../src/proof/bundle.ts';
import { fromBase64, utf8 } from '../../src/proof/bytes.ts';
import { type Proof, signedBytes } from '../../src/proof/proof.ts';
import { slotBytes } from '../../src/proof/slot.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { documentTime, Notary, testTrust } from '../fixtures/notary.ts';
import { SeededIssuer } from '../fixtures/seeded-issuer.ts';
import { sharedProof } from '../fixtures/shared-proofs.ts';
import { sharedVectors } from '../shared-vectors.ts';
import { sigstoreUnit } from './sigstore.ts';

/** Runs some work once; throws when anything in it is not valid. */
export type Unit = () => void;

const expectValid = (valid: boolean): void => {
  if (!valid) throw new Error('expected what is measured to be valid');
};

const spki = Buffer.from('302a300506032b6570032100', 'hex');
const keys = new Map<string, KeyObject>();
function ed25519Key(publicKeyB64: string): KeyObject {
  const known = keys.get(publicKeyB64);
  if (known) return known;
  const der = Buffer.concat([spki, Buffer.from(publicKeyB64, 'base64')]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  keys.set(publicKeyB64, key);
  return key;
}

/** The two Ed25519 signatures of each proof, alone, with the key at hand. */
export function bareEd25519(proofs: readonly Proof[]): Unit {
  const questions = proofs.flatMap((proof) => {
    const { slotAllocation: slot, signer } = proof;
    const key = ed25519Key(signer.publicKeyB64);
    const body = { message: signedBytes(proof), key, signature: fromBase64(signer.signatureB64, 'signature', 64) };
    if (!slot) return [body];
    return [body, { message: slotBytes(slot), key, signature: fromBase64(slot.signatureB64, 'signature', 64) }];
  });
  return () => expectValid(questions.every(({ message, key, signature }) => verify(null, message, key, signature)));
}

/** As many P-384 signatures, alone, with the key at hand. */
export function bareP384(count: number): Unit {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const message = Buffer.alloc(4096, 7);
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  const signature = sign('sha384', message, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return () => {
    for (let at = 0; at < count; at += 1) expectValid(verify('sha384', message, key, signature));
  };
}

/** Both, one after the other. */
export const together =
  (...units: readonly Unit[]): Unit =>
  () => {
    for (const unit of units) unit();
  };

export const chainLength = 10_000;

/** A chain of proofs with slots, as a bundle and parsed. */
export async function chain(length: number) {
  const issuer = await SeededIssuer.named('bench');
  const proofs: Proof[] = [];
  for (let at = 0; at < length; at += 1) proofs.push(await issuer.commit({ artifact: `${at}`, chainId: 'run/b/1/2' }));
  const policyFields = { allowedPublicKeys: [issuer.publicKeyB64], exclusiveKeys: true, requireChain: 'linked' };
  const text = renderBundle(makeBundle([], proofs));
  const bytes = utf8(text);
  const input = { subjects: 'none', policy: parsePolicy(policyFields), now: documentTime } as const;
  const whole: Unit = () => expectValid(verifyBundle({ bundle: readBundle(bytes), ...input }).valid);
  return { proofs, text, policyFields, whole };
}

/** Measured code of March 2026, by what it measured. */
export const marchPolicy = (proof: Proof) => ({
  requireEnforcement: 'measured-tee',
  allowedMeasurements: [proof.environment.measurement],
  requireAttestation: true,
  anyCommitter: true,
});

/** One real proof with its document, from its text; nothing of an earlier verification is remembered but imported keys. */
export function oneMeasured(): { readonly proof: Proof; readonly whole: Unit } {
  const { timestamps: _, ...proof } = sharedProof('c18');
  const bytes = utf8(JSON.stringify(proof));
  const policy = parsePolicy(marchPolicy(proof));
  const whole: Unit = () =>
    expectValid(verifyBundle({ bundle: readBundle(bytes), subjects: 'none', policy, now: documentTime }).valid);
  return { proof, whole };
}

/** Proofs that each carry a document of their own, all under one leaf; the first alone, and with the others. */
export async function manyMeasured(count: number) {
  const notary = await Notary.open('measured');
  const digests = Array.from({ length: count }, (_, at) => ({ digestB64: Buffer.alloc(32, at).toString('base64') }));
  const proofs = await notary.commit({ digests, chainId: 'run/b/1/2' });
  const policy = parsePolicy(marchPolicy(proofs[0] as Proof));
  const of = (some: readonly Proof[]): Unit => {
    const bytes = utf8(renderBundle(makeBundle([], some)));
    const input = { subjects: 'none', policy, now: documentTime, trust: testTrust } as const;
    return () => expectValid(verifyBundle({ bundle: readBundle(bytes), ...input }).valid);
  };
  return { proofs, first: of(proofs.slice(0, 1)), all: of(proofs) };
}

/** Makes the verifier forget the keys it imported: 32 others take their place. */
export function forgetKeys(): Unit {
  const ecdsa = verifyEcdsaNode ?? (() => false);
  const questions = Array.from({ length: 32 }, (): EcdsaQuestion => {
    const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' });
    const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    return { curve: 'P-384', publicKey: new Uint8Array(point), message: point, signature: new Uint8Array(96).fill(1) };
  });
  return () => {
    for (const question of questions) ecdsa(question);
  };
}

/** How many P-384 signatures a document of `proof` takes: one for each certificate below the root, and its own. */
export function p384Count(proof: Proof): number {
  let count = 0;
  const counting: VerifyEcdsa = (question) => {
    count += 1;
    return verifyEcdsaNode?.(question) ?? false;
  };
  const trust: DocumentTrust = { roots: productionRoots, verify: counting };
  checkPath(
    readNitroDocument(fromBase64(proof.environment.attestation?.reportB64 ?? '', 'reportB64')).certificates,
    trust,
  );
  return count + 1;
}

export const peerFiles = () =>
  ['bundle-v0.3-dsse.json', 'trusted_root.json'].map((name) => sharedVectors('sigstore', name)) as [string, string];

export function peer(): Unit {
  const [bundle, root] = peerFiles().map((path) => readFileSync(path, 'utf8'));
  return sigstoreUnit(bundle ?? '', root ?? '');
}
