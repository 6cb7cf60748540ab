// SPDX-License-Identifier: Apache-2.0
// The checkpoints of one chain: what its enclave says about the whole of it, held against the proofs of the input. All
// of it is found out once for the chain, however many proofs ask (SPEC.md §6).
import { fromBase64 } from '../proof/bytes.ts';
import { type Checkpoint, checkpointBytes } from '../proof/checkpoint.ts';
import { verifyEd25519 } from '../proof/ed25519.ts';
import { type Finding, fail, pass } from './finding.ts';
import type { Place } from './place.ts';

/** Most checkpoints of one chain: one for every step of a long run. */
const maxCheckpoints = 1000;

/** The parts of the chain in other epochs, as far as they are in the input. */
export interface Neighbours {
  readonly former: readonly Place[] | undefined;
  readonly isFollowed: boolean;
}

export class ChainCheckpoints {
  readonly list: readonly Checkpoint[];
  readonly #chain: readonly Place[];
  readonly #neighbours: Neighbours;
  #agreement: Finding | undefined;
  #completeness: Finding | undefined;
  #last: Checkpoint | undefined;

  /** @param chain the distinct proofs of the chain in one epoch, by position */
  constructor(list: readonly Checkpoint[], chain: readonly Place[], neighbours: Neighbours) {
    this.list = list;
    this.#chain = chain;
    this.#neighbours = neighbours;
  }

  /** Every checkpoint is signed by the key and boot of the chain, and none contradicts a proof. */
  agreement(): Finding {
    this.#agreement ??= this.#judge();
    return this.#agreement;
  }

  /** The chain was closed, or handed over to a part that is in the input, with exactly these proofs. */
  completeness(): Finding {
    this.#completeness ??= this.#judgeWhole();
    return this.#completeness;
  }

  /** The one that reaches furthest. */
  get last(): Checkpoint | undefined {
    this.#last ??= this.list.reduce<Checkpoint | undefined>(
      (best, other) => (best && lastIndex(best) > lastIndex(other) ? best : other),
      undefined,
    );
    return this.#last;
  }

  /** The attempt up to which the chain was closed; undefined where it was not, or by nobody in particular. */
  get attempt(): string | undefined {
    return this.#furthest('closed')?.attempt;
  }

  /** A chain that a run closed is closed again by a later attempt of it. */
  #furthest(ending: Checkpoint['final']): Checkpoint | undefined {
    return this.list
      .filter(({ final }) => final === ending)
      .reduce<Checkpoint | undefined>(
        (far, next) => (far && lastIndex(far) >= lastIndex(next) ? far : next),
        undefined,
      );
  }

  #judge(): Finding {
    if (this.list.length > maxCheckpoints) return fail(`the chain has more than ${maxCheckpoints} checkpoints`);
    const byIndex = new Map(this.#chain.map((place) => [place.chainIndex, place]));
    for (const checkpoint of this.list) {
      const finding = this.#judgeOne(checkpoint, byIndex);
      if (finding.status === 'fail') return finding;
    }
    return pass(this.list.length === 1 ? 'one checkpoint' : `${this.list.length} checkpoints`);
  }

  #judgeOne(checkpoint: Checkpoint, byIndex: ReadonlyMap<string | undefined, Place>): Finding {
    const signature = fromBase64(checkpoint.signatureB64, 'checkpoint.signatureB64', 64);
    const publicKey = fromBase64(checkpoint.publicKeyB64, 'checkpoint.publicKeyB64', 32);
    if (!verifyEd25519(signature, checkpointBytes(checkpoint), publicKey))
      return fail('a checkpoint is not signed by its key');
    const isStranger = ({ line }: Place) =>
      line.publicKeyB64 !== checkpoint.publicKeyB64 || line.bootB64 !== checkpoint.bootB64;
    if (this.#chain.some(isStranger))
      return fail('a checkpoint is by another key or boot than the proofs of its chain');
    const last = lastIndex(checkpoint);
    if (last < BigInt(checkpoint.firstIndex)) return fail('a checkpoint is about no proof');
    const head = byIndex.get(last.toString());
    if (head && head.chainHash !== checkpoint.headB64) {
      return fail('a checkpoint names another head', { expected: checkpoint.headB64, actual: head.chainHash });
    }
    if (head && BigInt(head.counter ?? '0') > BigInt(checkpoint.counter)) {
      return fail('a checkpoint was counted before the proof it names as head');
    }
    const later =
      checkpoint.final &&
      this.#chain.find((place) => BigInt(place.chainIndex ?? '0') > last && !isLaterAttempt(checkpoint, place));
    return later ? fail('the chain goes on after it was closed', { actual: `place ${later.position}` }) : pass();
  }

  #judgeWhole(): Finding {
    const agreement = this.agreement();
    if (agreement.status === 'fail') return agreement;
    const { former, isFollowed } = this.#neighbours;
    const ending = isFollowed ? 'handover' : 'closed';
    const last = this.#furthest(ending);
    if (!last) return fail('no checkpoint ends the chain here: it is shown complete only up to the last one');
    if (last.firstIndex !== '1' && !former) return fail('the chain began in an epoch whose part is not in the input');
    const first = BigInt(last.firstIndex);
    const gap = this.#chain.findIndex(({ chainIndex }, at) => chainIndex !== `${first + BigInt(at)}`);
    if (gap !== -1) return fail('a proof of the ended chain is missing', { expected: `place ${first + BigInt(gap)}` });
    if (`${this.#chain.length}` !== last.length) {
      return fail('proofs of the ended chain are missing', { expected: last.length, actual: `${this.#chain.length}` });
    }
    const attempt = last.attempt === undefined ? '' : ` up to attempt ${last.attempt}`;
    return pass(`${isFollowed ? 'complete up to the handover' : `complete${attempt}`} in epoch ${last.epochId}`);
  }
}

/** After a run closed its chain only a later attempt of it appends (SPEC.md §6). */
function isLaterAttempt({ final, attempt }: Checkpoint, { committer }: Place): boolean {
  const { run_attempt: later } = committer?.claims ?? {};
  if (final !== 'closed' || attempt === undefined || later === undefined || !/^[0-9]{1,19}$/.test(later)) return false;
  return BigInt(later) > BigInt(attempt);
}

function lastIndex({ firstIndex, length }: Checkpoint): bigint {
  return BigInt(firstIndex) + BigInt(length) - 1n;
}
