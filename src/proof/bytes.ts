// SPDX-License-Identifier: Apache-2.0
// Bytes and their texts: strict base64 and hex. Wire names end in B64; in memory they are bytes.
import { OccError } from './errors.ts';

/** Node's own codecs, several times faster than the ones every platform has; the texts are the same. */
const node = globalThis.Buffer;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 bytes of `text`. Lone surrogates become U+FFFD, so callers that sign refuse them first. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of UTF-8 `bytes`; a byte order mark is kept. @throws OccError `encoding-invalid` when they are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new OccError('encoding-invalid', 'expected UTF-8 text, got bytes that are not UTF-8', { cause });
  }
}

/** RFC 4648 §4 with padding. */
export function toBase64(bytes: Uint8Array): string {
  if (node) return node.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x2000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  }
  return btoa(binary);
}

/**
 * Decodes canonical base64 (RFC 4648 §4, padded, zero pad bits); any other spelling of the same bytes is refused,
 * so that one value has one text.
 * @param length required number of bytes, when the field has a fixed size
 * @throws OccError `encoding-invalid`
 */
export function fromBase64(text: string, what: string, length?: number): Uint8Array {
  const bytes = node ? new Uint8Array(node.from(text, 'base64')) : decodeBase64(text);
  if (!bytes || toBase64(bytes) !== text) {
    throw new OccError('encoding-invalid', `${what}: expected canonical base64, got ${quote(text)}`);
  }
  if (length !== undefined && bytes.length !== length) {
    throw new OccError('encoding-invalid', `${what}: expected ${length} bytes, got ${bytes.length}`);
  }
  return bytes;
}

/** Undefined for what is not base64 at all; other spellings come out as the same bytes. */
function decodeBase64(text: string): Uint8Array | undefined {
  try {
    const binary = atob(text);
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** True when `text` is canonical base64 of `length` bytes (of any number of bytes when omitted). */
export function isBase64(text: string, length?: number): boolean {
  try {
    fromBase64(text, '', length);
    return true;
  } catch {
    return false;
  }
}

/** Lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  if (node) return node.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** Decodes lower-case hex. @throws OccError `encoding-invalid` */
export function fromHex(text: string, what: string, length?: number): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) {
    throw new OccError('encoding-invalid', `${what}: expected lower-case hex, got ${quote(text)}`);
  }
  if (length !== undefined && text.length !== 2 * length) {
    throw new OccError('encoding-invalid', `${what}: expected ${length} bytes, got ${text.length / 2}`);
  }
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Compares without an early exit, so that timing tells nothing about where two values differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let at = 0; at < a.length; at += 1) difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return difference === 0;
}

/** Characters that do something to a terminal or to the reading order, or cannot be seen: none is printed. */
export const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is the list of them
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * A foreign text made safe to print: JSON-quoted, cut at `longest` characters, {@link unprintable} characters and the
 * `##[` of a workflow command escaped.
 */
export function quote(text: string, longest = 80): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 3)}...` : text;
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(cut).replace(unprintable, escaped).replaceAll('##[', '\\u0023#[');
}
