// SPDX-License-Identifier: Apache-2.0
// Identity: which workflow committed, and which person approved? Text that callers wrote satisfies no row.
import { checkAuthorization } from '../../evidence/authorization.ts';
import { attempt } from '../../evidence/fault.ts';
import { historicPurpose } from '../../proof/agency.ts';
import { quote } from '../../proof/bytes.ts';
import type { Context } from '../context.ts';
import { allOf, type Finding, fail, pass } from '../finding.ts';
import type { Row } from '../row.ts';
import { allowsWorkflow, checkWorkflow, isRunChain } from '../workflow.ts';
import { settled } from './document.ts';
import { genuineBoot } from './epoch.ts';

/** The one way to judge the identity, for both rows. */
const judgeWorkflow = (context: Context): Finding => checkWorkflow(context, () => genuineBoot(context));

export const identityRows = [
  {
    id: 'workflow-identity',
    section: 'identity',
    about: 'the enclave verified the workflow identity it signed, from an issuer its boot proof lists',
    asks: ({ facts: { proof }, policy }) =>
      proof.commit.identity !== undefined || isRunChain(proof.commit.chainId) || policy.identity !== undefined,
    run: judgeWorkflow,
  },
  {
    id: 'identity-allowed',
    section: 'identity',
    about: 'that workflow is one the policy allows',
    asks: ({ policy }) => policy.identity !== undefined,
    run: (context) => {
      const { identity } = context.facts.proof.commit;
      const asked = context.policy.identity;
      if (!identity || !asked || judgeWorkflow(context).status !== 'pass') return fail('no verified workflow');
      return allowsWorkflow(asked, identity);
    },
  },
  {
    id: 'actor',
    section: 'identity',
    about: "a person's key authorised this commit",
    asks: ({ facts: { proof }, policy }) => proof.agency !== undefined || policy.requireActor === true,
    run: checkActor,
  },
  {
    id: 'actor-allowed',
    section: 'identity',
    about: 'that person is one the policy allows',
    asks: ({ policy }) => (policy.allowedActorKeyIds ?? policy.allowedActorProviders) !== undefined,
    run: (context) => {
      const { allowedActorKeyIds, allowedActorProviders } = context.policy;
      const actor = context.facts.proof.agency?.actor;
      if (!actor || checkActor(context).status !== 'pass') return fail('no valid approval names a person');
      return allOf(
        among('another person approved', allowedActorKeyIds, actor.keyId),
        among('the approval is of another kind', allowedActorProviders, actor.provider),
      );
    },
  },
] as const satisfies readonly Row[];

function checkActor({ facts: { proof }, policy, verify }: Context): Finding {
  if (!proof.agency) return fail('nobody approved this commit');
  const { rpIds, allowedOrigins } = policy;
  const approval = attempt(() => checkAuthorization(proof, { rpIds, allowedOrigins }, verify));
  if (approval.fault) return settled(approval);
  const { purpose, bound, format } = approval.value;
  const what = `${format}, ${bound === 'artifact' ? 'bound to this artifact' : 'not bound to this artifact'}`;
  if (purpose === historicPurpose && policy.allowHistoricActor !== true) {
    return fail(`a historic approval (${what}) counts only where the policy says allowHistoricActor`);
  }
  return pass(what);
}

function among(what: string, allowed: readonly string[] | undefined, actual: string): Finding {
  if (!allowed || allowed.includes(actual)) return pass();
  return fail(what, { expected: allowed.slice(0, 3).join(' or '), actual: quote(actual) });
}
