// SPDX-License-Identifier: Apache-2.0
// Small images of our own making: a kernel that says how long it is, a platform and an application of a few files.
import { crc32 } from 'node:zlib';
import { ByteStream } from '../../../enclave/image/eif/byte-stream.ts';
import { checkContent } from '../../../enclave/image/eif/content.ts';
import { type CpioEntry, encodeCpio } from '../../../enclave/image/eif/cpio.ts';
import { headerAt, headerBytes, type SectionType, typeNumber } from '../../../enclave/image/eif/format.ts';
import { type Measurement, measureEif } from '../../../enclave/image/eif/measure.ts';
import { noBuildTime } from '../../../enclave/image/eif/metadata.ts';
import { type EifParts, encodeEif } from '../../../enclave/image/eif/write.ts';
import { concatBytes, utf8 } from '../../../src/proof/bytes.ts';

/** Boot sector, one sector of setup, one of kernel. */
export function kernel(): Uint8Array {
  const bytes = Uint8Array.from({ length: 1536 }, (_, at) => (at * 7 + (at >> 3)) & 0xff);
  const view = new DataView(bytes.buffer);
  view.setUint8(0x1f1, 1);
  view.setUint32(0x1f4, 512 / 16, true);
  view.setUint32(0x202, 0x48647253);
  return bytes;
}

export const cmdline = 'reboot=k panic=30 console=ttyS0';

export const platform: readonly CpioEntry[] = [
  { kind: 'file', path: 'init', bytes: utf8('the first program'), executable: true },
  { kind: 'folder', path: 'dev' },
  { kind: 'device', path: 'dev/console', major: 5, minor: 1 },
  { kind: 'folder', path: 'proc' },
];

export const application: readonly CpioEntry[] = [
  { kind: 'folder', path: 'app' },
  { kind: 'file', path: 'app/main.js', bytes: utf8('export {};\n'), executable: false },
  { kind: 'file', path: 'app/node', bytes: utf8('\x7fELF'), executable: true },
  { kind: 'link', path: 'lib64', target: 'usr/lib' },
];

export const metadata = {
  name: 'test',
  version: '1',
  build: { time: noBuildTime, tool: 'occ', toolVersion: '1', operatingSystem: 'Linux', kernelVersion: '6.12' },
};

export const parts = (changes: Partial<EifParts> = {}): EifParts => ({
  kernel: kernel(),
  cmdline,
  metadata,
  ramdisks: [encodeCpio(platform), encodeCpio(application)],
  ...changes,
});

export const image = (changes: Partial<EifParts> = {}): Uint8Array => concatBytes(...encodeEif(parts(changes)));

export const measured = (bytes: Uint8Array): Measurement => measureEif(ByteStream.of(bytes));

/** The rules of `--strict` that an image breaks. */
export const broken = (bytes: Uint8Array): readonly string[] =>
  checkContent(measured(bytes)).flatMap(({ rule, fault }) => (fault === undefined ? [] : [rule]));

/** The same bytes with the checksum they should have. */
export function withCrc(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  if (copy.length < headerBytes) return copy;
  const sum = crc32(copy.subarray(headerBytes), crc32(copy.subarray(0, headerAt.crc)));
  new DataView(copy.buffer).setUint32(headerAt.crc, sum);
  return copy;
}

export type RawSection = readonly [type: SectionType, bytes: Uint8Array];

const emptyHeader: Uint8Array = image().slice(0, headerBytes).fill(0, headerAt.offsets);

/** An image of any sections in any order, in a layout without a fault. */
export function imageOf(sections: readonly RawSection[]): Uint8Array {
  const header = emptyHeader.slice();
  const view = new DataView(header.buffer);
  view.setUint16(headerAt.sectionCount, sections.length);
  let offset = headerBytes;
  const body = sections.map(([type, bytes], at) => {
    const section = new Uint8Array(12);
    new DataView(section.buffer).setUint16(0, typeNumber(type));
    new DataView(section.buffer).setBigUint64(4, BigInt(bytes.length));
    if (at < 32) {
      view.setBigUint64(headerAt.offsets + 8 * at, BigInt(offset));
      view.setBigUint64(headerAt.sizes + 8 * at, BigInt(bytes.length));
    }
    offset += section.length + bytes.length;
    return concatBytes(section, bytes);
  });
  return withCrc(concatBytes(header, ...body));
}
