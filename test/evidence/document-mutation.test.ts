// SPDX-License-Identifier: Apache-2.0
// One flip in every byte of a genuine document; every change of every byte of three is test/long/document-mutation-*.
import { expect, it } from 'vitest';
import { describeShared } from '../shared-vectors.ts';
import { tryChanges } from './changed-document.ts';
import { bytesOf, genuineFiles } from './documents.ts';

describeShared('a genuine document', () => {
  it('is genuine no more after one flip, in whatever byte', () => {
    const document = bytesOf({ file: genuineFiles[2] });
    const { tried, accepted, rules } = tryChanges(document, [(byte, at) => byte ^ (1 << (at % 8))]);
    expect(accepted).toEqual([]);
    expect(tried).toBe(document.length);
    expect(Object.keys(rules).length).toBeGreaterThan(20);
  }, 120_000);
});
