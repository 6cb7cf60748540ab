// SPDX-License-Identifier: Apache-2.0
// Which rule a piece of evidence breaks, as a text that tests compare.
import { EvidenceFault } from '../../src/evidence/fault.ts';

/** The broken rule, or `none`; anything else that is thrown passes through. */
export function ruleOf(step: () => unknown): string {
  try {
    step();
    return 'none';
  } catch (error) {
    if (error instanceof EvidenceFault) return error.rule;
    throw error;
  }
}

/** {@link ruleOf} of what comes later. */
export async function ruleOfLater(step: () => Promise<unknown>): Promise<string> {
  try {
    await step();
    return 'none';
  } catch (error) {
    if (error instanceof EvidenceFault) return error.rule;
    throw error;
  }
}
