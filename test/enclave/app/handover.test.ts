// SPDX-License-Identifier: Apache-2.0
// Handover: a chain goes on in one other epoch, which both sides name. Whoever is not a genuine enclave gets nothing, and
// nobody gets it twice.
import { describe, expect, it } from 'vitest';
import { checkDocument, genuineDocument } from '../../../src/evidence/document.ts';
import { createTestAuthority } from '../../../src/host/test-authority.ts';
import type { BootProof } from '../../../src/proof/boot.ts';
import { fromBase64 } from '../../../src/proof/bytes.ts';
import type { Checkpoint } from '../../../src/proof/checkpoint.ts';
import type { Proof } from '../../../src/proof/proof.ts';
import { codeOf } from '../../host/state-folder.ts';
import { judge, type MeasuredOptions, measuredEnclave, startTime, trustOf } from './measured-enclave.ts';
import { contradictions, digest, itemsOf, smallEnclave } from './small-enclave.ts';

const complete = { requireChain: 'complete' };
const foreign = createTestAuthority({ seed: new Uint8Array(32).fill(9) });

/** Two running enclaves; the first has a chain of two proofs. */
async function two(successor: MeasuredOptions = {}, former: MeasuredOptions = {}) {
  const one = await measuredEnclave(former);
  const other = await measuredEnclave(successor);
  const proofs = await one.batch(2);
  return { one, other, proofs, boots: [one.boot, other.boot] };
}

const checkpointsOf = (answer: { readonly chains: readonly { readonly checkpoint: Checkpoint }[] }) =>
  answer.chains.map(({ checkpoint }) => checkpoint);

describe('a chain that is handed over', () => {
  it('goes on in the successor, and is complete when that closes it', async () => {
    const { one, other, proofs, boots } = await two();
    const handed = checkpointsOf(await one.handOver(other.boot));
    expect(handed).toMatchObject([{ final: 'handover', length: '2', successor: { epochId: other.boot.epochId } }]);
    await other.adopt(one.boot, handed);
    const later = await other.batch(2);
    expect(later.map(({ commit }) => [commit.chainIndex, commit.epochLink !== undefined])).toEqual([
      ['3', true],
      ['4', false],
    ]);
    const closing = await other.checkpoint({ close: true });
    expect(closing).toMatchObject({ firstIndex: '3', length: '2', final: 'closed' });
    const evidence = { proofs: [...proofs, ...later], boots, checkpoints: [...handed, closing] };
    const verdict = judge(evidence, complete);
    expect(verdict.failed).toEqual([]);
    expect(verdict.rows.some(({ id, status }) => id === 'epoch-link' && status === 'pass')).toBe(true);
    for (const hidden of evidence.proofs) {
      const shown = evidence.proofs.filter((proof) => proof !== hidden);
      expect(judge({ ...evidence, proofs: shown }, complete).valid).toBe(false);
    }
  });

  it('goes on through many epochs', async () => {
    let last = await measuredEnclave();
    const proofs: Proof[] = [...(await last.batch(2))];
    const boots = [last.boot];
    const checkpoints: Checkpoint[] = [];
    for (let epoch = 0; epoch < 3; epoch += 1) {
      const next = await measuredEnclave();
      const handed = checkpointsOf(await last.handOver(next.boot));
      await next.adopt(last.boot, handed);
      checkpoints.push(...handed);
      boots.push(next.boot);
      proofs.push(...(await next.batch(2)));
      last = next;
    }
    checkpoints.push(await last.checkpoint({ close: true }));
    expect(judge({ proofs, boots, checkpoints }, complete).failed).toEqual([]);
    expect(proofs.map(({ commit }) => commit.chainIndex)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('keeps whose it is', async () => {
    const { one, other } = await two();
    const mine = { owner: 'me', holder: 'me', chainId: 'mine' };
    await one.commit({ ...mine, items: itemsOf(await one.allocate(mine)) });
    const { chains } = await one.handOver(other.boot);
    expect(chains.map(({ owner }) => owner)).toEqual([undefined, 'me']);
    const handed = chains.map(({ checkpoint, ...rest }) => ({ checkpoint: { ...checkpoint }, ...rest }));
    await other.enclave.answer({ id: 1, type: 'adopt', bootProof: { ...one.boot }, chains: handed });
    expect(await codeOf(other.allocate({ chainId: 'mine', owner: 'you' }))).toBe('forbidden');
    expect(await other.allocate(mine)).toHaveLength(1);
  });

  it('takes nothing more in the former epoch, and the answer can be had again', async () => {
    const { one, other } = await two();
    const items = itemsOf(await one.allocate());
    const first = await one.handOver(other.boot);
    expect(await one.handOver(other.boot)).toEqual(first);
    expect(await codeOf(one.commit({ items }))).toBe('epoch-ended');
    expect(await codeOf(one.allocate())).toBe('epoch-ended');
    expect(await one.checkpoint()).toMatchObject({ final: 'handover', successor: { epochId: other.boot.epochId } });
  });

  it('is not what was closed before', async () => {
    const { one, other } = await two();
    await one.checkpoint({ close: true });
    expect(await one.handOver(other.boot)).toEqual({ chains: [] });
  });

  it('without a proof in the successor is complete nowhere', async () => {
    const { one, other, proofs, boots } = await two();
    const checkpoints = checkpointsOf(await one.handOver(other.boot));
    await other.adopt(one.boot, checkpoints);
    expect(await codeOf(other.checkpoint({ close: true }))).toBe('not-found');
    expect(judge({ proofs, boots, checkpoints }, complete).failed).toEqual(['chain-complete']);
  });
});

describe('two epochs of one chain', () => {
  it('do not follow one another without a handover, whatever the second says', async () => {
    const { other, proofs, boots } = await two();
    const later = await other.batch(1);
    expect(judge({ proofs: [...proofs, ...later], boots }).failed).toContain('chain-link');
  });

  it('do not follow one another by a handover to a third', async () => {
    const { one, other, proofs, boots } = await two();
    const third = await measuredEnclave();
    const handed = checkpointsOf(await one.handOver(third.boot));
    expect(await codeOf(other.adopt(one.boot, handed))).toBe('handover-refused');
    const later = await other.batch(1);
    expect(judge({ proofs: [...proofs, ...later], boots, checkpoints: handed }).valid).toBe(false);
  });
});

describe('a former epoch names', () => {
  it('one successor for life', async () => {
    const { one, other } = await two();
    const third = await measuredEnclave();
    const both = await Promise.allSettled([one.handOver(other.boot), one.handOver(third.boot)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await codeOf(one.handOver(third.boot))).toBe('handover-refused');
  });

  it('none after it ended without one', async () => {
    const { one, other } = await two({}, { config: { maxEpochMs: 1000 } });
    one.clock.now += 1000;
    expect(await codeOf(one.handOver(other.boot))).toBe('handover-refused');
    expect((await one.endEpoch()).chains[0]?.checkpoint).not.toHaveProperty('successor');
  });

  it('an enclave of a foreign root where that root is trusted', async () => {
    const { one, other } = await two({ authority: foreign }, { trusts: foreign });
    expect(checkpointsOf(await one.handOver(other.boot))).toHaveLength(1);
  });

  it('no enclave of a foreign root', async () => {
    const { one, other } = await two({ authority: foreign });
    expect(await codeOf(one.handOver(other.boot))).toBe('handover-refused');
    expect(await one.batch(1)).toHaveLength(1);
  });

  it('no enclave in debug mode, though its document is genuine', async () => {
    const { one, other } = await two({ debug: true });
    const document = checkDocument(fromBase64(other.boot.attestation.reportB64, 'report'), trustOf());
    expect(genuineDocument(document, { at: startTime, now: startTime }).fault).toBeUndefined();
    expect(await codeOf(one.handOver(other.boot))).toBe('handover-refused');
    expect(await one.batch(1)).toHaveLength(1);
  });

  const flaws: readonly (readonly [string, (boot: BootProof, own: BootProof) => object])[] = [
    ['itself', (_, own) => own],
    ['a boot proof with another signature', (boot, own) => ({ ...boot, signatureB64: own.signatureB64 })],
    ['a boot proof with another key', (boot, own) => ({ ...boot, publicKeyB64: own.publicKeyB64 })],
    ['a boot proof of another epoch', (boot) => ({ ...boot, epochId: digest() })],
    ['a boot proof with another nonce', (boot) => ({ ...boot, bootNonceB64: digest() })],
    ['a boot proof with the document of another', (boot, own) => ({ ...boot, attestation: own.attestation })],
    [
      'a boot proof with a document that is none',
      (boot) => ({ ...boot, attestation: { format: 'aws-nitro', reportB64: 'AAAA' } }),
    ],
    ['a boot proof with another configuration', (boot) => ({ ...boot, manifest: { ...boot.manifest, config: {} } })],
    ['a boot proof with another measurement', (boot) => ({ ...boot, measurement: '00' })],
    ['software that says so', (boot) => ({ ...boot, enforcement: 'stub' })],
    ['nothing', () => ({})],
  ];
  const pair = two();
  it.each(flaws)('not %s', async (_, flawed) => {
    const { one, other } = await pair;
    const bootProof = flawed(other.boot, one.boot) as BootProof;
    expect(await codeOf(one.handOver(bootProof))).toBe('handover-refused');
    expect(await one.batch(1)).toHaveLength(1);
  });

  it('nobody, on a host without hardware', async () => {
    const { handOver, batch } = await smallEnclave();
    const other = await measuredEnclave();
    expect(await codeOf(handOver(other.boot))).toBe('handover-refused');
    expect(await batch(1)).toHaveLength(1);
  });
});

describe('a successor takes over', () => {
  const pair = two();
  const handedOver = pair.then(async ({ one, other }) => checkpointsOf(await one.handOver(other.boot)));
  it('each chain once, all of a list or none', async () => {
    const { one, other } = await two();
    await one.batch(1, 'second');
    const handed = checkpointsOf(await one.handOver(other.boot));
    const [first] = handed;
    expect(await codeOf(other.adopt(one.boot, [...handed, first as Checkpoint]))).toBe('handover-refused');
    expect(other.enclave.chains.size).toBe(0);
    await other.adopt(one.boot, [first as Checkpoint]);
    expect(await codeOf(other.adopt(one.boot, handed))).toBe('handover-refused');
    expect(other.enclave.chains.size).toBe(1);
  });

  it('no chain that it has begun itself', async () => {
    const { one, other } = await two();
    const own = await other.batch(1);
    const handed = checkpointsOf(await one.handOver(other.boot));
    expect(await codeOf(other.adopt(one.boot, handed))).toBe('handover-refused');
    expect(contradictions([...own, ...(await other.batch(1))])).toEqual([]);
  });

  it('nothing from a foreign root or from debug mode', async () => {
    const cases: readonly MeasuredOptions[] = [{ authority: foreign }, { debug: true }];
    for (const former of cases) {
      const { one, other } = await two({}, former);
      const handed = checkpointsOf(await one.handOver(other.boot));
      expect(await codeOf(other.adopt(one.boot, handed))).toBe('handover-refused');
    }
  });

  it.each([
    ['another length', (handed: Checkpoint) => ({ ...handed, length: '7' })],
    ['another head', (handed: Checkpoint) => ({ ...handed, headB64: digest() })],
    ['another chain', (handed: Checkpoint) => ({ ...handed, chainId: 'other' })],
    ['no successor', ({ successor: _, ...handed }: Checkpoint) => handed],
    ['another ending', (handed: Checkpoint) => ({ ...handed, final: 'closed' as const })],
    ['another epoch', (handed: Checkpoint) => ({ ...handed, epochId: digest() })],
    ['the wrong shape', () => ({}) as Checkpoint],
  ])('no checkpoint with %s', async (_, changed) => {
    const { one, other } = await pair;
    const handed = (await handedOver).map(changed);
    expect(await codeOf(other.adopt(one.boot, handed))).toBe('handover-refused');
    expect(other.enclave.chains.size).toBe(0);
  });

  it('no chains beyond its limit', async () => {
    const config = { limits: { slotsPerHolder: 9, slots: 9, chains: 1, unacknowledgedProofs: 9 } };
    const { one, other } = await two({ config });
    await one.batch(1, 'second');
    const handed = checkpointsOf(await one.handOver(other.boot));
    expect(await codeOf(other.adopt(one.boot, handed))).toBe('chains-exhausted');
    expect(other.enclave.chains.size).toBe(0);
  });
});
