// SPDX-License-Identifier: Apache-2.0
// The file `occ verify` finds proofs in: a bundle, a proof, an array, JSON Lines, or a `.proof.zip` with its artifact
// inside. People mix up the order of proof and artifact, so a second file is tried where the first holds no proof.
import { type BundleSource, inMemory, longAboveBytes, NotPlain } from '../bundles/sequence.ts';
import { type Bundle, type BundleSubject, readBundle } from '../proof/bundle.ts';
import { concatBytes, fromBase64, quote, toHex } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { maxJsonBytes } from '../proof/json.ts';
import { parseProof } from '../proof/proof.ts';
import { sha256 } from '../proof/sha256.ts';
import type { Artifact } from '../verify/context.ts';

export interface ProofSource {
  readonly bundle: BundleSource;
  /** The artifact inside a `.proof.zip`. */
  readonly original?: Artifact;
  /** Call it when the proofs are not needed any more. */
  readonly close: () => void;
}

export interface ChosenSource extends ProofSource {
  /** The paths that are left: the artifacts. */
  readonly artifacts: readonly string[];
  readonly swapped: boolean;
}

/** Where an artifact is put that is called like another entry of the archive. */
const movedEntry = /^original\/(?=(?:proof\.json|VERIFY\.txt)$)/;

/** PKZIP local file header, APPNOTE.TXT §4.3.7. */
const zipMagic = [0x50, 0x4b, 0x03, 0x04];

/**
 * Reads proofs from the first path; from the second where only that one holds any.
 * @throws OccError as {@link openProofSource} for the first path
 */
export async function chooseProofSource(first: string, others: readonly string[]): Promise<ChosenSource> {
  const source = await attempt(first);
  const [second, ...rest] = others;
  if (second !== undefined && !holdsProofs(source)) {
    const instead = await attempt(second);
    if (!(instead instanceof OccError) && holdsProofs(instead)) {
      if (!(source instanceof OccError)) source.close();
      return { ...instead, artifacts: [first, ...rest], swapped: true };
    }
  }
  if (source instanceof OccError) throw source;
  return { ...source, artifacts: others, swapped: false };
}

/**
 * @throws OccError `file-not-found`, `file-unreadable`, `bundle-invalid`, `json-invalid`, `encoding-invalid`,
 *   `name-invalid`, `too-many`
 */
export async function openProofSource(path: string): Promise<ProofSource> {
  const long = await openLong(path);
  if (long) return { bundle: long, close: () => long.close() };
  return { ...(await readShort(path)), close: () => undefined };
}

/** What it takes to read a long file is loaded for one. */
async function openLong(path: string) {
  const size = (await fileSystem()).statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= longAboveBytes) return undefined;
  const [{ BundleFile }, { keepHeapLean }] = await Promise.all([
    import('../bundles/bundle-file.ts'),
    import('../bundles/lean-heap.ts'),
  ]);
  keepHeapLean();
  return BundleFile.open(path, async () => readBundle(await readWhole(path)));
}

async function readShort(path: string): Promise<Omit<ProofSource, 'close'>> {
  const bytes = await readWhole(path);
  if (!isZip(bytes)) return { bundle: inMemory(readBundle(bytes)) };
  const { readProofZip } = await zipReader();
  const { proofText, name: entry, bytes: inside } = readProofZip(bytes);
  const bundle = readBundle(proofText);
  if (entry === undefined || inside === undefined) return { bundle: inMemory(bundle) };
  const name = entry.replace(movedEntry, '');
  const subjects = [...bundle.subjects, ...labelsOf(bundle, name)];
  return { bundle: inMemory({ ...bundle, subjects }), original: { name, digest: sha256(inside) } };
}

/** The name of the entry is the label of the one proof beside it: where names are bound, a renamed entry is noticed. */
function labelsOf({ proofs }: Bundle, name: string): readonly BundleSubject[] {
  if (proofs.length !== 1) return [];
  try {
    const { digestB64 } = parseProof(proofs[0]).artifact;
    return [{ name, digest: { sha256: toHex(fromBase64(digestB64, 'artifact.digestB64', 32)) } }];
  } catch {
    return []; // the form rows say what is wrong with it
  }
}

async function attempt(path: string): Promise<ProofSource | OccError> {
  try {
    return await openProofSource(path);
  } catch (error) {
    if (error instanceof OccError) return error;
    throw error;
  }
}

/** Any JSON object with a version can be read as a proof, to be denied; this asks whether one was meant. */
function holdsProofs(source: ProofSource | OccError): boolean {
  if (source instanceof OccError) return false;
  const { bundle, original } = source;
  if (original !== undefined || bundle.rest.subjects.length > 0) return true;
  try {
    for (const proofs of bundle.batches()) if (proofs.some(saysItIsProof)) return true;
    return false;
  } catch (error) {
    if (error instanceof NotPlain) return true; // a bundle, with a fault in it
    throw error;
  }
}

function saysItIsProof(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('version' in value)) return false;
  return typeof value.version === 'string' && value.version.startsWith('occ/');
}

/** A bundle should not pay for a decompressor. */
const zipReader = () => import('../artifacts/proof-zip.ts');

function isZip(bytes: Uint8Array): boolean {
  return zipMagic.every((byte, at) => bytes[at] === byte);
}

/** Imported as a module, it brings every stream of Node along, which takes as long as to verify a proof. */
const fileSystem = () => process.getBuiltinModule?.('node:fs') ?? import('node:fs');

/** A pipe has no size to ask for; what has one and is too large is not read. */
async function readWhole(path: string): Promise<Uint8Array> {
  const fs = await fileSystem();
  let descriptor: number | undefined;
  try {
    descriptor = fs.openSync(path, 'r');
    const { size } = fs.fstatSync(descriptor);
    const pieces: Uint8Array[] = [];
    let [total, limit] = [0, maxJsonBytes];
    for (;;) {
      const piece = new Uint8Array(Math.max(65_536, Math.min(size - total, 16_777_216)));
      const count = fs.readSync(descriptor, piece);
      if (count === 0) return concatBytes(...pieces);
      if (total === 0 && isZip(piece)) limit = (await zipReader()).maxZipBytes;
      total += count;
      if (Math.max(total, size) > limit) throw tooLarge(path, limit, Math.max(total, size));
      pieces.push(piece.subarray(0, count));
    }
  } catch (error) {
    throw error instanceof OccError ? error : unreadable(path, error);
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

function tooLarge(path: string, limit: number, size: number): OccError {
  return new OccError('bundle-invalid', `${quote(path)}: expected proofs in at most ${limit} bytes, got ${size}`);
}

function unreadable(path: string, cause: unknown): OccError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const absent = reason === 'ENOENT' || reason === 'ENOTDIR';
  const got = absent ? 'nothing' : reason === 'EISDIR' ? 'a folder' : reason;
  const message = `${quote(path)}: expected a file with proofs, got ${got}`;
  return new OccError(absent ? 'file-not-found' : 'file-unreadable', message, { cause });
}
