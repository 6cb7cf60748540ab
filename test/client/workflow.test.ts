// SPDX-License-Identifier: Apache-2.0
// A run commits under its own name: the real client, the real parent, an enclave on a test NSM, and an issuer behind TLS.
// What comes back says which run it was, verifies without anything relaxed, and holds no token.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Gate } from '../../enclave/app/gate.ts';
import { openNitroHost } from '../../enclave/app/nitro-host.ts';
import { serveStream } from '../../enclave/app/session.ts';
import { linkedPair } from '../../enclave/parent/link.ts';
import { startParent } from '../../enclave/parent/server.ts';
import { defaultConfig } from '../../enclave/wire/config.ts';
import { readRun } from '../../src/action/run.ts';
import { workflowOf } from '../../src/action/token.ts';
import { commitSubjects } from '../../src/client/commit.ts';
import type { Workflow } from '../../src/client/workflow.ts';
import { TestNsm } from '../../src/host/test-nsm.ts';
import { readBundle, renderBundle } from '../../src/proof/bundle.ts';
import { toBase64, toHex } from '../../src/proof/bytes.ts';
import { OccError } from '../../src/proof/errors.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { publishing, startEndpoint } from '../enclave/app/key-endpoint.ts';
import { authority, trustOf } from '../enclave/app/measured-enclave.ts';
import { image } from '../enclave/app/small-enclave.ts';
import { Issuer } from '../evidence/issuer.ts';
import { TlsAuthority } from '../fixtures/tls-authority.ts';
import { type OidcEndpoint, startOidcEndpoint } from '../runner/oidc-endpoint.ts';
import { failureOf, optionsFor, patient, subjectsNamed } from './journey.ts';

const issuer = 'https://ghes.example/_services/token';
const server = 'https://ghes.example';
const github = { repositoryId: '74', runId: '77' };
const chainId = 'gha/ghes.example/74/77';
const pcrs = new Map([0, 1, 2].map((index) => [index, new Uint8Array(48).fill(index + 1)]));
const trust = trustOf();
const clock = { now: () => Date.now(), sleep: async () => undefined };
const closing: (() => Promise<unknown> | unknown)[] = [];
let url: string;
let oidc: OidcEndpoint;

beforeAll(async () => {
  const tls = await TlsAuthority.named('client workflow');
  const signing = await Issuer.open('k1');
  const keys = await startEndpoint(
    await tls.issue({ name: 'ghes.example' }),
    publishing(() => signing.keySet),
  );
  oidc = await startOidcEndpoint({ signing, issuer, github });
  const host = await openNitroHost({ nsm: new TestNsm({ authority, now: () => Date.now(), pcrs }) });
  const { link, stream } = linkedPair();
  serveStream(new Gate({ host, image, trust, openPipe: keys.openPipe }), stream);
  const config = { ...defaultConfig, issuers: [issuer], issuerRoots: [{ issuer, rootB64: toBase64(tls.rootDer) }] };
  const parent = await startParent({ link, config, host: '127.0.0.1', port: 0, now: () => Date.now() });
  url = parent.url;
  closing.push(
    () => parent.close(),
    () => link.close(),
    () => keys[Symbol.asyncDispose](),
    () => oidc[Symbol.asyncDispose](),
  );
});

afterAll(async () => {
  vi.unstubAllEnvs();
  for (const close of closing) await close();
});

/** The run as the action sees it, through the toolkit. */
function ownWorkflow(): Workflow {
  vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_URL', oidc.oidc.requestUrl);
  vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_TOKEN', oidc.oidc.requestToken);
  const run = readRun({
    ...process.env,
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY_ID: github.repositoryId,
    GITHUB_RUN_ID: github.runId,
    GITHUB_WORKSPACE: '/w',
    RUNNER_TEMP: '/t',
  });
  const workflow = workflowOf(run, undefined);
  if (!workflow) throw new Error('the job has tokens');
  return workflow;
}

const journey = (workflow: Workflow | undefined, count = 3) =>
  optionsFor(url, {
    ...{ workflow, trust, clock, apiKey: undefined, limits: patient, chainId: 'run/ghes.example/74/77' },
    subjects: subjectsNamed(Array.from({ length: count }, (_, at) => `dist/${at}.js`)),
  });
const identity = { repositoryId: github.repositoryId, runId: github.runId, issuer };
const policy = parsePolicy({
  allowedMeasurements: [toHex(pcrs.get(0) ?? new Uint8Array())],
  requireAttestation: 'boot',
  requireChain: 'linked',
  identity,
});

describe('a run', () => {
  it.each([
    ['one artifact, with its own document', 1],
    ['several, on the document of the boot', 3],
  ])('commits %s: the bundle verifies, and says whose run it was', async (_, count) => {
    const committed = await commitSubjects(journey(ownWorkflow(), count));
    expect(committed.chainId).toBe(chainId);
    const bundle = readBundle(renderBundle(committed.bundle));
    expect(bundle.bootProofs).toHaveLength(1);
    expect(committed.proofs.every(({ environment }) => (environment.attestation === undefined) === count > 1)).toBe(
      true,
    );
    const verdict = verifyBundle({ bundle, subjects: 'none', policy, now: Date.now(), trust });
    expect(verdict.headline).toMatch(/^valid/);
    expect(verdict.proofs.map((proof) => proof.identity?.claims.run_id)).toEqual(
      Array.from({ length: count }, () => '77'),
    );
    expect(committed.notes.join()).toContain('which workflow run');
    for (const token of oidc.tokens) expect(renderBundle(bundle)).not.toContain(token.split('.')[1]);
  });

  it('has one token minted for each request, for nothing but it', async () => {
    const before = oidc.audiences.length;
    const { proofs } = await commitSubjects(journey(ownWorkflow(), 2));
    const asked = oidc.audiences.slice(before);
    expect(asked).toEqual([proofs[0]?.commit.identity?.audience]);
    const sent = createHash('sha256')
      .update(oidc.tokens.at(-1) ?? '')
      .digest('base64');
    expect(proofs[0]?.commit.identity?.tokenSha256B64).toBe(sent);
  });

  it('has another token minted for every try', async () => {
    const { tokenFor } = ownWorkflow();
    const minted: string[] = [];
    const dead = async (audience: string) => {
      const token = await tokenFor(audience);
      minted.push(token);
      return token;
    };
    let failures = 2;
    const flaky = await startFlaky(url, () => {
      failures -= 1;
      return failures >= 0;
    });
    closing.push(flaky.close);
    const committed = await commitSubjects({ ...journey({ chainId, tokenFor: dead }), endpoint: flaky.url });
    expect(new Set(minted).size).toBe(3);
    expect(committed.chainId).toBe(chainId);
  });

  it('without the right to have tokens minted commits to a chain that is only a name', async () => {
    const { chainId: name, notes } = await commitSubjects(journey(undefined));
    expect(name).toBe('run/ghes.example/74/77');
    expect(notes.join()).toContain('no workflow identity was verified');
  });

  it('that gets no token commits nothing, and says what is missing', async () => {
    const tokenFor = async () => Promise.reject(new Error('403'));
    const failure = await failureOf(commitSubjects(journey({ chainId, tokenFor })));
    expect(failure.code).toBe('token-unavailable');
    expect(failure.hint).toContain('id-token: write');
  });

  it('is not believed by the service with the token of another run', async () => {
    const { tokenFor } = ownWorkflow();
    const failure = await failureOf(commitSubjects(journey({ chainId: 'gha/ghes.example/74/78', tokenFor })));
    expect(failure.code).toBe('service-refused');
    expect(failure.message).toContain('token-chain');
  });

  it('refuses an identity that is not of its own token', async () => {
    const { tokenFor } = ownWorkflow();
    const spare: string[] = [];
    const swapping = async (audience: string) => {
      const [first, second] = [await tokenFor(audience), await tokenFor(audience)];
      spare.push(second);
      return first;
    };
    const swap = await startFlaky(
      url,
      () => false,
      (body) => {
        const token = spare.at(-1);
        return token === undefined ? body : body.replace(/"identityToken":"[^"]*"/, `"identityToken":"${token}"`);
      },
    );
    closing.push(swap.close);
    const failure = await failureOf(
      commitSubjects({ ...journey({ chainId, tokenFor: swapping }), endpoint: swap.url }),
    );
    expect(failure).toBeInstanceOf(OccError);
    expect(failure).toMatchObject({ code: 'proof-refused', message: expect.stringContaining('workflow-identity') });
  });

  it('in an action has tokens only where the job may, and keeps to a chain of its own choice', () => {
    const env = { GITHUB_REPOSITORY_ID: '74', GITHUB_RUN_ID: '77', GITHUB_WORKSPACE: '/w', RUNNER_TEMP: '/t' };
    const tokens = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x/?a', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't' };
    expect(workflowOf(readRun(env), undefined)).toBeUndefined();
    expect(workflowOf(readRun({ ...env, ...tokens }), undefined)?.chainId).toBe('gha/github.com/74/77');
    expect(workflowOf(readRun({ ...env, ...tokens }), 'gha/github.com/74/77.2')?.chainId).toBe(
      'gha/github.com/74/77.2',
    );
    expect(workflowOf(readRun({ ...env, ...tokens }), 'my/chain')).toBeUndefined();
  });
});

/** A way to the service that answers 503 as long as it is told to, or changes what passes to `/commit`. */
async function startFlaky(to: string, fails: () => boolean, change: (body: string) => string = (body) => body) {
  const { createServer } = await import('node:http');
  const proxy = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const isCommit = request.url === '/commit';
    if (isCommit && fails()) return void response.writeHead(503, { 'retry-after': '0' }).end('{"error":"x"}');
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const passed = await fetch(`${to}${request.url}`, {
      method: request.method ?? 'GET',
      headers: headers as Record<string, string>,
      ...(body !== '' && { body: isCommit ? change(body) : body }),
    });
    response.writeHead(passed.status, { 'content-type': 'application/json' }).end(await passed.text());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}
