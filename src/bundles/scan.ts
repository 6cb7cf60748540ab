// SPDX-License-Identifier: Apache-2.0
// Scan: where the parts of a bundle are in its bytes. Around them it reads as strictly as `parseJson` does; inside of
// them it only looks for the end, since each is parsed by its own. A text that scans, and whose parts all parse, is the
// JSON value put together from them; whether anything else is one is for who reads it whole to say.
import { quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { parseJson } from '../proof/json.ts';
import type { Window } from './window.ts';

/** What is found, in the order of the text. Bytes hold until the function returns. */
export interface Finds {
  /** A member whose value is an array; its elements follow. */
  array(name: string): void;
  element(name: string, text: Uint8Array, start: number): void;
  /** A member whose value is no array. */
  member(name: string, text: Uint8Array): void;
}

const byteOf = (character: string): number => character.charCodeAt(0);
const [openBrace, closeBrace, openBracket, closeBracket] = [...'{}[]'].map(byteOf);
const [quotes, backslash, comma, colon] = [...'"\\,:'].map(byteOf);
const whitespace: readonly number[] = [...' \t\n\r'].map(byteOf);

/** @throws OccError `bundle-invalid`, `json-invalid` or `encoding-invalid` for what is not one plain JSON object */
export function scanObject(window: Window, finds: Finds): void {
  const scan = new Scan(window);
  const names = new Set<string>();
  scan.open(openBrace);
  for (let more = !scan.closes(closeBrace); more; more = scan.another(closeBrace)) {
    const name = parseJson(scan.value().text);
    if (typeof name !== 'string' || name === '__proto__' || names.has(name)) throw fault('a member of another name');
    names.add(name);
    scan.open(colon);
    if (!scan.closes(openBracket)) {
      finds.member(name, scan.value().text);
      continue;
    }
    finds.array(name);
    for (let next = !scan.closes(closeBracket); next; next = scan.another(closeBracket)) {
      const { text, start } = scan.value();
      finds.element(name, text, start);
    }
  }
  scan.end();
}

class Scan {
  readonly #window: Window;
  #at = 0;

  constructor(window: Window) {
    this.#window = window;
  }

  open(byte: number | undefined): void {
    if (!this.closes(byte)) throw fault(quote(String.fromCharCode(byte ?? 0)));
  }

  /** Skips `byte` where it is next. */
  closes(byte: number | undefined): boolean {
    this.#space();
    if (this.#window.at(this.#at) !== byte) return false;
    this.#at += 1;
    return true;
  }

  /** After an element: a comma, or the end of them. */
  another(close: number | undefined): boolean {
    if (this.closes(close)) return false;
    this.open(comma);
    return true;
  }

  end(): void {
    this.#space();
    if (this.#window.at(this.#at) !== -1) throw fault('the end of the text');
  }

  /** The text up to where the value that begins here must end, whatever is in it. */
  value(): { readonly text: Uint8Array; readonly start: number } {
    this.#space();
    const start = this.#at;
    this.#window.hold(start);
    const first = this.#window.at(start);
    if (first === openBrace || first === openBracket) this.#skipNested();
    else if (first === quotes) this.#skipString();
    else this.#skipWord();
    return { text: this.#window.heldUntil(this.#at), start };
  }

  #skipNested(): void {
    let depth = 0;
    do {
      const byte = this.#window.at(this.#at);
      if (byte === -1) throw fault('a closing bracket');
      if (byte === quotes) {
        this.#skipString();
        continue;
      }
      if (byte === openBrace || byte === openBracket) depth += 1;
      if (byte === closeBrace || byte === closeBracket) depth -= 1;
      this.#at += 1;
    } while (depth > 0);
  }

  #skipString(): void {
    let close = this.#window.find(quotes ?? 0, this.#at + 1);
    while (close !== -1 && this.#isEscaped(close)) close = this.#window.find(quotes ?? 0, close + 1);
    if (close === -1) throw fault('a closing quote');
    this.#at = close + 1;
  }

  #isEscaped(at: number): boolean {
    let count = 0;
    while (this.#window.at(at - 1 - count) === backslash) count += 1;
    return count % 2 === 1;
  }

  #skipWord(): void {
    const ends = (byte: number) => byte === -1 || byte === comma || byte === closeBrace || byte === closeBracket;
    for (let byte = this.#window.at(this.#at); !ends(byte) && !whitespace.includes(byte); ) {
      this.#at += 1;
      byte = this.#window.at(this.#at);
    }
  }

  #space(): void {
    while (whitespace.includes(this.#window.at(this.#at))) this.#at += 1;
  }
}

function fault(expected: string): OccError {
  return new OccError('json-invalid', `bundle: expected ${expected}, got something else`);
}
