// SPDX-License-Identifier: Apache-2.0
// `occ verify`: exit codes, the JSON contract, and everything that must not become a verdict.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestAuthority } from '../../src/host/test-authority.ts';
import { describeShared, sharedVectors } from '../shared-vectors.ts';
import { folder, occ } from './occ.ts';

type Check = { readonly id: string; readonly status: string; readonly reason?: string };
type Report = {
  readonly valid: boolean;
  readonly decided: boolean;
  readonly proofs: readonly { readonly valid: boolean; readonly checks: readonly Check[]; readonly subject: string }[];
  readonly bundle: { readonly checks: readonly Check[] };
  readonly error?: { readonly code: string; readonly message: string; readonly hint: string };
};

/** Windows has neither pipes in folders nor control characters in names. */
const ownRoot = createTestAuthority({ seed: new Uint8Array(16) }).rootPem;
const posix = process.platform !== 'win32';
const alone = ['--any-signer', '--no-artifact'];
const failing = (report: Report) =>
  report.proofs.map(({ checks }) => checks.find(({ status }) => status === 'fail')?.id);

describeShared('occ verify over real proofs', () => {
  const file = (name: string) => sharedVectors('occ-proofs', name);
  const t5 = file('testproofs-t5-stub-local-c1.json');
  const t7 = file('testproofs-t7-stub-local-c2.json');
  const t8 = file('testproofs-t8-stub-local-c3.json');
  const digest = Buffer.from('A4aJtlIABbwywIobBNGuG+/oGTMatdqYhBzc3Z1tt5Q=', 'base64');
  const verify = async (args: readonly string[], cwd = folder()) => {
    const { status, stdout, stderr } = await occ(['verify', ...args, '--json'], { cwd });
    return { status, stderr, report: JSON.parse(stdout) as Report };
  };

  it.each([
    ['t5, whose policy was changed after signing', t5, 1, 'signature'],
    ['t7', t7, 0, undefined],
    ['t8', t8, 0, undefined],
  ])('%s', async (_, path, exit, check) => {
    const { status, report } = await verify([path, ...alone]);
    expect(status).toBe(exit);
    expect(report).toMatchObject({ decided: true, valid: exit === 0 });
    expect(failing(report)).toEqual([check]);
  });

  const [seven, eight] = [t7, t8].map((path) => JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))));

  it.each([
    ['an array', `[${seven},${eight}]`],
    ['an array the other way round', `[${eight},${seven}]`],
    ['JSON Lines', `${seven}\n${eight}\n`],
  ])('t7 and t8 are valid together as a chain, as %s', async (_, text) => {
    const cwd = folder({ 'both.json': text, 'linked.json': '{"requireChain":"linked"}' });
    const { status, report } = await verify(['both.json', ...alone, '--policy', 'linked.json'], cwd);
    expect(report.proofs.flatMap(({ checks }) => checks.filter(({ id }) => id === 'chain-link'))).toEqual([
      expect.objectContaining({ status: 'pass' }),
      expect.objectContaining({ status: 'pass' }),
    ]);
    expect(status).toBe(0);
  });

  it.each([
    ['hex', digest.toString('hex')],
    ['upper-case hex', digest.toString('hex').toUpperCase()],
    ['sha256: and hex', `sha256:${digest.toString('hex')}`],
    ['base64', digest.toString('base64')],
  ])('a digest as %s is held against the proof', async (_, text) => {
    expect((await verify([t7, '--any-signer', '--digest', text])).status).toBe(0);
  });

  it('another digest is denied', async () => {
    const { status, report } = await verify([t7, '--any-signer', '--digest', 'ab'.repeat(32)]);
    expect(status).toBe(1);
    expect(failing(report)).toEqual(['artifact-digest']);
  });

  it('several digests are each answered', async () => {
    const args = ['--digest', digest.toString('hex'), '--digest', 'ab'.repeat(32)];
    const { report } = await verify([t7, '--any-signer', ...args]);
    expect(report.proofs.map(({ valid }) => valid)).toEqual([true, false]);
  });

  it.each([
    ['2026-03-21T18:00:00Z', 0],
    ['2026-03-21T19:00:00+01:00', 0],
    ['2026-03-21T19:00:00Z', 1],
    ['2026-03-22', 1],
  ])('is judged as of %s', async (moment, exit) => {
    const cwd = folder({ 'p.yaml': 'maxAge: 3600000\n' });
    const { status, report } = await verify([t7, ...alone, '--policy', 'p.yaml', '--at', moment], cwd);
    expect(status).toBe(exit);
    expect(failing(report)).toEqual([exit === 0 ? undefined : 'time-window']);
  });

  describe('of measured code', () => {
    const names = ['t1-c18', 't2-c20', 't3-c22-policy', 't4a-c24'].map((name) => `testproofs-${name}.json`);
    const measured = names.map((name) => JSON.parse(readFileSync(file(name), 'utf8')));
    const measurement: string = measured[0].environment.measurement;
    const policyOf = (allowed: string) => ({
      requireEnforcement: 'measured-tee',
      allowedMeasurements: [allowed],
      requireAttestation: true,
      requireChain: 'linked',
      anyCommitter: true,
    });
    const files = {
      'march.json': JSON.stringify(measured),
      'exchanged.json': JSON.stringify([measured[0], { ...measured[1], environment: measured[0].environment }]),
      'policy.json': JSON.stringify(policyOf(measurement)),
      'another.json': JSON.stringify(policyOf('ab'.repeat(48))),
    };

    it('c18, c20, c22 and c24 are one valid chain under a policy that names their measurement', async () => {
      const { status, report } = await verify(
        ['march.json', '--no-artifact', '--policy', 'policy.json'],
        folder(files),
      );
      expect([status, report.valid]).toEqual([0, true]);
      for (const { checks } of report.proofs) {
        const passed = checks.filter((check) => check.status === 'pass').map(({ id }) => id);
        expect(passed).toEqual(expect.arrayContaining(['document-binding', 'measurement-allowed', 'chain-link']));
      }
    });

    it.each([
      ['of another measurement are denied', 'march.json', 'another.json', 'measurement-allowed'],
      ['with the document of another proof are denied', 'exchanged.json', 'policy.json', 'document-binding'],
    ])('those %s', async (_, proofs, policy, check) => {
      const { status, report } = await verify([proofs, '--no-artifact', '--policy', policy], folder(files));
      expect(status).toBe(1);
      expect(failing(report).at(-1)).toBe(check);
    });

    it('no policy field puts another root in the place of that of AWS, and an option says that it does', async () => {
      const own = { 'root.json': JSON.stringify({ ...policyOf(measurement), roots: ['x'] }), 'own.pem': ownRoot };
      const cwd = folder({ ...files, ...own });
      const args = ['march.json', '--no-artifact', '--policy'];
      expect((await verify([...args, 'root.json'], cwd)).report.error?.code).toBe('policy-unknown-field');
      const { status, stdout, stderr } = await occ(['verify', ...args, 'policy.json', '--root', 'own.pem'], { cwd });
      expect([status, stdout]).toEqual([1, expect.stringContaining('document-path')]);
      expect(stderr).toContain('not that of AWS: no hardware is proved');
    });
  });

  it.each([
    ['no policy', [t7, '--no-artifact'], 'policy-no-anchor'],
    ['no artifact', [t7, '--any-signer'], 'usage'],
    ['artifact and digest', [t7, 'a.txt', '--digest', 'ab'.repeat(32), '--any-signer'], 'usage'],
    ['artifact and --no-artifact', [t7, 'a.txt', ...alone], 'usage'],
    ['digest and --no-artifact', [t7, '--digest', 'ab'.repeat(32), ...alone], 'usage'],
    ['a short digest', [t7, '--digest', 'abcd', '--any-signer'], 'encoding-invalid'],
    ['an empty digest', [t7, '--digest', '', '--any-signer'], 'encoding-invalid'],
    ['base64 with bits beyond its end', [t7, '--digest', `${'A'.repeat(42)}B=`, '--any-signer'], 'encoding-invalid'],
    ['a moment without zone', [t7, ...alone, '--at', '2026-03-21T18:00:00'], 'usage'],
    ['a day that does not exist', [t7, ...alone, '--at', '2026-02-30'], 'usage'],
    ['an hour that does not exist', [t7, ...alone, '--at', '2026-02-03T25:00:00Z'], 'usage'],
    ['a moment in words', [t7, ...alone, '--at', 'yesterday'], 'usage'],
    ['an unknown option', [t7, ...alone, '--trust-me'], 'usage'],
    ['no proofs', [], 'usage'],
    ['proofs that are not there', ['gone.json', ...alone], 'file-not-found'],
    ['a folder for proofs', ['.', ...alone], 'file-unreadable'],
    ['text for proofs', ['a.txt', ...alone], 'json-invalid'],
    ['a number for proofs', ['number.json', ...alone], 'bundle-invalid'],
    ['an empty array', ['none.json', ...alone], 'no-proofs'],
    ['an empty file', ['empty.json', ...alone], 'json-invalid'],
    ['a broken archive', ['broken.zip', ...alone], 'bundle-invalid'],
    ['an artifact that is not there', [t7, 'gone.txt', '--any-signer'], 'file-not-found'],
    ['an empty folder as artifact', [t7, 'nothing', '--any-signer'], 'no-subjects'],
    ['an empty name as artifact', [t7, '', '--any-signer'], 'usage'],
    ['a policy that is not there', [t7, '--no-artifact', '--policy', 'gone.json'], 'file-not-found'],
    ['a policy with an unknown field', [t7, '--no-artifact', '--policy', 'unknown.json'], 'policy-unknown-field'],
    ['the same with --any-signer', [t7, ...alone, '--policy', 'unknown.json'], 'policy-unknown-field'],
    ['a policy with an empty list', [t7, ...alone, '--policy', 'list.json'], 'policy-empty-list'],
    ['a policy that names no code', [t7, '--no-artifact', '--policy', 'committer.json'], 'policy-no-anchor'],
    ['a policy that names no committer', [t7, '--no-artifact', '--policy', 'code.json'], 'policy-no-committer'],
    ['a policy that is a list', [t7, '--no-artifact', '--policy', 'none.json'], 'policy-invalid'],
    ['a policy that is null', [t7, ...alone, '--policy', 'null.json'], 'policy-invalid'],
  ])('%s: no verdict', async (_, args, code) => {
    const cwd = folder({
      'a.txt': 'hello\n',
      'number.json': '7',
      'none.json': '[]',
      'null.json': 'null',
      'empty.json': '',
      'broken.zip': 'PK\u0003\u0004 and no more',
      'unknown.json': '{"anySigner":true,"requireAttestion":true}',
      'list.json': '{"allowedPublicKeys":[]}',
      'committer.json': '{"anyCommitter":true}',
      'code.json': '{"allowedMeasurements":["test:local-signer"]}',
    });
    mkdirSync(join(cwd, 'nothing'));
    const [{ status, stderr, report }, text] = await Promise.all([
      verify(args, cwd),
      occ(['verify', ...args], { cwd }),
    ]);
    expect(report).toEqual({
      valid: false,
      decided: false,
      error: { code, message: expect.stringMatching(/./), hint: expect.stringMatching(/./) },
    });
    expect([status, stderr]).toEqual([2, '']);

    expect(text.status).toBe(2);
    expect(text.stdout).toBe('');
    expect(text.stderr).toMatch(new RegExp(`^error: .*\\[${code}\\]\\nhint: +\\S.*\\n$`));
  });

  it.runIf(posix)('a pipe as artifact is not waited for', async () => {
    const cwd = folder();
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    const { status, report } = await verify([t7, 'pipe', '--any-signer'], cwd);
    expect([status, report.error?.code]).toEqual([2, 'file-not-regular']);
  });

  it('--any-signer lifts what the policy leaves open, and nothing it says', async () => {
    const key = 'n5rkodPV05N+/VUY2QTyB40BEt+LGN8FOO4EzALbZOQ=';
    const other = Buffer.alloc(32, 7).toString('base64');
    const cwd = folder({
      'key.json': JSON.stringify({ allowedPublicKeys: [key] }),
      'other.json': JSON.stringify({ allowedPublicKeys: [other] }),
      'head.json': JSON.stringify({ expectedHead: other }),
      'whole.json': JSON.stringify({ allowedPublicKeys: [key], exclusiveKeys: true }),
    });
    const of = async (name: string, ...more: readonly string[]) => {
      const { status, report } = await verify([t7, '--no-artifact', '--policy', name, ...more], cwd);
      return [status, report.error?.code ?? failing(report)[0]];
    };
    expect(await of('key.json')).toEqual([2, 'policy-no-committer']);
    expect(await of('key.json', '--any-signer')).toEqual([0, undefined]);
    expect(await of('other.json', '--any-signer')).toEqual([1, 'key-allowed']);
    expect(await of('head.json')).toEqual([2, 'policy-no-anchor']);
    expect(await of('head.json', '--any-signer')).toEqual([1, 'expected-head']);
    expect(await of('whole.json')).toEqual([0, undefined]);
    expect(await of('whole.json', '--any-signer')).toEqual([0, undefined]);
  });

  it('JSON has the members of the contract, in every proof', async () => {
    const { report } = await verify([t5, ...alone]);
    expect(report).toMatchObject({ valid: false, decided: true, bundle: { checks: expect.any(Array) } });
    for (const proof of report.proofs) {
      const members = [
        'subject',
        'digest',
        'counter',
        'chainId',
        'chainIndex',
        'epochId',
        'identity',
        'valid',
        'checks',
      ];
      expect(Object.keys(proof)).toEqual(members);
      for (const check of proof.checks) {
        expect(check.status).toMatch(/^(?:pass|fail|not-asked|not-reached)$/);
        expect(['id', 'status', 'reason', 'expected', 'actual']).toEqual(expect.arrayContaining(Object.keys(check)));
      }
    }
  });

  it('text says what was asked, then the verdict; --verbose says every check', async () => {
    const cwd = folder();
    const brief = await occ(['verify', t7, ...alone], { cwd });
    expect(brief.stdout).toContain('anySigner: true');
    expect(brief.stdout).toContain('no hardware');
    expect(brief.stdout.trimEnd()).toMatch(/\nvalid: .*signed by anybody.*$/);
    expect(brief.stdout).not.toContain('slot-signature');
    expect((await occ(['verify', t7, ...alone, '--verbose'], { cwd })).stdout).toContain('slot-signature');
  });

  describe('artifact and proof the wrong way round', () => {
    const hello = 'hello\n';
    const proofOf = async (cwd: string) => {
      writeFileSync(join(cwd, 'hello.txt'), hello);
      const env = { OCC_STATE_PATH: 'state.json' };
      expect((await occ(['commit', 'hello.txt', '-o', 'b.json'], { cwd, env })).status).toBe(0);
    };

    it('are swapped, and that is said', async () => {
      const cwd = folder();
      await proofOf(cwd);
      const { status, stderr } = await occ(['verify', 'hello.txt', 'b.json', '--any-signer'], { cwd });
      expect(status).toBe(0);
      expect(stderr).toContain('b.json');
    });

    it.each([
      ['a JSON file with a version', 'package.json', '{"name":"x","version":"1.0.0"}'],
      ['a JSON file that is not strict', 'data.json', '{"a":1,"a":1.0}'],
      ['lines of JSON', 'log.jsonl', '{"a":1}\n{"a":2}\n'],
      ['an empty array', 'list.json', '[]'],
      ['an empty file', 'nothing', ''],
    ])('also for %s', async (_, name, content) => {
      const cwd = folder({ [name]: content });
      const env = { OCC_STATE_PATH: 'state.json' };
      expect((await occ(['commit', name, '-o', 'b.json'], { cwd, env })).status).toBe(0);
      expect((await occ(['verify', name, 'b.json', '--any-signer'], { cwd })).status).toBe(0);
      expect((await occ(['verify', 'b.json', name, '--any-signer'], { cwd })).status).toBe(0);
    });

    it('a folder of artifacts comes first and still works', async () => {
      const cwd = folder({ 'dist/a.js': '1', 'dist/b.js': '2' });
      const env = { OCC_STATE_PATH: 'state.json' };
      await occ(['commit', 'dist', '-o', 'b.json'], { cwd, env });
      expect((await occ(['verify', 'dist', 'b.json', '--any-signer'], { cwd })).status).toBe(0);
    });

    it('are not swapped when both hold proofs: a proof can be an artifact', async () => {
      const cwd = folder();
      await proofOf(cwd);
      await occ(['commit', 'b.json', '-o', 'c.json'], { cwd, env: { OCC_STATE_PATH: 'state.json' } });
      expect((await occ(['verify', 'c.json', 'b.json', '--any-signer'], { cwd })).status).toBe(0);
      const { status, stderr } = await occ(['verify', 'b.json', 'c.json', '--any-signer'], { cwd });
      expect([status, stderr]).toEqual([1, '']);
    });

    it('are not swapped when neither does: the first is named', async () => {
      const cwd = folder({ 'a.txt': 'a', 'b.txt': 'b' });
      const { status, stderr } = await occ(['verify', 'a.txt', 'b.txt', '--any-signer'], { cwd });
      expect(status).toBe(2);
      expect(stderr).toContain('json-invalid');
    });
  });
});

describe('foreign text', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not get through
  const forbidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  const nasty = 'a\u001b[2J\u202egpj.exe\u0007\u009b1m';

  it('in a bundle is printed escaped', async () => {
    const proof = { version: nasty, artifact: nasty };
    const bundle = {
      ...{ mediaType: 'application/vnd.occ.bundle.v1+json', bootProofs: [], checkpoints: [] },
      subjects: [{ name: nasty, digest: { sha256: 'ab'.repeat(32) } }],
      proofs: [proof],
    };
    const cwd = folder({ 'b.json': JSON.stringify(bundle) });
    const { status, stdout } = await occ(['verify', 'b.json', ...alone, '--verbose'], { cwd });
    expect(status).toBe(1);
    expect(stdout).not.toMatch(forbidden);
  });

  it('in arguments and file names is printed escaped', async () => {
    const cwd = folder({ ...(posix && { [nasty]: 'x' }), 'b.json': '[{"version":"occ/1"}]' });
    for (const args of [
      ['verify', nasty, '--any-signer'],
      ['verify', 'b.json', nasty, '--any-signer'],
      ['verify', 'b.json', '.', '--any-signer'],
      ['verify', 'b.json', `--${nasty}`],
      ['verify', 'b.json', '--digest', nasty, '--any-signer'],
      ['verify', 'b.json', ...alone, '--at', nasty],
      ['verify', 'b.json', ...alone, '--policy', nasty],
      [nasty],
      ['commit', nasty, '-e', 'embedded'],
      ['serve', '--port', nasty],
    ]) {
      const { status, stdout, stderr } = await occ(args, { cwd });
      expect([status, args[0]]).toEqual([posix || args[2] !== '.' ? 2 : 1, args[0]]);
      expect(stdout + stderr).not.toMatch(forbidden);
    }
  });
});
