// SPDX-License-Identifier: Apache-2.0
// The development host: the whole protocol with a key in plain memory or a plain file. Its proofs say `stub`, because
// nothing protects the key; they show that issuing and verifying work, and nothing else.
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { fromBase64 } from '../proof/bytes.ts';
import { signingKeyFromSeed } from '../proof/ed25519.ts';
import type { Host } from '../proof/host.ts';
import { type DevelopmentState, newState } from './development-state.ts';
import { StateStore, type StateStoreOptions } from './state-store.ts';

/** Says what it is; a verifier pins it only together with enforcement `stub`. */
export const stubMeasurement = 'stub:measurement:not-a-real-tee';

/** Hosts this process has open, by path: opened again, a file continues instead of locking its own user out. */
const open = new Map<string, Promise<StubHost>>();

/** Milliseconds since 1970. Nobody answers for this clock, which is one more reason for `stub`. */
export const processClock = (): number => Date.now();

/** A host without its counter: for those who, as the service does, count themselves. */
export function stubHost(state: DevelopmentState): Host {
  const key = signingKeyFromSeed(fromBase64(state.privateKeyB64, 'privateKeyB64', 32));
  return {
    enforcementTier: 'stub',
    getPublicKey: () => key.publicKey.slice(),
    getMeasurement: () => stubMeasurement,
    getFreshNonce: () => randomBytes(32),
    sign: (message) => key.sign(message),
    time: processClock,
  };
}

export class StubHost {
  readonly host: Host;
  readonly #store: StateStore | undefined;
  readonly #state: DevelopmentState;
  #counter: bigint;
  #lastProofHashB64: string | undefined;

  private constructor(state: DevelopmentState, store?: StateStore) {
    this.#state = state;
    this.#store = store;
    this.#counter = BigInt(state.counter);
    this.#lastProofHashB64 = state.lastProofHashB64;
    this.host = { ...stubHost(state), nextCounter: () => this.#nextCounter() };
  }

  /** A host whose key ends with it. */
  static async create(): Promise<StubHost> {
    return new StubHost(newState(randomBytes));
  }

  /**
   * A host whose key, counter and last proof hash live in a file of mode 0600, made on first use. In one process the
   * same file gives the same host until {@link close}.
   * @throws OccError `state-invalid` for a damaged file (it is never reset), `state-locked`, `state-unwritable`
   */
  static async createPersistent(options: StateStoreOptions): Promise<StubHost> {
    const path = resolve(options.statePath);
    const known = open.get(path);
    if (known) {
      await (await known).#store?.checkUntouched();
      return known;
    }
    const opening = StateStore.open(options).then((store) => new StubHost(store.opened, store));
    open.set(path, opening);
    opening.catch(() => open.delete(path));
    return opening;
  }

  /** Hash of the last proof, base64, as {@link setLastProofHash} left it; undefined before the first. */
  getLastProofHash(): string | undefined {
    return this.#lastProofHashB64;
  }

  /**
   * Keeps the hash of the last proof, base64 of 32 bytes; durable when the promise resolves.
   * @throws OccError `encoding-invalid` at once; `state-unwritable`, which every later use of the host repeats
   */
  setLastProofHash(hashB64: string): Promise<void> {
    fromBase64(hashB64, 'last proof hash', 32);
    this.#lastProofHashB64 = hashB64;
    const saved = this.#save();
    saved.catch(() => undefined); // for callers that do not wait; nextCounter throws it again
    return saved;
  }

  /** Lets other processes have the state file. */
  async close(): Promise<void> {
    if (!this.#store) return;
    open.delete(this.#store.path);
    await this.#store.close();
  }

  async #nextCounter(): Promise<bigint> {
    this.#counter += 1n;
    const counter = this.#counter;
    await this.#save();
    return counter;
  }

  async #save(): Promise<void> {
    await this.#store?.save(() => ({
      ...this.#state,
      counter: this.#counter.toString(),
      ...(this.#lastProofHashB64 !== undefined && { lastProofHashB64: this.#lastProofHashB64 }),
    }));
  }
}
