// SPDX-License-Identifier: Apache-2.0
// Images in EIF version 4: written alike every time, measured as others measure them, and refused by name where two
// readers could see two images in one file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ByteStream } from '../../../enclave/image/eif/byte-stream.ts';
import { headerAt, headerBytes, maxSectionBytes } from '../../../enclave/image/eif/format.ts';
import { measureEif } from '../../../enclave/image/eif/measure.ts';
import { encodeMetadata } from '../../../enclave/image/eif/metadata.ts';
import { encodeEif } from '../../../enclave/image/eif/write.ts';
import { createTestAuthority } from '../../../src/host/test-authority.ts';
import { concatBytes, toBase64, utf8 } from '../../../src/proof/bytes.ts';
import { describeShared, sharedVectors } from '../../shared-vectors.ts';
import { broken, image, imageOf, kernel, measured, metadata, parts, type RawSection, withCrc } from './images.ts';
import { measureNaively, measureSigner, readNaively, signatureSection } from './naive.ts';

/** The register of an image without a second ramdisk: SHA-384 of nothing, extended once. */
const emptyPcr2 = '21b9efbc184807662e966d34f390821309eeac6802309798826296bf3e8bec7c10edb30948c90ba67310f7b964fc500a';

/** SHA-256 of the image that the parts of images.ts give. */
const golden = '9576a53f0b1f6b0fb693f6057bee5eafa6b68f58ca0983b9699bb23fcf695d7e';

describeShared('the shared images', () => {
  const read = (name: string) => readFileSync(sharedVectors('eif', name));
  const expected = JSON.parse(read('expected.json').toString()) as Record<string, Record<string, unknown>>;

  it.each(Object.entries(expected))('%s is measured as written beside it', (name, known) => {
    const bytes = read(name);
    const { sha256, pcrs, cmdline, components } = measured(bytes);
    const { PCR0, PCR1, PCR2 } = known;
    expect({ sha256, ...pcrs }).toEqual({ sha256: known.sha256, PCR0, PCR1, PCR2 });
    const sizes = components.filter(({ type }) => type === 'ramdisk').map(({ size }) => size);
    if (known.ramdisks !== undefined)
      expect([sizes, `${Buffer.from(cmdline)}`]).toEqual([known.ramdisks, known.cmdline]);
  });

  it('two with the same registers are told apart by their content', () => {
    const [one, other] = [read('two-ramdisks.eif'), read('boundary-moved.eif')];
    expect(measured(other).pcrs).toEqual(measured(one).pcrs);
    expect(measured(other).sha256).not.toBe(measured(one).sha256);
    expect([broken(one).includes('cmdline'), broken(other).includes('cmdline')]).toEqual([false, true]);
  });

  it('a newline after the command line is measured, and denied', () => {
    expect(broken(read('newline-in-cmdline.eif'))).toContain('cmdline');
  });
});

describe('an image', () => {
  it('keeps every content rule, and its registers are those of the definition', () => {
    const { pcrs, metadata: said, header, components } = measured(image());
    expect(broken(image())).toEqual([]);
    expect(pcrs).toEqual(measureNaively(image()));
    expect(said).toEqual(metadata);
    expect(header).toEqual({ architecture: 'x86_64', memory: 2 ** 30, cpus: 2 });
    expect(components.map(({ name }) => name)).toEqual(['kernel', 'cmdline', 'metadata', 'ramdisk0', 'ramdisk1']);
  });

  it('is this one, byte for byte', () => {
    expect(createHash('sha256').update(image()).digest('hex')).toBe(
      '9576a53f0b1f6b0fb693f6057bee5eafa6b68f58ca0983b9699bb23fcf695d7e',
    );
  });

  it.runIf(process.platform !== 'win32')(
    'is this one in another folder, under another umask, time zone and language',
    () => {
      const script = join(import.meta.dirname, '../../fixtures/image.main.ts');
      const env = { ...process.env, TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
      const command = ['-c', 'umask 077; exec "$0" "$1"', process.execPath, script];
      expect(execFileSync('sh', command, { cwd: tmpdir(), env, encoding: 'utf8' })).toBe(golden);
    },
  );

  it('without a second ramdisk has the known PCR2, and PCR0 is PCR1', () => {
    const { PCR0, PCR1, PCR2 } = measured(image({ ramdisks: parts().ramdisks.slice(0, 1) })).pcrs;
    expect([PCR0, PCR2]).toEqual([PCR1, emptyPcr2]);
  });

  it('has the same registers with other metadata and another header, and another hash', () => {
    const other = image({
      metadata: { ...metadata, name: 'another' },
      header: { architecture: 'aarch64', memory: 2 ** 32, cpus: 1 },
    });
    expect(measured(other).pcrs).toEqual(measured(image()).pcrs);
    expect(measured(other).sha256).not.toBe(measured(image()).sha256);
  });

  it('is measured the same in pieces of any size', () => {
    for (const size of [1, 7, 111, 547, 549]) {
      let left = image();
      const next = () => {
        const piece = left.slice(0, size);
        left = left.slice(size);
        return piece;
      };
      expect(measureEif(new ByteStream(next))).toEqual(measured(image()));
    }
    expect(measureEif(ByteStream.of(...encodeEif(parts())))).toEqual(measured(image()));
  });

  it('does not copy what it is made of', () => {
    const { ramdisks, ...rest } = parts();
    const pieces = encodeEif({ ...rest, ramdisks });
    expect(pieces).toContain(rest.kernel);
    for (const piece of ramdisks.flat()) expect(pieces).toContain(piece);
  });
});

const { root, rootPem } = createTestAuthority({ seed: utf8('the signer of images') });

describe('a signed image', () => {
  const plain = readNaively(image());
  const signed = (section: Uint8Array) => imageOf([...plain, ['signature', section]]);

  it('has PCR8 of the certificate, and the other registers of the unsigned one', () => {
    const { PCR8, ...others } = measured(signed(signatureSection(rootPem, new Uint8Array(300)))).pcrs;
    expect(PCR8).toBe(measureSigner(root));
    expect(others).toEqual(measured(image()).pcrs);
  });

  const armour = (der: Uint8Array) => `-----BEGIN CERTIFICATE-----\n${toBase64(der)}\n-----END CERTIFICATE-----\n`;
  const good = signatureSection(rootPem, new Uint8Array(3));
  it.each<readonly [string, Uint8Array]>([
    ['no CBOR', utf8('x')],
    ['more after it', concatBytes(good, new Uint8Array(1))],
    ['cut short', good.subarray(0, -1)],
    ['two signatures', concatBytes(Uint8Array.of(0x82), good.subarray(1))],
    ['another member', signatureSection(rootPem, new Uint8Array(3)).map((byte, at) => (at === 4 ? byte + 1 : byte))],
    ['no PEM', signatureSection('certificate', new Uint8Array(3))],
    ['two certificates', signatureSection(rootPem + rootPem, new Uint8Array(3))],
    ['PEM of something else', signatureSection(armour(utf8('not a certificate')), new Uint8Array(3))],
    [
      'a number above 255 in the place of a byte',
      concatBytes(good.subarray(0, -4), Uint8Array.of(0x83, 0x19, 0x01, 0x00, 0, 0)),
    ],
    ['a number with a longer spelling', concatBytes(Uint8Array.of(0x98, 0x01), good.subarray(1))],
  ])('is refused with %s', (_, section) => {
    expect(() => measured(signed(section))).toThrow(expect.objectContaining({ code: 'eif-signature' }));
  });
});

const [kernelSection, cmdlineSection, metadataSection, platform, application] = readNaively(image());
const all = [kernelSection, cmdlineSection, metadataSection, platform, application] as readonly RawSection[];
const [k, c, m, r] = all as readonly [RawSection, RawSection, RawSection, RawSection];

/** The image with a field of the header changed, and the checksum with it. */
function patched(change: (view: DataView) => void, bytes = image()): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer));
  return withCrc(copy);
}

const offsetAt = (at: number) => headerAt.offsets + 8 * at;
const sizeAt = (at: number) => headerAt.sizes + 8 * at;
const offsetOf = (at: number) => Number(new DataView(image().buffer).getBigUint64(offsetAt(at)));
const moveOffset = (at: number, by: number) =>
  patched((view) => view.setBigUint64(offsetAt(at), view.getBigUint64(offsetAt(at)) + BigInt(by)));
const inSection = (at: number, change: (view: DataView, offset: number) => void) =>
  patched((view) => change(view, offsetOf(at)));
const damaged = image().map((byte, at) => (at === 900 ? byte ^ 1 : byte));

describe('is refused by name:', () => {
  it.each<readonly [string, string, Uint8Array]>([
    ['nothing', 'eif-truncated', new Uint8Array()],
    ['a header cut short', 'eif-truncated', image().subarray(0, headerBytes - 1)],
    ['a last section cut short', 'eif-truncated', image().subarray(0, -1)],
    ['a header alone', 'eif-truncated', image().subarray(0, headerBytes)],
    ['bytes after the last section', 'eif-trailing', withCrc(concatBytes(image(), new Uint8Array(1)))],
    ['another magic', 'eif-header', patched((view) => view.setUint8(0, 0x2f))],
    ['version 3', 'eif-header', patched((view) => view.setUint16(headerAt.version, 3))],
    ['an unknown flag', 'eif-header', patched((view) => view.setUint16(headerAt.flags, 2))],
    ['reserved bits', 'eif-header', patched((view) => view.setUint16(headerAt.reserved, 1))],
    ['unused bits', 'eif-header', patched((view) => view.setUint32(headerAt.unused, 1))],
    ['memory beyond any', 'eif-header', patched((view) => view.setBigUint64(headerAt.memory, 2n ** 63n))],
    ['a place of the tables beyond the count', 'eif-header', patched((view) => view.setBigUint64(offsetAt(31), 1n))],
    ['a size beyond the count', 'eif-header', patched((view) => view.setBigUint64(sizeAt(5), 1n))],
    ['no section', 'eif-section-count', imageOf([])],
    ['33 sections', 'eif-section-count', imageOf([k, c, m, ...Array.from({ length: 30 }, () => r)])],
    ['overlapping sections', 'eif-overlap', moveOffset(3, -12)],
    ['a section inside the header', 'eif-overlap', moveOffset(0, -headerBytes)],
    [
      'two sections at one place',
      'eif-overlap',
      patched((view) => view.setBigUint64(offsetAt(1), BigInt(headerBytes))),
    ],
    ['a gap before a section', 'eif-gap', moveOffset(3, 12)],
    ['a gap after the header', 'eif-gap', moveOffset(0, 1)],
    ['a section beyond 64-bit files', 'eif-gap', patched((view) => view.setBigUint64(offsetAt(1), 2n ** 64n - 1n))],
    ['an empty section', 'eif-section', imageOf([k, ['cmdline', new Uint8Array()], m, r])],
    ['a size beyond any', 'eif-section', patched((view) => view.setBigUint64(sizeAt(4), 2n ** 63n))],
    ['a size that the section denies', 'eif-section', inSection(2, (view, at) => view.setBigUint64(at + 4, 1n))],
    ['type 0', 'eif-section', inSection(2, (view, at) => view.setUint16(at, 0))],
    ['type 6', 'eif-section', inSection(2, (view, at) => view.setUint16(at, 6))],
    ['flags of a section', 'eif-section', inSection(2, (view, at) => view.setUint16(at + 2, 1))],
    ['no kernel', 'eif-section', imageOf([c, m, r])],
    ['two kernels', 'eif-section', imageOf([k, k, c, m, r])],
    ['no command line', 'eif-section', imageOf([k, m, r])],
    ['two command lines', 'eif-section', imageOf([k, c, c, m, r])],
    ['the command line before the kernel', 'eif-section', imageOf([c, k, m, r])],
    ['a ramdisk before the command line', 'eif-section', imageOf([k, r, c, m])],
    ['metadata twice', 'eif-section', imageOf([k, c, m, m, r])],
    ['metadata after a ramdisk', 'eif-section', imageOf([k, c, r, m])],
    [
      'a ramdisk after the signature',
      'eif-section',
      imageOf([k, c, r, ['signature', signatureSection(rootPem, utf8('s'))], r]),
    ],
    ['no ramdisk', 'eif-no-ramdisk', imageOf([k, c, m])],
    ['a signature in place of ramdisks', 'eif-no-ramdisk', imageOf([k, c, m, ['signature', utf8('s')]])],
    ['another checksum', 'eif-crc', damaged],
    ['metadata that is no JSON', 'eif-metadata', imageOf([k, c, ['metadata', utf8('{')], r])],
    ['metadata without a name', 'eif-metadata', imageOf([k, c, ['metadata', utf8('{}')], r])],
    ['metadata that is no object', 'eif-metadata', imageOf([k, c, ['metadata', utf8('[]')], r])],
    ['metadata in which a name is a number', 'eif-metadata', imageOf([k, c, ['metadata', utf8('{"ImageName":1}')], r])],
    ['metadata that is not UTF-8', 'eif-metadata', imageOf([k, c, ['metadata', Uint8Array.of(0xff)], r])],
    ['metadata of too many levels', 'eif-metadata', imageOf([k, c, ['metadata', utf8('['.repeat(5000))], r])],
    [
      'a command line of megabytes',
      'eif-section',
      imageOf([k, ['cmdline', new Uint8Array(maxSectionBytes.cmdline + 1)], m, r]),
    ],
    [
      'a signature of megabytes',
      'eif-section',
      imageOf([k, c, r, ['signature', new Uint8Array(maxSectionBytes.signature + 1)]]),
    ],
  ])('%s [%s]', (_, code, bytes) => {
    expect(() => measured(bytes)).toThrow(expect.objectContaining({ code }));
  });

  it('not an image without metadata, as older tools write it, nor one of 32 sections', () => {
    expect(measured(imageOf([k, c, r])).metadata).toBeUndefined();
    expect(measured(imageOf([k, c, m, ...Array.from({ length: 29 }, () => r)])).components).toHaveLength(32);
  });
});

describe('a reader that trusts the file sees the same image, with the same registers, in a file', () => {
  /** Bytes put in at the start of a section, and the table told of it. */
  const withBytesBefore = (at: number, bytes: Uint8Array) => {
    const whole = concatBytes(image().subarray(0, offsetOf(at)), bytes, image().subarray(offsetOf(at)));
    return patched((view) => {
      for (let after = at; after < 5; after += 1)
        view.setBigUint64(offsetAt(after), BigInt(offsetOf(after) + bytes.length));
    }, whole);
  };
  /** The last section lies inside the one before it, which nobody measures. */
  const inside = (): Uint8Array => {
    const [type, payload] = r;
    const hidden = imageOf([k, c, ['metadata', concatBytes(utf8('{'), new Uint8Array(12), payload)], r]).slice();
    const view = new DataView(hidden.buffer);
    const [from, to] = [2, 3].map((at) => Number(view.getBigUint64(offsetAt(at)))) as [number, number];
    hidden.copyWithin(from + 13, to, to + 12);
    view.setBigUint64(offsetAt(3), BigInt(from + 13));
    expect(type).toBe('ramdisk');
    return withCrc(hidden);
  };

  it.each<readonly [string, string, Uint8Array, Uint8Array]>([
    ['with bytes between sections', 'eif-gap', withBytesBefore(3, utf8('hidden')), image()],
    ['with bytes behind the last section', 'eif-trailing', withCrc(concatBytes(image(), utf8('hidden'))), image()],
    ['with one section inside another', 'eif-overlap', inside(), imageOf([k, c, r])],
    ['with metadata behind the ramdisk', 'eif-section', imageOf([k, c, r, m]), imageOf([k, c, m, r])],
    ['with reserved bits', 'eif-header', patched((view) => view.setUint16(headerAt.reserved, 1)), image()],
    ['with another checksum', 'eif-crc', patched(() => undefined).fill(1, headerAt.crc, headerAt.crc + 4), image()],
  ])('%s, which is refused here [%s]', (_, code, bytes, other) => {
    expect(bytes).not.toEqual(other);
    expect(measureNaively(bytes)).toEqual(measureNaively(other));
    expect(measured(other).sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(() => measured(bytes)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the writer refuses', () => {
  it.each<readonly [string, string, () => unknown]>([
    ['no ramdisk', 'eif-no-ramdisk', () => image({ ramdisks: [] })],
    ['an empty kernel', 'eif-section', () => image({ kernel: new Uint8Array() })],
    ['an empty ramdisk', 'eif-section', () => image({ ramdisks: [[]] })],
    ['an empty command line', 'eif-section', () => image({ cmdline: '' })],
    ['33 sections', 'eif-section-count', () => image({ ramdisks: Array.from({ length: 30 }, () => [kernel()]) })],
  ])('%s', (_, code, write) => {
    expect(write).toThrow(expect.objectContaining({ code }));
  });
});

describe('metadata', () => {
  it('of other tools has members beside ours, which are passed over', () => {
    const ours = JSON.parse(new TextDecoder().decode(encodeMetadata(metadata)));
    const theirs = utf8(JSON.stringify({ ...ours, DockerInfo: { Id: 'sha256:0', Size: 12 }, Other: [1] }));
    expect(measured(imageOf([k, c, ['metadata', theirs], r])).metadata).toEqual(metadata);
  });
});
