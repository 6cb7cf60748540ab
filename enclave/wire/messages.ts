// SPDX-License-Identifier: Apache-2.0
// Messages between parent and enclave: what may be asked and what is answered, one schema for both sides. The enclave
// believes nothing in a request; the parent relays proofs without reading them.
import * as z from 'zod/mini';
import { type ErrorCode, errorCodes } from '../../src/proof/errors.ts';
import { enforcements, maxNames } from '../../src/proof/proof.ts';
import { base64Of32, chainId, counter, type Immutable, label, nonce } from '../../src/proof/schema.ts';
import { slotSchema } from '../../src/proof/slot.ts';
import { attributionSchema, fitsCopies, maxCopiedBytes, metadataSchema, policyBindingSchema } from './caller-data.ts';

/** Most digests of one commit and slots of one request: about 100 give full speed, more only add latency. */
export const maxBatch = 1000;

/** Number of a request on its link; the answer carries the same. */
const id = z.int().check(z.nonnegative());

/** Who may use a slot: an API key, or one request. Chosen by the parent. */
const holder = z.string().check(z.regex(/^[A-Za-z0-9._:/+=-]{1,200}$/, 'a holder ([A-Za-z0-9._:/+=-], 1 to 200)'));

const batch = <T extends z.core.SomeType>(item: T) =>
  z.array(item).check(z.minLength(1, 'at least one'), z.maxLength(maxBatch, `at most ${maxBatch}`));

export const nameHashes = z
  .array(base64Of32)
  .check(z.minLength(1, 'at least one name hash'), z.maxLength(maxNames, `at most ${maxNames} name hashes`));

export const commitItemSchema = z.strictObject({
  slotId: nonce,
  digestB64: base64Of32,
  nameHashesB64: z.optional(nameHashes),
});

/** `owner` is the API key a chain belongs to; absent in open mode. */
const requests = {
  key: z.strictObject({ id, type: z.literal('key') }),
  health: z.strictObject({ id, type: z.literal('health') }),
  allocateSlots: z.strictObject({
    id,
    type: z.literal('allocateSlots'),
    holder,
    owner: z.optional(label),
    chainId,
    count: z.int().check(z.gte(1, 'at least 1'), z.lte(maxBatch, `at most ${maxBatch}`)),
    /** `ids` spares a parent that uses the slots itself the slots' bodies: the proofs will hold them. */
    reply: z.enum(['slots', 'ids']),
  }),
  commit: z
    .strictObject({
      id,
      type: z.literal('commit'),
      /** Names this commit until it is acknowledged: asked again, the same proofs are handed out. */
      commitId: label,
      holder,
      owner: z.optional(label),
      chainId,
      items: batch(commitItemSchema),
      attribution: z.optional(attributionSchema),
      policy: z.optional(policyBindingSchema),
      metadata: z.optional(metadataSchema),
    })
    .check(z.refine((commit) => fitsCopies(commit, commit.items.length), `at most ${maxCopiedBytes} bytes of copies`)),
  acknowledge: z.strictObject({ id, type: z.literal('acknowledge'), commitIds: batch(label) }),
};

const results = {
  key: z.strictObject({
    publicKeyB64: base64Of32,
    measurement: label,
    enforcement: z.enum(enforcements),
    epochId: base64Of32,
  }),
  health: z.strictObject({ chains: z.int(), counter }),
  allocateSlots: z.strictObject({ slotIds: batch(nonce), slots: z.optional(batch(slotSchema)) }),
  commit: z.strictObject({ proofs: batch(z.unknown()) }),
  acknowledge: z.strictObject({}),
};

export const requestSchema = z.discriminatedUnion('type', [
  requests.key,
  requests.health,
  requests.allocateSlots,
  requests.commit,
  requests.acknowledge,
]);

export type RequestType = keyof typeof requests;
export type Request = Immutable<z.output<typeof requestSchema>>;
export type RequestOf<T extends RequestType> = Immutable<z.output<(typeof requests)[T]>>;
/** A request before it has a number. */
export type Question<T extends RequestType> = Omit<RequestOf<T>, 'id' | 'type'>;
export type ResultOf<T extends RequestType> = Immutable<z.output<(typeof results)[T]>>;

/** The schema of what is answered to a request of `type`. */
export function resultSchema<T extends RequestType>(type: T): (typeof results)[T] {
  return results[type];
}

const code = z.enum(errorCodes as readonly [ErrorCode, ...ErrorCode[]]);

export const responseSchema = z.union([
  z.strictObject({ id, ok: z.unknown() }),
  z.strictObject({ id, error: z.strictObject({ code, message: z.string().check(z.maxLength(4096)) }) }),
]);

export type Response = Immutable<z.output<typeof responseSchema>>;
