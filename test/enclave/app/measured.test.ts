// SPDX-License-Identifier: Apache-2.0
// The measured set: everything that is loaded inside the enclave. Whoever audits a measurement reads these files and
// these packages, so nothing joins them unseen.
import { readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../architecture/source.ts';

const root = resolve(import.meta.dirname, '../../..');

function loadedFrom(entry: string) {
  const [files, packages] = [new Set<string>(), new Set<string>()];
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const { kind, specifier } of readSource(file, readFileSync(resolve(root, file), 'utf8')).edges) {
      if (kind === 'type') continue;
      if (specifier.startsWith('.')) visit(posix.join(posix.dirname(file), specifier));
      else packages.add(specifier);
    }
  };
  visit(entry);
  return { files: [...files].sort(), packages: [...packages].sort() };
}

const { files, packages } = loadedFrom('enclave/app/main.ts');

const inside: Readonly<Record<string, string>> = {
  'enclave/app': `actors admission allocation chain chains checkpoints clock commit enclave epoch gate handover issuer-keys
    issuer-roots key-server key-servers main nitro-host nsm-socket
    nsm other-boot outbound session slots unacknowledged workflows`,
  'enclave/wire': 'caller-data config frames messages',
  'src/evidence': `authorization cbor certificate-path cose der document-rules document ecdsa fault issuer jwk jwt nitro-root nitro nsm p256
    statement-rules webauthn workflow-token x509`,
  'src/proof': `agency base64url boot bytes canonical checkpoint clock ed25519 errors identity issue json-value json proof
    request schema-fault schema sha256 sha384 slot`,
};
const expected = Object.entries(inside)
  .flatMap(([folder, names]) => names.split(/\s+/).map((name) => `${folder}/${name}.ts`))
  .sort();

describe('inside the enclave there are', () => {
  it('these files of ours', () => {
    expect(files).toEqual(expected);
  });

  it('these packages and modules of others', () => {
    expect(packages).toEqual([
      ...['@noble/ed25519', '@noble/hashes/sha2.js', 'cbor-x/index-no-eval'],
      ...['jose/errors', 'jose/jwk/thumbprint', 'jose/jws/compact/verify'],
      ...['node:crypto', 'node:http', 'node:net', 'node:timers/promises', 'node:tls', 'zod/mini'],
    ]);
  });

  it('no child processes, no file system, no name lookup, and nothing of a parent or a verifier', () => {
    const reach = packages.filter((name) =>
      /^node:(?:https|http2|dgram|dns|child_process|cluster|fs|worker)/.test(name),
    );
    expect(reach).toEqual([]);
    expect(files.filter((file) => /^(?:src\/(?:verify|client|host|cli|action)|enclave\/parent)\//.test(file))).toEqual(
      [],
    );
  });
});
