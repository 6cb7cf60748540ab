// SPDX-License-Identifier: Apache-2.0
// `npm start`, as a newcomer runs it: the committed command line on real files, both verdicts, nothing left behind but
// what it names, and the user's own files as they were.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { folder } from '../cli/occ.ts';

const root = resolve(import.meta.dirname, '../..');
const journeyTimeoutMs = 120_000;

beforeAll(() => {
  if (existsSync(join(root, 'dist/cli/index.js'))) return;
  throw new Error('dist/cli/index.js is missing: it is what npm start runs. Run `npm run build` and commit dist/.');
});

/** Runs the journey from `cwd`, with a temporary folder of its own. */
function journey(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  const temporary = mkdtempSync(join(tmpdir(), 'occ-e2e-'));
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools/start.ts'), ...args], {
    cwd: root,
    env: { ...process.env, ...env, INIT_CWD: cwd, TMPDIR: temporary, TMP: temporary, TEMP: temporary },
    encoding: 'utf8',
  });
  const [kept] = readdirSync(temporary).filter((name) => name.startsWith('occ-start-'));
  return { status, stdout, stderr, kept: kept === undefined ? undefined : join(temporary, kept) };
}

/** Everything a write would change. */
function stateOf(path: string): readonly string[] {
  return [...readdirSync(path, { recursive: true, encoding: 'utf8' }), '.'].sort().map((name) => {
    const stat = lstatSync(join(path, name), { bigint: true });
    const digest = stat.isFile()
      ? createHash('sha256')
          .update(readFileSync(join(path, name)))
          .digest('hex')
      : '';
    return [name, stat.mode, stat.mtimeNs, stat.ctimeNs, digest].join(' ');
  });
}

describe('npm start', () => {
  it(
    'commits the packed project, its lock file and 100 MiB, and shows both verdicts',
    () => {
      const { status, stdout, stderr, kept = '' } = journey([], root);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout.indexOf('valid: all 3 proofs')).toBeGreaterThan(0);
      expect(stdout.indexOf('denied: 1 of 1')).toBeGreaterThan(stdout.indexOf('valid: all 3 proofs'));
      expect(readdirSync(kept).sort()).toEqual(['bundle.occ.json', 'policy.json']);
      expect(stdout).toContain(join(kept, 'bundle.occ.json'));
      const bundle = JSON.parse(readFileSync(join(kept, 'bundle.occ.json'), 'utf8'));
      const names = bundle.subjects.map(({ name }: { readonly name: string }) => name);
      expect(names).toEqual(['made-100-MiB.bin', expect.stringMatching(/^occproof-.*\.tgz$/), 'package-lock.json']);
      const lock = createHash('sha256')
        .update(readFileSync(join(root, 'package-lock.json')))
        .digest('hex');
      expect(bundle.subjects[2].digest.sha256).toBe(lock);
      // AES-128-CTR, key and counter zero, over 104,857,600 zeros: `openssl enc -aes-128-ctr -K 0 -iv 0` gives the same
      expect(bundle.subjects[0].digest.sha256).toMatch(/^c8c4675ef9e9f930/);
    },
    journeyTimeoutMs,
  );
});

describe('npm start -- PATH…', () => {
  it.each([
    ['a folder', ['d']],
    ['files in several folders', ['a b.txt', 'd/one', '../-x']],
    ['a file that cannot be written', ['d/read-only']],
    ['an empty file', ['d/empty']],
    ['files that differ in the bit that is flipped', ['twins']],
    ['an absolute path', ['ABSOLUTE/d']],
  ])('%s: is read, never written', (_, paths) => {
    const whole = folder({
      ...{ '-x': 'x', 'here/a b.txt': 'a', 'here/d/one': '1', 'here/d/read-only': 'r', 'here/d/empty': '' },
      ...{ 'here/twins/a/v': 'x', 'here/twins/b/v': 'y', "here/d/it's": 'i' },
    });
    const cwd = join(whole, 'here');
    chmodSync(join(cwd, 'd/read-only'), 0o444);
    const before = stateOf(whole);
    const given = paths.map((path) => path.replace('ABSOLUTE', cwd));
    const { status, stdout, stderr, kept = '' } = journey(given, cwd);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/valid: .*denied: 1 of 1/s);
    expect(readdirSync(kept).sort()).toEqual(['bundle.occ.json', 'policy.json']);
    expect(stateOf(whole)).toEqual(before);
  });

  it.each([
    ['a file that is not there', ['gone']],
    ['a folder with nothing in it', ['empty']],
    ['one of several that is not there', ['a', 'gone']],
  ])('%s: fails and leaves nothing', (_, paths) => {
    const cwd = folder({ a: '1' });
    mkdirSync(join(cwd, 'empty'));
    const { status, stderr, kept } = journey(paths, cwd);
    expect(status).toBe(1);
    expect(stderr).toMatch(/error: .*\nhint: /);
    expect(kept).toBeUndefined();
  });

  it('is not led elsewhere by settings of the user', () => {
    const cwd = folder({ a: '1' });
    const env = { OCC_ENDPOINT: 'https://unused.invalid', OCC_STATE_PATH: join(cwd, 'state.json'), OCC_API_KEY: 'x' };
    expect(journey(['a'], cwd, env).status).toBe(0);
    expect(readdirSync(cwd)).toEqual(['a']);
    expect(readdirSync(dirname(cwd))).not.toContain('state.json');
  });
});
