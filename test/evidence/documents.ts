// SPDX-License-Identifier: Apache-2.0
// The real documents of the shared vectors, and what is known about each.
import { readFileSync } from 'node:fs';
import { checkDocument, type DocumentTrust, genuineDocument } from '../../src/evidence/document.ts';
import { verifyEcdsaNode } from '../../src/evidence/ecdsa.ts';
import { productionRoots } from '../../src/evidence/nitro-root.ts';
import { fromBase64 } from '../../src/proof/bytes.ts';
import { sharedProof, sharedProofNames } from '../fixtures/shared-proofs.ts';
import { sharedVectors } from '../shared-vectors.ts';

export interface RealDocument {
  readonly file: string;
  readonly timestamp_ms: number;
  readonly module_id: string;
  readonly pcr0_hex: string;
  readonly verifies_signature: boolean;
  readonly debug_pcrs: boolean;
  readonly public_key_len: number | null;
  readonly user_data_len: number | null;
  readonly nonce_len: number | null;
  readonly payload_map: string;
  readonly pcr_indices: readonly number[];
  readonly leaf_not_before: string;
  readonly leaf_not_after: string;
}

export function realDocuments(): readonly RealDocument[] {
  return JSON.parse(readFileSync(sharedVectors('nitro-documents', 'index.json'), 'utf8')) as readonly RealDocument[];
}

export function bytesOf({ file }: Pick<RealDocument, 'file'>): Uint8Array {
  return new Uint8Array(readFileSync(sharedVectors('nitro-documents', file)));
}

/** Genuine, not debug: one definite, one indefinite, one with all three fields of the enclave. */
export const genuineFiles = [
  '2022-09-15_capeprivacy-cape-js_e4704605.bin',
  '2025-09-16_tkhq-go-sdk_b1086cbb.bin',
  '2026-03-21_mikeargento-occ_1587667c.bin',
] as const;

/** The reports inside the real proofs, by name of the proof. */
export function realReports(): readonly (readonly [name: string, report: Uint8Array])[] {
  return sharedProofNames.flatMap((name) => {
    const text = sharedProof(name).environment.attestation?.reportB64;
    return text === undefined ? [] : [[name, fromBase64(text, 'reportB64')] as const];
  });
}

export const verify = verifyEcdsaNode ?? (() => false);
export const production: DocumentTrust = { roots: productionRoots, verify };

/** The first rule a document breaks at its own time, or `none`. */
export function verdictOf(bytes: Uint8Array, trust: DocumentTrust = production): string {
  const checked = checkDocument(bytes, trust);
  const at = checked.form.value?.timestamp ?? 0;
  return genuineDocument(checked, { at, now: at }).fault?.rule ?? 'none';
}
