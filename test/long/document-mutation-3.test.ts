// SPDX-License-Identifier: Apache-2.0
// Every byte of a genuine document, changed in ten ways.
import { expect, it } from 'vitest';
import { allChanges, tryChanges } from '../evidence/changed-document.ts';
import { bytesOf, genuineFiles } from '../evidence/documents.ts';
import { describeShared } from '../shared-vectors.ts';

describeShared('a genuine document', () => {
  it('is genuine no more after any change of any byte', () => {
    const document = bytesOf({ file: genuineFiles[2] });
    const { tried, accepted } = tryChanges(document, allChanges);
    expect(accepted).toEqual([]);
    expect(tried).toBeGreaterThan(9 * document.length);
  });
});
