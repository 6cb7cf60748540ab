// SPDX-License-Identifier: Apache-2.0
// Boots in the emulator, where it was built (`npm run image:emulator`) and there is an image (`npm run image`).
// OCC_BOOT=required makes their absence a failure instead of a line on stderr; `npm run image:boot` sets it.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { cacheFolder } from '../../../../enclave/image/build/cache.ts';
import { emulatorFolder } from '../../../../enclave/image/emulator/emulator.ts';
import { Guest } from '../../../../enclave/image/emulator/guest.ts';

const image = process.env.OCC_IMAGE || join(import.meta.dirname, '../../../../enclave.eif');
const emulator = emulatorFolder(cacheFolder(process.env));
const missing = [
  ...(existsSync(emulator) ? [] : ['the emulator (npm run image:emulator)']),
  ...(existsSync(image) ? [] : ['an image (npm run image)']),
];

/** As long as software emulation on a busy machine may take to do anything. */
export const patienceMs = 180_000;

/** A starved emulator loses the timer interrupts that the kernel counts; no other fault is tried again. */
const starved = "IO-APIC + timer doesn't work";
const mostTries = 5;

/** A `describe` whose body boots; without emulator or image it says so, and is listed as skipped. */
export function describeBoot(name: string, body: () => void): void {
  if (missing.length === 0) {
    describe(name, body);
    return;
  }
  const text = `NOT TESTED: ${name}. Missing: ${missing.join(', ')}.`;
  process.stderr.write(`${text}\n`);
  describe(name, () => {
    const required = process.env.OCC_BOOT === 'required';
    it.runIf(required)('boots', () => {
      throw new Error(text);
    });
  });
}

export const imageBytes = (): Uint8Array => readFileSync(image);

/** Does `work` with a booting image, the made one or `bytes`; afterwards it is off. */
export async function withGuest<T>(work: (guest: Guest) => Promise<T>, bytes?: Uint8Array): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'occ-'));
  try {
    const file = bytes === undefined ? image : join(folder, 'image.eif');
    if (bytes !== undefined) writeFileSync(file, bytes);
    for (let tries = 1; ; tries += 1) {
      const guest = await Guest.start({ emulator, image: file, folder: mkdtempSync(join(folder, 'g')) });
      try {
        return await work(guest);
      } catch (fault) {
        if (tries >= mostTries || !guest.console.includes(starved)) throw fault;
      } finally {
        await guest.stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
