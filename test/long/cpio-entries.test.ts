// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { ByteStream } from '../../enclave/image/eif/byte-stream.ts';
import { type CpioEntry, encodeCpio } from '../../enclave/image/eif/cpio.ts';
import { readCpio } from '../../enclave/image/eif/cpio-reader.ts';

it('an archive has at most 65,536 entries', () => {
  const path = (at: number) => `${at}`.padStart(5, '0');
  const folders = Array.from({ length: 65_537 }, (_, at): CpioEntry => ({ kind: 'folder', path: path(at) }));
  const read = (entries: readonly CpioEntry[]) => {
    const bytes = Buffer.concat(encodeCpio(entries));
    return readCpio(ByteStream.of(bytes), bytes.length);
  };
  expect(() => read(folders)).toThrow(expect.objectContaining({ code: 'cpio-invalid' }));
  expect(read(folders.slice(1))).toHaveLength(65_536);
});
