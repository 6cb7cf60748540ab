// SPDX-License-Identifier: Apache-2.0
// Committer: what a proof says about the workflow that committed, as policies ask for it and reports show it.
import { attempt } from '../evidence/fault.ts';
import { readIssuer } from '../evidence/issuer.ts';
import { quote } from '../proof/bytes.ts';
import type { WorkflowIdentity } from '../proof/identity.ts';
import type { Policy } from './policy.ts';

/** Who committed, as far as a policy can ask. */
export interface Committer {
  readonly issuer: string;
  /** The issuer is neither github.com nor a ghe.com tenant: only the service's operator knows whose word it is. */
  readonly operatorDefined: boolean;
  /** By their names in the token. */
  readonly claims: Readonly<Record<string, string>>;
}

/** What a proof says about who committed; it counts when the proof is valid. */
export function committerOf({ issuer, claims }: WorkflowIdentity): Committer {
  const asked = Object.values(claimOf).flatMap((name) => {
    const claim = claims[name];
    return claim === undefined ? [] : [[name, claim] as const];
  });
  return { issuer, operatorDefined: isOperatorDefined(issuer), claims: Object.fromEntries(asked) };
}

/** Whose word about workflows was taken, where it was not GitHub's. */
export function issuerWarnings(committers: readonly Committer[]): readonly string[] {
  const issuers = new Set(committers.flatMap(({ operatorDefined, issuer }) => (operatorDefined ? [issuer] : [])));
  return [...issuers].map((issuer) => `operator-defined: who committed is the word of ${quote(issuer)}, not of GitHub`);
}

/** The claim that each field of a policy asks for. */
export const claimOf = {
  repositoryId: 'repository_id',
  repositoryOwnerId: 'repository_owner_id',
  repository: 'repository',
  ref: 'ref',
  sha: 'sha',
  workflow: 'workflow_ref',
  jobWorkflow: 'job_workflow_ref',
  jobWorkflowSha: 'job_workflow_sha',
  environment: 'environment',
  events: 'event_name',
  runner: 'runner_environment',
  runId: 'run_id',
  runAttempt: 'run_attempt',
} as const satisfies Readonly<Record<keyof Omit<NonNullable<Policy['identity']>, 'issuer'>, string>>;

/** One line for a person, safe to print: every text of it is somebody else's. */
export function describeWorkflow({ issuer, claims }: Pick<WorkflowIdentity, 'issuer' | 'claims'>): string {
  const said = (claim: string): string => printed(claims[claim] ?? '');
  const run = `run ${said('run_id')} attempt ${said('run_attempt')}`;
  const what = `${said('repository')} (${said('repository_id')}), ${said('ref')}, ${said('event_name')}, ${run}`;
  return isOperatorDefined(issuer) ? `${what}, says the operator-defined issuer ${printed(issuer)}` : what;
}

const printed = (text: string): string => quote(text).slice(1, -1);

/** True unless the issuer is GitHub's own. */
export function isOperatorDefined(issuer: string): boolean {
  return attempt(() => readIssuer(issuer)).value?.kind !== 'github';
}
