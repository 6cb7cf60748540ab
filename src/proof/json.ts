// SPDX-License-Identifier: Apache-2.0
// Strict JSON reading (SPEC.md §2): one text, one value. What two parsers could read differently is refused.
import { fromUtf8, quote } from './bytes.ts';
import { maxDepth } from './canonical.ts';
import { OccError } from './errors.ts';

/** Longer texts are refused unless the caller allows more. 64 MiB holds about 10,000 proofs with documents. */
export const maxJsonBytes = 64 * 1024 * 1024;

const whitespace = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 §7 excludes exactly these
const control = /[\u0000-\u001f]/;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const word = /true|false|null/y;

/**
 * Reads one JSON value. Refuses what RFC 8259 does, and: a byte order mark, duplicate keys, the key `__proto__`, lone
 * surrogates, numbers that are not written in the canonical form of their value or lie beyond ±(2^53 - 1), more than
 * 64 levels, more than `maxBytes`.
 * @param level how many objects and arrays of a longer text `input` is inside of
 * @throws OccError `json-invalid` with the offset of the fault
 */
export function parseJson(input: string | Uint8Array, maxBytes: number = maxJsonBytes, level = 0): unknown {
  if (input.length > maxBytes) {
    throw new OccError('json-invalid', `expected at most ${maxBytes} bytes of JSON, got ${input.length}`);
  }
  return new Reader(typeof input === 'string' ? input : fromUtf8(input)).whole(level);
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(level: number): unknown {
    this.#space();
    const value = this.#value(level);
    this.#space();
    if (this.#at !== this.#text.length) throw this.#fault('the end of the text');
    return value;
  }

  #value(depth: number): unknown {
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object(depth);
      case '[':
        return this.#array(depth);
      case '"':
        return this.#string();
      case 't':
      case 'f':
      case 'n': {
        const text = this.#take(word, 'true, false or null');
        return text === 'null' ? null : text === 'true';
      }
      default:
        return this.#number();
    }
  }

  #object(depth: number): Record<string, unknown> {
    this.#descend(depth);
    const object: Record<string, unknown> = {};
    if (this.#skip('}')) return object;
    do {
      this.#space();
      const start = this.#at;
      const key = this.#string();
      if (key === '__proto__' || Object.hasOwn(object, key)) {
        this.#at = start;
        throw this.#fault(`a member that is neither repeated nor called __proto__`);
      }
      this.#space();
      this.#expect(':');
      this.#space();
      object[key] = this.#value(depth + 1);
      this.#space();
    } while (this.#comma('}'));
    return object;
  }

  #array(depth: number): unknown[] {
    this.#descend(depth);
    const array: unknown[] = [];
    if (this.#skip(']')) return array;
    do {
      this.#space();
      array.push(this.#value(depth + 1));
      this.#space();
    } while (this.#comma(']'));
    return array;
  }

  #string(): string {
    const start = this.#at;
    if (!this.#skip('"')) throw this.#fault('a string');
    let close = this.#text.indexOf('"', this.#at);
    while (close !== -1 && this.#isEscaped(close)) close = this.#text.indexOf('"', close + 1);
    if (close === -1) throw this.#fault('a closing quote');
    const raw = this.#text.slice(this.#at, close);
    if (control.test(raw)) throw this.#fault('text without control characters');
    const value = raw.includes('\\') ? this.#unescape(raw) : raw;
    if (!value.isWellFormed()) {
      this.#at = start;
      throw this.#fault('text without lone surrogates');
    }
    this.#at = close + 1;
    return value;
  }

  #isEscaped(quoteAt: number): boolean {
    let backslashes = 0;
    while (this.#text[quoteAt - 1 - backslashes] === '\\') backslashes += 1;
    return backslashes % 2 === 1;
  }

  #unescape(raw: string): string {
    try {
      return JSON.parse(`"${raw}"`) as string;
    } catch {
      throw this.#fault('text with the escapes of RFC 8259');
    }
  }

  #number(): number {
    const start = this.#at;
    const text = this.#take(number, 'a value');
    const value = Number(text);
    if (JSON.stringify(value) !== text || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
      this.#at = start;
      throw this.#fault('a number in canonical form within ±(2^53 - 1)');
    }
    return value;
  }

  #descend(depth: number): void {
    if (depth >= maxDepth) throw this.#fault(`at most ${maxDepth} levels`);
    this.#at += 1;
    this.#space();
  }

  #comma(close: '}' | ']'): boolean {
    if (this.#skip(close)) return false;
    this.#expect(',');
    return true;
  }

  #skip(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #expect(character: string): void {
    if (!this.#skip(character)) throw this.#fault(quote(character));
  }

  #space(): void {
    whitespace.lastIndex = this.#at;
    whitespace.test(this.#text);
    this.#at = whitespace.lastIndex;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #take(pattern: RegExp, expected: string): string {
    const found = this.#match(pattern);
    if (found === undefined) throw this.#fault(expected);
    return found;
  }

  #fault(expected: string): OccError {
    const got = this.#at >= this.#text.length ? 'the end' : quote(this.#text.slice(this.#at, this.#at + 24));
    return new OccError('json-invalid', `JSON at offset ${this.#at}: expected ${expected}, got ${got}`);
  }
}
