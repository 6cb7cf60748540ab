// SPDX-License-Identifier: Apache-2.0
// One set of PCRs, two machines: the first entry of ramdisk 0 moves to the end of the command line. Performed on an
// image that trusts its measurements, which runs; then on ours, which does not.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { encodeCpio } from '../../enclave/image/eif/cpio.ts';
import { encodeMetadata } from '../../enclave/image/eif/metadata.ts';
import { concatBytes } from '../../src/proof/bytes.ts';
import { describeBoot, imageBytes, patienceMs, withGuest } from '../enclave/image/boot/emulated.ts';
import { imageOf, metadata, type RawSection } from '../enclave/image/images.ts';
import { measureNaively, readNaively } from '../enclave/image/naive.ts';

const initEntry = 116; // header, "init", zero, padding
const folderEntry = 116; // header, "dev", zero, padding: all of it

/** Kernel, command line and init of the image that is tested elsewhere; the application is left out. */
function partsOfImage() {
  const sections = new Map<string, Uint8Array>();
  for (const [type, payload] of readNaively(imageBytes())) if (!sections.has(type)) sections.set(type, payload);
  const [kernel, cmdline, platform] = ['kernel', 'cmdline', 'ramdisk'].map((type) => sections.get(type));
  if (!kernel || !cmdline || !platform) throw new Error('expected kernel, command line and ramdisk in the image');
  const size = Number.parseInt(Buffer.from(platform.subarray(54, 62)).toString('latin1'), 16);
  return { kernel, cmdline, init: platform.subarray(initEntry, initEntry + size) };
}

function compileNaiveInit(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'occ-naive-'));
  try {
    const source = join(import.meta.dirname, '../enclave/image/boot/naive-init.c');
    const { status, stderr } = spawnSync('gcc', ['-Os', '-static', '-s', '-o', join(folder, 'init'), source]);
    if (status !== 0) throw new Error(`gcc: ${stderr}`);
    return readFileSync(join(folder, 'init'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const application = concatBytes(...encodeCpio([{ kind: 'folder', path: 'app' }]));

/** The platform with `init` first, as we order it. */
const ordered = (init: Uint8Array): Uint8Array =>
  concatBytes(
    ...encodeCpio([
      { kind: 'file', path: 'init', bytes: init, executable: true },
      ...['dev', 'proc', 'run', 'sys'].map((path) => ({ kind: 'folder', path }) as const),
    ]),
  );

/** The platform by name alone: a folder comes first. */
function byName(init: Uint8Array): Uint8Array {
  const whole = ordered(init);
  const entry = initEntry + Math.ceil(init.length / 4) * 4;
  const folders = whole.subarray(entry, entry + 4 * folderEntry);
  return concatBytes(folders, whole.subarray(0, entry), whole.subarray(entry + 4 * folderEntry));
}

const imageWith = (platform: Uint8Array, moved = 0): Uint8Array => {
  const { kernel, cmdline } = partsOfImage();
  const sections: readonly RawSection[] = [
    ['kernel', kernel],
    ['cmdline', concatBytes(cmdline, platform.subarray(0, moved))],
    ['metadata', encodeMetadata(metadata)],
    ['ramdisk', platform.subarray(moved)],
    ['ramdisk', application],
  ];
  return imageOf(sections);
};

describeBoot('an image that trusts its measurements', () => {
  const platform = () => byName(compileNaiveInit());
  const run = (image: Uint8Array) =>
    withGuest(async (guest) => {
      await guest.says('naive: done', patienceMs);
      return guest.console;
    }, image);

  it('runs, changed, under the measurements it had before', async () => {
    const [image, attack] = [imageWith(platform()), imageWith(platform(), folderEntry)];
    const { PCR0, PCR1, PCR2 } = measureNaively(image);
    expect(attack).not.toEqual(image);
    expect(measureNaively(attack)).toEqual({ PCR0, PCR1, PCR2 });
    const [before, after] = [await run(image), await run(attack)];
    expect(after).toContain('random.trust_cpu=on070701');
    expect(before).not.toContain('random.trust_cpu=on070701');
    for (const console of [before, after]) {
      for (const pcr of [PCR0, PCR1, PCR2]) expect(console).toContain(pcr);
    }
  });
});

describeBoot('an image of ours', () => {
  it('starts, even in another order, as long as nothing moved', async () => {
    const { init } = partsOfImage();
    await withGuest(
      async (guest) => {
        await guest.says('init: heartbeat answered', patienceMs);
        await guest.says('init: cannot run the app', patienceMs);
        await guest.end(patienceMs);
        expect(guest.console).toContain('init: a process ended');
      },
      imageWith(byName(init)),
    );
  });

  it('ends before its heartbeat when an entry moved into the command line, because init compares it', async () => {
    const platform = byName(partsOfImage().init);
    expect(measureNaively(imageWith(platform, folderEntry))).toEqual(measureNaively(imageWith(platform)));
    await withGuest(
      async (guest) => {
        await guest.end(patienceMs);
        expect(guest.console).toContain('init: the command line is not the one that was measured');
        expect(guest.heartbeats).toBe(0);
      },
      imageWith(platform, folderEntry),
    );
  });

  it('has no init when its first entry moved, because that is init', async () => {
    const { init } = partsOfImage();
    const platform = ordered(init);
    const first = initEntry + Math.ceil(init.length / 4) * 4;
    expect(measureNaively(imageWith(platform, first))).toEqual(measureNaively(imageWith(platform)));
    await withGuest(
      async (guest) => {
        await guest.says('No working init found', patienceMs);
        expect(guest.heartbeats).toBe(0);
      },
      imageWith(platform, first),
    );
  });

  it('has no init when the end of the command line moved into the ramdisk', async () => {
    const { kernel, cmdline, init } = partsOfImage();
    const cut = cmdline.length - 20;
    const image = imageOf([
      ...([['kernel', kernel]] as const),
      ['cmdline', cmdline.subarray(0, cut)],
      ['metadata', encodeMetadata(metadata)],
      ['ramdisk', concatBytes(cmdline.subarray(cut), ordered(init))],
      ['ramdisk', application],
    ]);
    expect(measureNaively(image)).toEqual(measureNaively(imageWith(ordered(init))));
    await withGuest(async (guest) => {
      await guest.says('No working init found', patienceMs);
      expect(guest.heartbeats).toBe(0);
    }, image);
  });
});
