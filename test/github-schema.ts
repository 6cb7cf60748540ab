// SPDX-License-Identifier: Apache-2.0
// GitHub's own parser and schema for workflows and action.yml, as its editors use them. The package imports JSON without
// an import attribute, which Node refuses; so it is bundled first.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export type GitHubFile = 'action' | 'workflow';

/** The errors GitHub's schema finds in a text, with their place; empty when it is valid. */
export type GitHubCheck = (kind: GitHubFile, text: string) => readonly string[];

interface Errors {
  getErrors(): readonly { readonly message: string }[];
}

interface Parser {
  readonly parse: (kind: GitHubFile, file: { readonly name: string; readonly content: string }) => Errors;
}

const contents = `
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer';
import { parseWorkflow } from '@actions/workflow-parser/workflows/workflow-parser';
export const parse = (kind, file) =>
  (kind === 'action' ? parseAction : parseWorkflow)(file, new NoOperationTraceWriter()).context.errors;
`;

/** Loads the parser; takes about a second. */
export async function loadGitHubCheck(): Promise<GitHubCheck> {
  const folder = await mkdtemp(join(tmpdir(), 'occ-github-schema-'));
  const outfile = join(folder, 'parser.mjs');
  const stdin = { contents, resolveDir: resolve(import.meta.dirname, '..') };
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'browser', logLevel: 'silent' });
  const parser = (await import(pathToFileURL(outfile).href)) as Parser;
  await rm(folder, { recursive: true });
  return (kind, text) =>
    parser
      .parse(kind, { name: `${kind}.yml`, content: text })
      .getErrors()
      .map(({ message }) => message);
}
