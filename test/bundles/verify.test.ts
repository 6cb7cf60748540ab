// SPDX-License-Identifier: Apache-2.0
// One verdict, byte for byte, whether bundles are in memory, read in parts, or verified on several threads: for every
// vector, and for bundles put together at random out of genuine proofs and attacks.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { inMemory } from '../../src/bundles/sequence.ts';
import { verifyBundles } from '../../src/bundles/verify.ts';
import { verifyEcdsaNode } from '../../src/evidence/ecdsa.ts';
import { makeBundle, maxProofs, mergeBundles, renderBundle } from '../../src/proof/bundle.ts';
import { fromBase64, toBase64, toHex } from '../../src/proof/bytes.ts';
import { type Checkpoint, checkpointBytes, checkpointVersion } from '../../src/proof/checkpoint.ts';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { numbers } from '../evidence/mutation.ts';
import { MeasuredEpoch, measurement, testTrust, withReport } from '../fixtures/measured.ts';
import { digestOfText, firstTime, SeededIssuer, signedAgain, withCommit } from '../fixtures/seeded-issuer.ts';
import { repair, type Vector, type VectorInput } from '../vector-maker/vector.ts';
import { type Outcomes, threeWays } from './three-ways.ts';

const vectors = join(import.meta.dirname, '../vectors');
const files = readdirSync(vectors).filter((name) => name.endsWith('.json'));

const laterOn = firstTime + 3_600_000;

async function ways({ proof, bundle, text, subjects, policy, now, root }: VectorInput): Promise<Outcomes> {
  const whole = bundle ?? { ...makeBundle([], []), proofs: [proof] };
  return threeWays({
    texts: [text ?? JSON.stringify(whole)],
    subjects: subjects
      ? subjects.map(({ name, bytesB64 = '', sha256: hex }) => ({
          ...(name !== undefined && { name }),
          digest:
            hex === undefined ? sha256(fromBase64(bytesB64, 'bytesB64')) : new Uint8Array(Buffer.from(hex, 'hex')),
        }))
      : 'none',
    policy: parsePolicy(policy),
    now,
    trust:
      root === undefined
        ? undefined
        : {
            roots: [{ name: 'the root of the vector', der: fromBase64(root, 'root') }],
            verify: verifyEcdsaNode ?? (() => false),
          },
  });
}

function expectOne({ library, others }: Outcomes): void {
  expect(others).toEqual([library, library, library]);
}

describe('one verdict', () => {
  it.each(files)('%s', async (name) => {
    const vector = JSON.parse(readFileSync(join(vectors, name), 'utf8')) as Vector;
    expectOne(await ways(vector));
    const repaired = repair(vector);
    if (repaired) expectOne(await ways(repaired));
  });

  it('is told of files that hold no bundle, too', async () => {
    const asked = { subjects: 'none', policy: parsePolicy({ anySigner: true }), now: laterOn } as const;
    for (const texts of [['{'], ['{}'], ['[]'], ['{"mediaType":1}'], [renderBundle(makeBundle([], []))]]) {
      const outcomes = await threeWays({ ...asked, texts });
      expectOne(outcomes);
      expect(outcomes.library).toMatch(/^(?:json-invalid|bundle-invalid|no-proofs) /);
    }
  });
});

/** Everything bundles are put together from. */
interface Pool {
  readonly proofs: readonly unknown[];
  readonly checkpoints: readonly unknown[];
  readonly bootProofs: readonly unknown[];
  readonly policies: readonly object[];
}

const chainId = 'run/example/1/2';
const names = ['dist/a', 'dist/b', 'b'];
const texts = ['a', 'b', 'c', 'd', 'e'];
let pool: Pool;

beforeAll(async () => {
  const [old, next, stranger] = await Promise.all(['old', 'next', 'stranger'].map((name) => SeededIssuer.named(name)));
  const epoch = await MeasuredEpoch.named('three ways');
  if (!old || !next || !stranger) throw new Error('no issuers');
  const before: Proof[] = [];
  for (const artifact of ['a', 'b', 'c']) before.push(await old.commit({ artifact, chainId, names: ['dist/a'] }));
  const last = before[2] as Proof;
  const fork = await withCommit(last, { time: 1 }, old.key);
  const bootB64 = toBase64(digestOfText('the next boot'));
  const epochLink = {
    prevEpochId: old.epochId,
    prevPublicKeyB64: old.publicKeyB64,
    prevCounter: last.commit.counter ?? '',
    prevProofHashB64: chainHash(last),
    toEpochId: next.epochId,
    toPublicKeyB64: next.publicKeyB64,
  };
  const commit = { chainIndex: '4', prevB64: chainHash(last), bootB64, epochLink };
  const first = await next.commit({ artifact: 'd', chainId, slot: false, commit });
  const second = await next.commit({
    artifact: 'e',
    chainId,
    slot: false,
    commit: { chainIndex: '5', prevB64: chainHash(first), bootB64 },
  });
  const stated = (by: SeededIssuer, changes: Partial<Checkpoint>): Checkpoint => {
    const unsigned: Checkpoint = {
      version: checkpointVersion,
      epochId: by.epochId,
      publicKeyB64: by.publicKeyB64,
      chainId,
      firstIndex: '1',
      length: '3',
      headB64: chainHash(last),
      counter: '99',
      time: firstTime,
      nonceB64: bootB64,
      signatureB64: '',
      ...changes,
    };
    return { ...unsigned, signatureB64: toBase64(by.key.sign(checkpointBytes(unsigned))) };
  };
  const successor = { epochId: next.epochId, publicKeyB64: next.publicKeyB64, bootB64 };
  const measured = async (binding: 'body' | 'boot', artifact: string, chain: string) =>
    epoch.commit({ artifact, chainId: chain, binding, slot: false, chainIndex: false });
  const peer = await measured('body', 'a', 'run/measured/1');
  const borrowing = [await measured('boot', 'a', 'run/measured/2'), await measured('boot', 'b', 'run/measured/2')];
  pool = {
    proofs: [
      ...before,
      first,
      second,
      fork,
      peer,
      ...borrowing,
      withReport(peer, 'AAAA'),
      { ...before[0], proofHash: 'x' },
      { ...before[0], metadata: { text: 'not signed' } },
      { ...before[1], claims: { committedBy: 'me' } },
      signedAgain(before[1] as Proof, stranger.key),
      await stranger.commit({ artifact: 'a', chainId }),
      await stranger.commit({ artifact: 'a', slot: false }),
      await old.commit({ artifact: 'c', chainId, chainIndex: false }),
      { ...before[0], version: 'bitgraph/1' },
      { ...before[0], extra: 1 },
      null,
      7,
    ],
    checkpoints: [
      stated(old, { final: 'handover', successor }),
      stated(old, { length: '2', headB64: chainHash(before[1] as Proof) }),
      stated(next, { final: 'closed', firstIndex: '4', length: '2', headB64: chainHash(second), bootB64 }),
      { version: checkpointVersion },
    ],
    bootProofs: [epoch.boot, { ...epoch.boot, note: 1 }],
    policies: [
      { anySigner: true },
      { anySigner: true, requireChain: 'linked' },
      { anySigner: true, requireChain: 'complete', requireNames: true },
      { anySigner: true, expectedHead: [chainHash(last), chainHash(second)] },
      { allowedPublicKeys: [old.publicKeyB64, next.publicKeyB64], exclusiveKeys: true, requireSlot: true },
      { allowedMeasurements: [measurement], anyCommitter: true, requireAttestation: 'boot' },
    ],
  };
});

describe('bundles put together at random', () => {
  it('have one verdict, and all kinds of them', async () => {
    const draw = numbers(0x0cc1);
    const below = (limit: number) => Math.floor(draw() * limit);
    const some = <T>(from: readonly T[], most: number): readonly T[] =>
      Array.from({ length: below(most + 1) }, () => from[below(from.length)] as T);
    const seen = new Map<string, number>();
    for (let round = 0; round < 150; round += 1) {
      const bundle = () => {
        const labels = some(names, 3).map((name) => ({
          name,
          digest: { sha256: toHex(digestOfText(texts[below(5)] ?? '')) },
        }));
        const proofs = below(4) === 0 ? [...pool.proofs.slice(0, 5)] : some(pool.proofs, 12);
        return JSON.stringify({
          ...makeBundle(labels, []),
          proofs,
          bootProofs: below(3) === 0 ? some(pool.bootProofs, 1) : [],
          checkpoints: below(2) === 0 ? some(pool.checkpoints, 3) : [],
        });
      };
      const subjects = some(texts, 3).map((text) => ({
        digest: digestOfText(text),
        ...(below(2) && { name: names[below(3)] }),
      }));
      const outcomes = await threeWays({
        texts: Array.from({ length: 1 + (below(3) === 0 ? below(3) : 0) }, bundle),
        subjects: subjects.length === 0 ? 'none' : subjects,
        policy: parsePolicy(pool.policies[below(pool.policies.length)]),
        now: laterOn,
        trust: testTrust,
      });
      expectOne(outcomes);
      expect(outcomes.inParts).toBeGreaterThan(0);
      for (const id of [
        '"valid": true',
        'two proofs claim',
        'for another proof of the same epoch',
        'complete',
        'not-reached',
      ])
        if (outcomes.library.includes(id)) seen.set(id, (seen.get(id) ?? 0) + 1);
    }
    expect([...seen.keys()]).toHaveLength(5);
  });

  it('have one verdict when a proof comes twice, in one file or two', async () => {
    const asked = { subjects: 'none', policy: parsePolicy({ anySigner: true }), now: laterOn } as const;
    const text = JSON.stringify({ ...makeBundle([], []), proofs: [pool.proofs[0], pool.proofs[1], pool.proofs[0]] });
    expectOne(await threeWays({ ...asked, texts: [text] }));
    expectOne(await threeWays({ ...asked, texts: [text, text] }));
  });
});

describe('verification beside this thread', () => {
  const asked = { subjects: 'none', policy: parsePolicy({ anySigner: true }), now: laterOn } as const;
  const bundles = () => [inMemory({ ...makeBundle([], []), proofs: pool.proofs.slice(0, 3) })];

  it('that gives no answer is an error, never a verdict', async () => {
    const ed25519 = await import('../../src/verify/facts.ts');
    const spy = vi.spyOn(ed25519.ProofFacts.prototype, 'verifyAhead').mockRejectedValue(new Error('a thread died'));
    await expect(verifyBundles({ ...asked, bundles: bundles(), aside: true })).rejects.toThrow('a thread died');
    spy.mockRestore();
    expect((await verifyBundles({ ...asked, bundles: bundles(), aside: true })).valid).toBe(true);
  });

  it('takes no more proofs than a bundle may hold, in however many files', async () => {
    const half = { ...makeBundle([], []), proofs: new Array<unknown>(maxProofs / 2 + 1).fill(null) };
    const refused = expect.objectContaining({ code: 'too-many' });
    await expect(verifyBundles({ ...asked, bundles: [inMemory(half), inMemory(half)] })).rejects.toThrowError(refused);
    expect(() => mergeBundles([half, half])).toThrowError(refused);
  });
});
