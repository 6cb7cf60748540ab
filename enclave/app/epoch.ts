// SPDX-License-Identifier: Apache-2.0
// The epoch: one life of one enclave key, with its name, its boot, its counter and its end (SPEC.md §5). Slots and
// commits draw from the one counter; a drawn value is never drawn again, whatever becomes of it.
import { type BootProof, bootHash, epochIdOf } from '../../src/proof/boot.ts';
import { fromBase64 } from '../../src/proof/bytes.ts';
import type { Checkpoint } from '../../src/proof/checkpoint.ts';
import { OccError } from '../../src/proof/errors.ts';
import type { Host } from '../../src/proof/host.ts';
import { freshNonce, issueBoot, type Signer, signerOf } from '../../src/proof/issue.ts';
import type { Config } from '../wire/config.ts';
import type { ChainSnapshot } from './chains.ts';
import { Clock } from './clock.ts';

/** What a development host keeps of an epoch so that a later process can continue it. */
export interface EpochSnapshot {
  readonly counter: bigint;
  readonly hasEnded: boolean;
  readonly chains: readonly ChainSnapshot[];
}

/** An epoch of an earlier process. */
export interface EpochToContinue extends Omit<EpochSnapshot, 'hasEnded'> {
  readonly bootNonceB64: string;
}

/** How the epoch ended. All its last checkpoints say this, so that each has one text. */
export interface Ending extends Pick<Checkpoint, 'time' | 'nonceB64' | 'counter' | 'successor'> {
  readonly final: 'handover' | 'epoch-end';
}

export interface EpochOptions {
  readonly host: Host;
  readonly config: Config;
  /** What runs, as the boot proof says it. */
  readonly image: BootProof['manifest']['image'];
  readonly earlier?: EpochToContinue | undefined;
}

interface Parts {
  readonly signer: Signer;
  readonly bootNonceB64: string;
  readonly boot: BootProof | undefined;
  readonly clock: Clock;
  readonly lastNonceB64: string;
  readonly endsAt: number;
  readonly counter: bigint;
}

export class Epoch {
  readonly signer: Signer;
  readonly epochId: string;
  /** Undefined on a host without an NSM, whose proofs say nothing of a boot. */
  readonly boot: BootProof | undefined;
  readonly bootB64: string | undefined;
  readonly #clock: Clock;
  readonly #lastNonceB64: string;
  readonly #endsAt: number;
  #counter: bigint;
  #ending: Ending | undefined;

  private constructor({ signer, bootNonceB64, boot, clock, lastNonceB64, endsAt, counter }: Parts) {
    this.signer = signer;
    this.epochId = epochIdOf(signer.publicKeyB64, bootNonceB64);
    this.boot = boot;
    this.bootB64 = boot && bootHash(boot);
    this.#clock = clock;
    this.#lastNonceB64 = lastNonceB64;
    this.#endsAt = endsAt;
    this.#counter = counter;
  }

  /** @throws OccError `host-failed` when the host breaks its contract or has no time */
  static async open({ host, config, image, earlier }: EpochOptions): Promise<Epoch> {
    const clock = new Clock(host, config.timeGranularityMs);
    const signer = await signerOf(host);
    const bootNonceB64 = earlier?.bootNonceB64 ?? (await freshNonce(host));
    fromBase64(bootNonceB64, 'bootNonceB64');
    const endsAt = (await clock.read()) + config.maxEpochMs;
    const boot = host.lockBoot && (await issueBoot(signer, { bootNonceB64, manifest: { image, config } }));
    const lastNonceB64 = await freshNonce(host);
    return new Epoch({ signer, bootNonceB64, boot, clock, lastNonceB64, endsAt, counter: earlier?.counter ?? 0n });
  }

  /** The highest counter drawn. */
  get counter(): bigint {
    return this.#counter;
  }

  get ending(): Ending | undefined {
    return this.#ending;
  }

  /** Draws `count` consecutive counters; the first is returned. @throws OccError `epoch-ended` */
  draw(count: number): bigint {
    this.refuseEnded();
    const first = this.#counter + 1n;
    this.#counter += BigInt(count);
    return first;
  }

  /**
   * Milliseconds since 1970, from the host. When it is time, this ends the epoch.
   * @param exact for what is valid at certain times only
   * @throws OccError `host-failed`
   */
  async time(exact = false): Promise<number> {
    const time = await this.#clock.read(exact);
    if (time >= this.#endsAt) this.end({ final: 'epoch-end', time });
    return time;
  }

  /** Ends the epoch, unless it has: from here on no counter is drawn. */
  end(how: Pick<Ending, 'final' | 'time' | 'successor'>): Ending {
    this.#ending ??= { ...how, nonceB64: this.#lastNonceB64, counter: this.#counter.toString() };
    return this.#ending;
  }

  /** @throws OccError `epoch-ended` */
  refuseEnded(): void {
    if (this.#ending)
      throw new OccError('epoch-ended', `expected an epoch that goes on, got one with ${this.#ending.final}`);
  }
}
