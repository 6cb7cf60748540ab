// SPDX-License-Identifier: Apache-2.0
// Documents signed by the test authority with one thing about them changed before they are signed, so that every
// signature in them is right and only the rule in question stands in the way.

import type { DocumentTrust } from '../../src/evidence/document.ts';
import { createTestAuthority, signLevels } from '../../src/host/test-authority.ts';
import {
  documentEntries,
  type Entry,
  encodePayload,
  type PayloadForm,
  signDocument,
} from '../../src/host/test-document.ts';
import type { Levels } from '../../src/host/test-levels.ts';
import { fromHex } from '../../src/proof/bytes.ts';
import { verify } from './documents.ts';

export const authority = createTestAuthority({ seed: new Uint8Array(32).fill(7) });
export const testTrust: DocumentTrust = { roots: [{ name: 'test', der: authority.root }], verify };

export const moduleId = 'i-0123456789abcdef0-enc0123456789abcdef';
export const issued = Date.UTC(2026, 2, 21, 12);
export const pcr = (index: number): Uint8Array => new Uint8Array(48).fill(index + 1);

export interface Forgery {
  readonly levels?: (levels: Levels) => Levels;
  readonly certificates?: (ders: readonly Uint8Array[]) => readonly Uint8Array[];
  readonly timestamp?: number;
  readonly pcrs?: ReadonlyMap<number, Uint8Array>;
  readonly entries?: (entries: readonly Entry[]) => readonly Entry[];
  readonly form?: PayloadForm;
  readonly payload?: (payload: Uint8Array) => Uint8Array;
  readonly header?: string;
  readonly message?: (message: Uint8Array) => Uint8Array;
}

const genuineLevels = authority.describe(moduleId, issued);
const genuineChain = signLevels(genuineLevels);

/** Root first, leaf last. */
export function certificatesOf({ levels }: Pick<Forgery, 'levels'>): readonly Uint8Array[] {
  return levels ? signLevels(levels(genuineLevels)) : genuineChain;
}

export function forge(forgery: Forgery = {}): Uint8Array {
  const { certificates = (ders) => ders, entries = (all) => all, payload = (bytes) => bytes } = forgery;
  const { message = (bytes) => bytes, header, form, timestamp = issued + 1 } = forgery;
  const content = documentEntries({
    moduleId,
    timestamp,
    pcrs: forgery.pcrs ?? new Map([0, 1, 2, 3, 4, 8].map((index) => [index, pcr(index)])),
    certificates: certificates(certificatesOf(forgery)),
    publicKey: new Uint8Array(32).fill(1),
    userData: new Uint8Array(32).fill(2),
    nonce: null,
  });
  const { key } = genuineLevels.leaf;
  const signed = payload(encodePayload(entries(content), form));
  return message(signDocument(signed, key, ...(header === undefined ? [] : [fromHex(header, 'header')])));
}

/** The entries with one value replaced. */
export const withEntry =
  (key: string, value: Entry[1]) =>
  (entries: readonly Entry[]): readonly Entry[] =>
    entries.map((entry) => (entry[0] === key ? [key, value] : entry));

/** One level with other fields; its key stays. */
export const withFields =
  (name: keyof Levels, change: (fields: Levels['leaf']['fields']) => Partial<Levels['leaf']['fields']>) =>
  (levels: Levels): Levels => {
    const { fields, key } = levels[name];
    return { ...levels, [name]: { key, fields: { ...fields, ...change(fields) } } };
  };

/** The message with another signature. */
export const withSignature =
  (change: (signature: Uint8Array) => Uint8Array) =>
  (message: Uint8Array): Uint8Array => {
    const signature = change(message.slice(-96));
    return Uint8Array.of(...message.slice(0, -98), 0x58, signature.length, ...signature);
  };

export interface Attack extends Forgery {
  readonly about: string;
  readonly rule: string;
}

export const zero = new Uint8Array(48);
export const order =
  0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n;
export const scalar = (value: bigint): Uint8Array => fromHex(value.toString(16).padStart(96, '0'), 'scalar');

/** A chain of the same authority, on another instance. */
export const foreign = authority.issue('i-0fedcba9876543210-enc0fedcba987654321', issued).certificates;

export function present(...parts: readonly (Uint8Array | undefined)[]): readonly Uint8Array[] {
  return parts.filter((part) => part !== undefined);
}
