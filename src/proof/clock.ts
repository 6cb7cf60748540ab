// SPDX-License-Identifier: Apache-2.0
// What a document is asked for when only its time is wanted (SPEC.md §8): a statement about nothing else, so that no
// document made for the time can speak for a body or a boot.
import { canonicalize } from './canonical.ts';

export const clockVersion = 'occ/clock/1';

/** The statement whose SHA-256 is the `user_data` of the document. @param nonceB64 the document's own nonce */
export function clockBytes(nonceB64: string): Uint8Array {
  return canonicalize({ version: clockVersion, nonceB64 });
}
