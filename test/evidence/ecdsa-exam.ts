// SPDX-License-Identifier: Apache-2.0
// Sits the examination of ECDSA, in Node and in a browser.
import { type EcdsaQuestion, verifyEcdsaWeb } from '../../src/evidence/ecdsa.ts';
import { fromHex } from '../../src/proof/bytes.ts';
import type { Case } from './ecdsa-cases.ts';

/** One character for each case: accepted, refused, or thrown. */
export async function answers(
  verify: (question: EcdsaQuestion) => boolean | Promise<boolean>,
  cases: readonly Case[],
): Promise<string> {
  let text = '';
  for (const { curve, publicKey, message, signature } of cases) {
    try {
      const question = {
        curve,
        publicKey: fromHex(publicKey, 'key'),
        message: fromHex(message, 'message'),
        signature: fromHex(signature, 'signature'),
      };
      text += (await verify(question)) ? 'A' : 'r';
    } catch {
      text += 'T';
    }
  }
  return text;
}

export const webAnswers = (cases: readonly Case[]): Promise<string> => answers(verifyEcdsaWeb, cases);
