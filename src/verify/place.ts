// SPDX-License-Identifier: Apache-2.0
// Place: the projection of a proof that relations are judged by, which is where it says it stands among the others.
// It is all that is kept of a proof that was judged, so it holds no text of the proof alive (SPEC.md §5).
import { fromUtf8, utf8 } from '../proof/bytes.ts';
import type { WorkflowIdentity } from '../proof/identity.ts';
import type { Proof } from '../proof/proof.ts';
import { type Committer, committerOf } from './committer.ts';
import type { ProofFacts } from './facts.ts';

/** A chain in one life of one key: the same object for all its proofs. */
export interface Line {
  /** The chain they say they are in: (epoch, else key; chain id, else `global`). */
  readonly chain: string;
  readonly chainId: string | undefined;
  readonly epochId: string | undefined;
  readonly publicKeyB64: string;
  readonly bootB64: string | undefined;
}

/** Names a proof binds without telling them. */
export interface BoundNames {
  readonly nonceB64: string;
  readonly hashesB64: readonly string[];
}

export interface Place {
  readonly line: Line;
  /** SHA-256 the proof commits, lower-case hex. */
  readonly digest: string;
  readonly chainHash: string;
  readonly prevB64: string | undefined;
  readonly counter: string | undefined;
  readonly chainIndex: string | undefined;
  /** Place in the chain: `chainIndex` where there is one, else the counter, else unknown. */
  readonly position: bigint | undefined;
  readonly epochLink: Proof['commit']['epochLink'];
  readonly names: BoundNames | undefined;
  readonly isMeasured: boolean;
  /** The same object for all proofs that name the same workflow. */
  readonly committer: Committer | undefined;
}

/** One text for one chain of one epoch (or, in proofs that name none, of one key). */
export function chainOf(epoch: string, chainId: string | undefined): string {
  return JSON.stringify([epoch, chainId ?? 'global']);
}

/** The places of one input. */
export class Places {
  readonly #lines = new Map<string, Line>();
  readonly #committers = new Map<string, Committer>();
  #latest: Place | undefined;

  of(facts: ProofFacts): Place {
    const { commit, environment } = facts.proof;
    const { counter, chainIndex, prevB64, epochLink, nameHashesB64, nonceB64 } = commit;
    const ordinal = chainIndex ?? counter;
    const place: Place = {
      line: this.#lineOf(facts.proof),
      digest: facts.digest,
      chainHash: facts.chainHash,
      prevB64: prevB64 === this.#latest?.chainHash ? prevB64 && this.#latest?.chainHash : prevB64 && owned(prevB64),
      counter: counter && owned(counter),
      chainIndex: chainIndex && owned(chainIndex),
      position: ordinal === undefined ? undefined : BigInt(ordinal),
      epochLink: epochLink && ownedValue(epochLink),
      names: nameHashesB64 && ownedValue({ nonceB64, hashesB64: nameHashesB64 }),
      isMeasured: environment.enforcement === 'measured-tee',
      committer: commit.identity && this.#committerOf(commit.identity),
    };
    this.#latest = place;
    return place;
  }

  #committerOf(identity: WorkflowIdentity): Committer {
    const committer = committerOf(identity);
    const name = JSON.stringify(committer);
    const known = this.#committers.get(name) ?? ownedValue(committer);
    this.#committers.set(name, known);
    return known;
  }

  #lineOf({ signer, commit }: Proof): Line {
    const { publicKeyB64 } = signer;
    const { epochId, chainId, bootB64 } = commit;
    const name = JSON.stringify([publicKeyB64, epochId, chainId, bootB64]);
    const known = this.#lines.get(name);
    if (known) return known;
    const own = ownedValue({ publicKeyB64, epochId, chainId, bootB64 });
    const line: Line = {
      chain: chainOf(own.epochId ?? own.publicKeyB64, own.chainId),
      chainId: own.chainId,
      epochId: own.epochId,
      publicKeyB64: own.publicKeyB64,
      bootB64: own.bootB64,
    };
    this.#lines.set(name, line);
    return line;
  }
}

/** Engines cut a text out of a longer one by pointing into it, which keeps the longer one; twelve characters they copy. */
const copied = 12;

/** The same text, on its own. */
function owned(text: string): string {
  return text.length <= copied ? text : fromUtf8(utf8(text));
}

function ownedValue<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
