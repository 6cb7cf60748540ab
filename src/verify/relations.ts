// SPDX-License-Identifier: Apache-2.0
// Relations: what the proofs of one input say about each other. Computed once over the whole input.
import type { Checkpoint } from '../proof/checkpoint.ts';
import { ChainCheckpoints } from './chain-checkpoints.ts';
import type { Relations } from './context.ts';
import { chainOf, type ProofFacts } from './facts.ts';
import { NameIndex } from './names.ts';

/** Answers for every proof of the input where it stands among the others. */
export interface RelationIndex {
  of(facts: ProofFacts): Relations;
  /** Heads of the policy that no proof of the input has. */
  readonly missingHeads: readonly string[];
}

export interface RelationInput {
  readonly all: readonly ProofFacts[];
  /** Chain hashes the policy expects. */
  readonly heads: readonly string[];
  readonly checkpoints: readonly Checkpoint[];
  /** Names the bundle discloses for a digest (hex). */
  readonly labelsOf: (digest: string) => readonly string[];
}

export function relate({ all, heads, checkpoints, labelsOf }: RelationInput): RelationIndex {
  const places = new Map<string, Relations>();
  const { underHead, missingHeads } = walkBack(all, heads);
  const chains = [...groupBy(all, (facts) => facts.chain).values()].map(distinctByPosition);
  const namesakes = groupBy(chains, chainIdOf);
  const joints = new Map([...namesakes].map(([id, parts]) => [id, jointsOf(id === '' ? [] : parts)]));
  const names = new NameIndex(all, labelsOf);
  const checkpointsOf = groupBy(checkpoints, ({ epochId, chainId }) => chainOf(epochId, chainId));
  const handoversTo = groupBy(
    checkpoints.filter(({ final, successor }) => final === 'handover' && successor !== undefined),
    ({ successor, chainId }) => chainOf(successor?.epochId ?? '', chainId),
  );
  for (const chain of chains) {
    const id = chainIdOf(chain);
    const { formers, followed, isSplit } = joints.get(id) ?? jointsOf([]);
    const own = checkpointsOf.get(chain[0]?.chain ?? '') ?? [];
    const neighbours = { former: formers.get(chain), isFollowed: followed.has(chain) };
    const shared = {
      chain,
      splitEpoch: isSplit,
      former: neighbours.former,
      handovers: handoversTo.get(chain[0]?.chain ?? '') ?? [],
      underHead,
      names,
      checkpoints: new ChainCheckpoints(own, chain, neighbours),
    };
    let previous: ProofFacts | undefined;
    chain.forEach((facts, at) => {
      const below = chain[at - 1];
      if (below && below.position !== facts.position) previous = below;
      const rival = [below, chain[at + 1]].find((other) => other && isRival(other, facts));
      places.set(facts.chainHash, { ...shared, previous, rival });
    });
  }
  return {
    missingHeads,
    of(facts) {
      const relations = places.get(facts.chainHash);
      if (!relations) throw new Error('unreachable: every proof of the input has its place');
      return relations;
    },
  };
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
function walkBack(all: readonly ProofFacts[], heads: readonly string[]) {
  const underHead = new Set<string>();
  if (heads.length === 0) return { underHead, missingHeads: [] };
  const byHash = new Map(all.map((facts) => [facts.chainHash, facts]));
  for (const head of heads) {
    let at: string | undefined = head;
    while (at !== undefined && !underHead.has(at)) {
      const facts = byHash.get(at);
      if (!facts) break;
      underHead.add(at);
      at = facts.proof.commit.prevB64;
    }
  }
  return { underHead, missingHeads: heads.filter((head) => !byHash.has(head)) };
}

/** A proof given twice is one proof. */
function distinctByPosition(members: readonly ProofFacts[]): readonly ProofFacts[] {
  return [...new Map(members.map((facts) => [facts.chainHash, facts])).values()].sort(byPosition);
}

type Part = readonly ProofFacts[];

/** How the parts of one chain, each in another epoch, say they continue each other: one line of them is not split. */
function jointsOf(parts: readonly Part[]) {
  const byEpoch = new Map(parts.map((part) => [part[0]?.proof.commit.epochId, part]));
  const formers = new Map<Part, Part>();
  for (const part of parts) {
    const link = part[0]?.proof.commit.epochLink;
    const former = link && byEpoch.get(link.prevEpochId);
    if (former && former !== part) formers.set(part, former);
  }
  const successors = new Map([...formers].map(([part, former]) => [former, part]));
  let joined = 0;
  for (let part = parts.find((each) => !formers.has(each)); part; part = successors.get(part)) joined += 1;
  return { formers, followed: new Set(formers.values()), isSplit: joined !== parts.length };
}

/** The name of a chain; empty for one that no proof of it names. */
function chainIdOf(members: readonly ProofFacts[]): string {
  return members.find(({ proof }) => proof.commit.chainId !== undefined)?.proof.commit.chainId ?? '';
}

function isRival(a: ProofFacts, b: ProofFacts): boolean {
  return a.position !== undefined && a.position === b.position;
}

function byPosition(a: ProofFacts, b: ProofFacts): number {
  if (a.position === undefined || b.position === undefined) {
    return a.position === b.position ? 0 : a.position === undefined ? 1 : -1;
  }
  return a.position < b.position ? -1 : a.position > b.position ? 1 : 0;
}
