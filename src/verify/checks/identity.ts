// SPDX-License-Identifier: Apache-2.0
// Identity: which workflow committed, and which person approved? Text that callers wrote satisfies no row.
import { pendingRow, type Row } from '../row.ts';

/** Chains whose identity the enclave verified; a proof in one without `commit.identity` is a false claim. */
const identityChains = 'gha/';

export const identityRows = [
  pendingRow(
    'workflow-identity',
    'identity',
    'the enclave verified the workflow identity it signed, from an issuer its boot proof lists',
    ({ facts: { proof }, policy }) =>
      proof.commit.identity !== undefined ||
      proof.commit.chainId?.startsWith(identityChains) === true ||
      policy.identity !== undefined,
  ),
  pendingRow(
    'identity-allowed',
    'identity',
    'that workflow is one the policy allows',
    ({ policy }) => policy.identity !== undefined,
  ),
  pendingRow(
    'actor',
    'identity',
    "a person's key authorised this commit",
    ({ facts: { proof }, policy }) => proof.agency !== undefined || policy.requireActor === true,
  ),
  pendingRow(
    'actor-allowed',
    'identity',
    'that person is one the policy allows',
    ({ policy }) => (policy.allowedActorKeyIds ?? policy.allowedActorProviders) !== undefined,
  ),
] as const satisfies readonly Row[];
