// SPDX-License-Identifier: Apache-2.0
// The platform's side of `id-token: write`: GET with the job's request token and an audience answers a token of the run
// for it, as the toolkit asks. The claims are those of the job, so that they agree with its environment.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Issuer, claims as pushClaims } from '../evidence/issuer.ts';
import { defaultFacts, type GitHubFacts } from './job-environment.ts';

export interface OidcEndpoint extends AsyncDisposable {
  /** For `runAction({ oidc })`. */
  readonly oidc: { readonly requestUrl: string; readonly requestToken: string };
  /** Audiences that were asked for. */
  readonly audiences: readonly string[];
  /** Tokens that were given out: live credentials. */
  readonly tokens: readonly string[];
}

export interface OidcOptions {
  readonly signing: Issuer;
  readonly issuer: string;
  readonly github?: Partial<GitHubFacts>;
  /** Seconds since 1970. */
  readonly now?: () => number;
}

const requestToken = 'a-request-token-of-the-job-and-no-other';

export async function startOidcEndpoint({ signing, issuer, github, now }: OidcOptions): Promise<OidcEndpoint> {
  const facts = { ...defaultFacts, ...github };
  const seconds = now ?? (() => Math.floor(Date.now() / 1000));
  const [audiences, tokens]: [string[], string[]] = [[], []];
  const workflowRef = `${facts.repository}/.github/workflows/ci.yml@${facts.ref}`;
  const claims = {
    ...pushClaims,
    repository: facts.repository,
    repository_id: facts.repositoryId,
    repository_owner: facts.repository.split('/')[0],
    repository_owner_id: facts.repositoryOwnerId,
    ref: facts.ref,
    sha: facts.sha,
    event_name: facts.eventName,
    workflow: facts.workflow,
    workflow_ref: workflowRef,
    job_workflow_ref: workflowRef,
    run_id: facts.runId,
    run_number: facts.runNumber,
    run_attempt: facts.runAttempt,
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const audience = url.searchParams.get('audience');
    if (request.headers.authorization !== `Bearer ${requestToken}`) return void response.writeHead(401).end();
    if (request.method !== 'GET' || url.pathname !== '/token' || url.searchParams.get('api-version') !== '2.0') {
      return void response.writeHead(404).end();
    }
    const iat = seconds();
    const asked = audience ?? `https://github.com/${claims.repository_owner}`;
    audiences.push(asked);
    void signing
      .mint({ ...claims, jti: randomUUID(), iss: issuer, aud: asked, iat, nbf: iat - 600, exp: iat + 300 })
      .then((value) => {
        tokens.push(value);
        response.setHeader('content-type', 'application/json').end(JSON.stringify({ count: value.length, value }));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    oidc: { requestUrl: `http://127.0.0.1:${port}/token?api-version=2.0`, requestToken },
    audiences,
    tokens,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
