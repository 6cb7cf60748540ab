// SPDX-License-Identifier: Apache-2.0
// One byte of a document changed: never genuine, whichever byte, whatever change.
import { DocumentCache, genuineDocument } from '../../src/evidence/document.ts';
import { production } from './documents.ts';

/** Every value a byte is changed to: eight flips, 0x00 and 0xff. */
export const allChanges: readonly ((byte: number) => number)[] = [
  ...Array.from({ length: 8 }, (_, bit) => (byte: number) => byte ^ (1 << bit)),
  () => 0x00,
  () => 0xff,
];

export interface Survivors {
  readonly tried: number;
  /** Position and value of each change after which the document was still genuine. */
  readonly accepted: readonly string[];
  /** How often each rule refused. */
  readonly rules: Readonly<Record<string, number>>;
}

/** Tries `changes` at every position from `from` up to `to`, exclusive. */
export function tryChanges(
  document: Uint8Array,
  changes: readonly ((byte: number, at: number) => number)[],
  { from = 0, to = document.length } = {},
): Survivors {
  const cache = new DocumentCache(production);
  const genuine = cache.check(document).form.value;
  if (!genuine) throw new Error('expected a genuine document');
  const times = { at: genuine.timestamp, now: genuine.timestamp };
  const accepted: string[] = [];
  const rules: Record<string, number> = {};
  let tried = 0;
  const bytes = document.slice();
  for (let at = from; at < Math.min(to, document.length); at += 1) {
    const before = document[at] ?? 0;
    for (const value of new Set(changes.map((change) => change(before, at) & 0xff))) {
      if (value === before) continue;
      bytes[at] = value;
      tried += 1;
      const rule = genuineDocument(cache.check(bytes), times).fault?.rule;
      if (rule === undefined) accepted.push(`${at}: ${before} to ${value}`);
      else rules[rule] = (rules[rule] ?? 0) + 1;
    }
    bytes[at] = before;
  }
  return { tried, accepted, rules };
}
