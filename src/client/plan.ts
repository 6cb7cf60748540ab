// SPDX-License-Identifier: Apache-2.0
// Plan: named subjects become one item per distinct digest, and items become batches a service takes in one request.
import { maxProofs } from '../proof/bundle.ts';
import { quote, toBase64, toHex } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { maxNames } from '../proof/proof.ts';

/** One artifact to commit. */
export interface Subject {
  /** Workspace-relative POSIX path. */
  readonly name: string;
  /** SHA-256, 32 bytes. */
  readonly digest: Uint8Array;
}

/** One digest and everything that has it. */
export interface Item {
  readonly digestB64: string;
  /** Distinct, in the order given. */
  readonly names: readonly string[];
}

/** Most digests in one request, as the service API says (SPEC.md §11). */
export const maxBatch = 1000;

/** Most digests in one request to the historic service, which loses the whole batch when one of it fails. */
export const maxHistoricBatch = 16;

/** Longest request body, as the service API says. */
export const maxBodyBytes = 1024 * 1024;

/** Longest name; the bundle holds no longer text. */
const maxNameLength = 4096;

/** What a digest, its slot and one name hash take in a request at most, and what surrounds them all. Bytes. */
const itemBytes = 90 + 347 + 3;
const nameBytes = 47;
const frameBytes = 1024;

/**
 * One item per distinct digest, in the order of first appearance.
 * @throws OccError `no-subjects`, `too-many`, `name-invalid`, `encoding-invalid` (a digest that is not 32 bytes)
 */
export function itemsOf(subjects: readonly Subject[]): readonly Item[] {
  if (subjects.length === 0) throw new OccError('no-subjects', 'expected artifacts to commit, got none');
  if (subjects.length > maxProofs) {
    throw new OccError('too-many', `expected at most ${maxProofs} artifacts, got ${subjects.length}`);
  }
  const digestOf = new Map<string, string>();
  const items = new Map<string, string[]>();
  for (const { name, digest } of subjects) {
    checkName(name);
    if (digest.length !== 32) {
      throw new OccError('encoding-invalid', `digest of ${quote(name)}: expected 32 bytes, got ${digest.length}`);
    }
    const digestB64 = toBase64(digest);
    const known = digestOf.get(name);
    if (known !== undefined && known !== digestB64) {
      throw new OccError(
        'name-invalid',
        `${quote(name)}: expected one digest, got two, ${toHex(digest)} is the second`,
      );
    }
    if (known !== undefined) continue;
    digestOf.set(name, digestB64);
    const names = items.get(digestB64);
    if (names) names.push(name);
    else items.set(digestB64, [name]);
    if (names && names.length > maxNames) {
      throw new OccError(
        'too-many',
        `expected at most ${maxNames} files with the same bytes, got more: ${quote(name)}`,
        {
          hint: 'Leave files that are all alike, such as empty ones, out of subject-path.',
        },
      );
    }
  }
  return [...items].map(([digestB64, names]) => ({ digestB64, names }));
}

/** Batches of at most {@link maxBatch} items whose requests fit into {@link maxBodyBytes}. */
export function batchesOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const batches: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const size = itemBytes + item.names.length * nameBytes;
    const last = batches.at(-1);
    if (last && last.length < maxBatch && size <= room) {
      last.push(item);
      room -= size;
    } else {
      batches.push([item]);
      room = maxBodyBytes - frameBytes - size;
    }
  }
  return batches;
}

/** Batches for the historic service. */
export function historicBatchesOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / maxHistoricBatch);
  return Array.from({ length: count }, (_, at) => items.slice(at * maxHistoricBatch, (at + 1) * maxHistoricBatch));
}

function checkName(name: string): void {
  if (name === '' || name.length > maxNameLength || !name.isWellFormed() || name.includes('\0')) {
    throw new OccError('name-invalid', `expected a name of 1 to ${maxNameLength} characters, got ${quote(name)}`);
  }
}
