// SPDX-License-Identifier: Apache-2.0
// P1, P2, P3 and P11 of the performance goals: our hashing against `openssl dgst` and against one stream for each
// file, in interleaved rounds over warm files. Prints a table, writes bench-results/hash.json.
//   npm run bench:hash [-- --rounds N]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { makeTrees, type Trees } from './hash-trees.ts';

type Run = { readonly wall: number; readonly cpu: number; readonly peakKiB: number };
type Commands = Readonly<Record<string, readonly string[]>>;
type Measure = { readonly id: string; readonly what: string; readonly goal: number; readonly unit: string };
type Result = Measure & {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly values: readonly number[];
};

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(values.rounds);
const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'occ-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

// Bundled as it is shipped: running from source would count the compiler's time and memory as ours.
function bundled(): string {
  const outfile = join(scratch, 'hash.mjs');
  const entryPoints = [join(import.meta.dirname, 'hash.main.ts')];
  buildSync({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', external: ['@actions/glob'] });
  return outfile;
}

// bash's `time` waits for all descendants and adds up what the kernel counted for them.
function timed(command: readonly string[]): Run {
  const script = 'TIMEFORMAT="@ %3R %3U %3S"; time "$@"';
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', ...command], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const times = /@ (\S+) (\S+) (\S+)\s*$/.exec(stderr);
  if (status !== 0 || !times) throw new Error(`${command.join(' ')} failed: ${stderr}`);
  const peakKiB = Number(/"peak":(\d+)/.exec(stdout)?.[1] ?? Number.NaN);
  return { wall: Number(times[1]), cpu: Number(times[2]) + Number(times[3]), peakKiB };
}

// Each round runs every command once; what is compared ran within the same seconds.
function interleaved(commands: Commands): readonly Readonly<Record<string, Run>>[] {
  const round = () => Object.fromEntries(Object.entries(commands).map(([name, command]) => [name, timed(command)]));
  round();
  return Array.from({ length: rounds }, round);
}

function summary(measure: Measure, values: readonly number[]): Result {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  const median = (at(0.5) + (sorted[Math.ceil(0.5 * (sorted.length - 1))] ?? Number.NaN)) / 2;
  return { ...measure, median, low: at(0), high: at(1), values };
}

type Compare = readonly [measure: Measure, of: (round: Readonly<Record<string, Run>>) => number];
const ratio = (member: keyof Run, peer: string) => (round: Readonly<Record<string, Run>>) =>
  (round.ours?.[member] ?? Number.NaN) / (round[peer]?.[member] ?? Number.NaN);

function compare(commands: Commands, compares: readonly Compare[]): readonly Result[] {
  const runs = interleaved(commands);
  for (const [name, command] of Object.entries(commands)) {
    const wall = summary(
      { id: '', what: '', goal: 0, unit: '' },
      runs.map((run) => run[name]?.wall ?? Number.NaN),
    );
    const cpu = summary(
      { id: '', what: '', goal: 0, unit: '' },
      runs.map((run) => run[name]?.cpu ?? Number.NaN),
    );
    print(`  ${name.padEnd(8)} wall ${wall.median.toFixed(3)} s, cpu ${cpu.median.toFixed(3)} s   ${command[0]}`);
  }
  return compares.map(([measure, of]) => summary(measure, runs.map(of)));
}

function measureAll(trees: Trees, script: string): readonly Result[] {
  const node = process.execPath;
  const idle = [node, '-e', 'console.log(JSON.stringify({ peak: process.resourceUsage().maxRSS }))'];
  const mine = (path: string) => [node, script, 'ours', path];
  const stream = (path: string) => [node, script, 'stream', path];
  const list = (path: string, ...more: readonly string[]) => [
    'xargs',
    '-0',
    '-a',
    path,
    '-n200',
    ...more,
    'openssl',
    'dgst',
    '-sha256',
  ];
  const mebibytes = ({ ours, idle: base }: Readonly<Record<string, Run>>) =>
    ((ours?.peakKiB ?? Number.NaN) - (base?.peakKiB ?? Number.NaN)) / 1024;
  print('one file of 2 GiB');
  const large = compare(
    {
      openssl: ['openssl', 'dgst', '-sha256', trees.large],
      ours: mine(trees.large),
      stream: stream(trees.large),
      idle,
    },
    [
      [{ id: 'P1', what: '2 GiB, one thread: wall / openssl dgst', goal: 1.05, unit: '×' }, ratio('wall', 'openssl')],
      [
        { id: 'P1', what: '2 GiB, one thread: cpu / openssl dgst', goal: Number.NaN, unit: '×' },
        ratio('cpu', 'openssl'),
      ],
      [{ id: 'P1', what: '2 GiB, one thread: cpu / stream', goal: 0.65, unit: '×' }, ratio('cpu', 'stream')],
      [{ id: 'P11', what: 'peak memory above idle node', goal: 24, unit: 'MiB' }, mebibytes],
      [{ id: 'P11', what: 'peak memory / stream', goal: 0.55, unit: '×' }, ratio('peakKiB', 'stream')],
    ],
  );
  print('20,000 files of 4 KiB');
  const small = compare({ openssl: list(trees.smallList), ours: mine(trees.small), stream: stream(trees.small) }, [
    [
      { id: 'P2', what: '20,000 × 4 KiB, walk included: cpu / xargs openssl', goal: 1.5, unit: '×' },
      ratio('cpu', 'openssl'),
    ],
    [
      { id: 'P2', what: '20,000 × 4 KiB, walk included: cpu / stream each', goal: 0.15, unit: '×' },
      ratio('cpu', 'stream'),
    ],
  ]);
  print('1 GB in many sizes');
  const mixed = compare(
    { openssl: list(trees.mixedList, '-P2'), ours: mine(trees.mixed), stream: stream(trees.mixed) },
    [
      [
        { id: 'P3', what: '1 GB mixed, two workers: wall / xargs -P2 openssl', goal: 1.15, unit: '×' },
        ratio('wall', 'openssl'),
      ],
      [
        { id: 'P3', what: '1 GB mixed, two workers: wall / stream each', goal: 0.25, unit: '×' },
        ratio('wall', 'stream'),
      ],
    ],
  );
  return [...large, ...small, ...mixed];
}

async function inProcess(trees: Trees, script: string): Promise<readonly Result[]> {
  const { ours, streams } = await import(script);
  const cpu = async (run: () => Promise<unknown>) => {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const pairs = async (path: string) => {
    const found: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const value = (await cpu(() => ours(path))) / (await cpu(() => streams(path)));
      if (round >= 0) found.push(value);
    }
    return found;
  };
  return [
    summary(
      { id: 'P1', what: '2 GiB, within one process: cpu / stream', goal: 0.65, unit: '×' },
      await pairs(trees.large),
    ),
    summary(
      { id: 'P2', what: '20,000 × 4 KiB, within one process: cpu / stream each', goal: 0.15, unit: '×' },
      await pairs(trees.small),
    ),
  ];
}

function line({ id, what, goal, unit, median, low, high }: Result): string {
  const number = (value: number) => value.toFixed(unit === '×' ? 3 : 1);
  const verdict = Number.isNaN(goal) ? '' : `goal ${goal} ${unit}: ${median <= goal ? 'met' : 'MISSED'}`;
  return `${id.padEnd(4)}${what.padEnd(56)}${`${number(median)} ${unit}`.padEnd(10)} (${number(low)} to ${number(high)})  ${verdict}`;
}

const script = bundled();
print(`making 3 GB of files in ${scratch}`);
const trees = makeTrees(scratch);
const results = [...measureAll(trees, script), ...(await inProcess(trees, script))];
const machine = {
  node: process.version,
  openssl: execFileSync('openssl', ['version'], { encoding: 'utf8' }).trim(),
  cpus: cpus().map(({ model }) => model),
};
print(`\nmedian of ${rounds} rounds (lowest to highest), ${machine.node}, ${machine.openssl}`);
for (const result of results) print(line(result));
mkdirSync(join(root, 'bench-results'), { recursive: true });
writeFileSync(join(root, 'bench-results/hash.json'), `${JSON.stringify({ rounds, ...machine, results }, null, 2)}\n`);
