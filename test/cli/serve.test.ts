// SPDX-License-Identifier: Apache-2.0
// `occ serve`: the seeds' journey with nothing but HTTP, and how it starts, stops and refuses to.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folder, occ, service, start } from './occ.ts';

const octets = { 'content-type': 'application/octet-stream' };
const json = { 'content-type': 'application/json' };

async function commitBytes(url: string, bytes: Uint8Array<ArrayBuffer>) {
  const answer = await fetch(`${url}/commit`, { method: 'POST', headers: octets, body: bytes });
  return (await answer.json()) as {
    readonly counter: string;
    readonly proof: { readonly commit: { epochId: string } };
  };
}

describe('occ serve', () => {
  it("answers as the seeds' README says", async () => {
    const { url, cwd } = await service();
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ ok: true });
    const bytes = new TextEncoder().encode('# OCC\n');
    const { proof, counter } = await commitBytes(url, bytes);
    expect(counter).toMatch(/^[1-9][0-9]*$/);
    const ask = async (content: Uint8Array) => {
      const body = JSON.stringify({ proof, bytes: Buffer.from(content).toString('base64') });
      return (await fetch(`${url}/verify`, { method: 'POST', headers: json, body })).json();
    };
    expect(await ask(bytes)).toMatchObject({ valid: true });
    expect(await ask(new TextEncoder().encode('# occ\n'))).toMatchObject({ valid: false });
    expect(readdirSync(cwd)).toContain('occ-state.json');
  });

  it('commits from another process, which verifies what it got', async () => {
    const { url } = await service();
    const cwd = folder({ 'a.txt': 'hello' });
    expect((await occ(['commit', 'a.txt', '-e', url], { cwd })).status).toBe(0);
    expect((await occ(['verify', 'bundle.occ.json', 'a.txt', '--any-signer'], { cwd })).status).toBe(0);
  });

  it('prints one line with its address, and that there is no hardware', async () => {
    const running = await service();
    running.child.kill('SIGTERM');
    const { stdout, stderr } = await running.ended;
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+ .*stub: no hardware\n$/);
    expect(stderr).toMatch(/^stub: no hardware/);
    expect(stderr).toContain('API_KEYS');
  });

  it.runIf(process.platform !== 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    'stops at %s and lets go of its state',
    async (signal) => {
      const running = await service();
      const { proof } = await commitBytes(running.url, new Uint8Array(3));
      running.child.kill(signal);
      expect((await running.ended).status).toBe(0);
      expect(readdirSync(running.cwd)).toEqual(['occ-state.json']);
      expect(statSync(join(running.cwd, 'occ-state.json')).mode & 0o777).toBe(0o600);
      const next = await service({}, running.cwd);
      const later = await commitBytes(next.url, new Uint8Array(3));
      expect(later.proof.commit.epochId).toBe(proof.commit.epochId);
    },
  );

  it('takes the state file of OCC_STATE_PATH, and rather the one of --state', async () => {
    const cwd = folder();
    const one = await service({ OCC_STATE_PATH: 'one.json' }, cwd);
    const two = start(['serve', '--port=0', '--state=two.json'], { cwd, env: { OCC_STATE_PATH: 'one.json' } });
    await two.says(/^http/);
    expect(readdirSync(cwd).filter((name) => !name.includes('lock'))).toEqual(['one.json', 'two.json']);
    const third = await occ(['serve', '--port', '0'], { cwd, env: { OCC_STATE_PATH: 'one.json' } });
    expect(third).toMatchObject({ status: 2, stderr: expect.stringContaining('[state-locked]') });
    one.child.kill();
  });

  it('says that the address is in use, and how to find another', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const cwd = folder();
    const { status, stdout, stderr } = await occ(['serve', `--port=${port}`], { cwd });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`${port}.*in use.*\\[listen-failed\\]\\nhint: .*--port 0`));
    expect(readdirSync(cwd).filter((name) => name.includes('lock'))).toEqual([]);
  });

  it('lets only the holders of API_KEYS commit', async () => {
    const { url, ended, child } = await service({ API_KEYS: 'one:secret-1, two:secret-2' });
    const commit = (authorization?: string) =>
      fetch(`${url}/commit`, {
        ...{ method: 'POST', body: 'x' },
        headers: { ...octets, ...(authorization && { authorization }) },
      });
    expect((await commit()).status).toBe(401);
    expect((await commit('Bearer one:secret-2')).status).toBe(401);
    expect((await commit('Bearer two:secret-2')).status).toBe(200);
    child.kill('SIGTERM');
    const { stdout, stderr } = await ended;
    expect(stdout + stderr).not.toContain('secret');
  });

  it.each([
    ['an empty API_KEYS', [], { API_KEYS: '' }, 'usage'],
    ['API_KEYS of commas', [], { API_KEYS: ' , ' }, 'usage'],
    ['API_KEYS with a comma too many', [], { API_KEYS: 'a:b,' }, 'usage'],
    ['an address beyond loopback without keys', ['--host', '0.0.0.0'], {}, 'usage'],
    ['a port in words', ['--port', 'http'], {}, 'usage'],
    ['a port too high', ['--port', '65536'], {}, 'usage'],
    ['an empty state file name', ['--state', ''], {}, 'usage'],
    ['a state file in no folder', ['--state', 'gone/state.json'], {}, 'state-unwritable'],
    ['an argument', ['8787'], {}, 'usage'],
  ])('%s: refuses to start', async (_, args, env, code) => {
    const cwd = folder();
    const { status, stdout, stderr } = await occ(['serve', '--port', '0', ...args], { cwd, env });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`[${code}]`);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('refuses a damaged state file and leaves it as it is', async () => {
    const cwd = folder({ 'occ-state.json': '{"privateKeyB64":"AAAA"' });
    const { status, stderr } = await occ(['serve', '--port', '0'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('[state-invalid]');
    expect(readFileSync(join(cwd, 'occ-state.json'), 'utf8')).toBe('{"privateKeyB64":"AAAA"');
  });
});
