// SPDX-License-Identifier: Apache-2.0
// One run of the hash benchmark, as a process: `ours` selects and digests as the actions do; `stream` is one
// createReadStream and createHash for each file, as actions/attest does. Prints the peak memory in KiB.
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestFiles } from '../../src/artifacts/digest.ts';
import { digestWorker } from '../../src/artifacts/digest-worker.ts';
import { selectSubjects } from '../../src/artifacts/select.ts';

export async function ours(path: string): Promise<readonly string[]> {
  const subjects = await digestFiles(await selectSubjects({ cwd: join(path, '..'), paths: [path] }));
  return subjects.map(({ digest }) => Buffer.from(digest).toString('hex'));
}

export async function streams(path: string): Promise<readonly string[]> {
  const digests: string[] = [];
  for (const file of filesOf(path)) {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file)) hash.update(chunk);
    digests.push(hash.digest('hex'));
  }
  return digests;
}

function filesOf(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const [, , mode, path] = process.argv;
if (
  !(await digestWorker(process.argv, import.meta.filename)) &&
  path !== undefined &&
  (mode === 'ours' || mode === 'stream')
) {
  const digests = await (mode === 'ours' ? ours(path) : streams(path));
  process.stdout.write(`${JSON.stringify({ files: digests.length, peak: process.resourceUsage().maxRSS })}\n`);
}
