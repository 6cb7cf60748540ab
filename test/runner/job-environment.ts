// SPDX-License-Identifier: Apache-2.0
// The environment of a job on a GitHub-hosted runner: GITHUB_* and RUNNER_* variables, the event file, RUNNER_TEMP and a
// home beside the workspace. Nothing of the environment the tests run in reaches a step except what the system needs.
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Contexts } from './manifest.ts';

/** What a test may choose about the run; the rest follows from it. */
export interface GitHubFacts {
  readonly actor: string;
  readonly baseRef: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly eventName: string;
  readonly headRef: string;
  readonly job: string;
  readonly ref: string;
  readonly repository: string;
  readonly repositoryId: string;
  readonly repositoryOwnerId: string;
  readonly runAttempt: string;
  readonly runId: string;
  readonly runNumber: string;
  readonly serverUrl: string;
  readonly sha: string;
  /** A live credential of the run; always masked and never allowed in anything the step leaves. */
  readonly token: string;
  readonly workflow: string;
}

export const defaultFacts: GitHubFacts = {
  actor: 'octocat',
  baseRef: '',
  event: {},
  eventName: 'push',
  headRef: '',
  job: 'build',
  ref: 'refs/heads/main',
  repository: 'octo-org/octo-repo',
  repositoryId: '471827593',
  repositoryOwnerId: '6811672',
  runAttempt: '1',
  runId: '9876543210',
  runNumber: '42',
  serverUrl: 'https://github.com',
  sha: '5f0c1c2a7d6e4b3f8a9b0c1d2e3f405162738495',
  token: 'ghs_16C7e42F292c6912E7710c838347Ae178B4a',
  workflow: 'CI',
};

export interface JobEnvironment {
  readonly workspace: string;
  /** RUNNER_TEMP. */
  readonly temp: string;
  /** What the system and CI set; a step may override it. */
  readonly defaults: Readonly<Record<string, string>>;
  /** GITHUB_* and RUNNER_*, which a step cannot override. */
  readonly variables: Readonly<Record<string, string>>;
  /** What defaults in action.yml may refer to. */
  readonly contexts: Contexts;
}

const systems: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };
const architectures: Readonly<Record<string, string>> = { x64: 'X64', arm64: 'ARM64', ia32: 'X86', arm: 'ARM' };

/** What a process cannot live without on this system. */
function systemVariables(host: NodeJS.ProcessEnv, home: string): Record<string, string> {
  const names =
    process.platform === 'win32'
      ? ['SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATH', 'PATHEXT', 'TEMP', 'TMP', 'NUMBER_OF_PROCESSORS']
      : process.platform === 'darwin'
        ? ['TMPDIR']
        : [];
  const kept = names.flatMap((name) => (host[name] === undefined ? [] : [[name, host[name]] as const]));
  const posix = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8', HOME: home };
  return { ...(process.platform === 'win32' ? { USERPROFILE: home } : posix), ...Object.fromEntries(kept) };
}

/**
 * Lays out a job around its workspace: `_temp` and `_home` beside it, the event file in `_temp`. Throws when the
 * workspace lies directly in the system's temporary folder, since its neighbours would never be removed.
 */
export async function createJobEnvironment(
  workspace: string,
  chosen: Partial<GitHubFacts>,
  host: NodeJS.ProcessEnv,
): Promise<JobEnvironment> {
  const facts = { ...defaultFacts, ...chosen };
  const root = dirname(resolve(workspace));
  if (root === resolve(tmpdir())) {
    throw new Error(
      `give a workspace inside a folder of its own, got ${workspace}: _temp and _home are made beside it`,
    );
  }
  const temp = join(root, '_temp');
  const home = join(root, '_home');
  const eventPath = join(temp, '_github_workflow', 'event.json');
  await Promise.all([workspace, home, dirname(eventPath)].map((folder) => mkdir(folder, { recursive: true })));
  await writeFile(eventPath, JSON.stringify({ ...eventOf(facts), ...facts.event }, null, 2));

  const owner = facts.repository.split('/')[0] ?? '';
  const { host: serverHost, protocol } = new URL(facts.serverUrl);
  const apiUrl = `${protocol}//api.${serverHost}`;
  const refType = facts.ref.startsWith('refs/tags/') ? 'tag' : 'branch';
  const workflowRef = `${facts.repository}/.github/workflows/ci.yml@${facts.ref}`;
  const github = {
    action: `__${owner}_action`,
    actor: facts.actor,
    actor_id: '583231',
    api_url: apiUrl,
    base_ref: facts.baseRef,
    event_name: facts.eventName,
    event_path: eventPath,
    graphql_url: `${apiUrl}/graphql`,
    head_ref: facts.headRef,
    job: facts.job,
    ref: facts.ref,
    ref_name: facts.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_protected: 'false',
    ref_type: refType,
    repository: facts.repository,
    repository_id: facts.repositoryId,
    repository_owner: owner,
    repository_owner_id: facts.repositoryOwnerId,
    retention_days: '90',
    run_attempt: facts.runAttempt,
    run_id: facts.runId,
    run_number: facts.runNumber,
    server_url: facts.serverUrl,
    sha: facts.sha,
    triggering_actor: facts.actor,
    workflow: facts.workflow,
    workflow_ref: workflowRef,
    workflow_sha: facts.sha,
    workspace: resolve(workspace),
  };
  const runner = {
    arch: architectures[process.arch] ?? process.arch,
    environment: 'github-hosted',
    name: 'GitHub Actions 7',
    os: systems[process.platform] ?? process.platform,
    temp,
    tool_cache: join(root, '_tool'),
    workspace: root,
  };
  return {
    workspace: resolve(workspace),
    temp,
    defaults: { ...systemVariables(host, home), CI: 'true' },
    variables: {
      GITHUB_ACTIONS: 'true',
      ...named('GITHUB_', github),
      ...named('RUNNER_', runner),
      RUNNER_TRACKING_ID: `github_${randomUUID()}`,
    },
    contexts: {
      github: { ...github, token: facts.token },
      runner,
      job: { status: 'success' },
      strategy: { 'fail-fast': true, 'job-index': 0, 'job-total': 1, 'max-parallel': 1 },
    },
  };
}

function named(prefix: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name.toUpperCase()}`, value]));
}

/** The members of a push event that actions commonly read. */
function eventOf(facts: GitHubFacts): Record<string, unknown> {
  const [owner, name] = facts.repository.split('/');
  const url = `${facts.serverUrl}/${facts.repository}`;
  return {
    ref: facts.ref,
    before: '0000000000000000000000000000000000000000',
    after: facts.sha,
    repository: {
      id: Number(facts.repositoryId),
      name,
      full_name: facts.repository,
      private: false,
      visibility: 'public',
      default_branch: 'main',
      html_url: url,
      owner: { login: owner, id: Number(facts.repositoryOwnerId) },
    },
    sender: { login: facts.actor, id: 583231 },
    head_commit: { id: facts.sha, message: 'Make the build reproducible' },
  };
}
