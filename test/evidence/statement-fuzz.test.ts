// SPDX-License-Identifier: Apache-2.0
// A short run of changed tokens, assertions and manifests; a million each is test/long/fuzz-{jwt,webauthn,manifest}.
import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';
import {
  fuzzAssertions,
  fuzzTokens,
  genuineAssertionRules,
  genuineTokens,
  judgeToken,
  manifestTarget,
} from './statement-fuzz.ts';

const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);

describe('the corpus', () => {
  it('holds tokens and assertions that pass', async () => {
    for (const token of genuineTokens) await expect(judgeToken(token)).resolves.toMatchObject({ kid: 'key-1' });
    expect(genuineAssertionRules()).toEqual(['none', 'none', 'none']);
  });
});

describe('whatever the bytes', () => {
  it('a changed token ends in a fault', async () => {
    const ends = await fuzzTokens(3000, 1);
    expect(sum(ends.values())).toBe(3000);
    expect([...ends.keys()].sort()).toEqual(
      expect.arrayContaining(['jwt-algorithm', 'jwt-form', 'jwt-header', 'jwt-payload', 'jwt-signature']),
    );
  });

  it('a changed assertion ends in a fault', () => {
    const ends = fuzzAssertions(3000, 1);
    expect(sum(ends.values())).toBe(3000);
    expect(ends.size).toBeGreaterThan(8);
  });

  it('a changed manifest ends in an answer or a fault', () => {
    const { accepted, refused } = fuzz(manifestTarget, 3000, 1);
    expect(accepted + sum(Object.values(refused))).toBe(3000);
    expect(Object.keys(refused)).toContain('turnkey-manifest');
  });
});
