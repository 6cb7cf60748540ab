// SPDX-License-Identifier: Apache-2.0
// PEM (RFC 7468) of certificates, strictly: blocks and nothing around them, so that what is trusted is what is read.
import { fromBase64 } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';

/** A hundred certificates of the largest usual size. */
const maxText = 1024 * 1024;
const maxCertificates = 100;

const begin = '-----BEGIN CERTIFICATE-----';
const end = '-----END CERTIFICATE-----';
/** RFC 7468 writes 64; older tools wrote up to 76. */
const base64Line = /^[A-Za-z0-9+/]{1,76}={0,2}$/;

/**
 * The DER of each certificate in `text`, at least one. Lines end in LF or CRLF; empty lines may stand between blocks.
 * @param what names the text in messages, which never repeat it: it may be a private key
 * @throws OccError `encoding-invalid`, `too-many`
 */
export function parsePemCertificates(text: string, what: string): readonly Uint8Array[] {
  if (text.length > maxText)
    throw new OccError('too-many', `${what}: expected at most ${maxText} characters, got ${text.length}`);
  const found: Uint8Array[] = [];
  let block: string[] | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const at = `${what}, line ${index + 1}`;
    if (block === undefined) {
      if (line === begin) block = [];
      else if (line !== '') throw invalid(at, `"${begin}"`);
    } else if (line === end) {
      found.push(fromBlock(block, at));
      block = undefined;
    } else if (base64Line.test(line)) block.push(line);
    else throw invalid(at, `base64 or "${end}"`);
  }
  if (block !== undefined) throw invalid(`${what}, at its end`, `"${end}"`);
  if (found.length === 0) throw invalid(what, 'at least one certificate');
  if (found.length > maxCertificates) {
    throw new OccError('too-many', `${what}: expected at most ${maxCertificates} certificates, got ${found.length}`);
  }
  return found;
}

function fromBlock(lines: readonly string[], at: string): Uint8Array {
  if (lines.length === 0) throw invalid(at, 'base64 before it');
  try {
    return fromBase64(lines.join(''), at);
  } catch {
    throw invalid(at, 'canonical base64 before it');
  }
}

function invalid(at: string, expected: string): OccError {
  return new OccError('encoding-invalid', `${at}: expected ${expected}, got something else`, {
    hint: `Give certificates as PEM: "${begin}", lines of base64, "${end}", and nothing else.`,
  });
}
