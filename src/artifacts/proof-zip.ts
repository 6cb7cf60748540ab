// SPDX-License-Identifier: Apache-2.0
// `<file>.proof.zip`: an artifact and its proof in one file to hand on. Written stored, with one fixed time, so that
// the same content is the same zip; read as hostile: what zip readers disagree about is refused, and every byte that
// comes out of a decoder is counted.

import { Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';
import { concatBytes, fromUtf8, utf8 } from '../proof/bytes.ts';
import { asOccError, OccError } from '../proof/errors.ts';
import { checkedName, printable } from './name.ts';

/** Without zip64 and within what one `readFile` can return. */
export const maxZipBytes = 2_147_000_000;
/** Ours hold three entries, the public service's exports up to five. */
export const maxZipEntries = 16;
/** A proof with its document and timestamps is about 20 KB. */
export const maxProofTextBytes = 16_777_216;
/** No build output above 64 MiB shrinks to a two-hundredth; what claims to is a bomb. */
export const maxRatio = 200;
const ratioFreeBytes = 67_108_864;

const proofEntry = 'proof.json';
const readmeEntry = 'VERIFY.txt';
/** So much goes into the decoder at once: deflate makes at most 1032 times as much of it before it is counted. */
const stepBytes = 16_384;

const readme = `This archive holds a file and the proof (occ/1) that was made for exactly its bytes.

    occ verify THIS.proof.zip --policy policy.json

checks the proof offline: the bytes, the signature, the slot, and whether the code that signed is code the
policy trusts. A proof shows that these bytes went through that code. It does not show who made the file.
`;

export interface ProofZip {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly proofText: string;
}

interface Entry {
  readonly name: string;
  readonly compression: number;
  readonly size: number;
  readonly originalSize: number;
}

/**
 * `proofText` is a proof that was read strictly; it is written with an indent of two. An artifact named like one of our
 * entries goes into `original/`. Throws `name-invalid`, `json-invalid`, `too-many` (bytes).
 */
export function writeProofZip({ name, bytes, proofText }: ProofZip): Uint8Array {
  const original = isOurs(checkedName(name)) ? `original/${name}` : name;
  if (original === '__proto__')
    throw new OccError('name-invalid', 'a zip cannot be written for a file named __proto__');
  const proof = utf8(indented(proofText));
  if (bytes.length + proof.length > maxZipBytes - 65_536) {
    throw new OccError('too-many', `${printable(name)} has ${bytes.length} bytes; a .proof.zip holds ${maxZipBytes}`, {
      hint: 'Write the proof alone and keep it beside the file.',
    });
  }
  // A zip's times are local: the first moment it can express, wherever it is written.
  const options = { level: 0, mtime: new Date(1980, 0, 1) } as const;
  return zipSync({ [original]: bytes, [proofEntry]: proof, [readmeEntry]: utf8(readme) }, options);
}

/**
 * The original is the first entry that is neither proof.json nor VERIFY.txt; without one, `name` and `bytes` are absent.
 * Throws `bundle-invalid`, `name-invalid` (an entry that would land elsewhere), `encoding-invalid`, `too-many`.
 */
export function readProofZip(zip: Uint8Array): { readonly proofText: string } & Partial<Omit<ProofZip, 'proofText'>> {
  if (zip.length > maxZipBytes) throw new OccError('too-many', `a .proof.zip has at most ${maxZipBytes} bytes`);
  const entries = readEntries(zip);
  const original = entries.find(({ name }) => !isOurs(name) && !name.endsWith('/'))?.name;
  if (!entries.some(({ name }) => name === proofEntry)) throw invalid(`it holds no ${proofEntry}`);
  const contents = readContents(zip, entries, new Set([proofEntry, ...(original === undefined ? [] : [original])]));
  const proofText = fromUtf8(contents.get(proofEntry) ?? new Uint8Array());
  const bytes = original === undefined ? undefined : contents.get(original);
  return original === undefined || bytes === undefined ? { proofText } : { proofText, name: original, bytes };
}

// The central directory: what is there, by its own account.
function readEntries(zip: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  decode(() =>
    unzipSync(zip, {
      filter: (entry) => {
        checkEntry(entry, entries);
        entries.push({ ...entry });
        return false;
      },
    }),
  );
  return entries;
}

function checkEntry({ name, size, originalSize }: Entry, before: readonly Entry[]): void {
  checkedName(name.endsWith('/') ? name.slice(0, -1) : name);
  if (before.length >= maxZipEntries) throw invalid(`it holds more than ${maxZipEntries} entries`);
  if (before.some((other) => other.name === name)) throw invalid(`it holds ${printable(name)} twice`);
  const limit = name === proofEntry ? maxProofTextBytes : maxZipBytes;
  if (originalSize > limit) throw invalid(`${printable(name)} has ${originalSize} bytes; the limit is ${limit}`);
  if (originalSize > ratioFreeBytes && originalSize > size * maxRatio) {
    throw invalid(`${printable(name)} claims to have shrunk from ${originalSize} to ${size} bytes`);
  }
}

// The entries as they stand in the file, which must agree with the directory, in content, order and size.
function readContents(zip: Uint8Array, entries: readonly Entry[], wanted: ReadonlySet<string>) {
  const contents = new Map<string, Uint8Array[]>();
  let index = 0;
  const unzip = new Unzip((file) => {
    const entry = entries[index];
    index += 1;
    if (entry?.name !== file.name || entry.compression !== file.compression)
      throw invalid(`its directory does not list ${printable(file.name)} in its place`);
    if (!wanted.has(file.name)) return;
    const chunks: Uint8Array[] = [];
    let total = 0;
    contents.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      total += chunk.length;
      if (total > entry.originalSize) throw invalid(`${printable(file.name)} is longer than its directory says`);
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  decode(() => {
    for (let at = 0; at < zip.length; at += stepBytes) {
      unzip.push(zip.subarray(at, at + stepBytes), at + stepBytes >= zip.length);
    }
  });
  if (index !== entries.length) throw invalid(`its directory lists ${entries.length} entries, it holds ${index}`);
  return joined(contents, entries);
}

function joined(
  contents: ReadonlyMap<string, Uint8Array[]>,
  entries: readonly Entry[],
): ReadonlyMap<string, Uint8Array> {
  const whole = new Map<string, Uint8Array>();
  for (const { name, originalSize } of entries) {
    const chunks = contents.get(name);
    if (!chunks) continue;
    const bytes = concatBytes(...chunks);
    if (bytes.length !== originalSize) throw invalid(`${printable(name)} is shorter than its directory says`);
    whole.set(name, bytes);
  }
  return whole;
}

function decode(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (error instanceof OccError) throw error;
    throw invalid(asOccError(error).message);
  }
}

function indented(proofText: string): string {
  try {
    return `${JSON.stringify(JSON.parse(proofText), null, 2)}\n`;
  } catch (error) {
    throw new OccError('json-invalid', `the proof is not JSON: ${asOccError(error).message}`, { cause: error });
  }
}

function isOurs(name: string): boolean {
  return name === proofEntry || name === readmeEntry;
}

function invalid(why: string): OccError {
  return new OccError('bundle-invalid', `the .proof.zip cannot be read: ${why}`, {
    hint: 'Take the file again from where it was made.',
  });
}
