// SPDX-License-Identifier: Apache-2.0
// A service that is killed again and again while clients commit: everything it ever acknowledged is collected, and
// then held against everything it said later. Random, from a seed.
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import type { Slot } from '../../src/proof/slot.ts';

const projectRoot = resolve(import.meta.dirname, '../..');

/** `occ serve` as a user starts it. */
export const occServe = (statePath: string): readonly string[] => [
  'src/cli/main.ts',
  ...['serve', '--port', '0', '--state', statePath],
];

/** The same service with storage that fails or lies; see the fixture. */
export const serveWith = (statePath: string, ...storage: readonly string[]): readonly string[] => [
  'test/fixtures/serve.main.ts',
  statePath,
  ...storage,
];

/** What was acknowledged in one life of the service: answers that arrived whole. */
export interface Life {
  readonly slots: readonly Slot[];
  readonly proofs: readonly Proof[];
}

export interface KillPlan {
  /** Arguments of node. */
  readonly args: readonly string[];
  readonly seed: string;
  readonly clients: number;
}

type Random = (below: number) => number;

/** The same numbers for the same seed, everywhere. */
export function randomOf(seed: string): Random {
  let count = 0;
  return (below) => {
    count += 1;
    return createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE() % below;
  };
}

/** Starts the service, lets clients commit, and kills it 1 to 50 ms after one of their first requests was sent. */
export async function liveAndDie({ args, seed, clients }: KillPlan): Promise<Life> {
  const random = randomOf(seed);
  const { child, url } = await start(args);
  const slots: Slot[] = [];
  const proofs: Proof[] = [];
  const lastRequest = 1 + random(6 * clients);
  const delay = 1 + random(50);
  const killed = once(child, 'exit');
  let sent = 0;
  let dead = false;
  const onSend = () => {
    sent += 1;
    if (sent === lastRequest) void sleep(delay).then(() => child.kill('SIGKILL'));
  };
  const ask = async (path: string, body: object): Promise<unknown> => {
    onSend();
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    const answer: unknown = await response.json();
    if (response.status !== 200) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const client = async (name: number): Promise<void> => {
    const choose = randomOf(`${seed} client ${name}`);
    const digests = (count: number) =>
      Array.from({ length: count }, () => {
        const digestB64 = createHash('sha256')
          .update(`${seed} ${name} ${choose(1e9)}`)
          .digest('base64');
        return { digestB64, hashAlg: 'sha256' };
      });
    while (!dead) {
      const chainId = `chain-${choose(3)}`;
      const count = 1 + choose(20);
      try {
        if (choose(2) === 0) {
          proofs.push(...((await ask('/commit', { digests: digests(count), chainId })) as Proof[]));
        } else {
          const taken = ((await ask('/allocate-slot', { count, chainId })) as { readonly slots: Slot[] }).slots;
          slots.push(...taken);
          const slotIds = taken.map(({ nonceB64 }) => nonceB64);
          proofs.push(...((await ask('/commit', { digests: digests(count), chainId, slotIds })) as Proof[]));
        }
      } catch {
        await sleep(1); // killed, or its storage failed: then it is only asked on until it is killed
      }
    }
  };
  const all = Promise.all(Array.from({ length: clients }, (_, at) => client(at)));
  await killed;
  dead = true;
  await all;
  return { slots, proofs };
}

async function start(args: readonly string[]): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [...args], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (data) => {
    complaint += data;
  });
  const said = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  const url = /^(http:\S+) serves/.exec(String(said[0]))?.[1];
  if (url === undefined) throw new Error(`the service did not start: ${complaint}`);
  return { child, url };
}

/**
 * Where a later life contradicts what an earlier one acknowledged, or a life itself; empty when nothing does. A chain
 * may lose what was never acknowledged, so holes are no contradiction here.
 */
export function contradictionsOf(lives: readonly Life[]): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const epochs = new Set<string>();
  let highest = 0n;
  const heads = new Map<string, { readonly index: bigint; readonly hash: string }>();
  const once = (what: string) => {
    if (seen.has(what)) found.push(`twice: ${what}`);
    seen.add(what);
  };
  for (const [life, { slots, proofs }] of lives.entries()) {
    const counters: bigint[] = [];
    const spent = new Set(proofs.map(({ slotAllocation }) => slotAllocation?.nonceB64));
    for (const slot of slots.filter(({ nonceB64 }) => !spent.has(nonceB64))) counters.push(BigInt(slot.counter));
    for (const { commit } of proofs) {
      epochs.add(commit.epochId ?? '');
      counters.push(BigInt(commit.counter ?? 0), BigInt(commit.slotCounter ?? 0));
      once(`index ${commit.chainId} ${commit.chainIndex}`);
      once(`link ${commit.chainId} ${commit.prevB64}`);
      const head = heads.get(commit.chainId ?? '');
      if (!head) continue;
      const index = BigInt(commit.chainIndex ?? 0);
      if (index <= head.index) found.push(`life ${life}: index ${commit.chainId} ${index} is not above ${head.index}`);
      if (index === head.index + 1n && commit.prevB64 !== head.hash) found.push(`life ${life}: another head`);
    }
    for (const counter of counters) {
      once(`counter ${counter}`);
      if (counter <= highest) found.push(`life ${life}: counter ${counter} is not above ${highest}`);
    }
    for (const counter of counters) if (counter > highest) highest = counter;
    for (const proof of proofs) {
      const { chainId = '', chainIndex = '0' } = proof.commit;
      const index = BigInt(chainIndex);
      if (index > (heads.get(chainId)?.index ?? 0n)) heads.set(chainId, { index, hash: chainHash(proof) });
    }
  }
  if (epochs.size > 1) found.push(`${epochs.size} epochs`);
  return found;
}
