// SPDX-License-Identifier: Apache-2.0
// An archive read back, strictly: what is accepted is byte for byte what would be written for the entries that were
// found, so that one list of entries has one archive and nothing can lie beside them.
import { createHash } from 'node:crypto';
import { quote, toHex } from '../../../src/proof/bytes.ts';
import { OccError } from '../../../src/proof/errors.ts';
import type { ByteStream } from './byte-stream.ts';
import {
  blockBytes,
  type CpioFields,
  comparePaths,
  cpioFields,
  cpioHeaderBytes,
  cpioMagic,
  type EntryKind,
  type EntryShape,
  fieldsOf,
  maxNameBytes,
  modes,
  Paths,
  trailerFields,
  trailerName,
} from './cpio.ts';

/** One entry; of the content of a file its hash, of a link its target. */
export interface ReadEntry {
  readonly path: string;
  readonly kind: EntryKind;
  /** Type and permissions, octal: `100755`. */
  readonly mode: string;
  readonly size: number;
  /** Lower-case hex; of files. */
  readonly sha256?: string;
  readonly target?: string;
  /** `5:1` */
  readonly device?: string;
}

/** An image of a whole distribution has fewer. */
const maxEntries = 65_536;

/**
 * Reads the archive that the next `size` bytes are.
 * @param paths what other archives of the same root hold
 * @throws OccError `cpio-invalid`; then somewhere inside, never beyond
 */
export function readCpio(stream: ByteStream, size: number, paths: Paths = new Paths()): readonly ReadEntry[] {
  return new Reader(stream, size, paths).whole();
}

class Reader {
  readonly #stream: ByteStream;
  readonly #start: number;
  readonly #end: number;
  readonly #paths: Paths;
  readonly #entries: ReadEntry[] = [];

  constructor(stream: ByteStream, size: number, paths: Paths) {
    this.#stream = stream;
    this.#start = stream.position;
    this.#end = stream.position + size;
    this.#paths = paths;
  }

  whole(): readonly ReadEntry[] {
    for (;;) {
      const fields = this.#header();
      const path = this.#name(fields.namesize ?? 0);
      if (path === trailerName) return this.#finish(fields);
      if (this.#entries.length >= maxEntries) throw this.#fault(`at most ${maxEntries} entries`, 'more');
      this.#entries.push(this.#entry(path, fields));
    }
  }

  #header(): CpioFields {
    const text = new TextDecoder('latin1').decode(this.#take(cpioHeaderBytes));
    if (!text.startsWith(cpioMagic))
      throw this.#fault(`an entry, which starts with ${cpioMagic}`, quote(text.slice(0, 6)));
    const digits = text.slice(cpioMagic.length);
    if (!/^[0-9A-F]+$/.test(digits)) throw this.#fault('fields in upper-case hex', quote(digits, 120));
    return Object.fromEntries(
      cpioFields.map((field, at) => [field, Number.parseInt(digits.slice(8 * at, 8 * at + 8), 16)]),
    );
  }

  #name(bytes: number): string {
    if (bytes < 2 || bytes > maxNameBytes) throw this.#fault(`a name of 2 to ${maxNameBytes} bytes`, bytes);
    const name = this.#take(bytes);
    if (name.at(-1) !== 0) throw this.#fault('a name that ends in zero', `0x${toHex(name.subarray(-1))}`);
    this.#zeros((4 - ((cpioHeaderBytes + bytes) % 4)) % 4);
    return this.#utf8(name.subarray(0, -1));
  }

  #entry(path: string, fields: CpioFields): ReadEntry {
    const previous = this.#entries.at(-1)?.path;
    if (previous !== undefined && comparePaths(previous, path) > 0) {
      throw this.#fault(`an entry that sorts after ${quote(previous)}`, quote(path));
    }
    const shape = this.#shape(fields);
    const { kind } = shape;
    const { filesize: size = 0 } = fields;
    this.#require(
      path,
      fields,
      fieldsOf(shape, this.#entries.length + 1, kind === 'file' || kind === 'link' ? size : 0),
    );
    this.#paths.add(path, kind);
    const entry = { path, kind, mode: (fields.mode ?? 0).toString(8).padStart(6, '0'), size };
    if (kind === 'device') return { ...entry, device: `${fields.rdevmajor}:${fields.rdevminor}` };
    if (kind === 'folder') return entry;
    const content = kind === 'link' ? { target: this.#target(size) } : { sha256: this.#hash(size) };
    this.#zeros((4 - (size % 4)) % 4);
    return { ...entry, ...content };
  }

  #shape({ mode = 0, rdevmajor: major = 0, rdevminor: minor = 0 }: CpioFields): EntryShape {
    if (mode === modes.folder) return { kind: 'folder' };
    if (mode === modes.link) return { kind: 'link' };
    if (mode === modes.device) return { kind: 'device', major, minor };
    if (mode === modes.file || mode === modes.executable)
      return { kind: 'file', executable: mode === modes.executable };
    const known = Object.values(modes).map((one) => one.toString(8).padStart(6, '0'));
    throw this.#fault(`a mode of ${known.join(', ')}`, mode.toString(8));
  }

  #require(path: string, fields: CpioFields, expected: CpioFields): void {
    for (const field of cpioFields.filter((name) => name !== 'namesize')) {
      const [wanted, got] = [expected[field] ?? 0, fields[field] ?? 0];
      if (got !== wanted) throw this.#fault(`${field} ${wanted} of ${quote(path)}`, got);
    }
  }

  #target(size: number): string {
    if (size < 1 || size >= maxNameBytes) throw this.#fault(`a link of 1 to ${maxNameBytes - 1} bytes`, size);
    return this.#utf8(this.#take(size));
  }

  #hash(size: number): string {
    const hash = createHash('sha256');
    this.#bound(size);
    this.#stream.tapped([hash], () => this.#stream.pour(size));
    return hash.digest('hex');
  }

  #finish(fields: CpioFields): readonly ReadEntry[] {
    this.#require(trailerName, fields, trailerFields);
    const length = this.#stream.position - this.#start;
    this.#zeros((blockBytes - (length % blockBytes)) % blockBytes);
    if (this.#stream.position !== this.#end) {
      throw this.#fault('the end of the ramdisk', `${this.#end - this.#stream.position} more bytes`);
    }
    return this.#entries;
  }

  #utf8(bytes: Uint8Array): string {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw this.#fault('a name in UTF-8', `0x${toHex(bytes.subarray(0, 40))}`);
    }
  }

  #zeros(count: number): void {
    if (this.#take(count).some((byte) => byte !== 0)) throw this.#fault('zeros between entries', 'other bytes');
  }

  #take(count: number): Uint8Array {
    this.#bound(count);
    return this.#stream.take(count);
  }

  #bound(count: number): void {
    const left = this.#end - this.#stream.position;
    if (count > left) throw this.#fault(`${count} bytes`, `${left} and the end of the ramdisk`);
  }

  #fault(expected: string, got: string | number): OccError {
    const at = this.#stream.position - this.#start;
    return new OccError('cpio-invalid', `archive at byte ${at}: expected ${expected}, got ${got}`);
  }
}
