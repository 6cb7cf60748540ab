// SPDX-License-Identifier: Apache-2.0
// Who is trusted for documents: AWS, or the one root that whoever runs the command names. It is a way to try what needs
// no hardware, and says so each time.
import type { DocumentTrust } from '../evidence/document.ts';
import { verifyEcdsaNode } from '../evidence/ecdsa.ts';
import { awsNitroRoot, productionRoots } from '../evidence/nitro-root.ts';
import { equalBytes } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { readRootFile } from './document-file.ts';
import { type Surroundings, visible } from './surroundings.ts';

export interface AskedTrust {
  readonly trust: DocumentTrust;
  /** The root is not that of AWS. */
  readonly foreignRoot: boolean;
  /** That it is not, for whoever reads a verdict alone. */
  readonly warnings: readonly string[];
}

/**
 * @param root a PEM file; AWS when undefined
 * @throws OccError as {@link readRootFile}
 */
export function readTrust(root: string | undefined, { err }: Pick<Surroundings, 'err'>): AskedTrust {
  if (!verifyEcdsaNode) {
    throw new OccError('internal', 'expected a Node with process.getBuiltinModule, got an older one', {
      hint: 'Use Node 20.16 or later.',
    });
  }
  const roots = root === undefined ? productionRoots : [readRootFile(root)];
  const foreignRoot = roots.some(({ der }) => !equalBytes(der, awsNitroRoot.der));
  const warnings = foreignRoot
    ? [`the root in ${visible(root ?? '')} is trusted, which is not that of AWS: no hardware is proved`]
    : [];
  for (const warning of warnings) err(`warning: ${warning}\n`);
  return { trust: { roots, verify: verifyEcdsaNode }, foreignRoot, warnings };
}
