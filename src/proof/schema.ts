// SPDX-License-Identifier: Apache-2.0
// The vocabulary of the wire: how each kind of field is spelt. Every object schema is built from these, and every
// object refuses members it does not name, so that nothing unsigned can arrive looking signed (SPEC.md §2).
import * as z from 'zod/mini';
import { type ErrorCode, OccError } from './errors.ts';
import { describeIssue } from './schema-fault.ts';

/** Longest free text in a proof (attribution, authority names); more is a payload, not a label. */
const maxText = 4096;

/** Largest attestation document or timestamp token: real ones have 4 to 6 KB, the NSM answers at most 16 KiB. */
const maxBlobText = 64 * 1024;

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/;

/** Canonical base64 of exactly 32 bytes: digests, keys, hashes. */
export const base64Of32 = z.string().check(z.regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'base64 of 32 bytes'));

/** Canonical base64 of exactly 64 bytes: signatures. */
export const base64Of64 = z.string().check(z.regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/, 'base64 of 64 bytes'));

/** Canonical base64 of an opaque, non-empty blob. */
export const base64Blob = z
  .string()
  .check(z.minLength(4, 'base64'), z.maxLength(maxBlobText), z.regex(base64, 'canonical base64'));

/** A nonce: at least 16 bytes. The first enclaves sent 256. */
export const nonce = z
  .string()
  .check(z.minLength(24, 'base64 of 16 bytes or more'), z.maxLength(344), z.regex(base64, 'canonical base64'));

/** A counter or index: decimal, no leading zero, at most 38 digits. */
export const counter = z.string().check(z.regex(/^(?:0|[1-9][0-9]{0,37})$/, 'a decimal counter'));

/** Milliseconds since 1970. */
export const milliseconds = z.int().check(z.nonnegative());

/** The name of a chain. */
export const chainId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9._:/-]{1,200}$/, 'a chain id ([A-Za-z0-9._:/-], 1 to 200)'));

/** A short, non-empty identifier: epoch ids, measurements, formats. Ours are base64 or hex; history has others. */
export const label = z.string().check(z.minLength(1), z.maxLength(256));

/** Free text of a caller or a third party. */
export const text = z.string().check(z.maxLength(maxText));

/** Text that may be broken and is judged by the row that reads it (a real proof holds a truncated token). */
export const blobText = z.string().check(z.maxLength(maxBlobText));

/** A JSON object of the caller's: its members are signed or shown verbatim and never interpreted. */
export const anyObject = z.record(z.string(), z.unknown());

/** What a verifier may rely on about a value it has not written itself. */
export type Immutable<T> = T extends (infer E)[]
  ? readonly Immutable<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Immutable<T[K]> }
    : T;

/**
 * Reads `value` by `schema`, without generated code (so that it runs under a strict content security policy).
 * @throws OccError `code`, naming the first member that is wrong
 */
export function readBySchema<S extends z.ZodMiniType>(
  schema: S,
  value: unknown,
  code: ErrorCode,
  what: string,
): Immutable<z.output<S>> {
  const result = schema.safeParse(value, { jitless: true, reportInput: true });
  if (result.success) return result.data as Immutable<z.output<S>>;
  throw new OccError(code, `${what}: ${describeIssue(result.error.issues[0])}`);
}
