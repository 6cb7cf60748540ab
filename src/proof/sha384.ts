// SPDX-License-Identifier: Apache-2.0
// SHA-384, the hash of platform registers. Platform code where there is a Node, @noble/hashes in a browser.
import { sha384 as nobleSha384 } from '@noble/hashes/sha2.js';
import { concatBytes } from './bytes.ts';

const crypto = globalThis.process?.getBuiltinModule?.('node:crypto');

/** SHA-384 in pure code. */
export function sha384Noble(bytes: Uint8Array): Uint8Array {
  return nobleSha384(bytes);
}

/** SHA-384 by `node:crypto`; undefined where the platform has none. */
export const sha384Node: ((bytes: Uint8Array) => Uint8Array) | undefined =
  crypto && ((bytes) => new Uint8Array(crypto.createHash('sha384').update(bytes).digest()));

/** SHA-384 of `bytes`, 48 bytes. */
export const sha384: (bytes: Uint8Array) => Uint8Array = sha384Node ?? sha384Noble;

/** What a register that was zero holds after it was extended once with SHA-384 of `bytes`. */
export function extendedOnce(bytes: Uint8Array): Uint8Array {
  return sha384(concatBytes(new Uint8Array(48), sha384(bytes)));
}
