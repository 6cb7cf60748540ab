// SPDX-License-Identifier: Apache-2.0
// P5 to P8, P12 and P13 of the performance goals: our verification against bare signatures, against an idle Node, with
// and without other threads, and against `@sigstore/verify`, in interleaved rounds of one run. Prints a table, writes
// bench-results/verify.json.
//   npm run bench:verify [-- --rounds N --most PROOFS]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { BundleFile } from '../../src/bundles/bundle-file.ts';
import { verifyBundles } from '../../src/bundles/verify.ts';
import { type Policy, parsePolicy } from '../../src/verify/policy.ts';
import { documentTime } from '../fixtures/notary.ts';
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

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, most: { type: 'string', default: '30000' } },
});
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

/** In this process, a bundle file read in parts: its signatures here, or on other threads. */
async function inParts(path: string, policy: Policy, aside: boolean): Promise<Cost> {
  const [start, used] = [process.hrtime.bigint(), process.cpuUsage()];
  const file = BundleFile.open(path, () => Promise.reject(new Error('expected a plain bundle')));
  if (!file) throw new Error('expected a long bundle');
  const { valid } = await verifyBundles({ bundles: [file], subjects: 'none', policy, now: documentTime, aside });
  file.close();
  if (!valid) throw new Error('expected what is measured to be valid');
  const { user, system } = process.cpuUsage(used);
  return { wall: Number(process.hrtime.bigint() - start) / 1e9, cpu: (user + system) / 1e6, peakKiB: Number.NaN };
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
  const stdio = ['ignore', 'ignore', 'pipe'] as const; // a report is not what is measured
  const { status, stderr } = spawnSync(process.execPath, ['--import', preload, ...args], {
    encoding: 'utf8',
    stdio: [...stdio],
  });
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

async function units(): Promise<() => Promise<Round>> {
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
  const mostFile = file('most.occ.json', (await chain(Number(values.most))).text);
  const parsed = parsePolicy(long.policyFields);
  return async () => ({
    chain: inProcess(long.whole),
    tenth: inProcess(short.whole, 3),
    oneThread: await inParts(longFile, parsed, false),
    threads: await inParts(longFile, parsed, true),
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
    longJson: peakOf([...verify(longFile, policy), '--json']),
    most: peakOf(verify(mostFile, policy)),
  });
}

const round = await units();
await round(); // warms files and code
const runs: Round[] = [];
for (let at = 0; at < rounds; at += 1) runs.push(await round());
const results = measures.map((measure) => summary(measure, runs));
const machine = { node: process.version, cpus: cpus().map(({ model }) => model) };
print(`median of ${rounds} rounds (lowest to highest), ${machine.node}`);
print('beside @sigstore/verify: offline verification of one unit each, which is not the same work');
for (const result of results) print(line(result));
mkdirSync(join(root, 'bench-results'), { recursive: true });
writeFileSync(join(root, 'bench-results/verify.json'), `${JSON.stringify({ rounds, ...machine, results }, null, 2)}\n`);
