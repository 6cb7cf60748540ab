// SPDX-License-Identifier: Apache-2.0
// What the enclave is willing to remember. Every table of it has a bound here: memory inside is all there is.

export interface Limits {
  /** Life of an open slot. */
  readonly slotTtlMs: number;
  /** Open slots of one holder; two full batches. */
  readonly slotsPerHolder: number;
  /** Open slots of all holders, about 1 KB each. */
  readonly slots: number;
  /** Chains of one epoch, never forgotten, about 300 bytes each. */
  readonly chains: number;
  /** Signed proofs not yet acknowledged, about 2 KB each without documents. */
  readonly unacknowledgedProofs: number;
}

export const defaultLimits: Limits = {
  slotTtlMs: 10 * 60 * 1000,
  slotsPerHolder: 2000,
  slots: 100_000,
  chains: 100_000,
  unacknowledgedProofs: 50_000,
};
