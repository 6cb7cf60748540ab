// SPDX-License-Identifier: Apache-2.0
// The enclave's whole state and the one door to it: every request goes through `answer`, and nothing that a later
// proof could contradict leaves before it is durable (where the host keeps state at all).
import type { DocumentTrust } from '../../src/evidence/document.ts';
import { OccError } from '../../src/proof/errors.ts';
import type { Config } from '../wire/config.ts';
import type { Question, Request, RequestType, ResultOf } from '../wire/messages.ts';
import { challenge } from './actors.ts';
import { allocateSlots } from './allocation.ts';
import { Chains } from './chains.ts';
import { checkpoint } from './checkpoints.ts';
import { commit } from './commit.ts';
import { Epoch, type EpochOptions, type EpochSnapshot } from './epoch.ts';
import { adopt, endEpoch, handOver } from './handover.ts';
import type { OpenPipe } from './key-server.ts';
import { Slots } from './slots.ts';
import { Unacknowledged } from './unacknowledged.ts';
import { Workflows } from './workflows.ts';

/**
 * Makes a snapshot durable that is taken during or after the call, so that many requests can share one write. When it
 * rejects, the enclave answers nothing more: it must be opened again from what is durable.
 */
export type Persist = (snapshot: () => EpochSnapshot) => Promise<void>;

export interface EnclaveOptions extends EpochOptions {
  /** Who vouches for an epoch that chains go to or come from. */
  readonly trust: DocumentTrust;
  /** The way to issuers; absent where there is none. */
  readonly openPipe?: OpenPipe | undefined;
  /** Absent where an epoch ends with its process. */
  readonly persist?: Persist | undefined;
}

export class Enclave {
  readonly epoch: Epoch;
  readonly slots: Slots;
  readonly chains: Chains;
  readonly unacknowledged: Unacknowledged;
  readonly trust: DocumentTrust;
  readonly config: Config;
  readonly workflows: Workflows;
  readonly #persist: Persist | undefined;
  #stopped: OccError | undefined;

  private constructor(epoch: Epoch, workflows: Workflows, { config, trust, earlier, persist }: EnclaveOptions) {
    this.epoch = epoch;
    this.config = config;
    this.workflows = workflows;
    this.slots = new Slots(config);
    this.chains = new Chains(config.limits.chains, earlier?.chains);
    this.unacknowledged = new Unacknowledged(config.limits.unacknowledgedProofs);
    this.trust = trust;
    this.#persist = persist;
  }

  /** Begins an epoch, or continues one. @throws OccError `host-failed`; `bad-request` for issuers that cannot be in force */
  static async open(options: EnclaveOptions): Promise<Enclave> {
    const workflows = new Workflows(options);
    return new Enclave(await Epoch.open(options), workflows, options);
  }

  /** @throws OccError with the code the request failed with; `unavailable` for ever once state could not be kept */
  async answer(request: Request): Promise<ResultOf<RequestType>> {
    if (this.#stopped) throw this.#stopped;
    switch (request.type) {
      case 'configure':
        throw new OccError('already-configured', 'expected one configuration for life, got a second one');
      case 'boot':
        return this.boot();
      case 'key':
        return this.#key();
      case 'health':
        return this.#health();
      case 'allocateSlots':
        return this.#allocateSlots(request);
      case 'commit':
        return this.#durable(commit(this, request));
      case 'acknowledge':
        for (const commitId of request.commitIds) this.unacknowledged.acknowledge(commitId);
        return {};
      case 'checkpoint':
        return { checkpoint: await this.#durable(checkpoint(this, request)) };
      case 'endEpoch':
        return this.#durable(endEpoch(this, request));
      case 'handover':
        return this.#durable(handOver(this, request));
      case 'adopt':
        return { chains: await this.#durable(adopt(this, request)) };
      case 'challenge':
        return challenge(this, request);
      case 'authorize':
        return this.#authorize(request);
    }
  }

  boot(): ResultOf<'boot'> {
    return this.epoch.boot ? { bootProof: { ...this.epoch.boot } } : {};
  }

  #key(): ResultOf<'key'> {
    const { signer, epochId } = this.epoch;
    const { publicKeyB64, measurement, host } = signer;
    return { publicKeyB64, measurement, enforcement: host.enforcementTier, epochId };
  }

  /** Nothing is told but that the token is that of the run whose chain it is. */
  async #authorize({ purpose, chainId, identityToken }: Question<'authorize'>): Promise<ResultOf<'authorize'>> {
    const { epochId } = this.epoch;
    await this.workflows.verify(identityToken, { purpose, epochId, chainId }, await this.epoch.time(true));
    return {};
  }

  #health(): ResultOf<'health'> {
    const { counter, ending } = this.epoch;
    return { configured: true, ended: ending !== undefined, chains: this.chains.size, counter: counter.toString() };
  }

  async #allocateSlots(request: Question<'allocateSlots'>): Promise<ResultOf<'allocateSlots'>> {
    const slots = await this.#durable(allocateSlots(this, request));
    const slotIds = slots.map((slot) => slot.nonceB64);
    return request.reply === 'ids' ? { slotIds } : { slotIds, slots };
  }

  /** What was signed leaves only when no later proof can reuse its counter, index or head. */
  async #durable<T>(signing: Promise<T>): Promise<T> {
    const signed = await signing;
    if (this.#persist) await this.#persist(this.#snapshot).catch((cause) => this.#stop(cause));
    if (this.#stopped) throw this.#stopped;
    return signed;
  }

  readonly #snapshot = (): EpochSnapshot => ({
    counter: this.epoch.counter,
    hasEnded: this.epoch.ending !== undefined,
    chains: this.chains.snapshot(),
  });

  #stop(cause: unknown): void {
    this.#stopped ??= new OccError('unavailable', 'expected durable state, but it could not be written', {
      hint: 'The service answers nothing more; repair its storage and start it again.',
      cause,
    });
  }
}
