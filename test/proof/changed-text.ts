// SPDX-License-Identifier: Apache-2.0
// Changes to JSON texts, out of a seed. Half are changes of bytes, which the JSON reader sees; half move, repeat, remove
// and replace whole values and members, which it lets through to whoever asks what they mean.
import { utf8 } from '../../src/proof/bytes.ts';
import { type MutationPlan, mutations, numbers } from '../evidence/mutation.ts';

export interface TextPlan extends Omit<MutationPlan, 'corpus'> {
  readonly corpus: readonly string[];
}

/** `count` inputs, by turns bytes (which need not be UTF-8) and text. */
export function* changedTexts({ corpus, count, seed }: TextPlan): Generator<string | Uint8Array, void> {
  const bytes = mutations({ corpus: corpus.map(utf8), count: Math.ceil(count / 2), seed });
  const texts = changedValues({ corpus, count: Math.floor(count / 2), seed: seed + 1 });
  for (const input of bytes) {
    yield input;
    const text = texts.next();
    if (!text.done) yield text.value;
  }
}

/** A value in a text: `key` is where its member begins, the same as `start` for an element of an array. */
interface Place {
  readonly key: number;
  readonly start: number;
  readonly end: number;
}

const token = /"(?:[^"\\]|\\.)*"|[^\s"{}[\],:]+|[{}[\],:]/g;

/** Every value of a text of one or more JSON values. */
export function placesIn(text: string): readonly Place[] {
  const places: Place[] = [];
  const open: { readonly key: number; readonly start: number }[] = [];
  let key: number | undefined;
  let last: { readonly start: number; readonly end: number } | undefined;
  const flush = () => {
    if (last) places.push({ key: key ?? last.start, ...last });
    [key, last] = [undefined, undefined];
  };
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found === ':') {
      key = last?.start;
      last = undefined;
    } else if (found === '{' || found === '[') {
      open.push({ key: key ?? index, start: index });
      key = undefined;
    } else if (found === '}' || found === ']') {
      flush();
      const begin = open.pop();
      if (!begin) throw new Error('expected balanced brackets');
      places.push({ ...begin, end: index + 1 });
    } else if (found === ',') flush();
    else last = { start: index, end: index + found.length };
  }
  flush();
  return places;
}

const oddValues: readonly string[] = [
  ...['null', 'true', 'false', '0', '1', '-1', '-0', '1.0', '1e3', '01', '0.1', '1e400', 'NaN', '""', '[]', '{}'],
  ...['9007199254740991', '9007199254740992', '-9007199254740993', '"0"', '"01"', '"-1"', `"${'9'.repeat(38)}"`],
  ...['"\\ud800"', '"\ud800"', '"\\u0000"', '"\u0000"', '"\\/"', '"é"', '"e\u0301"', '"__proto__"', '{"__proto__":1}'],
  ...['{"a":1,"a":2}', '{"0":1}', '{"constructor":{}}', '{"toString":0}', '[null]', '[[]]', '"AAAA"', '"A==="'],
  ...['"occ/1"', '"occ/2"', '"bitgraph/1"', '"linked"', '"proof"', `"${'A'.repeat(43)}="`, `"${'f'.repeat(96)}"`],
  ...[63, 64, 65, 1000].map((levels) => '['.repeat(levels) + ']'.repeat(levels)),
  `${'{"a":'.repeat(70)}1${'}'.repeat(70)}`,
  `"${'x'.repeat(5000)}"`,
];
const oddMembers: readonly string[] = ['"x":1', '"__proto__":{}', '"constructor":1', '"":null', '"0":"0"', '"then":[]'];

type Pick = (below: number) => number;

function* changedValues({ corpus, count, seed }: TextPlan): Generator<string, void> {
  const random = numbers(seed);
  const pick: Pick = (below) => Math.floor(random() * below);
  const placed = corpus.map((text) => ({ text, places: placesIn(text) }));
  const one = <T>(list: readonly T[]): T => {
    const chosen = list[pick(list.length)];
    if (chosen === undefined) throw new Error('expected something to choose from');
    return chosen;
  };
  /** Any value of any text; with its key when a member is wanted. */
  const other = (part: 'key' | 'start'): string => {
    const { text, places } = one(placed);
    const place = one(places);
    return text.slice(place[part], place.end);
  };
  for (let made = 0; made < count; made += 1) {
    const { text, places } = one(placed);
    const chosen = Array.from({ length: 1 + pick(3) * pick(2) }, () => one(places));
    let changed = text;
    let before = Number.POSITIVE_INFINITY;
    for (const place of chosen.sort((a, b) => b.end - a.end)) {
      if (place.end >= before) continue; // inside one that is changed already
      changed = changedAt(changed, place, pick, { other, odd: () => one(oddValues), member: () => one(oddMembers) });
      before = place.key;
    }
    yield changed;
  }
}

interface Donor {
  readonly other: (part: 'key' | 'start') => string;
  readonly odd: () => string;
  readonly member: () => string;
}

function changedAt(text: string, { key, start, end }: Place, pick: Pick, donor: Donor): string {
  const whole = text.slice(key, end);
  switch (pick(10)) {
    case 0:
    case 1:
      return text.slice(0, start) + donor.other('start') + text.slice(end);
    case 2:
    case 3:
      return text.slice(0, start) + donor.odd() + text.slice(end);
    case 4:
      return text.slice(0, key) + donor.other('key') + text.slice(end);
    case 5:
      return withoutMember(text, key, end);
    case 6:
      return `${text.slice(0, end)},${whole}${text.slice(end)}`;
    case 7:
      return `${text.slice(0, end)},${donor.other('key')}${text.slice(end)}`;
    case 8:
      return `${text.slice(0, end)},${donor.member()}${text.slice(end)}`;
    default:
      return `${text.slice(0, key)} \n${whole}\t${text.slice(end)}`;
  }
}

/** Takes the comma after it too, or the one before when it is the last. */
function withoutMember(text: string, key: number, end: number): string {
  const after = text.slice(end);
  const rest = after.replace(/^\s*,/, '');
  return (rest === after ? text.slice(0, key).replace(/,\s*$/, '') : text.slice(0, key)) + rest;
}
