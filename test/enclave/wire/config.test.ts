// SPDX-License-Identifier: Apache-2.0
// The configuration of an epoch is read strictly: what the enclave does not know, or what has no bound, never becomes
// part of a manifest.
import { describe, expect, it } from 'vitest';
import { configSchema, defaultConfig } from '../../../enclave/wire/config.ts';

const accepts = (value: unknown): boolean => configSchema.safeParse(value).success;

describe('a configuration', () => {
  it('may be the default one', () => {
    expect(accepts(defaultConfig)).toBe(true);
  });

  const changed: readonly (readonly [string, object])[] = [
    ['an unknown member', { debug: true }],
    ['another counter mode', { counterMode: 'sealed' }],
    ['an epoch that is no genesis', { genesis: false }],
    ['an issuer without TLS', { issuers: ['http://token.example'] }],
    ['an issuer twice', { issuers: ['https://a.example', 'https://a.example'] }],
    ['too many issuers', { issuers: Array.from({ length: 17 }, (_, at) => `https://i${at}.example`) }],
    ['slots that never expire', { slotTtlMs: 6 * 3_600_000 + 1 }],
    ['a life without end', { maxEpochMs: Number.MAX_SAFE_INTEGER }],
    ['no life', { maxEpochMs: 0 }],
    ['times of any age', { timeGranularityMs: 60_001 }],
    ['a fraction', { timeGranularityMs: 0.5 }],
    ['a table without a bound', { limits: { ...defaultConfig.limits, chains: 1e9 } }],
    ['a limit it does not know', { limits: { ...defaultConfig.limits, more: 1 } }],
  ];
  it.each(changed)('may not have %s', (_, change) => {
    expect(accepts({ ...defaultConfig, ...change })).toBe(false);
  });

  it.each(Object.keys(defaultConfig))('may not lack %s', (member) => {
    expect(accepts({ ...defaultConfig, [member]: undefined })).toBe(false);
  });
});
