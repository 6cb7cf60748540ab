// SPDX-License-Identifier: Apache-2.0
// Both actions as committed bundles, in two jobs of one run: commit, upload, download, verify; and every way the files,
// the proofs or the policy can be wrong, each with its own failure code and a message that says what to do.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StepResult } from '../runner/action.ts';
import { type Job, openWorkflowRun, type Step, type WorkflowRun } from '../runner/workflow.ts';

const root = resolve(import.meta.dirname, '..', '..');
const commitAction = root;
const verifyAction = join(root, 'verify-action');

const stubCode = {
  'allowed-measurements': 'stub:measurement:not-a-real-tee',
  'any-committer': 'true',
};

interface BundleText {
  subjects: { name: string; digest: { sha256: string } }[];
  proofs: { artifact: unknown; slotAllocation: unknown; signer: unknown; commit: Record<string, unknown> }[];
}

/** The files of a build, in a workspace. */
async function build(workspace: string): Promise<void> {
  await mkdir(join(workspace, 'dist', 'lib'), { recursive: true });
  await writeFile(join(workspace, 'dist', 'app.tar'), 'the app');
  await writeFile(join(workspace, 'dist', 'app.map'), 'the map');
  await writeFile(join(workspace, 'dist', 'lib', 'app.tar'), 'another app of the same base name');
}

async function commit(run: WorkflowRun, job: string, inputs: Step['inputs'] = {}): Promise<StepResult> {
  return run.job(job, async ({ workspace, run: step }) => {
    await build(workspace);
    return step({ action: commitAction, inputs: { 'subject-path': 'dist', endpoint: 'embedded', ...inputs } });
  });
}

let run: WorkflowRun;
let committed: StepResult;
let other: StepResult;
let bundle: BundleText;
let otherBundle: BundleText;

beforeAll(async () => {
  run = await openWorkflowRun();
  committed = await commit(run, 'build');
  other = await commit(run, 'another', { 'chain-id': 'run/elsewhere/1/2' });
  bundle = JSON.parse(await readFile(committed.outputs['bundle-path'] ?? '', 'utf8')) as BundleText;
  otherBundle = JSON.parse(await readFile(other.outputs['bundle-path'] ?? '', 'utf8')) as BundleText;
}, 120_000);
afterAll(() => run.close());

describe('the commit action', () => {
  it('commits, uploads one bundle and says what it proved and what it did not', () => {
    expect(committed).toMatchObject({ conclusion: 'success', undeclaredOutputs: [], missingInputs: [], orphans: [] });
    expect(committed.outputs).toMatchObject({
      'subject-count': '3',
      'chain-id': expect.stringMatching(/^run\/github\.com\/\d+\/\d+$/),
      'epoch-id': bundle.proofs[0]?.commit.epochId,
      head: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
      'artifact-id': '1',
      'failure-code': '',
    });
    expect(bundle.subjects.map(({ name }) => name)).toEqual(['dist/app.map', 'dist/app.tar', 'dist/lib/app.tar']);
    expect(committed.summary).toContain('Not proved');
    expect(committed.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual([
      expect.stringContaining('prove nothing to others'),
      expect.stringContaining('no hardware'),
      expect.stringContaining('no workflow identity'),
    ]);
    expect(run.results.artifacts(run.runId)[0]?.files()).toHaveProperty('bundle.occ.json');
  });

  it.each([
    ['zero subjects', { 'subject-path': 'nothing/*' }, 'no-subjects'],
    ['no input', { 'subject-path': '' }, 'usage'],
    ['a chain that only a verified identity may use', { 'chain-id': 'gha/github.com/1/2' }, undefined],
    ['an endpoint without TLS', { endpoint: 'http://occ.example.org' }, 'endpoint-invalid'],
    ['a budget that is no number', { 'retry-budget': 'soon' }, 'usage'],
  ])('fails on %s, and leaves no bundle', async (what, inputs, code) => {
    const step = await commit(run, `bad: ${what}`, inputs);
    expect(step.conclusion).toBe('failure');
    expect(step.outputs['bundle-path'] ?? '').toBe('');
    expect(step.outputs['failure-code']).toEqual(code ?? expect.stringMatching(/./));
    expectAdvice(step);
  });

  it('fails when the name of the artifact is taken, and still names the bundle', async () => {
    const step = await commit(run, 'twice', { 'artifact-name': committed.outputs['artifact-name'] ?? '' });
    expect(step.conclusion).toBe('failure');
    expect(step.outputs).toMatchObject({
      'failure-code': 'artifact-name-taken',
      'bundle-path': expect.stringMatching(/./),
    });
    expectAdvice(step);
  });
});

/** An error annotation of at least two lines: what is wrong, and what to do. */
function expectAdvice(step: StepResult): void {
  const errors = step.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  expect(errors.at(-1)).toMatch(/\S.*\n.*\S/);
}

interface Gate {
  readonly inputs?: Record<string, string>;
  /** Changes the bundle before it is verified. */
  readonly edit?: (bundle: BundleText, other: BundleText) => unknown;
  /** Changes the files before they are verified. */
  readonly touch?: (job: Job) => Promise<unknown>;
}

let gates = 0;

async function gate({ inputs = {}, edit, touch }: Gate): Promise<StepResult> {
  gates += 1;
  return run.job(`gate ${gates}`, async (job) => {
    await build(job.workspace);
    await touch?.(job);
    const path = join(job.temp, 'bundle.json');
    const edited = edit?.(structuredClone(bundle), otherBundle) ?? bundle;
    await writeFile(path, JSON.stringify(edited));
    return job.run({ action: verifyAction, inputs: { 'subject-path': 'dist', bundle: path, ...stubCode, ...inputs } });
  });
}

const policyFile = (value: unknown): Gate => ({
  inputs: { policy: 'policy.json', 'allowed-measurements': 'unset', 'any-committer': 'unset' },
  touch: ({ workspace }) => writeFile(join(workspace, 'policy.json'), JSON.stringify(value)),
});

function swap<K extends keyof BundleText['proofs'][number]>(edited: BundleText, member: K): BundleText {
  const [a, b] = edited.proofs;
  if (a && b) [a[member], b[member]] = [b[member], a[member]];
  return edited;
}

describe('the verify action', () => {
  it('passes in another job, with the bundle from the artifact and the head from the job output', async () => {
    const step = await run.job('release', async (job) => {
      await build(job.workspace);
      const inputs = {
        'subject-path': 'dist',
        'artifact-name': committed.outputs['artifact-name'] ?? '',
        'allowed-measurements': stubCode['allowed-measurements'],
        'expected-head': committed.outputs.head ?? '',
      };
      const result = await job.run({ action: verifyAction, inputs });
      const report = JSON.parse(await readFile(result.outputs['report-path'] ?? '', 'utf8'));
      expect(report).toMatchObject({ valid: true, decided: true });
      return result;
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass', 'failure-code': '', 'verified-count': '3' });
    expect(step).toMatchObject({ conclusion: 'success', undeclaredOutputs: [] });
    expect(step.summary).toContain('✅');
  });

  it('passes with a bundle from outside the workspace and a file deployed under a shorter path', async () => {
    const touch = ({ workspace }: Job) => rename(join(workspace, 'dist', 'app.map'), join(workspace, 'app.map'));
    const step = await gate({ touch, inputs: { 'subject-path': 'app.map' } });
    expect(step.outputs).toMatchObject({ verdict: 'pass', 'verified-count': '1' });
  });

  it.each<[string, string, Gate]>([
    [
      'a changed artifact',
      'artifact-digest',
      { touch: ({ workspace }) => writeFile(join(workspace, 'dist', 'app.tar'), 'evil') },
    ],
    [
      'a renamed artifact',
      'artifact-name',
      { touch: ({ workspace }) => rename(join(workspace, 'dist', 'app.map'), join(workspace, 'dist', 'app.new')) },
    ],
    ['a removed proof', 'proof-present', { edit: (edited) => ({ ...edited, proofs: edited.proofs.slice(1) }) }],
    ['proofs that changed places', 'artifact-name', { edit: (edited) => swap(edited, 'artifact') }],
    ['proofs with their signatures swapped', 'signature', { edit: (edited) => swap(edited, 'signer') }],
    ['proofs with their slots swapped', 'slot-binding', { edit: (edited) => swap(edited, 'slotAllocation') }],
    [
      "proofs from another run's chain",
      'expected-head',
      { edit: (_, foreign) => foreign, inputs: { 'any-committer': 'unset', 'expected-head': 'HEAD' } },
    ],
    [
      'a proof missing from a chain that is required',
      'chain-link',
      {
        edit: (edited) => ({ ...edited, proofs: edited.proofs.filter((_, at) => at !== 1) }),
        inputs: { 'subject-path': 'dist/app.map\ndist/lib', policy: 'chain.json' },
        touch: ({ workspace }) => writeFile(join(workspace, 'chain.json'), '{"requireChain":"linked"}'),
      },
    ],
    [
      'a hardware measurement for a software proof',
      'measurement-allowed',
      { inputs: { 'allowed-measurements': 'ac813febd1ac4261'.repeat(6) } },
    ],
    ['another key', 'key-allowed', { inputs: { 'allowed-public-keys': `${'A'.repeat(42)}E=` } }],
    ['another enforcement', 'enforcement-allowed', { inputs: { 'require-enforcement': 'measured-tee' } }],
  ])('denies %s', async (_, code, setting) => {
    const head = committed.outputs.head ?? '';
    const inputs = Object.entries(setting.inputs ?? {}).map(([name, value]) => [name, value === 'HEAD' ? head : value]);
    const step = await gate({ ...setting, inputs: Object.fromEntries(inputs) });
    expect([step.outputs.verdict, step.outputs['failure-code']]).toEqual(['deny', code]);
    expect(step.exitCode).toBe(1);
    expectAdvice(step);
  });

  it.each<[string, string, Gate]>([
    ['an empty list', 'policy-empty-list', policyFile({ allowedMeasurements: [], anyCommitter: true })],
    ['an input whose expression came out empty', 'policy-empty-list', { inputs: { 'expected-head': '' } }],
    ['an unknown policy field', 'policy-unknown-field', policyFile({ allowedMeasurement: ['x'], anyCommitter: true })],
    ['a policy that does not say what code', 'policy-no-anchor', policyFile({ anyCommitter: true })],
    ['a policy that does not say for whom', 'policy-no-committer', { inputs: { 'any-committer': 'unset' } }],
    ['zero subjects', 'no-subjects', { inputs: { 'subject-path': 'nothing/*' } }],
    ['zero proofs', 'no-proofs', { edit: (edited) => ({ ...edited, proofs: [] }) }],
    ['a missing bundle', 'file-not-found', { inputs: { bundle: 'no-such.json' } }],
    ['a missing artifact', 'artifact-not-found', { inputs: { bundle: '', 'artifact-name': 'no-such' } }],
    ['no bundle at all', 'usage', { inputs: { bundle: '' } }],
  ])('cannot decide with %s', async (_, code, setting) => {
    const step = await gate(setting);
    expect([step.outputs.verdict, step.outputs['failure-code']]).toEqual(['error', code]);
    expect(step.outputs['verified-count']).toBe('0');
    expect(step.exitCode).toBe(1);
    expectAdvice(step);
  });
});
