// SPDX-License-Identifier: Apache-2.0
// What an artifact may be called. Names come from whoever made the files and end in reports, logs, summaries and zip
// entries on other systems, so a name that could lie there (look like another, reorder text, climb out of a folder)
// is refused. Names are otherwise kept exactly as on disk: NFC and NFD spellings are two names.

import { OccError } from '../proof/errors.ts';

/** PATH_MAX of Linux: no longer relative path can be opened there. Bytes of UTF-8. */
export const maxNameBytes = 4096;

// Controls, soft hyphen, bidi marks and overrides, zero-width characters (but not the joiners U+200C and U+200D, which
// scripts and emoji need), line and paragraph separators, BOM, interlinear marks, tags, unpaired surrogates, and
// U+FFFD, which stands for bytes that were not UTF-8. Listed rather than \p{Cf}: the same verdict on every runtime.
const deceptive =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\u{e0000}-\u{e007f}\p{Cs}]/u;
const deceptiveAll = new RegExp(deceptive, 'gu');

/** Text that may be hostile, quoted on one line with everything invisible or reordering written as \u{…}. */
export function printable(text: string): string {
  return `"${text.replace(deceptiveAll, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}"`;
}

/**
 * Returns `name` when it is a relative POSIX path that reads as what it is; throws `name-invalid`. A back-slash is
 * refused because another system would read it as a separator.
 */
export function checkedName(name: string): string {
  const flaw = flawOf(name);
  if (flaw === undefined) return name;
  throw new OccError('name-invalid', `the name ${printable(name.slice(0, 300))} ${flaw}`, {
    hint: 'Rename the file, or exclude it with a "!" entry.',
  });
}

function flawOf(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (Buffer.byteLength(name) > maxNameBytes) return `is longer than ${maxNameBytes} bytes`;
  const found = deceptive.exec(name);
  if (found) return `holds the character U+${hex(found[0])}, which is invisible, reorders text or is not valid UTF-8`;
  if (name.includes('\\')) return 'holds a back-slash, which other systems read as a folder';
  if (name.startsWith('/') || /^[A-Za-z]:(\/|$)/.test(name)) return 'is absolute';
  if (`/${name}/`.includes('//')) return 'has an empty segment';
  if (/(^|\/)\.\.?(\/|$)/.test(name)) return 'has a "." or ".." segment';
  return undefined;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
