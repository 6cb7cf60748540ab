// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { keyValues, pathLines } from './file-commands.ts';

describe('pairs', () => {
  it.each([
    [
      'a=1\nb=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['a=1=2<<3\n', [['a', '1=2<<3']]],
    ['a=\n', [['a', '']]],
    ['\n\na=1\n\n', [['a', '1']]],
    ['a<<EOF\none\n\ntwo\nEOF\n', [['a', 'one\n\ntwo']]],
    [
      'a<<EOF\nEOF\nb=1',
      [
        ['a', ''],
        ['b', '1'],
      ],
    ],
    ['a<<EOF\n\nEOF\n', [['a', '']]],
    ['a<<=\nEOF=1\n EOF\n=\n', [['a', 'EOF=1\n EOF']]],
    ['a<<b<<c\nx\nb<<c', [['a', 'x']]],
    ['a<<E\r\nx\r\nE\r\n', [['a', 'x\r']]],
  ])('are read from %j', (text, pairs) => {
    expect([...keyValues(text)]).toEqual(pairs);
  });

  it('end in CRLF on Windows', () => {
    expect([...keyValues('a<<E\r\nx\r\ny\r\nE\r\nb=1\r\n', true)]).toEqual([
      ['a', 'x\r\ny'],
      ['b', '1'],
    ]);
  });

  it.each([
    ['a', 'Invalid format'],
    ['=1', 'Invalid format'],
    ['a<<\nx', 'delimiter must not be empty'],
    ['<<EOF\nx\nEOF', 'Name must not be empty'],
    ['a<<EOF\nx\n', 'Matching delimiter not found'],
    ['a<<EOF\nx\nEOF ', 'EOF marker missing new line'],
    ['a<<EOF x EOF\nend', 'EOF marker missing new line'],
  ])('are refused in %j', (text, message) => {
    expect(() => [...keyValues(text)]).toThrow(message);
  });

  it('before a malformed line count', () => {
    const seen: (readonly [string, string])[] = [];
    expect(() => {
      for (const pair of keyValues('a=1\nbroken\nb=2')) seen.push(pair);
    }).toThrow('broken');
    expect(seen).toEqual([['a', '1']]);
  });
});

it('folders are one a line', () => {
  expect(pathLines('/a\r\n\n/b c\n')).toEqual(['/a', '/b c']);
});
