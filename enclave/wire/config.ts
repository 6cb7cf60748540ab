// SPDX-License-Identifier: Apache-2.0
// The configuration of one epoch: it arrives as one message before the key signs anything, is refused unless every
// member is known and in range, and stands in the boot proof word for word (SPEC.md §5).
import * as z from 'zod/mini';
import { base64Blob, type Immutable, label } from '../../src/proof/schema.ts';

const day = 24 * 60 * 60 * 1000;

/** Longest life of a slot: as long as the longest job of a hosted runner. */
export const maxSlotTtlMs = 6 * 60 * 60 * 1000;

/** Longest life of an epoch: keys are not kept for years by never restarting. */
export const maxEpochMs = 90 * day;

/** Most that `commit.time` may be older than its request. */
export const maxTimeGranularityMs = 60_000;

/** Largest table, whatever is configured: with about 2 KB an entry it fills a gigabyte. */
const maxEntries = 500_000;

/** As issuers are named; what bounds a manifest. Which names are issuers is decided inside. */
const issuer = z
  .string()
  .check(z.regex(/^https:\/\/[a-z0-9.-]{1,120}(?::[0-9]{1,5})?(?:\/[A-Za-z0-9._/-]{0,200})?$/, 'an https issuer'));

/** Root certificates have 0.5 to 2 KB. */
const rootB64 = base64Blob.check(z.maxLength(8192, 'at most 8192 characters'));

/** Relying parties, or pages. */
const places = z.array(label).check(z.minLength(1), z.maxLength(16));

const within = (least: number, most: number) =>
  z.int().check(z.gte(least, `at least ${least}`), z.lte(most, `at most ${most}`));

export const configSchema = z.strictObject({
  /** The counter starts at 1 and ends with the epoch. */
  counterMode: z.literal('epoch'),
  /** Every issuer whose workflow identities are accepted. */
  issuers: z.array(issuer).check(
    z.maxLength(16),
    z.refine((list) => new Set(list).size === list.length, 'issuers that are not repeated'),
  ),
  /** Who vouches for the key servers of operator-defined issuers; for GitHub's own that is compiled in. DER. */
  issuerRoots: z.optional(z.array(z.strictObject({ issuer, rootB64 })).check(z.minLength(1), z.maxLength(16))),
  /** Where passkeys may be used to approve commits; absent: nowhere. */
  actors: z.optional(z.strictObject({ rpIds: places, allowedOrigins: places })),
  /** The epoch begins with nothing: no counter, head or tombstone of another one. */
  genesis: z.literal(true),
  limits: z.strictObject({
    /** Open slots of one holder. */
    slotsPerHolder: within(1, maxEntries),
    /** Open slots of all holders. */
    slots: within(1, maxEntries),
    /** Chains of the epoch, never forgotten. */
    chains: within(1, maxEntries),
    /** Signed proofs not yet acknowledged. */
    unacknowledgedProofs: within(1, maxEntries),
  }),
  /** Life of an open slot. */
  slotTtlMs: within(1, maxSlotTtlMs),
  /** How old the time of a proof may be when its request arrives; never used for a request with a token. */
  timeGranularityMs: within(0, maxTimeGranularityMs),
  /** Life of the epoch, from its boot document on. */
  maxEpochMs: within(1, maxEpochMs),
});

export type Config = Immutable<z.output<typeof configSchema>>;

/** What a service is configured with unless its operator says otherwise. */
export const defaultConfig: Config = {
  counterMode: 'epoch',
  issuers: [],
  genesis: true,
  limits: {
    /** Two full batches. */
    slotsPerHolder: 2000,
    /** About 1 KB each. */
    slots: 100_000,
    /** About 300 bytes each. */
    chains: 100_000,
    /** About 2 KB each without documents, 8 KB with. */
    unacknowledgedProofs: 50_000,
  },
  slotTtlMs: 10 * 60 * 1000,
  timeGranularityMs: 0,
  maxEpochMs: 7 * day,
};
