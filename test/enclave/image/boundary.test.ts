// SPDX-License-Identifier: Apache-2.0
// One set of PCRs, two images: what is at the end of one part moves to the start of the next. Each attack is performed
// first on a reader that trusts the file, then denied by the rule that is there for it.
import { describe, expect, it } from 'vitest';
import { compareImages } from '../../../enclave/image/eif/compare.ts';
import { type CpioEntry, encodeCpio } from '../../../enclave/image/eif/cpio.ts';
import { recordOf } from '../../../enclave/image/eif/record.ts';
import { concatBytes, utf8 } from '../../../src/proof/bytes.ts';
import { broken, image, imageOf, measured, metadata, platform, type RawSection } from './images.ts';
import { measureNaively, readNaively } from './naive.ts';

const pcrsOf = (bytes: Uint8Array) => measured(bytes).pcrs;
const payloads = (bytes: Uint8Array) => readNaively(bytes).map(([, payload]) => payload);

/** The image with the first `count` bytes of section `from + 1` at the end of section `from`, past metadata. */
function moved(bytes: Uint8Array, from: number, to: number, count: number): Uint8Array {
  const sections = readNaively(bytes).map(([type, payload]): RawSection => [type, payload]);
  const [receiver, giver] = [sections[from], sections[to]] as [RawSection, RawSection];
  sections[from] = [receiver[0], concatBytes(receiver[1], giver[1].subarray(0, count))];
  sections[to] = [giver[0], giver[1].subarray(count)];
  return imageOf(sections);
}

const [kernelAt, cmdlineAt, platformAt, applicationAt] = [0, 1, 3, 4] as const;

/** The platform as anybody would order it: by name alone, so that a folder comes first. */
function platformByName(): Uint8Array {
  const rest = platform.filter(({ path }) => path !== 'init');
  const renamed: readonly CpioEntry[] = [...rest, { kind: 'file', path: 'inis', bytes: utf8('x'), executable: true }];
  const text = new TextDecoder('latin1').decode(concatBytes(...encodeCpio(renamed)));
  return Uint8Array.from(text.replace('inis\0', 'init\0'), (character) => character.charCodeAt(0));
}

describe('an image whose platform starts with a folder', () => {
  const naive = image({ ramdisks: [[platformByName()], ...[]] });
  const first = 116; // header, "dev", zero, padding: the whole entry
  const attack = moved(naive, cmdlineAt, platformAt, first);

  it('is two images with one set of registers: an entry is gone, and what is left is still an archive', () => {
    expect(measureNaively(attack)).toEqual(measureNaively(naive));
    expect(attack).not.toEqual(naive);
    const [, cmdline, , ramdisk] = payloads(attack).map((payload) => new TextDecoder('latin1').decode(payload));
    expect(cmdline).toContain('ttyS0070701');
    expect(ramdisk?.startsWith('070701')).toBe(true);
    expect(ramdisk).toContain('dev/console\0');
  });

  it('is denied by the rule that wants init first, and the moved one by that for command lines too', () => {
    expect(broken(naive)).toContain('init');
    expect(broken(attack)).toContain('cmdline');
  });
});

describe('an image of ours', () => {
  const ours = image();

  it('is denied with its first entry in the command line, though no register moved', () => {
    const first = 116 + 20; // header, "init", zero, padding; 17 bytes of content, padding
    const attack = moved(ours, cmdlineAt, platformAt, first);
    expect([pcrsOf(attack), broken(ours)]).toEqual([pcrsOf(ours), []]);
    expect(broken(attack)).toEqual(['cmdline', 'archives', 'init']);
  });

  it('is denied at every place the bytes could change sides', () => {
    const sides = [
      ...[1, 2, 16, 110, 114, 512].map((count) => moved(ours, cmdlineAt, platformAt, count)),
      ...[1, 6, 31].map((count) => moved(ours, kernelAt, cmdlineAt, Math.min(count, 30))),
      ...[1, 110, 512].map((count) => moved(ours, platformAt, applicationAt, count)),
    ];
    for (const attack of sides) {
      expect(pcrsOf(attack).PCR0).toBe(pcrsOf(ours).PCR0);
      expect(broken(attack)).not.toEqual([]);
    }
  });

  it('moves PCR1 and PCR2 and not PCR0 when bytes go from the application to the platform', () => {
    const [before, after] = [pcrsOf(ours), pcrsOf(moved(ours, platformAt, applicationAt, 512))];
    expect([after.PCR0 === before.PCR0, after.PCR1 === before.PCR1, after.PCR2 === before.PCR2]).toEqual([
      ...[true, false, false],
    ]);
  });

  it('cannot be split into more ramdisks without breaking an archive', () => {
    const sections = readNaively(ours);
    const [type, payload] = sections[applicationAt] as RawSection;
    const attack = imageOf([
      ...sections.slice(0, applicationAt),
      [type, payload.subarray(0, 120)],
      [type, payload.subarray(120)],
    ]);
    expect(pcrsOf(attack)).toEqual(pcrsOf(ours));
    expect(broken(attack)).toEqual(['archives']);
  });

  it('differs from its other reading by name in a comparison, which says that bytes changed sides', () => {
    const attack = moved(ours, cmdlineAt, platformAt, 20);
    const { differences, moved: sides } = compareImages(recordOf(measured(ours)), recordOf(measured(attack)));
    expect([differences.map(({ what }) => what), sides]).toEqual([['cmdline', 'ramdisk0', 'sha256'], true]);
  });
});

it('a comparison speaks of moved bytes only where parts that are measured differ and no register does', () => {
  const compared = (other: Uint8Array) => compareImages(recordOf(measured(image())), recordOf(measured(other)));
  const { components, ...registers } = recordOf(measured(image()));
  expect(compared(image({ cmdline: 'quiet' })).moved).toBe(false);
  expect(compared(image({ metadata: { ...metadata, name: 'other' } }))).toMatchObject({ moved: false });
  expect(compareImages(registers, recordOf(measured(image())))).toEqual({ differences: [], moved: false });
  expect(components).toBeDefined();
});

it('a path in both ramdisks is denied: the later file would replace the earlier', () => {
  const other: readonly CpioEntry[] = [{ kind: 'file', path: 'init', bytes: utf8('another'), executable: true }];
  const attack = image({ ramdisks: [encodeCpio(platform), encodeCpio(other)] });
  expect(broken(attack)).toEqual(['archives']);
});
