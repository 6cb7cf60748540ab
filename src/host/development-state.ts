// SPDX-License-Identifier: Apache-2.0
// What the development host keeps on disk, in one text: the key in the clear, the counter, the heads of chains. The
// text carries its own hash, so that no damage can pass for an older or another state.
import * as z from 'zod/mini';
import { equalBytes, toBase64, utf8 } from '../proof/bytes.ts';
import { canonicalize, canonicalizeToString } from '../proof/canonical.ts';
import { OccError } from '../proof/errors.ts';
import { parseJson } from '../proof/json.ts';
import { base64Of32, chainId, counter, type Immutable, label, nonce, readBySchema } from '../proof/schema.ts';
import { sha256 } from '../proof/sha256.ts';

const version = 'occ/development-state/1';

const stateSchema = z.strictObject({
  version: z.literal(version),
  /** Ed25519 seed, 32 bytes. */
  privateKeyB64: base64Of32,
  /** Makes the epoch's name together with the public key. */
  bootNonceB64: nonce,
  /** The highest counter that may have been used. */
  counter,
  /** What a caller of {@link StubHost} keeps between its commits. */
  lastProofHashB64: z.optional(base64Of32),
  /** The epoch ended for good: the next use of the file begins another, with the same key. */
  hasEnded: z.optional(z.literal(true)),
  /** The service's chains: a list, because a chain may have any name. */
  chains: z.array(
    z.strictObject({
      chainId,
      index: counter,
      headB64: base64Of32,
      owner: z.optional(label),
      isClosed: z.optional(z.literal(true)),
      attempt: z.optional(counter),
    }),
  ),
});

const fileSchema = z.strictObject({ state: z.unknown(), sha256B64: base64Of32 });

export type DevelopmentState = Immutable<z.output<typeof stateSchema>>;

/** The state of a key that has signed nothing. @param random source of secret bytes */
export function newState(random: (length: number) => Uint8Array): DevelopmentState {
  return {
    version,
    privateKeyB64: toBase64(random(32)),
    bootNonceB64: toBase64(random(32)),
    counter: '0',
    chains: [],
  };
}

/** The state of the same key in its next epoch. @param random source of secret bytes */
export function nextEpoch(
  { privateKeyB64 }: DevelopmentState,
  random: (length: number) => Uint8Array,
): DevelopmentState {
  return { ...newState(random), privateKeyB64 };
}

/** One line without a final newline, so that every cut shows. */
export function renderState(state: DevelopmentState): string {
  return canonicalizeToString({ state, sha256B64: toBase64(sha256(canonicalize(state))) });
}

/** @throws OccError `state-invalid` for anything but what {@link renderState} wrote */
export function parseState(text: Uint8Array, path: string): DevelopmentState {
  try {
    const file = readBySchema(fileSchema, parseJson(text), 'state-invalid', path);
    const state = readBySchema(stateSchema, file.state, 'state-invalid', path);
    if (equalBytes(utf8(renderState(state)), text)) return state;
    throw new OccError('state-invalid', `${path}: expected what was written, with the hash of it, got something else`);
  } catch (cause) {
    if (cause instanceof OccError && cause.code === 'state-invalid') throw cause;
    throw new OccError('state-invalid', `${path}: expected a whole state file`, { cause });
  }
}
