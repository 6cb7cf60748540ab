// SPDX-License-Identifier: Apache-2.0
// An ELF program without what is only there for debuggers. What is loaded lies before the end of the last segment; what
// follows, symbols mostly, would be measured and held in memory for nothing. No tool is needed for it, so no version of
// one either.
import { OccError } from '../../src/proof/errors.ts';

/** ELF-64 Object File Format, "ELF Header": where its fields are. */
const at = { magic: 0, class: 4, data: 5, programHeaders: 32, sectionHeaders: 40, programHeaderCount: 56 } as const;
const headerBytes = 64;
const programHeaderBytes = 56;
/** Fields of the header on section headers: their size, their count, which one has their names. */
const sectionFields = [58, 60, 62] as const;

/** @param bytes a 64-bit little-endian program. @throws OccError `image-input` */
export function trimProgram(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < headerBytes || view.getUint32(at.magic) !== 0x7f454c46 || view.getUint16(at.class) !== 0x0201) {
    throw new OccError('image-input', 'expected a 64-bit little-endian ELF program');
  }
  const table = Number(view.getBigUint64(at.programHeaders, true));
  const count = view.getUint16(at.programHeaderCount, true);
  const tableEnd = table + count * programHeaderBytes;
  if (count === 0 || tableEnd > bytes.length) throw new OccError('image-input', 'expected program headers in the file');
  const ends = Array.from({ length: count }, (_, index) => {
    const header = table + index * programHeaderBytes;
    return Number(view.getBigUint64(header + 8, true) + view.getBigUint64(header + 32, true));
  });
  const end = Math.max(headerBytes, tableEnd, ...ends);
  if (end > bytes.length) throw new OccError('image-input', `expected ${end} bytes of segments, got ${bytes.length}`);
  const trimmed = bytes.slice(0, end);
  const header = new DataView(trimmed.buffer);
  header.setBigUint64(at.sectionHeaders, 0n, true);
  for (const field of sectionFields) header.setUint16(field, 0, true);
  return trimmed;
}
