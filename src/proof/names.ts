// SPDX-License-Identifier: Apache-2.0
// Names bound without revealing them: a salted hash of each path an artifact has (SPEC.md §2, `nameHashesB64`).
import { toBase64, utf8 } from './bytes.ts';
import { sha256 } from './sha256.ts';

/** base64 of SHA-256 of `"occ/name/1" ‖ 0x00 ‖ nonceB64 ‖ 0x00 ‖ path`; `path` is workspace-relative, POSIX. */
export function nameHash(nonceB64: string, path: string): string {
  return toBase64(sha256(utf8(`occ/name/1\0${nonceB64}\0${path}`)));
}
