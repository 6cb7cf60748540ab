// SPDX-License-Identifier: Apache-2.0
// Workflow: a run that commits under its own name. For each request it has its platform mint a token that is good for
// this request alone, and holds the identity in the answer against what it asked for.
import { toBase64, utf8 } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import type { WorkflowIdentity } from '../proof/identity.ts';
import { audienceOf, type StatedRequest } from '../proof/request.ts';
import { sha256 } from '../proof/sha256.ts';

export interface Workflow {
  /** `gha/<server host>/<repository id>/<run id>`, where the service verifies identities. */
  readonly chainId: string;
  /** A token of the run for exactly this audience. @throws OccError `token-unavailable` */
  readonly tokenFor: (audience: string) => Promise<string>;
}

/** The tokens of one request: a new one for every try, because they live for minutes. */
export class RequestTokens {
  readonly audience: string;
  readonly #tokenFor: Workflow['tokenFor'];
  readonly #hashes = new Set<string>();

  constructor(request: StatedRequest, { tokenFor }: Workflow) {
    this.audience = audienceOf(request);
    this.#tokenFor = tokenFor;
  }

  /** @throws OccError `token-unavailable` */
  async mint(): Promise<string> {
    const token = await this.#tokenFor(this.audience).catch((cause: unknown) => {
      if (cause instanceof OccError) throw cause;
      throw new OccError('token-unavailable', 'expected a token for the request, got none', { cause });
    });
    this.#hashes.add(toBase64(sha256(utf8(token))));
    return token;
  }

  /** Whether the service says that it verified one of these, for this request. */
  areBehind({ audience, tokenSha256B64 }: WorkflowIdentity): boolean {
    return audience === this.audience && this.#hashes.has(tokenSha256B64);
  }
}
