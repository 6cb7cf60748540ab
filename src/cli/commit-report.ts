// SPDX-License-Identifier: Apache-2.0
// What a commit says it did: what was proved, what was not, and how to verify it.
import type { Subject } from '../artifacts/subject.ts';
import type { Committed } from '../client/commit.ts';
import { provedBy } from '../client/notes.ts';
import { toBase64, toHex } from '../proof/bytes.ts';
import { countOf, sizeOf, visible } from './surroundings.ts';

/** Files listed one by one; the bundle has them all. */
const maxListed = 20;

export interface Reported {
  readonly committed: Committed;
  readonly subjects: readonly Subject[];
  /** A URL, or `embedded` with its state file. */
  readonly service: string;
  /** False for a name made up for this commit. */
  readonly chainGiven: boolean;
}

export function renderCommit({ committed, subjects, service, chainGiven }: Reported): string {
  const { key, chainId, head, epochId, notes } = committed;
  const bytes = subjects.reduce((sum, { size }) => sum + size, 0);
  const places = placesOf(committed);
  const listed = subjects.slice(0, maxListed);
  const width = Math.max(...listed.map(({ name }) => visible(name).length));
  return [
    `committed  ${countOf(subjects.length, 'file')}, ${sizeOf(bytes)}, with ${visible(service)}`,
    '           only SHA-256 digests left this process',
    '',
    ...listed.map(({ name, digest }) => {
      const { counter, chainIndex } = places.get(toBase64(digest)) ?? {};
      const place = chainIndex === undefined ? '' : `  #${chainIndex}`;
      return `  ${visible(name).padEnd(width)}  sha256:${toHex(digest).slice(0, 16)}…  counter ${counter ?? '?'}${place}`;
    }),
    ...(subjects.length > listed.length ? [`  … and ${subjects.length - listed.length} more`] : []),
    '',
    `  chain  ${chainId}${chainGiven ? '' : '  (made up for this commit; --chain-id continues one of yours)'}`,
    `  head   ${head}`,
    ...(epochId === undefined ? [] : [`  epoch  ${visible(epochId)}`]),
    `  key    ${key.publicKeyB64}`,
    `         ${key.enforcement}, ${visible(key.measurement)}`,
    '',
    `proved      ${provedBy(committed.proofs)}`,
    'not proved  who ran this command, and what the files do',
    ...notes.map((note) => `note        ${visible(note)}`),
    '',
  ].join('\n');
}

export function renderCommitJson({ committed, subjects }: Reported, bundlePath: string): string {
  const { key, chainId, head, epochId, notes } = committed;
  const places = placesOf(committed);
  const { publicKeyB64, enforcement, measurement } = key;
  const report = {
    committed: true,
    bundle: bundlePath,
    chainId,
    epochId: epochId ?? null,
    head,
    key: { publicKeyB64, enforcement, measurement },
    subjects: subjects.map(({ name, digest }) => {
      const { counter, chainIndex } = places.get(toBase64(digest)) ?? {};
      return { subject: name, digest: toHex(digest), counter: counter ?? null, chainIndex: chainIndex ?? null };
    }),
    notes,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** A policy that accepts what was just committed and nothing else, for whoever trusts this key. */
export function policyFor({ key, head }: Committed): string {
  return JSON.stringify({ allowedPublicKeys: [key.publicKeyB64], expectedHead: head });
}

function placesOf({ proofs }: Committed) {
  return new Map(proofs.map(({ artifact, commit }) => [artifact.digestB64, commit]));
}
