// SPDX-License-Identifier: Apache-2.0
// One value has one text: strict base64 and hex, UTF-8, comparison, and foreign text made safe to print.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  concatBytes,
  equalBytes,
  fromBase64,
  fromHex,
  fromUtf8,
  isBase64,
  quote,
  toBase64,
  toHex,
  utf8,
} from '../../src/proof/bytes.ts';

const bytes = fc.uint8Array({ maxLength: 100 });
const refused = expect.objectContaining({ code: 'encoding-invalid' });

describe('base64', () => {
  it('is what Node writes, and is read back', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        const text = toBase64(value);
        expect(text).toBe(Buffer.from(value).toString('base64'));
        expect(fromBase64(text, 'value', value.length)).toEqual(value);
      }),
    );
    const large = new Uint8Array(100_000).map((_, at) => at);
    expect(fromBase64(toBase64(large), 'large')).toEqual(large);
  });

  it('has one text for one value', () => {
    const text = fc.string({ unit: fc.constantFrom(...'AQgwZ09+/=-_ \n'), maxLength: 8 });
    fc.assert(
      fc.property(text, (value) => {
        expect(isBase64(value)).toBe(Buffer.from(value, 'base64').toString('base64') === value);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['no padding', 'AA'],
    ['too much padding', 'AAAA===='],
    ['pad bits that are not zero', 'AB=='],
    ['pad bits that are not zero', 'AAB='],
    ['a space', 'AA A'],
    ['a line break at the end', 'AAAA\n'],
    ['the URL alphabet', 'AA-_'],
    ['padding in between', 'AA==AAAA'],
    ['a character beyond Latin-1', 'AAAĀ'],
  ])('refuses %s', (_, text) => {
    expect(() => fromBase64(text, 'value')).toThrow(refused);
    expect(isBase64(text)).toBe(false);
  });

  it('refuses another length than the one asked for', () => {
    expect(() => fromBase64('AAAA', 'key', 32)).toThrow('key: expected 32 bytes, got 3');
    expect(isBase64('AAAA', 3)).toBe(true);
    expect(isBase64('AAAA', 4)).toBe(false);
  });
});

describe('hex', () => {
  it('is what Node writes, and is read back', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(toHex(value)).toBe(Buffer.from(value).toString('hex'));
        expect(fromHex(toHex(value), 'value')).toEqual(value);
      }),
    );
  });

  it.each(['0', 'AB', 'zz', '0x00', ' 00', '00\n'])('refuses %j', (text) => {
    expect(() => fromHex(text, 'value')).toThrow(refused);
  });

  it('refuses another length than the one asked for', () => {
    expect(() => fromHex('00', 'digest', 32)).toThrow('digest: expected 32 bytes, got 1');
  });
});

describe('UTF-8', () => {
  it('is read back, byte order mark and all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fromUtf8(utf8(text))).toBe(text);
      }),
    );
    expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf))).toBe('\ufeff');
  });

  it.each([[[0xff]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]], [[0xe2, 0x82]], [[0xf4, 0x90, 0x80, 0x80]]])(
    'refuses the bytes %j',
    (invalid) => {
      expect(() => fromUtf8(Uint8Array.from(invalid))).toThrow(refused);
    },
  );
});

describe('bytes', () => {
  it('are equal only when every byte is', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(equalBytes(a, b)).toBe(Buffer.compare(a, b) === 0);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (a, at, difference) => {
        const b = a.slice();
        expect(equalBytes(a, b)).toBe(true);
        b[at % a.length] = (b[at % a.length] ?? 0) ^ difference;
        expect(equalBytes(a, b)).toBe(false);
      }),
    );
  });

  it('of a fixed length are read from hex', () => {
    expect(fromHex('00ff10', 'value', 3)).toEqual(Uint8Array.of(0, 255, 16));
    expect(() => fromHex('00ff', 'value', 3)).toThrow('value: expected 3 bytes, got 2');
    expect(() => fromHex('00ff1020', 'value', 3)).toThrow('value: expected 3 bytes, got 4');
  });

  it('are put together in order', () => {
    expect(concatBytes(Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3))).toEqual(Uint8Array.of(1, 2, 3));
  });
});

/** The same code as a browser runs it. */
async function withoutNode(): Promise<typeof import('../../src/proof/bytes.ts')> {
  const copy = '../../src/proof/bytes.ts?without-node';
  vi.stubGlobal('Buffer', undefined);
  try {
    return (await import(copy)) as typeof import('../../src/proof/bytes.ts');
  } finally {
    vi.unstubAllGlobals();
  }
}

describe('on a platform that is not Node', () => {
  it('bytes have the same texts', async () => {
    const platform = await withoutNode();
    expect(platform.toHex).not.toBe(toHex);
    for (const length of [0, 1, 2, 3, 8192, 8193, 20_000]) {
      const value = new Uint8Array(length).map((_, at) => at * 7);
      expect(platform.toHex(value)).toBe(toHex(value));
      expect(platform.toBase64(value)).toBe(toBase64(value));
      expect(platform.fromBase64(toBase64(value), 'value', length)).toEqual(value);
    }
  });

  it.each(['AA', 'AAAA====', 'AB==', 'AAB=', 'AA A', 'AAAA\n', 'AA-_', 'AA==AAAA', 'AAAĀ', '*'])(
    '%j is no base64 either',
    async (text) => {
      const platform = await withoutNode();
      expect(() => platform.fromBase64(text, 'value')).toThrow(
        expect.objectContaining({ message: expect.stringContaining('expected canonical base64') }),
      );
      expect(platform.isBase64(text)).toBe(false);
    },
  );
});

describe('quote', () => {
  it.each([
    ['a line break', 'a\nb', '"a\\nb"'],
    ['an escape sequence', '\u001b[2J', '"\\u001b[2J"'],
    ['a right-to-left override', '\u202egpj.exe', '"\\u202egpj.exe"'],
    ['an Arabic letter mark', 'a\u061cb', '"a\\u061cb"'],
    ['a zero-width space', 'a\u200bb', '"a\\u200bb"'],
    ['DEL', 'a\u007fb', '"a\\u007fb"'],
    ['a lone surrogate', '\ud800', '"\\ud800"'],
    ['a quote', 'a"b', '"a\\"b"'],
    ['a workflow command', 'a##[error]b', '"a\\u0023#[error]b"'],
    ['ordinary text', 'dist/äpp.tar', '"dist/äpp.tar"'],
  ])('shows %s', (_, text, expected) => {
    expect(quote(text)).toBe(expected);
  });

  it('cuts at 80 characters, or where it is told', () => {
    expect(quote('a'.repeat(80))).toBe(`"${'a'.repeat(80)}"`);
    expect(quote('a'.repeat(81))).toBe(`"${'a'.repeat(77)}..."`);
    expect(quote('abcdef', 5)).toBe('"ab..."');
  });

  it('can be read back, and never holds what is not printed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        if (text.length <= 80) expect(JSON.parse(quote(text))).toBe(text);
        expect(quote(text)).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]|##\[/u);
      }),
    );
  });
});
