// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkflowRun, type WorkflowRun } from './workflow.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'actions');
const artifact = join(fixtures, 'artifact');
const MIB = 1024 * 1024;
let run: WorkflowRun;

beforeEach(async () => {
  run = await openWorkflowRun();
});
afterEach(() => run.close());

describe('two jobs of one run', () => {
  it('hand over 20 MB through the unmodified artifact client, in blocks and with its digest checked', async () => {
    const bytes = randomBytes(20 * MIB);
    const uploaded = await run.job('build', async (job) => {
      await writeFile(join(job.workspace, 'big.bin'), bytes);
      return job.run({ action: artifact, inputs: { call: 'upload', files: 'big.bin' } });
    });
    expect(uploaded.conclusion).toBe('success');
    expect(run.results.calls.filter(({ call }) => call === 'PutBlock')).toHaveLength(3);
    const [stored] = run.results.artifacts(run.runId);
    expect(JSON.parse(uploaded.outputs.answer ?? '')).toEqual({
      id: 1,
      size: stored?.bytes.length,
      digest: stored?.digest.replace('sha256:', ''),
    });
    expect(Object.keys(stored?.files() ?? {})).toEqual(['big.bin']);

    await run.job('release', async (job) => {
      const listed = await job.run({ action: artifact, inputs: { call: 'list' } });
      expect(JSON.parse(listed.outputs.answer ?? '').artifacts).toMatchObject([
        { name: 'proofs', digest: stored?.digest },
      ]);
      const got = await job.run({ action: artifact, inputs: { call: 'download' } });
      expect(JSON.parse(got.outputs.answer ?? '')).toMatchObject({ digestMismatch: false });
      expect((await readFile(join(job.workspace, 'downloaded', 'big.bin'))).equals(bytes)).toBe(true);
      // The client masks the signature of the URL it was given.
      expect(got.masks.length).toBeGreaterThan(0);
      const wrong = { call: 'download', digest: `sha256:${'0'.repeat(64)}` };
      const mismatch = await job.run({ action: artifact, inputs: wrong });
      expect(JSON.parse(mismatch.outputs.answer ?? '')).toMatchObject({ digestMismatch: true });
    });
  });

  it('cannot use one name twice, but can delete and upload again', async () => {
    await run.job('build', async (job) => {
      await writeFile(join(job.workspace, 'a.txt'), 'a');
      const call = (name: string) => job.run({ action: artifact, inputs: { call: name, files: 'a.txt' } });
      expect((await call('upload')).conclusion).toBe('success');
      const again = await call('upload');
      expect([again.exitCode, again.conclusion]).toEqual([1, 'failure']);
      expect(again.outputs.error).toContain('(409)');
      expect((await call('delete')).conclusion).toBe('success');
      expect((await call('upload')).conclusion).toBe('success');
    });
    expect(run.results.artifacts()).toMatchObject([{ id: '2' }]);
  });

  it('hand over a raw file under its own name', async () => {
    const digest = createHash('sha256').update('{"a":1}').digest('hex');
    await run.job('build', async (job) => {
      await writeFile(join(job.workspace, 'ä b.json'), '{"a":1}');
      await job.run({ action: artifact, inputs: { call: 'upload-raw', files: 'ä b.json' } });
      await job.run({ action: artifact, inputs: { call: 'download', name: 'ä b.json' } });
      expect(await readFile(join(job.workspace, 'downloaded', 'ä b.json'), 'utf8')).toBe('{"a":1}');
    });
    expect(run.results.artifacts()).toMatchObject([{ digest: `sha256:${digest}`, contentType: 'application/json' }]);
  });

  it('share neither workspace nor token, and each ends with its job', async () => {
    const first = await run.job('build', async (job) => {
      await writeFile(join(job.workspace, 'a.txt'), 'a');
      return job;
    });
    await run.job('release', async (job) => {
      expect(existsSync(join(job.workspace, 'a.txt'))).toBe(false);
      expect(existsSync(job.temp)).toBe(true);
    });
    const late = await first.run({ action: artifact, inputs: { call: 'list' } });
    expect(late.outputs.error).toContain('(401)');
    await expect(run.job('build', async () => {})).rejects.toThrow('already had a job');
  });

  it('are told apart from the jobs of another run', async () => {
    const other = await openWorkflowRun({ results: run.results, github: { runId: '2' } });
    await run.job('build', async (job) => {
      await writeFile(join(job.workspace, 'a.txt'), 'a');
      await job.run({ action: artifact, inputs: { call: 'upload', files: 'a.txt' } });
    });
    await other.job('release', async (job) => {
      const got = await job.run({ action: artifact, inputs: { call: 'get' } });
      expect(got.outputs.error).toContain('Artifact not found');
    });
    await other.close();
    expect(run.results.artifacts()).toHaveLength(1);
  });
});

describe('the steps of a job', () => {
  it('pass on what they export, and nothing else', async () => {
    await run.job('build', async (job) => {
      await job.run({ action: join(fixtures, 'speak'), inputs: { file: 'ENV', text: 'A=1\nB=2\n' } });
      await job.run({ action: join(fixtures, 'speak'), inputs: { file: 'PATH', text: '/opt/x\n' } });
      const { outputs } = await job.run({ action: join(fixtures, 'environment'), env: { B: '3' } });
      const { env } = JSON.parse(outputs.environment ?? '');
      expect(env).toMatchObject({ A: '1', B: '3', GITHUB_JOB: 'build', GITHUB_RUN_ID: run.runId });
      expect(env.PATH).toMatch(/^\/opt\/x/);
      expect(env).not.toHaveProperty('INPUT_FILE');
    });
  });
});

describe('the artifact client against a failing service', () => {
  const upload = async (expected: 'success' | 'failure') =>
    run.job('build', async (job) => {
      await writeFile(join(job.workspace, 'a.txt'), 'a');
      const result = await job.run({ action: artifact, inputs: { call: 'upload', files: 'a.txt' } });
      expect(result.conclusion).toBe(expected);
      return result;
    });

  it('tries again after a 502', async () => {
    run.results.fail('CreateArtifact', { status: 502 });
    await upload('success');
    expect(run.results.calls.slice(0, 2)).toEqual([
      { call: 'CreateArtifact', status: 502 },
      { call: 'CreateArtifact', status: 200 },
    ]);
  });

  it.each(['flip', 'shorten'] as const)('fails when the network %ss a byte of the upload', async (fault) => {
    run.results.fail('PutBlock', fault);
    run.results.fail('PutBlob', fault);
    const { outputs } = await upload('failure');
    expect(outputs.error).toMatch(/mismatch/);
    expect(run.results.artifacts()).toEqual([]);
  });

  it('tells a download that was changed on the way', async () => {
    await upload('success');
    run.results.fail('GetBlob', 'flip');
    await run.job('release', async (job) => {
      const got = await job.run({ action: artifact, inputs: { call: 'download' }, timeoutMs: 25_000 });
      expect(got.conclusion === 'failure' || JSON.parse(got.outputs.answer ?? '').digestMismatch).toBe(true);
    });
  });
});
