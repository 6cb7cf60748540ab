// SPDX-License-Identifier: Apache-2.0
// A test NSM on a bench: fixed seed, module and clock, so that every byte it says is the same in each run.
import { createHash } from 'node:crypto';
import type { Cbor } from '../../src/evidence/cbor.ts';
import { encodeMessage, readMessage } from '../../src/evidence/nsm.ts';
import { createTestAuthority } from '../../src/host/test-authority.ts';
import { TestNsm, type TestNsmOptions } from '../../src/host/test-nsm.ts';
import { utf8 } from '../../src/proof/bytes.ts';

export const authority = createTestAuthority({ seed: utf8('the seed of the bench') });
export const moduleId = 'i-0123456789abcdef0-enc019f15f1504dc31d';
export const start = Date.UTC(2026, 5, 30, 0, 32, 47, 250);

const measured = (text: string): Uint8Array => new Uint8Array(createHash('sha384').update(text).digest());

export const pcrs: ReadonlyMap<number, Uint8Array> = new Map(
  ['image', 'kernel and boot', 'application'].map((text, index) => [index, measured(text)]),
);

export const newNsm = (options: Partial<TestNsmOptions> = {}): TestNsm =>
  new TestNsm({ authority, now: () => start, pcrs, moduleId, ...options });

export type Content = Readonly<Record<string, Cbor>>;

export const request = (name: string, content?: Content): Uint8Array =>
  encodeMessage(content === undefined ? { name } : { name, content: new Map(Object.entries(content)) });

/** The answer as plain values: its name alone, or with what it holds, or `Error code`. */
export function ask(nsm: TestNsm, name: string, content?: Content): string | Content {
  const answer = readMessage(nsm.answer(request(name, content)));
  if (answer === undefined) throw new Error('not a message');
  if (answer.content === undefined) return answer.name;
  if (answer.name === 'Error') return `Error ${String(answer.content)}`;
  if (answer.name !== name || !(answer.content instanceof Map)) throw new Error(`not an answer to ${name}`);
  return Object.fromEntries(answer.content);
}

export function document(nsm: TestNsm, content: Content = {}): Uint8Array {
  const answer = ask(nsm, 'Attestation', content);
  if (typeof answer === 'string' || !(answer.document instanceof Uint8Array)) throw new Error(`no document: ${answer}`);
  return answer.document;
}
