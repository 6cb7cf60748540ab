// SPDX-License-Identifier: Apache-2.0
// The verdict for a job summary. GitHub drops a summary over 1 MiB whole, so it is budgeted; names are hostile, so
// every foreign text is shown as escaped code.
import { unprintable } from '../../proof/bytes.ts';
import { type Committer, describeWorkflow } from '../committer.ts';
import type { Policy } from '../policy.ts';
import { failingFirst, firstFailure, type ProofVerdict, type ProofVerdicts, type Verdict } from '../verdict.ts';
import { criteria } from './criteria.ts';

/** Rows shown before the table says how many more there are, and characters of each text: half a MiB at worst. */
const maxRows = 200;
const maxText = 200;
const maxCommitters = 5;

export function renderMarkdown(verdict: Verdict<ProofVerdicts>, policy: Policy): string {
  const shown = failingFirst(verdict.proofs, maxRows);
  const hidden = verdict.proofs.length - shown.length;
  const bundleFailure = verdict.bundle.checks.find(({ status }) => status === 'fail');
  return [
    `### ${verdict.valid ? '✅' : '❌'} ${escapeMarkdown(verdict.headline)}`,
    '',
    '| | artifact | SHA-256 | place | first failing check |',
    '|---|---|---|---|---|',
    ...shown.map(row),
    ...(hidden > 0 ? ['', `… and ${hidden} more in the report file.`] : []),
    ...(bundleFailure ? ['', `The bundle: \`${bundleFailure.id}\`: ${brief(bundleFailure.reason ?? '')}`] : []),
    ...committers(verdict),
    '',
    ...verdict.warnings.map((warning) => `> ${escapeMarkdown(warning)}\n`),
    '<details><summary>What was asked</summary>',
    '',
    ...criteria(policy).map((line) => `- ${code(line)}`),
    '',
    '</details>',
    '',
  ].join('\n');
}

/** Who committed, one line for each attempt of a run. */
function committers({ proofs }: Verdict<ProofVerdicts>): readonly string[] {
  const runs = new Map<string, Committer>();
  for (const { identity } of proofs) {
    if (identity) runs.set(`${identity.issuer} ${identity.claims.run_id} ${identity.claims.run_attempt}`, identity);
  }
  const shown = [...runs.values()].slice(0, maxCommitters).map((by) => `- committed by ${code(describeWorkflow(by))}`);
  const more = runs.size > maxCommitters ? [`- and ${runs.size - maxCommitters} more`] : [];
  return runs.size === 0 ? [] : ['', ...shown, ...more];
}

function row(proof: ProofVerdict): string {
  const failure = firstFailure({ valid: false, headline: '', warnings: [], proofs: [proof], bundle: { checks: [] } });
  const place = proof.chainIndex ?? proof.counter ?? '';
  const reason = failure ? `\`${failure.check.id}\`: ${brief(failure.check.reason ?? '')}` : '';
  const name = proof.subject === null ? '*no artifact given*' : code(proof.subject);
  return `| ${proof.valid ? '✅' : '❌'} | ${name} | ${proof.digest === null ? '' : `\`${proof.digest.slice(0, 16)}…\``} | ${place} | ${reason} |`;
}

/** Foreign text as inline code in a table cell: `<code>` with everything special written as an entity. */
export function code(text: string): string {
  return `<code>${brief(text)}</code>`;
}

function brief(text: string): string {
  return escapeMarkdown(text.length > maxText ? `${text.slice(0, maxText - 3)}...` : text);
}

/** Writes every character with a meaning in HTML, Markdown or a table as an entity; controls become U+FFFD. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(unprintable, '\ufffd')
    .replace(/[&<>"'`|\\*_[\]{}()#!~@:$]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/www\./gi, (prefix) => `${prefix.slice(0, 3)}&#46;`);
}
