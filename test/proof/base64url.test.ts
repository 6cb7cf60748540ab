// SPDX-License-Identifier: Apache-2.0
// base64url: one text for one value, without padding, in its own alphabet.
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../src/proof/base64url.ts';

describe('base64url', () => {
  it.each([
    ['', []],
    ['-_-_', [0xfb, 0xff, 0xbf]],
    ['_w', [0xff]],
    ['__8', [0xff, 0xff]],
    ['AAAA', [0, 0, 0]],
  ])('"%s" stands for %j', (text, bytes) => {
    expect(toBase64Url(Uint8Array.from(bytes))).toBe(text);
    expect(fromBase64Url(text, 'value')).toEqual(Uint8Array.from(bytes));
  });

  it.each(['_w==', '_w=', '/w', '+w', '_x', 'A', ' _w', '_w\n', '_ w', '__9', 'é'])('%j is none', (text) => {
    expect(() => fromBase64Url(text, 'value')).toThrow(expect.objectContaining({ code: 'encoding-invalid' }));
  });
});
