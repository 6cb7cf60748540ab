// SPDX-License-Identifier: Apache-2.0
// One run of `occ`: the plain ways to verify at once, everything else by the parser of the whole command line.
import { reportFailure, voiceFor } from './failure.ts';
import { readPlainVerify } from './plain.ts';
import type { Surroundings } from './surroundings.ts';
import { verify } from './verify.ts';

/** Returns the exit code of the process; never throws. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const plain = readPlainVerify(args);
  if (!plain) return (await import('./program.ts')).runProgram(args, surroundings);
  try {
    return await verify(plain.proofs, plain.artifacts, plain.options, surroundings);
  } catch (error) {
    return reportFailure(error, surroundings, voiceFor(args));
  }
}
