// SPDX-License-Identifier: Apache-2.0
// Actors: what a person has to sign so that slots may be used for digests, and whether a person did (SPEC.md §10). Judged
// before anything is reserved: an approval that is not for exactly this commit signs nothing.
import { checkAuthorization } from '../../src/evidence/authorization.ts';
import type { VerifyEcdsa } from '../../src/evidence/ecdsa.ts';
import { EvidenceFault } from '../../src/evidence/fault.ts';
import { type Agency, authorizationPurpose, challengeOf } from '../../src/proof/agency.ts';
import { toBase64 } from '../../src/proof/bytes.ts';
import { OccError } from '../../src/proof/errors.ts';
import type { Config } from '../wire/config.ts';
import type { Question, ResultOf } from '../wire/messages.ts';
import type { Epoch } from './epoch.ts';
import type { OpenSlot, Slots } from './slots.ts';

type Commit = Question<'commit'>;

export interface ApprovalState {
  readonly epoch: Epoch;
  readonly config: Config;
  readonly verify: VerifyEcdsa;
}

/** Keys that only a browser's ceremony can use. */
const passkeyProviders: readonly string[] = ['passkey', 'webauthn'];

/**
 * Refuses an approval that does not cover exactly these slots and digests, in this order, with this policy.
 * @throws OccError `approval-refused` with the rule that is broken
 */
export function checkApproval(state: ApprovalState, request: Commit, agency: Agency, taken: readonly OpenSlot[]): void {
  try {
    judge(state, request, agency, taken);
  } catch (fault) {
    if (!(fault instanceof EvidenceFault)) throw fault;
    throw new OccError('approval-refused', `${fault.rule}: ${fault.message}`);
  }
}

function judge(
  { epoch, config, verify }: ApprovalState,
  { chainId, items, policy }: Commit,
  agency: Agency,
  taken: readonly OpenSlot[],
): void {
  const { authorization, actor } = agency;
  const [first] = taken;
  const [item] = items;
  if (authorization.purpose !== authorizationPurpose || !first || !item) {
    throw new EvidenceFault('authorization-form', { expected: `purpose ${authorizationPurpose}` });
  }
  const isPasskey = authorization.format === 'webauthn';
  if (passkeyProviders.includes(actor.provider) !== isPasskey) {
    throw new EvidenceFault('authorization-form', { expected: 'a provider of the kind of key that signed' });
  }
  if (
    !isSame(
      authorization.slotHashes,
      taken.map(({ hashB64 }) => hashB64),
    )
  )
    throw new EvidenceFault('authorization-slot');
  if (
    !isSame(
      authorization.digests,
      items.map(({ digestB64 }) => digestB64),
    )
  ) {
    throw new EvidenceFault('authorization-artifact');
  }
  const proof = {
    artifact: { hashAlg: 'sha256', digestB64: item.digestB64 },
    commit: { nonceB64: first.slot.nonceB64, epochId: epoch.epochId, chainId, slotHashB64: first.hashB64 },
    ...(policy && { policy }),
    agency,
  } as const;
  checkAuthorization(proof, config.actors ?? {}, verify);
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at]);

/**
 * What an actor has to sign for these slots and digests. Whoever signs computes it again: the parent passes it on.
 * @throws OccError `slot-unknown`, `bad-request`
 */
export async function challenge(
  { epoch, slots }: { readonly epoch: Epoch; readonly slots: Slots },
  { holder, chainId, slotIds, digests, policy }: Question<'challenge'>,
): Promise<ResultOf<'challenge'>> {
  if (slotIds.length !== digests.length)
    throw new OccError('bad-request', 'challenge: expected a digest for each slot');
  const found = slots.find(
    slotIds.map((slotId) => ({ slotId })),
    holder,
    chainId,
    await epoch.time(),
  );
  const { epochId } = epoch;
  const slotHashes = found.map(({ hashB64 }) => hashB64);
  const request = { epochId, chainId, slotHashes, digests, ...(policy && { policy }) };
  return { challengeB64: toBase64(challengeOf(request)), epochId };
}
