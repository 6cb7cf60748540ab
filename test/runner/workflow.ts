// SPDX-License-Identifier: Apache-2.0
// One run of a workflow: jobs one after another, each with a workspace, a RUNNER_TEMP and a token of its own, sharing the
// run id and the results service. Steps of a job share what GITHUB_ENV and GITHUB_PATH carry from one to the next.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionRun, runAction, type StepResult } from './action.ts';
import { defaultFacts, type GitHubFacts } from './job-environment.ts';
import { openResultsService, type ResultsService } from './results-service.ts';

export interface WorkflowOptions {
  /** Facts of the run; `job` is each job's own. */
  readonly github?: Partial<GitHubFacts>;
  /** A service shared with other runs; without it the run opens one and closes it. */
  readonly results?: ResultsService;
  /** Secrets no step of the run may let out. */
  readonly secrets?: Readonly<Record<string, string>>;
}

export type Step = Pick<ActionRun, 'action' | 'inputs' | 'env' | 'oidc' | 'secrets' | 'debug'> & {
  /** Default: one minute. */
  readonly timeoutMs?: number;
};

export interface Job {
  readonly workspace: string;
  /** RUNNER_TEMP: outlives the step, ends with the run. */
  readonly temp: string;
  run(step: Step): Promise<StepResult>;
}

export interface WorkflowRun {
  readonly runId: string;
  readonly results: ResultsService;
  /** Runs one job to its end; its token is revoked then. The name must be new in this attempt. */
  job<T>(name: string, steps: (job: Job) => Promise<T>): Promise<T>;
  /** Removes all workspaces. */
  close(): Promise<void>;
}

const stepTimeoutMs = 60_000;

export async function openWorkflowRun(options: WorkflowOptions = {}): Promise<WorkflowRun> {
  const runId = options.github?.runId ?? defaultFacts.runId;
  const results = options.results ?? (await openResultsService());
  const root = await mkdtemp(join(tmpdir(), 'occ-run-'));
  const names = new Set<string>();

  async function job<T>(name: string, steps: (job: Job) => Promise<T>): Promise<T> {
    if (names.has(name)) throw new Error(`the run already had a job ${name}`);
    names.add(name);
    const folder = join(root, `job-${names.size}`);
    const [workspace, temp] = [join(folder, 'workspace'), join(folder, '_temp')];
    await Promise.all([workspace, temp].map((path) => mkdir(path, { recursive: true })));
    const token = results.job({ runId });
    let env: Readonly<Record<string, string>> = {};
    let path: readonly string[] = [];
    const run = async (step: Step): Promise<StepResult> => {
      const result = await runAction({
        timeoutMs: stepTimeoutMs,
        ...step,
        env: { ...env, ...step.env },
        path,
        workspace,
        results: token,
        secrets: { ...options.secrets, ...step.secrets },
        github: { ...options.github, runId, job: name },
      });
      env = { ...env, ...result.env };
      path = [...path, ...result.path];
      return result;
    };
    try {
      return await steps({ workspace, temp, run });
    } finally {
      token.end();
    }
  }

  return {
    runId,
    results,
    job,
    close: async () => {
      if (options.results === undefined) await results.close();
      await rm(root, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
