// SPDX-License-Identifier: Apache-2.0
// A chain as the store lists it: batch by batch, each proof with the timestamps that came since. What gave way to newer
// proofs is missing at the beginning, and the dense indexes of the chain show it.
import { OccError } from '../../src/proof/errors.ts';
import type { ChainPage, ChainQuestion } from './store.ts';
import type { Statements } from './store-statements.ts';

/** One part of a listing. A batch is never torn, so a part may exceed these by one batch. */
const pageProofs = 1000;
const pageBytes = 4 * 1024 * 1024;

/** Undefined where there is no such chain. @throws OccError `forbidden` for a chain of another API key */
export function listChain(statements: Statements, { chainId, owner, after = 0 }: ChainQuestion): ChainPage | undefined {
  if (!statements.hasChain.get(chainId)) return undefined;
  const any = owner === 'any';
  if (!any && !statements.hasChainOf.get(chainId, owner ?? null)) {
    throw new OccError('forbidden', 'expected the API key that opened the chain');
  }
  const rows = statements.chain.iterate({
    $chain: chainId,
    $after: after,
    $any: any ? 1 : 0,
    $owner: any ? null : (owner ?? null),
  });
  const proofs: unknown[] = [];
  let bytes = 0;
  let next = after;
  for (const row of rows) {
    const full = proofs.length > 0 && (proofs.length + Number(row.count) > pageProofs || bytes >= pageBytes);
    if (full) return { proofs, next };
    next = Number(row.batch);
    bytes += Number(row.bytes);
    proofs.push(...withStamps(statements, next, JSON.parse(String(row.proofs))));
  }
  return { proofs };
}

function withStamps(statements: Statements, batch: number, proofs: object[]): readonly object[] {
  const rows = statements.stamps.all(batch);
  for (const { at, kind, stamp } of rows) {
    const proof = proofs[Number(at)] as { readonly timestamps?: object } | undefined;
    const timestamps = { ...proof?.timestamps, [String(kind)]: JSON.parse(String(stamp)) };
    if (proof) proofs[Number(at)] = { ...proof, timestamps };
  }
  return proofs;
}
