// SPDX-License-Identifier: Apache-2.0
// Timestamps on what is kept, behind the back of every commit: asked for one by one, in the order of arrival, put beside
// the proof in the store. Answers never wait for them and never carry them; the listing of a chain does.
import { setTimeout as sleep } from 'node:timers/promises';
import type { BootProof } from '../../src/proof/boot.ts';
import { fromBase64 } from '../../src/proof/bytes.ts';
import type { Checkpoint } from '../../src/proof/checkpoint.ts';
import { asOccError, type OccError } from '../../src/proof/errors.ts';
import { type Proof, parseProof, proofCoreHash } from '../../src/proof/proof.ts';
import { selfHash } from '../../src/proof/self-hash.ts';
import type { Metrics } from './metrics.ts';
import type { StampTarget, Store } from './store.ts';
import type { Authorities } from './tsa.ts';

/** Asked for at once; authorities take about 100 ms each, and no more are polite. */
const atOnce = 4;

/** What waits is 200 bytes each; what comes when so much waits goes without, and is counted. */
const maxWaiting = 20_000;

/** With the delays between them about eight minutes. */
const maxTries = 12;

/** When no authority answers, the next try waits: twice as long each time, up to a minute. */
const delays = { firstMs: 1000, mostMs: 60_000 } as const;

export interface StamperOptions {
  readonly authorities: Pick<Authorities, 'stamp' | 'close'>;
  readonly store: Pick<Store, 'keepStamp'>;
  readonly metrics: Metrics;
  readonly onFailure: (fault: OccError) => void;
  readonly delays?: { readonly firstMs: number; readonly mostMs: number };
}

interface Wish {
  readonly target: StampTarget;
  readonly imprint: Uint8Array;
  readonly tries: number;
}

export class Stamper {
  readonly #options: StamperOptions;
  readonly #stop = new AbortController();
  readonly #workers = new Set<Promise<void>>();
  #waiting: Wish[] = [];
  #delayMs: number;

  constructor(options: StamperOptions) {
    this.#options = options;
    this.#delayMs = (options.delays ?? delays).firstMs;
  }

  /** First the proofs, which order them all, then the artifacts. */
  wantProofs(batch: number, proofs: readonly unknown[]): void {
    const read = readProofs(proofs);
    for (const [at, proof] of read.entries()) this.#want({ kind: 'proof', batch, at }, proofCoreHash(proof));
    for (const [at, { artifact }] of read.entries()) {
      this.#want({ kind: 'artifact', batch, at }, fromBase64(artifact.digestB64, 'digestB64', 32));
    }
  }

  wantBootProof(boot: BootProof, bootB64: string): void {
    this.#want({ kind: 'boot', bootB64 }, selfHash(boot));
  }

  wantCheckpoint(checkpoint: Checkpoint): void {
    this.#want({ kind: 'checkpoint', checkpoint }, selfHash(checkpoint));
  }

  /** Lets what was not asked for be. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#waiting = [];
    await Promise.all(this.#workers);
    await this.#options.authorities.close();
  }

  #want(target: StampTarget, imprint: Uint8Array): void {
    if (this.#stop.signal.aborted) return;
    this.#put({ target, imprint, tries: 0 });
    if (this.#workers.size >= atOnce) return;
    const worker = this.#work().finally(() => this.#workers.delete(worker));
    this.#workers.add(worker);
  }

  #put(wish: Wish): void {
    if (wish.tries < maxTries && this.#waiting.length < maxWaiting) this.#waiting.push(wish);
    else this.#options.metrics.stamps.inc({ outcome: 'dropped' });
    this.#count();
  }

  async #work(): Promise<void> {
    for (let wish = this.#waiting.shift(); wish; wish = this.#waiting.shift()) {
      this.#count();
      try {
        await this.#fulfil(wish);
        this.#delayMs = (this.#options.delays ?? delays).firstMs;
      } catch (fault) {
        if (this.#stop.signal.aborted) return;
        this.#options.metrics.stamps.inc({ outcome: 'failed' });
        this.#options.onFailure(asOccError(fault));
        await this.#pause();
        this.#put({ ...wish, tries: wish.tries + 1 });
      }
    }
  }

  async #fulfil({ target, imprint }: Wish): Promise<void> {
    const { authorities, store, metrics } = this.#options;
    const stamp = await authorities.stamp(imprint, this.#stop.signal);
    await store.keepStamp(target, stamp);
    metrics.stamps.inc({ outcome: 'kept' });
  }

  async #pause(): Promise<void> {
    const delayMs = this.#delayMs;
    this.#delayMs = Math.min(delayMs * 2, (this.#options.delays ?? delays).mostMs);
    await sleep(delayMs, undefined, { signal: this.#stop.signal, ref: false }).catch(() => undefined);
  }

  #count(): void {
    this.#options.metrics.stampsWaiting.set(this.#waiting.length);
  }
}

/** What cannot be read gets no timestamp: the enclave's answer is relayed all the same. */
function readProofs(proofs: readonly unknown[]): readonly Proof[] {
  try {
    return proofs.map((proof) => parseProof(proof));
  } catch {
    return [];
  }
}
