// SPDX-License-Identifier: Apache-2.0
// The development host as the commit service uses it: the service counts and keeps chains itself, and this keeps what
// it says of them, so that the next process continues the same epoch.
import { randomBytes } from 'node:crypto';
import type { Host } from '../proof/host.ts';
import { type DevelopmentState, newState, nextEpoch } from './development-state.ts';
import type { StateFiles } from './state-files.ts';
import { StateStore } from './state-store.ts';
import { processClock, stubHost } from './stub-host.ts';

/** How far an epoch has come. */
export interface EpochProgress {
  readonly counter: bigint;
  readonly hasEnded: boolean;
  readonly chains: readonly {
    readonly chainId: string;
    readonly index: bigint;
    readonly headB64: string;
    readonly owner?: string;
    readonly isClosed?: boolean;
    readonly attempt?: bigint;
  }[];
}

export interface ServiceHost {
  readonly host: Host;
  /** Milliseconds since 1970, as the host tells it. */
  readonly now: () => number;
  /** Where to begin: at the end of what the file holds, or with nothing. */
  readonly earlier: Omit<EpochProgress, 'hasEnded'> & { readonly bootNonceB64: string };
  /** Absent without a file: then the epoch ends with the process. */
  readonly persist?: (progress: () => EpochProgress) => Promise<void>;
  /** Lets other processes have the file. */
  close(): Promise<void>;
}

export interface ServiceHostOptions {
  readonly statePath?: string | undefined;
  readonly files?: StateFiles | undefined;
}

/** @throws OccError `state-invalid`, `state-locked`, `state-unwritable` */
export async function openServiceHost({ statePath, files }: ServiceHostOptions): Promise<ServiceHost> {
  if (statePath === undefined) {
    const state = newState(randomBytes);
    return { host: stubHost(state), now: processClock, earlier: progressOf(state), close: async () => undefined };
  }
  const store = await StateStore.open({ statePath, ...(files && { files }) });
  const { opened } = store;
  const state = opened.hasEnded ? nextEpoch(opened, randomBytes) : opened;
  return {
    host: stubHost(state),
    now: processClock,
    earlier: progressOf(state),
    persist: (progress) => store.save(() => withProgress(state, progress())),
    close: () => store.close(),
  };
}

function progressOf({ bootNonceB64, counter, chains }: DevelopmentState): ServiceHost['earlier'] {
  return {
    bootNonceB64,
    counter: BigInt(counter),
    chains: chains.map(({ chainId, index, headB64, owner, isClosed, attempt }) => ({
      ...{ chainId, index: BigInt(index), headB64 },
      ...(owner !== undefined && { owner }),
      ...(isClosed && { isClosed }),
      ...(attempt !== undefined && { attempt: BigInt(attempt) }),
    })),
  };
}

function withProgress(state: DevelopmentState, { counter, hasEnded, chains }: EpochProgress): DevelopmentState {
  return {
    ...state,
    counter: counter.toString(),
    ...(hasEnded && { hasEnded }),
    chains: chains.map(({ chainId, index, headB64, owner, isClosed, attempt }) => ({
      ...{ chainId, index: index.toString(), headB64 },
      ...(owner !== undefined && { owner }),
      ...(isClosed && { isClosed }),
      ...(attempt !== undefined && { attempt: attempt.toString() }),
    })),
  };
}
