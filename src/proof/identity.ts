// SPDX-License-Identifier: Apache-2.0
// Workflow identity as the enclave verified it itself and signed it into `commit.identity` (SPEC.md §9). Only its
// shape is here; a proof that carries one makes a claim that the identity rows must check.
import * as z from 'zod/mini';
import { base64Of32, type Immutable, label, text } from './schema.ts';

export const identitySchema = z.strictObject({
  issuer: text,
  audience: text,
  kid: label,
  /** RFC 7638 thumbprint of the key that signed the token, base64. */
  keyThumbprint: base64Of32,
  tokenSha256B64: base64Of32,
  /** Allow-listed claims of the token; all values are strings. */
  claims: z.record(z.string(), text),
});

export type WorkflowIdentity = Immutable<z.output<typeof identitySchema>>;
