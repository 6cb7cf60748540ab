// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openResultsService, type ResultsJob, type ResultsService } from './results-service.ts';

const service = 'github.actions.results.api.v1.ArtifactService';
const bytes = new Uint8Array(randomBytes(1000));
const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
let results: ResultsService;
let now = new Date();

beforeEach(async () => {
  now = new Date('2026-11-20T12:00:00Z');
  results = await openResultsService({ now: () => now, urlLifetimeMs: 60_000 });
});
afterEach(() => results.close());

const idsOf = (job: ResultsJob) => ({
  workflow_run_backend_id: job.scope.run,
  workflow_job_run_backend_id: job.scope.job,
});

async function call(job: ResultsJob, method: string, request: object = {}, headers: Record<string, string> = {}) {
  const response = await fetch(`${results.url}/twirp/${service}/${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${job.env.ACTIONS_RUNTIME_TOKEN}`,
      ...headers,
    },
    body: JSON.stringify({ ...idsOf(job), ...request }),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  return { status: response.status, answer, code: answer.code };
}

async function create(job: ResultsJob, name = 'proofs'): Promise<string> {
  const { answer } = await call(job, 'CreateArtifact', { name, version: 7, mime_type: 'application/zip' });
  return String(answer.signed_upload_url);
}

const put = (url: string, body: Uint8Array<ArrayBuffer> | string = bytes, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'PUT', body, headers: { 'x-ms-blob-type': 'BlockBlob', ...headers } });

const finalize = (job: ResultsJob, request: object = {}) =>
  call(job, 'FinalizeArtifact', { name: 'proofs', size: '1000', hash, ...request });

async function upload(job: ResultsJob, name = 'proofs'): Promise<void> {
  await put(await create(job, name));
  expect(await finalize(job, { name })).toMatchObject({ status: 200, answer: { ok: true } });
}

const signedUrl = async (job: ResultsJob) =>
  String((await call(job, 'GetSignedArtifactURL', { name: 'proofs' })).answer.signed_url);

describe('an artifact', () => {
  it('is uploaded at once or in blocks, in the order of the block list', async () => {
    const job = results.job({ runId: '1' });
    await upload(job, 'whole');
    const url = await create(job, 'blocks');
    for (const [id, part] of [
      ['BBBB', bytes.subarray(600)],
      ['AAAA', bytes.subarray(0, 600)],
    ] as const) {
      expect((await put(`${url}&comp=block&blockid=${id}`, part)).status).toBe(201);
    }
    const list = '<?xml version="1.0"?><BlockList><Latest>AAAA</Latest><Latest>BBBB</Latest></BlockList>';
    expect((await put(`${url}&comp=blocklist`, list)).status).toBe(201);
    expect((await finalize(job, { name: 'blocks' })).status).toBe(200);
    expect(results.artifacts('1').map(({ name, digest }) => [name, digest])).toEqual([
      ['whole', hash],
      ['blocks', hash],
    ]);
  });

  it.each([
    ['another size', { size: '999' }],
    ['another hash', { hash: hash.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')) }],
    ['no size', { size: undefined }],
  ])('is refused with %s than was uploaded', async (_, request) => {
    const job = results.job({ runId: '1' });
    await put(await create(job));
    expect(await finalize(job, request)).toMatchObject({ status: 400, code: 'invalid_argument' });
    expect(results.artifacts()).toEqual([]);
    expect((await finalize(job)).status).toBe(200);
  });

  it('is refused when nothing was uploaded, or an unknown block is listed', async () => {
    const job = results.job({ runId: '1' });
    const url = await create(job);
    expect((await put(`${url}&comp=blocklist`, '<BlockList><Latest>AAAA</Latest></BlockList>')).status).toBe(400);
    expect(await finalize(job)).toMatchObject({ status: 400, code: 'invalid_argument' });
    expect(await finalize(job, { name: 'other' })).toMatchObject({ status: 404, code: 'not_found' });
  });

  it.each(['PutBlob', 'PutBlock', 'FinalizeArtifact'])('never changes once it is finalized: %s', async (what) => {
    const job = results.job({ runId: '1' });
    const url = await create(job);
    expect((await put(url)).status).toBe(201);
    expect((await put(url)).status).toBe(201);
    await finalize(job);
    const attempts = {
      PutBlob: async () => (await put(url, 'other')).status,
      PutBlock: async () => (await put(`${url}&comp=block&blockid=AAAA`, 'other')).status,
      FinalizeArtifact: async () => (await finalize(job)).status,
    };
    expect(await attempts[what as keyof typeof attempts]()).toBe(409);
    expect(results.artifacts()[0]?.digest).toBe(hash);
  });

  it('keeps its name for the run, over jobs and attempts, until it is deleted', async () => {
    const [first, second, other] = [
      results.job({ runId: '1' }),
      results.job({ runId: '1' }),
      results.job({ runId: '2' }),
    ];
    await create(first);
    const again = { name: 'proofs', version: 7 };
    expect(await call(second, 'CreateArtifact', again)).toMatchObject({ status: 409, code: 'already_exists' });
    expect((await call(other, 'CreateArtifact', again)).status).toBe(200);
    await upload(first, 'second');
    expect((await call(first, 'DeleteArtifact', { name: 'second' })).status).toBe(200);
    await upload(first, 'second');
  });

  it.each(['a/b', 'a:b', 'a\nb', '*', 'x'.repeat(257)])('may not be called %j', async (name) => {
    const job = results.job({ runId: '1' });
    expect(await call(job, 'CreateArtifact', { name, version: 7 })).toMatchObject({ code: 'invalid_argument' });
  });

  it('is listed by name and id to every job of its run', async () => {
    const [first, second] = [results.job({ runId: '1' }), results.job({ runId: '1' })];
    await upload(first, 'a');
    await upload(first, 'b');
    await create(first, 'pending');
    const names = async (filter: object) =>
      ((await call(second, 'ListArtifacts', filter)).answer.artifacts as { name: string }[]).map(({ name }) => name);
    expect(await names({})).toEqual(['a', 'b']);
    expect(await names({ name_filter: 'b' })).toEqual(['b']);
    expect(await names({ id_filter: '1' })).toEqual(['a']);
    expect(await names({ name_filter: 'b', id_filter: '1' })).toEqual([]);
  });
});

describe('a job', () => {
  it('sees nothing of another run, even when it asks by that run’s ids', async () => {
    const [mine, theirs] = [results.job({ runId: '1' }), results.job({ runId: '2' })];
    await upload(theirs);
    expect((await call(theirs, 'ListArtifacts')).answer.artifacts).toHaveLength(1);
    expect((await call(mine, 'ListArtifacts')).answer.artifacts).toEqual([]);
    expect(await call(mine, 'GetSignedArtifactURL', { name: 'proofs' })).toMatchObject({ code: 'not_found' });
    for (const method of ['ListArtifacts', 'GetSignedArtifactURL', 'DeleteArtifact']) {
      const request = method === 'ListArtifacts' ? idsOf(theirs) : { ...idsOf(theirs), name: 'proofs' };
      expect(await call(mine, method, request)).toMatchObject({ status: 403, code: 'permission_denied' });
    }
  });

  it('writes only in its own name', async () => {
    const [mine, theirs] = [results.job({ runId: '1' }), results.job({ runId: '1' })];
    await put(await create(theirs));
    expect(await finalize(mine, idsOf(theirs))).toMatchObject({ status: 403 });
    expect((await finalize(theirs)).status).toBe(200);
  });

  it('has a token that is checked, and that ends with it', async () => {
    const job = results.job({ runId: '1' });
    expect((await call(job, 'ListArtifacts')).status).toBe(200);
    const token = String(job.env.ACTIONS_RUNTIME_TOKEN);
    for (const authorization of ['', 'Bearer x', token, `Bearer ${token}x`, `Basic ${token}`]) {
      expect(await call(job, 'ListArtifacts', {}, { authorization })).toMatchObject({ code: 'unauthenticated' });
    }
    job.end();
    expect(await call(job, 'ListArtifacts')).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  it.each([
    ['an unknown method', 'Nope', {}, {}, 404],
    ['another content type', 'ListArtifacts', {}, { 'content-type': 'application/protobuf' }, 404],
    ['an unknown member', 'ListArtifacts', { nameFilter: 'x' }, {}, 400],
    ['a number for an int64', 'FinalizeArtifact', { name: 'a', size: 3 }, {}, 400],
    ['an old version', 'CreateArtifact', { name: 'a', version: 3 }, {}, 400],
  ])('gets an error for %s', async (_, method, request, headers, status) => {
    expect((await call(results.job({ runId: '1' }), method, request, headers)).status).toBe(status);
  });
});

describe('a signed URL', () => {
  it('gives exactly one permission, on one blob, with the headers it was signed for', async () => {
    const job = results.job({ runId: '1' });
    const url = await create(job);
    await put(url);
    await finalize(job);
    const download = await signedUrl(job);
    const response = await fetch(download);
    expect(response.headers.get('content-disposition')).toContain('filename="proofs.zip"');
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    expect((await put(download)).status).toBe(403);
    expect((await fetch(url)).status).toBe(403);
  });

  it('expires, for reading and for writing', async () => {
    const job = results.job({ runId: '1' });
    await upload(job);
    const urls = [await signedUrl(job), await create(job, 'next')] as const;
    now = new Date(now.getTime() + 59_000);
    expect([(await fetch(urls[0])).status, (await put(urls[1])).status]).toEqual([200, 201]);
    now = new Date(now.getTime() + 1_000);
    expect([(await fetch(urls[0])).status, (await put(urls[1])).status]).toEqual([403, 403]);
  });
});

describe('a fault', () => {
  it('hits as many calls of its kind as it was planned for', async () => {
    const job = results.job({ runId: '1' });
    results.fail('ListArtifacts', { status: 502 }, 2);
    results.fail('ListArtifacts', 'drop');
    expect((await call(job, 'ListArtifacts')).status).toBe(502);
    await upload(job);
    expect((await call(job, 'ListArtifacts')).status).toBe(502);
    await expect(call(job, 'ListArtifacts')).rejects.toThrow();
    expect((await call(job, 'ListArtifacts')).status).toBe(200);
    const statuses = results.calls.flatMap(({ call: name, status }) => (name === 'ListArtifacts' ? status : []));
    expect(statuses).toEqual([502, 502, 0, 200]);
  });

  it('may keep the caller waiting', async () => {
    results.fail('ListArtifacts', 'stall');
    await expect(
      fetch(`${results.url}/twirp/${service}/ListArtifacts`, { method: 'POST', signal: AbortSignal.timeout(200) }),
    ).rejects.toThrow();
    await expect.poll(() => results.calls).toEqual([{ call: 'ListArtifacts', status: 0 }]);
  });

  it('may lose the answer after the work was done', async () => {
    const job = results.job({ runId: '1' });
    results.fail('CreateArtifact', 'drop-answer');
    await expect(create(job)).rejects.toThrow();
    expect((await call(job, 'CreateArtifact', { name: 'proofs', version: 7 })).status).toBe(409);
  });

  it.each([
    ['flip', 1000],
    ['shorten', 999],
  ] as const)('may %s a byte of a download', async (fault, length) => {
    const job = results.job({ runId: '1' });
    await upload(job);
    results.fail('GetBlob', fault);
    const body = Buffer.from(await (await fetch(await signedUrl(job))).arrayBuffer());
    expect([body.length, body.equals(bytes)]).toEqual([length, false]);
    expect(Buffer.from(await (await fetch(await signedUrl(job))).arrayBuffer()).equals(bytes)).toBe(true);
  });
});
