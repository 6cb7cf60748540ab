// SPDX-License-Identifier: Apache-2.0
// A fault says which rule, where, and what was found; anything else that is thrown is a defect and stays one.
import { describe, expect, it } from 'vitest';
import { attempt, EvidenceFault, evidenceRules, type FaultDetail, within } from '../../src/evidence/fault.ts';
import { asOccError } from '../../src/proof/errors.ts';

const reason = evidenceRules['cbor-tag'];

describe('a fault', () => {
  it.each<[FaultDetail, string]>([
    [{}, reason],
    [{ expected: 'none' }, `${reason}, expected none`],
    [{ actual: 'tag 18' }, `${reason}, got tag 18`],
    [{ expected: 'none', actual: 'tag 18' }, `${reason}, expected none, got tag 18`],
    [{ where: 'the leaf', actual: 'tag 18' }, `the leaf: ${reason}, got tag 18`],
  ])('with %j says so', (detail, message) => {
    const fault = new EvidenceFault('cbor-tag', detail);
    expect(fault).toMatchObject({ name: 'EvidenceFault', code: 'evidence-invalid', rule: 'cbor-tag', detail, message });
    expect(asOccError(fault)).toBe(fault);
  });

  it('has a reason without the values', () => {
    expect(new EvidenceFault('cbor-tag', { expected: 'none', actual: 'tag 18' }).reason).toBe(reason);
    expect(new EvidenceFault('cbor-tag', { where: 'the leaf' }).reason).toBe(`the leaf: ${reason}`);
  });
});

const refuse = (detail: FaultDetail) => () => {
  throw new EvidenceFault('der-tag', detail);
};
const fail = () => {
  throw new TypeError('a defect');
};

describe('a step', () => {
  it('comes to its value or to its fault', () => {
    expect(attempt(() => 7)).toEqual({ value: 7 });
    expect(attempt(refuse({})).fault?.rule).toBe('der-tag');
  });

  it('that fails for another reason is a defect and not evidence', () => {
    expect(() => attempt(fail)).toThrow(TypeError);
    expect(() => within('the leaf', fail)).toThrow(TypeError);
  });

  it('within a place says the place, outermost first, and keeps what it found', () => {
    expect(within('the leaf', () => 7)).toBe(7);
    const inner = attempt(() => within('the leaf', refuse({ actual: '0x01' }))).fault;
    expect(inner?.detail).toEqual({ actual: '0x01', where: 'the leaf' });
    const outer = attempt(() => within('the path', () => within('the leaf', refuse({})))).fault;
    expect(outer).toMatchObject({ rule: 'der-tag', detail: { where: 'the path, the leaf' } });
  });
});
