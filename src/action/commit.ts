// SPDX-License-Identifier: Apache-2.0
// The commit action: files → digests → proofs → one bundle, kept as a workflow artifact.
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { info, setOutput, setSecret, summary, warning } from '@actions/core';
import { digestFiles } from '../artifacts/digest.ts';
import { selectSubjects } from '../artifacts/select.ts';
import type { Subject } from '../artifacts/subject.ts';
import { type Committed, commitSubjects, type Progress } from '../client/commit.ts';
import { renderBundle } from '../proof/bundle.ts';
import { uploadBundle } from './artifact.ts';
import { failWith } from './failure.ts';
import { type CommitInputs, readCommitInputs } from './inputs.ts';
import { writeNew } from './report-file.ts';
import { chainOf, type Run, readRun, runLabels } from './run.ts';
import { commitSummary } from './summary.ts';
import { workflowOf } from './token.ts';

/** What only a process has. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: { now(): number; sleep(ms: number): Promise<void> };
}

/** The whole step. Never throws: a failure is an annotation, an output and exit code 1. */
export async function commitStep({ env, clock }: Surroundings): Promise<void> {
  try {
    await runCommit(readCommitInputs(), readRun(env), clock);
    setOutput('failure-code', '');
  } catch (error) {
    setOutput('failure-code', failWith(error));
  }
}

/** Outputs are set once the bundle is whole, and before its upload: what was proved is not lost with the upload. */
async function runCommit(inputs: CommitInputs, run: Run, clock: Surroundings['clock']): Promise<void> {
  if (inputs.apiKey !== undefined) setSecret(inputs.apiKey);
  const files = await selectSubjects({ cwd: run.workspace, patterns: inputs.subjectPath });
  const subjects = await digestFiles(files);
  info(
    `${subjects.length} files, ${subjects.reduce((sum, { size }) => sum + size, 0)} bytes hashed; only digests leave this runner`,
  );
  const committed = await commitTo(inputs, subjects, run, clock);
  for (const note of committed.notes) warning(note);

  const path = join(mkdtempSync(join(run.temp, 'occ-commit-')), 'bundle.occ.json');
  writeNew(path, renderBundle({ ...committed.bundle, run: runLabels(run) }));
  setOutput('bundle-path', path);
  setOutput('subject-count', subjects.length);
  setOutput('chain-id', committed.chainId);
  setOutput('epoch-id', committed.epochId ?? '');
  setOutput('head', committed.head);
  info(`${committed.proofs.length} proofs verified and kept; head of ${committed.chainId} is ${committed.head}`);

  const artifact = inputs.artifactName === undefined ? undefined : await uploadBundle(run, path, inputs.artifactName);
  setOutput('artifact-name', artifact?.name ?? '');
  setOutput('artifact-id', artifact?.id ?? '');
  setOutput('artifact-url', artifact?.url ?? '');
  if (inputs.summary) await summary.addRaw(commitSummary(committed, subjects, artifact)).write();
}

async function commitTo(
  { endpoint, apiKey, chainId, budgetMs }: CommitInputs,
  subjects: readonly Subject[],
  run: Run,
  clock: Surroundings['clock'],
): Promise<Committed> {
  const workflow = endpoint === 'embedded' ? undefined : workflowOf(run, chainId);
  const base = { apiKey, subjects, chainId: chainId ?? chainOf(run), budgetMs, clock, randomBytes, onProgress };
  const request = { ...base, workflow };
  if (endpoint !== 'embedded') return commitSubjects({ ...request, endpoint });
  const { startDevelopmentService } = await import('../../enclave/dev.ts');
  const service = await startDevelopmentService({ port: 0, host: '127.0.0.1' });
  try {
    const committed = await commitSubjects({ ...request, apiKey: undefined, endpoint: service.url });
    const note =
      'embedded: the service ran inside this step and its key is gone with it. These proofs show the workflow and prove nothing to others';
    return { ...committed, notes: [note, ...committed.notes] };
  } finally {
    await service.close();
  }
}

function onProgress(progress: Progress): void {
  if (progress.kind === 'committed') info(`${progress.done} of ${progress.total} digests committed`);
  else info(`waiting ${Math.ceil(progress.waitMs / 1000)} s: ${progress.reason}`);
}
