// SPDX-License-Identifier: Apache-2.0
// Notes: what a commit verified of the hardware, what it did not verify, and what its proofs do not say, in words
// nobody can overlook.
import { chainHash, type Proof } from '../proof/proof.ts';
import type { CheckId } from '../verify/checks.ts';
import type { DocumentTrust } from './answer.ts';
import type { ServiceKey } from './service.ts';

export interface Noted {
  readonly key: ServiceKey;
  readonly proofs: readonly Proof[];
  readonly unverified: ReadonlyMap<CheckId, string>;
  readonly trust?: DocumentTrust | undefined;
}

/** One sentence each, the gravest first; empty when there is nothing to say. */
export function notesOf({ key, proofs, unverified, trust }: Noted): readonly string[] {
  const notes: string[] = [];
  const isMeasured = key.enforcement === 'measured-tee';
  if (isMeasured && trust) {
    const roots = trust.roots.map(({ name }) => name).join(' or ');
    notes.push(`no hardware that AWS vouches for: the documents were verified under ${roots}, for development alone`);
  }
  for (const [row, reason] of unverified) notes.push(`not verified: ${row}: ${reason}`);
  if (isMeasured) {
    notes.push(
      `verified: a hardware document was made for ${documentedBy(proofs)} by the code it names, outside debug mode; ` +
        'whether that is the code you want, only a policy with its measurement says',
    );
  }
  if (key.enforcement === 'stub') notes.push('no hardware: a development key signed, which anybody could have made');
  if (key.enforcement === 'hw-key') notes.push('no measured code: the service claims a hardware key, and no more');
  if (proofs.some(({ commit }) => commit.chainId === undefined)) {
    notes.push('no chain of its own: the service put the proofs into its global chain, among those of others');
  } else if (proofs.every(({ commit }) => commit.identity)) {
    notes.push('verified: the service signed into every proof which workflow run committed it, after its token');
  } else {
    notes.push('the chain name is the word of the service: no workflow identity was verified');
  }
  if (!key.features.has('slots')) {
    notes.push(
      'slots were taken by the service itself: that they are older than the digests holds against its code only',
    );
    notes.push('file names are not bound: the proofs are about bytes, the names in the bundle are labels');
  }
  if (!key.features.has('idempotency')) {
    notes.push('the service cannot repeat an answer: nothing was retried once a request was sent');
  }
  const gaps = proofs.filter((proof, at) => isGap(proofs[at - 1], proof)).length;
  if (gaps > 0) {
    notes.push(`proofs of others lie between ours in ${gaps} ${gaps === 1 ? 'place' : 'places'} of the chain`);
  }
  return notes;
}

/** A batch may share the document of the boot its proofs name. */
function documentedBy(proofs: readonly Proof[]): string {
  return proofs.every(({ environment }) => environment.attestation) ? 'every proof' : 'the boot behind every proof';
}

function isGap(before: Proof | undefined, proof: Proof): boolean {
  return before !== undefined && proof.commit.prevB64 !== chainHash(before);
}

/** What every commit proves, in words for a person: a historic service gives out no places beforehand. */
export function provedBy(proofs: readonly Proof[]): string {
  const signed = 'this key signed each digest at its place in the order';
  const slotsFirst = proofs.every(({ commit }) => commit.nameHashesB64 !== undefined);
  return slotsFirst ? `${signed}, a place it gave out before it knew the digest` : signed;
}
