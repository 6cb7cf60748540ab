// SPDX-License-Identifier: Apache-2.0
// Runs an action as GitHub does: reads action.yml, gives its committed bundle the inputs and files of a step in a clean
// environment under Node 24, runs pre, main and post in order, and reads back everything the step said. What it leaves
// must not hold a secret; if it does, there is no result.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type ChildExit, outputLimitCharacters, runChild } from './child.ts';
import { type CommandFiles, commandFiles, createCommandFiles, removeCommandFiles } from './file-commands.ts';
import { createJobEnvironment, defaultFacts, type GitHubFacts, type JobEnvironment } from './job-environment.ts';
import { SecretLeaked, secretLeaks } from './leaks.ts';
import { type Manifest, readManifest, resolveInputs } from './manifest.ts';
import { Masks } from './masks.ts';
import { type Annotation, StepLog } from './step-log.ts';
import { createRecord, readStage, type StepRecord } from './step-record.ts';

export interface ActionRun {
  /** Folder with action.yml. */
  readonly action: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** `env:` of the step. It cannot override GITHUB_* and RUNNER_* variables, as on GitHub. */
  readonly env?: Readonly<Record<string, string>>;
  /** GITHUB_WORKSPACE, in a folder of its own: `_temp` (RUNNER_TEMP) and `_home` are made beside it. */
  readonly workspace: string;
  /** Where artifacts go: `ResultsService.job(…)`. Without it the job has no artifact service. */
  readonly results?: { readonly env: Readonly<Record<string, string>> };
  /** Where `core.getIDToken` asks; without it the job has no `id-token: write`. */
  readonly oidc?: { readonly requestUrl: string; readonly requestToken: string };
  /** For each of pre, main and post; then all processes of the stage are killed. */
  readonly timeoutMs: number;
  /**
   * Values the action must not let out, under names to report them by. They are *not* masked beforehand, as if the
   * caller had not kept them in `secrets`: an action that may print one has to mask it first.
   */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly github?: Partial<GitHubFacts>;
  /** Folders that earlier steps of the job added to PATH. */
  readonly path?: readonly string[];
  /** Debug mode: RUNNER_DEBUG, and debug messages in the log. */
  readonly debug?: boolean;
}

export type StageName = 'pre' | 'main' | 'post';
export type Stage = ChildExit & { readonly stage: StageName };

export interface StepResult {
  readonly conclusion: 'success' | 'failure';
  /** Of the first stage that failed, else 0; null when a signal ended it. */
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** What the step exported to later steps. */
  readonly env: Readonly<Record<string, string>>;
  /** Folders the step added to PATH; the last one is searched first. */
  readonly path: readonly string[];
  /** What GitHub shows, masked: empty when it was over 1 MiB, since GitHub drops that whole. */
  readonly summary: string;
  /** What the step wrote, shown or not. */
  readonly summaryBytes: number;
  /** At most ten of each level, as GitHub shows them; `droppedAnnotations` counts the rest. */
  readonly annotations: readonly Annotation[];
  readonly droppedAnnotations: number;
  /** The values the action registered with `add-mask`. */
  readonly masks: readonly string[];
  /** Masked; stdout and stderr in the order they arrived, annotations as `##[error]…`. */
  readonly log: string;
  /** Outputs the action set although action.yml does not name them. */
  readonly undeclaredOutputs: readonly string[];
  /** Required inputs that were not given. GitHub does not say so; the action has to. */
  readonly missingInputs: readonly string[];
  /** Processes that outlived their stage and were killed. */
  readonly orphans: readonly number[];
  readonly stages: readonly Stage[];
  readonly durationMs: number;
  /** Peak resident memory of the largest stage; undefined where the system does not tell. */
  readonly peakRssBytes: number | undefined;
}

/** Node 24: the one running the tests, else the project's own. */
function node24(): string {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(import.meta.dirname, '..', '..', 'node_modules', 'node', 'bin', name);
  if (!existsSync(own)) throw new Error('actions run on Node 24: run the tests under it, or install the project');
  return own;
}

/** Credentials every job has; GitHub masks them from the start. */
function credentials(run: ActionRun): Readonly<Record<string, string>> {
  const runtime = run.results?.env.ACTIONS_RUNTIME_TOKEN;
  return {
    'github.token': run.github?.token ?? defaultFacts.token,
    ...(runtime === undefined ? {} : { ACTIONS_RUNTIME_TOKEN: runtime }),
    ...(run.oidc === undefined ? {} : { ACTIONS_ID_TOKEN_REQUEST_TOKEN: run.oidc.requestToken }),
  };
}

/** The order is the runner's: what comes later wins. */
function environment(
  run: ActionRun,
  job: JobEnvironment,
  record: StepRecord,
  inputs: Readonly<Record<string, string>>,
  files: CommandFiles,
): Record<string, string> {
  const own = { ...job.defaults, ...run.env, ...Object.fromEntries(record.env) };
  const added = [...(run.path ?? []), ...record.path].toReversed();
  return {
    ...own,
    ...Object.fromEntries([...record.state].map(([name, value]) => [`STATE_${name}`, value])),
    ...inputs,
    ...(added.length === 0 ? {} : { PATH: [...added, own.PATH ?? ''].join(delimiter) }),
    ...job.variables,
    ...Object.fromEntries(
      Object.entries(commandFiles).map(([file, name]) => [name, files[file as keyof CommandFiles]]),
    ),
    ...(run.debug ? { RUNNER_DEBUG: '1' } : {}),
    ...run.results?.env,
    ...(run.oidc === undefined
      ? {}
      : {
          ACTIONS_ID_TOKEN_REQUEST_URL: run.oidc.requestUrl,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: run.oidc.requestToken,
        }),
  };
}

function wanted(condition: Manifest['runs']['pre-if'], failed: boolean): boolean {
  return condition === 'always()' || (condition === 'failure()') === failed;
}

function everythingLeft(log: StepLog, record: StepRecord): readonly (readonly [where: string, text: string])[] {
  const pairs = (kind: string, map: ReadonlyMap<string, string>) =>
    [...map].map(([name, value]) => [`${kind} ${name}`, `${name}=${value}`] as const);
  return [
    ['log', log.text],
    ['debug log', log.debugText],
    ['summary', record.summary],
    ['path', record.path.join('\n')],
    ...log.annotations.map((annotation, i) => [`annotation ${i + 1}`, Object.values(annotation).join('\n')] as const),
    ...pairs('output', record.outputs),
    ...pairs('state', record.state),
    ...pairs('env', record.env),
  ];
}

/**
 * Runs one step. Rejects with `SecretLeaked` when it let out a secret or one of the job's credentials, and with an Error
 * when action.yml cannot be run at all; an action that fails or hangs is a result, not a rejection.
 */
export async function runAction(run: ActionRun): Promise<StepResult> {
  const manifest = await readManifest(run.action);
  const job = await createJobEnvironment(run.workspace, run.github ?? {}, process.env);
  const inputs = resolveInputs(manifest, run.inputs ?? {}, job.contexts);
  const known = credentials(run);
  const masks = new Masks();
  for (const token of Object.values(known)) masks.know(token);
  const log = new StepLog(masks, job.workspace, run.debug ?? false);
  for (const [name, text] of inputs.deprecated) {
    log.warning(`Input '${name}' has been deprecated with message: ${text}`);
  }
  if (inputs.unexpected.length > 0) {
    const valid = Object.keys(manifest.inputs).join("', '");
    log.warning(`Unexpected input(s) '${inputs.unexpected.join("', '")}', valid inputs are ['${valid}']`);
  }

  const { runs } = manifest;
  const record = createRecord();
  const stages: Stage[] = [];
  let failed = false;
  const plan = [
    ['pre', runs.pre, runs['pre-if']],
    ['main', runs.main, 'success()'],
    ['post', runs.post, runs['post-if']],
  ] as const;
  for (const [, script] of plan) {
    if (script === undefined || existsSync(join(manifest.folder, script))) continue;
    throw new Error(`${manifest.name} runs ${join(manifest.folder, script)}, which does not exist: build it first`);
  }
  for (const [stage, script, condition] of plan) {
    if (script === undefined || !wanted(condition, failed)) continue;
    const files = await createCommandFiles(job.temp);
    const exit = await runChild({
      file: node24(),
      args: [join(manifest.folder, script)],
      cwd: job.workspace,
      env: environment(run, job, record, inputs.env, files),
      timeoutMs: run.timeoutMs,
      onLine: (line) => log.read(line),
    });
    if (exit.timedOut) log.error(`The action has timed out after ${run.timeoutMs} ms.`);
    if (exit.flooded) log.error(`The action printed more than ${outputLimitCharacters} characters.`);
    await readStage(record, files, log, masks);
    await removeCommandFiles(files);
    stages.push({ stage, ...exit });
    failed ||= exit.exitCode !== 0 || log.failed;
  }

  const leaks = secretLeaks({ ...known, ...run.secrets }, everythingLeft(log, record));
  if (leaks.length > 0) throw new SecretLeaked(leaks);
  const peaks = stages.flatMap(({ peakRssBytes }) => peakRssBytes ?? []);
  return {
    conclusion: failed ? 'failure' : 'success',
    exitCode: (stages.find(({ exitCode }) => exitCode !== 0) ?? { exitCode: 0 }).exitCode,
    timedOut: stages.some(({ timedOut }) => timedOut),
    outputs: Object.fromEntries(record.outputs),
    state: Object.fromEntries(record.state),
    env: Object.fromEntries(record.env),
    path: record.path,
    summary: record.summary,
    summaryBytes: record.summaryBytes,
    annotations: log.annotations,
    droppedAnnotations: log.droppedAnnotations,
    masks: masks.added,
    log: log.text,
    undeclaredOutputs: [...record.outputs.keys()].filter((name) => !Object.hasOwn(manifest.outputs, name)),
    missingInputs: inputs.missing,
    orphans: stages.flatMap(({ orphans }) => orphans),
    stages,
    durationMs: stages.reduce((sum, { durationMs }) => sum + durationMs, 0),
    peakRssBytes: peaks.length === 0 ? undefined : Math.max(...peaks),
  };
}
