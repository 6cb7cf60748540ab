// SPDX-License-Identifier: Apache-2.0
// What merely looks odd is not refused, and debug is found whatever else is right.
import { describe, expect, it } from 'vitest';
import { isDebug } from '../../src/evidence/document.ts';
import { readNitroDocument } from '../../src/evidence/nitro.ts';
import { fromHex, toHex, utf8 } from '../../src/proof/bytes.ts';
import { carelesslyAccepts } from './careless.ts';
import { verdictOf, verify } from './documents.ts';
import { authority, type Forgery, forge, issued, order, pcr, scalar, testTrust, withEntry, zero } from './forgery.ts';

describe('a document of the test authority', () => {
  it('is genuine under the test root, and not debug', () => {
    expect(verdictOf(forge(), testTrust)).toBe('none');
    expect(isDebug(readNitroDocument(forge()))).toBe(false);
  });

  it('is not genuine without a root, or without somebody who verifies', () => {
    expect(verdictOf(forge(), { roots: [], verify })).toBe('path-root');
    expect(verdictOf(forge(), { ...testTrust, verify: () => false })).toBe('path-signature');
  });

  const passing: readonly (readonly [string, Forgery])[] = [
    ['in tag 18', { message: (bytes) => Uint8Array.of(0xd2, ...bytes) }],
    ['with a definite map', { form: 'definite' }],
    ['with an indefinite map', { form: 'indefinite' }],
    ['with an indefinite map of PCRs', { payload: (bytes) => openMap(bytes, 'pcrs') }],
    ['with the other of the two S', { message: otherS }],
    ['without the members that may be null', { entries: (all) => all.filter(([, value]) => value !== null) }],
    ['with 1024 bytes of user data', { entries: withEntry('user_data', new Uint8Array(1024)) }],
    ['with empty user data', { entries: withEntry('user_data', new Uint8Array()) }],
    ['with 32 PCRs', { pcrs: new Map(Array.from({ length: 32 }, (_, index) => [index, pcr(index)])) }],
    ['with three PCRs', { pcrs: new Map([0, 1, 2].map((index) => [index, pcr(index)])) }],
    ['in the last millisecond of its leaf', { timestamp: issued + 3 * 3_600_000 }],
  ];
  it.each(passing)('passes %s', (_, forgery) => {
    expect(verdictOf(forge(forgery), testTrust)).toBe('none');
  });
});

/** Replaces the definite map of six under `key` by an open one. */
function openMap(payload: Uint8Array, key: string): Uint8Array {
  const six = new RegExp(`(${toHex(utf8(key))})a6((?:0[0-8]5830.{96}){6})`);
  return fromHex(toHex(payload).replace(six, '$1bf$2ff'), 'payload');
}

function otherS(message: Uint8Array): Uint8Array {
  const s = BigInt(`0x${toHex(message.slice(-48))}`);
  return Uint8Array.of(...message.slice(0, -48), ...scalar(order - s));
}

describe('debug', () => {
  it.each([[0, 1, 2], [0], [1], [2]])('is a zero in PCR %i', (...zeros) => {
    const pcrs = new Map([0, 1, 2, 3].map((index) => [index, zeros.includes(index) ? zero : pcr(index)]));
    const document = forge({ pcrs });
    expect(carelesslyAccepts(document, authority.root)).toBe(true);
    expect(verdictOf(document, testTrust)).toBe('none');
    expect(isDebug(readNitroDocument(document))).toBe(true);
  });

  it('is not a zero in PCR3', () => {
    const pcrs = new Map([0, 1, 2, 3].map((index) => [index, index === 3 ? zero : pcr(index)]));
    expect(isDebug(readNitroDocument(forge({ pcrs })))).toBe(false);
  });
});
