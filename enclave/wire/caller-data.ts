// SPDX-License-Identifier: Apache-2.0
// What a caller may put beside a digest, bounded and shaped before anything is reserved or signed: parent and enclave
// both read it by these schemas, so that a bad value costs no counter, burns no slot and cannot break the link.
import * as z from 'zod/mini';
import { hasIntegerKey } from '../../src/proof/canonical.ts';
import { base64Of32, label, text } from '../../src/proof/schema.ts';

/** Longest metadata, as JSON text. */
export const maxMetadataText = 16 * 1024;

/** Caller data is copied into every proof of a batch; all copies, with the proofs, must fit one frame. */
export const maxCopiedBytes = 16 * 1024 * 1024;

/** Far below the 64 levels of a whole JSON text, since metadata travels nested in a message and in a proof. */
export const maxMetadataDepth = 16;

/** The policy the caller says governs this artifact; signed as the caller's words. */
export const policyBindingSchema = z.strictObject({
  digestB64: base64Of32,
  name: z.optional(label),
  version: z.optional(label),
});

const someText = text.check(z.minLength(1, 'text that is not empty'));

/** Signed as the caller's words. */
export const attributionSchema = z
  .strictObject({ name: z.optional(someText), title: z.optional(someText), message: z.optional(someText) })
  .check(z.refine((value) => Object.keys(value).length > 0, 'at least one of name, title, message'));

/** Not signed, but part of the chain hash, so it must have exactly one canonical text. */
export const metadataSchema = z.record(z.string(), z.unknown()).check(
  z.refine((value) => depthOf(value) <= maxMetadataDepth, `at most ${maxMetadataDepth} levels`),
  z.refine((value) => JSON.stringify(value).length <= maxMetadataText, `at most ${maxMetadataText} characters of JSON`),
  z.refine((value) => !hasIntegerKey(value), 'member names that are not numbers ("n1" instead of "1")'),
);

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let deepest = 0;
  for (const member of Object.values(value)) deepest = Math.max(deepest, depthOf(member));
  return deepest + 1;
}

/** What a caller may say of all the digests of a batch. */
export interface CallerData {
  readonly attribution?: unknown;
  readonly policy?: unknown;
  readonly metadata?: unknown;
  readonly agency?: unknown;
}

/** Whether the copies of `data` in `count` proofs stay within {@link maxCopiedBytes}. */
export function fitsCopies({ attribution, policy, metadata, agency }: CallerData, count: number): boolean {
  const copied = [attribution, policy, metadata, agency].filter((data) => data !== undefined);
  return copied.length === 0 || count * Buffer.byteLength(JSON.stringify(copied)) <= maxCopiedBytes;
}
