// SPDX-License-Identifier: Apache-2.0
// `occ FILES… -o DIR`: each file gets a FILE.proof.zip with the file and its proof, to hand on as one.
import { mkdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { maxZipBytes, writeProofZip } from '../artifacts/proof-zip.ts';
import { selectSubjects } from '../artifacts/select.ts';
import type { SelectedFile, Subject } from '../artifacts/subject.ts';
import { equalBytes, quote, toBase64 } from '../proof/bytes.ts';
import { asOccError, OccError } from '../proof/errors.ts';
import type { Proof } from '../proof/proof.ts';
import { sha256 } from '../proof/sha256.ts';
import { commitFiles } from './commit.ts';
import { renderCommit } from './commit-report.ts';
import { exitCodes, misuse } from './failure.ts';
import { NewFile } from './new-file.ts';
import { chooseService, type ServiceOptions } from './service.ts';
import { type Surroundings, visible } from './surroundings.ts';

export interface FilesOptions extends ServiceOptions {
  readonly output?: string;
  readonly concurrency: string;
}

/** Archives written at once: each is whole in memory. */
const maxConcurrency = 64;
/** Room for the proof and the archive's own structure. */
const maxFileBytes = maxZipBytes - 33_554_432;

/**
 * @param output the folder
 * @returns the exit code; @throws OccError; archives that were written before stay, each of them whole
 */
export async function commitToArchives(
  paths: readonly string[],
  output: string,
  options: FilesOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { cwd, env, out } = surroundings;
  const concurrency = readConcurrency(options.concurrency);
  if (output === '') throw misuse('--output: expected a folder, got an empty text', 'Name the folder.');
  const service = chooseService(options, env);
  const files = namedForArchives(await selectSubjects({ cwd, paths: paths.map(requireFile) }));
  const folder = resolve(cwd, output);
  makeFolder(folder);

  const reported = await commitFiles(files, service, undefined, surroundings, 'proof');
  const proofs = new Map(reported.committed.proofs.map((proof) => [proof.artifact.digestB64, proof]));
  const failures = await eachOf(reported.subjects, concurrency, (subject) =>
    writeArchive(subject, proofs.get(toBase64(subject.digest)), archivePath(folder, subject.name)),
  );
  out(`${renderCommit(reported)}\n`);
  const [first] = failures;
  if (first) {
    const all = `${failures.length} of ${files.length} archives were not written`;
    throw new OccError(first.code, `${all}: ${first.message}`, { hint: first.hint, cause: first });
  }
  out(files.map(({ name }) => `wrote  ${visible(archivePath(output, name))}\n`).join(''));
  return exitCodes.valid;
}

function archivePath(folder: string, name: string): string {
  return join(folder, `${name}.proof.zip`);
}

function requireFile(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    throw misuse(`${quote(path)}: expected a file, got a folder`, '`occ commit` takes folders, and writes one bundle.');
  }
  if (stat && stat.size > maxFileBytes) {
    throw new OccError('too-many', `${quote(path)}: expected at most ${maxFileBytes} bytes, got ${stat.size}`, {
      hint: '`occ commit` takes files of any size, and writes a bundle beside them.',
    });
  }
  return path;
}

/** An archive holds a file without its folder, so that is the name the proof binds. */
function namedForArchives(files: readonly SelectedFile[]): readonly SelectedFile[] {
  const names = new Map<string, string>();
  return files.map(({ name, path }) => {
    const own = basename(name);
    const other = names.get(own.toLowerCase());
    if (other !== undefined) {
      throw misuse(
        `${quote(other)} and ${quote(name)}: expected different file names, got one archive name for both`,
        'Commit them one after the other into different folders.',
      );
    }
    names.set(own.toLowerCase(), name);
    return { name: own, path };
  });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new OccError('file-unwritable', `${quote(folder)}: expected a folder, or room for one`, { cause });
  }
}

async function writeArchive({ name, path, digest }: Subject, proof: Proof | undefined, to: string): Promise<void> {
  if (!proof) throw new OccError('internal', `${quote(name)} was committed, but has no proof`);
  const bytes = await readFile(path);
  if (!equalBytes(sha256(bytes), digest)) {
    throw new OccError('file-changed', `${quote(name)}: expected the bytes that were committed, got others`);
  }
  const archive = await NewFile.reserve(to, true);
  try {
    await archive.keep(writeProofZip({ name, bytes, proofText: JSON.stringify(proof) }));
  } finally {
    await archive.discard();
  }
}

/** Runs `work` on all items, so many at once. Returns what went wrong, in the order of the items. */
async function eachOf<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<readonly OccError[]> {
  const failures = new Map<number, OccError>();
  const queue = items.entries();
  const lane = async () => {
    for (const [index, item] of queue) {
      await work(item).catch((error: unknown) => failures.set(index, asOccError(error)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return [...failures].sort(([a], [b]) => a - b).map(([, failure]) => failure);
}

function readConcurrency(text: string): number {
  if (/^[1-9][0-9]?$/.test(text) && Number(text) <= maxConcurrency) return Number(text);
  throw misuse(`--concurrency: expected 1 to ${maxConcurrency}, got ${quote(text)}`, 'The default is 4.');
}
