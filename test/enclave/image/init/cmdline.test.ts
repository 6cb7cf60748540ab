// SPDX-License-Identifier: Apache-2.0
// The only command line: bytes that could change sides with the kernel or with ramdisk 0 make it another.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeLinux, Probe } from './probe.ts';

const expected = readFileSync(join(import.meta.dirname, '../../../../enclave/image/cmdline'), 'utf8').trimEnd();
const devices = ' virtio_mmio.device=4K@0xd0000000:5 virtio_mmio.device=4K@0xd0001000:6';

describeLinux('the command line', () => {
  let probe: Probe;
  beforeAll(() => {
    probe = new Probe();
  });
  afterAll(() => probe.end());

  const accepts = (text: string) => probe.ask(['cmdline', expected], Buffer.from(text, 'latin1')) === 'yes';

  it.each([
    ['alone', expected],
    ['as /proc ends it', `${expected}\n`],
    ['with the devices of Nitro', `${expected}${devices}\n`],
    ['with the devices of the emulator', `${expected} virtio_mmio.device=512@0xfeb00e00:12\n`],
    ['with more than one space', `${expected} ${devices}\n`],
    ['with a numbered device', `${expected} virtio_mmio.device=1K@0x1:2:3`],
  ])('is accepted %s', (_, text) => {
    expect(accepts(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a line feed', '\n'],
    ['its start', expected.slice(0, -1)],
    ['its end', expected.slice(1)],
    ['the end of a kernel before it', `\0\0${expected}`],
    ['the first entry of a ramdisk behind it', `${expected}07070100000001000041ED`],
    ['an entry between it and the devices', `${expected}07070100000001000041ED\0\0dev\0${devices}`],
    ['an entry behind the devices', `${expected}${devices}07070100\0`],
    ['another word', `${expected} quiet`],
    ['another word behind a device', `${expected}${devices} init=/bin/sh`],
    ['another parameter of virtio_mmio', `${expected} virtio_mmio.devices=4K@0x1:2`],
    ['a device without a value', `${expected} virtio_mmio.device=`],
    ['a device that hides a word', `${expected} virtio_mmio.device="4K@0x1:2 quiet"`],
    ['a device right behind it', `${expected}${devices.trimStart()}`],
    ['a space at the end', `${expected}${devices} `],
    ['two line feeds', `${expected}${devices}\n\n`],
    ['a line feed inside', `${expected}\n${devices}`],
    ['a zero at the end', `${expected}${devices}\0`],
    ['another case', expected.toUpperCase()],
  ])('is refused as %s', (_, text) => {
    expect(accepts(text)).toBe(false);
  });

  it('is refused with any byte changed, left out or put in', () => {
    for (let at = 0; at < expected.length; at += 19) {
      const [before, after] = [expected.slice(0, at), expected.slice(at + 1)];
      const other = String.fromCharCode(expected.charCodeAt(at) ^ 1);
      for (const text of [before + other + after, before + after, `${before}x${expected.slice(at)}`]) {
        expect(accepts(text + devices), JSON.stringify(text)).toBe(false);
      }
    }
  });
});
