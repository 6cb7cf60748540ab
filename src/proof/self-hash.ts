// SPDX-License-Identifier: Apache-2.0
// What a timestamp of a boot proof or checkpoint is over: all of it, with its signature, but for the timestamps
// (SPEC.md §5 and §6).
import type { BootProof } from './boot.ts';
import { canonicalize } from './canonical.ts';
import type { Checkpoint } from './checkpoint.ts';
import { sha256 } from './sha256.ts';

/** The imprint of `timestamps.self`, 32 bytes. */
export function selfHash({ timestamps: _, ...statement }: BootProof | Checkpoint): Uint8Array {
  return sha256(canonicalize(statement));
}
