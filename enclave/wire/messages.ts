// SPDX-License-Identifier: Apache-2.0
// Messages between parent and enclave: what may be asked and what is answered, one schema for both sides. The enclave
// believes nothing in a request; the parent relays proofs without reading them.
import * as z from 'zod/mini';
import { agencySchema } from '../../src/proof/agency.ts';
import { type ErrorCode, errorCodes } from '../../src/proof/errors.ts';
import { enforcements, maxNames } from '../../src/proof/proof.ts';
import { anyObject, base64Of32, chainId, counter, type Immutable, label, nonce } from '../../src/proof/schema.ts';
import { slotSchema } from '../../src/proof/slot.ts';
import { attributionSchema, fitsCopies, maxCopiedBytes, metadataSchema, policyBindingSchema } from './caller-data.ts';
import { configSchema } from './config.ts';

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

/** A workflow's token: three parts of base64url. Genuine ones have about 2 KB. */
export const identityToken = z
  .string()
  .check(z.maxLength(16 * 1024), z.regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/, 'a signed token'));

/** Most checkpoints in one answer: with the longest chain names they have 2 MB. */
export const maxCheckpoints = 1000;

/** Where a list that does not fit one answer goes on: the number of entries that were answered before. */
const from = z.optional(z.int().check(z.nonnegative()));

/** A chain with its last checkpoint, as one enclave hands it out and another takes it over. */
export const endedChain = z.strictObject({ checkpoint: anyObject, owner: z.optional(label) });

/** `owner` is the API key a chain belongs to; absent in open mode. */
const requests = {
  /** The first message, once for life: everything but `key` and `health` waits for it. */
  configure: z.strictObject({ id, type: z.literal('configure'), config: configSchema }),
  boot: z.strictObject({ id, type: z.literal('boot') }),
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
      /** Where the document is: in each proof, or in the boot proof alone. A host without documents has none to give. */
      attestation: z.optional(z.enum(['proof', 'boot'])),
      identityToken: z.optional(identityToken),
      agency: z.optional(agencySchema),
      attribution: z.optional(attributionSchema),
      policy: z.optional(policyBindingSchema),
      metadata: z.optional(metadataSchema),
    })
    .check(z.refine((commit) => fitsCopies(commit, commit.items.length), `at most ${maxCopiedBytes} bytes of copies`)),
  acknowledge: z.strictObject({ id, type: z.literal('acknowledge'), commitIds: batch(label) }),
  /** What an actor has to sign so that these slots may be used for these digests, in parallel. */
  challenge: z.strictObject({
    id,
    type: z.literal('challenge'),
    holder,
    owner: z.optional(label),
    chainId,
    slotIds: batch(nonce),
    digests: batch(base64Of32),
    policy: z.optional(policyBindingSchema),
  }),
  /** How long the chain is now; with `close` it ends there. */
  checkpoint: z.strictObject({
    id,
    type: z.literal('checkpoint'),
    chainId,
    owner: z.optional(label),
    nonceB64: nonce,
    close: z.optional(z.boolean()),
    identityToken: z.optional(identityToken),
  }),
  /** Ends the epoch without a successor; asked again, the same checkpoints are handed out. */
  endEpoch: z.strictObject({ id, type: z.literal('endEpoch'), from }),
  /** Ends the epoch in favour of the one successor whose boot proof this is; asked again as `endEpoch`. */
  handover: z.strictObject({ id, type: z.literal('handover'), bootProof: anyObject, from }),
  /** Chains of a former epoch that named this one; `bootProof` is the former one's. */
  adopt: z.strictObject({
    id,
    type: z.literal('adopt'),
    bootProof: anyObject,
    chains: z.array(endedChain).check(z.minLength(1, 'at least one'), z.maxLength(maxCheckpoints)),
  }),
  /** May the run behind the token read its chain? */
  authorize: z.strictObject({ id, type: z.literal('authorize'), purpose: z.literal('list'), chainId, identityToken }),
};

/** Checkpoints of the chains of an ended epoch; `next` is where the rest of them begins. */
const endedChains = z.strictObject({
  chains: z.array(endedChain).check(z.maxLength(maxCheckpoints)),
  next: z.optional(z.int()),
});

/** Absent where the host has no NSM. */
const bootProof = z.optional(anyObject);

const results = {
  configure: z.strictObject({ bootProof }),
  boot: z.strictObject({ bootProof }),
  key: z.strictObject({
    publicKeyB64: base64Of32,
    measurement: label,
    enforcement: z.enum(enforcements),
    epochId: base64Of32,
  }),
  /** `ended`: the epoch signs nothing more than its last checkpoints. */
  health: z.strictObject({ configured: z.boolean(), ended: z.boolean(), chains: z.int(), counter }),
  allocateSlots: z.strictObject({ slotIds: batch(nonce), slots: z.optional(batch(slotSchema)) }),
  /**
   * As many proofs as items; fewer only with `cut`: the chain ended while the commit was interrupted, and these are
   * what had been signed by then.
   */
  commit: z.strictObject({
    proofs: batch(z.unknown()),
    cut: z.optional(z.enum(['chain-closed', 'epoch-ended'])),
  }),
  acknowledge: z.strictObject({}),
  challenge: z.strictObject({ challengeB64: base64Of32, epochId: base64Of32 }),
  checkpoint: z.strictObject({ checkpoint: anyObject }),
  endEpoch: endedChains,
  handover: endedChains,
  adopt: z.strictObject({ chains: z.int() }),
  authorize: z.strictObject({}),
};

export const requestSchema = z.discriminatedUnion('type', [
  requests.configure,
  requests.boot,
  requests.key,
  requests.health,
  requests.allocateSlots,
  requests.commit,
  requests.acknowledge,
  requests.challenge,
  requests.checkpoint,
  requests.endEpoch,
  requests.handover,
  requests.adopt,
  requests.authorize,
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
