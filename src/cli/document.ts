// SPDX-License-Identifier: Apache-2.0
// `occ document`: one Nitro attestation document, held against the rules and the root of AWS, offline; exit code 0
// valid, 1 denied.
import { judgeDocument } from '../verify/bare-document.ts';
import { parseMoment } from './asked.ts';
import { readDocumentFile } from './document-file.ts';
import { renderDocument, renderDocumentJson } from './document-report.ts';
import { exitCodes } from './failure.ts';
import type { Surroundings } from './surroundings.ts';
import { readTrust } from './trust.ts';

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
  const { trust, foreignRoot } = readTrust(options.root, { err });
  const allowDebug = options.allowDebug === true;
  const verdict = judgeDocument({ bytes: readDocumentFile(path), trust, at, now, allowDebug });
  out(options.json ? renderDocumentJson(verdict) : renderDocument(verdict, { foreignRoot }));
  return verdict.valid ? exitCodes.valid : exitCodes.denied;
}
