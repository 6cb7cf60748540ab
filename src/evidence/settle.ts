// SPDX-License-Identifier: Apache-2.0
// Settling: checks cannot wait, and a browser's WebCrypto only answers later. So the checks run, what they ask is
// noted and answered, and they run again, until they ask nothing new. A signature not answered yet is not one.
import { concatBytes, toHex } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { sha256 } from '../proof/sha256.ts';
import { type EcdsaQuestion, type VerifyEcdsa, verifyEcdsaWeb } from './ecdsa.ts';

/** Documents ask all they have to in one round, and what depends on them in the next. */
export const maxRounds = 64;
/** Five a document; ten thousand documents are more than anybody waits for in a browser. */
export const maxQuestions = 50_000;

/**
 * What `judge` decides once every signature it asks about is known. It must start anew each time it is called: what it
 * remembers of an earlier round (a {@link DocumentCache}) was decided with answers missing.
 * @throws OccError `too-many`, and whatever `judge` throws once it has every answer
 */
export async function settle<T>(
  judge: (verify: VerifyEcdsa) => T,
  ask: (question: EcdsaQuestion) => Promise<boolean> = verifyEcdsaWeb,
): Promise<T> {
  const known = new Map<string, boolean>();
  for (let round = 0; round < maxRounds; round += 1) {
    const open = new Map<string, EcdsaQuestion>();
    const verify: VerifyEcdsa = (question) => {
      const name = nameOf(question);
      if (!known.has(name)) open.set(name, question);
      return known.get(name) ?? false;
    };
    try {
      const judgement = judge(verify);
      if (open.size === 0) return judgement;
    } catch (error) {
      if (open.size === 0) throw error; // else it may have thrown for want of an answer
    }
    if (known.size + open.size > maxQuestions) break;
    for (const [name, question] of open) known.set(name, await ask(question));
  }
  throw new OccError(
    'too-many',
    `at most ${maxQuestions} signatures, ${maxRounds} after one another, are verified at once`,
  );
}

/** Key and signature say how long they are, so that nothing can move from one part into another. */
function nameOf({ curve, publicKey, signature, message }: EcdsaQuestion): string {
  const lengths = `${curve} ${publicKey.length} ${signature.length} `;
  return lengths + toHex(sha256(concatBytes(publicKey, signature, message)));
}
