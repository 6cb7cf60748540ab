// SPDX-License-Identifier: Apache-2.0
// What `--strict` asks of an image, one rule after the other: exactly the broken one is named.
import { expect, it } from 'vitest';
import { type CpioEntry, encodeCpio } from '../../../enclave/image/eif/cpio.ts';
import { concatBytes, utf8 } from '../../../src/proof/bytes.ts';
import { application, broken, cmdline, image, kernel, platform } from './images.ts';

const otherInit = (init: CpioEntry) => encodeCpio([...platform.filter(({ path }) => path !== 'init'), init]);
const withPlatform = (first: readonly Uint8Array[]) => image({ ramdisks: [first, encodeCpio(application)] });

it.each<readonly [string, string, Uint8Array]>([
  ['a kernel that is none', 'kernel', image({ kernel: utf8('kernel') })],
  ['a kernel without its signature', 'kernel', image({ kernel: kernel().fill(0, 0x202, 0x206) })],
  ['a kernel with a byte more', 'kernel', image({ kernel: concatBytes(kernel(), new Uint8Array(1)) })],
  ['a kernel with a byte less', 'kernel', image({ kernel: kernel().subarray(0, -1) })],
  ['a newline', 'cmdline', image({ cmdline: `${cmdline}\n` })],
  ['a zero', 'cmdline', image({ cmdline: `${cmdline}\0` })],
  ['a letter beyond ASCII', 'cmdline', image({ cmdline: `${cmdline} é` })],
  ['a space before', 'cmdline', image({ cmdline: ` ${cmdline}` })],
  ['a space after', 'cmdline', image({ cmdline: `${cmdline} ` })],
  ['a command line longer than the kernel reads', 'cmdline', image({ cmdline: 'a'.repeat(1025) })],
  ['a ramdisk that is no archive', 'archives', image({ ramdisks: [encodeCpio(platform), [utf8('gzip')]] })],
  ['a path in both ramdisks', 'archives', image({ ramdisks: [encodeCpio(platform), encodeCpio(platform.slice(1))] })],
  ['no init', 'init', withPlatform(encodeCpio(platform.slice(1)))],
  [
    'another program in its place',
    'init',
    withPlatform(encodeCpio([{ kind: 'file', path: 'boot', bytes: utf8('x'), executable: true }])),
  ],
  ['an empty platform', 'init', withPlatform(encodeCpio([]))],
  ['an init that is a link', 'init', withPlatform(otherInit({ kind: 'link', path: 'init', target: 'app/node' }))],
  [
    'an init nobody can run',
    'init',
    withPlatform(otherInit({ kind: 'file', path: 'init', bytes: utf8('x'), executable: false })),
  ],
])('%s is denied by the rule %s alone', (_, rule, bytes) => {
  expect(broken(bytes)).toEqual([rule]);
});

it('a command line of 1024 letters keeps every rule', () => {
  expect(broken(image({ cmdline: 'a'.repeat(1024) }))).toEqual([]);
});
