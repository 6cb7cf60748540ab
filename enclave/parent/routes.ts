// SPDX-License-Identifier: Apache-2.0
// The routes of the HTTP API (SPEC.md §11). Shapes and statuses of the historic service stay as they were.
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { verifySeeds } from '../../src/verify/seeds.ts';
import { RawArtifact, readRawBodies } from './bodies.ts';
import { type Client, checkChain } from './clients.ts';
import { commitThrough, ownerOf } from './commits.ts';
import type { Idempotency } from './idempotency.ts';
import type { EnclaveLink } from './link.ts';
import {
  type CommitRequest,
  fingerprintOf,
  readAllocationRequest,
  readCommitRequest,
  readVerificationRequest,
} from './requests.ts';

/** What this service does beyond the historic one; clients rely on nothing that is not listed. */
const features = ['slots', 'names', 'idempotency'] as const;

export interface RouteOptions {
  readonly link: EnclaveLink;
  readonly idempotency: Idempotency;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Who sent the request. @throws OccError `unauthorized` */
  readonly clientOf: (request: FastifyRequest) => Client;
  readonly log?: ((message: string) => void) | undefined;
}

/** Which methods each path takes. */
export const routes: Readonly<Record<string, readonly string[]>> = {
  '/commit': ['POST'],
  '/allocate-slot': ['POST'],
  '/verify': ['POST'],
  '/key': ['GET', 'HEAD'],
  '/health': ['GET', 'HEAD'],
};

export function addRoutes(server: FastifyInstance, options: RouteOptions): void {
  const { link, now, clientOf } = options;

  server.register(async (guarded) => {
    readRawBodies(guarded);
    // Before the body is read: who may not commit may not upload either.
    guarded.addHook('onRequest', async (request) => void clientOf(request));
    guarded.post('/commit', (request, reply) => {
      reply.type('application/json');
      return commit(options, request);
    });
  });

  server.register(async (guarded) => {
    guarded.addHook('onRequest', async (request) => void clientOf(request));
    guarded.post('/allocate-slot', (request) => allocate(link, clientOf(request), request.body));
  });

  server.get('/key', async () => ({ ...(await link.ask('key', {})), features }));

  server.get('/health', async () => {
    await link.ask('health', {});
    return { ok: true };
  });

  server.post('/verify', async (request) => {
    const { proof, bytes, policy } = readVerificationRequest(request.body);
    const verdict = await verifySeeds({ proof, ...(bytes && { bytes }), trustAnchors: policy, now: now() });
    const { valid, reason, checks } = verdict;
    return { valid, ...(reason !== undefined && { reason }), checks };
  });
}

async function commit(options: RouteOptions, request: FastifyRequest): Promise<Buffer> {
  const client = options.clientOf(request);
  const wanted = commitRequestOf(request.body);
  const chainId = wanted.chainId ?? client.defaultChain;
  checkChain(client, chainId);
  const raw = request.body instanceof RawArtifact ? request.body : undefined;
  const work = async (commitId: string): Promise<Buffer> => {
    const proofs = await commitThrough(options.link, { client, chainId, request: wanted, commitId });
    return Buffer.from(JSON.stringify(raw ? rawAnswer(raw, proofs[0]) : proofs));
  };
  const key = request.headers['idempotency-key'];
  const fingerprint = () => fingerprintOf(wanted, raw ? 'raw' : 'json');
  if (key === undefined) return acknowledged(options, randomUUID(), work);
  const asked = { client, chainId, key: String(key), fingerprint: fingerprint() };
  return options.idempotency.answer(asked, (commitId) => acknowledged(options, commitId, work));
}

/** The answer is kept for replays, or on its way to the one who asked: the enclave need not keep the proofs. */
async function acknowledged(
  { link, log }: RouteOptions,
  commitId: string,
  work: (commitId: string) => Promise<Buffer>,
): Promise<Buffer> {
  const answer = await work(commitId);
  link.ask('acknowledge', { commitIds: [commitId] }).catch((fault: Error) => log?.(`acknowledge: ${fault.message}`));
  return answer;
}

function commitRequestOf(body: unknown): CommitRequest {
  if (body instanceof RawArtifact) return { digests: [{ digestB64: body.digestB64, hashAlg: 'sha256' }] };
  return readCommitRequest(body);
}

/** The shape of the seeds' demo service. */
function rawAnswer({ digestB64 }: RawArtifact, proof: unknown): object {
  return { proof, digestB64, counter: (proof as { readonly commit?: { readonly counter?: unknown } }).commit?.counter };
}

async function allocate(link: EnclaveLink, client: Client, body: unknown): Promise<object> {
  const { count, chainId = client.defaultChain } = readAllocationRequest(body);
  checkChain(client, chainId);
  const question = { holder: client.holder, ...ownerOf(client), chainId, count: count ?? 1, reply: 'slots' as const };
  const { slotIds, slots = [] } = await link.ask('allocateSlots', question);
  return count === undefined ? { slotId: slotIds[0], slot: slots[0], chainId } : { slots, chainId };
}
