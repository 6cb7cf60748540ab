// SPDX-License-Identifier: Apache-2.0
// `occ serve --nsm`: the whole path a developer can walk without hardware: commit, then verify every document against
// the root that was written.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveNsm } from '../../src/host/test-nsm.ts';
import { authority, newNsm } from '../host/nsm-bench.ts';
import { folder, occ, start } from './occ.ts';

const policy = (measurement: string) =>
  JSON.stringify({
    requireEnforcement: 'measured-tee',
    allowedMeasurements: [measurement],
    anyCommitter: true,
    requireAttestation: 'proof',
    requireChain: 'linked',
  });

async function serving(args: readonly string[], cwd: string): Promise<string> {
  const running = start(['serve', '--port', '0', ...args], { cwd });
  return (await running.says(/^(http:\/\/\S+) serves; .*\n/))[1] ?? '';
}

async function committed(url: string, cwd: string) {
  const { status, stdout } = await occ(['commit', 'a.txt', '-e', url, '--root', 'root.pem'], { cwd });
  expect(status).toBe(0);
  expect(stdout).toContain('--policy policy.json --root root.pem');
  const { proofs } = JSON.parse(readFileSync(join(cwd, 'bundle.occ.json'), 'utf8'));
  return proofs[0].environment as { readonly enforcement: string; readonly measurement: string };
}

describe('occ serve --nsm test', () => {
  it('makes proofs that verify under the root it wrote, and under no other', async () => {
    const cwd = folder({ 'a.txt': 'hello' });
    const url = await serving(['--nsm', 'test', '--root', 'root.pem'], cwd);
    const { enforcement, measurement } = await committed(url, cwd);
    expect([enforcement, measurement]).toEqual(['measured-tee', expect.stringMatching(/^[0-9a-f]{96}$/)]);
    const named = { cwd: folder({ 'policy.json': policy(measurement) }) };
    const proofs = [join(cwd, 'bundle.occ.json'), join(cwd, 'a.txt'), '--policy', 'policy.json'];
    const trusting = await occ(['verify', ...proofs, '--root', join(cwd, 'root.pem'), '-v'], named);
    expect(trusting.status, trusting.stdout).toBe(0);
    expect(trusting.stderr).toContain('no hardware');
    const told = await occ(['verify', ...proofs, '--root', join(cwd, 'root.pem'), '--json'], named);
    const { valid, warnings } = JSON.parse(told.stdout);
    expect([valid, warnings[0]]).toEqual([true, expect.stringContaining('not that of AWS')]);
    const strict = await occ(['verify', ...proofs, '--json'], named);
    expect(strict.status).toBe(1);
    expect(strict.stdout).toContain('document-path');
    expect(existsSync(join(cwd, 'occ-state.json'))).toBe(false);
  });
});

it('occ serve --nsm test --issuer … --issuer-root … verifies workflow identities', async () => {
  const cwd = folder({ 'own.pem': authority.rootPem });
  const github = ['--issuer', 'https://token.actions.githubusercontent.com'];
  const own = ['--issuer', 'https://ghes.example', '--issuer-root', 'own.pem'];
  const url = await serving(['--nsm', 'test', '--root', 'root.pem', ...github, ...own], cwd);
  const [key, boot] = await Promise.all(
    ['/key', '/boot-proof/latest'].map(async (path) => (await fetch(url + path)).json()),
  );
  expect(key).toMatchObject({ features: expect.arrayContaining(['identity', 'boot']) });
  const { config } = (boot as { readonly manifest: { readonly config: object } }).manifest;
  expect(config).toMatchObject({
    issuers: [github[1], own[1]],
    issuerRoots: [{ issuer: own[1], rootB64: expect.any(String) }],
  });
});

describe('occ serve --nsm socket:PATH', () => {
  it.runIf(process.platform !== 'win32')('asks the NSM there', async () => {
    const cwd = folder({ 'a.txt': 'hello', 'root.pem': authority.rootPem });
    const server = createServer();
    serveNsm(newNsm(), server);
    await once(server.listen(join(cwd, 'nsm.sock')), 'listening');
    onTestFinished(() => void server.close());
    const { measurement } = await committed(await serving(['--nsm', `socket:${join(cwd, 'nsm.sock')}`], cwd), cwd);
    const arguments_ = ['bundle.occ.json', 'a.txt', '--policy', 'p.json', '--root', 'root.pem'];
    const other = folder({ 'p.json': policy(measurement), 'root.pem': authority.rootPem });
    const paths = arguments_.map((each) => (/^(?:bundle|a\.txt)/.test(each) ? join(cwd, each) : each));
    const verdict = await occ(['verify', ...paths], { cwd: other });
    expect(verdict.status, verdict.stdout).toBe(0);
  });

  it.each([
    ['an NSM that is not there', ['--nsm', 'socket:/nonexistent/nsm.sock'], 'host-failed'],
    ['another word', ['--nsm', 'yes'], 'usage'],
    ['an issuer nobody vouches for', ['--nsm', 'test', '--issuer', 'https://ghes.example'], 'usage'],
    ['an issuer and no hardware', ['--issuer', 'https://token.actions.githubusercontent.com'], 'usage'],
    ['a root of nothing', ['--root', 'root.pem'], 'usage'],
    ['a state for an epoch that ends', ['--nsm', 'test', '--state', 's.json'], 'usage'],
    ['a root that cannot be written', ['--nsm', 'test', '--root', 'no/such/root.pem'], 'file-unwritable'],
  ])('does not start with %s', async (_, args, code) => {
    const { status, stdout, stderr } = await occ(['serve', '--port', '0', ...args], { cwd: folder() });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(code);
  });
});
