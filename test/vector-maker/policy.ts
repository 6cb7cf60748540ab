// SPDX-License-Identifier: Apache-2.0
// Vectors about what a policy asks of one proof: code, key, counter, time; and the forgeries that claim to answer.
import { toBase64 } from '../../src/proof/bytes.ts';
import type { Proof } from '../../src/proof/proof.ts';
import {
  keyNamed,
  pinnedMeasurement,
  SeededIssuer,
  signedAgain,
  stubMeasurement,
  withCommit,
} from '../fixtures/seeded-issuer.ts';
import { now, subjectOf, type Vectors } from './vector.ts';

export async function policyVectors(): Promise<Vectors> {
  const issuer = await SeededIssuer.named('vectors: policy');
  const policy = { allowedPublicKeys: [issuer.publicKeyB64], exclusiveKeys: true };
  const development = { allowedMeasurements: [stubMeasurement], anyCommitter: true };
  const one = await issuer.commit({ artifact: 'one\n', chainId: 'run/example/1/2' });
  const ten = withCommit(one, { counter: '10' }, issuer.key);
  const stranger = toBase64(keyNamed('vectors: stranger').publicKey);
  const timeless = withCommit(one, { time: undefined }, issuer.key);
  const epochless = withCommit(
    await issuer.commit({ artifact: 'x\n', slot: false }),
    { epochId: undefined },
    issuer.key,
  );
  const pinned = { allowedMeasurements: [pinnedMeasurement], anyCommitter: true };
  const forgery = async (enforcement: 'stub' | 'hw-key') => {
    const claims = { enforcement, measurement: pinnedMeasurement };
    const proof = await (await SeededIssuer.named('vectors: forger', claims)).commit({ artifact: 'malware\n' });
    const honest = { ...proof, environment: { enforcement: 'stub', measurement: stubMeasurement } } as const;
    return {
      about: `A forgery: a key of one’s own that claims the pinned measurement and enforcement ${enforcement}.`,
      proof,
      subjects: [subjectOf('malware\n')],
      policy: pinned,
      now,
      expect: 'measurement-allowed',
      repaired: { proof: signedAgain(honest, keyNamed('vectors: forger')), policy: development },
    };
  };

  return {
    'none.development-measurement': {
      about: 'A development measurement on a development proof.',
      proof: one,
      policy: development,
      now,
      expect: 'none',
    },
    'none.any-signer': {
      about: 'Anybody may have signed, and nothing else is asked.',
      proof: one,
      policy: { anySigner: true },
      now,
      expect: 'none',
    },
    'epoch-id.absent': {
      about: 'The policy asks for an epoch, and the proof names none.',
      proof: epochless,
      policy: { ...policy, requireEpochId: true },
      now,
      expect: 'epoch-id',
      repaired: { proof: one },
    },
    'measurement-allowed.other-development': {
      about: 'Another development measurement.',
      proof: one,
      policy: { ...development, allowedMeasurements: ['stub:other'] },
      now,
      expect: 'measurement-allowed',
      repaired: { policy: development },
    },
    'measurement-allowed.own-key-stub': await forgery('stub'),
    'measurement-allowed.own-key-hw-key': await forgery('hw-key'),
    'key-allowed.other-key': {
      about: 'A key the policy does not name.',
      proof: one,
      policy: { ...policy, allowedPublicKeys: [stranger] },
      now,
      expect: 'key-allowed',
      repaired: { policy },
    },
    'key-allowed.revoked': {
      about: 'A key the policy revokes; nothing proves that the commit is older.',
      proof: one,
      policy: { ...policy, revoked: [{ value: issuer.publicKeyB64, since: now }] },
      now,
      expect: 'key-allowed',
      repaired: { policy },
    },
    'enforcement-allowed.stub-for-tee': {
      about: 'A development proof where measured code is required.',
      proof: one,
      policy: { ...policy, requireEnforcement: 'measured-tee' },
      now,
      expect: 'enforcement-allowed',
      repaired: { policy: { ...policy, requireEnforcement: 'stub' } },
    },
    'counter-window.below': {
      about: 'A counter below the window.',
      proof: one,
      policy: { ...policy, minCounter: '3' },
      now,
      expect: 'counter-window',
      repaired: { policy: { ...policy, minCounter: '2' } },
    },
    'counter-window.above': {
      about: 'A counter above the window, compared as a number.',
      proof: ten,
      policy: { ...policy, maxCounter: '9' },
      now,
      expect: 'counter-window',
      repaired: { policy: { ...policy, maxCounter: '10' } },
    },
    'time-window.too-early': {
      about: 'Made before minTime.',
      proof: one,
      policy: { ...policy, minTime: time(one) + 1 },
      now,
      expect: 'time-window',
      repaired: { policy: { ...policy, minTime: time(one) } },
    },
    'time-window.too-old': {
      about: 'Older than maxAge.',
      proof: one,
      policy: { ...policy, maxAge: now - time(one) - 1 },
      now,
      expect: 'time-window',
      repaired: { policy: { ...policy, maxAge: now - time(one) } },
    },
    'time-window.future': {
      about: 'Made more than five minutes from now.',
      proof: one,
      policy: { ...policy, maxAge: 1000 },
      now: time(one) - 300_001,
      expect: 'time-window',
      repaired: { now: time(one) - 300_000 },
    },
    'time-window.no-time': {
      about: 'A bound without evidence: the proof has no time.',
      proof: timeless,
      policy: { ...policy, minTime: 0 },
      now,
      expect: 'time-window',
      repaired: { proof: one },
    },
    'timestamp-proof.no-upper-bound': {
      about: 'An upper bound (maxTime) needs a timestamp; the signer’s own time is none.',
      proof: one,
      policy: { ...policy, maxTime: now },
      now,
      expect: 'timestamp-proof',
      repaired: { policy },
    },
  };
}

function time(proof: Proof): number {
  return proof.commit.time ?? 0;
}
