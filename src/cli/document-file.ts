// SPDX-License-Identifier: Apache-2.0
// The files of `occ document`: a document as raw bytes, base64 or hex, and the root somebody trusts instead of AWS.
import { readRootPem } from '../evidence/nitro-root.ts';
import { fromBase64, fromHex, quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { readSmallFile } from './small-file.ts';
import { visible } from './surroundings.ts';

/**
 * The document in a file. A document itself never begins with an ASCII character, so that anything that does is text.
 * @throws OccError `file-not-found`, `file-unreadable`, `too-many`; `encoding-invalid` for text that is neither hex nor
 *   base64, and for an empty file
 */
export function readDocumentFile(path: string): Uint8Array {
  const bytes = readSmallFile(path);
  if ((bytes[0] ?? 0) >= 0x80) return bytes;
  const text = new TextDecoder('latin1').decode(bytes).replace(/[\t\n\r ]/g, '');
  const isHex = /^(?:[0-9A-Fa-f]{2})+$/.test(text);
  if (isHex) return fromHex(text.toLowerCase(), quote(path));
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return fromBase64(text, quote(path));
  throw new OccError('encoding-invalid', `${quote(path)}: expected a Nitro document, got ${kindOf(text)}`, {
    hint: 'Give the document itself: raw, base64 or hex. In a proof it is environment.attestation.reportB64.',
  });
}

/** The one certificate of a PEM file. @throws OccError `file-…`, `too-many`, `encoding-invalid`, `evidence-invalid` */
export function readRootFile(path: string) {
  const text = new TextDecoder('latin1').decode(readSmallFile(path));
  return readRootPem(text, `the root in ${visible(path)}`);
}

function kindOf(text: string): string {
  if (text === '') return 'an empty file';
  return text.startsWith('{') || text.startsWith('[') ? 'JSON' : 'text that is neither base64 nor hex';
}
