// SPDX-License-Identifier: Apache-2.0
// The walk: header, then section after section, each byte of the file once. It must find what the table says and
// nothing else. Order is part of the format here, because PCRs hash what they cover in the order of the file: a
// kernel, a command line, metadata or none, ramdisks, a signature or none.
import { crc32 } from 'node:zlib';
import { OccError } from '../../../src/proof/errors.ts';
import type { ByteStream } from './byte-stream.ts';
import {
  type EifHeader,
  headerAt,
  headerBytes,
  maxSectionBytes,
  type SectionType,
  sectionHeaderBytes,
  sectionTypes,
} from './format.ts';
import { readSectionTable } from './section-table.ts';

export interface Section {
  readonly type: SectionType;
  readonly size: number;
  /** 0 for the first of its type. */
  readonly ordinal: number;
}

/**
 * Reads an image, and hands each section to `visit` when its payload is next; what `visit` leaves is passed over.
 * @throws OccError `eif-…`, and what `visit` throws. What was found before is worth nothing then.
 */
export function walkSections(stream: ByteStream, visit: (section: Section) => void): EifHeader {
  const start = stream.take(headerBytes);
  const { header, sizes, crc } = readSectionTable(start);
  let computed = crc32(start.subarray(0, headerAt.crc));
  const checksum = {
    update: (bytes: Uint8Array) => {
      computed = crc32(bytes, computed);
    },
  };
  const types: SectionType[] = [];
  stream.tapped([checksum], () => {
    for (const [at, size] of sizes.entries()) {
      const type = readSectionHeader(stream.take(sectionHeaderBytes), at, size);
      requirePlace(type, types, at);
      const end = stream.position + size;
      visit({ type, size, ordinal: types.filter((other) => other === type).length });
      stream.pour(end - stream.position);
      types.push(type);
    }
  });
  if (!stream.atEnd) throw new OccError('eif-trailing', `expected the end of the file at offset ${stream.position}`);
  if (!types.includes('ramdisk')) throw new OccError('eif-no-ramdisk', `expected a ramdisk, got ${types.join(', ')}`);
  if (computed !== crc) throw new OccError('eif-crc', `expected the CRC-32 ${hex(computed)}, got ${hex(crc)}`);
  return header;
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');

function readSectionHeader(bytes: Uint8Array, at: number, size: number): SectionType {
  const view = new DataView(bytes.buffer);
  const type = sectionTypes[view.getUint16(0) - 1];
  if (type === undefined) throw fault(at, `a type from 1 to ${sectionTypes.length}`, view.getUint16(0));
  if (view.getUint16(2) !== 0) throw fault(at, 'flags 0', view.getUint16(2));
  if (view.getBigUint64(4) !== BigInt(size)) {
    throw fault(at, `${size} bytes, as in the table of the header`, view.getBigUint64(4));
  }
  if (size > maxSectionBytes[type]) throw fault(at, `a ${type} of at most ${maxSectionBytes[type]} bytes`, size);
  return type;
}

/** What may come after what; the first has nothing before it. */
const followers: Readonly<Record<SectionType | 'header', readonly SectionType[]>> = {
  header: ['kernel'],
  kernel: ['cmdline'],
  cmdline: ['metadata', 'ramdisk'],
  metadata: ['ramdisk'],
  ramdisk: ['ramdisk', 'signature'],
  signature: [],
};

function requirePlace(type: SectionType, before: readonly SectionType[], at: number): void {
  const previous = before.at(-1) ?? 'header';
  if (followers[previous].includes(type)) return;
  const expected = followers[previous].join(' or ') || 'nothing';
  if (type === 'signature' && !before.includes('ramdisk')) {
    throw new OccError('eif-no-ramdisk', `section ${at}: expected a ramdisk before the signature, got none`);
  }
  throw fault(at, `${expected} after ${previous}`, type);
}

function fault(at: number, expected: string, got: string | number | bigint): OccError {
  return new OccError('eif-section', `section ${at}: expected ${expected}, got ${got}`);
}
