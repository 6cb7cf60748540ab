// SPDX-License-Identifier: Apache-2.0
// Every byte of a genuine proof, changed in ten ways: of what is signed, and of what is handed on.
import { expect, it } from 'vitest';
import { allChanges } from '../evidence/changed-document.ts';
import { describeShared } from '../shared-vectors.ts';
import { changeSignedBody, changeWireText, wireText } from '../verify/changed-proof.ts';

describeShared('the genuine proof c20', () => {
  it('has no sound signature after any change of any byte of the signed body', () => {
    const { tried, accepted } = changeSignedBody('c20', allChanges);
    expect(accepted).toEqual([]);
    expect(tried).toBeGreaterThan(9 * 700);
  });

  it('is never valid after any change of any byte of its text, and no change is harmless', () => {
    const { tried, accepted, harmless } = changeWireText('c20', allChanges);
    expect({ accepted, harmless }).toEqual({ accepted: [], harmless: [] });
    expect(tried).toBeGreaterThan(9 * wireText('c20').length);
  });
});
