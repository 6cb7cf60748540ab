// SPDX-License-Identifier: Apache-2.0
// Bundle file: a bundle too long to be read into memory. Its first reading finds where each proof is and keeps all the
// rest; its proofs are read from the file when they are judged. The file may be changed by anybody in between: what is
// read later must hash to what was read first.
import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Bundle, maxProofs, parseBundle } from '../proof/bundle.ts';
import { quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { maxJsonBytes, parseJson } from '../proof/json.ts';
import { scanObject } from './scan.ts';
import { type BundleSource, longAboveBytes, NotPlain } from './sequence.ts';
import { Window } from './window.ts';

/** 100,000 proofs with a document each have 700 MB. */
export const maxFileBytes = 1_073_741_824;

/** Proofs of a batch have this many bytes together, or are one. */
const batchBytes = 65_536;

/** Proofs that follow each other in the file. */
interface Batch {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** SHA-256 of their texts, one after the other. */
  readonly digest: Uint8Array;
}

export interface BundleFileOptions {
  /** Files up to this size are not for here; default {@link longAboveBytes}. */
  readonly above?: number;
}

export class BundleFile implements BundleSource {
  readonly rest: Bundle;
  readonly length: number;
  readonly #file: OpenFile;
  readonly #batches: readonly Batch[];
  /** The batch that was read last. */
  #latest: { readonly batch: Batch; readonly proofs: readonly unknown[] } | undefined;

  private constructor(file: OpenFile & Parts) {
    this.#file = file;
    this.#batches = file.batches;
    this.rest = file.rest;
    this.length = file.length;
  }

  /**
   * Opens a long file; close it afterwards.
   * @param whole reads the same file into memory
   * @returns undefined for one that is short, cannot be read twice, or has to be read whole to say what it is
   * @throws OccError `bundle-invalid` above {@link maxFileBytes}, and the fault of one that is too long to be read whole
   */
  static open(path: string, whole: () => Promise<Bundle>, { above = longAboveBytes }: BundleFileOptions = {}) {
    let descriptor: number | undefined;
    let size = 0;
    try {
      descriptor = openSync(path, 'r');
      const stat = fstatSync(descriptor);
      size = stat.size;
      if (stat.isFile() && size > above) {
        if (size > maxFileBytes) throw tooLong(path, size);
        const opened = new BundleFile({ path, descriptor, size, whole, ...readParts(descriptor) });
        descriptor = undefined;
        return opened;
      }
    } catch (error) {
      if (!(error instanceof OccError || (error instanceof Error && 'code' in error))) throw error;
      if (error instanceof OccError && size > maxJsonBytes) throw error; // else whoever reads it whole says it better
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
    return undefined;
  }

  close(): void {
    closeSync(this.#file.descriptor);
  }

  *batches(): Iterable<readonly unknown[]> {
    for (const batch of this.#batches) yield this.#read(batch);
  }

  at(index: number): unknown {
    let before = 0;
    for (const batch of this.#batches) {
      if (index < before + batch.starts.length) return this.#read(batch)[index - before];
      before += batch.starts.length;
    }
    return undefined;
  }

  whole(): Promise<Bundle> {
    return this.#file.whole();
  }

  #read(batch: Batch): readonly unknown[] {
    if (this.#latest?.batch !== batch) this.#latest = { batch, proofs: this.#parse(batch) };
    return this.#latest.proofs;
  }

  #parse({ starts, ends, digest }: Batch): readonly unknown[] {
    const from = starts[0] ?? 0;
    const bytes = new Uint8Array((ends.at(-1) ?? from) - from);
    for (let at = 0, count = 1; at < bytes.length && count > 0; at += count) {
      count = readSync(this.#file.descriptor, bytes, at, bytes.length - at, from + at);
    }
    const texts = starts.map((start, at) => bytes.subarray(start - from, (ends[at] ?? start) - from));
    const hash = createHash('sha256');
    for (const text of texts) hash.update(text);
    if (!hash.digest().equals(digest)) {
      throw new OccError('file-changed', `${quote(this.#file.path)} changed while it was verified`, {
        hint: 'Verify a file that nobody writes to.',
      });
    }
    return texts.map((text) => this.#parseProof(text));
  }

  #parseProof(text: Uint8Array): unknown {
    try {
      return parseJson(text, maxJsonBytes, proofLevel);
    } catch (error) {
      if (!(error instanceof OccError) || this.#file.size > maxJsonBytes) throw error;
      throw new NotPlain(error.message, { cause: error });
    }
  }
}

interface OpenFile {
  readonly path: string;
  readonly descriptor: number;
  readonly size: number;
  readonly whole: () => Promise<Bundle>;
}

/** A proof in a bundle is inside of an object and an array. */
const proofLevel = 2;

interface Parts {
  readonly rest: Bundle;
  readonly length: number;
  readonly batches: readonly Batch[];
}

/** @throws OccError for what is not a plain bundle */
function readParts(descriptor: number): Parts {
  const members: Record<string, unknown> = {};
  const lists: Record<string, unknown[]> = {};
  const batches = new Batches();
  let kept = 0;
  const parse = (text: Uint8Array, level: number): unknown => {
    kept += text.length;
    if (kept > maxJsonBytes) {
      throw new OccError(
        'bundle-invalid',
        `bundle: expected at most ${maxJsonBytes} bytes besides the proofs, got more`,
      );
    }
    return parseJson(text, maxJsonBytes, level);
  };
  scanObject(new Window(descriptor), {
    array(name) {
      const list: unknown[] = [];
      lists[name] = list;
      members[name] = list;
    },
    element(name, text, start) {
      if (name === 'proofs') batches.add(text, start);
      else lists[name]?.push(parse(text, proofLevel));
    },
    member(name, text) {
      members[name] = parse(text, 1);
    },
  });
  return { rest: parseBundle(members), ...batches.done() };
}

/** Cuts proofs into batches as they are found. */
class Batches {
  readonly #done: Batch[] = [];
  #hash: Hash = createHash('sha256');
  #starts: number[] = [];
  #ends: number[] = [];
  #length = 0;

  /** @throws OccError `too-many` */
  add(text: Uint8Array, start: number): void {
    this.#length += 1;
    if (this.#length > maxProofs) throw new OccError('too-many', `expected at most ${maxProofs} proofs, got more`);
    const end = start + text.length;
    if (end - (this.#starts[0] ?? end) > batchBytes) this.#cut();
    this.#hash.update(text);
    this.#starts.push(start);
    this.#ends.push(end);
  }

  done(): { readonly batches: readonly Batch[]; readonly length: number } {
    if (this.#starts.length > 0) this.#cut();
    return { batches: this.#done, length: this.#length };
  }

  #cut(): void {
    this.#done.push({ starts: this.#starts, ends: this.#ends, digest: this.#hash.digest() });
    this.#hash = createHash('sha256');
    this.#starts = [];
    this.#ends = [];
  }
}

function tooLong(path: string, size: number): OccError {
  return new OccError('bundle-invalid', `${quote(path)}: expected at most ${maxFileBytes} bytes, got ${size}`);
}
