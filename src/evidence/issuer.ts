// SPDX-License-Identifier: Apache-2.0
// Who issues workflow tokens (SPEC.md §9): GitHub itself, known here and nowhere configurable, or a server that the
// operator of a service vouches for. What an issuer may speak for follows from its name alone.
import { quote } from '../proof/bytes.ts';
import type { WorkflowIdentity } from '../proof/identity.ts';
import { EvidenceFault } from './fault.ts';

/** The issuer of github.com: what a policy means that names none. */
export const githubIssuer = 'https://token.actions.githubusercontent.com';

export interface Issuer {
  /** As in `iss`. */
  readonly issuer: string;
  /** `operator-defined`: neither github.com nor a ghe.com tenant; only the operator of the service knows whose it is. */
  readonly kind: 'github' | 'operator-defined';
  /** The server whose repositories it speaks for: the first part of the names of their chains. */
  readonly serverHost: string;
  /** Where its keys are. */
  readonly keys: { readonly host: string; readonly port: number; readonly path: string };
}

/** Below 80 characters, so that the names of its chains fit. */
const host = '[a-z0-9](?:[a-z0-9.-]{0,76}[a-z0-9])?';
const slug = '(?:/[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)?';
const github = new RegExp(`^https://(token\\.actions\\.githubusercontent\\.com)${slug}$`);
/** A tenant with data residency: its name is one label. */
const tenant = new RegExp(`^https://(token\\.actions\\.([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.ghe\\.com))${slug}$`);
const anyServer = new RegExp(`^https://(${host})(?::([1-9][0-9]{0,4}))?((?:/[A-Za-z0-9_-]{1,40}){0,4})$`);

/** GitHub's domains: whoever is there and is no issuer above is none. */
const githubDomains = /(?:^|\.)(?:githubusercontent\.com|github\.com|ghe\.com)$/;

/**
 * Reads the name of an issuer. One name has one spelling: no trailing slash, no user, no query, lower case.
 * @throws EvidenceFault `token-issuer`
 */
export function readIssuer(issuer: string): Issuer {
  const wellKnown = github.exec(issuer) ?? tenant.exec(issuer);
  const path = '/.well-known/jwks';
  if (wellKnown) {
    const [, keyHost = '', serverHost = 'github.com'] = wellKnown;
    const own = issuer.slice(`https://${keyHost}`.length);
    return { issuer, kind: 'github', serverHost, keys: { host: keyHost, port: 443, path: `${own}${path}` } };
  }
  const [, keyHost = '', portText, own = ''] = anyServer.exec(issuer) ?? [];
  const port = portText === undefined ? 443 : Number(portText);
  if (keyHost === '' || githubDomains.test(keyHost) || portText === '443' || port > 65_535) {
    throw new EvidenceFault('token-issuer', { expected: 'an https issuer', actual: quote(issuer) });
  }
  const serverHost = portText === undefined ? keyHost : `${keyHost}:${portText}`;
  return { issuer, kind: 'operator-defined', serverHost, keys: { host: keyHost, port, path: `${own}${path}` } };
}

/** Chains whose identity the enclave verified; nobody else may use the name. */
export const identityPrefix = 'gha/';

/** The chain of a run, and the one of its own that an attempt has which found the epoch of the first one ended. */
export function chainsOf({ issuer, claims }: Pick<WorkflowIdentity, 'issuer' | 'claims'>): readonly string[] {
  const { repository_id: repository, run_id: run, run_attempt: attempt } = claims;
  if (repository === undefined || run === undefined || attempt === undefined) return [];
  const chain = `${identityPrefix}${readIssuer(issuer).serverHost}/${repository}/${run}`;
  return [chain, `${chain}.${attempt}`];
}
