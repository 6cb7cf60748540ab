// SPDX-License-Identifier: Apache-2.0
// The compliance kit passes the development host, and every check of it fails a host that is broken just there.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complianceChecks } from '../../src/host/compliance.ts';
import { checkCompliance, type Host, runHostComplianceTests, StubHost } from '../../src/host/index.ts';
import { concatBytes } from '../../src/proof/bytes.ts';
import { freshStatePath } from './state-folder.ts';

const persistent = await StubHost.createPersistent({ statePath: freshStatePath() });
const good = (await StubHost.create()).host;

runHostComplianceTests(persistent.host, { describe, it });

/** A host with documents, as the Nitro host will be one; its documents are not signed by anybody. */
const attesting: Host = {
  ...good,
  enforcementTier: 'measured-tee',
  getMeasurement: () => 'ab'.repeat(48),
  attestationFormat: 'test',
  getAttestation: ({ userData, nonce }) => concatBytes(userData, nonce),
};

runHostComplianceTests(attesting, { describe, it });

const once = <T>(first: T, later: T) => {
  let calls = 0;
  return () => {
    calls += 1;
    return calls === 1 ? first : later;
  };
};

const key = await good.getPublicKey();
const sign = (message: Uint8Array) => good.sign(message) as Uint8Array;

/** A getter, so that the tier can change over time. */
function changingTier(): Host {
  const tier = once<Host['enforcementTier']>('stub', 'hw-key');
  return {
    ...good,
    get enforcementTier() {
      return tier();
    },
  };
}

const broken: Readonly<Record<string, () => Host>> = {
  'the enforcement tier is one of the three': () => ({ ...good, enforcementTier: 'none' as 'stub' }),
  'the enforcement tier does not change': changingTier,
  'the public key has 32 bytes': () => ({ ...good, getPublicKey: () => key.subarray(1) }),
  'the public key does not change': () => ({ ...good, getPublicKey: once(key, new Uint8Array(32).fill(9)) }),
  'the public key cannot be overwritten from outside': () => {
    const shared = key.slice();
    return { ...good, getPublicKey: () => shared };
  },
  'the measurement is a short text': () => ({ ...good, getMeasurement: () => '' }),
  'the measurement does not change': () => ({ ...good, getMeasurement: once('stub:a', 'stub:b') }),
  'a measurement starts with stub: on stub hosts and on no other': () => ({ ...good, getMeasurement: () => 'ab' }),
  'a nonce has at least 16 bytes': () => ({ ...good, getFreshNonce: () => new Uint8Array(15) }),
  'nonces do not repeat': () => ({ ...good, getFreshNonce: () => new Uint8Array(32) }),
  'nonces drawn at once do not repeat': () => {
    let last: Promise<Uint8Array> | undefined;
    const getFreshNonce = () => {
      last ??= Promise.resolve(good.getFreshNonce()).finally(() => {
        last = undefined;
      });
      return last;
    };
    return { ...good, getFreshNonce };
  },
  'nonces are not counted up': () => {
    let count = 0;
    const getFreshNonce = () => {
      count += 1;
      return Uint8Array.from({ length: 32 }, (_, at) => (at === 31 ? count : 7));
    };
    return { ...good, getFreshNonce };
  },
  'a signature has 64 bytes': () => ({ ...good, sign: () => new Uint8Array(63) }),
  'a signature verifies by the strict rule': () => ({ ...good, sign: () => new Uint8Array(64) }),
  'an empty message is signed': () => ({ ...good, sign: (m) => (m.length === 0 ? new Uint8Array(64) : sign(m)) }),
  'a message of 100 KB is signed': () => ({ ...good, sign: (m) => sign(m.subarray(0, 65_536)) }),
  'a signature is for its message only': () => ({ ...good, sign: () => sign(new Uint8Array()) }),
  'signing leaves the message as it is': () => ({
    ...good,
    sign: (m) => {
      const signature = sign(m);
      m.fill(0);
      return signature;
    },
  }),
  'signing is deterministic': () => {
    let calls = 0;
    return {
      ...good,
      sign: (m) => {
        calls += 1;
        return calls % 2 === 0 ? sign(m) : new Uint8Array(64);
      },
    };
  },
  'messages signed at once each get their own signature': () => {
    let pending: Uint8Array | undefined;
    const late = async (m: Uint8Array) => {
      pending = m;
      await undefined;
      return sign(pending);
    };
    return { ...good, sign: late };
  },
  'the counter is a positive whole number of at most 38 digits': () => ({ ...good, nextCounter: () => 0n }),
  'the counter strictly increases': () => ({ ...good, nextCounter: () => 7n }),
  'the counter strictly increases when asked at once': () => {
    let counter = 0n;
    const nextCounter = async () => {
      const next = counter + 1n;
      await undefined;
      counter = next;
      return next;
    };
    return { ...good, nextCounter };
  },
  'the document format is named exactly when there is a document': () => ({ ...good, attestationFormat: 'test' }),
  'a measured host has documents': () => ({ ...good, enforcementTier: 'measured-tee', getMeasurement: () => 'ab' }),
  'a document is not empty': () => ({ ...attesting, getAttestation: () => new Uint8Array() }),
  'a document is about what was asked': () => ({ ...attesting, getAttestation: () => new Uint8Array(8) }),
  'the time is in whole milliseconds': () => ({ ...good, time: () => 0.5 }),
  'the time does not go back': () => {
    let now = 1000;
    const time = () => {
      now -= 1;
      return now;
    };
    return { ...good, time };
  },
  'a commit makes a proof that can be read': () => ({ ...good, getMeasurement: () => 'stub:\ud800' }),
  'the signature of a proof verifies': () => ({ ...good, sign: () => new Uint8Array(64) }),
  'no signed member of a proof can be changed': () => ({ ...good, sign: () => new Uint8Array(64) }),
  'a proof holds the digest of its bytes': () => ({ ...good, sign: () => sign(new Uint8Array()) }),
  'a proof says who the host says it is': () => ({ ...good, getMeasurement: once('stub:a', 'stub:b') }),
  'a proof carries a document exactly when the host has them': () => {
    const { attestationFormat: _, ...nameless } = attesting;
    return nameless as Host;
  },
  'two proofs have two nonces': () => ({ ...good, getFreshNonce: () => new Uint8Array(32) }),
  'counters increase from proof to proof': () => ({ ...good, nextCounter: () => 7n }),
  'a proof has the counter and time the host offers': () => ({
    ...good,
    nextCounter: (() => undefined) as unknown as () => bigint,
  }),
  'proofs made at once are all different': () => {
    const { nextCounter: _, ...uncounted } = good;
    return { ...uncounted, getFreshNonce: () => new Uint8Array(32) };
  },
  'a proof can follow another': () => failingAtSignature(2),
  'empty bytes can be committed': () => failingAtSignature(2),
  'a digest can be committed without its bytes': () => failingAtSignature(2),
  'the epoch that is given is signed': () => failingAtSignature(2),
};

/** Signs until it no longer does, as a key that was revoked. */
function failingAtSignature(nth: number): Host {
  let calls = 0;
  return {
    ...good,
    sign: (m) => {
      calls += 1;
      if (calls >= nth) throw new Error('the key is gone');
      return sign(m);
    },
  };
}

describe('every check can fail', () => {
  it('there are at least 28, each with its own name', () => {
    const names = complianceChecks.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(28);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(broken).sort()).toEqual([...names].sort());
  });

  it.each(complianceChecks)('$name', async ({ name, run }) => {
    await expect(run(good)).resolves.toBeUndefined();
    const host = broken[name];
    await expect(run(host ? host() : good)).rejects.toBeInstanceOf(Error);
  });
});

describe('the ways to run the kit', () => {
  it('checkCompliance lists every check with its outcome', async () => {
    const findings = await checkCompliance({ ...good, nextCounter: () => 7n });
    expect(findings).toHaveLength(complianceChecks.length);
    expect(findings.filter(({ fault }) => fault === undefined).length).toBeGreaterThan(28);
    expect(findings.find(({ name }) => name === 'the counter strictly increases')?.fault).toMatchObject({
      code: 'host-failed',
    });
  });

  it.each([
    ['whole', 0, 'fail 0'],
    ['broken', 1, 'not ok'],
  ])('runCompliance under node --test says of a %s host', (kind, status, line) => {
    const main = resolve(import.meta.dirname, '../fixtures/compliance.main.ts');
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const run = spawnSync(process.execPath, ['--test', '--test-reporter=tap', main], {
      env: { ...env, HOST: kind },
      encoding: 'utf8',
    });
    expect(run.stdout).toContain(line);
    expect(run.status).toBe(status);
  });
});
