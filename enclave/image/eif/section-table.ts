// SPDX-License-Identifier: Apache-2.0
// The header of an image, read strictly: every field has one meaning and one spelling, and the sections it announces
// follow each other from its end on without a gap. Hostile: whoever keeps or sends the file wrote every byte of it.
import { equalBytes, toHex } from '../../../src/proof/bytes.ts';
import { OccError } from '../../../src/proof/errors.ts';
import {
  architectures,
  type EifHeader,
  headerAt,
  headerBytes,
  magic,
  maxSectionBytes,
  maxSections,
  sectionHeaderBytes,
  version,
} from './format.ts';

export interface SectionTable {
  readonly header: EifHeader;
  /** Bytes of each section without its header, in the order of the file; at least one. */
  readonly sizes: readonly number[];
  readonly crc: number;
}

/**
 * @param bytes the first 548 bytes
 * @throws OccError `eif-header`, `eif-section-count`, `eif-overlap`, `eif-gap`, `eif-section`
 */
export function readSectionTable(bytes: Uint8Array): SectionTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
  const found = bytes.subarray(headerAt.magic, headerAt.magic + magic.length);
  if (!equalBytes(found, magic)) throw headerFault('magic', toHex(magic), toHex(found));
  requireField('version', version, view.getUint16(headerAt.version));
  const architecture = architectures[view.getUint16(headerAt.flags)];
  if (architecture === undefined) throw headerFault('flags', '0 or 1', view.getUint16(headerAt.flags));
  requireField('reserved', 0, view.getUint16(headerAt.reserved));
  requireField('unused', 0, view.getUint32(headerAt.unused));
  const header = {
    architecture,
    memory: safe('default memory', view.getBigUint64(headerAt.memory)),
    cpus: safe('default processors', view.getBigUint64(headerAt.cpus)),
  };
  const count = view.getUint16(headerAt.sectionCount);
  if (count < 1 || count > maxSections) {
    throw new OccError('eif-section-count', `sections: expected 1 to ${maxSections}, got ${count}`);
  }
  return { header, sizes: readSizes(view, count), crc: view.getUint32(headerAt.crc) };
}

/** The two tables, one place after the other. */
function readSizes(view: DataView, count: number): readonly number[] {
  const sizes: number[] = [];
  let next = headerBytes;
  for (let at = 0; at < maxSections; at += 1) {
    const offset = view.getBigUint64(headerAt.offsets + 8 * at);
    const size = view.getBigUint64(headerAt.sizes + 8 * at);
    if (at >= count) {
      if (offset !== 0n || size !== 0n) throw headerFault(`place ${at} of the tables`, 'zeros', `${offset}, ${size}`);
      continue;
    }
    if (offset !== BigInt(next)) throw misplaced(at, next, offset);
    if (size < 1n || size > BigInt(maxSectionBytes.ramdisk)) {
      throw new OccError('eif-section', `section ${at}: expected 1 to ${maxSectionBytes.ramdisk} bytes, got ${size}`);
    }
    sizes.push(Number(size));
    next += sectionHeaderBytes + Number(size);
  }
  return sizes;
}

function misplaced(at: number, expected: number, got: bigint): OccError {
  const before = at === 0 ? 'the header' : `section ${at - 1}`;
  const message = `section ${at}: expected offset ${expected}, where ${before} ends, got ${got}`;
  return new OccError(got < BigInt(expected) ? 'eif-overlap' : 'eif-gap', message);
}

function requireField(field: string, expected: number, got: number): void {
  if (got !== expected) throw headerFault(field, expected, got);
}

function safe(field: string, value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw headerFault(field, 'less than 2^53', value);
  return Number(value);
}

function headerFault(field: string, expected: string | number, got: string | number | bigint): OccError {
  return new OccError('eif-header', `${field}: expected ${expected}, got ${got}`);
}
