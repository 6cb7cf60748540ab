// SPDX-License-Identifier: Apache-2.0
// Which issuers are in force, and who may vouch for their servers: for GitHub's nobody can be configured.
import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { githubRoots, issuerRoots } from '../../../enclave/app/issuer-roots.ts';
import { fetchKeys } from '../../../enclave/app/key-server.ts';
import { keyServersOf } from '../../../enclave/app/key-servers.ts';
import { configSchema, defaultConfig } from '../../../enclave/wire/config.ts';
import { githubIssuer, readIssuer } from '../../../src/evidence/issuer.ts';
import { toBase64 } from '../../../src/proof/bytes.ts';
import { Issuer } from '../../evidence/issuer.ts';
import { TlsAuthority } from '../../fixtures/tls-authority.ts';
import { publishing, startEndpoint } from './key-endpoint.ts';

const authority = await TlsAuthority.named('an operator');
const rootB64 = toBase64(authority.rootDer);
const server = 'https://ghes.example/_services/token';
const tenant = 'https://token.actions.octocorp.ghe.com';
const configOf = (issuers: readonly string[], roots: readonly string[] = []) => ({
  ...defaultConfig,
  issuers,
  ...(roots.length > 0 && { issuerRoots: roots.map((issuer) => ({ issuer, rootB64 })) }),
});
const refused = expect.objectContaining({ code: 'bad-request' });

describe('an issuer', () => {
  it.each([
    [githubIssuer, 'github.com', 'token.actions.githubusercontent.com:443/.well-known/jwks'],
    [`${githubIssuer}/octo-corp`, 'github.com', 'token.actions.githubusercontent.com:443/octo-corp/.well-known/jwks'],
    [tenant, 'octocorp.ghe.com', 'token.actions.octocorp.ghe.com:443/.well-known/jwks'],
  ])('%s is GitHub’s, and speaks for %s', (name, serverHost, place) => {
    const { keys, ...issuer } = readIssuer(name);
    expect(issuer).toEqual({ issuer: name, kind: 'github', serverHost });
    expect(`${keys.host}:${keys.port}${keys.path}`).toBe(place);
  });

  it.each([
    [server, 'ghes.example', 'ghes.example:443/_services/token/.well-known/jwks'],
    ['https://127.0.0.1:8443', '127.0.0.1:8443', '127.0.0.1:8443/.well-known/jwks'],
  ])('%s is operator-defined, and speaks for %s', (name, serverHost, place) => {
    const { keys, ...issuer } = readIssuer(name);
    expect(issuer).toEqual({ issuer: name, kind: 'operator-defined', serverHost });
    expect(`${keys.host}:${keys.port}${keys.path}`).toBe(place);
  });

  it.each([
    'https://token.actions.githubusercontent.com/',
    'https://token.actions.githubusercontent.com:443',
    'https://token.actions.githubusercontent.com:8443',
    'https://TOKEN.actions.githubusercontent.com',
    'https://x@token.actions.githubusercontent.com',
    'https://token.actions.githubusercontent.com/a/b',
    'https://token.actions.githubusercontent.com?x',
    'https://actions.githubusercontent.com',
    'https://github.com',
    'https://www.github.com',
    'https://token.actions.a.b.ghe.com',
    'https://ghe.com',
    'http://ghes.example',
    'https://ghes.example:443',
    'https://ghes.example/_services/token/',
    'https://ghes.example:99999',
    'https://-',
    'https://',
    '',
  ])('%s is none', (name) => {
    expect(() => readIssuer(name)).toThrow(expect.objectContaining({ rule: 'token-issuer' }));
    expect(() => keyServersOf(configOf([name], [name]))).toThrow(refused);
  });
});

describe('the issuers in force', () => {
  it('have the roots that are compiled in, or those of the configuration', () => {
    const servers = keyServersOf(configOf([githubIssuer, tenant, server], [server]));
    expect(servers.get(githubIssuer)?.roots).toEqual(githubRoots());
    expect(servers.get(tenant)?.roots).toEqual(githubRoots());
    expect(servers.get(server)?.roots.map((pem) => pem.replaceAll('\n', ''))).toEqual([
      authority.rootPem.replaceAll('\n', ''),
    ]);
  });

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['a root for GitHub', [githubIssuer], [githubIssuer]],
    ['a root for a tenant of GitHub’s', [tenant], [tenant]],
    ['an operator-defined one without a root', [server], []],
    ['a root for one that is not in force', [githubIssuer], [server]],
    ['two that speak for one server', [server, 'https://ghes.example'], [server, 'https://ghes.example']],
  ])('are not taken with %s', (_, issuers, roots) => {
    expect(() => keyServersOf(configOf(issuers, roots))).toThrow(refused);
  });

  it('are not taken with a root that is no certificate', () => {
    const issuerRoots = [{ issuer: server, rootB64: 'AAAA' }];
    expect(() => keyServersOf({ ...defaultConfig, issuers: [server], issuerRoots })).toThrow(refused);
  });

  it('stand in the configuration with their roots', () => {
    const config = configOf([githubIssuer, 'https://127.0.0.1:8443'], ['https://127.0.0.1:8443']);
    expect(configSchema.parse(config)).toEqual(config);
  });
});

describe('the roots of GitHub’s issuers', () => {
  it('are certificates of the runtime, each with the fingerprint that is written down', () => {
    expect(githubRoots()).toHaveLength(Object.keys(issuerRoots).length);
    expect(rootCertificates).toEqual(expect.arrayContaining([...githubRoots()]));
  });

  it('are refused as a whole where the runtime lacks one', () => {
    expect(() => githubRoots(rootCertificates.slice(0, 3))).toThrow(expect.objectContaining({ code: 'host-failed' }));
  });

  it('do not vouch for a server that only says it is GitHub’s', async () => {
    const host = 'token.actions.githubusercontent.com';
    const jose = await Issuer.open('k1');
    await using endpoint = await startEndpoint(
      await authority.issue({ name: host }),
      publishing(() => jose.keySet),
    );
    const fetching = { openPipe: endpoint.openPipe, now: Date.now() };
    const issuer = readIssuer(githubIssuer);
    await expect(fetchKeys({ issuer, roots: [authority.rootPem] }, fetching)).resolves.toHaveLength(1);
    await expect(fetchKeys({ issuer, roots: githubRoots() }, fetching)).rejects.toThrow(
      expect.objectContaining({ code: 'issuer-refused' }),
    );
  });
});
