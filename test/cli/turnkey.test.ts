// SPDX-License-Identifier: Apache-2.0
// `occ turnkey` in a process of its own: real pairs, pairs of our own under their root, and what cannot be decided.
import { describe, expect, it } from 'vitest';
import { createTestAuthority } from '../../src/host/test-authority.ts';
import { toHex } from '../../src/proof/bytes.ts';
import { type Pair, pairOf, pcrs, pivotHash, QuorumKey } from '../evidence/quorum.ts';
import { describeShared, sharedVectors } from '../shared-vectors.ts';
import { folder, occ } from './occ.ts';

interface Printed {
  readonly valid: boolean;
  readonly decided: boolean;
  readonly checks: readonly { readonly id: string; readonly status: string; readonly reason?: string }[];
  readonly warnings: readonly string[];
  readonly payload: unknown;
  readonly manifest: unknown;
  readonly document: unknown;
  readonly error?: { readonly code: string };
}
const printed = (stdout: string) => JSON.parse(stdout) as Printed;

const rootPem = createTestAuthority({ seed: new Uint8Array(32).fill(7) }).rootPem;
const known = { pcrs: { 0: [toHex(pcrs[0] ?? new Uint8Array())] }, pivotHashes: [toHex(pivotHash)] };

/** A folder with a pair of our own in it. */
function files(changes: Pair = {}): string {
  const { app, boot } = pairOf(changes);
  return folder({
    'app.json': JSON.stringify(app),
    'boot.json': JSON.stringify(boot),
    'answer.json': JSON.stringify({ bootProof: boot }),
    'root.pem': rootPem,
    'known.json': JSON.stringify(known),
    'typo.json': JSON.stringify({ pivotHash: [] }),
    'twice.json': '{"scheme":"a","scheme":"b"}',
  });
}

describeShared('occ turnkey', () => {
  it.each([1, 2])('finds the real pair %i valid, with the production root', async (index) => {
    const [app, boot] = ['app', 'boot'].map((name) => sharedVectors('turnkey', `${name}_proof_${index}.json`));
    const { status, stdout, stderr } = await occ(['turnkey', app ?? '', boot ?? '', '--json'], { cwd: folder() });
    expect([status, stderr]).toEqual([0, '']);
    const verdict = printed(stdout);
    expect(verdict).toMatchObject({
      valid: true,
      decided: true,
      payload: { type: 'APP_PROOF_TYPE_ADDRESS_DERIVATION' },
    });
    expect(verdict.document).toMatchObject({ moduleId: expect.stringMatching(/^i-/), nonce: null });
    expect(verdict.warnings).toHaveLength(2);
  });

  it('denies the app proof of one enclave with the boot proof of another', async () => {
    const [app, boot] = [sharedVectors('turnkey', 'app_proof_1.json'), sharedVectors('turnkey', 'boot_proof_2.json')];
    const { status, stdout, stderr } = await occ(['turnkey', app, boot], { cwd: folder() });
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^fail +app-key: /m);
    expect(stdout).toContain('denied: nothing of this pair counts');
    expect(stdout).not.toContain('ADDRESS_DERIVATION');
  });
});

describe('occ turnkey', () => {
  const ours = ['--root', 'root.pem', '--expected', 'known.json'];

  it('finds a pair of our own valid under its root, and what is in it', async () => {
    const { status, stdout } = await occ(['turnkey', 'app.json', 'boot.json', ...ours, '--json'], { cwd: files() });
    expect(status).toBe(0);
    expect(printed(stdout)).toMatchObject({
      valid: true,
      warnings: [],
      manifest: { version: 1, namespace: { name: 'test/signer' }, pivot: { hash: toHex(pivotHash) } },
    });
  });

  it('reads a boot proof as the API answers with it', async () => {
    const { status, stdout } = await occ(['turnkey', 'app.json', 'answer.json', ...ours], { cwd: files() });
    expect(status).toBe(0);
    expect(stdout).toContain('valid: this was signed by the enclave whose manifest is test/signer');
  });

  it.each<[what: string, row: string, options: readonly string[], changes?: Pair]>([
    ['another key', 'app-key', ours, { signer: new QuorumKey() }],
    ['the production root', 'document-path', ['--expected', 'known.json']],
    ['a document that is no longer valid', 'document-validity', [...ours, '--at', 'now']],
    ['a document that was not valid yet', 'document-validity', [...ours, '--at', '2026-01-01T00:00:00Z']],
    [
      'a manifest for another image',
      'pcrs-allowed',
      ours,
      { pcrs: new Map([...pcrs.entries(), [0, new Uint8Array(48).fill(9)]]) },
    ],
  ])('denies with %s', async (_what, row, options, changes) => {
    const { status, stdout } = await occ(['turnkey', 'app.json', 'boot.json', ...options, '--json'], {
      cwd: files(changes),
    });
    expect(status).toBe(1);
    const failing = printed(stdout).checks.filter((check) => check.status === 'fail');
    expect(failing.map(({ id }) => id)).toContain(row);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['a file that is not there', 'file-not-found', ['app.json', 'none.json']],
    ['a folder', 'file-unreadable', ['app.json', '.']],
    ['text that is not JSON', 'json-invalid', ['root.pem', 'boot.json']],
    ['a member twice', 'json-invalid', ['twice.json', 'boot.json']],
    ['expected values with a typo', 'policy-unknown-field', ['app.json', 'boot.json', '--expected', 'typo.json']],
    ['a root that is none', 'evidence-invalid', ['app.json', 'boot.json', '--root', 'app.json']],
    ['a moment without a zone', 'usage', ['app.json', 'boot.json', '--at', '2026-01-01T00:00:00']],
    ['one file', 'usage', ['app.json']],
  ])('does not decide with %s', async (_what, code, args) => {
    const { status, stdout, stderr } = await occ(['turnkey', ...args, '--json'], { cwd: files() });
    expect([status, stderr]).toEqual([2, '']);
    expect(printed(stdout)).toMatchObject({ valid: false, decided: false, error: { code } });
  });

  it('helps', async () => {
    const { status, stdout } = await occ(['turnkey', '--help'], { cwd: folder() });
    expect(status).toBe(0);
    for (const text of ['--expected', '--root', '--at', '--json', 'Exit codes: 0 valid, 1 denied, 2']) {
      expect(stdout).toContain(text);
    }
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });
});
