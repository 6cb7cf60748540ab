// SPDX-License-Identifier: Apache-2.0
// The enclave image format, version 4: a header of 548 bytes, then sections one after the other, each with a header of
// 12 bytes. All numbers are big endian. Read and written alike from the numbers below; README.md draws them.

export const magic: Uint8Array = new TextEncoder().encode('.eif');
export const version = 4;

/** Where a field of the header begins. */
export const headerAt = {
  magic: 0,
  version: 4,
  flags: 6,
  memory: 8,
  cpus: 16,
  reserved: 24,
  sectionCount: 26,
  offsets: 28,
  sizes: 284,
  unused: 540,
  crc: 544,
} as const;
export const headerBytes = 548;
export const sectionHeaderBytes = 12;
/** The tables of the header have this many places. */
export const maxSections = 32;

export const sectionTypes = ['kernel', 'cmdline', 'ramdisk', 'signature', 'metadata'] as const;
export type SectionType = (typeof sectionTypes)[number];

/** As in the file: 1 to 5. */
export const typeNumber = (type: SectionType): number => sectionTypes.indexOf(type) + 1;

export const architectures = ['x86_64', 'aarch64'] as const;

/** What the header says beside where things are. Nobody measures it. */
export interface EifHeader {
  readonly architecture: (typeof architectures)[number];
  /** Bytes of memory and number of processors where the launcher does not say. */
  readonly memory: number;
  readonly cpus: number;
}

/** The header every tool writes. */
export const defaultHeader: EifHeader = { architecture: 'x86_64', memory: 1_073_741_824, cpus: 2 };

/**
 * No section is larger. Ramdisks are held in the enclave's memory, archives in them have 32-bit sizes; texts are kept
 * whole, and `docker inspect` of a large image, which goes into the metadata of some tools, has a tenth of that.
 */
export const maxSectionBytes: Readonly<Record<SectionType, number>> = {
  kernel: 268_435_456,
  cmdline: 1_048_576,
  ramdisk: 4_294_967_295,
  signature: 65_536,
  metadata: 1_048_576,
};
