// SPDX-License-Identifier: Apache-2.0
// Lean heap: a long bundle leaves much garbage and waits for signatures most of its time, so memory is worth more here
// than speed. What it saves and costs is seen by `npm run bench:verify` with and without it.
import { setFlagsFromString } from 'node:v8';

/**
 * How V8 trades: collect early and keep little in reserve; do without the compiler that needs the most memory. Both are
 * asked for at each decision, so they may change while code runs, which is not true of every flag.
 */
const flags = ['--optimize-for-size', '--no-opt'];

/** For the rest of this process: only a main may decide that. */
export function keepHeapLean(): void {
  for (const flag of flags) setFlagsFromString(flag);
}
