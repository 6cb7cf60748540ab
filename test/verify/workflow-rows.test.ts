// SPDX-License-Identifier: Apache-2.0
// Which workflow committed: only what an enclave verified and signed counts, only for an issuer that its boot lists, and
// only for the workflows a policy means.
import { beforeAll, describe, expect, it } from 'vitest';
import { githubIssuer } from '../../src/evidence/issuer.ts';
import { maxClaimLength } from '../../src/evidence/workflow-token.ts';
import type { WorkflowIdentity } from '../../src/proof/identity.ts';
import { chainHash, type Proof } from '../../src/proof/proof.ts';
import type { CheckId } from '../../src/verify/checks.ts';
import { renderMarkdown } from '../../src/verify/report/markdown.ts';
import { renderText } from '../../src/verify/report/text.ts';
import { checkpoint } from '../fixtures/four-types.ts';
import { MeasuredEpoch, measurement, testTrust } from '../fixtures/measured.ts';
import { keyNamed, withCommit } from '../fixtures/seeded-issuer.ts';
import { keptClaims, runChain, workflow } from '../fixtures/workflow.ts';
import { failures, judge, row, without } from './judge.ts';

const server = 'https://ghes.example/_services/token';
const serverChain = 'gha/ghes.example/74/1658821493';
const both: readonly CheckId[] = ['workflow-identity', 'identity-allowed'];
const identity = { repositoryId: '74' };
const policy = { allowedMeasurements: [measurement], identity };
const anybody = { allowedMeasurements: [measurement], anyCommitter: true };
let epoch: MeasuredEpoch;
let genuine: Proof;

beforeAll(async () => {
  epoch = await MeasuredEpoch.named('workflow-rows.test', { config: { issuers: [githubIssuer] } });
  genuine = await commit(workflow());
});

const commit = (named: WorkflowIdentity | undefined, chainId: string = runChain, from: MeasuredEpoch = epoch) =>
  from.commit({ artifact: 'a', binding: 'boot', chainId, ...(named && { commit: { identity: named } }) });
const ask = (proof: Proof, asked: object = policy, boots = [epoch.boot]) =>
  judge({ proofs: [proof], bootProofs: boots, policy: asked, trust: testTrust });
const claiming = (changes: Readonly<Record<string, string | undefined>>) =>
  withCommit(genuine, { identity: workflow(changes) }, epoch.issuer.key);

/** Whoever lacks the rows accepts the proof; ours fails at exactly them. */
function expectStopped(proof: Proof, stopped: readonly CheckId[], asked: object = policy, boots = [epoch.boot]): void {
  expect(without(stopped, () => ask(proof, asked, boots)).valid).toBe(true);
  expect(failures(ask(proof, asked, boots))).toEqual(stopped);
}

describe('a verified workflow', () => {
  it('is one that the boot of the proof vouches for, in the chain of its run', () => {
    const verdict = ask(genuine);
    expect(verdict.valid).toBe(true);
    expect(row(verdict, 'workflow-identity').reason).toBe(
      'octo-org/octo-repo (74), refs/heads/main, push, run 1658821493 attempt 2',
    );
  });

  it('may have a chain of its own for an attempt, and for no other attempt', async () => {
    expect(ask(await commit(workflow(), `${runChain}.2`)).valid).toBe(true);
    expectStopped(await commit(workflow(), `${runChain}.3`), both);
  });

  it.each<readonly [string, () => Promise<Proof>]>([
    ['in the chain of another run', () => commit(workflow(), 'gha/github.com/74/1')],
    ['in the chain of another repository', () => commit(workflow(), 'gha/github.com/75/1658821493')],
    ['in the chain of another server', () => commit(workflow(), serverChain)],
    ['in a chain anybody may write to', () => commit(workflow(), 'run/github.com/74/1658821493')],
    ['of an issuer the boot does not list', () => commit(workflow({}, { issuer: server }), serverChain)],
    ['of an issuer that is none', () => commit(workflow({}, { issuer: 'https://github.com' }), 'gha/github.com/74/1')],
    ['with a token for somebody else', () => commit(workflow({}, { audience: 'sigstore' }))],
    ['without a run', () => commit(workflow({ run_id: undefined }))],
  ])('%s is none', async (_, make) => {
    expectStopped(await make(), both);
    expectStopped(await make(), ['workflow-identity'], anybody);
  });

  it('is asked for in every chain named like that of a run', async () => {
    expectStopped(await commit(undefined), ['workflow-identity'], anybody);
    expectStopped(await commit(undefined), both);
  });

  it('needs the boot proof, whatever document is in the proof', async () => {
    const order = { artifact: 'a', chainId: `${runChain}.2`, commit: { identity: workflow() } };
    const proof = await epoch.commit({ ...order, binding: 'body' });
    const boots: readonly CheckId[] = ['boot-proof', 'boot-epoch', 'boot-config'];
    expectStopped(proof, [...boots, 'workflow-identity'], anybody, []);
    expect(ask(proof, anybody).valid).toBe(true);
  });

  it('is not one because a boot proof of somebody else lists the issuer', async () => {
    const other = await MeasuredEpoch.named('workflow-rows: nothing listed', { config: { issuers: [] } });
    const proof = await commit(workflow(), runChain, other);
    const forged = { ...other.boot, manifest: epoch.boot.manifest };
    expect(failures(ask(proof, policy, [forged]))).toContain('workflow-identity');
    expectStopped(proof, both, policy, [other.boot, epoch.boot]);
  });

  it('is not one because a key of one’s own says so', () => {
    const proof = withCommit(genuine, { identity: workflow({ repository_id: '1' }) }, keyNamed('a forger'));
    expect(failures(ask(proof, { ...policy, identity: { repositoryId: '1' } }))).toContain('document-key');
  });
});

describe('a policy', () => {
  const fields = {
    repositoryId: '74',
    repositoryOwnerId: '65',
    repository: 'octo-org/octo-repo',
    ref: 'refs/heads/main',
    sha: keptClaims.sha ?? '',
    workflow: keptClaims.workflow_ref ?? '',
    jobWorkflow: keptClaims.job_workflow_ref ?? '',
    jobWorkflowSha: keptClaims.job_workflow_sha ?? '',
    environment: 'production',
    events: 'push',
    runner: 'github-hosted',
    runId: '1658821493',
    runAttempt: '2',
    issuer: githubIssuer,
  };

  it('that names everything as it is passes', () => {
    expect(ask(genuine, { ...policy, identity: fields }).valid).toBe(true);
  });

  it.each(Object.keys(fields) as (keyof typeof fields)[])(
    'that names another %s fails at identity-allowed',
    (field) => {
      const { [field]: value } = fields;
      for (const other of [`${value}0`, `0${value.slice(1)}`]) {
        expectStopped(genuine, ['identity-allowed'], { ...policy, identity: { ...fields, [field]: other } });
      }
      expect(ask(genuine, { ...policy, identity: { ...fields, [field]: ['other', value] } }).valid).toBe(true);
    },
  );

  it.each([
    ['refs/heads/*', true],
    ['*', true],
    ['refs/heads/main*', true],
    ['refs/tags/*', false],
    ['refs/heads/mai', false],
    ['REFS/heads/*', false],
  ])('with ref %s: %s', (ref, expected) => {
    expect(ask(genuine, { ...policy, identity: { ...identity, ref } }).valid).toBe(expected);
  });

  it('has no other pattern than one star at the end of a ref', () => {
    const misread = (asked: object) => () => ask(genuine, { ...policy, identity: { ...identity, ...asked } });
    expect(misread({ ref: 'refs/*/main' })).toThrow(expect.objectContaining({ code: 'policy-invalid' }));
    expect(misread({ ref: 'refs/heads/**' })).toThrow(expect.objectContaining({ code: 'policy-invalid' }));
    expect(failures(misread({ repository: 'octo-org/*' })())).toEqual(['identity-allowed']);
  });

  it('that says whose repository must say which', () => {
    const asked = { allowedMeasurements: [measurement], identity: { repository: 'octo-org/octo-repo' } };
    expect(() => ask(genuine, asked)).toThrow(expect.objectContaining({ code: 'policy-invalid' }));
  });

  it.each(['pull_request_target', 'workflow_run'])('counts %s only where it names it', (event) => {
    const proof = claiming({ event_name: event });
    expectStopped(proof, ['identity-allowed']);
    expect(ask(proof, { ...policy, identity: { ...identity, events: ['push', event] } }).valid).toBe(true);
  });

  it('that asks for a claim asks that it is there', () => {
    const proof = claiming({ environment: undefined });
    expectStopped(proof, ['identity-allowed'], { ...policy, identity: { ...identity, environment: 'production' } });
  });

  it('means GitHub where it names no issuer, and says whose word it takes where it names another', async () => {
    const wide = await MeasuredEpoch.named('workflow-rows: two issuers', {
      config: { issuers: [githubIssuer, server] },
    });
    const proof = await commit(workflow({}, { issuer: server }), serverChain, wide);
    expectStopped(proof, ['identity-allowed'], policy, [wide.boot]);
    const named = ask(proof, { ...policy, identity: { ...identity, issuer: server } }, [wide.boot]);
    expect(named.valid).toBe(true);
    expect(row(named, 'workflow-identity').reason).toContain('operator-defined');
    expect(row(named, 'identity-allowed').reason).toContain('operator-defined');
    expect(named.warnings.join()).toContain('operator-defined');
    expect(ask(genuine).warnings.join()).not.toContain('operator-defined');
  });
});

describe('a chain that its run closed', () => {
  const closing = (of: Proof, attempt: string, length: number) =>
    checkpoint(epoch.issuer, {
      chainId: of.commit.chainId ?? '',
      length: `${length}`,
      headB64: chainHash(of),
      counter: '9999',
      ...(epoch.issuer.bootB64 && { bootB64: epoch.issuer.bootB64 }),
      attempt,
    });
  const whole = (runAttempt?: string | readonly string[]) => ({
    ...policy,
    requireChain: 'complete',
    identity: { ...identity, ...(runAttempt && { runAttempt }) },
  });
  const run = async (name: string, ...attempts: readonly string[]) => {
    const proofs: Proof[] = [];
    for (const attempt of attempts) {
      proofs.push(await commit(workflow({ run_id: name, run_attempt: attempt }), `gha/github.com/74/${name}`));
    }
    return proofs;
  };
  const about = (proofs: readonly Proof[], checkpoints: readonly unknown[], asked: object) =>
    judge({ proofs, checkpoints, bootProofs: [epoch.boot], policy: asked, trust: testTrust });

  it('is complete up to the attempt that closed it', async () => {
    const proofs = await run('101', '1', '1');
    const [, last] = proofs as [Proof, Proof];
    const verdict = about(proofs, [closing(last, '1', 2)], whole('1'));
    expect(verdict.valid).toBe(true);
    expect(row(verdict, 'chain-complete').reason).toContain('complete up to attempt 1');
    expect(failures(about(proofs, [closing(last, '2', 2)], whole('1')))).toEqual(['chain-complete']);
  });

  it('goes on with a later attempt only, which closes it anew', async () => {
    const proofs = await run('102', '1', '2');
    const [first, last] = proofs as [Proof, Proof];
    const verdict = about(proofs, [closing(first, '1', 1), closing(last, '2', 2)], whole(['1', '2']));
    expect(verdict.valid).toBe(true);
    expect(row(verdict, 'chain-complete').reason).toContain('complete up to attempt 2');
    expect(failures(about(proofs, [closing(first, '1', 1)], whole(['1', '2'])))).toEqual(['chain-complete']);
    expect(failures(about([first], [closing(first, '1', 1)], whole('2')))).toEqual([
      'chain-complete',
      'identity-allowed',
    ]);
  });

  it('does not go on with the same attempt', async () => {
    const proofs = await run('103', '1', '1');
    const [first] = proofs as [Proof, Proof];
    expect(failures(about(proofs, [closing(first, '1', 1)], policy))).toEqual(['checkpoint']);
  });
});

describe('a report', () => {
  const hostile = '| <b> ##[error]x \u001b[31m ::error::y';

  it('shows who committed, and nothing a ref says is obeyed', async () => {
    const proof = claiming({ ref: hostile, repository: `octo/${hostile}` });
    const verdict = ask(proof);
    expect(verdict.valid).toBe(true);
    expect(verdict.proofs[0]?.identity).toMatchObject({ issuer: githubIssuer, operatorDefined: false });
    const [text, page] = [renderText(verdict, policy as never), renderMarkdown(verdict, policy as never)];
    expect(text).toContain('committed by');
    expect(page).toContain('committed by');
    for (const obeyed of ['\u001b', '##[']) expect([text, page].join()).not.toContain(obeyed);
    expect(page).not.toContain('<b>');
  });

  it('names no workflow that was not verified', async () => {
    const verdict = ask(await commit(workflow(), 'gha/github.com/74/1'));
    expect(verdict.proofs[0]?.identity).toBeNull();
    expect(renderText(verdict, policy as never)).not.toContain('committed by');
  });

  it('stays short, however long the claims are', () => {
    const verdict = ask(claiming({ repository: 'r'.repeat(maxClaimLength), ref: 'r'.repeat(maxClaimLength) }));
    expect(verdict.valid).toBe(true);
    expect(renderMarkdown(verdict, policy as never).length).toBeLessThan(4000);
  });
});
