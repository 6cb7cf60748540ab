// SPDX-License-Identifier: Apache-2.0
// `occ commit`: where it commits, what it writes, what it never overwrites, and that a failure leaves nothing behind.

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type HostileService, startHostileService } from '../fixtures/start-hostile-service.ts';
import { cleanEnv, folder, occ, service, start } from './occ.ts';

const embedded = { OCC_STATE_PATH: 'state.json' };
const report = (stdout: string) => JSON.parse(stdout);
const visibleFiles = (cwd: string) => readdirSync(cwd).filter((name) => !name.startsWith('state.json'));

let hostile: HostileService;
beforeAll(async () => {
  hostile = await startHostileService();
});
afterAll(() => hostile.stop());

describe('occ commit', () => {
  it('writes a bundle that verifies under the policy it prints', async () => {
    const cwd = folder({ 'a.txt': 'one', 'dist/b.txt': 'two', 'dist/c.txt': 'two' });
    const { status, stdout, stderr } = await occ(['commit', 'a.txt', 'dist'], { cwd, env: embedded });
    expect([status, stderr]).toEqual([0, '']);
    expect(visibleFiles(cwd)).toEqual(['a.txt', 'bundle.occ.json', 'dist']);
    const bundle = JSON.parse(readFileSync(join(cwd, 'bundle.occ.json'), 'utf8'));
    expect(bundle.subjects.map(({ name }: { name: string }) => name)).toEqual(['a.txt', 'dist/b.txt', 'dist/c.txt']);
    expect(bundle.proofs).toHaveLength(2);
    const [, policy = ''] = /^ {2}policy\.json {2}(.*)$/m.exec(stdout) ?? [];
    writeFileSync(join(cwd, 'policy.json'), policy);
    const verify = ['verify', 'bundle.occ.json', 'a.txt', 'dist', '--policy', 'policy.json'];
    expect((await occ(verify, { cwd })).status).toBe(0);
    writeFileSync(join(cwd, 'a.txt'), 'One');
    expect(await occ(verify, { cwd })).toMatchObject({ status: 1, stdout: expect.stringContaining('artifact-digest') });
  });

  it('says what it did not prove', async () => {
    const { stdout } = await occ(['commit', 'a'], { cwd: folder({ a: '1' }), env: embedded });
    expect(stdout).toContain('not proved');
    expect(stdout).toContain('no hardware');
  });

  it('with --json says the same for machines', async () => {
    const cwd = folder({ a: '1', b: '2' });
    const { stdout } = await occ(['commit', 'a', 'b', '--json', '--chain-id', 'ours/1'], { cwd, env: embedded });
    expect(report(stdout)).toEqual({
      ...{ committed: true, bundle: 'bundle.occ.json', chainId: 'ours/1' },
      ...{ epochId: expect.any(String), head: expect.any(String) },
      key: { publicKeyB64: expect.any(String), enforcement: 'stub', measurement: 'stub:measurement:not-a-real-tee' },
      subjects: [
        { subject: 'a', digest: expect.stringMatching(/^[0-9a-f]{64}$/), counter: '3', chainIndex: '1' },
        { subject: 'b', digest: expect.stringMatching(/^[0-9a-f]{64}$/), counter: '4', chainIndex: '2' },
      ],
      notes: expect.arrayContaining([expect.stringContaining('no hardware')]),
    });
  });

  it('continues a chain of the same state file, which nobody else can read', async () => {
    const cwd = folder({ a: '1', b: '2' });
    const commit = (name: string) =>
      occ(['commit', name, '--json', '--chain-id', 'ours/1', '-o', `${name}.json`], { cwd, env: embedded });
    const [first, second] = [report((await commit('a')).stdout), report((await commit('b')).stdout)];
    expect([first.subjects[0].chainIndex, second.subjects[0].chainIndex]).toEqual(['1', '2']);
    expect(second.epochId).toBe(first.epochId);
    expect(second.key).toEqual(first.key);
  });

  it('takes a chain name of its own for each commit that names none', async () => {
    const cwd = folder({ a: '1' });
    const chains = [];
    for (const output of ['1.json', '2.json']) {
      chains.push(report((await occ(['commit', 'a', '-o', output, '--json'], { cwd, env: embedded })).stdout).chainId);
    }
    expect(chains).toEqual([expect.stringMatching(/^local\/[0-9a-f]{16}$/), expect.stringMatching(/^local\//)]);
    expect(chains[0]).not.toBe(chains[1]);
  });

  it.each([
    ['the flag before everything', 'genuine', { OCC_ENDPOINT: 'https://unused.invalid', OCC_STATE_PATH: 'state.json' }],
    ['the environment before the state file', undefined, { OCC_ENDPOINT: 'genuine', OCC_STATE_PATH: 'state.json' }],
  ])('asks the service of %s', async (_, flag, env) => {
    const cwd = folder({ a: '1' });
    const endpoint = hostile.endpoint('genuine');
    const args = ['commit', 'a', ...(flag ? ['-e', endpoint] : [])];
    const resolved = { ...env, OCC_ENDPOINT: env.OCC_ENDPOINT === 'genuine' ? endpoint : env.OCC_ENDPOINT };
    expect((await occ(args, { cwd, env: resolved })).status).toBe(0);
    expect((await hostile.log(endpoint)).map(({ path }) => path)).toContain('/commit');
    expect(existsSync(join(cwd, 'state.json'))).toBe(false);
  });

  it('without any of them means the public service', async () => {
    const proxy = createServer((_, response) => response.writeHead(503).end()).on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    const asked: string[] = [];
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void proxy.close());
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const env = { HTTPS_PROXY: url, https_proxy: url, NO_PROXY: '', no_proxy: '' };
    const { status } = await occ(['commit', 'a', '--retry-budget', '1'], { cwd: folder({ a: '1' }), env });
    expect(status).toBe(2);
    expect(asked[0]).toBe('nitro.occproof.com:443');
  });

  it.each([
    ['no files', [], {}, 'usage'],
    ['a file that is not there', ['gone'], embedded, 'file-not-found'],
    ['an empty folder', ['empty'], embedded, 'no-subjects'],
    ['a chain under gha/', ['a', '--chain-id', 'gha/github.com/1/2'], embedded, 'usage'],
    ['a chain with blanks', ['a', '--chain-id', 'my chain'], embedded, 'usage'],
    ['an endpoint in plain HTTP', ['a', '-e', 'http://occ.example.org'], {}, 'endpoint-invalid'],
    ['an endpoint with a password', ['a', '-e', 'https://me:hush@occ.example.org'], {}, 'endpoint-invalid'],
    ['an empty endpoint', ['a', '-e', ''], {}, 'usage'],
    ['an empty OCC_ENDPOINT', ['a'], { OCC_ENDPOINT: '' }, 'usage'],
    ['an empty OCC_STATE_PATH', ['a'], { OCC_STATE_PATH: '' }, 'usage'],
    ['an empty key', ['a', '-k', ''], embedded, 'usage'],
    ['no time at all', ['a', '--retry-budget', '0'], embedded, 'usage'],
    ['an empty output', ['a', '-o', ''], embedded, 'usage'],
    ['an output in a folder that is not there', ['a', '-o', 'gone/b.json'], embedded, 'file-unwritable'],
    ['a folder as output', ['a', '-o', 'empty', '--force'], embedded, 'file-unwritable'],
    ['an output that is to be committed', ['a', '-o', 'a', '--force'], embedded, 'usage'],
    ['the same through a link', ['a', '-o', 'link', '--force'], embedded, 'usage'],
    ['a damaged state file', ['a'], { OCC_STATE_PATH: 'a' }, 'state-invalid'],
  ])('%s: an error, and nothing written', async (_, args, env, code) => {
    const cwd = folder({ a: '1' });
    mkdirSync(join(cwd, 'empty'));
    symlinkSync('a', join(cwd, 'link'));
    const { status, stdout, stderr } = await occ(['commit', ...args, '--json'], { cwd, env });
    expect(report(stdout)).toEqual({
      committed: false,
      error: { code, message: expect.any(String), hint: expect.any(String) },
    });
    expect([status, stderr.replace(/^warning: .*\n/, '')]).toEqual([2, '']);
    expect(stdout).not.toContain('hush');
    expect(visibleFiles(cwd)).toEqual(['a', 'empty', 'link']);
    expect(readFileSync(join(cwd, 'a'), 'utf8')).toBe('1');
  });

  it('replaces a bundle only when told to, and then as a whole', async () => {
    const cwd = folder({ a: '1', 'bundle.occ.json': 'precious' });
    const refused = await occ(['commit', 'a'], { cwd, env: embedded });
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('file-exists') });
    expect(readFileSync(join(cwd, 'bundle.occ.json'), 'utf8')).toBe('precious');
    expect(existsSync(join(cwd, 'state.json'))).toBe(false);
    expect((await occ(['commit', 'a', '--force'], { cwd, env: embedded })).status).toBe(0);
    expect(readFileSync(join(cwd, 'bundle.occ.json'), 'utf8')).toContain('occ/1');
    expect(visibleFiles(cwd)).toEqual(['a', 'bundle.occ.json']);
  });
});

describe('a service that asks for a key', () => {
  const key = 'ci:correct-horse-battery';

  it('takes it from OCC_API_KEY, and nothing ever prints it', async () => {
    const { url } = await service({ API_KEYS: `other:x,${key}` });
    const cwd = folder({ a: '1' });
    const commit = (env: Readonly<Record<string, string>>, ...more: readonly string[]) =>
      occ(['commit', 'a', '-f', ...more], { cwd, env: { OCC_ENDPOINT: url, ...env } });
    expect(await commit({})).toMatchObject({ status: 2, stderr: expect.stringContaining('[unauthorized]') });
    const wrong = await commit({ OCC_API_KEY: `${key}!` });
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('[unauthorized]') });
    const right = await commit({ OCC_API_KEY: key });
    expect([right.status, right.stderr]).toEqual([0, '']);
    const flagged = await commit({ OCC_API_KEY: 'wrong:key' }, '-k', key);
    expect(flagged.status).toBe(0);
    expect(flagged.stderr).toMatch(/^warning: .*OCC_API_KEY/);
    for (const { stdout, stderr } of [wrong, right, flagged]) expect(stdout + stderr).not.toContain('correct-horse');
  });
});

describe('a service that lies or breaks', () => {
  it.each([
    ['wrong-digest', 'proof-refused'],
    ['replayed', 'proof-replayed'],
    ['signed-by-another', 'proof-refused'],
    ['slots-forged', 'slot-refused'],
    ['half-answer', 'service-answer-truncated'],
    ['byte-a-second', 'service-timeout'],
    ['length-short', undefined],
    ['reset', 'service-unreachable'],
    ['redirects', 'service-redirected'],
    ['bad-gateway-always', undefined],
    ['not-json', 'service-answer-invalid'],
    ['historic-silence', 'commit-outcome-unknown'],
  ])('%s: exit code 2, and nothing written', async (scenario, code) => {
    const cwd = folder({ a: '1', b: '2' });
    const env = { OCC_ENDPOINT: hostile.endpoint(scenario) };
    const { status, stdout, stderr } = await occ(['commit', 'a', 'b', '--retry-budget', '2'], { cwd, env });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: /m);
    if (code !== undefined) expect(stderr).toContain(`[${code}]`);
    expect(visibleFiles(cwd)).toEqual(['a', 'b']);
  });

  it('is printed without what would steer a terminal', async () => {
    const evil = createServer((_, response) => {
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: 'a\u001b[2J\nerror: all is well\u202e', code: 'x\u0007' }));
    });
    await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void evil.close());
    const endpoint = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`;
    const { status, stderr } = await occ(['commit', 'a', '-e', endpoint], { cwd: folder({ a: '1' }) });
    expect(status).toBe(2);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not get through
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(stderr.match(/^error: /gm)).toHaveLength(1);
  });

  it.runIf(process.platform !== 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('is waited for until %s, and nothing written', async (signal, exit) => {
    const cwd = folder({ a: '1' });
    const endpoint = hostile.endpoint('silence');
    const running = start(['commit', 'a'], { cwd, env: { OCC_ENDPOINT: endpoint } });
    while ((await hostile.log(endpoint)).every(({ path }) => path !== '/commit')) await new Promise(setImmediate);
    running.child.kill(signal);
    const { status, stderr } = await running.ended;
    expect(status).toBe(exit);
    expect(stderr).toContain('[cancelled]');
    expect(readdirSync(cwd)).toEqual(['a']);
  });
});

it('the tests inherit no setting that would decide for them', () => {
  expect(Object.keys(cleanEnv()).filter((name) => name.startsWith('OCC_'))).toEqual([]);
});
