// SPDX-License-Identifier: Apache-2.0
// The commit journey, the same for the action, the command line and MCP: who signs, take slots, send, verify what came
// back, bundle. Nothing of an answer is kept before all of it has been verified; on any error nothing is returned.
import { type BootProof, bootHash } from '../proof/boot.ts';
import { type Bundle, makeBundle } from '../proof/bundle.ts';
import { fromBase64, toBase64, toHex } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { nameHash } from '../proof/names.ts';
import { chainHash, type Proof } from '../proof/proof.ts';
import { statedCommit } from '../proof/request.ts';
import { chainId as chainIdSchema, readBySchema } from '../proof/schema.ts';
import { type Slot, slotHash } from '../proof/slot.ts';
import type { CheckId } from '../verify/checks.ts';
import { parsePolicy } from '../verify/policy.ts';
import { readTimestamps } from '../verify/timestamps.ts';
import { acceptProofs, type DocumentTrust, type SentItem } from './answer.ts';
import { parseEndpoint } from './endpoint.ts';
import type { ExchangeLimits } from './exchange.ts';
import { notesOf } from './notes.ts';
import { batchesOf, historicBatchesOf, type Item, itemsOf, type Subject } from './plan.ts';
import type { Budget, Clock } from './retry.ts';
import { type CommitRequest, openService, type Service, type ServiceKey } from './service.ts';
import { acceptSlots } from './slots.ts';
import { RequestTokens, type Workflow } from './workflow.ts';

/** Five minutes outlast most restarts of a service and still end before anyone cancels the job. */
export const defaultBudgetMs = 5 * 60 * 1000;

export type Progress =
  | { readonly kind: 'committed'; readonly done: number; readonly total: number }
  | { readonly kind: 'waiting'; readonly reason: string; readonly waitMs: number };

export interface CommitOptions {
  /** `https://…`, or `http://` on loopback. */
  readonly endpoint: string;
  readonly apiKey?: string | undefined;
  readonly subjects: readonly Subject[];
  readonly chainId: string;
  /** A run that can have tokens minted; used where the service verifies them, and then with its own chain. */
  readonly workflow?: Workflow | undefined;
  /** `proof`: each proof carries its own hardware document and stands alone; else a batch may share that of the boot. */
  readonly attestation?: 'proof' | undefined;
  /** Time for the whole journey with all its retries, in milliseconds. */
  readonly budgetMs?: number | undefined;
  readonly clock: Clock;
  /** Cryptographic randomness. */
  readonly randomBytes: (length: number) => Uint8Array;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly limits?: ExchangeLimits | undefined;
  /** Who is trusted for hardware documents: AWS when left out. Another root is for development, and the notes say so. */
  readonly trust?: DocumentTrust | undefined;
}

export interface Committed {
  readonly bundle: Bundle;
  readonly key: Omit<ServiceKey, 'features'>;
  /** As the proofs say; `global` for a historic service that ignored the one asked for. */
  readonly chainId: string;
  /** Absent only for services older than epochs. */
  readonly epochId?: string | undefined;
  /** Chain hash of the last proof: known out of band, it pins everything before it. */
  readonly head: string;
  /** One per distinct digest, in the order of first appearance. */
  readonly proofs: readonly Proof[];
  /** What was verified of the hardware, and what was not verified or not promised, in words for a person. */
  readonly notes: readonly string[];
}

/** What decides whether an answer is accepted. Tests replace it, to show that every lie of a service hangs on it. */
export interface Judge {
  readonly slots: typeof acceptSlots;
  readonly proofs: typeof acceptProofs;
}

/**
 * Commits every subject: one proof per distinct digest.
 * @throws OccError for everything that could not be done; then nothing is kept
 */
export function commitSubjects(options: CommitOptions): Promise<Committed> {
  return commitJudgedBy({ slots: acceptSlots, proofs: acceptProofs }, options);
}

/** {@link commitSubjects} with another judge. */
export async function commitJudgedBy(judge: Judge, options: CommitOptions): Promise<Committed> {
  const endpoint = parseEndpoint(options.endpoint);
  const items = itemsOf(options.subjects);
  checkChain(options.chainId, options.workflow);
  if (options.workflow) readBySchema(chainIdSchema, options.workflow.chainId, 'usage', 'chain id of the run');
  const { clock, randomBytes, signal, onProgress } = options;
  const budget: Budget = {
    clock,
    deadline: clock.now() + (options.budgetMs ?? defaultBudgetMs),
    randomBytes,
    signal,
    onRetry: (reason, waitMs) => onProgress?.({ kind: 'waiting', reason, waitMs }),
  };
  const service = await openService({ endpoint, apiKey: options.apiKey, budget, limits: options.limits });
  try {
    const key = await service.key();
    const workflow = key.features.has('identity') ? options.workflow : undefined;
    if (!workflow) checkChain(options.chainId);
    const hasBoot = key.features.has('boot') && key.epochId !== undefined;
    const journey: Journey = {
      judge,
      options,
      workflow,
      chainId: workflow?.chainId ?? options.chainId,
      bootProof: hasBoot ? await service.bootProof(key.epochId ?? '') : undefined,
      service,
      key,
      items,
      proofs: [],
      unverified: new Map(),
      lastSlot: undefined,
    };
    for (const batch of key.features.has('slots') ? batchesOf(items) : historicBatchesOf(items)) {
      await commitBatch(journey, batch);
      onProgress?.({ kind: 'committed', done: journey.proofs.length, total: items.length });
    }
    return resultOf(journey);
  } finally {
    await service.close();
  }
}

interface Journey {
  readonly judge: Judge;
  readonly options: CommitOptions;
  readonly workflow: Workflow | undefined;
  readonly chainId: string;
  readonly bootProof: BootProof | undefined;
  readonly service: Service;
  readonly key: ServiceKey;
  readonly items: readonly Item[];
  readonly proofs: Proof[];
  readonly unverified: Map<CheckId, string>;
  lastSlot: Slot | undefined;
}

async function commitBatch(journey: Journey, batch: readonly Item[]): Promise<void> {
  const { judge, options, service, key, proofs, chainId, bootProof, workflow } = journey;
  const { randomBytes, clock, trust } = options;
  const slots = await takeSlots(journey, batch.length);
  const items = batch.map(({ digestB64, names }, at): SentItem => {
    const slot = slots[at];
    return slot
      ? { digestB64, slot, nameHashesB64: names.map((name) => nameHash(slot.nonceB64, name)) }
      : { digestB64 };
  });
  const inBoot = bootProof !== undefined && batch.length > 1 && options.attestation !== 'proof';
  const request: CommitRequest = {
    digests: items.map(({ digestB64 }) => ({ digestB64, hashAlg: 'sha256' as const })),
    chainId,
    ...(inBoot && { attestation: 'boot' }),
    ...(slots.length > 0 && {
      slotIds: slots.map(({ nonceB64 }) => nonceB64),
      names: items.map(({ nameHashesB64 }) => nameHashesB64 ?? []),
    }),
  };
  const idempotencyKey = key.features.has('idempotency') ? freshKey(randomBytes) : undefined;
  const tokens = workflow && new RequestTokens(statementOf(journey, request, slots), workflow);
  const answer = await service.commit(request, idempotencyKey, tokens && (() => tokens.mint()));
  const bundle = { ...makeBundle([], []), proofs: answer, bootProofs: bootProof ? [bootProof] : [] };
  const timestamps = await readTimestamps(bundle, parsePolicy({ anySigner: true }));
  const after = proofs.at(-1);
  const accepted = judge.proofs(answer, {
    ...{ items, chainId, key, after, now: clock.now(), trust, timestamps },
    ...{ bootProof, tokens },
  });
  proofs.push(...accepted.proofs);
  for (const [id, reason] of accepted.unverified) journey.unverified.set(id, reason);
}

/** What the tokens of this request are for. */
function statementOf(
  { key, chainId }: Journey,
  { digests, names, attestation }: CommitRequest,
  slots: readonly Slot[],
) {
  return statedCommit({
    epochId: key.epochId ?? '',
    chainId,
    slotHashes: slots.map(slotHash),
    digests: digests.map(({ digestB64 }) => digestB64),
    ...{ attestation, names, policy: undefined, attribution: undefined, metadata: undefined, agencyB64: undefined },
  });
}

/** Verified slots, one per digest; none from the historic service, whose slots `/commit` cannot use. */
async function takeSlots(journey: Journey, count: number): Promise<readonly Slot[]> {
  const { judge, service, key, chainId, bootProof } = journey;
  if (!key.features.has('slots')) return [];
  const answer = await service.allocateSlots(count, chainId);
  const bootB64 = bootProof && bootHash(bootProof);
  const slots = judge.slots(answer, { count, chainId, key, after: journey.lastSlot, bootB64 });
  journey.lastSlot = slots.at(-1);
  return slots;
}

function resultOf({ key, items, proofs, unverified, options, bootProof }: Journey): Committed {
  const last = proofs.at(-1);
  if (!last) throw new Error('unreachable: there is at least one item');
  const { features: _, ...signer } = key;
  const subjects = items.flatMap(({ digestB64, names }) => {
    const sha256 = toHex(fromBase64(digestB64, 'digestB64', 32));
    return names.map((name) => ({ name, digest: { sha256 } }));
  });
  return {
    bundle: { ...makeBundle(subjects, proofs), bootProofs: bootProof ? [bootProof] : [] },
    key: signer,
    chainId: last.commit.chainId ?? 'global',
    epochId: last.commit.epochId,
    head: chainHash(last),
    proofs,
    notes: notesOf({ key, proofs, unverified, trust: options.trust }),
  };
}

/** Chains under `gha/` are of runs whose identity the enclave verified: only {@link Workflow} names one. */
function checkChain(chainId: string, workflow?: Workflow): void {
  readBySchema(chainIdSchema, chainId, 'usage', 'chain id');
  if (!chainId.startsWith('gha/') || workflow) return;
  throw new OccError('usage', 'chain id: expected a name outside gha/, which needs a workflow identity', {
    hint: 'Use run/<server host>/<repository id>/<run id>, or commit in a workflow with `id-token: write`.',
  });
}

/** 128 random bits, base64url, 22 characters. */
function freshKey(randomBytes: CommitOptions['randomBytes']): string {
  return toBase64(randomBytes(16)).replaceAll('+', '-').replaceAll('/', '_').replace('==', '');
}
