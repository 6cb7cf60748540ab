// SPDX-License-Identifier: Apache-2.0
// Bundle: the file a workflow keeps (SPEC.md §7). Nothing outside a proof, boot proof or checkpoint in it is signed.
import * as z from 'zod/mini';
import { fromUtf8 } from './bytes.ts';
import { OccError } from './errors.ts';
import { maxJsonBytes, parseJson } from './json.ts';
import type { Proof } from './proof.ts';
import { anyObject, type Immutable, readBySchema, text } from './schema.ts';

export const bundleMediaType = 'application/vnd.occ.bundle.v1+json';

/** Most proofs one verification takes; with a document each that is far more than one JSON text may hold. */
export const maxProofs = 100_000;

const subjectSchema = z.strictObject({
  name: text,
  digest: z.strictObject({ sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'lower-case hex of 32 bytes')) }),
});

const bundleSchema = z.strictObject({
  mediaType: z.literal(bundleMediaType),
  subjects: z.array(subjectSchema).check(z.maxLength(maxProofs)),
  proofs: z.array(z.unknown()).check(z.maxLength(maxProofs)),
  bootProofs: z.array(z.unknown()).check(z.maxLength(1000)),
  checkpoints: z.array(z.unknown()).check(z.maxLength(maxProofs)),
  run: z.optional(anyObject),
});

/** An unsigned label: this name had this digest when the bundle was written, says whoever wrote it. */
export type BundleSubject = Immutable<z.output<typeof subjectSchema>>;

/**
 * A bundle as read. Proofs are still unknown: each is judged by its own rows, so that one broken proof is a
 * verdict about that proof and not an unreadable file.
 */
export type Bundle = Immutable<z.output<typeof bundleSchema>>;

/** Stands where a proof was expected but its text breaks the strict JSON rules; the `shape` row fails with `reason`. */
export class UnreadableProof {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/** The bundle a client writes. */
export function makeBundle(subjects: readonly BundleSubject[], proofs: readonly Proof[], run?: Bundle['run']): Bundle {
  return { mediaType: bundleMediaType, subjects, proofs, bootProofs: [], checkpoints: [], ...(run && { run }) };
}

/** Compact JSON with a final newline. */
export function renderBundle(bundle: Bundle): string {
  return `${JSON.stringify(bundle)}\n`;
}

/**
 * Reads a bundle, a bare proof, a JSON array of proofs, or JSON Lines of proofs.
 * @throws OccError `json-invalid` for what is not JSON at all, `bundle-invalid` for an object that is neither
 */
export function readBundle(input: string | Uint8Array): Bundle {
  const source = typeof input === 'string' ? input : fromUtf8(input);
  if (source.length > maxJsonBytes) {
    throw new OccError('bundle-invalid', `bundle: expected at most ${maxJsonBytes} bytes, got ${source.length}`);
  }
  const value = readStrict(source);
  if (value !== undefined) return bundleOf(value);
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  const values = lines.length > 1 ? lines.map(readStrict) : [];
  if (values.length > 0 && values.every((line) => line !== undefined)) return bundleOf(values);
  return bundleOf(parseJson(source));
}

/**
 * All bundles as one, as the relations between proofs are judged. Of proofs given twice, one is kept.
 * @throws OccError `too-many` for more proofs than one verification takes
 */
export function mergeBundles(bundles: readonly Bundle[]): Bundle {
  const first = bundles[0];
  if (bundles.length === 1 && first) return first;
  const proofs = bundles.reduce((sum, bundle) => sum + bundle.proofs.length, 0);
  if (proofs > maxProofs) throw new OccError('too-many', `expected at most ${maxProofs} proofs, got ${proofs}`);
  const distinct = (values: readonly unknown[]) => [...new Map(values.map((value) => [keyOf(value), value])).values()];
  return {
    mediaType: bundleMediaType,
    subjects: bundles.flatMap((bundle) => bundle.subjects),
    proofs: distinct(bundles.flatMap((bundle) => bundle.proofs)),
    bootProofs: distinct(bundles.flatMap((bundle) => bundle.bootProofs)),
    checkpoints: distinct(bundles.flatMap((bundle) => bundle.checkpoints)),
  };
}

/** @throws OccError `bundle-invalid` */
export function parseBundle(value: unknown): Bundle {
  return readBySchema(bundleSchema, value, 'bundle-invalid', 'bundle');
}

function bundleOf(value: unknown): Bundle {
  if (value instanceof UnreadableProof) return proofsOnly([value]);
  if (Array.isArray(value)) return proofsOnly(value);
  if (typeof value === 'object' && value !== null && 'mediaType' in value) {
    return parseBundle(value);
  }
  if (typeof value === 'object' && value !== null && 'version' in value) return proofsOnly([value]);
  throw new OccError('bundle-invalid', 'bundle: expected a bundle or a proof, got another JSON value');
}

function proofsOnly(proofs: readonly unknown[]): Bundle {
  if (proofs.length > maxProofs)
    throw new OccError('too-many', `expected at most ${maxProofs} proofs, got ${proofs.length}`);
  return { mediaType: bundleMediaType, subjects: [], proofs, bootProofs: [], checkpoints: [] };
}

/** The value; an UnreadableProof for JSON that breaks our stricter rules; undefined for what is not JSON. */
function readStrict(source: string): unknown {
  try {
    return parseJson(source);
  } catch (fault) {
    try {
      JSON.parse(source);
    } catch {
      return undefined;
    }
    return new UnreadableProof(fault instanceof Error ? fault.message : String(fault));
  }
}

function keyOf(value: unknown): unknown {
  return value instanceof UnreadableProof ? value : JSON.stringify(value);
}
