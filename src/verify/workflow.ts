// SPDX-License-Identifier: Apache-2.0
// Workflow: does the signed identity stand on an enclave that may speak for its issuer, and is it one the policy means?
import { attempt } from '../evidence/fault.ts';
import { chainsOf, githubIssuer, identityPrefix, readIssuer } from '../evidence/issuer.ts';
import { quote } from '../proof/bytes.ts';
import type { WorkflowIdentity } from '../proof/identity.ts';
import { claimOf, describeWorkflow, isOperatorDefined } from './committer.ts';
import type { Context } from './context.ts';
import { type Finding, fail, pass } from './finding.ts';
import type { Policy } from './policy.ts';

type IdentityPolicy = NonNullable<Policy['identity']>;

/** The name of a chain that only a verified run may have. */
export const isRunChain = (chainId: string | undefined): boolean => chainId?.startsWith(identityPrefix) === true;

/** What every audience an enclave accepts looks like (SPEC.md §9). */
const audience = /^occ\/1:[A-Za-z0-9_-]{43}$/;

/**
 * Whether the enclave that signed the proof verified the workflow it names. The boot it names must hold
 * (`genuineBoot`), list the issuer, and the chain must be that of the run.
 */
export function checkWorkflow({ facts: { proof }, attested: { boot } }: Context, genuineBoot: () => Finding): Finding {
  const { identity, bootB64, chainId } = proof.commit;
  if (!identity) {
    return fail(
      isRunChain(chainId)
        ? 'the chain is named like that of a verified run, and the proof names no workflow'
        : 'the proof names no workflow',
    );
  }
  if (bootB64 === undefined) return fail('the proof names no boot: no enclave answers for the workflow');
  if (!boot) return fail('the boot proof that lists the issuers is not in the input');
  const genuine = genuineBoot();
  if (genuine.status !== 'pass') return fail(`the boot proof does not hold: ${genuine.reason}`);
  const issuer = attempt(() => readIssuer(identity.issuer));
  if (issuer.fault) return fail('the issuer is none', { actual: quote(identity.issuer) });
  const { issuers } = boot.boot.manifest.config;
  if (!Array.isArray(issuers) || !issuers.includes(identity.issuer)) {
    return fail('the boot does not list the issuer', { actual: quote(identity.issuer) });
  }
  if (!audience.test(identity.audience)) {
    return fail('the token was not minted for a request', { actual: quote(identity.audience) });
  }
  const chains = chainsOf(identity);
  if (chainId === undefined || !chains.includes(chainId)) {
    return fail('the chain is not that of the run', {
      expected: chains.length === 0 ? 'claims that name a run' : chains.map((chain) => quote(chain)).join(' or '),
      actual: chainId === undefined ? 'no chain' : quote(chainId),
    });
  }
  return pass(describeWorkflow(identity));
}

/** Events that run with the rights of the repository on what a stranger wrote. */
const foreignEvents: readonly string[] = ['pull_request_target', 'workflow_run'];

/** Whether the workflow is one the policy means; asking for a claim asks that it is there. */
export function allowsWorkflow(asked: IdentityPolicy, { issuer, claims }: WorkflowIdentity): Finding {
  const issuers = listed(asked.issuer ?? githubIssuer);
  if (!issuers.includes(issuer)) return refused('the issuer is another one', issuers, issuer);
  for (const [field, claim] of Object.entries(claimOf) as [keyof typeof claimOf, string][]) {
    const allowed = asked[field];
    if (allowed === undefined) continue;
    const actual = claims[claim];
    const matches = (value: string) => (field === 'ref' ? matchesRef(value, actual) : value === actual);
    if (!listed(allowed).some(matches)) return refused(`${field} is another one`, listed(allowed), actual);
  }
  const event = claims.event_name;
  if (asked.events === undefined && (event === undefined || foreignEvents.includes(event))) {
    return refused('the event counts only where the policy names it', ['events to name it'], event);
  }
  return pass(isOperatorDefined(issuer) ? `an operator-defined issuer: ${quote(issuer)}` : undefined);
}

const listed = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

/** Exactly, or up to one trailing `*`. */
function matchesRef(allowed: string, ref: string | undefined): boolean {
  if (ref === undefined || !allowed.endsWith('*')) return allowed === ref;
  return ref.startsWith(allowed.slice(0, -1));
}

function refused(what: string, allowed: readonly string[], actual: string | undefined): Finding {
  const expected = allowed.slice(0, 3).join(' or ');
  return fail(what, { expected, actual: actual === undefined ? 'absent' : quote(actual) });
}
