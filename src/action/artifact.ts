// SPDX-License-Identifier: Apache-2.0
// Bundles between jobs: uploaded and downloaded as workflow artifacts through GitHub's own client.
import { mkdtempSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ArtifactClient } from '@actions/artifact';
import { quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import type { Run } from './run.ts';

/** An artifact of ours holds one bundle; more files than this are somebody else's artifact. */
const maxFiles = 1000;

/** Default names tried when another job of the run, such as a matrix leg, took the first. */
const maxTries = 20;

export interface UploadedArtifact {
  readonly name: string;
  readonly id: string;
  readonly url: string;
}

/**
 * Uploads one file. A given name must be free; a default one gets a number when it is not.
 * @throws OccError `artifacts-unsupported`, `artifact-name-taken`, `upload-failed`
 */
export async function uploadBundle(run: Run, path: string, name: string | undefined): Promise<UploadedArtifact> {
  const client = await artifactClient(run);
  const names = name === undefined ? defaultNames(run) : [name];
  for (const candidate of names) {
    try {
      const { id } = await client.uploadArtifact(candidate, [path], dirname(path));
      if (id === undefined) throw new OccError('upload-failed', `${quote(candidate)}: the service gave no artifact id`);
      const url = `${run.serverUrl}/${run.repository}/actions/runs/${run.runId}/artifacts/${id}`;
      return { name: candidate, id: String(id), url };
    } catch (cause) {
      if (!isTaken(cause)) throw uploadFailed(candidate, cause);
    }
  }
  throw new OccError('artifact-name-taken', `the run already has an artifact called ${quote(names.at(-1) ?? '')}`);
}

/**
 * Downloads an artifact of this run into a new folder.
 * @returns the files in it
 * @throws OccError `artifacts-unsupported`, `artifact-not-found`, `download-failed`
 */
export async function downloadBundle(run: Run, name: string): Promise<readonly string[]> {
  const client = await artifactClient(run);
  const path = mkdtempSync(join(run.temp, 'occ-bundle-'));
  try {
    const { artifact } = await client.getArtifact(name);
    const options = { path, ...(artifact.digest !== undefined && { expectedHash: artifact.digest }) };
    const { digestMismatch } = await client.downloadArtifact(artifact.id, options);
    if (digestMismatch)
      throw new OccError('download-failed', `${quote(name)}: the download has another hash than the upload`);
  } catch (cause) {
    if (cause instanceof OccError) throw cause;
    if (cause instanceof Error && cause.name === 'ArtifactNotFoundError') {
      throw new OccError('artifact-not-found', `this run has no artifact called ${quote(name)}`, { cause });
    }
    throw new OccError('download-failed', `${quote(name)}: ${messageOf(cause)}`, { cause });
  }
  return bundleFiles(path);
}

/** The `.json` and `.jsonl` files directly in a folder. @throws OccError `no-proofs`, `too-many` */
export function bundleFiles(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => /\.jsonl?$/.test(name));
  if (names.length === 0)
    throw new OccError('no-proofs', `expected a bundle in ${quote(basename(folder))}, found none`);
  if (names.length > maxFiles)
    throw new OccError('too-many', `expected at most ${maxFiles} bundles, found ${names.length}`);
  return names.sort().map((name) => join(folder, name));
}

async function artifactClient(run: Run): Promise<ArtifactClient> {
  if (!run.hasArtifacts) {
    throw new OccError('artifacts-unsupported', 'expected the runner to offer workflow artifacts, it does not');
  }
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

function defaultNames(run: Run): readonly string[] {
  const first = `occ-proofs-${run.job.replace(/[^A-Za-z0-9._-]/g, '-')}-${run.runAttempt}`;
  return [first, ...Array.from({ length: maxTries - 1 }, (_, at) => `${first}-${at + 2}`)];
}

function isTaken(cause: unknown): boolean {
  return /\b409\b|already exists|Conflict/i.test(messageOf(cause));
}

function uploadFailed(name: string, cause: unknown): OccError {
  if (cause instanceof OccError) return cause;
  const unsupported = cause instanceof Error && cause.name === 'GHESNotSupportedError';
  return new OccError(unsupported ? 'artifacts-unsupported' : 'upload-failed', `${quote(name)}: ${messageOf(cause)}`, {
    cause,
  });
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
