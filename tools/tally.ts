// SPDX-License-Identifier: Apache-2.0
// A vitest reporter whose last line is `N passed, N failed`. A file that could not be loaded, an error outside any
// test and a run without a single test each count as failed: "nothing ran" is never a pass.
// OCC_TALLY names a file that gets the same line, for a caller that must not parse a terminal.
import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';

type RunEnd = Parameters<NonNullable<Reporter['onTestRunEnd']>>;

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

export function tally(...[modules, unhandled, reason]: RunEnd): Tally {
  let [passed, failed, skipped] = [0, unhandled.length, 0];
  for (const module of modules) {
    const before = failed;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      else if (state === 'skipped') skipped += 1;
      else failed += 1;
    }
    if (module.state() === 'failed' && failed === before) failed += 1;
  }
  if (failed === 0 && (passed === 0 || reason === 'interrupted')) failed = 1;
  return { passed, failed, skipped };
}

export default class TallyReporter implements Reporter {
  onTestRunEnd(...end: RunEnd): void {
    const { passed, failed, skipped } = tally(...end);
    const line = `${passed} passed, ${failed} failed`;
    if (skipped > 0) process.stdout.write(`${skipped} skipped: see NOT TESTED above\n`);
    process.stdout.write(`${line}\n`);
    if (process.env.OCC_TALLY) writeFileSync(process.env.OCC_TALLY, `${line}\n`);
    if (failed > 0) process.exitCode = 1;
  }
}
