// SPDX-License-Identifier: Apache-2.0
// Ten times as many proofs cost ten times the work, counted in hashes and signatures, whatever the clock says.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { BundleSubject } from '../../src/proof/bundle.ts';
import { makeBundle } from '../../src/proof/bundle.ts';
import { toHex } from '../../src/proof/bytes.ts';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { digestOfText, SeededIssuer } from '../fixtures/seeded-issuer.ts';

const work = vi.hoisted(() => ({ hashes: 0, signatures: 0 }));

vi.mock(import('../../src/proof/sha256.ts'), async (original) => {
  const real = await original();
  const sha256 = (bytes: Uint8Array) => {
    work.hashes += 1;
    return real.sha256(bytes);
  };
  return { ...real, sha256 };
});

vi.mock(import('../../src/proof/ed25519.ts'), async (original) => {
  const real = await original();
  const verifyEd25519: typeof real.verifyEd25519 = (...input) => {
    work.signatures += 1;
    return real.verifyEd25519(...input);
  };
  return { ...real, verifyEd25519 };
});

const few = 30;
const many = 10 * few;
const proofs: Proof[] = [];
const labels: BundleSubject[] = [];

beforeAll(async () => {
  const issuer = await SeededIssuer.named('linear.test');
  for (let at = 0; at < many; at += 1) {
    const name = `dist/${at}`;
    proofs.push(await issuer.commit({ artifact: name, chainId: 'run/test/1/2', names: [name] }));
    labels.push({ name, digest: { sha256: toHex(digestOfText(name)) } });
  }
});

/** What judging `count` artifacts of one chain costs. */
function cost(count: number): { readonly hashes: number; readonly signatures: number } {
  const given = proofs.slice(0, count);
  const head = given.at(-1);
  const policy = parsePolicy({
    allowedPublicKeys: [head?.signer.publicKeyB64],
    exclusiveKeys: true,
    requireChain: 'linked',
    requireNames: true,
    expectedHead: head && chainHash(head),
  });
  const subjects = labels.slice(0, count).map(({ name }) => ({ name, digest: digestOfText(name) }));
  work.hashes = 0;
  work.signatures = 0;
  const verdict = verifyBundle({ bundle: makeBundle(labels.slice(0, count), given), subjects, policy, now: 0 });
  expect(verdict.valid).toBe(true);
  return { ...work };
}

describe('verification', () => {
  it('costs two signatures and a handful of hashes for each proof, however many there are', () => {
    const [small, large] = [cost(few), cost(many)];
    expect(small.signatures).toBe(2 * few);
    expect(large.signatures).toBe(2 * many);
    expect(large.hashes).toBe(10 * small.hashes);
    expect(small.hashes / few).toBeLessThanOrEqual(5);
  });
});
