// SPDX-License-Identifier: Apache-2.0
// Archives for ramdisks in the kernel's newc form, the same bytes for the same entries wherever and whenever they are
// made: sorted by name, owned by root, without times, numbered from one. `init` comes before all others: what lies
// before it could be moved into the command line without a trace in any PCR (README.md, "One image, two readings").
import { concatBytes, quote, utf8 } from '../../../src/proof/bytes.ts';
import { OccError } from '../../../src/proof/errors.ts';

/** A path is relative and its folder is an entry too. */
export type CpioEntry = { readonly path: string } & (
  | { readonly kind: 'folder' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly executable: boolean }
  | { readonly kind: 'link'; readonly target: string }
  /** A character device; nobody needs to be root to write one down. */
  | { readonly kind: 'device'; readonly major: number; readonly minor: number }
);

export type EntryKind = CpioEntry['kind'];

export const cpioMagic = '070701';
/** The fields after the magic, each eight digits in upper-case hex. */
export const cpioFields = [
  ...['ino', 'mode', 'uid', 'gid', 'nlink', 'mtime', 'filesize'],
  ...['devmajor', 'devminor', 'rdevmajor', 'rdevminor', 'namesize', 'check'],
] as const;
export const cpioHeaderBytes: number = cpioMagic.length + 8 * cpioFields.length;
export const trailerName = 'TRAILER!!!';
export const initPath = 'init';
/** Archives lie one after the other in memory, and each begins where a block does. */
export const blockBytes = 512;
/** As in Linux: PATH_MAX with the final zero. */
export const maxNameBytes = 4096;

/** Type and permissions, the only ones there are. Nothing inside runs as another user than it was started as. */
export const modes = { folder: 0o040755, file: 0o100644, executable: 0o100755, link: 0o120777, device: 0o020600 };

const padding = (length: number, unit: number): Uint8Array => new Uint8Array((unit - (length % unit)) % unit);

/** The order of entries: by the bytes of their names, after `init`. */
export function comparePaths(a: string, b: string): number {
  if (a === initPath || b === initPath) return Number(b === initPath) - Number(a === initPath);
  return Buffer.compare(utf8(a), utf8(b));
}

/**
 * The archive in pieces; the content of files is not copied.
 * @throws OccError `cpio-invalid` for names that repeat, leave the archive or lie in a folder that is no entry
 */
export function encodeCpio(entries: readonly CpioEntry[]): readonly Uint8Array[] {
  const sorted = [...entries].sort((a, b) => comparePaths(a.path, b.path));
  const paths = new Paths();
  const pieces = sorted.flatMap((entry, at) => {
    paths.add(entry.path, entry.kind);
    const content = contentOf(entry);
    return [encodeHeader(entry.path, fieldsOf(entry, at + 1, content.length)), content, padding(content.length, 4)];
  });
  const whole = [...pieces, encodeHeader(trailerName, trailerFields)];
  const length = whole.reduce((sum, piece) => sum + piece.length, 0);
  return [...whole, padding(length, blockBytes)];
}

function contentOf(entry: CpioEntry): Uint8Array {
  if (entry.kind === 'file') return entry.bytes;
  return entry.kind === 'link' ? utf8(entry.target) : new Uint8Array();
}

/** Where the content of an entry begins, from where the entry does. */
export function contentOffset(path: string): number {
  const header = cpioHeaderBytes + utf8(path).length + 1;
  return header + padding(header, 4).length;
}

export type CpioFields = Readonly<Partial<Record<(typeof cpioFields)[number], number>>>;

/** What is written of an entry beside its name; a field that is not here is zero. */
export type EntryShape =
  | { readonly kind: 'folder' | 'link' }
  | { readonly kind: 'file'; readonly executable: boolean }
  | { readonly kind: 'device'; readonly major: number; readonly minor: number };

export function fieldsOf(entry: EntryShape, ino: number, filesize: number): CpioFields {
  switch (entry.kind) {
    case 'folder':
      return { ino, mode: modes.folder, nlink: 2, filesize };
    case 'link':
      return { ino, mode: modes.link, nlink: 1, filesize };
    case 'file':
      return { ino, mode: entry.executable ? modes.executable : modes.file, nlink: 1, filesize };
    case 'device':
      return { ino, mode: modes.device, nlink: 1, filesize, rdevmajor: entry.major, rdevminor: entry.minor };
  }
}

export const trailerFields: CpioFields = { nlink: 1 };

function encodeHeader(path: string, fields: CpioFields): Uint8Array {
  const name = utf8(`${path}\0`);
  const values: CpioFields = { ...fields, namesize: name.length };
  const digits = cpioFields.map((field) => (values[field] ?? 0).toString(16).toUpperCase().padStart(8, '0'));
  const header = utf8(cpioMagic + digits.join(''));
  return concatBytes(header, name, padding(header.length + name.length, 4));
}

/** The names of one root: each once, relative, in a folder that came before it. */
export class Paths {
  readonly #kinds = new Map<string, EntryKind>();

  /** @throws OccError `cpio-invalid` */
  add(path: string, kind: EntryKind): void {
    const segments = path.split('/');
    const odd = segments.some((segment) => ['', '.', '..'].includes(segment));
    if (odd || path.includes('\0') || !path.isWellFormed() || utf8(path).length >= maxNameBytes) {
      throw new OccError('cpio-invalid', `expected a relative path without "." and "..", got ${quote(path)}`);
    }
    if (path === trailerName)
      throw new OccError('cpio-invalid', `expected a name, got ${trailerName}, which ends an archive`);
    if (this.#kinds.has(path)) throw new OccError('cpio-invalid', `expected each path once, got ${quote(path)} again`);
    const parent = segments.slice(0, -1).join('/');
    if (parent !== '' && this.#kinds.get(parent) !== 'folder') {
      throw new OccError(
        'cpio-invalid',
        `expected the folder of ${quote(path)} before it, got ${this.#kinds.get(parent) ?? 'nothing'}`,
      );
    }
    this.#kinds.set(path, kind);
  }
}
