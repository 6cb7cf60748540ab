// SPDX-License-Identifier: Apache-2.0
// Document: what the hardware signed. A proof that claims measured code, or carries a report, is asked for all of it.
import type { Context } from '../context.ts';
import { pendingRow, type Row } from '../row.ts';

export const claimsDocument = ({ facts: { proof }, policy }: Context): boolean =>
  proof.environment.enforcement === 'measured-tee' ||
  proof.environment.attestation !== undefined ||
  (policy.requireAttestation ?? false) !== false ||
  policy.requireAttestationFormat !== undefined;

export const documentRows = [
  pendingRow('document-form', 'document', 'the report is one well-formed Nitro attestation document', claimsDocument),
  pendingRow('document-path', 'document', 'its certificates lead to the pinned AWS root', claimsDocument),
  pendingRow('document-signature', 'document', 'its leaf certificate signed it (COSE, ES384)', claimsDocument),
  pendingRow('document-validity', 'document', 'its certificates were valid at its time', claimsDocument),
  pendingRow('document-binding', 'document', 'it was made for this body', claimsDocument),
  pendingRow('document-key', 'document', 'it names the signer key', claimsDocument),
] as const satisfies readonly Row[];
