// SPDX-License-Identifier: Apache-2.0
// Replays a trace of the model on real enclaves with a test NSM, and holds everything they signed against what must
// never happen and against the real verifier. What an enclave's hardware answers is the same in every replay, and kept.
import { Buffer } from 'node:buffer';
import { openNitroHost } from '../../../enclave/app/nitro-host.ts';
import { encodeMessage, type Nsm, readMessage } from '../../../src/evidence/nsm.ts';
import { type BootProof, parseBootProof } from '../../../src/proof/boot.ts';
import { concatBytes, utf8 } from '../../../src/proof/bytes.ts';
import type { Checkpoint } from '../../../src/proof/checkpoint.ts';
import { OccError } from '../../../src/proof/errors.ts';
import type { Host } from '../../../src/proof/host.ts';
import type { Proof } from '../../../src/proof/proof.ts';
import { sha256 } from '../../../src/proof/sha256.ts';
import { apply, freshEpoch, type Outcome, type State, type Step } from './life-model.ts';
import { judge, measuredNsm, startTime, trustOf } from './measured-enclave.ts';
import { clientOf, freshCommitId, image, itemsOf, openEnclave } from './small-enclave.ts';

/** Answers of the NSM of the enclave with this number, by question and how often it was asked. */
const tapes = new Map<number, Map<string, Uint8Array>>();

/** Drawn randomness follows from the number of the enclave, so every replay asks its NSM the same. */
function tapedNsm(number: number): Nsm {
  const tape = tapes.get(number) ?? new Map<string, Uint8Array>();
  const isNew = !tapes.has(number);
  tapes.set(number, tape);
  const device = isNew ? measuredNsm() : undefined;
  const asked = new Map<string, number>();
  return {
    answer: (request) => {
      const text = Buffer.from(request).toString('hex');
      const count = (asked.get(text) ?? 0) + 1;
      asked.set(text, count);
      if (readMessage(request)?.name === 'GetRandom') {
        const parts = Array.from({ length: 8 }, (_, at) => sha256(utf8(`${number} ${count} ${at}`)));
        return encodeMessage({ name: 'GetRandom', content: new Map([['random', concatBytes(...parts)]]) });
      }
      const name = `${text} ${count}`;
      const answer = tape.get(name) ?? device?.answer(request);
      if (!answer) throw new Error('a replay asked the NSM something new');
      tape.set(name, answer);
      return answer;
    },
  };
}

async function startEnclave(number: number) {
  const fault = { in: -1 };
  const host = await openNitroHost({ nsm: tapedNsm(number) });
  const failing: Host = {
    ...host,
    time: () => startTime,
    sign: (message) => {
      fault.in -= 1;
      if (fault.in === 0) throw new Error('busy');
      return host.sign(message);
    },
  };
  const enclave = await openEnclave({
    host: failing,
    image: { ...image, sourceB64: 'A'.repeat(43).concat('=') },
    trust: trustOf(),
  });
  const boot = parseBootProof(enclave.boot().bootProof);
  return { enclave, boot, fault, ...clientOf(enclave) };
}

type Items = ReturnType<typeof itemsOf>;

interface Life extends Awaited<ReturnType<typeof startEnclave>> {
  items: Items;
  interrupted: { readonly commitId: string; readonly items: Items };
  handed: readonly Checkpoint[];
}

export interface Replay {
  readonly mismatches: readonly string[];
  readonly proofs: readonly Proof[];
  readonly checkpoints: readonly Checkpoint[];
  readonly boots: readonly BootProof[];
  readonly state: State;
}

/** @returns how the real machine differs from the model; and all it signed that a parent can have */
export async function replay(trace: readonly Step[]): Promise<Replay> {
  const lives: Life[] = [await newLife(0)];
  const proofs = new Map<string, Proof>();
  const checkpoints: Checkpoint[] = [];
  const mismatches: string[] = [];
  const keep = (signed: readonly Proof[]) => {
    for (const proof of signed) proofs.set(proof.signer.signatureB64, proof);
  };
  let state: State = [freshEpoch];
  for (const step of trace) {
    const { outcome, next } = apply(state, step);
    const real = await perform(lives, step, { keep, checkpoints }).catch((fault: unknown) => {
      if (fault instanceof OccError) return fault.code as Outcome;
      throw fault;
    });
    if (real !== outcome) mismatches.push(`${JSON.stringify(step)}: expected ${outcome}, got ${real}`);
    state = next;
  }
  return { mismatches, proofs: [...proofs.values()], checkpoints, boots: lives.map(({ boot }) => boot), state };
}

async function newLife(number: number): Promise<Life> {
  return { ...(await startEnclave(number)), items: [], interrupted: { commitId: '', items: [] }, handed: [] };
}

interface Ledger {
  readonly keep: (signed: readonly Proof[]) => void;
  readonly checkpoints: Checkpoint[];
}

async function perform(lives: Life[], step: Step, { keep, checkpoints }: Ledger): Promise<Outcome> {
  if (step.do === 'copy') {
    lives.push(await newLife(lives.length));
    return 'ok';
  }
  const life = lives[step.at] as Life;
  const commit = async (commitId: string, items: Items): Promise<Outcome> => {
    const { proofs, cut } = await life.commitAnswer({ commitId, items, attestation: 'boot' });
    keep(proofs);
    return `${proofs.length} proofs${cut ? ', cut' : ''}`;
  };
  const said = (all: readonly Checkpoint[]): Outcome => {
    checkpoints.push(...all);
    return all.map(({ firstIndex, length, final }) => `${firstIndex}+${length} ${final ?? 'going on'}`).join();
  };
  switch (step.do) {
    case 'allocate':
      life.items = itemsOf(await life.allocate({ count: 2 }));
      return 'ok';
    case 'commit':
      return commit(freshCommitId(), life.items);
    case 'failFirst':
    case 'failSecond': {
      life.fault.in = step.do === 'failFirst' ? 1 : 2;
      const question = { commitId: freshCommitId(), items: life.items };
      return commit(question.commitId, question.items)
        .catch((fault: unknown) => {
          if (fault instanceof OccError && fault.code === 'host-failed') life.interrupted = question;
          throw fault;
        })
        .finally(() => {
          life.fault.in = -1;
        });
    }
    case 'again':
      return commit(life.interrupted.commitId, life.interrupted.items);
    case 'look':
      return said([await life.checkpoint()]);
    case 'close':
      return said([await life.checkpoint({ close: true })]);
    case 'end':
      return said((await life.endEpoch()).chains.map(({ checkpoint }) => checkpoint)) || 'nothing open';
    case 'handOver':
      life.handed = (await life.handOver((lives[step.other] as Life).boot)).chains.map(({ checkpoint }) => checkpoint);
      return said(life.handed) || 'nothing open';
    case 'adopt': {
      const former = lives[step.other] as Life;
      await life.adopt(former.boot, former.handed);
      return 'ok';
    }
  }
}

/** What must never be: two proofs in one place or with one counter, and `complete` over a proof that is not shown. */
export function lies({ proofs, checkpoints, boots, state }: Replay): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  for (const { commit } of proofs) {
    const places = [`counter ${commit.counter}`, `counter ${commit.slotCounter}`, `index ${commit.chainIndex}`];
    for (const place of places.map((each) => `${commit.epochId} ${each}`)) {
      if (seen.has(place)) found.push(`twice: ${place}`);
      seen.add(place);
    }
  }
  for (const shown of samplesOf(proofs)) {
    const verdict = judge({ proofs: shown, boots, checkpoints }, { requireChain: 'complete' });
    if (!verdict.valid) continue;
    boots.forEach(({ epochId }, at) => {
      const count = shown.filter(({ commit }) => commit.epochId === epochId).length;
      const length = state[at]?.length ?? 0;
      const successor = state[at]?.ended;
      if (count > 0 && count !== length) found.push(`complete with ${count} of ${length} proofs of epoch ${at}`);
      const goesOn =
        typeof successor === 'number' && shown.every(({ commit }) => commit.epochId !== boots[successor]?.epochId);
      if (count > 0 && goesOn && state[at]?.closed === false)
        found.push(`complete without the successor of epoch ${at}`);
    });
  }
  return found;
}

/** All proofs, all but one, and those of each epoch alone. */
function samplesOf(proofs: readonly Proof[]): readonly (readonly Proof[])[] {
  const epochs = [...new Set(proofs.map(({ commit }) => commit.epochId))];
  const parts = epochs.map((epochId) => proofs.filter(({ commit }) => commit.epochId === epochId));
  const samples = [proofs, ...proofs.map((hidden) => proofs.filter((each) => each !== hidden)), ...parts];
  return samples.filter((sample) => sample.length > 0);
}
