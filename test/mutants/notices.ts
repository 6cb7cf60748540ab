// SPDX-License-Identifier: Apache-2.0
// One part of the long suite: a group of files whose tests notice at least nine of ten mutants.
import { expect, it } from 'vitest';
import { describeShared } from '../shared-vectors.ts';
import { mutate } from './score.ts';

const least = 0.9;

export function noticesMutants(group: string): void {
  describeShared(`the tests of ${group}`, () => {
    it(`notice at least ${100 * least} % of the mutants`, async () => {
      const { noticed, missed, ignored } = await mutate(group);
      const share = noticed / (noticed + missed.length);
      const all = `${noticed} noticed, ${missed.length} not, ${ignored} only text: ${(100 * share).toFixed(1)} %`;
      process.stdout.write(`${[...missed, `${group}: ${all}`].join('\n')}\n`);
      expect(noticed).toBeGreaterThan(0);
      expect(share).toBeGreaterThanOrEqual(least);
    });
  });
}
