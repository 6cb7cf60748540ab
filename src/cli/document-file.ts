// SPDX-License-Identifier: Apache-2.0
// The files of `occ document`: a document as raw bytes, base64 or hex, and the root somebody trusts instead of AWS.
import { closeSync, openSync, readSync } from 'node:fs';
import { readRootPem } from '../evidence/nitro-root.ts';
import { concatBytes, fromBase64, fromHex, quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { visible } from './surroundings.ts';

/** A document of the largest size there is, twice, as hex in short lines. */
const maxDocumentFileBytes = 262_144;
const maxRootFileBytes = 16_384;

/**
 * The document in a file. A document itself never begins with an ASCII character, so that anything that does is text.
 * @throws OccError `file-not-found`, `file-unreadable`, `too-many`; `encoding-invalid` for text that is neither hex nor
 *   base64, and for an empty file
 */
export function readDocumentFile(path: string): Uint8Array {
  const bytes = readSmallFile(path, maxDocumentFileBytes);
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
  const text = new TextDecoder('latin1').decode(readSmallFile(path, maxRootFileBytes));
  return readRootPem(text, `the root in ${visible(path)}`);
}

function kindOf(text: string): string {
  if (text === '') return 'an empty file';
  return text.startsWith('{') || text.startsWith('[') ? 'JSON' : 'text that is neither base64 nor hex';
}

function readSmallFile(path: string, most: number): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const pieces: Uint8Array[] = [];
    let total = 0;
    for (;;) {
      const piece = new Uint8Array(65_536);
      const count = readSync(descriptor, piece);
      if (count === 0) return concatBytes(...pieces);
      total += count;
      if (total > most) throw new OccError('too-many', `${quote(path)}: expected at most ${most} bytes, got more`);
      pieces.push(piece.subarray(0, count));
    }
  } catch (error) {
    throw error instanceof OccError ? error : unreadable(path, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function unreadable(path: string, cause: unknown): OccError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const absent = reason === 'ENOENT' || reason === 'ENOTDIR';
  const got = absent ? 'nothing' : reason === 'EISDIR' ? 'a folder' : reason;
  return new OccError(absent ? 'file-not-found' : 'file-unreadable', `${quote(path)}: expected a file, got ${got}`, {
    cause,
  });
}
