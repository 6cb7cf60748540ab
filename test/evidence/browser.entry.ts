// SPDX-License-Identifier: Apache-2.0
// What a page loads to check documents: the same checks as in Node, with WebCrypto's answers.
import { checkDocument, genuineDocument, isDebug } from '../../src/evidence/document.ts';
import { verifyEcdsaNode } from '../../src/evidence/ecdsa.ts';
import { productionRoots } from '../../src/evidence/nitro-root.ts';
import { settle } from '../../src/evidence/settle.ts';
import { fromBase64 } from '../../src/proof/bytes.ts';
import { webAnswers } from './ecdsa-exam.ts';

/** The verdict on a document in base64 at its own time, as text; `testRoot` is trusted beside production's. */
async function verdict(text: string, testRoot: string): Promise<string> {
  const roots = [...productionRoots, { name: 'test', der: fromBase64(testRoot, 'root') }];
  const bytes = fromBase64(text, 'document');
  const checked = await settle((verify) => checkDocument(bytes, { roots, verify }));
  const at = checked.form.value?.timestamp ?? 0;
  const genuine = genuineDocument(checked, { at, now: at });
  if (genuine.fault) return genuine.fault.rule;
  return `${checked.path.value?.root.name}${isDebug(genuine.value) ? ', debug' : ''}`;
}

export const page = {
  exam: webAnswers,
  usesNode: (): boolean => verifyEcdsaNode !== undefined,
  verdict,
};

Object.assign(globalThis, { occ: page });
