// SPDX-License-Identifier: Apache-2.0
// What verifiers need beside a proof: who signs, boot proofs, the rest of a chain, and how long it is.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bootHash, parseBootProof } from '../../src/proof/boot.ts';
import { bundleMediaType } from '../../src/proof/bundle.ts';
import { parseCheckpoint } from '../../src/proof/checkpoint.ts';
import { OccError } from '../../src/proof/errors.ts';
import { checkChain } from './clients.ts';
import { ownerOf } from './commits.ts';
import type { Context, Handlers } from './context.ts';
import { tokenHeader } from './operations.ts';
import { readBootQuery, readChainQuery, readCheckpointRequest, readHandoverRequest } from './requests.ts';

type EvidenceId = 'key' | 'bootProof' | 'latestBootProof' | 'proofs' | 'checkpoint' | 'handover';

/** Chains of runs, which only a token of the run opens. */
const identityPrefix = 'gha/';

export function evidenceHandlers(context: Context): Handlers<EvidenceId> {
  const { link, store, clientOf } = context;
  return {
    key: async () => ({ ...(await link.ask('key', {})), features: context.features() }),
    bootProof: async ({ query }) => found(await store.bootProof(readBootQuery(query)), 'boot proof'),
    latestBootProof: async () => found(await store.bootProof({}), 'boot proof'),
    proofs: (request, reply) => listProofs(context, request, reply),

    async checkpoint(request) {
      const client = clientOf(request);
      const question = readCheckpointRequest(request.body);
      checkChain(client, question.chainId);
      const answer = await link.ask('checkpoint', { ...question, ...ownerOf(client) });
      const checkpoint = parseCheckpoint(answer.checkpoint);
      await store.keepCheckpoint(checkpoint);
      context.onCheckpoint(checkpoint);
      return { checkpoint };
    },

    async handover(request) {
      if (!clientOf(request).operator) throw new OccError('forbidden', 'expected the API key named operator');
      return handOver(context, request.body);
    },
  };
}

async function listProofs({ link, store, clientOf }: Context, request: FastifyRequest, reply: FastifyReply) {
  const client = clientOf(request);
  const { chainId, after } = readChainQuery(request.query);
  checkChain(client, chainId);
  const ofRun = chainId.startsWith(identityPrefix);
  if (ofRun) await link.ask('authorize', { purpose: 'list', chainId, identityToken: tokenOf(request) });
  const page = found(await store.chain({ chainId, owner: ofRun ? 'any' : client.owner, after }), 'chain');
  const checkpoints = await store.checkpoints(chainId);
  const epochs = [...page.proofs, ...checkpoints].map(epochOf).filter((epochId) => epochId !== undefined);
  const bootProofs = await store.bootProofs([...new Set(epochs)]);
  if (page.next !== undefined) {
    reply.header('link', `</proofs?chain=${encodeURIComponent(chainId)}&after=${page.next}>; rel="next"`);
  }
  reply.type(bundleMediaType);
  return JSON.stringify({ mediaType: bundleMediaType, subjects: [], proofs: page.proofs, bootProofs, checkpoints });
}

/** @throws OccError `unauthorized` */
function tokenOf({ headers }: FastifyRequest): string {
  const token = headers[tokenHeader.toLowerCase()];
  if (typeof token === 'string' && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token) && token.length <= 16 * 1024) return token;
  throw new OccError('unauthorized', `${tokenHeader}: expected a token of the run whose chain this is`);
}

function epochOf(statement: unknown): string | undefined {
  const { epochId, commit } = statement as {
    readonly epochId?: string;
    readonly commit?: { readonly epochId?: string };
  };
  return epochId ?? commit?.epochId;
}

/** The end of this epoch in favour of another; or the chains of another, whose end this is. */
async function handOver({ link, store, onCheckpoint }: Context, body: unknown): Promise<object> {
  const { bootProof, chains, from } = readHandoverRequest(body);
  if (chains) {
    const adopted = await link.ask('adopt', { bootProof, chains });
    const former = parseBootProof(bootProof);
    await store.keepBootProof(former, bootHash(former));
    return { adopted: adopted.chains };
  }
  const { bootProof: own } = await link.ask('boot', {});
  const ended = await link.ask('handover', { bootProof, ...(from !== undefined && { from }) });
  for (const { checkpoint } of ended.chains) {
    const last = parseCheckpoint(checkpoint);
    await store.keepCheckpoint(last);
    onCheckpoint(last);
  }
  return { bootProof: found(own, 'boot proof'), ...ended };
}

function found<T>(value: T | undefined, what: string): T {
  if (value !== undefined) return value;
  throw new OccError('not-found', `expected a known ${what}`);
}
