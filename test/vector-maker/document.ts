// SPDX-License-Identifier: Apache-2.0
// Vectors about documents in proofs, under the root of a test authority, which the vectors carry. Every signature in them is right; only the one flaw stands in the way.
import { fromBase64, toBase64 } from '../../src/proof/bytes.ts';
import { canonicalize } from '../../src/proof/canonical.ts';
import { type Proof, signedBody } from '../../src/proof/proof.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import {
  alteredReport,
  leafEnd,
  MeasuredEpoch,
  measurement,
  reportOf,
  testRoot,
  withReport,
} from '../fixtures/measured.ts';
import { keyNamed, withCommit } from '../fixtures/seeded-issuer.ts';
import { now, type Vectors } from './vector.ts';

const root = toBase64(testRoot);
const policy = { allowedMeasurements: [measurement], requireEnforcement: 'measured-tee', anyCommitter: true };
const question = { policy, now, root };
const place = { chainId: 'run/example/1/2', slot: false, chainIndex: false } as const;

export async function documentVectors(): Promise<Vectors> {
  return { ...(await inProof()), ...(await historic()) };
}

/** The document is in the proof. */
async function inProof(): Promise<Vectors> {
  const epoch = await MeasuredEpoch.named('vectors: document');
  const debug = await MeasuredEpoch.named('vectors: debug', { debug: true });
  const one = await epoch.commit({ ...place, artifact: 'one\n', binding: 'body' });
  const two = await epoch.commit({ ...place, artifact: 'two\n', binding: 'body' });
  const unmeasured = await debug.commit({ ...place, artifact: 'one\n', binding: 'body' });
  const key = keyNamed('vectors: forger');
  const forged = withCommit(one, {}, key);
  const content = {
    userData: sha256(canonicalize(signedBody(forged))),
    nonce: fromBase64(forged.commit.nonceB64, 'nonceB64'),
  };
  const flipped = fromBase64(reportOf(one), 'reportB64');
  flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
  const register = new Uint8Array(48).fill(9);
  const otherCode = new Map([0, 1, 2].map((index) => [index, register]));
  const altered = (change: Parameters<typeof alteredReport>[1]) =>
    withReport(one, alteredReport(reportOf(one), change));
  const repaired = { proof: one };
  const nitroTpm = [['nitrotpm_pcrs', new Map([[0, new Uint8Array(48)]])]] as const;

  return {
    'none.document-in-proof': {
      about: 'A document made for the body of the proof.',
      proof: one,
      ...question,
      expect: 'none',
    },
    'document-form.nitro-tpm': {
      about: 'The document of an EC2 instance (NitroTPM): every signature holds, and it measures no enclave.',
      proof: altered({ entries: (all) => [...all, ...nitroTpm] }),
      ...question,
      expect: 'document-form',
      repaired,
    },
    'document-path.other-root': {
      about: 'A genuine document of a test authority, where only the pinned AWS root is trusted.',
      proof: one,
      policy,
      now,
      expect: 'document-path',
      repaired: { root },
    },
    'document-signature.one-bit': {
      about: 'One bit of the signature of the document is another.',
      proof: withReport(one, toBase64(flipped)),
      ...question,
      expect: 'document-signature',
      repaired,
    },
    'document-validity.leaf-ended': {
      about: 'The document was made one second after the certificate of its leaf ended.',
      proof: altered({ content: { timestamp: leafEnd + 1000 } }),
      ...{ ...question, now: leafEnd + 3_600_000 },
      expect: 'document-validity',
      repaired: { proof: altered({ content: { timestamp: leafEnd } }) },
    },
    'document-validity.future': {
      about: 'The document is from the future.',
      proof: one,
      ...{ ...question, now: now - 86_400_000 },
      expect: 'document-validity',
      repaired: { now },
    },
    'document-binding.other-proof': {
      about: 'The document of another proof of the same epoch.',
      proof: withReport(two, reportOf(one)),
      ...question,
      expect: 'document-binding',
      repaired: { proof: two },
    },
    'document-key.own-key': {
      about: 'A genuine document for a body that another key signed: it names the key of the enclave.',
      proof: withReport(forged, await epoch.report({ ...content, publicKey: epoch.issuer.key.publicKey })),
      ...question,
      expect: 'document-key',
      repaired,
    },
    'measurement-match.other-code': {
      about: 'The body claims other code than the document measured.',
      proof: altered({ content: { pcrs: otherCode } }),
      ...{ ...question, policy: { ...policy, allowedMeasurements: ['09'.repeat(48)] } },
      expect: 'measurement-match',
      repaired: { proof: one, policy },
    },
    'measurement-not-debug.zeros': {
      about: 'An enclave in debug mode, and a policy that allows its zeros.',
      proof: unmeasured,
      ...{ ...question, policy: { ...policy, allowedMeasurements: ['00'.repeat(48)] } },
      expect: 'measurement-not-debug',
      repaired: { proof: one, policy },
    },
    'measurement-allowed.other-code': {
      about: 'A verified document of code the policy does not allow.',
      proof: one,
      ...{ ...question, policy: { ...policy, allowedMeasurements: ['09'.repeat(48)] } },
      expect: 'measurement-allowed',
      repaired: { policy },
    },
    'measurement-allowed.other-pcr': {
      about: 'A verified document with another PCR 1 than the policy allows.',
      proof: one,
      ...{ ...question, policy: { ...policy, pcrs: { 1: ['09'.repeat(48)] } } },
      expect: 'measurement-allowed',
      repaired: { policy },
    },
  };
}

/** As enclaves of March 2026 did it: no boot, and a document that names neither key nor nonce. */
async function historic(): Promise<Vectors> {
  const epoch = await MeasuredEpoch.named('vectors: historic');
  const { bootB64: _, ...made } = (await epoch.commit({ ...place, artifact: 'one\n', binding: 'body' })).commit;
  const template = await epoch.commit({ ...place, artifact: 'one\n', binding: 'body' });
  const final = withCommit(template, { ...made, bootB64: undefined, time: undefined }, epoch.issuer.key);
  const first = withCommit(template, { ...made, bootB64: undefined }, epoch.issuer.key);
  const { attestationFormat: __, ...formless } = signedBody(first);
  const nonce = fromBase64(final.commit.nonceB64, 'nonceB64');
  const report = async (proof: Proof, body: object, more = {}) =>
    withReport(proof, await epoch.report({ userData: sha256(canonicalize(body)), ...more }));
  const genuine = await report(final, signedBody(final));
  const faked = await report(template, signedBody(template));
  return {
    'none.historic-final': {
      about: 'A proof without a boot and without a time: the document is for the body, and names no key.',
      proof: genuine,
      ...question,
      expect: 'none',
    },
    'none.historic-preformat': {
      about: 'A proof without a boot but with a time: the document is for the body without attestationFormat.',
      proof: await report(first, formless),
      ...question,
      expect: 'none',
    },
    'document-form.historic': {
      about: 'A historic proof, and a policy that does not allow any.',
      proof: genuine,
      ...{ ...question, policy: { ...policy, allowHistoric: false } },
      expect: 'document-form',
      repaired: { policy },
    },
    'document-binding.new-as-historic': {
      about: 'A document with a nonce in a proof of the historic shape.',
      proof: await report(final, signedBody(final), { nonce }),
      ...question,
      expect: 'document-binding',
      repaired: { proof: genuine },
    },
    'document-binding.historic-as-new': {
      about: 'A document of the historic shape, without nonce and key, in a proof that names a boot.',
      proof: faked,
      ...question,
      expect: 'document-binding',
      repaired: { proof: genuine },
    },
  };
}
