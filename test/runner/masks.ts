// SPDX-License-Identifier: Apache-2.0
// What must not be seen. Masks replace registered values the way GitHub's runner does (the value, and the forms it
// takes when it is encoded); leaks are found more strictly than that, also inside longer base64 and hex.

const xmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The forms of a value that the runner masks (its ValueEncoders). */
function encodedForms(value: string): readonly string[] {
  const bytes = Buffer.from(value, 'utf8');
  const shifted = [0, 1, 2].filter((shift) => bytes.length > shift).map((shift) => bytes.subarray(shift));
  return [
    value,
    ...shifted.map((part) => part.toString('base64')),
    value.replaceAll("'", "''"),
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    value.replace(/[&<>"']/g, (character) => xmlEntities[character] ?? character),
    value.length > 2 ? value.replace(/^"+|"+$/g, '') : value,
  ];
}

/** The registered values of one job. */
export class Masks {
  readonly #forms = new Set<string>();
  readonly #added: string[] = [];

  /** Registers a value that was known before the step ran; it is not counted among `added`. */
  know(value: string): void {
    for (const line of [value, ...value.split(/[\r\n]+/)]) {
      if (line.trim() === '') continue;
      for (const form of encodedForms(line)) this.#forms.add(form);
    }
  }

  /** `::add-mask::`: several lines are masked as a whole and each on its own. */
  add(value: string): void {
    this.#added.push(value);
    this.know(value);
  }

  /** The values the step registered itself, in order. */
  get added(): readonly string[] {
    return this.#added;
  }

  /** Replaces every occurrence by `***`; overlapping and touching occurrences become one. */
  apply(text: string): string {
    const found: [start: number, end: number][] = [];
    for (const form of this.#forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) found.push([at, at + form.length]);
    }
    found.sort((a, b) => a[0] - b[0]);
    let masked = '';
    let copied = 0;
    for (let i = 0; i < found.length; ) {
      const start = found[i]?.[0] ?? 0;
      let end = start;
      for (; i < found.length && (found[i]?.[0] ?? 0) <= end; i++) end = Math.max(end, found[i]?.[1] ?? 0);
      masked += `${text.slice(copied, start)}***`;
      copied = end;
    }
    return masked + text.slice(copied);
  }
}

/** Short values would be found by accident. */
const secretMinLength = 8;

/**
 * True when the text holds the secret in any form it could be read back from: plain, URI, JSON, XML, hex, or base64 and
 * base64url at any alignment. Throws for secrets too short to be told from chance.
 */
export function holdsSecret(text: string, secret: string): boolean {
  if (secret.length < secretMinLength) {
    throw new Error(`a secret in a test needs at least ${secretMinLength} characters, got ${secret.length}`);
  }
  const bytes = Buffer.from(secret, 'utf8');
  // Base64 of a secret inside longer data: only its whole groups of three bytes are the same, at one of three offsets.
  const groups = [0, 1, 2].map((skip) => bytes.subarray(skip, skip + Math.floor((bytes.length - skip) / 3) * 3));
  const forms = [
    ...encodedForms(secret),
    ...groups.flatMap((group) => [group.toString('base64'), group.toString('base64url')]),
  ];
  return forms.some((form) => text.includes(form)) || text.toLowerCase().includes(bytes.toString('hex'));
}
