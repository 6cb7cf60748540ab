// SPDX-License-Identifier: Apache-2.0
// `node test/mutants/run.main.ts GROUP [REPORT.json]`: changes every decision in the files of a group, one at a time, and
// prints those that no test of the group notices. Needs no configuration file: what Stryker is told stands here.
import { resolve } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { groups } from './groups.ts';

const [name, report] = process.argv.slice(2);
const group = groups.find((group) => group.name === name);
if (!group) {
  process.stderr.write(`Name one of: ${groups.map(({ name }) => name).join(', ')}.\n`);
  process.exit(1);
}

const root = resolve(import.meta.dirname, '../..');
process.chdir(root);
// The tests run in a copy of the project, from which `../shared` is not where it was.
if (process.env.OCC_VECTORS !== 'absent') {
  process.env.OCC_VECTORS = resolve(root, process.env.OCC_VECTORS || '../shared/vectors');
}
process.env.OCC_MUTANTS_TESTS = JSON.stringify(group.tests);

await new Stryker({
  mutate: [...group.mutate],
  testRunner: 'warm',
  coverageAnalysis: 'perTest',
  plugins: ['@stryker-mutator/vitest-runner', './test/mutants/warm-runner.ts', './test/mutants/texts.mjs'],
  ignorers: ['texts'],
  ignorePatterns: ['/dist', '/lib', '/coverage', '/bench-results', '/enclave/image', '/biome.json'],
  concurrency: Number(process.env.OCC_MUTANTS_CONCURRENCY ?? 2),
  // a slow machine must not look like a mutant without an end
  timeoutMS: 20_000,
  timeoutFactor: 4,
  disableTypeChecks: false,
  // Stryker rewrites the paths of a tsconfig with a function that TypeScript 7 does not have; none of ours needs it
  tsconfigFile: 'none',
  warnings: false,
  reporters: ['clear-text', 'progress-append-only', ...(report === undefined ? [] : ['json'])],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false, skipFull: true },
  ...(report !== undefined && { jsonReporter: { fileName: report } }),
  allowConsoleColors: false,
  ...{ vitest: { configFile: 'test/mutants/vitest.config.ts', related: false } }, // an option of the plugin
}).runMutationTest();
