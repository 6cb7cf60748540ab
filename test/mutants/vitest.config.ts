// SPDX-License-Identifier: Apache-2.0
// How the tests run on a mutated copy of the project: the ones OCC_MUTANTS_TESTS names, in that order, all in one
// worker, so that what they import is loaded once per run.
import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const tests = JSON.parse(process.env.OCC_MUTANTS_TESTS ?? '[]') as readonly string[];

class InGivenOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => tests.findIndex((test) => moduleId.endsWith(test));
    return files.toSorted((a, b) => place(a) - place(b) || basename(a.moduleId).localeCompare(basename(b.moduleId)));
  }
}

export default defineConfig({
  test: {
    include: [...tests],
    setupFiles: ['test/mutants/setup.ts'],
    isolate: false,
    sequence: { sequencer: InGivenOrder },
    testTimeout: 30_000,
  },
});
