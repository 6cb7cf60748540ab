// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { checkedName, maxNameBytes, printable } from '../../src/artifacts/name.ts';
import { codeOf } from './tree.ts';

describe('a name', () => {
  it.each([
    'app',
    'dist/app-1.0.zip',
    '.env',
    'a b',
    ' a ',
    '...',
    'a..b/..c',
    '*[x]?.txt',
    '"quoted", with a comma',
    '!not an exclude',
    '#x',
    'caf\u00e9',
    'cafe\u0301',
    '\u{1f469}\u200d\u{1f4bb}.txt',
    '日本語',
    'x:y',
  ])('is kept as it is: %s', (name) => {
    expect(checkedName(name)).toBe(name);
  });

  it.each<[what: string, name: string]>([
    ['empty', ''],
    ['a line feed', 'a\nb'],
    ['a carriage return', 'a\rb'],
    ['NUL', 'a\0b'],
    ['an escape sequence', 'a\u001b[2Kb'],
    ['DEL', 'a\u007f'],
    ['a C1 control', 'a\u0085b'],
    ['a right-to-left override', 'gpj\u202eexe'],
    ['an isolate', 'a\u2066b'],
    ['a right-to-left mark', 'a\u200fb'],
    ['an Arabic letter mark', 'a\u061cb'],
    ['a zero-width space', 'a\u200bb'],
    ['a word joiner', 'a\u2060b'],
    ['a soft hyphen', 'a\u00adb'],
    ['a byte order mark', '\ufeffa'],
    ['a line separator', 'a\u2028b'],
    ['tag characters', 'a\u{e0041}'],
    ['bytes that were not UTF-8', 'a\ufffd'],
    ['an unpaired surrogate', 'a\ud800'],
    ['a back-slash', 'a\\b'],
    ['climbing', '../a'],
    ['climbing inside', 'a/../b'],
    ['climbing at the end', 'a/..'],
    ['a dot segment', './a'],
    ['an absolute path', '/a'],
    ['a drive', 'C:/a'],
    ['an empty segment', 'a//b'],
    ['a slash at the end', 'a/'],
    ['too long', 'é'.repeat(maxNameBytes / 2 + 1)],
  ])('is refused: %s', async (_what, name) => {
    expect(await codeOf(() => checkedName(name))).toBe('name-invalid');
  });

  it('is printed on one line with nothing that hides or reorders', () => {
    expect(printable('a\n\u202e\u{e0041}\ud800é')).toBe('"a\\u{a}\\u{202e}\\u{e0041}\\u{d800}é"');
  });
});
