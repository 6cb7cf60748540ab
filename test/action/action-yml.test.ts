// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type GitHubCheck, loadGitHubCheck } from '../github-schema.ts';
import { createJobEnvironment } from '../runner/job-environment.ts';
import { readManifest, resolveInputs } from '../runner/manifest.ts';

const root = resolve(import.meta.dirname, '..', '..');
let check: GitHubCheck;
beforeAll(async () => {
  check = await loadGitHubCheck();
});

const actions = [
  {
    folder: '.',
    main: join(root, 'dist', 'commit', 'index.js'),
    inputs: ['subject-path', 'endpoint', 'api-key', 'chain-id', 'artifact-name', 'summary', 'retry-budget'],
    required: ['subject-path'],
    outputs: [
      'bundle-path',
      'subject-count',
      'chain-id',
      'epoch-id',
      'head',
      'artifact-name',
      'artifact-id',
      'artifact-url',
      'failure-code',
    ],
  },
  {
    folder: 'verify-action',
    main: join(root, 'dist', 'verify', 'index.js'),
    inputs: [
      'subject-path',
      'bundle',
      'artifact-name',
      'policy',
      'allowed-measurements',
      'allowed-public-keys',
      'require-enforcement',
      'expected-head',
      'any-committer',
      'exclusive-keys',
    ],
    required: ['subject-path'],
    outputs: ['verdict', 'failure-code', 'verified-count', 'report-path'],
  },
] as const;

describe.each(actions)('action.yml in $folder', ({ folder, main, inputs, required, outputs }) => {
  const path = join(root, folder);

  it('is valid by the schema of GitHub, branding included', async () => {
    expect(check('action', await readFile(join(path, 'action.yml'), 'utf8'))).toEqual([]);
  });

  it('names what was promised, and nothing else', async () => {
    const manifest = await readManifest(path);
    expect(Object.keys(manifest.inputs)).toEqual(inputs);
    expect(Object.keys(manifest.outputs)).toEqual(outputs);
    const needed = Object.entries(manifest.inputs).filter(([, input]) => input.required);
    expect(needed.map(([name]) => name)).toEqual(required);
  });

  it('runs the committed bundle, and nothing before or after it', async () => {
    const { runs } = await readManifest(path);
    expect([resolve(path, runs.main), runs.pre, runs.post]).toEqual([main, undefined, undefined]);
  });

  it('gives every optional input a default, and every name a whole sentence', async () => {
    const manifest = await readManifest(path);
    for (const [name, input] of Object.entries(manifest.inputs)) {
      expect([name, input.default === undefined]).toEqual([name, input.required]);
    }
    for (const { description } of [...Object.values(manifest.inputs), ...Object.values(manifest.outputs), manifest]) {
      expect(description).toMatch(/^[A-Z`].*\.$/s);
    }
    // The Marketplace cuts what is longer.
    expect(manifest.description.length).toBeLessThanOrEqual(125);
  });

  it('has defaults the runner can evaluate, without a credential in them', async () => {
    const at = await mkdtemp(join(tmpdir(), 'occ-action-yml-'));
    const { contexts } = await createJobEnvironment(join(at, 'workspace'), {}, {});
    const { env } = resolveInputs(await readManifest(path), {}, contexts);
    expect(Object.values(env)).not.toContain(contexts.github?.token);
    expect(env['INPUT_ARTIFACT-NAME']).toBe(folder === '.' ? 'occ-bundle-build-0-1' : '');
    if (folder === '.') expect(env.INPUT_ENDPOINT).toBe('https://nitro.occproof.com');
    await rm(at, { recursive: true });
  });
});

describe('the schema', () => {
  const valid = 'name: A\ndescription: B\nruns:\n  using: node24\n  main: a.js\n';

  it.each([
    ['an unknown member', `${valid}input: {}\n`],
    ['an unknown icon', `${valid}branding: {icon: unicorn, color: blue}\n`],
    ['an unknown runtime member', valid.replace('main', 'mian')],
    ['a context defaults do not have', `${valid}inputs:\n  a:\n    description: b\n    default: \${{ secrets.x }}\n`],
  ])('refuses %s', (_, text) => {
    expect(check('action', valid)).toEqual([]);
    expect(check('action', text)).not.toEqual([]);
  });

  it('knows workflows too', () => {
    const workflow = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: "true"\n';
    expect(check('workflow', workflow)).toEqual([]);
    expect(check('workflow', workflow.replace('runs-on', 'run-on'))).not.toEqual([]);
  });
});
