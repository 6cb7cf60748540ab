// SPDX-License-Identifier: Apache-2.0
// The workflow run an action is part of, as the runner states it. Asserted by the runner, verified by nobody here.
import { OccError } from '../proof/errors.ts';

export interface Run {
  readonly serverUrl: string;
  readonly repository: string;
  readonly repositoryId: string;
  readonly runId: string;
  readonly runAttempt: string;
  readonly workflow: string;
  readonly job: string;
  readonly ref: string;
  readonly sha: string;
  /** Where the user's files are. */
  readonly workspace: string;
  /** Emptied by the runner after the job. */
  readonly temp: string;
  /** The job may have tokens minted: `permissions: id-token: write`. */
  readonly hasTokens: boolean;
  /** The runner offers the artifact service of this run. */
  readonly hasArtifacts: boolean;
}

/** @throws OccError `usage` outside a workflow run */
export function readRun(env: Readonly<Record<string, string | undefined>>): Run {
  const need = (name: string): string => {
    const value = env[name];
    if (value) return value;
    throw new OccError('usage', `expected the runner to set ${name}, got nothing`, {
      hint: 'This is a GitHub Action; outside a workflow use the occ command.',
    });
  };
  return {
    serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
    repository: env.GITHUB_REPOSITORY ?? '',
    repositoryId: need('GITHUB_REPOSITORY_ID'),
    runId: need('GITHUB_RUN_ID'),
    runAttempt: env.GITHUB_RUN_ATTEMPT || '1',
    workflow: env.GITHUB_WORKFLOW ?? '',
    job: env.GITHUB_JOB ?? '',
    ref: env.GITHUB_REF ?? '',
    sha: env.GITHUB_SHA ?? '',
    workspace: need('GITHUB_WORKSPACE'),
    temp: need('RUNNER_TEMP'),
    hasTokens: Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN),
    hasArtifacts: Boolean(env.ACTIONS_RUNTIME_TOKEN && env.ACTIONS_RESULTS_URL),
  };
}

/** One chain for the whole run, across jobs and attempts. `run/` says that the name is only asserted (SPEC.md §2). */
export function chainOf(run: Run): string {
  return `run/${new URL(run.serverUrl).host}/${run.repositoryId}/${run.runId}`;
}

/** What a bundle says about the run it came from. Unsigned. */
export function runLabels(run: Run): Readonly<Record<string, string>> {
  const { serverUrl, repository, repositoryId, runId, runAttempt, workflow, job, ref, sha } = run;
  return { serverUrl, repository, repositoryId, runId, runAttempt, workflow, job, ref, sha };
}
