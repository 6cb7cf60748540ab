// SPDX-License-Identifier: Apache-2.0
// Key servers: which issuers are in force and who may vouch for their servers. For GitHub's own that is compiled in, and
// no configuration changes it; for any other it stands in the configuration, and so in the boot proof.
import { X509Certificate } from 'node:crypto';
import { attempt } from '../../src/evidence/fault.ts';
import { type Issuer, readIssuer } from '../../src/evidence/issuer.ts';
import { fromBase64, quote } from '../../src/proof/bytes.ts';
import { OccError } from '../../src/proof/errors.ts';
import type { Config } from '../wire/config.ts';
import { githubRoots } from './issuer-roots.ts';
import type { KeyServer } from './key-server.ts';

/**
 * The issuers in force, by name.
 * @throws OccError `bad-request` for a name that is none, a root for GitHub's issuers, an operator-defined issuer
 *   without one, and two that speak for one server
 */
export function keyServersOf({ issuers, issuerRoots = [] }: Config): ReadonlyMap<string, KeyServer> {
  const stray = issuerRoots.find(({ issuer }) => !issuers.includes(issuer));
  if (stray) throw refused(`a root for an issuer in force, got one for ${quote(stray.issuer)}`);
  const servers = new Map<string, KeyServer>();
  for (const name of issuers) {
    const issuer = read(name);
    const own = issuerRoots.filter((root) => root.issuer === name).map(({ rootB64 }) => pemOf(rootB64));
    servers.set(name, { issuer, roots: rootsOf(issuer, own) });
  }
  const others = [...servers.values()].filter(({ issuer }) => issuer.kind === 'operator-defined');
  const hosts = new Set(others.map(({ issuer }) => issuer.serverHost));
  if (hosts.size !== others.length) throw refused('one issuer for each server, got two for one');
  return servers;
}

function read(name: string): Issuer {
  const { value, fault } = attempt(() => readIssuer(name));
  if (fault) throw refused(`the name of an issuer, got ${quote(name)}`);
  return value;
}

function rootsOf({ kind, issuer }: Issuer, own: readonly string[]): readonly string[] {
  if (kind === 'github') {
    if (own.length > 0) throw refused(`no root for ${quote(issuer)}, whose roots are compiled in`);
    return githubRoots();
  }
  if (own.length === 0) throw refused(`a root certificate for the operator-defined issuer ${quote(issuer)}`);
  return own;
}

function pemOf(rootB64: string): string {
  try {
    return new X509Certificate(fromBase64(rootB64, 'issuerRoots')).toString();
  } catch {
    throw refused('the DER of a root certificate');
  }
}

function refused(expected: string): OccError {
  return new OccError('bad-request', `issuers: expected ${expected}`, {
    hint: 'GitHub’s issuers need no root; any other needs one of its own, and one name in one spelling.',
  });
}
