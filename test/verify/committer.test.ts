// SPDX-License-Identifier: Apache-2.0
// Who committed, in the words of a proof: only claims that a policy can ask for, and whose word it is.
import { describe, expect, it } from 'vitest';
import { githubIssuer } from '../../src/evidence/issuer.ts';
import { committerOf, describeWorkflow, isOperatorDefined, issuerWarnings } from '../../src/verify/committer.ts';
import { allowsWorkflow } from '../../src/verify/workflow.ts';
import { workflow } from '../fixtures/workflow.ts';

const server = 'https://ghes.example/_services/token';
const other = 'https://other.example/_services/token';

describe('a committer', () => {
  it('has the claims a policy can ask for, where they are there', () => {
    const { claims, ...rest } = committerOf(workflow({ environment: undefined, sub: 'x' }));
    expect(rest).toEqual({ issuer: githubIssuer, operatorDefined: false });
    expect(claims).toMatchObject({ repository_id: '74', run_id: '1658821493', event_name: 'push' });
    expect(Object.keys(claims)).not.toContain('environment');
    expect(Object.keys(claims)).not.toContain('sub');
  });

  it('is the word of GitHub, or of an issuer that is named once', () => {
    expect([githubIssuer, server, 'nobody'].map(isOperatorDefined)).toEqual([false, true, true]);
    const [one, two, three] = [githubIssuer, server, other].map((issuer) => committerOf(workflow({}, { issuer })));
    if (!one || !two || !three) throw new Error('expected three committers');
    expect(issuerWarnings([one])).toEqual([]);
    const warnings = issuerWarnings([two, one, two, three]);
    expect(warnings).toEqual([expect.stringContaining(`"${server}"`), expect.stringContaining(`"${other}"`)]);
  });

  it('is described in one line, with nothing where nothing is said', () => {
    const claims = { repository: 'a/b', run_id: '1\u001b' };
    expect(describeWorkflow({ issuer: githubIssuer, claims })).toBe('a/b (), , , run 1\\u001b attempt ');
    expect(describeWorkflow({ issuer: server, claims })).toBe(
      `a/b (), , , run 1\\u001b attempt , says the operator-defined issuer ${server}`,
    );
  });
});

describe('allowsWorkflow', () => {
  const asked = { repositoryId: '74' };

  it('says what was asked and what was found', () => {
    expect(allowsWorkflow(asked, workflow())).toStrictEqual({ status: 'pass' });
    expect(allowsWorkflow({ repositoryId: ['a', 'b', 'c', 'd'] }, workflow())).toEqual({
      ...{ status: 'fail', reason: 'repositoryId is another one', expected: 'a or b or c', actual: '"74"' },
    });
    const absent = allowsWorkflow({ ...asked, environment: 'x' }, workflow({ environment: undefined }));
    expect(absent).toMatchObject({ status: 'fail', expected: 'x', actual: 'absent' });
    const stranger = allowsWorkflow(asked, workflow({}, { issuer: server }));
    expect(stranger).toMatchObject({ status: 'fail', expected: githubIssuer, actual: `"${server}"` });
    expect(stranger.reason).toContain('issuer');
    expect(allowsWorkflow({ ...asked, issuer: server }, workflow({}, { issuer: server })).reason).toContain(server);
  });

  it('wants an event that the policy names, or one of the repository alone', () => {
    const unsaid = allowsWorkflow(asked, workflow({ event_name: undefined }));
    expect(unsaid).toMatchObject({ status: 'fail', expected: 'events to name it', actual: 'absent' });
    expect(unsaid.reason).toContain('event');
    expect(allowsWorkflow({ ...asked, events: 'push' }, workflow({ event_name: undefined })).status).toBe('fail');
  });

  it('reads a star at the end of a ref, and of nothing else', () => {
    const ref = (allowed: string, actual: string | undefined) =>
      allowsWorkflow({ ...asked, ref: allowed }, workflow({ ref: actual })).status;
    expect([ref('*', undefined), ref('a*', 'ab'), ref('a*', 'ba'), ref('a*', 'a'), ref('a', 'ab')]).toEqual([
      ...['fail', 'pass', 'fail', 'pass', 'fail'],
    ]);
    expect(allowsWorkflow({ ...asked, repository: 'a*' }, workflow({ repository: 'ab' })).status).toBe('fail');
  });
});
