// SPDX-License-Identifier: Apache-2.0
// Everything the keys of some enclaves ever signed, handed out or not, and where it contradicts itself. It is written
// down beside the key, so that no parent can keep anything from it.
import type { Host } from '../../../src/proof/host.ts';

interface Signed {
  readonly version: string;
  readonly [member: string]: unknown;
}

interface SlotBody extends Signed {
  readonly epochId: string;
  readonly nonceB64: string;
  readonly counter: string;
  readonly chainId: string;
}

interface ProofBody extends Signed {
  readonly commit: {
    readonly epochId: string;
    readonly nonceB64: string;
    readonly counter: string;
    readonly slotCounter: string;
    readonly chainId: string;
    readonly chainIndex: string;
    readonly identity?: unknown;
  };
}

interface CheckpointBody extends Signed {
  readonly epochId: string;
  readonly chainId: string;
  readonly firstIndex: string;
  readonly length: string;
  readonly final?: string;
}

export class SignedLog {
  readonly #statements: Signed[] = [];

  /** The same host, whose signatures are written down. */
  watch(host: Host): Host {
    return {
      ...host,
      sign: async (message) => {
        const signature = await host.sign(message);
        this.#statements.push(JSON.parse(new TextDecoder().decode(message)));
        return signature;
      },
    };
  }

  get size(): number {
    return this.#statements.length;
  }

  /** Proofs signed for one chain in one epoch. */
  lengthOf(epochId: string, chainId: string): number {
    return this.#proofs().filter(({ commit }) => commit.epochId === epochId && commit.chainId === chainId).length;
  }

  /** Empty when nothing signed contradicts anything else that was signed, before or after. */
  contradictions(): readonly string[] {
    return [...this.#repetitions(), ...this.#slotless(), ...this.#strangers(), ...this.#falseCheckpoints()];
  }

  #of<T extends Signed>(version: string): readonly T[] {
    return this.#statements.filter((statement): statement is T => statement.version === version);
  }

  #proofs(): readonly ProofBody[] {
    return this.#of<ProofBody>('occ/1');
  }

  #repetitions(): readonly string[] {
    const seen = new Set<string>();
    const slots = this.#of<SlotBody>('occ/slot/1').map(({ epochId, counter }) => `counter ${epochId} ${counter}`);
    const proofs = this.#proofs().flatMap(({ commit: { epochId, counter, chainId, chainIndex, nonceB64 } }) => [
      `counter ${epochId} ${counter}`,
      `place ${epochId} ${chainId} ${chainIndex}`,
      `slot ${nonceB64}`,
    ]);
    return [...slots, ...proofs].flatMap((name) => {
      if (seen.has(name)) return [`twice: ${name}`];
      seen.add(name);
      return [];
    });
  }

  /** A proof stands on a slot of its own epoch and chain that was signed before it. */
  #slotless(): readonly string[] {
    const open = new Map<string, SlotBody>();
    const found: string[] = [];
    for (const statement of this.#statements) {
      if (statement.version === 'occ/slot/1') open.set((statement as SlotBody).nonceB64, statement as SlotBody);
      if (statement.version !== 'occ/1') continue;
      const { commit } = statement as ProofBody;
      const slot = open.get(commit.nonceB64);
      const own = slot?.epochId === commit.epochId && slot.chainId === commit.chainId;
      if (!own || slot.counter !== commit.slotCounter) found.push(`no slot: ${commit.chainId} ${commit.chainIndex}`);
    }
    return found;
  }

  #strangers(): readonly string[] {
    const claims = this.#proofs().filter(({ commit }) => commit.chainId.startsWith('gha/') && !commit.identity);
    return claims.map(({ commit }) => `no identity: ${commit.chainId} ${commit.chainIndex}`);
  }

  /** No checkpoint counts a proof that was not signed; a last one counts all there ever will be. */
  #falseCheckpoints(): readonly string[] {
    const places = new Map<string, bigint[]>();
    for (const { commit } of this.#proofs()) {
      const name = `${commit.epochId} ${commit.chainId}`;
      places.set(name, [...(places.get(name) ?? []), BigInt(commit.chainIndex)]);
    }
    return this.#of<CheckpointBody>('occ/checkpoint/1').flatMap((checkpoint) => {
      const { epochId, chainId, firstIndex, length, final } = checkpoint;
      const signed = places.get(`${epochId} ${chainId}`) ?? [];
      const last = BigInt(firstIndex) + BigInt(length) - 1n;
      const counted = signed.filter((index) => index >= BigInt(firstIndex) && index <= last).length;
      const wrong = `${counted}` !== length || length === '0' || signed.some((index) => index < BigInt(firstIndex));
      const open = final !== undefined && !chainId.startsWith('gha/') && signed.some((index) => index > last);
      return wrong || open ? [`false: ${final ?? 'open'} checkpoint of ${chainId}, ${length} from ${firstIndex}`] : [];
    });
  }
}
