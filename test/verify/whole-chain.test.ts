// SPDX-License-Identifier: Apache-2.0
// A required chain is required whole: a proof of it that fails is not excused because another one stands for the file.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Proof } from '../../src/proof/proof.ts';
import { SeededIssuer } from '../fixtures/seeded-issuer.ts';
import { judge, row } from './judge.ts';

const chainId = 'run/example/1/2';
const policy = { anySigner: true, requireChain: 'linked', requireSlot: true };
let issuer: SeededIssuer;

beforeAll(async () => {
  issuer = await SeededIssuer.named('enclave');
});

describe('a proof of a required chain', () => {
  it('is judged although another proof of the same bytes stands for the artifact', async () => {
    const slotless = await issuer.commit({ artifact: 'a', chainId, slot: false });
    const proofs = [slotless, await issuer.commit({ artifact: 'a', chainId })];
    const alone = judge({ proofs, artifacts: ['a'], policy: { ...policy, requireChain: 'none' } });
    expect(alone.valid).toBe(true);
    const verdict = judge({ proofs, artifacts: ['a'], policy });
    expect([verdict.valid, verdict.proofs.length]).toEqual([false, 2]);
    expect(row(verdict, 'slot-signature', 1).status).toBe('fail');
  });

  it('does not fail for a name that a later commit of the same bytes took', async () => {
    const name = 'dist/app.js';
    const proofs: Proof[] = [];
    for (let time = 0; time < 2; time += 1)
      proofs.push(await issuer.commit({ artifact: 'b', chainId: 'run/b', names: [name] }));
    const question = { proofs, artifacts: [[name, 'b']] as const, labels: [[name, 'b']] as const, policy };
    expect(judge(question).valid).toBe(true);
  });

  it('is judged whether the chain is called global or not called at all', async () => {
    const global = await SeededIssuer.named('global enclave');
    const slotless = await global.commit({ artifact: 'c', chainId: 'global', slot: false, chainIndex: false });
    const proofs = [slotless, await global.commit({ artifact: 'd' })];
    const verdict = judge({ proofs, artifacts: ['d'], policy });
    expect(verdict.proofs.map(({ digest, valid }) => [digest !== null, valid])).toContainEqual([true, false]);
  });
});

describe('a boot proof that another parser read', () => {
  it.each([
    ['NaN', { value: Number.NaN }],
    ['a lone surrogate', { value: '\ud800' }],
    ['a bigint', { value: 1n }],
  ])('with %s is unreadable, and a verdict', async (_, config) => {
    const proofs = [await issuer.commit({ artifact: 'e', chainId: 'run/e' })];
    const { bootProof } = await import('../fixtures/four-types.ts');
    const boot = bootProof(issuer);
    const broken = { ...boot, manifest: { ...boot.manifest, config } };
    const verdict = judge({ proofs, bootProofs: [broken] });
    expect(verdict.bundle.checks.find(({ id }) => id === 'boot-proof')?.status).toBe('fail');
  });
});
