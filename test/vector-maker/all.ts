// SPDX-License-Identifier: Apache-2.0
// All vectors, as the files they are kept in.

import { bootVectors } from './boot.ts';
import { chainVectors } from './chain.ts';
import { documentVectors } from './document.ts';
import { evidenceVectors } from './evidence.ts';
import { formVectors } from './form.ts';
import { policyVectors } from './policy.ts';
import { signatureVectors } from './signature.ts';
import { statementVectors } from './statement.ts';
import type { Vectors } from './vector.ts';
import { workflowVectors } from './workflow.ts';

/** File name → text. The same every time: keys, nonces and times follow from names. */
export async function vectorFiles(): Promise<ReadonlyMap<string, string>> {
  const makers = [formVectors, signatureVectors, policyVectors, chainVectors, evidenceVectors];
  const parts = [...makers, documentVectors, bootVectors, statementVectors, workflowVectors].map((make) => make());
  const vectors: Vectors = Object.assign({}, ...(await Promise.all(parts)));
  const files = Object.entries(vectors).map(
    ([name, vector]) => [`${name}.json`, `${JSON.stringify(vector, null, 2)}\n`] as const,
  );
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}
