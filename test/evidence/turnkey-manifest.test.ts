// SPDX-License-Identifier: Apache-2.0
// Bytes that are no manifest of QuorumOS.
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/evidence/turnkey/manifest.ts';
import { manifestOf, pcrs } from './quorum.ts';
import { ruleOf } from './rule.ts';

describe('a manifest', () => {
  const genuine = manifestOf({ version: 0 });
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
    [
      'a threshold that is none',
      jsonWith((manifest) => ({ ...manifest, manifestSet: { threshold: '-1', members: [] } })),
    ],
    [
      'members that are no list',
      jsonWith((manifest) => ({ ...manifest, manifestSet: { threshold: '1', members: {} } })),
    ],
    ['no JSON', new TextEncoder().encode('{"version":"v2"')],
  ])('is refused with %s', (_what, bytes) => {
    expect(ruleOf(() => readManifest(bytes))).toBe('turnkey-manifest');
  });

  function jsonWith(change: (manifest: Readonly<Record<string, unknown>>) => object): Uint8Array {
    const manifest = JSON.parse(new TextDecoder().decode(manifestOf({ version: 2 }))) as Record<string, unknown>;
    return new TextEncoder().encode(JSON.stringify(change(manifest)));
  }
});
