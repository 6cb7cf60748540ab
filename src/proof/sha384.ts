// SPDX-License-Identifier: Apache-2.0
// SHA-384, the hash of the platform configuration registers.
import { sha384 as nobleSha384 } from '@noble/hashes/sha2.js';

/** SHA-384 of `bytes`, 48 bytes. */
export function sha384(bytes: Uint8Array): Uint8Array {
  return nobleSha384(bytes);
}
