// SPDX-License-Identifier: Apache-2.0
// Handover: did the former epoch name this one, and no other, to continue its chain (SPEC.md §6)?
import { fromBase64 } from '../../proof/bytes.ts';
import { checkpointBytes } from '../../proof/checkpoint.ts';
import { verifyEd25519 } from '../../proof/ed25519.ts';
import type { PlaceContext } from '../context.ts';
import { allOf, type Finding, fail, notAsked, pass, same } from '../finding.ts';
import type { PlaceRow } from '../row.ts';

type EpochLink = NonNullable<PlaceContext['place']['epochLink']>;

export const handoverRows = [
  {
    id: 'epoch-link',
    section: 'epoch',
    among: 'others',
    about: 'the chain came from its former epoch by a handover',
    asks: ({ place }) => place.epochLink !== undefined,
    run: checkHandover,
  },
] as const satisfies readonly PlaceRow[];

/** Asked of the first proof after a handover. */
function checkHandover(context: PlaceContext): Finding {
  const { epochLink: link, line } = context.place;
  if (!link) return fail('the proof names no former epoch');
  const own = allOf(
    same('the epoch the link leads to', link.toEpochId, line.epochId),
    same('the key the link leads to', link.toPublicKeyB64, line.publicKeyB64),
  );
  if (own.status === 'fail') return own;
  if (context.previous) return fail('only the first proof of an epoch can come from a handover');
  const requiresChain = (context.policy.requireChain ?? 'none') !== 'none';
  if (!context.former && context.handovers.length === 0 && !requiresChain) {
    return notAsked('the former epoch is not in the input');
  }
  if (line.bootB64 !== undefined) return checkSuccession(link, context, requiresChain);
  if (requiresChain)
    return fail('the former epoch signed no handover: a historic link is the word of the new one alone');
  return checkHistoricLink(link, context);
}

/** Historic enclaves were told their former epoch by their parent: only the proof they name stands for it. */
function checkHistoricLink(link: EpochLink, { former }: PlaceContext): Finding {
  const last = former?.find(({ chainHash }) => chainHash === link.prevProofHashB64);
  if (!last) return fail('the last proof of the former epoch is not in the input');
  return allOf(
    pass('by the word of the new epoch alone'),
    same('the key of the former epoch', link.prevPublicKeyB64, last.line.publicKeyB64),
    same('the counter of the former epoch', link.prevCounter, last.counter),
  );
}

/** The former epoch signed that this one, and no other, continues its chain, and where. */
function checkSuccession(link: EpochLink, { place, handovers, former }: PlaceContext, requiresChain: boolean): Finding {
  const { line, prevB64, chainIndex } = place;
  const handover = handovers.find(({ epochId }) => epochId === link.prevEpochId);
  if (!handover) return fail('the former epoch did not hand the chain over to this one');
  const publicKey = fromBase64(handover.publicKeyB64, 'handover.publicKeyB64', 32);
  const signature = fromBase64(handover.signatureB64, 'handover.signatureB64', 64);
  if (!verifyEd25519(signature, checkpointBytes(handover), publicKey))
    return fail('the handover is not signed by its key');
  if (requiresChain && former && former.at(-1)?.chainHash !== handover.headB64) {
    return fail('proofs before the handover are missing', {
      expected: handover.headB64,
      actual: former.at(-1)?.chainHash ?? 'none',
    });
  }
  const next = BigInt(handover.firstIndex) + BigInt(handover.length);
  return allOf(
    same('the key of the former epoch', link.prevPublicKeyB64, handover.publicKeyB64),
    same('the key that was named successor', handover.successor?.publicKeyB64, line.publicKeyB64),
    same('the boot that was named successor', handover.successor?.bootB64, line.bootB64),
    same('the head that was handed over', handover.headB64, link.prevProofHashB64),
    same('the head that was handed over', handover.headB64, prevB64),
    same('the place after the handover', `${next}`, chainIndex),
  );
}
