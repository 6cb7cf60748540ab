// SPDX-License-Identifier: Apache-2.0
// Random schedules of a hostile parent over several enclaves: whatever it does, nothing that was signed contradicts
// anything else that was signed, and no verifier calls a chain complete that is not whole.
import fc from 'fast-check';
import { Gate } from '../../../enclave/app/gate.ts';
import { openServiceHost } from '../../../src/host/service-host.ts';
import { makeBundle } from '../../../src/proof/bundle.ts';
import type { Checkpoint } from '../../../src/proof/checkpoint.ts';
import type { Host } from '../../../src/proof/host.ts';
import type { Proof } from '../../../src/proof/proof.ts';
import type { Slot } from '../../../src/proof/slot.ts';
import { parsePolicy } from '../../../src/verify/policy.ts';
import { verifyBundle } from '../../../src/verify/verify.ts';
import { configWith, image } from '../app/small-enclave.ts';
import { frameOf, HostileParent } from './parent.ts';
import { SignedLog } from './signed-log.ts';

const chains = ['run/a', 'run/b', 'gha/github.com/1/2'];
const holders = ['x', 'y'];
const digest = (value: number): string => Buffer.alloc(32, value % 251).toString('base64');
const now = 1_800_000_000_000;

/** Numbers are drawn first and mean something only when their turn comes: the n-th of what there is by then. */
export interface Act {
  readonly do:
    | 'allocate'
    | 'commit'
    | 'again'
    | 'other'
    | 'acknowledge'
    | 'checkpoint'
    | 'close'
    | 'end'
    | 'configure'
    | 'replay'
    | 'cut'
    | 'garbage'
    | 'reconnect'
    | 'restart'
    | 'clock'
    | 'fail'
    | 'settle';
  /** Which enclave. */
  readonly at: number;
  readonly pick: number;
  readonly count: number;
}

const weights: Readonly<Record<Act['do'], number>> = {
  ...{ allocate: 9, commit: 14, again: 4, other: 1, acknowledge: 2, checkpoint: 4, close: 3, end: 1, configure: 1 },
  ...{ replay: 4, cut: 1, garbage: 1, reconnect: 1, restart: 1, clock: 2, fail: 2, settle: 12 },
};

export const schedules: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    do: fc.oneof(
      ...(Object.entries(weights) as [Act['do'], number][]).map(([name, weight]) => ({
        weight,
        arbitrary: fc.constant(name),
      })),
    ),
    at: fc.nat({ max: 3 }),
    pick: fc.nat({ max: 1_000_000 }),
    count: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 15, maxLength: 60, size: 'max' },
);

interface Life {
  readonly parent: HostileParent;
  readonly clock: { now: number; failIn: number };
}

/** What a parent has gathered over all its enclaves. */
class Loot {
  readonly slots: { readonly life: Life; readonly slot: Slot; readonly holder: string }[] = [];
  readonly commits: { readonly life: Life; readonly question: object & { readonly commitId: string } }[] = [];
  readonly proofs = new Map<string, Proof>();
  readonly checkpoints: Checkpoint[] = [];
}

async function begin(log: SignedLog): Promise<Life> {
  const clock = { now, failIn: -1 };
  const { host: inner } = await openServiceHost({});
  const watched = log.watch(inner);
  const host: Host = {
    ...watched,
    time: () => clock.now,
    sign: (message) => {
      clock.failIn -= 1;
      if (clock.failIn === 0) throw new Error('busy');
      return watched.sign(message);
    },
  };
  const config = { ...configWith({ slotsPerHolder: 12, slots: 40, unacknowledgedProofs: 25, slotTtlMs: 1000 }) };
  const gate = new Gate({ host, image, trust: { roots: [], verify: () => false } });
  const parent = new HostileParent(gate);
  await parent.ask('configure', { config: { ...config, maxEpochMs: 20_000 } });
  return { parent, clock };
}

export interface Outcome {
  readonly contradictions: readonly string[];
  readonly signed: number;
  readonly closed: number;
}

/** Plays one schedule to its end, then asks for everything that was kept back. */
export async function play(acts: readonly Act[]): Promise<Outcome> {
  const log = new SignedLog();
  const loot = new Loot();
  const lives = [await begin(log), await begin(log)];
  let running: Promise<unknown>[] = [];
  for (const act of acts) {
    const life = lives[act.at % lives.length] as Life;
    if (act.do === 'restart') lives.push(await begin(log));
    else if (act.do === 'settle') {
      await Promise.all(running);
      running = [];
    } else running.push(carryOut(act, life, loot));
  }
  await Promise.all(running);
  for (const { clock } of lives) clock.failIn = -1;
  for (const { life, question } of loot.commits) keep(loot, await life.parent.ask('commit', question));
  const found = [...log.contradictions(), ...falselyComplete(loot, log)];
  return { contradictions: found, signed: log.size, closed: loot.checkpoints.filter(({ final }) => final).length };
}

async function carryOut(act: Act, life: Life, loot: Loot): Promise<void> {
  const { parent, clock } = life;
  const { pick, count } = act;
  const one = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(1, list.length)];
  const chainId = one(chains) ?? '';
  const nonceB64 = digest(pick);
  switch (act.do) {
    case 'allocate': {
      const holder = holders[pick % 2] ?? '';
      const answer = await parent.ask('allocateSlots', { holder, chainId, count, reply: 'slots' });
      if ('slots' in answer)
        loot.slots.push(...(answer.slots ?? []).map((slot) => ({ life, slot: slot as Slot, holder })));
      return;
    }
    case 'commit': {
      const first = one(loot.slots);
      if (!first) return;
      const target = pick % 6 === 0 ? life : first.life; // now and then another enclave, or for another chain
      const from = pick % loot.slots.length;
      const items = loot.slots.slice(from, from + count).map(({ slot }, at) => ({
        slotId: slot.nonceB64,
        digestB64: digest(pick + at),
      }));
      const own = pick % 5 === 0 ? chainId : (first.slot.chainId ?? chainId);
      const question = { commitId: `c${loot.commits.length}`, holder: first.holder, chainId: own, items };
      loot.commits.push({ life: target, question });
      return keep(loot, await target.parent.ask('commit', question));
    }
    case 'again':
    case 'other': {
      const commit = one(loot.commits);
      if (!commit) return;
      const question = act.do === 'again' ? commit.question : { ...commit.question, metadata: { changed: pick } };
      const target = pick % 3 === 0 ? parent : commit.life.parent; // also at an enclave that never saw it
      return keep(loot, await target.ask('commit', question));
    }
    case 'acknowledge': {
      const commit = one(loot.commits);
      if (commit && pick % 4 === 0) await parent.ask('acknowledge', { commitIds: [commit.question.commitId] });
      return;
    }
    case 'checkpoint':
    case 'close':
      return keep(
        loot,
        await parent.ask('checkpoint', { chainId, nonceB64, ...(act.do === 'close' && { close: true }) }),
      );
    case 'end':
      if (pick % 3 === 0) keep(loot, await parent.ask('endEpoch', {}));
      return;
    case 'configure':
      return void (await parent.ask('configure', { config: configWith() }));
    case 'replay': {
      const frame = one(parent.sent);
      return frame && parent.inject(frame);
    }
    case 'cut': {
      const frame = one(parent.sent) ?? frameOf({});
      parent.inject(frame.subarray(0, pick % frame.length));
      return parent.reconnect();
    }
    case 'garbage': {
      const frame = Buffer.from(one(parent.sent) ?? frameOf({ id: 1, type: 'boot' }));
      const at = 4 + (pick % (frame.length - 4));
      frame[at] = (frame[at] ?? 0) ^ (1 << (pick % 8));
      return parent.inject(frame);
    }
    case 'reconnect':
      return parent.reconnect();
    case 'clock':
      clock.now += pick % 11 === 0 ? 30_000 : (pick % 1500) - 500;
      return;
    case 'fail':
      clock.failIn = count + 1;
  }
}

/** Whatever came, as long as it came. */
function keep(loot: Loot, answer: object): void {
  const {
    proofs = [],
    checkpoint,
    chains: ended,
  } = answer as {
    readonly proofs?: readonly Proof[];
    readonly checkpoint?: Checkpoint;
    readonly chains?: readonly { readonly checkpoint: Checkpoint }[];
  };
  for (const proof of proofs) loot.proofs.set(proof.signer.signatureB64, proof);
  if (checkpoint) loot.checkpoints.push(checkpoint);
  if (Array.isArray(ended)) loot.checkpoints.push(...ended.map((chain) => chain.checkpoint));
}

/** Each checkpoint with the proofs of its chain that reached the parent, and with all of them but one. */
function falselyComplete({ proofs, checkpoints }: Loot, log: SignedLog): readonly string[] {
  return checkpoints.flatMap((checkpoint) => {
    const { epochId, chainId } = checkpoint;
    const own = [...proofs.values()].filter(({ commit }) => commit.epochId === epochId && commit.chainId === chainId);
    const whole = log.lengthOf(epochId, chainId);
    const shown = [own, ...own.map((hidden) => own.filter((proof) => proof !== hidden))];
    return shown.flatMap((part) => {
      const complete = isComplete(part, checkpoint);
      const due = part.length === whole && checkpoint.final === 'closed' && checkpoint.length === `${whole}`;
      if (complete === due) return [];
      return [`${complete ? 'called' : 'not called'} complete: ${part.length} of ${whole} in ${chainId}`];
    });
  });
}

function isComplete(proofs: readonly Proof[], checkpoint: Checkpoint): boolean {
  if (proofs.length === 0) return false;
  const bundle = { ...makeBundle([], proofs), checkpoints: [checkpoint] };
  const policy = parsePolicy({ anySigner: true, requireSlot: true, requireChain: 'complete' });
  return verifyBundle({ bundle, subjects: 'none', policy, now: now + 60_000 }).valid;
}
