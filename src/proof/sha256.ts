// SPDX-License-Identifier: Apache-2.0
// SHA-256, the one hash of the protocol. Platform code where there is a Node, @noble/hashes in a browser.
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';

const crypto = globalThis.process?.getBuiltinModule?.('node:crypto');

/** SHA-256 in pure code. */
export function sha256Noble(bytes: Uint8Array): Uint8Array {
  return nobleSha256(bytes);
}

/** SHA-256 by `node:crypto`; undefined where the platform has none. */
export const sha256Node: ((bytes: Uint8Array) => Uint8Array) | undefined =
  crypto &&
  (crypto.hash // in one call, since Node 20.12
    ? (bytes) => new Uint8Array(crypto.hash('sha256', bytes, 'buffer'))
    : (bytes) => new Uint8Array(crypto.createHash('sha256').update(bytes).digest()));

/** SHA-256 of `bytes`, 32 bytes. */
export const sha256: (bytes: Uint8Array) => Uint8Array = sha256Node ?? sha256Noble;
