// SPDX-License-Identifier: Apache-2.0
// A short run of changed policies; a million is test/long/fuzz-policy.
import { expect, it } from 'vitest';
import { fuzzTexts, policyTarget } from '../proof/fuzz-texts.ts';

it('every policy of the corpus is accepted, and leads to a verdict', () => {
  expect(policyTarget.corpus.length).toBeGreaterThan(40);
  for (const text of policyTarget.corpus) expect(() => policyTarget.read(text, true)).not.toThrow();
});

it('whatever the text, a policy or an OccError', () => {
  const { accepted, judged, refused } = fuzzTexts(policyTarget, 2000, 1);
  expect(Object.values(refused).reduce((sum, count) => sum + count, accepted)).toBe(2000);
  expect(accepted).toBeGreaterThan(200);
  expect(judged).toBeGreaterThan(1);
  expect(Object.keys(refused).sort()).toEqual([
    ...['encoding-invalid', 'json-invalid', 'policy-empty-list', 'policy-invalid', 'policy-no-anchor'],
    ...['policy-no-committer', 'policy-unknown-field'],
  ]);
});
