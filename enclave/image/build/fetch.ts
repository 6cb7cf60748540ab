// SPDX-License-Identifier: Apache-2.0
// Locked files into the cache, where each is named by its hash: whoever delivers one, it is the locked one or none.
import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OccError } from '../../../src/proof/errors.ts';
import { archivesHere } from './archives.ts';
import type { LockedFile, LockedRuntime } from './lock.ts';
import { run } from './process.ts';

export interface FetchOptions {
  readonly cache: string;
  /** Roots of archives or mirrors, tried in turn; without one the machine's own package configuration is used. */
  readonly mirrors: readonly string[];
  readonly say: (text: string) => void;
}

const aptHelper = '/usr/lib/apt/apt-helper';

export function cachedFile({ sha256 }: Pick<LockedFile, 'sha256'>, cache: string): string {
  return join(cache, 'files', sha256);
}

/** Puts what is missing into the cache. @throws OccError `image-input` for a file that nobody has as it is locked */
export async function fetchFiles(files: readonly LockedFile[], options: FetchOptions): Promise<void> {
  const missing = files.filter((file) => !existsSync(cachedFile(file, options.cache)));
  if (missing.length === 0) return;
  const bytes = missing.reduce((sum, { size }) => sum + size, 0);
  options.say(`fetching ${missing.length} files, ${(bytes / 1e6).toFixed(0)} MB`);
  mkdirSync(join(options.cache, 'files'), { recursive: true });
  const roots = options.mirrors.length > 0 ? options.mirrors : machineRoots();
  for (const file of missing) await fetchFile(file, roots, options);
}

function machineRoots(): readonly string[] {
  const roots = [...new Set(archivesHere().map(({ root }) => root))];
  if (roots.length > 0 && existsSync(aptHelper)) return roots;
  throw new OccError('image-input', 'expected a machine with a configured Debian archive, got none', {
    hint: 'Name the root of an archive or of a mirror, once for each: --mirror URL (the folder that holds pool/).',
  });
}

async function fetchFile(file: LockedFile, roots: readonly string[], { cache, mirrors }: FetchOptions): Promise<void> {
  const faults: string[] = [];
  for (const root of roots) {
    const url = new URL(file.path.replaceAll('+', '%2B'), root.endsWith('/') ? root : `${root}/`).href;
    const arrived = join(cache, 'files', `.${randomUUID()}`);
    try {
      if (mirrors.length > 0) await download(url, arrived, file.size);
      else run(aptHelper, ['download-file', url, arrived, `SHA256:${file.sha256}`]);
      keep(arrived, file, cache);
      return;
    } catch (fault) {
      faults.push(`${root}: ${fault instanceof Error ? fault.message : String(fault)}`);
    } finally {
      rmSync(arrived, { force: true });
    }
  }
  throw new OccError('image-input', `${file.name} ${file.version} (${file.path}): ${faults.join('; ')}`);
}

/** @throws OccError `image-input` */
async function download(url: string, to: string, size: number): Promise<void> {
  const answer = await fetch(url);
  const length = answer.headers.get('content-length');
  if (!answer.ok || answer.body === null || (length !== null && Number(length) !== size)) {
    throw new OccError(
      'image-input',
      `expected ${size} bytes, got status ${answer.status} and ${length ?? 'any'} bytes`,
    );
  }
  await writeFile(to, atMost(answer.body, size));
}

async function* atMost(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let got = 0;
  for await (const chunk of chunks) {
    got += chunk.length;
    if (got > size) throw new OccError('image-input', `expected ${size} bytes, got more`);
    yield chunk;
  }
}

function keep(arrived: string, file: LockedFile, cache: string): void {
  const got = createHash('sha256').update(readFileSync(arrived)).digest('hex');
  if (got !== file.sha256) throw new OccError('image-input', `expected SHA-256 ${file.sha256}, got ${got}`);
  renameSync(arrived, cachedFile(file, cache));
}

export function cachedRuntime({ name, version, integrity }: LockedRuntime, cache: string): string {
  return join(
    cache,
    'files',
    `${name}-${version}-${Buffer.from(integrity.slice(7), 'base64').toString('hex').slice(0, 16)}`,
  );
}

/** The runtime through npm and the machine's own npm configuration. @throws OccError `image-input` */
export function fetchRuntime(runtime: LockedRuntime, { cache, say }: FetchOptions): void {
  const at = cachedRuntime(runtime, cache);
  if (existsSync(at)) return;
  say(`fetching ${runtime.name} ${runtime.version}, ${(runtime.size / 1e6).toFixed(0)} MB`);
  mkdirSync(join(cache, 'files'), { recursive: true });
  const folder = mkdtempSync(join(cache, 'npm-'));
  try {
    const spec = `${runtime.name}@${runtime.version}`;
    const said = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, spec], {
      cwd: folder,
    });
    const [packed] = JSON.parse(said) as readonly { filename: string }[];
    const file = join(folder, packed?.filename ?? '');
    requireRuntime(file, runtime);
    copyFileSync(file, `${at}.new`);
    renameSync(`${at}.new`, at);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function requireRuntime(file: string, { name, integrity, size }: LockedRuntime): void {
  const got = statSync(file).size === size && createHash('sha512').update(readFileSync(file)).digest('base64');
  if (`sha512-${got}` !== integrity) {
    throw new OccError('image-input', `${name}: expected ${size} bytes with ${integrity}, got others`);
  }
}
