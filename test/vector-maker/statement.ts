// SPDX-License-Identifier: Apache-2.0
// Vectors about what others signed: timestamp authorities, trusted through the policy, and people who approve.
import { SeededIssuer, signedAgain } from '../fixtures/seeded-issuer.ts';
import { SeededPerson } from '../fixtures/seeded-person.ts';
import { artifactStampOf, stampOf, tsaRootPem } from '../fixtures/seeded-tsa.ts';
import { now, type Vectors } from './vector.ts';

const stampTime = now - 60_000;
const month = 30 * 86_400_000;

export async function statementVectors(): Promise<Vectors> {
  return { ...(await ofTime()), ...(await ofPeople()) };
}

async function ofTime(): Promise<Vectors> {
  const issuer = await SeededIssuer.named('vectors: time');
  const place = { chainId: 'run/example/1/2', slot: false, chainIndex: false } as const;
  const bare = await issuer.commit({ ...place, artifact: 'one\n' });
  const other = await issuer.commit({ ...place, artifact: 'two\n' });
  const keys = { allowedPublicKeys: [issuer.publicKeyB64], exclusiveKeys: true, tsaRoots: [tsaRootPem] };
  const policy = { ...keys, requireTimestamp: true };
  const [artifact, core] = [artifactStampOf(bare, stampTime), stampOf(bare, stampTime)];
  const stamped = (timestamps: object) => ({ ...bare, timestamps });
  const genuine = stamped({ proof: core });
  const cut = { ...core, tokenB64: core.tokenB64.slice(0, 301) };
  const repaired = { proof: genuine };
  return {
    'none.timestamp-cut-short': {
      about:
        'A timestamp that cannot be read, where none is demanded: it bounds nothing, and anybody could have added it.',
      proof: stamped({ proof: cut }),
      policy: keys,
      now,
      expect: 'none',
    },
    'timestamp-proof.cut-short': {
      about: 'A timestamp that cannot be read, where one is demanded.',
      proof: stamped({ proof: cut }),
      policy,
      now,
      expect: 'timestamp-proof',
      repaired,
    },
    'timestamp-proof.other-proof': {
      about: 'The timestamp of another proof.',
      proof: stamped({ proof: stampOf(other, stampTime) }),
      policy,
      now,
      expect: 'timestamp-proof',
      repaired,
    },
    'timestamp-proof.other-authority': {
      about: 'A timestamp of an authority that the policy does not name.',
      proof: genuine,
      policy: { ...policy, tsaRoots: undefined },
      now,
      expect: 'timestamp-proof',
      repaired: { policy },
    },
    'timestamp-proof.of-artifact': {
      about: 'An upper bound needs a timestamp over the proof; one over the artifact is older than it.',
      proof: stamped({ artifact }),
      policy: { ...keys, maxTime: now },
      now,
      expect: 'timestamp-proof',
      repaired,
    },
    'timestamp-artifact.other-artifact': {
      about: 'The timestamp of another artifact.',
      proof: stamped({ artifact: artifactStampOf(other, stampTime) }),
      policy,
      now,
      expect: 'timestamp-artifact',
      repaired: { proof: stamped({ artifact }) },
    },
    'time-window.stamped-too-late': {
      about: 'The timestamp over the proof is later than maxTime.',
      proof: genuine,
      policy: { ...keys, maxTime: stampTime - 1 },
      now,
      expect: 'time-window',
      repaired: { policy: { ...keys, maxTime: stampTime } },
    },
    'time-window.fresh-timestamp': {
      about: 'A fresh timestamp on an old proof does not make it young.',
      proof: stamped({ proof: stampOf(bare, now + month) }),
      policy: { ...policy, maxAge: 3_600_000 },
      now: now + month,
      expect: 'time-window',
      repaired: { proof: genuine, now },
    },
  };
}

async function ofPeople(): Promise<Vectors> {
  const issuer = await SeededIssuer.named('vectors: people');
  const [ada, mallory] = [new SeededPerson('vectors: Ada'), new SeededPerson('vectors: Mallory')];
  const one = await issuer.commit({ artifact: 'one\n', chainId: 'run/example/1/2', chainIndex: false });
  const two = await issuer.commit({ artifact: 'two\n', chainId: 'run/example/1/2', chainIndex: false });
  const approved = ada.approve(one, issuer.key);
  const { agency } = ada.approve(two, issuer.key);
  const policy = {
    allowedPublicKeys: [issuer.publicKeyB64],
    requireActor: true,
    allowedActorKeyIds: [ada.actor.keyId],
  };
  const question = { policy, now };
  const repaired = { proof: approved };
  return {
    'none.approved': {
      about: 'A person approved this slot and this artifact.',
      proof: approved,
      ...question,
      expect: 'none',
    },
    'actor.absent': {
      about: 'The policy requires an approval, and there is none.',
      proof: one,
      ...question,
      expect: 'actor',
      repaired,
    },
    'actor.of-another-proof': {
      about: 'The approval of another slot and another artifact.',
      proof: signedAgain({ ...one, ...(agency && { agency }) }, issuer.key),
      ...question,
      expect: 'actor',
      repaired,
    },
    'actor.principal': {
      about: 'A principal is text that the caller wrote: it is nobody’s approval.',
      proof: signedAgain({ ...one, principal: { id: ada.actor.keyId, ...ada.actor } }, issuer.key),
      ...question,
      expect: 'actor',
      repaired,
    },
    'actor.historic': {
      about: 'An approval of the form of March 2026, where the policy does not say allowHistoricActor.',
      proof: ada.approveAsHistoric(one, issuer.key),
      ...question,
      expect: 'actor',
      repaired: { policy: { ...policy, allowHistoricActor: true } },
    },
    'actor-allowed.other-person': {
      about: 'Another person approved.',
      proof: mallory.approve(one, issuer.key),
      ...question,
      expect: 'actor-allowed',
      repaired,
    },
    'actor-allowed.other-provider': {
      about: 'The approval is of another kind than the policy allows.',
      proof: approved,
      policy: { ...policy, allowedActorProviders: ['passkey'] },
      now,
      expect: 'actor-allowed',
      repaired: { policy },
    },
  };
}
