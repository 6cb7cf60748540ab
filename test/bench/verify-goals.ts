// SPDX-License-Identifier: Apache-2.0
// What is read off one round of `bench:verify`, and what it should be; over all rounds the median counts.
import { chainLength } from './verify-units.ts';

/** Seconds, and KiB; of work inside this process the memory is not known. */
export type Cost = { readonly wall: number; readonly cpu: number; readonly peakKiB: number };
/** What each piece of work took in one round. */
export type Round = Readonly<Record<string, Cost>>;
type Measure = {
  readonly id: string;
  readonly what: string;
  readonly goal: number;
  readonly unit: '×' | 'MiB' | 'ms';
  readonly of: (round: Round) => number;
};

const at = (round: Round, name: string): Cost =>
  round[name] ?? { wall: Number.NaN, cpu: Number.NaN, peakKiB: Number.NaN };
const wall = (round: Round, name: string): number => at(round, name).wall;
const cpu = (round: Round, name: string): number => at(round, name).cpu;
const aboveIdle = (round: Round, name: string): number =>
  (at(round, name).peakKiB - at(round, 'idlePeak').peakKiB) / 1024;
/** Of one more proof, once the path of its document is known. */
const cached = (round: Round): number => (wall(round, 'all') - wall(round, 'first')) / 48;

export const measures: readonly Measure[] = [
  {
    id: 'P5',
    what: '10,000 chained proofs: wall / bare signatures',
    goal: 1.4,
    unit: '×',
    of: (r) => wall(r, 'chain') / wall(r, 'signatures'),
  },
  {
    id: 'P5',
    what: 'one of them: cpu / @sigstore/verify',
    goal: 0.04,
    unit: '×',
    of: (r) => cpu(r, 'chain') / chainLength / cpu(r, 'sigstore'),
  },
  {
    id: 'P6',
    what: 'the same in parts: wall, threads / one thread',
    goal: 0.75,
    unit: '×',
    of: (r) => wall(r, 'threads') / wall(r, 'oneThread'),
  },
  {
    id: 'P13',
    what: 'the same: cpu / a tenth of the proofs',
    goal: 10.5,
    unit: '×',
    of: (r) => cpu(r, 'chain') / cpu(r, 'tenth'),
  },
  {
    id: 'P7',
    what: 'one proof with document, cold: wall / bare',
    goal: 1.35,
    unit: '×',
    of: (r) => wall(r, 'cold') / wall(r, 'coldLimit'),
  },
  {
    id: 'P7',
    what: 'the same, keys imported: wall / bare',
    goal: 1.35,
    unit: '×',
    of: (r) => wall(r, 'warmKeys') / wall(r, 'coldLimit'),
  },
  {
    id: 'P7',
    what: 'the same, path cached: wall / bare',
    goal: 1.35,
    unit: '×',
    of: (r) => cached(r) / wall(r, 'cachedLimit'),
  },
  {
    id: 'P7',
    what: 'cold: cpu / @sigstore/verify',
    goal: 0.45,
    unit: '×',
    of: (r) => cpu(r, 'cold') / cpu(r, 'sigstore'),
  },
  {
    id: 'P8',
    what: 'occ verify, one proof: wall / node -e 0',
    goal: 2.4,
    unit: '×',
    of: (r) => wall(r, 'occ') / wall(r, 'idle'),
  },
  {
    id: 'P8',
    what: 'occ verify, one proof: wall / sigstore one-shot',
    goal: 0.8,
    unit: '×',
    of: (r) => wall(r, 'occ') / wall(r, 'peer'),
  },
  {
    id: 'P8',
    what: 'the same as committed in dist/: wall / node -e 0',
    goal: 2.4,
    unit: '×',
    of: (r) => wall(r, 'shipped') / wall(r, 'idle'),
  },
  {
    id: 'P8',
    what: 'in dist/: wall / sigstore one-shot',
    goal: 0.8,
    unit: '×',
    of: (r) => wall(r, 'shipped') / wall(r, 'peer'),
  },
  {
    id: 'P12',
    what: 'peak memory above idle node, 1 proof',
    goal: 40,
    unit: 'MiB',
    of: (r) => aboveIdle(r, 'onePeak'),
  },
  {
    id: '',
    what: 'the same with a timestamp: wall / node -e 0',
    goal: Number.NaN,
    unit: '×',
    of: (r) => wall(r, 'stamped') / wall(r, 'idle'),
  },
  {
    id: 'P12',
    what: 'peak memory above idle node, 1,000 proofs',
    goal: 40,
    unit: 'MiB',
    of: (r) => aboveIdle(r, 'short'),
  },
  {
    id: 'P12',
    what: 'peak memory above idle node, 10,000 proofs',
    goal: 40,
    unit: 'MiB',
    of: (r) => aboveIdle(r, 'long'),
  },
  {
    id: 'P12',
    what: 'the same, reported as JSON',
    goal: 40,
    unit: 'MiB',
    of: (r) => aboveIdle(r, 'longJson'),
  },
  {
    id: 'P12',
    what: 'peak memory above idle node, --most (30,000)',
    goal: 40,
    unit: 'MiB',
    of: (r) => aboveIdle(r, 'most'),
  },
  { id: '', what: '10,000 chained proofs', goal: Number.NaN, unit: 'ms', of: (r) => 1000 * wall(r, 'chain') },
  { id: '', what: 'one proof with document, cold', goal: Number.NaN, unit: 'ms', of: (r) => 1000 * wall(r, 'cold') },
  { id: '', what: 'the same, path cached', goal: Number.NaN, unit: 'ms', of: (r) => 1000 * cached(r) },
  {
    id: '',
    what: 'one bundle with @sigstore/verify',
    goal: Number.NaN,
    unit: 'ms',
    of: (r) => 1000 * wall(r, 'sigstore'),
  },
  { id: '', what: 'occ verify, one proof', goal: Number.NaN, unit: 'ms', of: (r) => 1000 * wall(r, 'occ') },
  { id: '', what: 'node -e 0', goal: Number.NaN, unit: 'ms', of: (r) => 1000 * wall(r, 'idle') },
];

export function summary({ of, ...measure }: Measure, runs: readonly Round[]) {
  const found = runs.map(of);
  const sorted = [...found].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
  return { ...measure, median, low: sorted[0] ?? Number.NaN, high: sorted.at(-1) ?? Number.NaN, values: found };
}

export function line({ id, what, goal, unit, median, low, high }: ReturnType<typeof summary>): string {
  const number = (value: number) => value.toFixed(unit === '×' ? 3 : 1);
  const verdict = Number.isNaN(goal) ? '' : `goal ${goal} ${unit}: ${median <= goal ? 'met' : 'MISSED'}`;
  return `${id.padEnd(4)}${what.padEnd(50)}${`${number(median)} ${unit}`.padEnd(11)} (${number(low)} to ${number(high)})  ${verdict}`;
}
