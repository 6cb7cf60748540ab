// SPDX-License-Identifier: Apache-2.0
// A fault: evidence made by others breaks a rule. Readers and checks throw it, `attempt` turns it into an outcome, so
// that nothing that was not checked can be mistaken for something that passed.
import { OccError } from '../proof/errors.ts';
import { statementRules } from './statement-rules.ts';

/** Every rule a CBOR value, a DER value, a certificate or a Nitro document can break, and what is then wrong. */
export const evidenceRules = {
  // CBOR (RFC 8949), the part of it that documents use
  'cbor-truncated': 'the CBOR value ends early',
  'cbor-trailing': 'bytes follow the CBOR value',
  'cbor-reserved': 'a CBOR head uses a reserved form',
  'cbor-minimal': 'a CBOR head is longer than it needs to be',
  'cbor-tag': 'the CBOR value holds a tag',
  'cbor-simple': 'the CBOR value holds a float, undefined or an unassigned simple value',
  'cbor-indefinite': 'the CBOR value holds an indefinite length where none is allowed',
  'cbor-break': 'a CBOR break stands where nothing is open',
  'cbor-utf8': 'a CBOR text is not plain UTF-8',
  'cbor-key': 'a CBOR map key is neither an integer nor a text',
  'cbor-duplicate-key': 'a CBOR map holds a key twice',
  'cbor-depth': 'the CBOR value is nested too deeply',
  // COSE_Sign1 (RFC 9052 §4.2)
  'cose-size': 'the report is too small or too large for a document',
  'cose-array': 'the report is not a COSE_Sign1 array of four',
  'cose-protected': 'the protected header says something else than ES384 alone',
  'cose-unprotected': 'the unprotected header is not an empty map',
  'cose-payload': 'the COSE payload is not a byte string of allowed size',
  'cose-signature-size': 'the COSE signature is not 96 bytes',
  'cose-signature': 'the leaf key did not sign the document',
  // DER (X.690)
  'der-truncated': 'the DER value ends early',
  'der-trailing': 'bytes follow the DER value',
  'der-tag': 'the DER value holds a tag that has no place here',
  'der-length': 'a DER length is not definite and minimal',
  'der-content': 'a DER value is not in its one allowed spelling',
  'der-depth': 'the DER value is nested too deeply',
  // one certificate (RFC 5280)
  'x509-shape': 'the certificate is not built as RFC 5280 says',
  'x509-version': 'the certificate is not of version 3',
  'x509-serial': 'the serial number is not a positive integer of at most 21 bytes',
  'x509-algorithm': 'the certificate is not signed with ecdsa-with-SHA384',
  'x509-key': 'the certificate does not hold a P-384 key',
  'x509-signature': 'the signature is not a pair of integers in range',
  'x509-time': 'the validity is not a pair of calendar times',
  'x509-extension': 'an extension is unknown and critical, repeated, or malformed',
  // the path from the root to the leaf (RFC 5280 §6)
  'path-root': 'the path does not start at a trusted root',
  'path-duplicate': 'the path holds a certificate twice',
  'path-issuer': 'a certificate names another issuer than the one above it',
  'path-key-id': 'a certificate names another key than the one above it holds',
  'path-ca': 'a certificate that issues is not allowed to',
  'path-length': 'the path is longer than a certificate of it allows',
  'path-leaf': 'the leaf is not one that signs documents',
  'path-signature': 'the key above a certificate did not sign it',
  'path-revoked': 'a certificate of the path is revoked',
  'path-validity': 'a certificate of the path was not valid at the time in question',
  // the document inside
  'nitro-map': 'the payload is not a map',
  'nitro-tpm': 'this is the document of an EC2 instance (NitroTPM), not of an enclave',
  'nitro-unknown-key': 'the payload has a member that documents do not have',
  'nitro-missing-key': 'the payload lacks a member that documents have',
  'nitro-module-id': 'module_id is not that of an enclave',
  'nitro-digest': 'digest is not SHA384',
  'nitro-timestamp': 'timestamp is not a time at which documents were made',
  'nitro-pcrs': 'pcrs is not a map of 1 to 32 registers',
  'nitro-pcr-index': 'a PCR index is not an integer from 0 to 31',
  'nitro-pcr-length': 'a PCR is not 48 bytes',
  'nitro-pcr-missing': 'PCR0, PCR1 or PCR2 is missing',
  'nitro-certificate': 'certificate is not 1 to 1024 bytes',
  'nitro-cabundle': 'cabundle is not a list of 1 to 10 certificates of 1 to 1024 bytes each',
  'nitro-public-key': 'public_key is neither null nor 1 to 1024 bytes',
  'nitro-user-data': 'user_data is neither null nor 0 to 1024 bytes',
  'nitro-nonce': 'nonce is neither null nor 0 to 1024 bytes',
  'nitro-future': 'the document is from the future',
  'nitro-debug': 'the enclave ran in debug mode: nothing was measured',
  ...statementRules,
} as const satisfies Record<string, string>;

export type EvidenceRule = keyof typeof evidenceRules;

/** What was found and where; texts are ours or hex, never foreign text as it came. */
export interface FaultDetail {
  readonly expected?: string;
  readonly actual?: string;
  readonly where?: string;
}

/** Evidence that breaks `rule`. */
export class EvidenceFault extends OccError {
  readonly rule: EvidenceRule;
  /** What is wrong, without the values. */
  readonly reason: string;
  readonly detail: FaultDetail;

  constructor(rule: EvidenceRule, detail: FaultDetail = {}) {
    const { expected, actual, where } = detail;
    const reason = where === undefined ? evidenceRules[rule] : `${where}: ${evidenceRules[rule]}`;
    const wanted = expected === undefined ? '' : `, expected ${expected}`;
    super('evidence-invalid', `${reason}${wanted}${actual === undefined ? '' : `, got ${actual}`}`);
    this.name = 'EvidenceFault';
    this.rule = rule;
    this.reason = reason;
    this.detail = detail;
  }
}

/** What became of a step: its value, or the fault that stopped it. */
export type Outcome<T> =
  | { readonly value: T; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: EvidenceFault };

/** Runs one step. Anything but an {@link EvidenceFault} is a defect and passes through. */
export function attempt<T>(step: () => T): Outcome<T> {
  try {
    return { value: step() };
  } catch (error) {
    if (error instanceof EvidenceFault) return { fault: error };
    throw error;
  }
}

/** Runs one step and says where in the evidence it was when it finds a fault. */
export function within<T>(where: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    const inner = error.detail.where;
    throw new EvidenceFault(error.rule, { ...error.detail, where: inner === undefined ? where : `${where}, ${inner}` });
  }
}
