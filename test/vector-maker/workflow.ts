// SPDX-License-Identifier: Apache-2.0
// Vectors about workflow identities: what an enclave verified, which boot says so, and which workflows a policy means.
import { githubIssuer } from '../../src/evidence/issuer.ts';
import { toBase64 } from '../../src/proof/bytes.ts';
import type { Checkpoint } from '../../src/proof/checkpoint.ts';
import type { WorkflowIdentity } from '../../src/proof/identity.ts';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import { checkpoint } from '../fixtures/four-types.ts';
import { MeasuredEpoch, measurement, testRoot } from '../fixtures/measured.ts';
import { keptClaims, runChain, workflow } from '../fixtures/workflow.ts';
import { bundleWithBoots, now, type Vector, type Vectors } from './vector.ts';

const identity = { repositoryId: keptClaims.repository_id };
const policy = { allowedMeasurements: [measurement], identity };
const question = { policy, now, root: toBase64(testRoot) };
const server = 'https://ghes.example/_services/token';
const place = { artifact: 'one\n', slot: false, binding: 'boot' } as const;

export async function workflowVectors(): Promise<Vectors> {
  const epoch = await MeasuredEpoch.named('vectors: workflow', { config: { issuers: [githubIssuer] } });
  const both = await MeasuredEpoch.named('vectors: workflows', { config: { issuers: [githubIssuer, server] } });
  const commit = (named?: WorkflowIdentity, chainId: string = runChain, from: MeasuredEpoch = epoch) =>
    from.commit({ ...place, chainId, chainIndex: false, ...(named && { commit: { identity: named } }) });
  const genuine = await commit(workflow());
  const bundle = bundleWithBoots(genuine, epoch.boot);
  const repaired = { bundle };
  const flawed = async (
    about: string,
    expect: string,
    proof: Promise<Proof>,
    from: MeasuredEpoch = epoch,
  ): Promise<Vector> => ({ about, bundle: bundleWithBoots(await proof, from.boot), ...question, expect, repaired });
  const denied = (about: string, asked: object): Vector => ({
    about,
    bundle,
    ...{ ...question, policy: { ...policy, identity: { ...identity, ...asked } } },
    expect: 'identity-allowed',
    repaired: { policy },
  });
  const ofServer = () => commit(workflow({}, { issuer: server }), `gha/ghes.example/74/1658821493`, both);

  return {
    'none.workflow': { about: 'A run of the repository the policy means.', bundle, ...question, expect: 'none' },
    'workflow-identity.no-boot-proof': {
      about: 'Nobody shows which issuers the enclave believes.',
      bundle: bundleWithBoots(await epoch.commit({ ...place, binding: 'body', chainId: runChain, chainIndex: false })),
      ...{ ...question, policy: { allowedMeasurements: [measurement], anyCommitter: true } },
      expect: 'workflow-identity',
      repaired,
    },
    'workflow-identity.other-issuer': await flawed(
      'The boot proof does not list the issuer.',
      'workflow-identity',
      commit(workflow({}, { issuer: server }), 'gha/ghes.example/74/1658821493'),
    ),
    'workflow-identity.other-run': await flawed(
      'The chain is that of another run than the claims name.',
      'workflow-identity',
      commit(workflow(), 'gha/github.com/74/1'),
    ),
    'workflow-identity.other-server': await flawed(
      'The chain is named after another server than the issuer speaks for.',
      'workflow-identity',
      commit(workflow(), 'gha/ghes.example/74/1658821493'),
    ),
    'workflow-identity.plain-chain': await flawed(
      'The chain is not one that only a verified run can write to.',
      'workflow-identity',
      commit(workflow(), 'run/github.com/74/1658821493'),
    ),
    'workflow-identity.other-audience': await flawed(
      'The token was minted for somebody else.',
      'workflow-identity',
      commit(workflow({}, { audience: 'sts.amazonaws.com' })),
    ),
    'workflow-identity.absent': await flawed(
      'The policy asks for a workflow, and the proof names none.',
      'workflow-identity',
      commit(undefined, 'run/github.com/74/1658821493'),
    ),
    'identity-allowed.other-repository': await flawed(
      'A run of another repository of the same name.',
      'identity-allowed',
      commit(workflow({ repository_id: '75' }), 'gha/github.com/75/1658821493'),
    ),
    'identity-allowed.operator-defined': await flawed(
      'The issuer is one that an operator vouches for, and the policy names none: GitHub is meant.',
      'identity-allowed',
      ofServer(),
      both,
    ),
    'identity-allowed.pull-request-target': await flawed(
      'The event runs on what a stranger wrote, and the policy does not name it.',
      'identity-allowed',
      commit(workflow({ event_name: 'pull_request_target' })),
    ),
    'identity-allowed.workflow-run': await flawed(
      'The event follows a run of anybody, and the policy does not name it.',
      'identity-allowed',
      commit(workflow({ event_name: 'workflow_run' })),
    ),
    'identity-allowed.other-ref': denied('The ref does not begin as the policy wants.', { ref: 'refs/tags/*' }),
    'identity-allowed.absent-claim': {
      ...(await flawed(
        'The policy asks for an environment, and the run has none.',
        'identity-allowed',
        commit(workflow({ environment: undefined })),
      )),
      policy: { ...policy, identity: { ...identity, environment: 'production' } },
    },
    'identity-allowed.other-attempt': denied('Another attempt of the run.', { runAttempt: '3' }),
    'chain-complete.other-attempt': closedByAttempt(
      epoch,
      await epoch.commit({ ...place, chainId: `${runChain}.2`, commit: { identity: workflow() } }),
    ),
  };
}

function closedByAttempt(epoch: MeasuredEpoch, proof: Proof): Vector {
  const asked = { ...policy, identity: { ...identity, runAttempt: ['1', '2'] }, requireChain: 'complete' };
  const place = { chainId: `${runChain}.2`, bootB64: epoch.issuer.bootB64, successor: undefined };
  const closed = (attempt: string) => ({
    ...bundleWithBoots(proof, epoch.boot),
    checkpoints: [
      checkpoint(epoch.issuer, { ...place, headB64: chainHash(proof), attempt, counter: '99' } as Partial<Checkpoint>),
    ],
  });
  return {
    about: 'The chain was closed by an attempt that the policy does not mean: it may have gone on.',
    bundle: closed('3'),
    ...{ ...question, policy: asked },
    expect: 'chain-complete',
    repaired: { bundle: closed('2') },
  };
}
