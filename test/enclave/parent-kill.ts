// SPDX-License-Identifier: Apache-2.0
// A parent in a process of its own that is killed while clients commit, again and again, beside an enclave that lives
// on: what clients were told is never taken back, and nothing is missing in between.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Gate } from '../../enclave/app/gate.ts';
import { serveStream } from '../../enclave/app/session.ts';
import { productionRoots } from '../../src/evidence/nitro-root.ts';
import { openServiceHost } from '../../src/host/service-host.ts';
import type { Proof } from '../../src/proof/proof.ts';
import { contradictions } from './app/small-enclave.ts';
import { digests } from './parent/service.ts';
import { randomOf } from './serve-kill.ts';

const main = join(import.meta.dirname, '../../enclave/parent/main.ts');
const chains = ['chain-0', 'chain-1', 'chain-2'];

interface Asked {
  readonly key: string;
  readonly body: string;
  answer: string | undefined;
}

/** What is wrong after so many kills, and how many requests were left without an answer by them. */
export async function killParents(
  folder: string,
  kills: number,
  clients: number,
  seed: string,
): Promise<{ readonly found: readonly string[]; readonly unanswered: number }> {
  const image = { name: 'test', version: '0', sourceB64: `${'A'.repeat(43)}=`, protocol: 'occ/1' };
  const trust = { roots: productionRoots, verify: () => false };
  const gate = new Gate({ ...(await openServiceHost({})), image, trust });
  const socketPath = join(folder, 'enclave.sock');
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    serveStream(gate, socket);
  });
  server.listen(socketPath);
  await once(server, 'listening');
  const env = { ...process.env, ENCLAVE_SOCKET: socketPath, STORE: `sqlite:${join(folder, 'proofs.db')}` };
  const random = randomOf(seed);
  const asked: Asked[] = [];
  const found: string[] = [];
  let unanswered = 0;
  for (let life = 0; life <= kills; life += 1) {
    const { child, url } = await start(env, 20_000 + random(40_000));
    unanswered += asked.filter(({ answer }) => answer === undefined).length;
    for (const one of asked.filter(({ answer }) => answer === undefined || random(10) === 0)) {
      const again = await ask(url, one);
      if (again === undefined) found.push(`life ${life}: no answer to ${one.key}`);
      else if (one.answer !== undefined && one.answer !== again)
        found.push(`life ${life}: another answer to ${one.key}`);
      one.answer = again;
    }
    if (life === kills) found.push(...(await gaps(url)), ...contradictions(asked.flatMap(proofsOf)));
    else await commitUntilKilled(child, url, { asked, clients, random, life });
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
  server.close();
  return { found, unanswered };
}

const proofsOf = ({ answer }: Asked): readonly Proof[] => (answer === undefined ? [] : JSON.parse(answer));

interface Load {
  readonly asked: Asked[];
  readonly clients: number;
  readonly random: (below: number) => number;
  readonly life: number;
}

async function commitUntilKilled(
  child: ChildProcess,
  url: string,
  { asked, clients, random, life }: Load,
): Promise<void> {
  const killed = once(child, 'exit');
  let dead = false;
  void sleep(20 + random(400)).then(() => child.kill('SIGKILL'));
  const client = async (name: number) => {
    for (let count = 0; !dead; count += 1) {
      const body = JSON.stringify({ digests: digests(1 + random(20)), chainId: chains[random(chains.length)] });
      const one: Asked = { key: `life-${life}-client-${name}-number-${count}`, body, answer: undefined };
      asked.push(one);
      one.answer = await ask(url, one);
      if (one.answer === undefined) return;
    }
  };
  const all = Promise.all(Array.from({ length: clients }, (_, name) => client(name)));
  await killed;
  dead = true;
  await all;
}

async function ask(url: string, { key, body }: Asked): Promise<string | undefined> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key };
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      const response = await fetch(`${url}/commit`, { method: 'POST', headers, body });
      const text = await response.text();
      if (response.status === 200) return text;
      if (response.status !== 409 && response.status !== 503) return undefined;
      await sleep(50); // still being settled
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** Every chain as the last parent lists it, dense from 1. */
async function gaps(url: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const chain of chains) {
    const indexes: number[] = [];
    for (let next: string | undefined = `/proofs?chain=${chain}`; next !== undefined; ) {
      const response: Response = await fetch(`${url}${next}`);
      const { proofs } = (await response.json()) as { readonly proofs: readonly Proof[] };
      indexes.push(...proofs.map(({ commit }) => Number(commit.chainIndex)));
      next = /<([^>]+)>/.exec(response.headers.get('link') ?? '')?.[1];
    }
    indexes.sort((a, b) => a - b);
    if (indexes.some((index, at) => index !== at + 1)) found.push(`${chain} has a gap: ${indexes.length} proofs`);
  }
  return found;
}

async function start(env: NodeJS.ProcessEnv, port: number): Promise<{ child: ChildProcess; url: string }> {
  const options = { env: { ...env, PORT: `${port}` }, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] };
  const child = spawn(process.execPath, [main], options);
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  for (;;) {
    const [data] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    if (child.exitCode !== null) throw new Error(`the parent did not start: ${said}`);
    const url = /"url":"([^"]+)"/.exec(String(data))?.[1];
    if (url !== undefined) {
      child.stdout.resume();
      return { child, url };
    }
  }
}
