// SPDX-License-Identifier: Apache-2.0
// A measurement as JSON: what `occ measure --json` prints and what `expected.json` of a release holds. Member names
// are a contract. Every byte of the file counts in `header` or in one component, so that files that differ do so in
// something with a name.
import { quote, unprintable } from '../../../src/proof/bytes.ts';
import { OccError } from '../../../src/proof/errors.ts';
import { parseJson } from '../../../src/proof/json.ts';
import type { ReadEntry } from './cpio-reader.ts';
import type { EifHeader } from './format.ts';
import type { Measurement } from './measure.ts';

export const pcrNames = ['PCR0', 'PCR1', 'PCR2', 'PCR8'] as const;
export type PcrName = (typeof pcrNames)[number];

export type RecordedEntry = Partial<ReadEntry> & Pick<ReadEntry, 'path'>;

export interface RecordedComponent {
  readonly size: number;
  readonly sha256: string;
  /** Of the command line, where it is ASCII. */
  readonly text?: string;
  /** Of a ramdisk that is an archive as one is written here. */
  readonly entries?: readonly RecordedEntry[];
}

/** Hashes in lower-case hex. Read from a file it holds PCR0, PCR1 and PCR2, and of the rest what somebody asks for. */
export interface ImageRecord {
  readonly sha256?: string;
  readonly size?: number;
  readonly PCR0: string;
  readonly PCR1: string;
  readonly PCR2: string;
  readonly PCR8?: string;
  readonly header?: EifHeader;
  /** `kernel`, `cmdline`, `metadata`, `ramdisk0`, …, `signature`; the image has these and no others. */
  readonly components?: Readonly<Record<string, RecordedComponent>>;
}

export function recordOf({ sha256, size, pcrs, header, cmdline, components }: Measurement): ImageRecord {
  const text = new TextDecoder('latin1').decode(cmdline);
  const known = components.map(({ name, type, size, sha256, entries }) => {
    const component = { size, sha256, ...(type === 'cmdline' && /^[\x20-\x7e]*$/.test(text) && { text }) };
    return [name, entries === undefined ? component : { ...component, entries }] as const;
  });
  return { sha256, size, ...pcrs, header, components: Object.fromEntries(known) };
}

/** As it stands in a file, and as it can be printed: nothing in a name moves a terminal or commands a job log. */
export function renderRecord(record: object): string {
  const escaped = (character: string) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(record, null, 2).replace(unprintable, escaped).replaceAll('##[', '\\u0023#[')}\n`;
}

/** What it holds is demanded, so nothing is passed over. @throws OccError `json-invalid`, `image-record-invalid` */
export function parseRecord(text: string | Uint8Array): ImageRecord {
  const record = shapeOf(parseJson(text), 'the record', {
    ...{ sha256: hexOf(64), size: isSize, header: isHeader, components: isComponents },
    ...{ PCR0: hexOf(96), PCR1: hexOf(96), PCR2: hexOf(96), PCR8: hexOf(96) },
  });
  for (const pcr of ['PCR0', 'PCR1', 'PCR2']) if (!Object.hasOwn(record, pcr)) throw fault('the record', pcr, 'none');
  return record as unknown as ImageRecord;
}

/** Throws unless a member is what it should be. */
type Shape = (value: unknown, what: string) => void;

function shapeOf(value: unknown, what: string, shapes: Readonly<Record<string, Shape>>): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fault(what, 'an object', typeof value);
  for (const [member, inner] of Object.entries(value)) {
    const shape = Object.hasOwn(shapes, member) ? shapes[member] : undefined;
    if (shape === undefined) throw fault(what, `members ${Object.keys(shapes).join(', ')}`, quote(member));
    shape(inner, `${what}, ${member}`);
  }
  return value;
}

const hexOf =
  (digits: number): Shape =>
  (value, what) => {
    if (typeof value === 'string' && value.length === digits && /^[0-9a-f]+$/.test(value)) return;
    throw fault(what, `${digits} digits of lower-case hex`, quote(String(value)));
  };

const isSize: Shape = (value, what) => {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw fault(what, 'a size', quote(String(value)));
};

const isText: Shape = (value, what) => {
  if (typeof value !== 'string') throw fault(what, 'a text', typeof value);
};

const isHeader: Shape = (value, what) => {
  shapeOf(value, what, { architecture: isText, memory: isSize, cpus: isSize });
};

const isComponents: Shape = (value, what) => {
  const names = [
    'kernel',
    'cmdline',
    'metadata',
    'signature',
    ...Array.from({ length: 32 }, (_, at) => `ramdisk${at}`),
  ];
  const components = shapeOf(value, what, Object.fromEntries(names.map((name) => [name, isComponent])));
  if (Object.keys(components).length === 0) throw fault(what, 'at least one', 'none');
};

const isComponent: Shape = (value, what) => {
  const component = shapeOf(value, what, { size: isSize, sha256: hexOf(64), text: isText, entries: isEntries });
  if (!Object.hasOwn(component, 'sha256')) throw fault(what, 'sha256', 'none');
};

const isEntries: Shape = (value, what) => {
  if (!Array.isArray(value) || value.length === 0) throw fault(what, 'a list of entries', typeof value);
  for (const entry of value) {
    const known = { path: isText, kind: isText, mode: isText, target: isText, device: isText };
    const shape = shapeOf(entry, what, { ...known, size: isSize, sha256: hexOf(64) });
    if (!Object.hasOwn(shape, 'path')) throw fault(what, 'a path', 'none');
  }
};

function fault(what: string, expected: string, got: string): OccError {
  return new OccError('image-record-invalid', `${what}: expected ${expected}, got ${got}`);
}
