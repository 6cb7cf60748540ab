// SPDX-License-Identifier: Apache-2.0
// The job summary of a commit: what was proved, and what was not. File names are hostile and always escaped.
import type { Subject } from '../artifacts/subject.ts';
import type { Committed } from '../client/commit.ts';
import { provedBy } from '../client/notes.ts';
import { toHex } from '../proof/bytes.ts';
import { code, escapeMarkdown } from '../verify/report/markdown.ts';
import type { UploadedArtifact } from './artifact.ts';

/** Rows shown; GitHub drops a summary over 1 MiB whole. */
const maxRows = 200;

export function commitSummary(
  committed: Committed,
  subjects: readonly Subject[],
  artifact: UploadedArtifact | undefined,
): string {
  const { key, chainId, head, epochId, notes } = committed;
  const places = new Map(committed.proofs.map((proof) => [proof.artifact.digestB64, proof.commit]));
  const shown = subjects.slice(0, maxRows);
  return [
    `### ${subjects.length === 1 ? 'One artifact' : `${subjects.length} artifacts`} committed`,
    '',
    '| artifact | SHA-256 | counter | place |',
    '|---|---|---|---|',
    ...shown.map(({ name, digest }) => {
      const commit = places.get(Buffer.from(digest).toString('base64'));
      return `| ${code(name)} | \`${toHex(digest)}\` | ${commit?.counter ?? ''} | ${commit?.chainIndex ?? ''} |`;
    }),
    ...(subjects.length > shown.length ? ['', `… and ${subjects.length - shown.length} more in the bundle.`] : []),
    '',
    `| | |`,
    `|---|---|`,
    `| chain | ${code(chainId)} |`,
    `| head | ${code(head)} |`,
    `| epoch | ${epochId === undefined ? 'not named by the service' : code(epochId)} |`,
    `| key | ${code(key.publicKeyB64)} |`,
    `| enforcement | ${code(key.enforcement)} |`,
    `| measurement | ${code(key.measurement)} |`,
    `| bundle | ${artifact ? `[${escapeMarkdown(artifact.name)}](${encodeURI(artifact.url)})` : 'not uploaded'} |`,
    '',
    `**Proved:** ${provedBy(committed.proofs)}.`,
    '',
    '**Not proved:** who ran this workflow, and what the files do.',
    '',
    ...notes.map((note) => `> ${escapeMarkdown(note)}\n`),
  ].join('\n');
}
