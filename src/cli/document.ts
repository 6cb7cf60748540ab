// SPDX-License-Identifier: Apache-2.0
// `occ document`: one Nitro attestation document, held against the rules and the root of AWS, offline; exit code 0
// valid, 1 denied.
import type { DocumentTrust } from '../evidence/document.ts';
import { verifyEcdsaNode } from '../evidence/ecdsa.ts';
import { awsNitroRoot, productionRoots } from '../evidence/nitro-root.ts';
import { equalBytes } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { judgeDocument } from '../verify/bare-document.ts';
import { parseMoment } from './asked.ts';
import { readDocumentFile, readRootFile } from './document-file.ts';
import { renderDocument, renderDocumentJson } from './document-report.ts';
import { exitCodes } from './failure.ts';
import { type Surroundings, visible } from './surroundings.ts';

export interface DocumentOptions {
  readonly json?: boolean;
  /** PEM file of the one root to trust. */
  readonly root?: string;
  /** `document`, `now`, or an ISO 8601 moment. */
  readonly at: string;
  readonly allowDebug?: boolean;
}

/** @returns the exit code; @throws OccError when there is no verdict */
export function document(path: string, options: DocumentOptions, { clock, out, err }: Surroundings): number {
  const now = clock.now();
  const at = options.at === 'document' ? 'document' : options.at === 'now' ? now : parseMoment(options.at);
  const trust = trustOf(options.root);
  const foreignRoot = trust.roots.some(({ der }) => !equalBytes(der, awsNitroRoot.der));
  if (foreignRoot) {
    err(
      `warning: the root in ${visible(options.root ?? '')} is trusted, which is not that of AWS: no hardware is proved\n`,
    );
  }
  const allowDebug = options.allowDebug === true;
  const verdict = judgeDocument({ bytes: readDocumentFile(path), trust, at, now, allowDebug });
  out(options.json ? renderDocumentJson(verdict) : renderDocument(verdict, { foreignRoot }));
  return verdict.valid ? exitCodes.valid : exitCodes.denied;
}

function trustOf(root: string | undefined): DocumentTrust {
  if (!verifyEcdsaNode) {
    throw new OccError('internal', 'expected a Node with process.getBuiltinModule, got an older one', {
      hint: 'Use Node 20.16 or later.',
    });
  }
  return { roots: root === undefined ? productionRoots : [readRootFile(root)], verify: verifyEcdsaNode };
}
