// SPDX-License-Identifier: Apache-2.0
// The text of the action input `subject-path` → its entries, in order. Entries are separated by commas or line ends
// (LF, CRLF, CR); one that holds a comma or outer blanks is written in double quotes, `""` standing for one quote, as
// in CSV. A leading `!` takes files out again. There are no comments: a line that is not a path should fail loudly.

import { OccError } from '../proof/errors.ts';

/** One entry of a list, in the order written; `text` is without quotes and without the `!` of an exclude. */
export interface ListEntry {
  readonly text: string;
  readonly exclude: boolean;
}

/** An input reaches the action as one environment string, which Linux limits to 128 KiB; 1 MiB leaves room elsewhere. */
export const maxListChars = 1_048_576;

const quoted = /[ \t]*(!?)[ \t]*"((?:[^"\r\n]|"")*)"[ \t]*(?=[,\r\n]|$)/y;
const plain = /[^,\r\n]*/y;
const opening = /^[ \t]*!?[ \t]*"/;

/** Throws `usage` for an unclosed quote, text after a closing quote, or a `!` that excludes nothing. May be empty. */
export function parseList(input: string): readonly ListEntry[] {
  if (input.length > maxListChars) {
    throw new OccError('too-many', `the list of files has ${input.length} characters; the limit is ${maxListChars}`);
  }
  const text = input.startsWith('\ufeff') ? input.slice(1) : input;
  const entries: ListEntry[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const field = fieldAt(text, at);
    at += field.length;
    const entry = entryOf(field);
    if (entry) entries.push(entry);
  }
  return entries;
}

function fieldAt(text: string, at: number): string {
  quoted.lastIndex = at;
  plain.lastIndex = at;
  return (quoted.exec(text) ?? plain.exec(text))?.[0] ?? '';
}

function entryOf(field: string): ListEntry | undefined {
  quoted.lastIndex = 0;
  const inQuotes = quoted.exec(field);
  if (!inQuotes && opening.test(field)) {
    throw new OccError('usage', `the entry ${JSON.stringify(field)} opens a quote that does not end with the entry`, {
      hint: 'Close the quote at the end of the entry; inside quotes, write "" for a quote.',
    });
  }
  const whole = inQuotes ? `${inQuotes[1]}${inQuotes[2]?.replaceAll('""', '"')}` : trimBlanks(field);
  if (whole === '') return undefined;
  const exclude = whole.startsWith('!');
  const text = exclude ? (inQuotes ? whole.slice(1) : trimBlanks(whole.slice(1))) : whole;
  if (text === '') {
    throw new OccError('usage', 'an entry of the list is "!" alone, which excludes nothing', {
      hint: 'Write the path or pattern to exclude right after the "!".',
    });
  }
  return { text, exclude };
}

// Only blanks and tabs: other white space, such as a no-break space, can be part of a name.
function trimBlanks(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}
