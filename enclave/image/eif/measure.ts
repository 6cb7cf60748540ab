// SPDX-License-Identifier: Apache-2.0
// What the hypervisor will say of an image, computed from the file: each PCR is a register of zeros, extended once with
// SHA-384 of the payloads it covers, one after the other and without their lengths.
import { createHash, type Hash } from 'node:crypto';
import { concatBytes, toHex } from '../../../src/proof/bytes.ts';
import { OccError } from '../../../src/proof/errors.ts';
import { extendedOnce, sha384 } from '../../../src/proof/sha384.ts';
import type { ByteStream, Tap } from './byte-stream.ts';
import { Paths } from './cpio.ts';
import { type ReadEntry, readCpio } from './cpio-reader.ts';
import type { EifHeader, SectionType } from './format.ts';
import { type EifMetadata, readMetadata } from './metadata.ts';
import { type Section, walkSections } from './sections.ts';
import { readSigningCertificate } from './signature.ts';

/** One section. */
export interface Component {
  /** `kernel`, `cmdline`, `metadata`, `ramdisk0`, …, `signature` */
  readonly name: string;
  readonly type: SectionType;
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Of a ramdisk: what is in it, or why it is not an archive as one is written here. */
  readonly entries?: readonly ReadEntry[];
  readonly fault?: OccError;
}

/** All hashes in lower-case hex. */
export interface Measurement {
  /** Of the file. */
  readonly sha256: string;
  readonly size: number;
  readonly pcrs: {
    /** Kernel, command line and every ramdisk. */
    readonly PCR0: string;
    /** Kernel, command line and ramdisk 0. */
    readonly PCR1: string;
    /** The ramdisks after the first. */
    readonly PCR2: string;
    /** The certificate in the signature section, if there is one. */
    readonly PCR8?: string;
  };
  readonly header: EifHeader;
  /** Enough for its own header. */
  readonly kernelStart: Uint8Array;
  readonly cmdline: Uint8Array;
  readonly metadata: EifMetadata | undefined;
  /** In the order of the file. */
  readonly components: readonly Component[];
}

/** The header of a bzImage ends before. */
const kernelStartBytes = 1024;

/** @throws OccError `eif-…` where the file is not one image and nothing else */
export function measureEif(stream: ByteStream): Measurement {
  return new Measuring(stream).whole();
}

class Measuring {
  readonly #stream: ByteStream;
  readonly #file = createHash('sha256');
  readonly #pcr0 = createHash('sha384');
  readonly #pcr1 = createHash('sha384');
  readonly #pcr2 = createHash('sha384');
  readonly #paths = new Paths();
  readonly #components: Component[] = [];
  #kernelStart: Uint8Array = new Uint8Array();
  #cmdline: Uint8Array = new Uint8Array();
  #metadata: EifMetadata | undefined;
  #certificate: Uint8Array | undefined;

  constructor(stream: ByteStream) {
    this.#stream = stream;
  }

  whole(): Measurement {
    const header = this.#stream.tapped([this.#file], () =>
      walkSections(this.#stream, (section) => this.#components.push(this.#section(section))),
    );
    const signed = this.#certificate && { PCR8: toHex(extendedOnce(this.#certificate)) };
    return {
      sha256: this.#file.digest('hex'),
      size: this.#stream.position,
      pcrs: { PCR0: register(this.#pcr0), PCR1: register(this.#pcr1), PCR2: register(this.#pcr2), ...signed },
      header,
      kernelStart: this.#kernelStart,
      cmdline: this.#cmdline,
      metadata: this.#metadata,
      components: this.#components,
    };
  }

  #section(section: Section): Component {
    const { type, size, ordinal } = section;
    const hash = createHash('sha256');
    const read = this.#stream.tapped([hash, ...this.#covering(section)], () => this.#read(section));
    const name = type === 'ramdisk' ? `ramdisk${ordinal}` : type;
    return { name, type, size, sha256: hash.digest('hex'), ...read };
  }

  #covering({ type, ordinal }: Section): readonly Tap[] {
    if (type === 'metadata' || type === 'signature') return [];
    if (type === 'ramdisk' && ordinal > 0) return [this.#pcr0, this.#pcr2];
    return [this.#pcr0, this.#pcr1];
  }

  #read({ type, size }: Section): Pick<Component, 'entries' | 'fault'> {
    switch (type) {
      case 'kernel':
        this.#kernelStart = this.#stream.take(Math.min(size, kernelStartBytes));
        this.#stream.pour(size - this.#kernelStart.length);
        return {};
      case 'cmdline':
        this.#cmdline = this.#stream.take(size);
        return {};
      case 'metadata':
        this.#metadata = readMetadata(this.#stream.take(size));
        return {};
      case 'signature':
        this.#certificate = readSigningCertificate(this.#stream.take(size));
        return {};
      case 'ramdisk':
        return this.#ramdisk(size);
    }
  }

  /** Ramdisks of others are no archives as they are written here; they are measured all the same. */
  #ramdisk(size: number): Pick<Component, 'entries' | 'fault'> {
    const end = this.#stream.position + size;
    try {
      return { entries: readCpio(this.#stream, size, this.#paths) };
    } catch (fault) {
      if (!(fault instanceof OccError) || fault.code !== 'cpio-invalid') throw fault;
      this.#stream.pour(end - this.#stream.position);
      return { fault };
    }
  }
}

function register(hash: Hash): string {
  return toHex(sha384(concatBytes(new Uint8Array(48), hash.digest())));
}
