// SPDX-License-Identifier: Apache-2.0
// Compliance of the proofs that a Constructor makes through a host.
import { fromBase64, toBase64, utf8 } from '../proof/bytes.ts';
import { Constructor } from '../proof/constructor.ts';
import { verifyEd25519 } from '../proof/ed25519.ts';
import type { Host } from '../proof/host.ts';
import { chainHash, type Proof, parseProof, signedBytes } from '../proof/proof.ts';
import { sha256 } from '../proof/sha256.ts';
import { expectThat, type HostCheck } from './compliance-host.ts';

const bytes = utf8('hello occ\n');

interface Bench {
  readonly host: Host;
  readonly committer: Constructor;
  /** A proof of {@link bytes}. */
  readonly proof: Proof;
}

function check(name: string, run: (bench: Bench) => Promise<void>): HostCheck {
  return {
    name,
    run: async (host) => {
      const committer = await Constructor.initialize({ host });
      await run({ host, committer, proof: await committer.commit({ bytes }) });
    },
  };
}

function isSigned(proof: Proof): boolean {
  const { signatureB64, publicKeyB64 } = proof.signer;
  return verifyEd25519(fromBase64(signatureB64, 'signature', 64), signedBytes(proof), fromBase64(publicKeyB64, 'key'));
}

const digestOf = (content: Uint8Array) => toBase64(sha256(content));

/** Every way to change one signed member of `proof`. */
function changed(proof: Proof): readonly Proof[] {
  const { artifact, commit, environment } = proof;
  return [
    { ...proof, artifact: { ...artifact, digestB64: digestOf(utf8('other')) } },
    { ...proof, commit: { ...commit, nonceB64: digestOf(utf8('nonce')) } },
    { ...proof, commit: { ...commit, counter: `${commit.counter ?? ''}1` } },
    { ...proof, commit: { ...commit, time: (commit.time ?? 0) + 1 } },
    { ...proof, environment: { ...environment, measurement: `${environment.measurement}1` } },
    { ...proof, environment: { ...environment, enforcement: environment.enforcement === 'stub' ? 'hw-key' : 'stub' } },
  ];
}

export const proofChecks: readonly HostCheck[] = [
  check('a commit makes a proof that can be read', async ({ proof }) => {
    parseProof(JSON.parse(JSON.stringify(proof)));
  }),
  check('the signature of a proof verifies', async ({ proof }) => {
    expectThat(isSigned(proof), 'a proof whose signature verifies');
  }),
  check('no signed member of a proof can be changed', async ({ proof }) => {
    expectThat(isSigned(proof) && !changed(proof).some(isSigned), 'a signature over every member');
  }),
  check('a proof holds the digest of its bytes', async ({ proof }) => {
    expectThat(proof.artifact.digestB64 === digestOf(bytes), 'the SHA-256 of the bytes');
  }),
  check('a proof says who the host says it is', async ({ host, proof }) => {
    expectThat(proof.signer.publicKeyB64 === toBase64(await host.getPublicKey()), 'the key of the host');
    expectThat(proof.environment.measurement === (await host.getMeasurement()), 'the measurement of the host');
    expectThat(proof.environment.enforcement === host.enforcementTier, 'the enforcement tier of the host');
  }),
  check('a proof carries a document exactly when the host has them', async ({ host, proof }) => {
    const { attestation } = proof.environment;
    expectThat(attestation?.format === host.attestationFormat, 'a document of the format the host names');
    expectThat((attestation !== undefined) === (host.getAttestation !== undefined), 'a document from a host with them');
  }),
  check('two proofs have two nonces', async ({ committer, proof }) => {
    const next = await committer.commit({ bytes });
    expectThat(next.commit.nonceB64 !== proof.commit.nonceB64, 'a fresh nonce for each proof');
  }),
  check('counters increase from proof to proof', async ({ committer, proof }) => {
    const next = await committer.commit({ bytes });
    const [first, second] = [proof.commit.counter, next.commit.counter];
    expectThat(first === undefined || BigInt(second ?? 0) > BigInt(first), 'a higher counter in the later proof');
  }),
  check('a proof has the counter and time the host offers', async ({ host, proof }) => {
    expectThat((proof.commit.counter !== undefined) === (host.nextCounter !== undefined), 'a counter');
    expectThat((proof.commit.time !== undefined) === (host.time !== undefined), 'a time');
  }),
  check('proofs made at once are all different', async ({ committer }) => {
    const proofs = await Promise.all(Array.from({ length: 8 }, () => committer.commit({ bytes })));
    const distinct = new Set(proofs.map(({ commit }) => `${commit.nonceB64} ${commit.counter ?? commit.nonceB64}`));
    expectThat(distinct.size === proofs.length && proofs.every(isSigned), 'proofs that differ and verify');
  }),
  check('a proof can follow another', async ({ committer, proof }) => {
    const prevProofHashB64 = chainHash(proof);
    const next = await committer.commit({ bytes, prevProofHashB64 });
    expectThat(next.commit.prevB64 === prevProofHashB64 && isSigned(next), 'the hash of the proof before');
  }),
  check('empty bytes can be committed', async ({ committer }) => {
    const proof = await committer.commit({ bytes: new Uint8Array() });
    expectThat(proof.artifact.digestB64 === digestOf(new Uint8Array()) && isSigned(proof), 'a proof of no bytes');
  }),
  check('a digest can be committed without its bytes', async ({ committer }) => {
    const proof = await committer.commitDigest({ digestB64: digestOf(bytes) });
    expectThat(proof.artifact.digestB64 === digestOf(bytes) && isSigned(proof), 'a proof of the digest');
  }),
  check('the epoch that is given is signed', async ({ host }) => {
    const epochId = digestOf(utf8('epoch'));
    const committer = await Constructor.initialize({ host, epochId });
    const proof = await committer.commit({ bytes });
    expectThat(proof.commit.epochId === epochId && isSigned(proof), 'the epoch in the signed body');
  }),
];
