// SPDX-License-Identifier: Apache-2.0
// Every limit, at it and one beyond: what is at it may still fail, but for another reason.
import { expect, it } from 'vitest';
import { readCoseSign1, sigStructure } from '../../src/evidence/cose.ts';
import { readNitroDocument } from '../../src/evidence/nitro.ts';
import { encodeCbor } from '../../src/evidence/nsm.ts';
import { fromHex, toHex } from '../../src/proof/bytes.ts';
import { verdictOf } from './documents.ts';
import { type Forgery, forge, pcr, testTrust, withEntry } from './forgery.ts';
import { ruleOf } from './rule.ts';

const bytes = (length: number) => new Uint8Array(length).fill(1);
const module = (length: number) => `i-${'0'.repeat(length - 7)}-enc0`;
const pcrs = (length: number) => new Map([0, 1, 2].map((index) => [index, pcr(index).slice(0, length)]));
const first = Date.UTC(2019, 9, 28);

it.each<readonly [about: string, at: Forgery, rule: string, beyond: Forgery, rule: string]>([
  [
    'module_id',
    { entries: withEntry('module_id', module(128)) },
    'none',
    { entries: withEntry('module_id', module(129)) },
    'nitro-module-id',
  ],
  [
    'public_key, least',
    { entries: withEntry('public_key', bytes(1)) },
    'none',
    { entries: withEntry('public_key', bytes(0)) },
    'nitro-public-key',
  ],
  [
    'public_key, most',
    { entries: withEntry('public_key', bytes(1024)) },
    'none',
    { entries: withEntry('public_key', bytes(1025)) },
    'nitro-public-key',
  ],
  [
    'user_data',
    { entries: withEntry('user_data', bytes(1024)) },
    'none',
    { entries: withEntry('user_data', bytes(1025)) },
    'nitro-user-data',
  ],
  [
    'nonce',
    { entries: withEntry('nonce', bytes(1024)) },
    'none',
    { entries: withEntry('nonce', bytes(1025)) },
    'nitro-nonce',
  ],
  [
    'certificate',
    { entries: withEntry('certificate', bytes(1024)) },
    'der-content',
    { entries: withEntry('certificate', bytes(1025)) },
    'nitro-certificate',
  ],
  [
    'cabundle',
    { entries: withEntry('cabundle', Array(10).fill(bytes(1))) },
    'path-root',
    { entries: withEntry('cabundle', Array(11).fill(bytes(1))) },
    'nitro-cabundle',
  ],
  [
    'one of cabundle',
    { entries: withEntry('cabundle', [bytes(1024)]) },
    'path-root',
    { entries: withEntry('cabundle', [bytes(1025)]) },
    'nitro-cabundle',
  ],
  [
    'one of cabundle, least',
    { entries: withEntry('cabundle', [bytes(1)]) },
    'path-root',
    { entries: withEntry('cabundle', [bytes(0)]) },
    'nitro-cabundle',
  ],
  ['time, first', { timestamp: first }, 'path-validity', { timestamp: first - 1 }, 'nitro-timestamp'],
  [
    'time, last',
    { timestamp: 2 ** 53 - 1 },
    'path-validity',
    { entries: withEntry('timestamp', 2n ** 53n) },
    'nitro-timestamp',
  ],
  ['register', { pcrs: pcrs(48) }, 'none', { pcrs: pcrs(47) }, 'nitro-pcr-length'],
])('%s', (_, at, rule, beyond, ruleBeyond) => {
  expect([verdictOf(forge(at), testTrust), verdictOf(forge(beyond), testTrust)]).toEqual([rule, ruleBeyond]);
});

it('the types of members', () => {
  for (const [key, value, rule] of [
    ['module_id', bytes(3), 'nitro-module-id'],
    ['digest', bytes(6), 'nitro-digest'],
    ['timestamp', '1', 'nitro-timestamp'],
    ['timestamp', -1, 'nitro-timestamp'],
    ['pcrs', [], 'nitro-pcrs'],
    ['pcrs', new Map([['0', pcr(0)]]), 'nitro-pcr-index'],
    ['pcrs', new Map([[0, 'pcr']]), 'nitro-pcr-length'],
    ['certificate', 'certificate', 'nitro-certificate'],
    ['cabundle', bytes(3), 'nitro-cabundle'],
    ['cabundle', ['certificate'], 'nitro-cabundle'],
    ['user_data', '', 'nitro-user-data'],
    ['nonce', false, 'nitro-nonce'],
  ] as const) {
    expect(ruleOf(() => readNitroDocument(forge({ entries: withEntry(key, value) })))).toBe(rule);
  }
});

it('oddities are told, and no reason to refuse', () => {
  const warnings = (forgery: Forgery) => readNitroDocument(forge(forgery)).warnings;
  expect(warnings({})).toEqual([]);
  expect(warnings({ entries: withEntry('module_id', 'i-0-enc0') })).toEqual(['module_id has an unusual form']);
  expect(warnings({ entries: withEntry('user_data', bytes(512)) })).toEqual([]);
  expect(warnings({ entries: withEntry('user_data', bytes(513)) })).toEqual(['user_data is longer than documented']);
  expect(warnings({ entries: withEntry('nonce', bytes(513)) })).toEqual(['nonce is longer than documented']);
});

const around = (payload: Uint8Array) =>
  encodeCbor([fromHex('a1013822', 'header'), new Map(), payload, new Uint8Array(96)]);

it('payloads of 1 to 16384 bytes, with the head each length takes', () => {
  for (const length of [1, 23, 24, 255, 256, 16_384]) {
    const payload = bytes(length);
    const signed = encodeCbor(['Signature1', fromHex('a1013822', 'header'), new Uint8Array(), payload]);
    expect(toHex(readCoseSign1(around(payload)).signed)).toBe(toHex(signed));
    expect(sigStructure(payload)).toEqual(signed);
  }
  expect(ruleOf(() => readCoseSign1(around(bytes(16_385))))).toBe('cose-payload');
  expect(ruleOf(() => readCoseSign1(around(bytes(0))))).toBe('cose-payload');
  expect(ruleOf(() => readCoseSign1(Uint8Array.of(0xd2)))).toBe('cbor-truncated');
});

it('messages of at most 32768 bytes', () => {
  const padded = (length: number) => encodeCbor([fromHex('a1013822', 'header'), new Map(), bytes(length), 0]);
  expect(padded(32_768 - 11)).toHaveLength(32_768);
  expect(ruleOf(() => readCoseSign1(padded(32_768 - 11)))).toBe('cose-payload');
  expect(ruleOf(() => readCoseSign1(padded(32_768 - 10)))).toBe('cose-size');
});

it('the parts of a message have their types', () => {
  const parts = [fromHex('a1013822', 'header'), new Map(), bytes(3), new Uint8Array(96)] as const;
  expect(ruleOf(() => readCoseSign1(encodeCbor([parts[0], parts[1], 'abc', parts[3]])))).toBe('cose-payload');
  expect(ruleOf(() => readCoseSign1(encodeCbor([parts[0], parts[1], parts[2], 'r'.repeat(96)])))).toBe(
    'cose-signature-size',
  );
  expect(ruleOf(() => readCoseSign1(encodeCbor([parts[0], [], parts[2], parts[3]])))).toBe('cose-unprotected');
  expect(ruleOf(() => readCoseSign1(encodeCbor(['\u00018"', parts[1], parts[2], parts[3]])))).toBe('cose-protected');
});
