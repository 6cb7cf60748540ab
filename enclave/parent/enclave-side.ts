// SPDX-License-Identifier: Apache-2.0
// The parent's side towards the enclave: the link, what travels over it, and whether both know each other.
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BootProof } from '../../src/proof/boot.ts';
import { OccError } from '../../src/proof/errors.ts';
import type { Config } from '../wire/config.ts';
import { Acknowledgements } from './acknowledgements.ts';
import { Acquaintance } from './acquaintance.ts';
import type { Feature } from './answers.ts';
import { Commits } from './commits.ts';
import { introduce } from './introduction.ts';
import { LastingLink } from './lasting-link.ts';
import type { EnclaveLink } from './link.ts';
import { type Logger, wordsOf } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Store } from './store.ts';
import { WastedSlots } from './wasted-slots.ts';

/** A parent starts even when its enclave is slow: it says that it is not ready. */
const startMs = 5000;

/** A link that is there, or how to open a stream to the enclave, again whenever it goes away. */
export type LinkSource = EnclaveLink | { readonly open: () => Promise<Duplex> };

export interface EnclaveSideOptions {
  readonly source: LinkSource;
  readonly store: Store;
  /** What an enclave is configured with that is new. */
  readonly config: Config;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Of one client; for tests. */
  readonly mostWastedSlots?: number | undefined;
  /** New proofs and boot proofs; must not throw. */
  readonly onKept?: (batch: number, proofs: readonly unknown[]) => void;
  readonly onBootProof?: (boot: BootProof, bootB64: string) => void;
}

export class EnclaveSide {
  readonly link: EnclaveLink;
  readonly commits: Commits;
  readonly #options: EnclaveSideOptions;
  readonly #acknowledgements: Acknowledgements;
  readonly #acquaintance: Acquaintance;
  #meeting: Promise<OccError | undefined> = Promise.resolve(undefined);
  #hasBootProof = false;

  constructor(options: EnclaveSideOptions) {
    this.#options = options;
    const { source, store, config, metrics, log, now, onKept } = options;
    this.link = 'ask' in source ? source : new LastingLink({ ...source, onConnection: (up) => this.#connection(up) });
    this.#acknowledgements = new Acknowledgements(this.link, store);
    this.commits = new Commits({
      ...{ link: this.link, store, now, acknowledgements: this.#acknowledgements },
      wastedSlots: new WastedSlots({ ttlMs: config.slotTtlMs, now, most: options.mostWastedSlots }),
      onKept(batch, proofs) {
        metrics.proofs.inc(proofs.length);
        onKept?.(batch, proofs);
      },
      onReplay: () => metrics.replays.inc(),
      onUnsettled(fault) {
        metrics.unsettled.inc();
        log.warn({ code: fault.code, words: wordsOf(fault) }, 'a commit that nobody waits for is not settled');
      },
    });
    this.#acquaintance = new Acquaintance({
      introduce: () => this.#introduce(),
      onFailure: (fault) => log.warn({ code: fault.code, words: wordsOf(fault) }, 'the enclave is not ready'),
    });
  }

  /** Resolves after the first try to meet the enclave. @throws OccError `usage` when it refuses its configuration */
  async start(): Promise<void> {
    if (this.link instanceof LastingLink) await this.link.start();
    else this.#connection(true);
    const fault = await Promise.race([this.#meeting, sleep(startMs, undefined, { ref: false })]);
    if (fault?.code === 'usage') throw fault;
  }

  get features(): readonly Feature[] {
    const { issuers } = this.#options.config;
    return [
      ...(['slots', 'names', 'checkpoint', 'idempotency'] as const),
      ...(this.#hasBootProof ? (['boot'] as const) : []),
      ...(issuers.length > 0 ? (['identity'] as const) : []),
    ];
  }

  /** @throws OccError while requests should go elsewhere */
  async checkReady(): Promise<void> {
    if (!this.#acquaintance.introduced) throw new OccError('unavailable', 'the enclave is not ready');
    await this.#options.store.check();
    const { ended } = await this.link.ask('health', {});
    if (ended) throw new OccError('unavailable', 'the epoch has ended');
  }

  /** Says what is still to be said, and lets go of a link of its own. */
  async close(): Promise<void> {
    this.#acquaintance.part();
    await this.#acknowledgements.flush();
    if (this.link instanceof LastingLink) this.link.close();
  }

  #connection(up: boolean): void {
    const { metrics, log } = this.#options;
    metrics.connected.set(up ? 1 : 0);
    if (up) metrics.connections.inc();
    log.info({ up }, 'the link to the enclave');
    if (up) this.#meeting = this.#acquaintance.meet();
    else this.#acquaintance.part();
  }

  async #introduce(): Promise<void> {
    const { store, config, log, onBootProof } = this.#options;
    await introduce({
      ...{ link: this.link, store, config, commits: this.commits, acknowledgements: this.#acknowledgements },
      onBootProof: (boot, bootB64) => {
        this.#hasBootProof = true;
        onBootProof?.(boot, bootB64);
      },
      warn: (message) => log.warn(message),
    });
  }
}
