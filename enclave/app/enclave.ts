// SPDX-License-Identifier: Apache-2.0
// The enclave's whole state and the one door to it: every request goes through `answer`, and nothing that a later
// proof could contradict leaves before it is durable (where the host keeps state at all).
import { OccError } from '../../src/proof/errors.ts';
import type { Host } from '../../src/proof/host.ts';
import type { Question, Request, RequestType, ResultOf } from '../wire/messages.ts';
import { allocateSlots } from './allocation.ts';
import { Chains } from './chains.ts';
import { commit } from './commit.ts';
import { Epoch, type EpochSnapshot, type EpochToContinue } from './epoch.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { Slots } from './slots.ts';
import { Unacknowledged } from './unacknowledged.ts';

/**
 * Makes a snapshot durable that is taken during or after the call, so that many requests can share one write. When it
 * rejects, the enclave answers nothing more: it must be opened again from what is durable.
 */
export type Persist = (snapshot: () => EpochSnapshot) => Promise<void>;

export interface EnclaveOptions {
  readonly host: Host;
  readonly limits?: Partial<Limits>;
  readonly earlier?: EpochToContinue;
  /** Absent where an epoch ends with its process. */
  readonly persist?: Persist;
}

export class Enclave {
  readonly epoch: Epoch;
  readonly slots: Slots;
  readonly chains: Chains;
  readonly unacknowledged: Unacknowledged;
  readonly #persist: Persist | undefined;
  #stopped: OccError | undefined;

  private constructor(epoch: Epoch, { limits: given, earlier, persist }: EnclaveOptions) {
    const limits = { ...defaultLimits, ...given };
    this.epoch = epoch;
    this.slots = new Slots(limits);
    this.chains = new Chains(limits.chains, earlier?.chains);
    this.unacknowledged = new Unacknowledged(limits.unacknowledgedProofs);
    this.#persist = persist;
  }

  /** @throws OccError `host-failed` */
  static async open(options: EnclaveOptions): Promise<Enclave> {
    return new Enclave(await Epoch.open(options.host, options.earlier), options);
  }

  /** @throws OccError with the code the request failed with; `unavailable` for ever once state could not be kept */
  async answer(request: Request): Promise<ResultOf<RequestType>> {
    if (this.#stopped) throw this.#stopped;
    switch (request.type) {
      case 'key':
        return this.#key();
      case 'health':
        return { configured: true, ended: false, chains: this.chains.size, counter: this.epoch.counter.toString() };
      case 'allocateSlots':
        return this.#allocateSlots(request);
      case 'commit':
        refuseUnknown(request);
        return { proofs: await this.#durable(commit(this, request)) };
      case 'acknowledge':
        for (const commitId of request.commitIds) this.unacknowledged.acknowledge(commitId);
        return {};
      default:
        throw new OccError('bad-request', `${request.type}: expected what this enclave does`);
    }
  }

  #key(): ResultOf<'key'> {
    const { signer, epochId } = this.epoch;
    const { publicKeyB64, measurement, host } = signer;
    return { publicKeyB64, measurement, enforcement: host.enforcementTier, epochId };
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

  readonly #snapshot = (): EpochSnapshot => ({ counter: this.epoch.counter, chains: this.chains.snapshot() });

  #stop(cause: unknown): void {
    this.#stopped ??= new OccError('unavailable', 'expected durable state, but it could not be written', {
      hint: 'The service answers nothing more; repair its storage and start it again.',
      cause,
    });
  }
}

function refuseUnknown({ attestation, identityToken, agency }: Question<'commit'>): void {
  if (attestation === undefined && identityToken === undefined && agency === undefined) return;
  throw new OccError('bad-request', 'commit: expected what this enclave does, which has no documents and identities');
}
