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
  const chains = [...groupBy(all, (facts) => facts.chain).values()];
  const namesakes = groupBy(chains, chainIdOf);
  const names = new NameIndex(all, labelsOf);
  const checkpointsOf = groupBy(checkpoints, ({ epochId, chainId }) => chainOf(epochId, chainId));
  for (const members of chains) {
    const chain = [...new Map(members.map((facts) => [facts.chainHash, facts])).values()].sort(byPosition);
    const id = chainIdOf(members);
    const shared = {
      chain,
      splitEpoch: id !== '' && (namesakes.get(id)?.length ?? 0) > 1,
      underHead,
      names,
      checkpoints: new ChainCheckpoints(checkpointsOf.get(members[0]?.chain ?? '') ?? [], chain),
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

function chainIdOf([first]: readonly ProofFacts[]): string {
  return first?.proof.commit.chainId ?? '';
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
