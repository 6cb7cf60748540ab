// SPDX-License-Identifier: Apache-2.0
// A faithful stand-in for GitHub's artifact results service on loopback, for the unmodified @actions/artifact: Twirp
// methods under a job's bearer token, uploads and downloads by signed URLs, and faults on demand.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ArtifactEndpoint, artifactMethod } from './artifact-endpoint.ts';
import type { Artifact } from './artifact-store.ts';
import { answerBlobCall, azureHeaders, type BlobAnswer, blobCall } from './blob-endpoint.ts';
import { type Call, damaged, type Fault, Faults } from './faults.ts';
import { RuntimeTokens, runBackendId, type Scope } from './runtime-token.ts';
import { UrlSigner } from './signed-url.ts';

export type { Artifact, Call, Fault };

export interface ResultsJob {
  /** ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL. */
  readonly env: Readonly<Record<string, string>>;
  readonly scope: Scope;
  /** Ends the job: its token is no longer accepted. */
  end(): void;
}

export interface ResultsService {
  readonly url: string;
  /** A token for one job of a run. Jobs of one `runId` see each other's artifacts, whatever their attempt. */
  job(of: { readonly runId: string }): ResultsJob;
  /** Finalized artifacts, of one run or of all. */
  artifacts(runId?: string): readonly Artifact[];
  /** Lets the next `times` (default 1) of these calls go wrong. */
  fail(call: Call, fault: Fault, times?: number): void;
  /** Every call so far with the status it was answered with; 0 when it was dropped or left hanging. */
  readonly calls: readonly { readonly call: Call | 'unknown'; readonly status: number }[];
  close(): Promise<void>;
}

export interface ResultsServiceOptions {
  readonly now?: () => Date;
  /** How long signed URLs are good for. */
  readonly urlLifetimeMs?: number;
}

const defaultUrlLifetimeMs = 10 * 60 * 1000;
/** The client sends blocks of 8 MiB; nothing a test uploads in one call is larger than this. */
const bodyLimitBytes = 64 * 1024 * 1024;

export async function openResultsService(options: ResultsServiceOptions = {}): Promise<ResultsService> {
  const now = options.now ?? (() => new Date());
  const signer = new UrlSigner();
  const tokens = new RuntimeTokens();
  const faults = new Faults();
  const calls: { readonly call: Call | 'unknown'; readonly status: number }[] = [];
  let origin = '';
  const artifacts = new ArtifactEndpoint(tokens, signer, () => origin, options.urlLifetimeMs ?? defaultUrlLifetimeMs);

  function answer(request: IncomingMessage, target: URL, body: Uint8Array): BlobAnswer {
    const verb = request.method ?? '';
    if (target.pathname.startsWith('/twirp/')) {
      const contentType = request.headers['content-type']?.split(';')[0];
      const twirp = { verb, contentType, authorization: request.headers.authorization, body };
      const [status, json] = artifacts.answer(artifactMethod(target.pathname), twirp, now());
      return { status, headers: { 'content-type': 'application/json' }, body: json };
    }
    const call = blobCall(verb, target);
    if (call === undefined) return { status: 400, headers: azureHeaders(), body: '' };
    const blob = answerBlobCall(call, { url: target, headers: request.headers, body }, artifacts.store, signer, now());
    return { ...blob, headers: { ...azureHeaders(), ...blob.headers } };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = new URL(request.url ?? '/', origin);
    const call = artifactMethod(target.pathname) ?? blobCall(request.method ?? '', target);
    const settle = (status: number) => calls.push({ call: call ?? 'unknown', status });
    const fault = faults.take(call);
    const body = await readBody(request);
    if (fault === 'stall') {
      settle(0);
      return;
    }
    if (typeof fault === 'object') {
      settle(fault.status);
      response.writeHead(fault.status, { 'content-type': 'application/json' });
      response.end('{"code":"unavailable","msg":"the service is unavailable"}');
      return;
    }
    const download = call === 'GetBlob';
    const given = fault === 'drop' ? undefined : answer(request, target, download ? body : damaged(body, fault));
    if (given === undefined || fault === 'drop-answer') {
      settle(0);
      request.socket.destroy();
      return;
    }
    settle(given.status);
    const sent = download && given.status === 200 ? damaged(Buffer.from(given.body), fault) : Buffer.from(given.body);
    response.writeHead(given.status, { ...given.headers, 'content-length': sent.length }).end(sent);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url: origin,
    calls,
    job: ({ runId }) => {
      const { token, scope } = tokens.issue(runId, now());
      const env = { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: `${origin}/` };
      return { env, scope, end: () => tokens.revoke(token) };
    },
    artifacts: (runId) => artifacts.store.artifacts(runId === undefined ? undefined : runBackendId(runId)),
    fail: (call, fault, times = 1) => faults.plan(call, fault, times),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > bodyLimitBytes) throw new Error(`a call carries at most ${bodyLimitBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
