// SPDX-License-Identifier: Apache-2.0
// Hosts in memory that keep their contract, or break it in one place.
import { randomBytes } from 'node:crypto';
import { Constructor } from '../../src/proof/constructor.ts';
import { signingKeyFromSeed } from '../../src/proof/ed25519.ts';
import { OccError } from '../../src/proof/errors.ts';
import type { Host } from '../../src/proof/host.ts';

export const key = signingKeyFromSeed(new Uint8Array(32).fill(7));
export const otherKey = signingKeyFromSeed(new Uint8Array(32).fill(8));

/** A host that keeps its contract, but for what `change` replaces; and how often each of its functions was called. */
export function hostWith(change: Partial<Host> = {}): Host & { readonly calls: string[] } {
  let counter = 0n;
  const calls: string[] = [];
  const host: Host = {
    enforcementTier: 'stub',
    getPublicKey: () => key.publicKey,
    getMeasurement: () => 'stub:measurement:not-a-real-tee',
    getFreshNonce: () => new Uint8Array(randomBytes(32)),
    sign: (message) => {
      calls.push('sign');
      return key.sign(message);
    },
    nextCounter: () => {
      calls.push('nextCounter');
      counter += 1n;
      return counter;
    },
    ...change,
  };
  return { ...host, calls };
}

/** A host that lacks what is named. */
export function hostWithout(name: 'nextCounter'): Host {
  const { [name]: _, ...host } = hostWith();
  return host;
}

export const open = (host: Host) => Constructor.initialize({ host });

export async function fault(work: Promise<unknown>): Promise<OccError> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof OccError) return error;
  throw error;
}
