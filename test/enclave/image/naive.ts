// SPDX-License-Identifier: Apache-2.0
// A reader as one writes it who trusts the file: goes where the table points, takes what is there, hashes it in order.
import { createHash } from 'node:crypto';
import { headerAt, type SectionType, sectionTypes } from '../../../enclave/image/eif/format.ts';
import { concatBytes, toHex, utf8 } from '../../../src/proof/bytes.ts';
import type { RawSection } from './images.ts';

export function readNaively(bytes: Uint8Array): readonly RawSection[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: view.getUint16(headerAt.sectionCount) }, (_, at): RawSection => {
    const offset = Number(view.getBigUint64(headerAt.offsets + 8 * at));
    const size = Number(view.getBigUint64(headerAt.sizes + 8 * at));
    const type = sectionTypes[view.getUint16(offset) - 1] ?? 'kernel';
    return [type, bytes.subarray(offset + 12, offset + 12 + size)];
  });
}

const sha384 = (...pieces: readonly Uint8Array[]) =>
  createHash('sha384')
    .update(concatBytes(...pieces))
    .digest();
const register = (pieces: readonly Uint8Array[]): string => toHex(sha384(new Uint8Array(48), sha384(...pieces)));

/** PCR0, PCR1 and PCR2 as the format defines them. */
export function measureNaively(bytes: Uint8Array) {
  const sections = readNaively(bytes);
  const of = (...types: readonly SectionType[]) =>
    sections.filter(([type]) => types.includes(type)).map(([, payload]) => payload);
  const [kernel, cmdline, ramdisks] = [of('kernel'), of('cmdline'), of('ramdisk')];
  return {
    PCR0: register([...kernel, ...cmdline, ...ramdisks]),
    PCR1: register([...kernel, ...cmdline, ...ramdisks.slice(0, 1)]),
    PCR2: register(ramdisks.slice(1)),
  };
}

/** PCR8 of an image signed under this certificate (DER). */
export const measureSigner = (certificate: Uint8Array): string => register([certificate]);

/** The signature section as the tool that signs images writes it: each byte a number of its own. */
export function signatureSection(pem: string, signature: Uint8Array): Uint8Array {
  const head = (major: number, value: number) =>
    Uint8Array.from(
      value < 24
        ? [(major << 5) | value]
        : value < 256
          ? [(major << 5) | 24, value]
          : [(major << 5) | 25, value >> 8, value & 0xff],
    );
  const text = (value: string) => concatBytes(head(3, value.length), utf8(value));
  const numbers = (bytes: Uint8Array) => concatBytes(head(4, bytes.length), ...[...bytes].map((byte) => head(0, byte)));
  return concatBytes(
    ...[head(4, 1), head(5, 2), text('signing_certificate'), numbers(utf8(pem))],
    ...[text('signature'), numbers(signature)],
  );
}
