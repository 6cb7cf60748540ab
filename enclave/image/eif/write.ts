// SPDX-License-Identifier: Apache-2.0
// An image out of its parts: the same parts give the same bytes. There is no clock, no folder and no user in it.
import { crc32 } from 'node:zlib';
import { utf8 } from '../../../src/proof/bytes.ts';
import { OccError } from '../../../src/proof/errors.ts';
import {
  architectures,
  defaultHeader,
  type EifHeader,
  headerAt,
  headerBytes,
  magic,
  maxSectionBytes,
  maxSections,
  type SectionType,
  sectionHeaderBytes,
  typeNumber,
  version,
} from './format.ts';
import { type EifMetadata, encodeMetadata } from './metadata.ts';

/** Bytes in pieces, one after the other. */
export type Pieces = readonly Uint8Array[];

export interface EifParts {
  readonly header?: EifHeader;
  readonly kernel: Uint8Array;
  readonly cmdline: string;
  readonly metadata: EifMetadata;
  /** At least one: the platform, then the application. */
  readonly ramdisks: readonly Pieces[];
}

/** The file in pieces; what is in the parts is not copied. @throws OccError `eif-no-ramdisk`, `eif-section`, … */
export function encodeEif({ header = defaultHeader, kernel, cmdline, metadata, ramdisks }: EifParts): Pieces {
  if (ramdisks.length === 0) throw new OccError('eif-no-ramdisk', 'expected at least one ramdisk, got none');
  const sections: readonly (readonly [SectionType, Pieces])[] = [
    ['kernel', [kernel]],
    ['cmdline', [utf8(cmdline)]],
    ['metadata', [encodeMetadata(metadata)]],
    ...ramdisks.map((pieces) => ['ramdisk', pieces] as const),
  ];
  if (sections.length > maxSections) {
    throw new OccError('eif-section-count', `expected at most ${maxSections} sections, got ${sections.length}`);
  }
  const sizes = sections.map(([type, pieces]) => requireSize(type, sizeOf(pieces)));
  const body = sections.flatMap(([type, pieces], at) => [sectionHeader(type, sizes[at] ?? 0), ...pieces]);
  const start = encodeHeader(header, sizes);
  const crc = body.reduce((sum, piece) => crc32(piece, sum), crc32(start.subarray(0, headerAt.crc)));
  new DataView(start.buffer).setUint32(headerAt.crc, crc);
  return [start, ...body];
}

const sizeOf = (pieces: Pieces): number => pieces.reduce((sum, { length }) => sum + length, 0);

function requireSize(type: SectionType, size: number): number {
  if (size >= 1 && size <= maxSectionBytes[type]) return size;
  throw new OccError('eif-section', `${type}: expected 1 to ${maxSectionBytes[type]} bytes, got ${size}`);
}

function encodeHeader({ architecture, memory, cpus }: EifHeader, sizes: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(headerBytes);
  const view = new DataView(bytes.buffer);
  bytes.set(magic, headerAt.magic);
  view.setUint16(headerAt.version, version);
  view.setUint16(headerAt.flags, architectures.indexOf(architecture));
  view.setBigUint64(headerAt.memory, BigInt(memory));
  view.setBigUint64(headerAt.cpus, BigInt(cpus));
  view.setUint16(headerAt.sectionCount, sizes.length);
  let offset = headerBytes;
  for (const [at, size] of sizes.entries()) {
    view.setBigUint64(headerAt.offsets + 8 * at, BigInt(offset));
    view.setBigUint64(headerAt.sizes + 8 * at, BigInt(size));
    offset += sectionHeaderBytes + size;
  }
  return bytes;
}

function sectionHeader(type: SectionType, size: number): Uint8Array {
  const bytes = new Uint8Array(sectionHeaderBytes);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, typeNumber(type));
  view.setBigUint64(4, BigInt(size));
  return bytes;
}
