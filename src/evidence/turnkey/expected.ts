// SPDX-License-Identifier: Apache-2.0
// Values known out of band that a Turnkey pair is held against. Without them a valid pair says only that some enclave
// signed: which one, and what ran in it, is for these to say.
import { quote } from '../../proof/bytes.ts';
import { type ErrorCode, OccError } from '../../proof/errors.ts';

/** Absent fields are not asked; each present one lists what is allowed. */
export interface ExpectedTurnkey {
  /** By index, lower-case hex of 48 bytes. */
  readonly pcrs?: Readonly<Record<string, readonly string[]>>;
  /** SHA-256 of the whole manifest, lower-case hex. */
  readonly manifestHashes?: readonly string[];
  /** SHA-256 of the program, lower-case hex. */
  readonly pivotHashes?: readonly string[];
  /** Lower-case hex of 130 bytes. */
  readonly quorumKeys?: readonly string[];
  readonly namespaces?: readonly string[];
}

/** More than the releases of a decade. */
const maxListed = 10_000;

const forms = {
  manifestHashes: /^[0-9a-f]{64}$/,
  pivotHashes: /^[0-9a-f]{64}$/,
  quorumKeys: /^[0-9a-f]{260}$/,
  namespaces: /^.{1,256}$/s,
} as const;

const pcrIndex = /^(?:[0-9]|[12][0-9]|3[01])$/;
const pcrForm = /^(?!0{96})[0-9a-f]{96}$/;

/**
 * Reads them from a policy file or a caller.
 * @throws OccError `policy-unknown-field`, `policy-empty-list`, `policy-invalid`
 */
export function readExpected(value: unknown = {}): ExpectedTurnkey {
  const fields = objectOf(value, 'expected values');
  for (const [field, allowed] of Object.entries(fields)) {
    if (field === 'pcrs') checkPcrs(allowed);
    else if (isField(field)) checkList(allowed, forms[field], field);
    else throw refusal('policy-unknown-field', `unknown field ${quote(field)}`);
  }
  return fields as ExpectedTurnkey;
}

const isField = (field: string): field is keyof typeof forms => Object.hasOwn(forms, field);

function checkPcrs(value: unknown): void {
  const pcrs = Object.entries(objectOf(value, 'pcrs'));
  if (pcrs.length === 0) throw refusal('policy-empty-list', 'pcrs: expected at least one PCR, got none');
  for (const [index, allowed] of pcrs) {
    if (!pcrIndex.test(index))
      throw refusal('policy-invalid', `pcrs: expected a PCR from 0 to 31, got ${quote(index)}`);
    checkList(allowed, pcrForm, `pcrs.${index}`);
  }
}

function checkList(value: unknown, form: RegExp, field: string): void {
  if (!Array.isArray(value)) throw refusal('policy-invalid', `${field}: expected a list`);
  if (value.length === 0) throw refusal('policy-empty-list', `${field}: expected at least one value, got none`);
  const wrong = value.length > maxListed || value.some((item) => typeof item !== 'string' || !form.test(item));
  if (wrong) throw refusal('policy-invalid', `${field}: expected up to ${maxListed} texts of the form ${form.source}`);
}

function objectOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw refusal('policy-invalid', `${what}: expected an object`);
}

function refusal(code: ErrorCode, message: string): OccError {
  return new OccError(code, message, {
    hint: 'The fields are pcrs, manifestHashes, pivotHashes, quorumKeys and namespaces; each lists what is allowed.',
  });
}

/** What the expected values leave open, in words for a person. */
export function unnamed({ pcrs, manifestHashes, pivotHashes }: ExpectedTurnkey): readonly string[] {
  if (manifestHashes) return [];
  const open: string[] = [];
  if (!pcrs?.['0']) open.push('no image named: any enclave that shows this manifest would do');
  if (!pivotHashes) open.push('no program named: any program in such an enclave would do');
  return open;
}
