// SPDX-License-Identifier: Apache-2.0
// `occ serve`: the seeds' journey with nothing but HTTP, and how it starts, stops and refuses to.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
    ['a store of another kind', ['--store', 'proofs.db'], {}, 'usage'],
    ['a store without a file', ['--store', 'sqlite:'], {}, 'usage'],
    ['a store in memory', ['--store', 'sqlite::memory:'], {}, 'usage'],
    ['a store in no folder', ['--store', 'sqlite:gone/proofs.db'], {}, 'store-unwritable'],
    ['keys that are not there', ['--keys', 'gone.txt'], {}, 'usage'],
    ['keys from two sources', ['--keys', 'keys.txt'], { API_KEYS: 'a:b' }, 'usage'],
    ['an issuer without https', ['--issuer', 'http://issuer.example'], {}, 'usage'],
    ['an issuer with a slash too many', ['--issuer', 'https://issuer.example/'], {}, 'usage'],
    ['an authority that is no address', ['--tsa', 'freetsa.org'], {}, 'usage'],
    ['a root without an authority', ['--tsa-root', 'root.pem'], {}, 'usage'],
    ['a root that is not there', ['--tsa', 'https://tsa.example', '--tsa-root', 'root.pem'], {}, 'file-not-found'],
    ['no requests at all', ['--rate-limit', '0'], {}, 'usage'],
    ['a bridge in words', [], { VSOCK_BRIDGE_PORT: 'vsock' }, 'usage'],
    ['a bridge at no port', [], { VSOCK_BRIDGE_PORT: '0' }, 'usage'],
    ['a state file beside a bridge', ['--state', 'x.json'], { VSOCK_BRIDGE_PORT: '9000' }, 'usage'],
  ])('%s: refuses to start', async (_, args, env, code) => {
    const cwd = folder();
    const { status, stdout, stderr } = await occ(['serve', '--port', '0', ...args], { cwd, env });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`[${code}]`);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('refuses keys that cannot be read, and does not repeat them', async () => {
    const cwd = folder({ 'keys.txt': 'alice:secret-1\nalice:secret-2\n' });
    const { status, stderr } = await occ(['serve', '--port', '0', '--keys', 'keys.txt'], { cwd });
    expect([status, stderr.includes('secret')]).toEqual([2, false]);
    expect(stderr).toContain('[usage]');
  });

  it('refuses a file that is not a store and leaves it as it is', async () => {
    const cwd = folder({ 'proofs.db': 'my notes '.repeat(100) });
    const { status, stderr } = await occ(['serve', '--port', '0', '--store', 'sqlite:proofs.db'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/\[store-invalid\]\nhint: .*another file/);
    expect(readFileSync(join(cwd, 'proofs.db'), 'utf8')).toBe('my notes '.repeat(100));
    expect(readdirSync(cwd)).toEqual(['proofs.db']);
  });

  it('listens at PORT, and rather at --port', async () => {
    const cwd = folder();
    const running = start(['serve'], { cwd, env: { PORT: '0' } });
    await running.says(/^http:\/\/127\.0\.0\.1:[0-9]+ serves/);
    const other = await occ(['serve', '--port', '0', '--state', ''], { cwd, env: { PORT: 'x' } });
    expect(other.stderr).toContain('state file');
    running.child.kill();
  });

  it('keeps what was committed with --store, and lets in who is in the file of keys by now', async () => {
    const cwd = folder({ 'keys.txt': '# of tests\nalice:secret-1\n' });
    const args = ['serve', '--port', '0', '--store', 'sqlite:proofs.db', '--keys', 'keys.txt'];
    const first = start(args, { cwd });
    const url = async (running: typeof first) => (await running.says(/^http\S+/))[0];
    const ask = (at: string, key: string, init: RequestInit = {}) =>
      fetch(at, { ...init, headers: { authorization: `Bearer ${key}`, ...octets } });
    const at = await url(first);
    expect((await ask(`${at}/commit`, 'alice:secret-1', { method: 'POST', body: 'x' })).status).toBe(200);
    first.child.kill('SIGTERM');
    await first.ended;
    writeFileSync(join(cwd, 'keys.txt'), 'alice:secret-2\n');
    const second = start(args, { cwd });
    const listed = await ask(`${await url(second)}/proofs?chain=key/alice`, 'alice:secret-2');
    expect(((await listed.json()) as { readonly proofs: readonly unknown[] }).proofs).toHaveLength(1);
    second.child.kill('SIGTERM');
    const { stdout, stderr } = await second.ended;
    expect(stdout + stderr).not.toContain('secret');
  });

  it('serves for an enclave behind VSOCK_BRIDGE_PORT, and says that it is not there', async () => {
    const cwd = folder();
    const running = start(['serve', '--port', '0'], { cwd, env: { VSOCK_BRIDGE_PORT: '1' } });
    const [, at] = await running.says(/^(http\S+) serves\n/);
    const answer = await fetch(`${at}/commit`, { method: 'POST', headers: octets, body: 'x' });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(readdirSync(cwd)).toEqual([]);
    running.child.kill('SIGTERM');
    expect((await running.ended).status).toBe(0);
  });

  it('refuses a damaged state file and leaves it as it is', async () => {
    const cwd = folder({ 'occ-state.json': '{"privateKeyB64":"AAAA"' });
    const { status, stderr } = await occ(['serve', '--port', '0'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('[state-invalid]');
    expect(readFileSync(join(cwd, 'occ-state.json'), 'utf8')).toBe('{"privateKeyB64":"AAAA"');
  });
});
