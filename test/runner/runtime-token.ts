// SPDX-License-Identifier: Apache-2.0
// The bearer tokens of jobs: JWTs with the claims the artifact client reads, valid while the job runs. The service knows
// the tokens it gave out, so it accepts nothing it has to take apart first.
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';

/** Whom a token speaks for: backend ids of the run and of the job. */
export interface Scope {
  readonly run: string;
  readonly job: string;
}

/** The same run has the same backend id in all its jobs and attempts. */
export function runBackendId(runId: string): string {
  const hex = createHash('sha256').update(runId).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

export class RuntimeTokens {
  readonly #key = randomBytes(32);
  readonly #scopes = new Map<string, Scope>();

  /** A token for a new job of the run. */
  issue(runId: string, now: Date): { readonly token: string; readonly scope: Scope } {
    const scope = { run: runBackendId(runId), job: randomUUID() };
    const issuedAt = Math.floor(now.getTime() / 1000);
    const ids = `${scope.run}:${scope.job}`;
    const claims = {
      nameid: 'dddddddd-dddd-dddd-dddd-dddddddddddd',
      scp: `Actions.GenericRead:00000000-0000-0000-0000-000000000000 Actions.Results:${ids} Actions.UploadArtifacts:00000000-0000-0000-0000-000000000000/1:Build/Build/1`,
      orchid: `${scope.run}.${scope.job}.__default`,
      jti: randomUUID(),
      iat: issuedAt,
      nbf: issuedAt - 300,
      exp: issuedAt + 6 * 3600,
    };
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ typ: 'JWT', alg: 'HS256' })}.${part(claims)}`;
    const token = `${signed}.${createHmac('sha256', this.#key).update(signed).digest('base64url')}`;
    this.#scopes.set(token, scope);
    return { token, scope };
  }

  /** Ends the job of a token. */
  revoke(token: string): void {
    this.#scopes.delete(token);
  }

  /** Whom an Authorization header speaks for; undefined for tokens never issued or revoked. */
  scope(authorization: string | undefined): Scope | undefined {
    const token = /^Bearer ([^ ]+)$/.exec(authorization ?? '')?.[1];
    return token === undefined ? undefined : this.#scopes.get(token);
  }
}
