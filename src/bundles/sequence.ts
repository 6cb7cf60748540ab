// SPDX-License-Identifier: Apache-2.0
// Sequence: the proofs of a bundle, a batch at a time, in memory or from a file; and what else the bundle holds.
import type { Bundle } from '../proof/bundle.ts';

export interface BundleSource {
  /** The bundle without its proofs. */
  readonly rest: Bundle;
  readonly length: number;
  /** All proofs in order, not read yet, a few at a time. @throws as {@link at} */
  batches(): Iterable<readonly unknown[]>;
  /**
   * One of them again.
   * @throws OccError `file-changed` when it is not the same any more; {@link NotPlain}
   */
  at(index: number): unknown;
  /** The whole bundle, read into memory. @throws OccError as `readBundle` */
  whole(): Promise<Bundle>;
}

/** The file has to be read as a whole, to say what it is: not a bundle, or one with a fault somewhere. */
export class NotPlain extends Error {}

/** Files up to this size are simply read. */
export const longAboveBytes = 262_144;

/** Proofs at once: enough for every thread, and next to nothing in memory. */
const batchLength = 64;

/** A bundle that is in memory. */
export function inMemory(bundle: Bundle): BundleSource {
  const { proofs } = bundle;
  return {
    rest: { ...bundle, proofs: [] },
    length: proofs.length,
    *batches() {
      for (let at = 0; at < proofs.length; at += batchLength) yield proofs.slice(at, at + batchLength);
    },
    at: (index) => proofs[index],
    whole: () => Promise.resolve(bundle),
  };
}
