// SPDX-License-Identifier: Apache-2.0
// OpenSSL's command as the second opinion: it shares no code with this project.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Integer, Sequence } from 'asn1js';
import { toBase64, toHex } from '../../src/proof/bytes.ts';

/** Runs openssl in a folder that holds `files`; true when it says yes. */
function openssl(files: Readonly<Record<string, Uint8Array | string>>, args: readonly string[]): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'occ-openssl-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { error, status } = spawnSync('openssl', args, { cwd: folder });
    if (error) throw new Error('this test needs openssl: apt-get install openssl', { cause: error });
    return status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const pem = (der: Uint8Array): string =>
  ['-----BEGIN CERTIFICATE-----', ...(toBase64(der).match(/.{1,64}/g) ?? []), '-----END CERTIFICATE-----\n'].join('\n');

/** Does `openssl verify` find a path from `root` to the last of `certificates` at that second? */
export function opensslAccepts(certificates: readonly Uint8Array[], root: Uint8Array, at: number): boolean {
  return openssl(
    {
      'root.pem': pem(root),
      'between.pem': certificates.slice(1, -1).map(pem).join(''),
      'leaf.pem': pem(certificates.at(-1) ?? new Uint8Array()),
    },
    ['verify', '-attime', `${at}`, '-CAfile', 'root.pem', '-no-CApath', '-untrusted', 'between.pem', 'leaf.pem'],
  );
}

/** Does `openssl dgst` find that the key (SPKI, PEM) signed the message? `signature` is DER. */
export function opensslSigned(publicKeyPem: string, message: Uint8Array, signature: Uint8Array): boolean {
  return openssl({ 'key.pem': publicKeyPem, message, signature }, [
    ...['dgst', '-sha384', '-verify', 'key.pem', '-signature', 'signature', 'message'],
  ]);
}

/** r ‖ s as the DER that OpenSSL reads. */
export function derSignature(signature: Uint8Array): Uint8Array {
  const half = (from: number) => Integer.fromBigInt(BigInt(`0x${toHex(signature.subarray(from, from + 48))}`));
  return new Uint8Array(new Sequence({ value: [half(0), half(48)] }).toBER());
}
