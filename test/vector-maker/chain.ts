// SPDX-License-Identifier: Apache-2.0
// Vectors about what proofs say of each other: chains, and the heads a policy knows.
import { toBase64 } from '../../src/proof/bytes.ts';
import { chainHash } from '../../src/proof/proof.ts';
import { digestOfText, SeededIssuer, withCommit } from '../fixtures/seeded-issuer.ts';
import { bundleOf, now, subjectOf, type Vectors } from './vector.ts';

export async function chainVectors(): Promise<Vectors> {
  const issuer = await SeededIssuer.named('vectors: chain');
  const policy = { allowedPublicKeys: [issuer.publicKeyB64], exclusiveKeys: true };
  const chainId = 'run/example/1/2';
  const one = await issuer.commit({ artifact: 'one\n', chainId });
  const two = await issuer.commit({ artifact: 'two\n', chainId });
  const three = await issuer.commit({ artifact: 'three\n', chainId });
  const other = await issuer.commit({ artifact: 'other\n', chainId: 'run/example/1/3' });
  const counters = [
    await issuer.commit({ artifact: '1\n', chainId: 'occ:main', chainIndex: false }),
    await issuer.commit({ artifact: '2\n', chainId: 'occ:main', chainIndex: false }),
    await issuer.commit({ artifact: '3\n', chainId: 'occ:main', chainIndex: false }),
  ];
  const whole = bundleOf([one, two, three]);
  const gap = bundleOf([one, three]);
  const linked = { ...policy, requireChain: 'linked' };
  const headed = { ...policy, expectedHead: chainHash(three) };

  return {
    'none.chain': {
      about: 'A whole chain, out of order, with the head the policy knows.',
      bundle: bundleOf([three, one, two]),
      policy: { ...linked, ...headed },
      now,
      expect: 'none',
    },
    'none.chain-of-counters': {
      about: 'A whole chain without indexes: hashes alone link it.',
      bundle: bundleOf(counters),
      policy: linked,
      now,
      expect: 'none',
    },
    'chain-link.gap': {
      about: 'A chain with a proof missing, where all are required.',
      bundle: gap,
      policy: linked,
      now,
      expect: 'chain-link',
      repaired: { bundle: whole },
    },
    'chain-link.gap-of-counters': {
      about: 'A chain without indexes, with a proof missing.',
      bundle: bundleOf([counters[0], counters[2]]),
      policy: linked,
      now,
      expect: 'chain-link',
      repaired: { bundle: bundleOf(counters) },
    },
    'chain-link.fork': {
      about: 'Two proofs of one key in one place of one chain.',
      bundle: bundleOf([one, two, withCommit(two, { time: now }, issuer.key)]),
      policy,
      now,
      expect: 'chain-link',
      repaired: { bundle: bundleOf([one, two]) },
    },
    'chain-link.other-predecessor': {
      about: 'A proof that names another one before it.',
      bundle: bundleOf([one, withCommit(two, { prevB64: chainHash(other) }, issuer.key)]),
      policy,
      now,
      expect: 'chain-link',
      repaired: { bundle: bundleOf([one, two]) },
    },
    'chain-link.first-with-predecessor': {
      about: 'The first of a chain names one before it.',
      proof: withCommit(one, { prevB64: chainHash(other) }, issuer.key),
      policy,
      now,
      expect: 'chain-link',
      repaired: { proof: one },
    },
    'expected-head.other-run': {
      about: 'Proofs of another run, signed by the same key.',
      proof: other,
      subjects: [subjectOf('other\n')],
      policy: headed,
      now,
      expect: 'expected-head',
      repaired: { policy: { ...policy, expectedHead: chainHash(other) } },
    },
    'expected-head.removed-proof': {
      about: 'A proof between the head and the artifact was removed.',
      bundle: gap,
      subjects: [subjectOf('one\n')],
      policy: headed,
      now,
      expect: 'expected-head',
      repaired: { bundle: whole },
    },
    'expected-head.missing-head': {
      about: 'Every artifact is before a known head, but another known head is missing.',
      bundle: whole,
      subjects: [subjectOf('one\n')],
      policy: { ...policy, expectedHead: [chainHash(three), chainHash(other)] },
      now,
      expect: 'expected-head',
      repaired: { bundle: bundleOf([one, two, three, other]) },
    },
    'expected-head.unknown': {
      about: 'A head nobody has.',
      proof: one,
      policy: { ...policy, expectedHead: toBase64(digestOfText('nobody')) },
      now,
      expect: 'expected-head',
      repaired: { policy: { ...policy, expectedHead: chainHash(one) } },
    },
  };
}
