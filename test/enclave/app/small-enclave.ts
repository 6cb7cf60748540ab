// SPDX-License-Identifier: Apache-2.0
// An enclave with the development host for tests, and the two things every proof of it must satisfy.
import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { Enclave, type EnclaveOptions } from '../../../enclave/app/enclave.ts';
import { type Config, defaultConfig } from '../../../enclave/wire/config.ts';
import type { Question, ResultOf } from '../../../enclave/wire/messages.ts';
import { openServiceHost } from '../../../src/host/service-host.ts';
import type { BootProof } from '../../../src/proof/boot.ts';
import { makeBundle } from '../../../src/proof/bundle.ts';
import { type Checkpoint, parseCheckpoint } from '../../../src/proof/checkpoint.ts';
import type { Host } from '../../../src/proof/host.ts';
import { chainHash, type Proof } from '../../../src/proof/proof.ts';
import type { Slot } from '../../../src/proof/slot.ts';
import { parsePolicy } from '../../../src/verify/policy.ts';
import { verifyBundle } from '../../../src/verify/verify.ts';

export const digest = (): string => randomBytes(32).toString('base64');

let lastCommit = 0;

export const image = { name: 'occ', version: '1', sourceB64: digest(), protocol: 'occ/1' };

export type SmallLimits = Partial<Config['limits'] & Pick<Config, 'slotTtlMs'>>;

/** The default configuration with other limits. */
export function configWith({ slotTtlMs = defaultConfig.slotTtlMs, ...limits }: SmallLimits = {}): Config {
  return { ...defaultConfig, slotTtlMs, limits: { ...defaultConfig.limits, ...limits } };
}

/** An enclave that trusts nobody, unless it is told to. */
export function openEnclave(
  options: Pick<EnclaveOptions, 'host'> & Partial<EnclaveOptions> & { readonly limits?: SmallLimits },
): Promise<Enclave> {
  const trust = { roots: [], verify: () => false };
  return Enclave.open({ config: configWith(options.limits), image, trust, ...options });
}

/** An enclave with a clock that stands still until it is set. */
export async function smallEnclave(options: Partial<Parameters<typeof openEnclave>[0]> = {}) {
  const { host } = await openServiceHost({});
  const clock = { now: 1_700_000_000_000 };
  const ticking: Host = { ...(options.host ?? host), time: () => clock.now };
  const enclave = await openEnclave({ ...options, host: ticking });
  return { enclave, clock, ...clientOf(enclave) };
}

export function clientOf(enclave: Pick<Enclave, 'answer'>) {
  let id = 0;
  const allocate = async (question: Partial<Question<'allocateSlots'>> = {}) => {
    id += 1;
    const defaults = { holder: 'open', chainId: 'chain', count: 1, reply: 'slots' as const };
    const answer = await enclave.answer({ id, type: 'allocateSlots', ...defaults, ...question });
    return (answer as { readonly slots: readonly Slot[] }).slots;
  };
  const commitAnswer = async (question: Partial<Question<'commit'>> & Pick<Question<'commit'>, 'items'>) => {
    id += 1;
    const answer = await enclave.answer({ id, type: 'commit', ...commitDefaults(), ...question });
    return answer as { readonly proofs: readonly Proof[]; readonly cut?: string };
  };
  const commit = async (question: Parameters<typeof commitAnswer>[0]) => (await commitAnswer(question)).proofs;
  const acknowledge = async (...commitIds: string[]) => {
    id += 1;
    await enclave.answer({ id, type: 'acknowledge', commitIds });
  };
  /** Takes slots and commits as many fresh digests. */
  const batch = async (count: number, chainId = 'chain', holder = 'open') => {
    const slots = await allocate({ count, chainId, holder });
    return commit({ chainId, holder, items: itemsOf(slots) });
  };
  const checkpoint = async (question: Partial<Question<'checkpoint'>> = {}) => {
    id += 1;
    const defaults = { chainId: 'chain', nonceB64: digest() };
    const answer = await enclave.answer({ id, type: 'checkpoint', ...defaults, ...question });
    return parseCheckpoint((answer as ResultOf<'checkpoint'>).checkpoint);
  };
  const endEpoch = async (question: Question<'endEpoch'> = {}) => {
    id += 1;
    return endedChains((await enclave.answer({ id, type: 'endEpoch', ...question })) as ResultOf<'endEpoch'>);
  };
  const handOver = async (bootProof: BootProof, from?: number) => {
    id += 1;
    const question = { bootProof: { ...bootProof }, ...(from !== undefined && { from }) };
    return endedChains((await enclave.answer({ id, type: 'handover', ...question })) as ResultOf<'handover'>);
  };
  const adopt = async (bootProof: BootProof, checkpoints: readonly Checkpoint[]) => {
    id += 1;
    const chains = checkpoints.map((each) => ({ checkpoint: { ...each } }));
    return enclave.answer({ id, type: 'adopt', bootProof: { ...bootProof }, chains });
  };
  return { allocate, commit, commitAnswer, acknowledge, batch, checkpoint, endEpoch, handOver, adopt };
}

function endedChains({ chains, next }: ResultOf<'endEpoch'>) {
  const parsed = chains.map(({ checkpoint, ...rest }) => ({ checkpoint: parseCheckpoint(checkpoint), ...rest }));
  return { chains: parsed, ...(next !== undefined && { next }) };
}

/** A commit id that was never used. */
export function freshCommitId(): string {
  lastCommit += 1;
  return `commit-${lastCommit}`;
}

const commitDefaults = () => ({ commitId: freshCommitId(), holder: 'open', chainId: 'chain' });

export const itemsOf = (slots: readonly Slot[]) =>
  slots.map(({ nonceB64 }) => ({ slotId: nonceB64, digestB64: digest() }));

/** What goes wrong when two proofs share what must be unique, or a chain has a hole; empty when nothing does. */
export function contradictions(proofs: readonly Proof[]): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const once = (what: string) => {
    if (seen.has(what)) found.push(`twice: ${what}`);
    seen.add(what);
  };
  const chains = new Map<string, Proof[]>();
  for (const proof of proofs) {
    const { epochId, counter, slotCounter, chainId, chainIndex, nonceB64 } = proof.commit;
    once(`counter ${epochId} ${counter}`);
    once(`counter ${epochId} ${slotCounter}`);
    once(`nonce ${nonceB64}`);
    once(`index ${epochId} ${chainId} ${chainIndex}`);
    chains.set(`${chainId}`, [...(chains.get(`${chainId}`) ?? []), proof]);
  }
  for (const [chainId, chain] of chains) {
    chain.sort((a, b) => Number(a.commit.chainIndex) - Number(b.commit.chainIndex));
    chain.forEach((proof, at) => {
      const before = chain[at - 1];
      if (proof.commit.chainIndex !== `${at + 1}`) found.push(`hole: ${chainId} ${proof.commit.chainIndex}`);
      if (proof.commit.prevB64 !== (before && chainHash(before))) found.push(`link: ${chainId} ${at + 1}`);
      if (before && BigInt(before.commit.counter ?? 0) >= BigInt(proof.commit.counter ?? 0)) {
        found.push(`order: ${chainId} ${at + 1}`);
      }
    });
  }
  return found;
}

/** Every row that can be asked of these proofs passes. */
export function expectValid(proofs: readonly Proof[]): void {
  const verdict = verifyBundle({
    bundle: makeBundle([], proofs),
    subjects: 'none',
    policy: parsePolicy({ anySigner: true, requireSlot: true, requireChain: 'linked' }),
    now: 1_700_000_000_000,
  });
  expect(verdict.valid, verdict.headline).toBe(true);
}
