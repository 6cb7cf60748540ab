// SPDX-License-Identifier: Apache-2.0
// `npm run image [-- --parts FILE.eif]` and `npm run image:source`: the image out of these sources, held against what is
// recorded. Ends with 0 where it is the recorded one, 1 where it is another, 2 where it could not be made.
//   --from-source    compile kernel and init with the locked toolchain instead of taking the recorded ones
//   --parts FILE     take kernel and init from a released image
//   --mirror URL     where packages come from, repeatable; without one, where this machine gets its own
//   --out FILE       the image (enclave.eif)
//   --write          record what was made: expected.json, measured.txt, and the policies that pages show
import { existsSync, globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { asOccError, OccError } from '../../src/proof/errors.ts';
import { assembleImage } from './assemble.ts';
import { cacheFolder } from './build/cache.ts';
import { filesFor, type Lock, parseLock } from './build/lock.ts';
import { readRuntime } from './build/runtime.ts';
import { buildPlatform, type Platform } from './build/source.ts';
import { bundleApp } from './bundle.ts';
import { ByteStream } from './eif/byte-stream.ts';
import { compareImages } from './eif/compare.ts';
import { checkContent } from './eif/content.ts';
import { type Measurement, measureEif } from './eif/measure.ts';
import { type ImageRecord, parseRecord, recordOf, renderRecord } from './eif/record.ts';
import type { Pieces } from './eif/write.ts';
import { withPolicyExample } from './policy-example.ts';
import { cachedPlatform, keepPlatform, releasedPlatform } from './recorded.ts';

const folder = import.meta.dirname;
const root = resolve(folder, '../..');
const [expectedFile, measuredFile] = [join(folder, 'expected.json'), join(folder, 'measured.txt')];

/** Of sources that changed; the list itself has them all. */
const maxShown = 20;

const { values } = parseArgs({
  options: {
    'from-source': { type: 'boolean' },
    parts: { type: 'string' },
    mirror: { type: 'string', multiple: true },
    out: { type: 'string' },
    write: { type: 'boolean' },
  },
});
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const options = { cache: cacheFolder(process.env), mirrors: values.mirror ?? [], say };

async function platformOf(lock: Lock, expected: ImageRecord | undefined): Promise<Platform> {
  if (values['from-source']) {
    const built = await buildPlatform(lock, options);
    keepPlatform(built, options.cache);
    return built;
  }
  if (!expected) {
    throw new OccError('image-input', `expected ${expectedFile}, got nothing`, {
      hint: 'Record an image first: npm run image:source -- --write.',
    });
  }
  return values.parts === undefined
    ? cachedPlatform(expected, options.cache)
    : releasedPlatform(readFileSync(values.parts), expected);
}

function kernelVersionOf(lock: Lock): string {
  const [source] = filesFor(lock, 'kernel');
  return source?.version.replace(/-[^-]*$/, '') ?? '';
}

function writeImage(pieces: Pieces, file: string): Measurement {
  writeFileSync(`${file}.new`, '');
  for (const piece of pieces) writeFileSync(`${file}.new`, piece, { flag: 'a' });
  renameSync(`${file}.new`, file);
  return measureEif(ByteStream.of(...pieces));
}

/** What differs from what is recorded, a line each. */
function differences(record: ImageRecord, expected: ImageRecord | undefined, measured: string): readonly string[] {
  const image = expected ? compareImages(expected, record).differences : [];
  return [
    ...changedSources(measured),
    ...image.map(({ what, expected, got }) => `${what}\n  expected  ${expected}\n  got       ${got}`),
    ...(expected ? [] : ['expected.json: nothing is recorded']),
  ];
}

function changedSources(measured: string): readonly string[] {
  if (!existsSync(measuredFile)) return ['measured.txt: nothing is recorded'];
  const [before, now] = [readFileSync(measuredFile, 'utf8'), measured].map(
    (text) => new Set(text.trimEnd().split('\n')),
  );
  const lines = [...(before ?? []), ...(now ?? [])].filter((line) => !(before?.has(line) && now?.has(line)));
  const paths = [...new Set(lines.map((line) => line.slice(66)))].sort();
  const more = paths.length - maxShown;
  const shown = paths.slice(0, maxShown).map((path) => `measured.txt: another ${path}`);
  return more > 0 ? [...shown, `measured.txt: and ${more} more`] : shown;
}

function writePages(record: ImageRecord): void {
  for (const page of globSync(['*.md', 'enclave/**/*.md'], { cwd: root }).map((path) => join(root, path))) {
    const before = readFileSync(page, 'utf8');
    const after = withPolicyExample(before, record);
    if (after !== before) writeFileSync(page, after);
  }
}

async function make(): Promise<number> {
  const lock = parseLock(readFileSync(join(folder, 'lock.json')));
  const expected = existsSync(expectedFile) ? parseRecord(readFileSync(expectedFile)) : undefined;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const { code, measured } = await bundleApp(root);
  const platform = await platformOf(lock, expected);
  const image = assembleImage({
    ...platform,
    ...{ kernelVersion: kernelVersionOf(lock), cmdline: readFileSync(join(folder, 'cmdline'), 'utf8').trimEnd() },
    ...{ runtime: await readRuntime(lock, options), app: code, version },
  });
  const file = resolve(values.out ?? join(root, 'enclave.eif'));
  const measurement = writeImage(image, file);
  const record = recordOf(measurement);
  const denied = checkContent(measurement).flatMap(({ rule, fault }) => (fault ? [`${rule}: ${fault}`] : []));
  const others = differences(record, expected, measured);
  if (values.write && denied.length === 0) {
    writeFileSync(expectedFile, renderRecord(record));
    writeFileSync(measuredFile, measured);
    writePages(record);
  }
  const { PCR0, PCR1, PCR2 } = record;
  for (const line of [...denied, ...others]) process.stdout.write(`${line}\n`);
  const size = `${(measurement.size / 1e6).toFixed(1)} MB`;
  process.stdout.write(`${relative(process.cwd(), file)}: ${size}\nPCR0  ${PCR0}\nPCR1  ${PCR1}\nPCR2  ${PCR2}\n`);
  const verdict =
    others.length === 0 ? 'the recorded image' : values.write ? 'recorded' : 'another image than recorded';
  process.stdout.write(`${denied.length === 0 ? verdict : 'not an image of this project'}\n`);
  return denied.length === 0 && (others.length === 0 || values.write === true) ? 0 : 1;
}

try {
  process.exitCode = await make();
} catch (fault) {
  const { code, message, hint } = asOccError(fault);
  process.stderr.write(`error: ${message} [${code}]\nhint:  ${hint}\n`);
  process.exitCode = 2;
}
