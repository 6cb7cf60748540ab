// SPDX-License-Identifier: Apache-2.0
// Admission: on whose behalf a commit is carried out, settled before anything is reserved. What fails here costs no
// counter and burns no slot.
import type { VerifyEcdsa } from '../../src/evidence/ecdsa.ts';
import { agencyHash, statedCommit } from '../../src/proof/request.ts';
import type { Config } from '../wire/config.ts';
import type { Question } from '../wire/messages.ts';
import { checkApproval } from './actors.ts';
import type { Epoch } from './epoch.ts';
import type { Slots } from './slots.ts';
import type { VerifiedRun, Workflows } from './workflows.ts';

export interface AdmissionState {
  readonly epoch: Epoch;
  readonly slots: Slots;
  readonly workflows: Workflows;
  readonly config: Config;
  readonly trust: { readonly verify: VerifyEcdsa };
}

/** Does the request say on whose behalf it is? */
export const claimsSomebody = ({ identityToken, agency }: Question<'commit'>): boolean =>
  identityToken !== undefined || agency !== undefined;

/**
 * The run behind the request, if it has a token; an approval is judged, too. What both were made for is put together
 * from the slots that are open here and from what will be signed, never from what anybody says they were made for.
 * @throws OccError `slot-unknown`, `approval-refused`, and as {@link Workflows.verify}
 */
export async function admit(
  { epoch, slots, workflows, config, trust }: AdmissionState,
  request: Question<'commit'>,
): Promise<VerifiedRun | undefined> {
  const { chainId, holder, items, agency, identityToken, attestation, attribution, policy, metadata } = request;
  const time = await epoch.time(true);
  const found = slots.find(items, holder, chainId, time);
  if (agency) checkApproval({ epoch, config, verify: trust.verify }, request, agency, found);
  if (identityToken === undefined) return undefined;
  const stated = statedCommit({
    epochId: epoch.epochId,
    chainId,
    slotHashes: found.map(({ hashB64 }) => hashB64),
    digests: items.map(({ digestB64 }) => digestB64),
    attestation,
    attribution,
    policy,
    metadata,
    agencyB64: agency && agencyHash(agency),
    names: items.map(({ nameHashesB64 = [] }) => nameHashesB64),
  });
  return workflows.verify(identityToken, stated, time);
}
