// SPDX-License-Identifier: Apache-2.0
// Errors: a closed table of codes, each with a status and a hint that says what to do.
import { describe, expect, it } from 'vitest';
import { asOccError, errorCodes, OccError } from '../../src/proof/errors.ts';

describe('OccError', () => {
  it.each(errorCodes.map((code) => [code]))('%s has a status and a hint in a sentence', (code) => {
    const { status, hint, name } = new OccError(code, 'what');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(hint).toMatch(/^[A-Z].*\.$/);
    expect(name).toBe('OccError');
    expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('keeps a hint and a cause of its own', () => {
    const cause = new Error('deeper');
    const error = new OccError('usage', 'what', { hint: 'Do this.', cause });
    expect(error).toMatchObject({ code: 'usage', message: 'what', hint: 'Do this.', cause, status: 400 });
    expect('cause' in new OccError('usage', 'what')).toBe(false);
  });

  it('wraps whatever else was thrown', () => {
    const own = new OccError('usage', 'what');
    expect(asOccError(own)).toBe(own);
    expect(asOccError(new TypeError('x'))).toMatchObject({
      code: 'internal',
      message: 'x',
      cause: expect.any(TypeError),
    });
    expect(asOccError('text')).toMatchObject({ code: 'internal', message: 'text' });
  });
});
