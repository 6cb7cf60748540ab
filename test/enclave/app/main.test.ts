// SPDX-License-Identifier: Apache-2.0
// The entry of the image as a process of its own, on an NSM and a parent behind sockets: it does everything the enclave
// does, trusts AWS alone, and ends with a reason where it cannot start.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { extendPcr } from '../../../enclave/app/nsm.ts';
import { StreamLink } from '../../../enclave/parent/link.ts';
import { defaultConfig } from '../../../enclave/wire/config.ts';
import { serveNsm, type TestNsm } from '../../../src/host/test-nsm.ts';
import { parseBootProof } from '../../../src/proof/boot.ts';
import { parseProof } from '../../../src/proof/proof.ts';
import { codeOf } from '../../host/state-folder.ts';
import { judge, measuredNsm } from './measured-enclave.ts';
import { digest } from './small-enclave.ts';

const main = resolve(import.meta.dirname, '../../../enclave/app/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'occ-enclave-'));
const running: (ChildProcess | Server | StreamLink)[] = [];
let started = 0;

afterEach(() => {
  for (const each of running.splice(0)) {
    if (each instanceof StreamLink || !('kill' in each)) each.close();
    else each.kill('SIGKILL');
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(nsm?: TestNsm) {
  started += 1;
  const [nsmPath, parentPath] = ['nsm', 'app'].map((name) => join(folder, `${name}${started}.sock`)) as [
    string,
    string,
  ];
  if (nsm) {
    const server = createServer();
    serveNsm(nsm, server);
    running.push(server);
    await once(server.listen(nsmPath), 'listening');
  }
  const child = spawn(process.execPath, [main, nsmPath, parentPath], { stdio: ['ignore', 'ignore', 'pipe'] });
  running.push(child);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([status]) => ({ status, stderr }));
  const link = async () => {
    while (!existsSync(parentPath) && child.exitCode === null) await sleep(10);
    const made = new StreamLink(connect(parentPath));
    running.push(made);
    return made;
  };
  return { link, ended };
}

describe('the entry of the image', () => {
  it('commits through its sockets, and every row passes', async () => {
    const link = await (await start(measuredNsm())).link();
    expect(await codeOf(link.ask('health', {}))).toBe('not-configured');
    const { bootProof } = await link.ask('configure', { config: defaultConfig });
    const place = { holder: 'open', chainId: 'chain' };
    const { slotIds } = await link.ask('allocateSlots', { ...place, count: 3, reply: 'ids' });
    const items = slotIds.map((slotId) => ({ slotId, digestB64: digest() }));
    const { proofs } = await link.ask('commit', { ...place, commitId: 'one', items, attestation: 'boot' });
    const { checkpoint } = await link.ask('checkpoint', { chainId: 'chain', nonceB64: digest(), close: true });
    const evidence = { proofs: proofs.map(parseProof), boots: [parseBootProof(bootProof)], checkpoints: [checkpoint] };
    expect(judge(evidence, { requireChain: 'complete' }).failed).toEqual([]);
    expect(await codeOf(link.ask('configure', { config: defaultConfig }))).toBe('already-configured');
  });

  it('hands over to nobody but an enclave of AWS', async () => {
    const links = await Promise.all([measuredNsm(), measuredNsm()].map(async (nsm) => (await start(nsm)).link()));
    const [one, other] = await Promise.all(links.map((link) => link.ask('configure', { config: defaultConfig })));
    expect(one?.bootProof?.epochId).not.toBe(other?.bootProof?.epochId);
    const bootProof = other?.bootProof ?? {};
    expect(await codeOf(links[0]?.ask('handover', { bootProof }) ?? Promise.resolve())).toBe('handover-refused');
  });

  it('ends without an NSM', async () => {
    const { ended } = await start();
    expect(await ended).toEqual({ status: 1, stderr: expect.stringMatching(/^enclave: NSM .*\n$/) });
  });

  it('ends where something ran before it', async () => {
    const nsm = measuredNsm();
    await extendPcr(nsm, 16, new Uint8Array(48));
    const { ended } = await start(nsm);
    expect(await ended).toEqual({ status: 1, stderr: expect.stringContaining('PCR16') });
  });
});
