// SPDX-License-Identifier: Apache-2.0
// Fuzzing images: whatever the bytes, they are measured or refused with a code of images. What is accepted was laid out
// in the one way there is, has the registers of the definition, and with the content rules kept one set of registers
// means one image. The checksum is mostly made right again, or it alone would be tested.
import { checkContent } from '../../../enclave/image/eif/content.ts';
import { type CpioEntry, contentOffset, encodeCpio } from '../../../enclave/image/eif/cpio.ts';
import type { ReadEntry } from '../../../enclave/image/eif/cpio-reader.ts';
import { headerAt, headerBytes } from '../../../enclave/image/eif/format.ts';
import type { Measurement } from '../../../enclave/image/eif/measure.ts';
import { createTestAuthority } from '../../../src/host/test-authority.ts';
import { concatBytes, equalBytes, toHex, utf8 } from '../../../src/proof/bytes.ts';
import { OccError } from '../../../src/proof/errors.ts';
import { mutations, numbers } from '../../evidence/mutation.ts';
import { image, imageOf, measured, type RawSection, withCrc } from './images.ts';
import { measureNaively, readNaively, signatureSection } from './naive.ts';

export interface FuzzTally {
  /** Images that could be measured, and of them those that keep every content rule. */
  accepted: number;
  strict: number;
  /** Images with the registers of another and other parts: among all accepted, and among the strict. */
  twins: number;
  readonly refused: Record<string, number>;
}

const { rootPem } = createTestAuthority({ seed: utf8('the signer of images') });
const signature: RawSection = ['signature', signatureSection(rootPem, utf8('signature'))];
const small = image({ kernel: utf8('kernel') });
const corpus: readonly Uint8Array[] = [small, image(), imageOf([...readNaively(small), signature])];

/** Runs `count` changed images; throws, with the image in hex, at the first that breaks a promise. */
export function fuzz(count: number, seed: number): FuzzTally {
  const tally: FuzzTally = { accepted: 0, strict: 0, twins: 0, refused: {} };
  const [all, strict] = [new Map<string, string>(), new Map<string, string>()];
  for (const bytes of changedImages(count, seed)) {
    try {
      const measurement = measured(bytes);
      tally.accepted += 1;
      requireOneLayout(bytes, measurement);
      if (isTwin(measurement, all)) tally.twins += 1;
      if (checkContent(measurement).some(({ fault }) => fault !== undefined)) continue;
      tally.strict += 1;
      if (isTwin(measurement, strict)) throw new Error('two strict images with one set of registers');
    } catch (error) {
      if (!(error instanceof OccError) || !error.code.startsWith('eif-')) {
        throw new Error(`${error} with ${toHex(bytes)}`, { cause: error });
      }
      tally.refused[error.code] = (tally.refused[error.code] ?? 0) + 1;
    }
  }
  return tally;
}

/** Half of them changed as files, half in their parts and then laid out again. */
function* changedImages(count: number, seed: number): Generator<Uint8Array, void> {
  const random = numbers(seed);
  const pick = (below: number): number => Math.floor(random() * below);
  const half = Math.floor(count / 2);
  for (const bytes of mutations({ corpus, count: half, seed })) {
    const damaged = pick(4) === 0 ? withTable(bytes, pick) : bytes;
    yield pick(8) === 0 ? damaged : withCrc(damaged);
  }
  for (let made = half; made < count; made += 1) yield imageOf(changedParts(pick));
}

type Pick = (below: number) => number;

/** Changes where a section is said to be, or how long. */
function withTable(bytes: Uint8Array, pick: Pick): Uint8Array {
  if (bytes.length < headerBytes) return bytes;
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = (pick(2) === 0 ? headerAt.offsets : headerAt.sizes) + 8 * pick(7);
  const values = [0n, 548n, 12n, BigInt(bytes.length), 2n ** 63n, view.getBigUint64(at) + BigInt(pick(64) - 32)];
  view.setBigUint64(at, BigInt.asUintN(64, values[pick(values.length)] ?? 0n));
  return copy;
}

function changedParts(pick: Pick): readonly RawSection[] {
  const sections = [...readNaively(corpus[pick(corpus.length)] ?? small)];
  for (let changes = 1 + pick(2); changes > 0; changes -= 1) {
    const at = pick(sections.length);
    const [type, payload] = sections[at] ?? signature;
    const other = pick(sections.length);
    const [otherType, otherPayload] = sections[other] ?? signature;
    switch (pick(6)) {
      case 0:
        sections.splice(at, 1);
        break;
      case 1:
        sections.splice(at, 0, [otherType, otherPayload]);
        break;
      case 2: {
        const count = pick(Math.min(otherPayload.length, 200));
        if (at === other) break;
        sections[at] = [type, concatBytes(payload, otherPayload.subarray(0, count))];
        sections[other] = [otherType, otherPayload.subarray(count)];
        break;
      }
      default:
        for (const changed of mutations({ corpus: [payload], count: 1, seed: pick(2 ** 31) }))
          sections[at] = [type, changed];
    }
  }
  return sections;
}

function requireOneLayout(bytes: Uint8Array, { pcrs, components }: Measurement): void {
  const sections = readNaively(bytes);
  const again = imageOf(sections);
  again.set(bytes.subarray(0, headerAt.reserved)); // architecture, memory and processors are free
  if (!equalBytes(withCrc(again), bytes)) throw new Error('another layout of the same sections');
  const { PCR0, PCR1, PCR2 } = pcrs;
  if (JSON.stringify({ PCR0, PCR1, PCR2 }) !== JSON.stringify(measureNaively(bytes)))
    throw new Error('other registers');
  for (const [at, { entries }] of components.entries()) {
    const payload = sections[at]?.[1] ?? new Uint8Array();
    if (entries && !equalBytes(rebuilt(entries, payload), payload)) throw new Error('another archive of these entries');
  }
}

const up4 = (length: number) => length + ((4 - (length % 4)) % 4);

/** The archive of what was read, with the content taken from where it has to be. */
function rebuilt(entries: readonly ReadEntry[], bytes: Uint8Array): Uint8Array {
  let at = 0;
  const whole: CpioEntry[] = [];
  for (const { path, kind, mode, size, target = '', device = '' } of entries) {
    at += contentOffset(path);
    const content = bytes.subarray(at, at + size);
    at += up4(size);
    const [major = 0, minor = 0] = device.split(':').map(Number);
    if (kind === 'folder') whole.push({ path, kind });
    else if (kind === 'file') whole.push({ path, kind, bytes: content, executable: mode === '100755' });
    else if (kind === 'link') whole.push({ path, kind, target });
    else whole.push({ path, kind, major, minor });
  }
  return concatBytes(...encodeCpio(whole));
}

/** Whether other parts had these registers before. */
function isTwin({ pcrs, components }: Measurement, seen: Map<string, string>): boolean {
  const registers = `${pcrs.PCR0} ${pcrs.PCR1} ${pcrs.PCR2}`;
  const measuredParts = components.filter(({ type }) => type !== 'metadata' && type !== 'signature');
  const parts = measuredParts.map(({ name, sha256 }) => `${name} ${sha256}`).join();
  const before = seen.get(registers);
  seen.set(registers, before ?? parts);
  return before !== undefined && before !== parts;
}
