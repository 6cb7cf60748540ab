// SPDX-License-Identifier: Apache-2.0
// The committed command line, alone in a folder far from any node_modules, on the oldest Node it promises and on ours.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeShared, sharedVectors } from '../shared-vectors.ts';
import { folder, occ, root } from './occ.ts';

const dist = join(root, 'dist', 'cli');
const node20 = join(root, 'node_modules', 'node20', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const nodes: readonly (readonly [string, string])[] = [
  ['24', process.execPath],
  // the package holds the one for Linux on x64
  ...(existsSync(node20) ? [['20', node20] as const] : []),
];

beforeAll(() => {
  if (existsSync(join(dist, 'index.js'))) return;
  throw new Error('dist/cli/index.js is missing: it is what users run. Run `npm run build` and commit dist/.');
});

it('is tried on Node 20 where there is one for the machine', () => {
  const has = process.platform === 'linux' && process.arch === 'x64';
  if (has && !existsSync(node20)) throw new Error('node_modules/node20 is missing. Run: npm ci --include=optional');
  expect(nodes.length).toBe(has ? 2 : 1);
});

function alone(files: Readonly<Record<string, string>> = {}) {
  const cwd = folder(files);
  cpSync(dist, join(cwd, 'occ'), { recursive: true });
  return { cwd, program: join(cwd, 'occ', 'index.js') };
}

describeShared('occ verify from dist/, alone', () => {
  const t5 = sharedVectors('occ-proofs', 'testproofs-t5-stub-local-c1.json');
  const t7 = sharedVectors('occ-proofs', 'testproofs-t7-stub-local-c2.json');
  const digest = '038689b6520005bc32c08a1b04d1ae1befe819331ab5da98841cdcdd9d6db794';
  const key = 'n5rkodPV05N+/VUY2QTyB40BEt+LGN8FOO4EzALbZOQ=';

  describe.each(nodes)('on Node %s', (major, node) => {
    it('is that Node', async () => {
      const cwd = folder({ 'version.mjs': 'process.stdout.write(process.versions.node)' });
      const { stdout } = await occ([], { cwd, node, program: join(cwd, 'version.mjs') });
      expect(stdout.split('.')[0]).toBe(major);
    });

    it.each([
      ['a valid proof', [t7, '--any-signer', '--no-artifact'], 0],
      ['a proof changed after signing', [t5, '--any-signer', '--no-artifact'], 1],
      ['the digest', [t7, '--digest', digest, '--policy', 'policy.json'], 0],
      ['another digest', [t7, '--digest', 'ab'.repeat(32), '--policy', 'policy.json'], 1],
      ['a policy in YAML', [t7, '--no-artifact', '--policy', 'policy.yaml'], 0],
      ['a file that was not committed', [t7, 'a.txt', '--policy', 'policy.yaml'], 1],
      ['a folder of them', [t7, 'dist', '--policy', 'policy.yaml'], 1],
      ['no policy', [t7, '--no-artifact'], 2],
      ['no proofs', ['a.txt', 'dist', '--any-signer'], 2],
    ])('%s', async (_, args, exit) => {
      const { cwd, program } = alone({
        ...{ 'a.txt': 'a', 'dist/a': '1', 'dist/b': '2' },
        'policy.json': JSON.stringify({ allowedPublicKeys: [key], exclusiveKeys: true }),
        'policy.yaml': `allowedPublicKeys: [${key}]\nexclusiveKeys: true\n`,
      });
      const { status, stdout, stderr } = await occ(['verify', ...args, '--json'], { cwd, node, program });
      expect([status, stderr]).toEqual([exit, '']);
      expect(JSON.parse(stdout)).toMatchObject({ valid: exit === 0, decided: exit !== 2 });
    });

    it('helps', async () => {
      const { cwd, program } = alone();
      expect(await occ(['verify', '--help'], { cwd, node, program })).toMatchObject({ status: 0, stderr: '' });
    });
  });
});

describe('the rest of occ from dist/, alone', () => {
  it('commits, and what it wrote verifies on every Node', async () => {
    const { cwd, program } = alone({ 'a.txt': 'a', 'dist/b': '2' });
    const env = { OCC_STATE_PATH: 'state.json' };
    const committed = await occ(['commit', 'a.txt', 'dist'], { cwd, program, env });
    expect([committed.status, committed.stderr]).toEqual([0, '']);
    expect((await occ(['a.txt', '-o', 'out'], { cwd, program, env })).status).toBe(0);
    for (const [, node] of nodes) {
      const bundle = ['verify', 'bundle.occ.json', 'a.txt', 'dist', '--any-signer'];
      expect((await occ(bundle, { cwd, node, program })).status).toBe(0);
      expect((await occ(['verify', 'out/a.txt.proof.zip', '--any-signer'], { cwd, node, program })).status).toBe(0);
    }
  });

  it('hashes big trees in workers that re-enter the one file', async () => {
    const big = 'x'.repeat(60_000_000);
    const { cwd, program } = alone({ 'dist/a': big, 'dist/b': `${big}y`, 'dist/c': 'z' });
    const committed = await occ(['commit', 'dist'], { cwd, program, env: { OCC_STATE_PATH: 'state.json' } });
    expect([committed.status, committed.stderr]).toEqual([0, '']);
    expect((await occ(['verify', 'bundle.occ.json', 'dist', '--any-signer'], { cwd, program })).status).toBe(0);
  });

  it.runIf(nodes.length > 1)('says which Node it needs where it needs the network', async () => {
    const { cwd, program } = alone({ 'a.txt': 'a' });
    const [, node = ''] = nodes[1] ?? [];
    for (const args of [
      ['commit', 'a.txt', '-e', 'embedded'],
      ['serve', '--port', '0'],
      ['a.txt', '-o', '.'],
    ]) {
      const { status, stderr } = await occ(args, { cwd, node, program });
      expect(status).toBe(2);
      expect(stderr).toContain('Node 22.19');
    }
  });

  it.runIf(process.platform !== 'win32')('can be called by its name', async () => {
    const { cwd, program } = alone();
    const { status } = await occ([], { cwd, node: program, program: '--version' });
    expect(status).toBe(0);
  });
});
