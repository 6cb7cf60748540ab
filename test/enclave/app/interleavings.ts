// SPDX-License-Identifier: Apache-2.0
// Every order in which requests of one chain can meet the host: each time and each signature waits until the explorer
// lets it through, or lets it fail. Whatever the order, a chain that has ended has exactly the proofs its end names.
import { setImmediate } from 'node:timers/promises';
import { openServiceHost } from '../../../src/host/service-host.ts';
import type { Checkpoint } from '../../../src/proof/checkpoint.ts';
import { OccError } from '../../../src/proof/errors.ts';
import type { Host } from '../../../src/proof/host.ts';
import { chainHash, type Proof } from '../../../src/proof/proof.ts';
import { clientOf, contradictions, freshCommitId, itemsOf, openEnclave } from './small-enclave.ts';

export type Ask = 'commit' | 'close' | 'look' | 'end';

/** Answers each question for a choice by a path, and remembers how many answers there were. */
class Path {
  readonly taken: number[];
  readonly widths: number[] = [];

  constructor(taken: readonly number[]) {
    this.taken = [...taken];
  }

  choose(width: number): number {
    const at = this.widths.push(width) - 1;
    this.taken[at] ??= 0;
    return this.taken[at];
  }

  /** The next path in order; undefined after the last one. */
  next(): readonly number[] | undefined {
    for (let at = this.widths.length - 1; at >= 0; at -= 1) {
      const following = (this.taken[at] ?? 0) + 1;
      if (following < (this.widths[at] ?? 0)) return [...this.taken.slice(0, at), following];
    }
    return undefined;
  }
}

interface Held {
  readonly pass: () => void;
  readonly fail: () => void;
}

/** A host whose every call waits in `held` while `isHolding`. */
async function heldHost() {
  const { host } = await openServiceHost({});
  const held: Held[] = [];
  const gate = { isHolding: false };
  const hold = <T>(answer: () => T): Promise<T> => {
    if (!gate.isHolding) return Promise.resolve(answer());
    return new Promise((resolve, reject) => {
      held.push({ pass: () => resolve(answer()), fail: () => reject(new Error('busy')) });
    });
  };
  const holding: Host = {
    ...host,
    time: () => hold(() => 1_700_000_000_000),
    sign: (message) => hold(() => host.sign(message)) as Promise<Uint8Array>,
  };
  return { host: holding, held, gate };
}

export interface Scenario {
  readonly asks: readonly Ask[];
  /** Host calls that may fail. */
  readonly faults: number;
}

/** Runs every schedule. @returns how many there were, and what went wrong in the first that did */
export async function runAll(scenario: Scenario) {
  let schedules = 0;
  for (let path: readonly number[] | undefined = []; path; schedules += 1) {
    const choices = new Path(path);
    const found = await runOne(scenario, choices);
    if (found.length > 0) return { schedules, found: [JSON.stringify(choices.taken), ...found] };
    path = choices.next();
  }
  return { schedules, found: [] };
}

async function runOne({ asks, faults }: Scenario, choices: Path): Promise<readonly string[]> {
  const { host, held, gate } = await heldHost();
  const client = clientOf(await openEnclave({ host }));
  const proofs = [...(await client.batch(1))];
  const slots = await client.allocate({ count: 2 * asks.length });
  const checkpoints: Checkpoint[] = [];
  const commits = asks.map((_, at) => ({ commitId: freshCommitId(), items: itemsOf(slots.slice(2 * at, 2 * at + 2)) }));
  const begin = (ask: Ask, at: number): Promise<unknown> => {
    const question = commits[at];
    if (ask === 'commit' && question) return client.commitAnswer(question);
    if (ask === 'end')
      return client.endEpoch().then(({ chains }) => checkpoints.push(...chains.map((each) => each.checkpoint)));
    return client.checkpoint({ close: ask === 'close' }).then((said) => checkpoints.push(said));
  };
  gate.isHolding = true;
  const running: Promise<void>[] = [];
  let failures = 0;
  for (;;) {
    await setImmediate();
    const left = asks.length - running.length;
    const mayFail = failures < faults ? held.length : 0;
    const options = (left > 0 ? 1 : 0) + held.length + mayFail;
    if (options === 0) break;
    let choice = choices.choose(options) - (left > 0 ? 1 : 0);
    if (choice < 0) {
      const at = running.length;
      running.push(begin(asks[at] ?? 'look', at).then(noMatter, expected));
      continue;
    }
    const isFailing = choice >= held.length;
    if (isFailing) failures += 1;
    choice %= held.length;
    const [call] = held.splice(choice, 1);
    if (isFailing) call?.fail();
    else call?.pass();
  }
  gate.isHolding = false;
  await Promise.all(running);
  for (const [at, question] of commits.entries()) {
    if (asks[at] === 'commit') proofs.push(...(await client.commitAnswer(question).then((all) => all.proofs, nothing)));
  }
  checkpoints.push(...(await client.endEpoch()).chains.map(({ checkpoint }) => checkpoint));
  return [...contradictions(proofs), ...checkpoints.flatMap((said) => liesOf(said, proofs))];
}

const noMatter = (): void => undefined;
const nothing = (fault: unknown): readonly Proof[] => {
  expected(fault);
  return [];
};

function expected(fault: unknown): void {
  if (!(fault instanceof OccError)) throw fault;
}

/** The head is the proof in that place, and after a last checkpoint there is none. */
function liesOf({ length, headB64, final, counter }: Checkpoint, proofs: readonly Proof[]): readonly string[] {
  const head = proofs.find(({ commit }) => commit.chainIndex === length);
  if (!head || chainHash(head) !== headB64) return [`no proof ${length} with the head of a checkpoint`];
  if (BigInt(head.commit.counter ?? 0) > BigInt(counter)) return ['a checkpoint before its head'];
  if (final !== undefined && proofs.length !== Number(length)) return [`${final} at ${length} of ${proofs.length}`];
  return [];
}
