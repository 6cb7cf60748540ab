// SPDX-License-Identifier: Apache-2.0
// Manifests of QuorumOS in three versions, with their approvals, and bytes that are none.
import { describe, expect, it } from 'vitest';
import { readApprovals, readManifest } from '../../src/evidence/turnkey/manifest.ts';
import { envelopeOf, manifestOf, operators, pcrs, pivotHash, quorumKey } from './quorum.ts';
import { ruleOf } from './rule.ts';

type Members = Readonly<Record<string, unknown>>;

const utf8 = (text: string) => new TextEncoder().encode(text);
const jsonOf = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Members;
const changed = (bytes: Uint8Array, change: (value: Members) => object) => utf8(JSON.stringify(change(jsonOf(bytes))));

describe('a manifest', () => {
  const genuine = manifestOf({ version: 0 });
  const json = manifestOf({ version: 2 });
  const jsonWith = (change: (manifest: Members) => object) => changed(json, change);
  const inside = (name: string, members: object) =>
    jsonWith((manifest) => ({ ...manifest, [name]: { ...(manifest[name] as object), ...members } }));

  it.each([0, 1, 2] as const)('of version %i says the same', (version) => {
    expect(readManifest(manifestOf({ version }))).toMatchObject({
      version,
      namespace: { name: 'test/signer', nonce: 5, quorumKey },
      pivot: { hash: pivotHash, args: ['--port', '3000'], debugMode: false },
      manifestSet: { threshold: 2, members: operators.map(({ alias, key }) => ({ alias, publicKey: key.publicKey })) },
      pcrs,
      qosCommit: '90dec56f',
    });
  });

  it.each([0, 1] as const)(
    'of version %i is not taken for JSON when its name has as many bytes as "{" is',
    (version) => {
      const name = 'n'.repeat(0x7b);
      const manifest = manifestOf({ version, name });
      expect(readManifest(manifest)).toMatchObject({ version, namespace: { name } });
      expect(readApprovals(envelopeOf(manifest, operators), manifest)).toHaveLength(3);
    },
  );

  it('may have the largest size, and no more', () => {
    const without = manifestOf({ args: [''] }).length;
    const padded = (length: number) => manifestOf({ args: ['x'.repeat(length - without)] });
    expect(readManifest(padded(64 * 1024)).pivot.args[0]).toHaveLength(64 * 1024 - without);
    expect(() => readManifest(padded(64 * 1024 + 1))).toThrow('1 to 65536 bytes');
  });

  it('of version 2 may hold what is not judged', () => {
    expect(readManifest(jsonWith((manifest) => ({ ...manifest, dns: {} }))).version).toBe(2);
    expect(readManifest(inside('pivot', { env: {} })).version).toBe(2);
  });

  it('may list 64 members', () => {
    const members = Array.from({ length: 64 }, () => ({ alias: '', pubKey: '' }));
    expect(readManifest(inside('manifestSet', { members })).manifestSet.members).toHaveLength(64);
  });

  it('of version 2 may hold a threshold as a number', () => {
    expect(readManifest(inside('manifestSet', { threshold: 3 })).manifestSet.threshold).toBe(3);
  });

  it.each<readonly [string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['something behind it', new Uint8Array([...genuine, 0])],
    ['an early end', genuine.subarray(0, -1)],
    ['a length beyond the end', new Uint8Array([0xff, 0xff, 0xff, 0xff, ...genuine.subarray(4)])],
    ['a text that is not UTF-8', genuine.map((byte, at) => (at === 5 ? 0xff : byte))],
    ['too many bytes', new Uint8Array(65 * 1024)],
    ['a short PCR', manifestOf({ pcrs: [...pcrs.slice(0, 3), new Uint8Array(32)] })],
    ['another version', jsonWith((manifest) => ({ ...manifest, version: 'v3' }))],
    ['no version', jsonWith(({ version: _, ...manifest }) => manifest)],
    ['a member more', jsonWith((manifest) => ({ ...manifest, workloads: [] }))],
    ['a threshold below zero', inside('manifestSet', { threshold: '-1' })],
    ['a threshold with a zero in front', inside('manifestSet', { threshold: '02' })],
    ['members that are no list', inside('manifestSet', { members: {} })],
    [
      'too many members',
      inside('manifestSet', { members: Array.from({ length: 65 }, () => ({ alias: '', pubKey: '' })) }),
    ],
    ['an upper-case PCR', inside('enclave', { pcr0: 'AA'.repeat(48) })],
    ['a PCR that is no text', inside('enclave', { pcr0: 0 })],
    ['a short hash of the program', inside('pivot', { hash: '00' })],
    ['a debug mode that is no flag', inside('pivot', { debugMode: 'false' })],
    ['a namespace that is no object', jsonWith((manifest) => ({ ...manifest, namespace: 'test/signer' }))],
    ['no JSON', utf8('{"version":"v2"')],
    ['a member twice', utf8(`{"version":"v2",${new TextDecoder().decode(json).slice(1)}`)],
  ])('is refused with %s', (_what, bytes) => {
    expect(ruleOf(() => readManifest(bytes))).toBe('turnkey-manifest');
  });
});

describe('bytes that are a manifest of version 0 and another of version 1', () => {
  const u32 = (value: number) => [...new Uint8Array(Uint32Array.of(value).buffer)];
  const measured = [...u32(48), ...new Uint8Array(48).fill(0x61)];
  const inner = [
    ...[...u32(1), ...u32(0), ...u32(1), ...u32(0)], // version 1: both sets
    ...[measured, measured, measured, measured].flat(),
    ...[...u32(28), ...new Uint8Array(28)], // its root
  ];

  /** What is a threshold for version 0 is the debug mode and two arguments for version 1; its root holds the rest. */
  const ambiguous = ({ debugMode = 0, pcrLength = 48 } = {}) =>
    Uint8Array.from([
      ...[...u32(1), 0x6e, ...u32(5), ...u32(0)],
      ...[...new Uint8Array(32), 1, ...u32(0)], // no arguments, no bridges
      ...[debugMode, 2, 0, 0, 0, 0, 0, 0],
      ...[0, 3 + 4 * measured.length + 4, 0, 0, 0, 0, 0, 0],
      ...[...u32(pcrLength), ...measured.slice(4), ...measured, ...measured, ...measured],
      ...[...u32(inner.length), ...inner],
      ...[...u32(0), ...u32(0), ...u32(0)],
    ]);

  it('would be read as either', () => {
    expect(readManifest(ambiguous({ debugMode: 2 }))).toMatchObject({ version: 0, pivot: { args: [] } });
    expect(readManifest(ambiguous({ pcrLength: 47 })).pivot.args).toHaveLength(2);
  });

  it('are refused', () => {
    expect(ruleOf(() => readManifest(ambiguous()))).toBe('turnkey-manifest');
    expect(() => readManifest(ambiguous())).toThrow('two meanings');
  });
});

describe('an envelope', () => {
  it.each([0, 1, 2] as const)('holds the approvals of a manifest of version %i', (version) => {
    const manifest = manifestOf({ version });
    const approvals = readApprovals(envelopeOf(manifest, operators), manifest);
    expect(approvals.map(({ member }) => member.alias)).toEqual(['alice', 'bob', 'carol']);
    expect(approvals.every(({ signature }) => signature.length === 64)).toBe(true);
  });

  it('may hold 64 approvals', () => {
    const manifest = manifestOf();
    const many = Array.from({ length: 64 }, () => operators[0]);
    expect(readApprovals(envelopeOf(manifest, many), manifest)).toHaveLength(64);
  });

  const borsh = manifestOf({ version: 1 });
  const json = manifestOf({ version: 2 });
  const jsonEnvelope = envelopeOf(json, operators);
  const many = Array.from({ length: 65 }, () => operators[0]);
  it.each<readonly [string, string, Uint8Array, Uint8Array]>([
    ['another manifest', 'turnkey-envelope', borsh, envelopeOf(manifestOf({ version: 0 }), operators)],
    ['another manifest as JSON', 'turnkey-envelope', json, envelopeOf(manifestOf({ version: 2, args: [] }), operators)],
    ['a manifest in JSON', 'turnkey-envelope', borsh, jsonEnvelope],
    ['a manifest in Borsh', 'turnkey-manifest', json, envelopeOf(borsh, operators)],
    ['too many approvals', 'turnkey-envelope', borsh, envelopeOf(borsh, many)],
    ['no approvals at all', 'turnkey-manifest', borsh, borsh],
    ['something behind it', 'turnkey-manifest', borsh, new Uint8Array([...envelopeOf(borsh, operators), 0])],
    [
      'approvals that are no list',
      'turnkey-manifest',
      json,
      changed(jsonEnvelope, (all) => ({ ...all, manifestSetApprovals: {} })),
    ],
    ['a member more', 'turnkey-manifest', json, changed(jsonEnvelope, (all) => ({ ...all, verified: true }))],
    ['nothing', 'turnkey-manifest', borsh, new Uint8Array()],
  ])('is refused with %s', (_what, rule, manifest, envelope) => {
    expect(ruleOf(() => readApprovals(envelope, manifest))).toBe(rule);
  });
});
