// SPDX-License-Identifier: Apache-2.0
// Who may vouch for workflows: GitHub by its exact names, anybody else only as what an operator defined, and nobody
// under a second spelling of a name.
import { describe, expect, it } from 'vitest';
import { chainsOf, githubIssuer, readIssuer } from '../../src/evidence/issuer.ts';
import { ruleOf } from './rule.ts';

const jwks = '/.well-known/jwks';

describe('an issuer', () => {
  it.each([
    ['https://token.actions.githubusercontent.com', 'token.actions.githubusercontent.com', 'github.com', ''],
    [
      'https://token.actions.githubusercontent.com/octo-org',
      'token.actions.githubusercontent.com',
      'github.com',
      '/octo-org',
    ],
    ['https://token.actions.octocorp.ghe.com', 'token.actions.octocorp.ghe.com', 'octocorp.ghe.com', ''],
    ['https://token.actions.octo-1.ghe.com/slug', 'token.actions.octo-1.ghe.com', 'octo-1.ghe.com', '/slug'],
  ])('%s is GitHub', (issuer, host, serverHost, own) => {
    const keys = { host, port: 443, path: `${own}${jwks}` };
    expect(readIssuer(issuer)).toEqual({ issuer, kind: 'github', serverHost, keys });
  });

  it('named by nobody is github.com', () => {
    expect(readIssuer(githubIssuer)).toMatchObject({ kind: 'github', serverHost: 'github.com' });
  });

  it.each([
    ['https://ci.example', 'ci.example', 443, 'ci.example', ''],
    ['https://ci.example:8443', 'ci.example', 8443, 'ci.example:8443', ''],
    ['https://ci.example:65535', 'ci.example', 65_535, 'ci.example:65535', ''],
    ['https://ci.example/_services/token/A_b-9/x', 'ci.example', 443, 'ci.example', '/_services/token/A_b-9/x'],
    ['https://notgithub.com', 'notgithub.com', 443, 'notgithub.com', ''],
    ['https://github.com.ci.example', 'github.com.ci.example', 443, 'github.com.ci.example', ''],
    [`https://${'x'.repeat(78)}`, 'x'.repeat(78), 443, 'x'.repeat(78), ''],
  ])('%s is what an operator defined', (issuer, host, port, serverHost, own) => {
    const keys = { host, port, path: `${own}${jwks}` };
    expect(readIssuer(issuer)).toEqual({ issuer, kind: 'operator-defined', serverHost, keys });
  });

  it.each([
    '',
    'ci.example',
    'http://ci.example',
    'HTTPS://ci.example',
    'https://CI.example',
    'https://ci.example/',
    'https://ci.example:443',
    'https://ci.example:0',
    'https://ci.example:08443',
    'https://ci.example:65536',
    'https://ci.example:',
    'https://user@ci.example',
    'https://ci.example?x=1',
    'https://ci.example#x',
    'https://ci.example/a/b/c/d/e',
    `https://ci.example/${'x'.repeat(41)}`,
    `https://${'x'.repeat(79)}`,
    'https://ci.example.',
    'https://-ci.example',
    'https://ci.example/..',
    ' https://ci.example',
    'https://ci.example\n',
    'https://github.com',
    'https://githubusercontent.com',
    'https://evil.githubusercontent.com',
    'https://evil.github.com',
    'https://ghe.com',
    'https://octocorp.ghe.com',
    'https://token.actions.a.b.ghe.com',
    'https://token.actions.-a.ghe.com',
    'https://token.actions.githubusercontent.com:443',
    'https://token.actions.githubusercontent.com:8443',
    'https://token.actions.githubusercontent.com/octo/org',
    'https://token.actions.githubusercontent.com/-octo',
    'https://token.actions.githubusercontent.com/Octo',
    'https://token.actions.octocorp.ghe.com/octo/org',
  ])('%j is none', (issuer) => {
    expect(ruleOf(() => readIssuer(issuer))).toBe('token-issuer');
  });
});

describe('the chains of a run', () => {
  const claims = { repository_id: '74', run_id: '12', run_attempt: '3' };

  it('are named after the server, the repository, the run, and the attempt that had to begin anew', () => {
    expect(chainsOf({ issuer: githubIssuer, claims })).toEqual(['gha/github.com/74/12', 'gha/github.com/74/12.3']);
    const own = { issuer: 'https://ci.example:8443/x', claims };
    expect(chainsOf(own)).toEqual(['gha/ci.example:8443/74/12', 'gha/ci.example:8443/74/12.3']);
  });

  it.each(['repository_id', 'run_id', 'run_attempt'])('are none without %s', (name) => {
    const { [name]: _, ...others } = { ...claims } as Readonly<Record<string, string>>;
    expect(chainsOf({ issuer: githubIssuer, claims: others })).toEqual([]);
  });
});
