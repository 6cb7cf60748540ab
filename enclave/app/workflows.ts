// SPDX-License-Identifier: Apache-2.0
// Workflows: a token becomes the identity that is signed, if one of the issuers in force minted it for exactly the
// request that is about to be carried out (SPEC.md §9). The token itself is looked at here and goes nowhere.
import { EvidenceFault } from '../../src/evidence/fault.ts';
import { chainsOf } from '../../src/evidence/issuer.ts';
import { readToken } from '../../src/evidence/jwt.ts';
import { verifyWorkflowToken } from '../../src/evidence/workflow-token.ts';
import { quote } from '../../src/proof/bytes.ts';
import { OccError } from '../../src/proof/errors.ts';
import type { WorkflowIdentity } from '../../src/proof/identity.ts';
import { audienceOf, type StatedRequest } from '../../src/proof/request.ts';
import type { Config } from '../wire/config.ts';
import type { Run } from './chain.ts';
import { IssuerKeys } from './issuer-keys.ts';
import { fetchKeys, type KeyServer, type OpenPipe } from './key-server.ts';
import { keyServersOf } from './key-servers.ts';

/** A run that proved who it is, for one request. */
export interface VerifiedRun extends Run {
  readonly identity: WorkflowIdentity;
}

export interface WorkflowsOptions {
  readonly config: Config;
  /** Absent where there is no way out: then no issuer can be in force. */
  readonly openPipe?: OpenPipe | undefined;
}

export class Workflows {
  readonly #servers: ReadonlyMap<string, KeyServer>;
  readonly #keys: IssuerKeys;

  /** @throws OccError `bad-request` for issuers that cannot be in force */
  constructor({ config, openPipe }: WorkflowsOptions) {
    this.#servers = keyServersOf(config);
    if (this.#servers.size > 0 && !openPipe) {
      throw new OccError('bad-request', 'issuers: expected none, because this enclave cannot reach them');
    }
    this.#keys = new IssuerKeys((issuer, now) => {
      const server = this.#servers.get(issuer);
      if (!server || !openPipe) throw new Error('unreachable: only issuers in force are asked');
      return fetchKeys(server, { openPipe, now });
    });
  }

  /**
   * The run that `token` speaks for.
   * @param request what is about to be carried out, put together from what the enclave itself knows
   * @param now milliseconds since 1970, from the hardware, after the request arrived
   * @throws OccError `identity-refused` with the rule that is broken; `issuer-unreachable`, `issuer-refused` and
   *   `unavailable` when the issuer's keys are not to be had now
   */
  async verify(token: string, request: StatedRequest, now: number): Promise<VerifiedRun> {
    try {
      return await this.#verify(token, request, now);
    } catch (fault) {
      if (!(fault instanceof EvidenceFault)) throw fault;
      throw new OccError('identity-refused', `${fault.rule}: ${fault.message}`);
    }
  }

  async #verify(token: string, request: StatedRequest, now: number): Promise<VerifiedRun> {
    const { kid, payload } = readToken(token);
    const issuer = String(payload.iss);
    if (!this.#servers.has(issuer)) {
      throw new EvidenceFault('token-issuer', { expected: 'an issuer in force', actual: quote(issuer) });
    }
    const audience = audienceOf(request);
    if (payload.aud !== audience) throw new EvidenceFault('token-audience', { expected: quote(audience) }); // before anybody is asked for keys
    const keys = await this.#keys.keysFor(issuer, kid, now);
    const identity = await verifyWorkflowToken(token, { issuer, audience, keys, now });
    const { chainId } = request;
    const chains = chainsOf(identity);
    if (!chains.includes(chainId)) {
      throw new EvidenceFault('token-chain', { expected: chains.join(' or '), actual: quote(chainId) });
    }
    return { chainId, attempt: BigInt(identity.claims.run_attempt ?? ''), identity };
  }
}
