// SPDX-License-Identifier: Apache-2.0
// What an image of this project has to be beyond its layout, so that one set of PCRs has one meaning. PCRs hash kernel,
// command line and ramdisks without lengths: bytes at the end of one and the start of the next can change sides and no
// PCR moves. Each rule makes one such side recognisable.
import { quote } from '../../../src/proof/bytes.ts';
import { initPath } from './cpio.ts';
import type { Measurement } from './measure.ts';

export const contentRules = {
  kernel: 'the kernel is a bzImage and ends where its own header says',
  cmdline: 'the command line is one line of printable ASCII, short enough for the kernel',
  archives: 'every ramdisk is one archive as it is written here, and no path is in two of them',
  init: 'the first entry of ramdisk 0 is /init, a program',
} as const;

export type ContentRule = keyof typeof contentRules;

export interface ContentFinding {
  readonly rule: ContentRule;
  /** What is wrong; absent where the rule holds. */
  readonly fault?: string;
}

/** Linux on x86 has room for 2048 bytes with the final zero; the hypervisor adds its devices at the end. */
const maxCmdlineBytes = 1024;

/** Every rule, in order. */
export function checkContent(measurement: Measurement): readonly ContentFinding[] {
  const faults: Readonly<Record<ContentRule, string | undefined>> = {
    kernel: kernelFault(measurement),
    cmdline: cmdlineFault(measurement.cmdline),
    archives: archivesFault(measurement),
    init: initFault(measurement),
  };
  return (Object.keys(contentRules) as ContentRule[]).map((rule) => {
    const fault = faults[rule];
    return fault === undefined ? { rule } : { rule, fault };
  });
}

/** The x86 boot protocol, "The Real-Mode Kernel Header": sectors of 512 bytes, then paragraphs of 16. */
function kernelFault({ kernelStart, components }: Measurement): string | undefined {
  const view = new DataView(kernelStart.buffer, kernelStart.byteOffset, kernelStart.length);
  if (view.byteLength < 0x206 || view.getUint32(0x202) !== 0x48647253) return 'expected "HdrS" at byte 514';
  const length = 512 * (1 + (view.getUint8(0x1f1) || 4)) + 16 * view.getUint32(0x1f4, true);
  const size = components.find(({ type }) => type === 'kernel')?.size;
  return size === length ? undefined : `expected ${length} bytes, as its header says, got ${size}`;
}

function cmdlineFault(bytes: Uint8Array): string | undefined {
  if (bytes.length > maxCmdlineBytes) return `expected at most ${maxCmdlineBytes} bytes, got ${bytes.length}`;
  const text = new TextDecoder('latin1').decode(bytes);
  const odd = text.search(/[^\x20-\x7e]/);
  if (odd !== -1) return `expected printable ASCII, got ${quote(text[odd] ?? '')} at byte ${odd}`;
  return text === text.trim() ? undefined : 'expected no space at the ends';
}

function archivesFault({ components }: Measurement): string | undefined {
  const odd = components.find(({ fault }) => fault !== undefined);
  return odd && `${odd.name}: ${odd.fault?.message}`;
}

function initFault({ components }: Measurement): string | undefined {
  const entries = components.find(({ type }) => type === 'ramdisk')?.entries;
  if (entries === undefined) return 'expected an archive, got none that can be read';
  const first = entries[0];
  if (first?.path !== initPath) return `expected ${quote(initPath)}, got ${first ? quote(first.path) : 'no entry'}`;
  return first.mode === '100755' ? undefined : `expected mode 100755, got ${first.mode}`;
}
