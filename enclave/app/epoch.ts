// SPDX-License-Identifier: Apache-2.0
// The epoch: one life of one enclave key, with its name and its counter (SPEC.md §5). Slots and commits draw from the
// one counter; a drawn value is never drawn again, whatever becomes of it.
import { epochIdOf } from '../../src/proof/boot.ts';
import { fromBase64 } from '../../src/proof/bytes.ts';
import { OccError } from '../../src/proof/errors.ts';
import type { Host } from '../../src/proof/host.ts';
import { ask, freshNonce, type Signer, signerOf } from '../../src/proof/issue.ts';

/** What a development host keeps of an epoch so that a later process can continue it. */
export interface EpochSnapshot {
  readonly counter: bigint;
  readonly chains: readonly ChainSnapshot[];
}

export interface ChainSnapshot {
  readonly chainId: string;
  readonly index: bigint;
  readonly headB64: string;
  readonly owner?: string;
}

/** An epoch of an earlier process. */
export interface EpochToContinue extends EpochSnapshot {
  readonly bootNonceB64: string;
}

export class Epoch {
  readonly signer: Signer;
  readonly epochId: string;
  /** Hash of the boot body; a host without an NSM has none, and its proofs say nothing of a boot. */
  readonly bootB64: string | undefined;
  readonly #time: () => number | Promise<number>;
  #counter: bigint;

  private constructor(signer: Signer, epochId: string, time: () => number | Promise<number>, counter: bigint) {
    this.signer = signer;
    this.epochId = epochId;
    this.#time = time;
    this.#counter = counter;
  }

  /** @throws OccError `host-failed` when the host breaks its contract or has no time */
  static async open(host: Host, earlier?: EpochToContinue): Promise<Epoch> {
    const time = host.time?.bind(host);
    if (!time) throw new OccError('host-failed', 'expected a host with a time source');
    const signer = await signerOf(host);
    const bootNonceB64 = earlier?.bootNonceB64 ?? (await freshNonce(host));
    fromBase64(bootNonceB64, 'bootNonceB64');
    return new Epoch(signer, epochIdOf(signer.publicKeyB64, bootNonceB64), time, earlier?.counter ?? 0n);
  }

  /** The highest counter drawn. */
  get counter(): bigint {
    return this.#counter;
  }

  /** Draws `count` consecutive counters; the first is returned. */
  draw(count: number): bigint {
    const first = this.#counter + 1n;
    this.#counter += BigInt(count);
    return first;
  }

  /** Milliseconds since 1970, from the host. @throws OccError `host-failed` */
  async time(): Promise<number> {
    const time = await ask('the time', this.#time);
    if (Number.isSafeInteger(time) && time >= 0) return time;
    throw new OccError('host-failed', `expected the host to give whole milliseconds since 1970, got ${time}`);
  }
}
