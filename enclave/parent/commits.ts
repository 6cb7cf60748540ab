// SPDX-License-Identifier: Apache-2.0
// A commit as the parent carries it: slots in one message, digests in a later one, so that even a client that took no
// slots has nonces that are older than the enclave's knowledge of its digests.
import { randomUUID } from 'node:crypto';
import { OccError } from '../../src/proof/errors.ts';
import type { Client } from './clients.ts';
import type { EnclaveLink } from './link.ts';
import type { CommitRequest } from './requests.ts';

/** One request on its way to the enclave. */
export interface CommitJob {
  readonly client: Client;
  readonly chainId: string;
  readonly request: CommitRequest;
  /** The enclave hands out the same proofs for the same name until it is acknowledged. */
  readonly commitId: string;
}

/**
 * The proofs, in the order of the digests, as the enclave gave them.
 * @throws OccError with the enclave's code, or as {@link EnclaveLink.ask}
 */
export async function commitThrough(link: EnclaveLink, job: CommitJob): Promise<readonly unknown[]> {
  const { client, chainId, request, commitId } = job;
  const { digests, names, attribution, policy, metadata } = request;
  const { slotIds, holder } = request.slotIds
    ? { slotIds: request.slotIds, holder: client.holder }
    : await takeSlots(link, job);
  const { proofs } = await link.ask('commit', {
    commitId,
    holder,
    ...ownerOf(client),
    chainId,
    items: digests.map(({ digestB64 }, at) => ({
      slotId: slotIds[at] ?? '',
      digestB64,
      ...(names?.[at] && { nameHashesB64: names[at] }),
    })),
    ...(attribution && { attribution }),
    ...(policy && { policy }),
    ...(metadata && { metadata }),
  });
  if (proofs.length === digests.length) return proofs;
  throw new OccError('frame-invalid', `commit: expected ${digests.length} proofs, got ${proofs.length}`);
}

export function ownerOf({ owner }: Client): { readonly owner?: string } {
  return owner === undefined ? {} : { owner };
}

/** Slots for this request alone: nobody else can name their holder. */
async function takeSlots(link: EnclaveLink, { client, chainId, request }: CommitJob) {
  const holder = `request/${randomUUID()}`;
  const count = request.digests.length;
  const { slotIds } = await link.ask('allocateSlots', { holder, ...ownerOf(client), chainId, count, reply: 'ids' });
  if (slotIds.length === count) return { slotIds, holder };
  throw new OccError('frame-invalid', `allocateSlots: expected ${count} slots, got ${slotIds.length}`);
}
