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

export interface UploadedArtifact {
  readonly name: string;
  readonly id: string;
  readonly url: string;
}

/**
 * Uploads one file under a name that is still free in the run.
 * @throws OccError `artifacts-unsupported`, `artifact-name-taken`, `upload-failed`
 */
export async function uploadBundle(run: Run, path: string, name: string): Promise<UploadedArtifact> {
  const client = await artifactClient(run);
  try {
    const { id } = await client.uploadArtifact(name, [path], dirname(path));
    if (id === undefined) throw new OccError('upload-failed', `${quote(name)}: the service gave no artifact id`);
    const url = `${run.serverUrl}/${run.repository}/actions/runs/${run.runId}/artifacts/${id}`;
    return { name, id: String(id), url };
  } catch (cause) {
    throw uploadFailure(name, cause);
  }
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

function uploadFailure(name: string, cause: unknown): OccError {
  if (cause instanceof OccError) return cause;
  const message = messageOf(cause);
  if (/\b409\b|already exists|Conflict/i.test(message)) {
    return new OccError('artifact-name-taken', `the run already has an artifact called ${quote(name)}`, { cause });
  }
  const unsupported = cause instanceof Error && cause.name === 'GHESNotSupportedError';
  return new OccError(unsupported ? 'artifacts-unsupported' : 'upload-failed', `${quote(name)}: ${message}`, { cause });
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
