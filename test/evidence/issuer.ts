// SPDX-License-Identifier: Apache-2.0
// An OIDC issuer: real RSA keys, a key set as issuers publish it, tokens with the claims GitHub gives a workflow.
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, type SignJWT } from 'jose';

export const issuer = 'https://token.actions.githubusercontent.com';
export const audience = 'occ/1:c2FtcGxl';
/** Seconds. */
export const issuedAt = 1_790_000_000;
/** Milliseconds. */
export const now = (issuedAt + 60) * 1000;

/** What a token for a job of a push to main says. */
export const claims = {
  sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
  repository: 'octo-org/octo-repo',
  repository_id: '74',
  repository_owner: 'octo-org',
  repository_owner_id: '65',
  repository_visibility: 'private',
  ref: 'refs/heads/main',
  ref_type: 'branch',
  ref_protected: 'true',
  base_ref: '',
  head_ref: '',
  sha: '1f2e3d4c5b6a79880716253443526170a0b1c2d3',
  workflow: 'release',
  workflow_ref: 'octo-org/octo-repo/.github/workflows/release.yml@refs/heads/main',
  workflow_sha: '1f2e3d4c5b6a79880716253443526170a0b1c2d3',
  job_workflow_ref: 'octo-org/octo-repo/.github/workflows/release.yml@refs/heads/main',
  job_workflow_sha: '1f2e3d4c5b6a79880716253443526170a0b1c2d3',
  event_name: 'push',
  environment: 'production',
  runner_environment: 'github-hosted',
  run_id: '1658821493',
  run_number: '5',
  run_attempt: '2',
  check_run_id: '59488238456',
  actor: 'octocat',
  actor_id: '12',
  jti: 'a1b2c3',
};

export class Issuer {
  readonly kid: string;
  readonly #privateKey: Parameters<SignJWT['sign']>[0];
  readonly publicJwk: JWK;

  private constructor(kid: string, privateKey: Parameters<SignJWT['sign']>[0], publicJwk: JWK) {
    this.kid = kid;
    this.#privateKey = privateKey;
    this.publicJwk = publicJwk;
  }

  static async open(kid: string, modulusLength = 2048): Promise<Issuer> {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength, extractable: true });
    const { n, e } = await exportJWK(publicKey);
    return new Issuer(kid, privateKey, { kty: 'RSA', alg: 'RS256', use: 'sig', kid, n: n ?? '', e: e ?? '' });
  }

  get keySet(): string {
    return JSON.stringify({ keys: [{ ...this.publicJwk, x5t: 'AA', x5c: ['AA'] }] });
  }

  thumbprint(): Promise<string> {
    return calculateJwkThumbprint(this.publicJwk, 'sha256');
  }

  /** A token as GitHub mints it, with changes; `undefined` leaves a claim out. */
  mint(changes: Readonly<Record<string, unknown>> = {}, header: object = {}): Promise<string> {
    const times = { iat: issuedAt, nbf: issuedAt - 600, exp: issuedAt + 300 };
    const payload = { iss: issuer, aud: audience, ...times, ...claims, ...changes };
    return this.sign(JSON.stringify(payload), { alg: 'RS256', kid: this.kid, typ: 'JWT', x5t: 'AA', ...header });
  }

  /** Signs any text as the payload, under any header, as it stands. */
  async sign(payload: string, header: object | string): Promise<string> {
    const encode = (text: string) => Buffer.from(text).toString('base64url');
    const signed = `${encode(typeof header === 'string' ? header : JSON.stringify(header))}.${encode(payload)}`;
    const key = this.#privateKey as CryptoKey;
    const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, new TextEncoder().encode(signed));
    return `${signed}.${Buffer.from(signature).toString('base64url')}`;
  }
}
