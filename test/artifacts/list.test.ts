// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxListChars, parseList } from '../../src/artifacts/list.ts';
import { codeOf } from './tree.ts';

const spelled = (input: string) => parseList(input).map(({ text, exclude }) => (exclude ? `NOT ${text}` : text));

describe('a list of files', () => {
  it.each<[what: string, input: string, entries: readonly string[]]>([
    ['nothing', '', []],
    ['blank lines and empty fields', '\n , \r\n\t,,\n', []],
    ['one path', 'dist/app.zip', ['dist/app.zip']],
    ['commas', 'a,b , c', ['a', 'b', 'c']],
    ['LF, CRLF and CR', 'a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
    ['commas and lines together', 'a,b\r\nc,\nd\n', ['a', 'b', 'c', 'd']],
    ['blanks inside a name', 'my file.txt', ['my file.txt']],
    ['a comma in quotes', '"a,b.txt",c', ['a,b.txt', 'c']],
    ['doubled quotes', '"say ""hi"".txt"', ['say "hi".txt']],
    ['blanks kept by quotes', ' " a " ', [' a ']],
    ['a quote inside a plain entry', 'a"b', ['a"b']],
    ['an empty quoted entry', '""', []],
    ['an exclude', 'dist/**\n!dist/*.map', ['dist/**', 'NOT dist/*.map']],
    ['an exclude with a blank', '! a', ['NOT a']],
    ['an exclude before quotes', '!"a,b"', ['NOT a,b']],
    ['an exclude inside quotes', '"!a,b"', ['NOT a,b']],
    ['a number sign, which is no comment', '#notes', ['#notes']],
    ['a byte order mark', '\ufeffa\r\nb', ['a', 'b']],
    ['a no-break space, which is part of a name', '\u00a0a', ['\u00a0a']],
    ['duplicates, in order', 'b\na\nb', ['b', 'a', 'b']],
  ])('reads %s', (_what, input, entries) => {
    expect(spelled(input)).toEqual(entries);
  });

  it.each([
    ['an unclosed quote', '"a'],
    ['text after a closing quote', '"a" b'],
    ['a quote closed on the next line', '"a\nb"'],
    ['an unclosed quote of an exclude', '!"a'],
    ['an exclude of nothing', 'a\n!'],
    ['an exclude of blanks', 'a,! ,b'],
  ])('refuses %s', async (_what, input) => {
    expect(await codeOf(() => parseList(input))).toBe('usage');
  });

  it('gives back any names that were written in quotes', () => {
    const name = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => !/[\r\n]|^[!\ufeff]/.test(text));
    const entry = fc.record({ text: name, exclude: fc.boolean() });
    const separator = fc.constantFrom(',', '\n', '\r\n', ' , ', ',\n');
    fc.assert(
      fc.property(fc.array(entry), separator, (entries, between) => {
        const written = entries.map(({ text, exclude }) => `${exclude ? '!' : ''}"${text.replaceAll('"', '""')}"`);
        expect(parseList(written.join(between))).toEqual(entries);
      }),
    );
  });

  it('refuses a list beyond its bound', async () => {
    expect(parseList('a'.repeat(maxListChars))).toHaveLength(1);
    expect(await codeOf(() => parseList('a'.repeat(maxListChars + 1)))).toBe('too-many');
  });
});
