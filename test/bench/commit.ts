// SPDX-License-Identifier: Apache-2.0
// P4 and P13 of the performance goals: what the enclave costs above the signatures it makes, in interleaved rounds of
// one run. The enclave is a process of its own behind a socket, as it is in production; its CPU time counts, that of
// the parent, here this process, does not. Prints a table, writes bench-results/commit.json.
//   npm run bench:commit [-- --rounds N]
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { StreamLink } from '../../enclave/parent/link.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(values.rounds);
const scratch = mkdtempSync(join(tmpdir(), 'occ-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));

const main = join(import.meta.dirname, 'commit.main.ts');
/** Each proof has a slot: two signatures. */
const signaturesPerProof = 2;
const proofs = 10_000;

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const seconds = (async () => {
    let text = '';
    for await (const chunk of child.stdout) text += chunk;
    return (JSON.parse(text) as { readonly seconds: number }).seconds;
  })();
  return { seconds };
}

async function open(socket: string): Promise<StreamLink> {
  for (let tries = 0; ; tries += 1) {
    const stream = connect(socket);
    const connected = await Promise.race([
      once(stream, 'connect').then(() => true),
      once(stream, 'error').then(() => false),
    ]).catch(() => false);
    if (connected) return new StreamLink(stream);
    if (tries > 400) throw new Error('the enclave does not listen');
    await setTimeout(25);
  }
}

/** Takes slots and commits `size` fresh digests. */
async function batch(link: StreamLink, chainId: string, size: number): Promise<void> {
  const holder = chainId; // four clients
  const { slotIds } = await link.ask('allocateSlots', { holder, chainId, count: size, reply: 'ids' });
  const commitId = randomBytes(16).toString('hex');
  const items = slotIds.map((slotId) => ({ slotId, digestB64: randomBytes(32).toString('base64') }));
  const answer = await link.ask('commit', { commitId, holder, chainId, items });
  if (answer.proofs.length !== size) throw new Error('expected a proof of each digest');
  await link.ask('acknowledge', { commitIds: [commitId] });
}

/** Four chains at once, as four runs do. @returns CPU seconds of the enclave, and the wall time from here */
async function commitAll(count: number, size: number, signer: 'node' | 'pure' = 'node') {
  const socket = join(scratch, `${signer}-${randomBytes(4).toString('hex')}`);
  const child = start(socket, signer);
  const link = await open(socket);
  for (let warm = 0; warm < 4; warm += 1) await batch(link, 'warm', size); // compiled code is what runs for days
  const since = process.hrtime.bigint();
  const latencies: number[] = [];
  const chains = ['a', 'b', 'c', 'd'];
  await Promise.all(
    chains.map(async (chainId) => {
      for (let done = 0; done < count / chains.length; done += size) {
        const sent = process.hrtime.bigint();
        await batch(link, chainId, size);
        latencies.push(Number(process.hrtime.bigint() - sent) / 1e6);
      }
    }),
  );
  const wall = Number(process.hrtime.bigint() - since) / 1e9;
  link.close();
  const cpu = await child.seconds;
  latencies.sort((a, b) => a - b);
  const p99 = latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN;
  return { wall, cpu, p99, signatures: (latencies.length + 4) * size * signaturesPerProof };
}

type Outcome = Awaited<ReturnType<typeof commitAll>>;
interface Round {
  readonly bare: number;
  readonly hundred: Outcome;
  readonly thousand: Outcome;
  readonly pure: Outcome;
  readonly tenth: Outcome;
}

async function round(): Promise<Round> {
  const signatures = proofs * signaturesPerProof;
  const bare = (await start('bare', `${signatures}`).seconds) / signatures;
  const hundred = await commitAll(proofs, 100);
  const pure = await commitAll(proofs / 10, 100, 'pure');
  const thousand = await commitAll(proofs, 1000);
  return { bare, hundred, thousand, pure, tenth: await commitAll(proofs / 10, 100) };
}

const each = ({ cpu, signatures }: Outcome): number => cpu / signatures;
const measures = [
  {
    id: 'P4',
    what: 'signatures per CPU second / bare, batches of 100',
    goal: 0.8,
    better: 'more',
    unit: '×',
    of: (r: Round) => r.bare / each(r.hundred),
  },
  {
    id: 'P4',
    what: 'the same, batches of 1,000',
    goal: 0.8,
    better: 'more',
    unit: '×',
    of: (r: Round) => r.bare / each(r.thousand),
  },
  {
    id: 'P4',
    what: 'signatures per CPU second / signing in pure JS',
    goal: 6,
    better: 'more',
    unit: '×',
    of: (r: Round) => each(r.pure) / each(r.hundred),
  },
  {
    id: 'P13',
    what: '10,000 proofs / 1,000 proofs, wall',
    goal: 10.5,
    better: 'less',
    unit: '×',
    of: (r: Round) => r.hundred.wall / r.tenth.wall,
  },
  {
    id: '',
    what: 'bare signatures per CPU second',
    goal: Number.NaN,
    better: 'more',
    unit: '/s',
    of: (r: Round) => 1 / r.bare,
  },
  {
    id: '',
    what: 'proofs per second, slots in their own message',
    goal: Number.NaN,
    better: 'more',
    unit: '/s',
    of: (r: Round) => proofs / r.hundred.wall,
  },
  {
    id: '',
    what: 'p99 of a batch of 100, four at once',
    goal: Number.NaN,
    better: 'less',
    unit: 'ms',
    of: (r: Round) => r.hundred.p99,
  },
  {
    id: '',
    what: 'p99 of a batch of 1,000, four at once',
    goal: Number.NaN,
    better: 'less',
    unit: 'ms',
    of: (r: Round) => r.thousand.p99,
  },
] as const;

const runs: Round[] = [];
for (let at = 0; at < rounds; at += 1) runs.push(await round());
const results = measures.map(({ of, ...measure }) => {
  const found = runs.map(of);
  const sorted = [...found].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
  return { ...measure, median, low: sorted[0] ?? Number.NaN, high: sorted.at(-1) ?? Number.NaN, values: found };
});
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const machine = { node: process.version, cpus: cpus().map(({ model }) => model) };
print(`median of ${rounds} rounds (lowest to highest), ${machine.node}`);
for (const { id, what, goal, better, unit, median, low, high } of results) {
  const number = (value: number) => value.toFixed(unit === '×' ? 3 : 0);
  const met = better === 'more' ? median >= goal : median <= goal;
  const verdict = Number.isNaN(goal) ? '' : `goal ${goal} ${unit}: ${met ? 'met' : 'MISSED'}`;
  print(
    `${id.padEnd(4)}${what.padEnd(52)}${`${number(median)} ${unit}`.padEnd(11)} (${number(low)} to ${number(high)})  ${verdict}`,
  );
}
const folder = join(import.meta.dirname, '../../bench-results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'commit.json'), `${JSON.stringify({ rounds, ...machine, results }, null, 2)}\n`);
