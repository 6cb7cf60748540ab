// SPDX-License-Identifier: Apache-2.0
// What became of the mutants of a group: how many of those that could be noticed were, and which were not.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** The part of Stryker's report (mutation-testing-report-schema) that is read here. */
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly mutatorName: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

export interface Score {
  /** Killed, or without an end. */
  readonly noticed: number;
  /** Survived, or reached by no test. */
  readonly missed: readonly string[];
  /** Text for a person only. */
  readonly ignored: number;
}

export function scoreOf({ files }: Report): Score {
  const all = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ file, line: source.split('\n')[mutant.location.start.line - 1] ?? '', ...mutant })),
  );
  const having = (...statuses: readonly string[]) => all.filter(({ status }) => statuses.includes(status));
  return {
    noticed: having('Killed', 'Timeout').length,
    missed: having('Survived', 'NoCoverage').map(({ file, line, location: { start }, mutatorName, replacement }) => {
      const change = (replacement ?? mutatorName).replace(/\s+/g, ' ').slice(0, 80);
      return `${file}:${start.line}:${start.column} ${line.trim()} → ${change}`;
    }),
    ignored: having('Ignored').length,
  };
}

/** A part has ten minutes; what it started must not outlive it. */
const limitMs = 9.5 * 60_000;

/** Runs a group in a process of its own, which makes its copy of the project and removes it. */
export async function mutate(group: string): Promise<Score> {
  const root = resolve(import.meta.dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'occ-mutants-'));
  const report = join(folder, 'report.json');
  const { VITEST: _vitest, VITEST_WORKER_ID: _worker, VITEST_POOL_ID: _pool, ...env } = process.env;
  try {
    const main = join(root, 'test/mutants/run.main.ts');
    const options = { cwd: root, env, maxBuffer: 1 << 26, timeout: limitMs };
    await promisify(execFile)(process.execPath, [main, group, report], options);
    return scoreOf(JSON.parse(readFileSync(report, 'utf8')) as Report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
