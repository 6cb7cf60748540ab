// SPDX-License-Identifier: Apache-2.0
// Order: does the proof stand where it says it stands among the others?
import type { PlaceContext } from '../context.ts';
import { allOf, type Finding, fail, notAsked, pass } from '../finding.ts';
import type { PlaceRow } from '../row.ts';
import { describeStamp } from '../timestamps.ts';

const requiresChain = ({ policy }: PlaceContext): boolean => (policy.requireChain ?? 'none') !== 'none';

export const orderRows = [
  {
    id: 'counter-window',
    section: 'order',
    among: 'others',
    about: 'the counter lies in the window of the policy',
    asks: ({ policy }) => (policy.minCounter ?? policy.maxCounter) !== undefined,
    run: ({ place: { counter }, policy }) => {
      if (counter === undefined) return fail('the proof has no counter');
      const low = policy.minCounter === undefined || BigInt(counter) >= BigInt(policy.minCounter);
      const high = policy.maxCounter === undefined || BigInt(counter) <= BigInt(policy.maxCounter);
      const expected = `${policy.minCounter ?? '0'} to ${policy.maxCounter ?? 'any'}`;
      return low && high ? pass() : fail('the counter lies outside the window', { expected, actual: counter });
    },
  },
  {
    id: 'chain-link',
    section: 'order',
    among: 'others',
    about: 'the proof names the hash of the one before it, and no other proof claims its place',
    asks: (context) => requiresChain(context) || claimsPlace(context),
    run: checkLink,
  },
  {
    id: 'expected-head',
    section: 'order',
    among: 'others',
    about: 'the proof is a head the policy knows, or lies before one',
    asks: ({ policy }) => policy.expectedHead !== undefined,
    run: ({ place, underHead }) =>
      underHead.has(place.chainHash)
        ? pass()
        : fail('no expected head leads back to this proof: it is of another run, or proofs are missing', {
            actual: place.chainHash,
          }),
  },
  {
    id: 'chain-complete',
    section: 'order',
    among: 'others',
    about: 'a checkpoint of the enclave shows that the chain was closed with these proofs and no others',
    asks: ({ policy }) => policy.requireChain === 'complete',
    run: ({ checkpoints, splitEpoch, policy }) =>
      splitEpoch
        ? fail('two epochs in one chain, and no handover between them')
        : allOf(checkpoints.completeness(), checkAttempt(checkpoints.attempt, policy.identity?.runAttempt)),
  },
  {
    id: 'checkpoint',
    section: 'order',
    among: 'others',
    about: 'every checkpoint of the chain is signed and agrees with the proofs',
    asks: ({ checkpoints, policy }) => checkpoints.list.length > 0 || policy.expectedNonce !== undefined,
    run: ({ checkpoints, policy, selfStampOf }) => {
      const { expectedNonce } = policy;
      if (expectedNonce !== undefined && !checkpoints.list.some(({ nonceB64 }) => nonceB64 === expectedNonce)) {
        return fail('no checkpoint of the chain has the expected nonce', { expected: expectedNonce });
      }
      const agreement = checkpoints.agreement();
      const stamp = checkpoints.last && selfStampOf(checkpoints.last);
      if (agreement.status === 'fail' || !stamp) return agreement;
      return pass(`${agreement.reason}, the last ${describeStamp(stamp)}`);
    },
  },
] as const satisfies readonly PlaceRow[];

/** Complete up to the attempt the policy names: an attempt after the one that closed the chain may have gone on. */
function checkAttempt(closed: string | undefined, asked: string | readonly string[] | undefined): Finding {
  const attempts = typeof asked === 'string' ? [asked] : asked;
  if (!attempts || (closed !== undefined && attempts.includes(closed))) return pass();
  return fail('the chain was closed by another attempt', {
    expected: attempts.slice(0, 3).join(' or '),
    actual: closed ?? 'no attempt',
  });
}

/** Does the proof say anything about its place that this input can contradict? */
function claimsPlace({ place: { chainIndex, prevB64 }, previous, rival }: PlaceContext): boolean {
  return chainIndex !== undefined || rival !== undefined || (previous !== undefined && prevB64 !== undefined);
}

function checkLink(context: PlaceContext): Finding {
  const { place, previous, rival, splitEpoch } = context;
  const { position, chainIndex, prevB64, epochLink } = place;
  if (rival) return fail('two proofs claim one place in the chain', { actual: `place ${position}` });
  if (splitEpoch && requiresChain(context)) return fail('two epochs in one chain, and no handover between them');
  if (position === undefined) return fail('the proof has neither chain index nor counter: it has no place');
  if (chainIndex === '0') return fail('chain indexes start at 1', { actual: chainIndex });
  if (chainIndex === '1' && prevB64 !== undefined && !epochLink)
    return fail('the first proof of a chain names one before it');
  if (chainIndex !== undefined && chainIndex !== '1' && prevB64 === undefined)
    return fail('the proof names none before it');
  if (!previous && chainIndex === '1') return pass('the first of its chain');
  if (!previous && requiresChain(context)) return pass('the lowest of the proofs given');
  if (!previous) return notAsked('the proof before it is not in the input');
  if (prevB64 === previous.chainHash) return checkAdjacent(position, previous.position, chainIndex !== undefined);
  const isNeighbour = chainIndex !== undefined && position === (previous.position ?? 0n) + 1n;
  if (!isNeighbour && !requiresChain(context)) return notAsked('the proof before it is not in the input');
  return fail(
    isNeighbour ? 'the proof before it has another hash' : 'a proof of the chain is missing before this one',
    {
      expected: prevB64 ?? 'none',
      actual: `${previous.chainHash} at place ${previous.position}`,
    },
  );
}

/** A linked pair must also be counted densely where the chain has indexes. */
function checkAdjacent(here: bigint, below: bigint | undefined, dense: boolean): Finding {
  if (!dense || below === undefined || here === below + 1n) return pass();
  return fail('the chain skips an index', { expected: `${below + 1n}`, actual: `${here}` });
}
