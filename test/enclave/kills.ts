// SPDX-License-Identifier: Apache-2.0
// An enclave and its parent as the processes they are in production, killed again and again while clients commit.
// Clients do what ours does: one key for one commit, asked again until it is answered. What they were promised is then
// looked for in what the service says of its chains.
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveNsm } from '../../src/host/test-nsm.ts';
import type { BootProof } from '../../src/proof/boot.ts';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import { groupBy } from '../../src/verify/relations.ts';
import { judge, measuredNsm } from './app/measured-enclave.ts';
import { randomOf } from './serve-kill.ts';

const root = resolve(import.meta.dirname, '../..');
const chains = ['run/a', 'run/b', 'run/c'];

/** One process that is started again whenever it was killed. */
class Lasting {
  readonly #start: () => ChildProcess;
  #child: ChildProcess;
  #stopped = false;

  constructor(start: () => ChildProcess) {
    this.#start = start;
    this.#child = this.#begin();
  }

  #begin(): ChildProcess {
    const child = this.#start();
    child.once('exit', () => {
      if (!this.#stopped) this.#child = this.#begin();
    });
    return child;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}

export interface KillOutcome {
  /** Answers that arrived. */
  readonly commits: number;
  /** Answers that did not arrive when they were asked for first. */
  readonly retried: number;
  readonly epochs: number;
  /** Empty when every promise was kept. */
  readonly broken: readonly string[];
}

export interface KillPlan {
  readonly kills: number;
  readonly seed: string;
  /** A parent that begins with an empty store each time: what a store is there to prevent. */
  readonly forgetful?: boolean;
}

/** Kills enclave or parent `kills` times, at moments that follow from `seed` and the speed of this machine. */
export async function killAndCount({ kills, seed, forgetful = false }: KillPlan): Promise<KillOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'occ-kills-'));
  const service = await startService(folder, forgetful);
  const random = randomOf(seed);
  const said: Said = { commits: [], retried: 0, broken: [] };
  let isOver = false;
  const clients = [0, 1, 2, 3].map((name) => commitOn(service.url, `${seed} ${name}`, said, () => isOver));
  await service.isUp();
  for (let count = 0; count < kills; count += 1) {
    await service.isUp();
    await sleep(random(120));
    if (random(5) === 0) service.enclave.kill();
    else service.parent.kill();
  }
  await service.isUp();
  isOver = true;
  await Promise.all(clients);
  const epochs = await settle(service.url, said);
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
  return { commits: said.commits.length, retried: said.retried, epochs, broken: said.broken };
}

interface Said {
  readonly commits: {
    readonly key: string;
    readonly body: string;
    readonly answer: string;
    readonly chainId: string;
  }[];
  retried: number;
  readonly broken: string[];
}

async function startService(folder: string, forgetful: boolean) {
  const nsmPath = join(folder, 'nsm.sock');
  const appPath = join(folder, 'app.sock');
  const nsms: Server[] = [];
  const url = `http://127.0.0.1:${await freePort()}`;
  const enclave = new Lasting(() => {
    rmSync(appPath, { force: true });
    for (const old of nsms.splice(0)) old.close();
    rmSync(nsmPath, { force: true });
    const server = createServer();
    serveNsm(measuredNsm(), server); // a new machine: its registers are empty
    nsms.push(server.listen(nsmPath));
    return spawn(process.execPath, ['enclave/app/main.ts', nsmPath, appPath], { cwd: root, stdio: 'ignore' });
  });
  const env = {
    PATH: process.env.PATH ?? '',
    PORT: new URL(url).port,
    ENCLAVE_SOCKET: appPath,
    RATE_LIMIT: '10000000',
  };
  let lives = 0;
  const parent = new Lasting(() => {
    lives += forgetful ? 1 : 0;
    const STORE = `sqlite:${join(folder, `proofs${lives}.db`)}`;
    const options = { cwd: root, env: { ...env, STORE }, stdio: 'ignore' } as const;
    return spawn(process.execPath, ['enclave/parent/main.ts'], options);
  });
  const isUp = async () => {
    for (let tries = 0; ; tries += 1) {
      const up = await fetch(`${url}/ready`)
        .then((response) => response.ok)
        .catch(() => false);
      if (up) return;
      if (tries > 2000) throw new Error('the service does not come up again');
      await sleep(10);
    }
  };
  const stop = async () => {
    await Promise.all([enclave.stop(), parent.stop()]);
    for (const old of nsms) old.close();
  };
  return { url, enclave, parent, isUp, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function commitOn(url: string, seed: string, said: Said, isOver: () => boolean): Promise<void> {
  const random = randomOf(seed);
  while (!isOver()) {
    const chainId = chains[random(chains.length)] ?? '';
    const key = randomBytes(16).toString('base64url');
    const digests = Array.from({ length: 1 + random(8) }, () => ({
      digestB64: createHash('sha256')
        .update(`${key} ${random(1e9)}`)
        .digest('base64'),
      hashAlg: 'sha256',
    }));
    const body = JSON.stringify({ digests, chainId, attestation: 'boot' });
    for (let tries = 0; tries < 4000; tries += 1) {
      const answer = await ask(url, key, body);
      if (answer.status === 200) {
        said.commits.push({ key, body, answer: answer.text, chainId });
        said.retried += tries === 0 ? 0 : 1;
        break;
      }
      if (answer.status >= 400 && ![409, 429, 503].includes(answer.status)) {
        said.broken.push(`${answer.status}: ${answer.text.slice(0, 200)}`);
        break;
      }
      if (isLost(answer.text)) break; // made by an enclave that is no more, and never answered: nobody was promised it
      await sleep(5);
    }
  }
}

/** The enclave died with it: the parent says so, and a client starts over. */
const isLost = (text: string): boolean => /"code":"(?:answer-forgotten|slot-unknown)"/.test(text);

async function ask(url: string, key: string, body: string) {
  try {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    const response = await fetch(`${url}/commit`, { method: 'POST', body, headers });
    return { status: response.status, text: await response.text() };
  } catch {
    return { status: 0, text: '' };
  }
}

/** Everything that was answered is asked for again, and looked for in the chains. */
async function settle(url: string, { commits, broken }: Said): Promise<number> {
  for (const { key, body, answer } of commits.slice(-200)) {
    const again = await ask(url, key, body);
    if (again.text !== answer) broken.push(`another answer to the same key: ${again.status}`);
  }
  const listed = new Map<string, Proof>();
  const boots = new Map<string, BootProof>();
  for (const chainId of chains) {
    for (let path: string | undefined = `/proofs?chain=${encodeURIComponent(chainId)}`; path !== undefined; ) {
      const response: Response = await fetch(`${url}${path}`);
      if (response.status === 404) break;
      const page = (await response.json()) as { readonly proofs: Proof[]; readonly bootProofs: BootProof[] };
      for (const proof of page.proofs) listed.set(proof.signer.signatureB64, proof);
      for (const boot of page.bootProofs) boots.set(boot.epochId, boot);
      path = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    }
  }
  const answered = commits.flatMap(({ answer }) => JSON.parse(answer) as Proof[]);
  for (const proof of answered) {
    if (!listed.has(proof.signer.signatureB64)) broken.push(`lost: ${proof.commit.chainId} ${proof.commit.chainIndex}`);
  }
  broken.push(...gaps([...listed.values()]), ...unjust([...listed.values()], [...boots.values()]));
  return new Set([...listed.values()].map(({ commit }) => commit.epochId)).size;
}

/** Within an epoch a chain is dense and linked from its first proof on, however often the parent was killed. */
function gaps(proofs: readonly Proof[]): readonly string[] {
  const parts = groupBy(proofs, ({ commit }) => `${commit.epochId} ${commit.chainId}`);
  return [...parts].flatMap(([name, part]) => {
    const inOrder = [...part].sort((a, b) => Number(a.commit.chainIndex) - Number(b.commit.chainIndex));
    return inOrder.flatMap(({ commit }, at) => {
      const before = inOrder[at - 1];
      const dense = commit.chainIndex === `${at + 1}` && commit.prevB64 === (before && chainHash(before));
      return dense ? [] : [`gap: ${name} before ${commit.chainIndex}`];
    });
  });
}

/** Of each epoch a chain is linked under the strictest policy, and nobody calls it complete. */
function unjust(proofs: readonly Proof[], boots: readonly BootProof[]): readonly string[] {
  const parts = [...groupBy(proofs, ({ commit }) => `${commit.epochId} ${commit.chainId}`)].slice(0, 12);
  return parts.flatMap(([name, part]) => {
    const evidence = { proofs: part, boots: boots.filter(({ epochId }) => epochId === part[0]?.commit.epochId) };
    const linked = judge(evidence).valid ? [] : [`not valid: ${name}`];
    return judge(evidence, { requireChain: 'complete' }).valid ? [...linked, `called complete: ${name}`] : linked;
  });
}
