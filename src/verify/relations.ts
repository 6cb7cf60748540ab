// SPDX-License-Identifier: Apache-2.0
// Relations: what the proofs of one input say about each other. Computed once over the whole input.
import type { Checkpoint } from '../proof/checkpoint.ts';
import { ChainCheckpoints } from './chain-checkpoints.ts';
import type { Relations } from './context.ts';
import { NameIndex } from './names.ts';
import { chainOf, type Place } from './place.ts';

export interface RelationInput {
  readonly all: readonly Place[];
  /** Chain hashes the policy expects. */
  readonly heads: readonly string[];
  readonly checkpoints: readonly Checkpoint[];
  /** Names the bundle discloses for a digest (hex). */
  readonly labelsOf: (digest: string) => readonly string[];
}

/** What all proofs of one chain in one epoch have in common, and how they stand to each other. */
interface Chain {
  /** Distinct, by position; without position last. */
  readonly places: readonly Place[];
  /** For each of them, where the nearest one with a lower position is. */
  readonly below: readonly (number | undefined)[];
  readonly shared: Omit<Relations, 'previous' | 'rival'>;
}

/** Answers for every proof of the input where it stands among the others. */
export class RelationIndex {
  /** Heads of the policy that no proof of the input has. */
  readonly missingHeads: readonly string[];
  readonly #chains: ReadonlyMap<string, Chain>;
  /** By chain hash: where the proof is in its chain. */
  readonly #at = new Map<string, number>();

  constructor({ all, heads, checkpoints, labelsOf }: RelationInput) {
    const { underHead, missingHeads } = walkBack(all, heads);
    this.missingHeads = missingHeads;
    const names = new NameIndex(all, labelsOf);
    const parts = [...groupBy(all, ({ line }) => line.chain).values()].map((members) => this.#ordered(members));
    const namesakes = groupBy(parts, chainIdOf);
    const joints = new Map([...namesakes].map(([id, some]) => [id, jointsOf(id === '' ? [] : some)]));
    const checkpointsOf = groupBy(checkpoints, ({ epochId, chainId }) => chainOf(epochId, chainId));
    const handoversTo = groupBy(
      checkpoints.filter(({ final, successor }) => final === 'handover' && successor !== undefined),
      ({ successor, chainId }) => chainOf(successor?.epochId ?? '', chainId),
    );
    const chainOfPart = (places: Part): readonly [string, Chain] => {
      const chain = places[0]?.line.chain ?? '';
      const { formers, followed, isSplit } = joints.get(chainIdOf(places)) ?? jointsOf([]);
      const neighbours = { former: formers.get(places), isFollowed: followed.has(places) };
      const shared = {
        splitEpoch: isSplit,
        former: neighbours.former,
        handovers: handoversTo.get(chain) ?? [],
        underHead,
        names,
        checkpoints: new ChainCheckpoints(checkpointsOf.get(chain) ?? [], places, neighbours),
      };
      return [chain, { places, below: belowOf(places), shared }];
    };
    this.#chains = new Map(parts.map(chainOfPart));
  }

  of({ chainHash, line, position }: Place): Relations {
    const chain = this.#chains.get(line.chain);
    const at = this.#at.get(chainHash);
    if (!chain || at === undefined) throw new Error('unreachable: every proof of the input has its place');
    const { places, below, shared } = chain;
    const rival = [places[at - 1], places[at + 1]].find(
      (other) => position !== undefined && other?.position === position,
    );
    return { ...shared, previous: places[below[at] ?? -1], rival };
  }

  /** A proof given twice is one proof. */
  #ordered(members: readonly Place[]): Part {
    const distinct = [...new Map(members.map((place) => [place.chainHash, place])).values()].sort(byPosition);
    distinct.forEach(({ chainHash }, at) => {
      this.#at.set(chainHash, at);
    });
    return distinct;
  }
}

type Part = readonly Place[];

function belowOf(places: Part): readonly (number | undefined)[] {
  const below: (number | undefined)[] = [];
  places.forEach(({ position }, at) => {
    below.push(at === 0 || places[at - 1]?.position === position ? below[at - 1] : at - 1);
  });
  return below;
}

/** `Map.groupBy`, which Node 20 lacks. */
export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** The chain hashes that the heads lead back to, each to the hash it names before it (`prevB64`). */
function walkBack(all: readonly Place[], heads: readonly string[]) {
  const underHead = new Set<string>();
  if (heads.length === 0) return { underHead, missingHeads: [] };
  const byHash = new Map(all.map((place) => [place.chainHash, place]));
  for (const head of heads) {
    let at: string | undefined = head;
    while (at !== undefined && !underHead.has(at)) {
      const place = byHash.get(at);
      if (!place) break;
      underHead.add(at);
      at = place.prevB64;
    }
  }
  return { underHead, missingHeads: heads.filter((head) => !byHash.has(head)) };
}

/** How the parts of one chain, each in another epoch, say they continue each other: one line of them is not split. */
function jointsOf(parts: readonly Part[]) {
  const byEpoch = new Map(parts.map((part) => [part[0]?.line.epochId, part]));
  const formers = new Map<Part, Part>();
  for (const part of parts) {
    const link = part[0]?.epochLink;
    const former = link && byEpoch.get(link.prevEpochId);
    if (former && former !== part) formers.set(part, former);
  }
  const successors = new Map([...formers].map(([part, former]) => [former, part]));
  let joined = 0;
  for (let part = parts.find((each) => !formers.has(each)); part; part = successors.get(part)) joined += 1;
  return { formers, followed: new Set(formers.values()), isSplit: joined !== parts.length };
}

/** The name of a chain; empty for one that no proof of it names. */
function chainIdOf(members: Part): string {
  return members.find(({ line }) => line.chainId !== undefined)?.line.chainId ?? '';
}

function byPosition(a: Place, b: Place): number {
  if (a.position === undefined || b.position === undefined) {
    return a.position === b.position ? 0 : a.position === undefined ? 1 : -1;
  }
  return a.position < b.position ? -1 : a.position > b.position ? 1 : 0;
}
