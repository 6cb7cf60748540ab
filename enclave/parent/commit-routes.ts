// SPDX-License-Identifier: Apache-2.0
// What clients do: take slots, commit digests in them, ask what an actor has to sign.
import type { FastifyRequest } from 'fastify';
import { OccError } from '../../src/proof/errors.ts';
import { RawArtifact } from './bodies.ts';
import { checkChain } from './clients.ts';
import { ownerOf } from './commits.ts';
import type { Context, Handlers } from './context.ts';
import { type CommitRequest, readAllocationRequest, readChallengeRequest, readCommitRequest } from './requests.ts';

export function commitHandlers(context: Context): Handlers<'commit' | 'allocateSlot' | 'challenge'> {
  const { link, clientOf } = context;
  return {
    commit: (request, reply) => {
      reply.type('application/json');
      return commit(context, request);
    },

    async allocateSlot(request) {
      const client = clientOf(request);
      const { count, chainId = client.defaultChain } = readAllocationRequest(request.body);
      checkChain(client, chainId);
      const place = { holder: client.holder, ...ownerOf(client), chainId };
      const { slotIds, slots = [] } = await link.ask('allocateSlots', { ...place, count: count ?? 1, reply: 'slots' });
      if (slots.length !== (count ?? 1)) throw new OccError('frame-invalid', 'allocateSlots: expected as many slots');
      return count === undefined ? { slotId: slotIds[0], slot: slots[0], chainId } : { slots, chainId };
    },

    async challenge(request) {
      const client = clientOf(request);
      const { digests, slotIds, chainId = client.defaultChain, policy } = readChallengeRequest(request.body);
      checkChain(client, chainId);
      return link.ask('challenge', {
        ...{ holder: client.holder, ...ownerOf(client), chainId, slotIds },
        digests: digests.map(({ digestB64 }) => digestB64),
        ...(policy && { policy }),
      });
    },
  };
}

async function commit({ clientOf, commits }: Context, request: FastifyRequest): Promise<string> {
  const client = clientOf(request);
  const raw = request.body instanceof RawArtifact ? request.body : undefined;
  const wanted = raw ? rawRequest(raw) : readCommitRequest(request.body);
  const chainId = wanted.chainId ?? client.defaultChain;
  checkChain(client, chainId);
  const key = request.headers['idempotency-key'];
  const job = { client, chainId, request: wanted, form: raw ? ('raw' as const) : ('json' as const) };
  const proofs = await commits.answer({ ...job, ...(key !== undefined && { key: String(key) }) });
  return raw ? rawAnswer(raw, proofs) : proofs;
}

function rawRequest({ digestB64 }: RawArtifact): CommitRequest {
  return { digests: [{ digestB64, hashAlg: 'sha256' }] };
}

/** The shape of the seeds' demo service. */
function rawAnswer({ digestB64 }: RawArtifact, proofs: string): string {
  const [proof] = JSON.parse(proofs) as readonly { readonly commit?: { readonly counter?: unknown } }[];
  return JSON.stringify({ proof, digestB64, counter: proof?.commit?.counter });
}
