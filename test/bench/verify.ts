// SPDX-License-Identifier: Apache-2.0
// P5, P7, P8 and P12 of the performance goals: our verification against bare signatures, against an idle Node and
// against `@sigstore/verify`, in interleaved rounds of one run. Prints a table, writes bench-results/verify.json.
// P6 is not measured: no verification runs in workers.
//   npm run bench:verify [-- --rounds N]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { sharedVectors } from '../shared-vectors.ts';
import { type Cost, line, measures, type Round, summary } from './verify-goals.ts';
import {
  bareEd25519,
  bareP384,
  chain,
  chainLength,
  forgetKeys,
  manyMeasured,
  marchPolicy,
  oneMeasured,
  p384Count,
  peer,
  peerFiles,
  together,
  type Unit,
} from './verify-units.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(values.rounds);
const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'occ-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** In this process: seconds for one run of `unit`, of `times`; `before` is run before each and not counted. */
function inProcess(unit: Unit, times = 1, before: Unit = () => undefined): Cost {
  let [wall, cpu] = [0, 0];
  for (let at = 0; at < times; at += 1) {
    before();
    const [start, used] = [process.hrtime.bigint(), process.cpuUsage()];
    unit();
    const { user, system } = process.cpuUsage(used);
    wall += Number(process.hrtime.bigint() - start) / 1e9;
    cpu += (user + system) / 1e6;
  }
  return { wall: wall / times, cpu: cpu / times, peakKiB: Number.NaN };
}

/** As a process of its own, with nothing added to it. */
function asProcess(args: readonly string[]): Cost {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return { wall, cpu: Number.NaN, peakKiB: Number.NaN };
}

/** As a process that tells its highest memory when it ends; maxRSS would hold what this one had when it forked. */
const preload = join(scratch, 'peak.mjs');
function peakOf(args: readonly string[]): Cost {
  const { status, stderr } = spawnSync(process.execPath, ['--import', preload, ...args], { encoding: 'utf8' });
  const peak = /@ (\d+)\s*$/.exec(stderr)?.[1];
  if (status !== 0 || peak === undefined) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return { wall: Number.NaN, cpu: Number.NaN, peakKiB: Number(peak) };
}

/**
 * Bundled by one bundler for both, with what is loaded later in files of its own and without the parts of packages that
 * nothing uses. What is shipped keeps those; dist/ is measured too, as it is committed.
 */
function bundled(): void {
  const banner =
    "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";
  const common = {
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
  } as const;
  const entryPoints = { occ: join(root, 'src/cli/main.ts'), sigstore: join(root, 'test/bench/sigstore.main.ts') };
  for (const [name, entry] of Object.entries(entryPoints)) {
    buildSync({
      ...common,
      entryPoints: { [name]: entry },
      outdir: join(scratch, name),
      banner: { js: banner },
      external: ['../../enclave/dev.ts'],
      logLevel: 'error',
    });
  }
  const tell = "/VmHWM:\\s+(\\d+) kB/.exec(readFileSync('/proc/self/status', 'latin1'))[1]";
  const script = `process.on('exit', () => writeSync(2, '@ ' + ${tell} + '\\n'));`;
  writeFileSync(preload, `import { readFileSync, writeSync } from 'node:fs';\n${script}\n`);
}

function file(name: string, content: string): string {
  const path = join(scratch, name);
  writeFileSync(path, content);
  return path;
}

async function units(): Promise<() => Round> {
  bundled();
  const long = await chain(chainLength);
  const short = await chain(chainLength / 10);
  const one = oneMeasured();
  const many = await manyMeasured(49);
  const signatures = bareEd25519(long.proofs);
  const both = bareEd25519([one.proof]);
  const [path, document] = [bareP384(p384Count(one.proof)), bareP384(1)];
  const [sigstore, forget] = [peer(), forgetKeys()];
  const occ = join(scratch, 'occ/occ.mjs');
  const verify = (proofs: string, policy: string) => [occ, 'verify', proofs, '--no-artifact', '--policy', policy];
  const marchFile = file('march.json', JSON.stringify(marchPolicy(one.proof)));
  const march = verify(file('proof.json', JSON.stringify(one.proof)), marchFile);
  const stamped = verify(sharedVectors('occ-proofs', 'testproofs-t1-c18.json'), marchFile);
  const policy = file('policy.json', JSON.stringify(long.policyFields));
  const [longFile, shortFile] = [file('long.occ.json', long.text), file('short.occ.json', short.text)];
  return () => ({
    chain: inProcess(long.whole),
    signatures: inProcess(signatures),
    sigstore: inProcess(sigstore, 20),
    cold: inProcess(one.whole, 20, forget),
    warmKeys: inProcess(one.whole, 20),
    coldLimit: inProcess(together(path, both), 20),
    first: inProcess(many.first, 5),
    all: inProcess(many.all, 2),
    cachedLimit: inProcess(together(document, both), 20),
    idle: asProcess(['-e', '0']),
    occ: asProcess(march),
    shipped: asProcess([join(root, 'dist/cli/index.js'), ...march.slice(1)]),
    stamped: asProcess(stamped),
    peer: asProcess([join(scratch, 'sigstore/sigstore.mjs'), ...peerFiles()]),
    idlePeak: peakOf(['-e', '0']),
    onePeak: peakOf(march),
    short: peakOf(verify(shortFile, policy)),
    long: peakOf(verify(longFile, policy)),
  });
}

const round = await units();
round(); // warms files and code
const runs = Array.from({ length: rounds }, round);
const results = measures.map((measure) => summary(measure, runs));
const machine = { node: process.version, cpus: cpus().map(({ model }) => model) };
print(`median of ${rounds} rounds (lowest to highest), ${machine.node}`);
print('beside @sigstore/verify: offline verification of one unit each, which is not the same work');
for (const result of results) print(line(result));
mkdirSync(join(root, 'bench-results'), { recursive: true });
writeFileSync(join(root, 'bench-results/verify.json'), `${JSON.stringify({ rounds, ...machine, results }, null, 2)}\n`);
