// SPDX-License-Identifier: Apache-2.0
// Certificates the caller brings: roots that are trusted, and others that are only known. A verifier brings the same
// ones with every token, so what was read once is kept as long as the caller keeps the bytes, and while they are the same.
import { equalBytes } from '../../proof/bytes.ts';
import { OccError } from '../../proof/errors.ts';
import type { DerReader } from './asn1.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { Refusal } from './refusal.ts';

/** More than anybody asks, fewer than would take long to read. */
const maxCertificates = 100;

const kept = new WeakMap<Uint8Array, Certificate>();

/** @throws OccError `too-many`, or `policy-invalid` when one of them is not a certificate of version 3 */
export function readKnown(read: DerReader, all: readonly Uint8Array[], what: string): readonly Certificate[] {
  if (all.length > maxCertificates) {
    throw new OccError(
      'too-many',
      `timestamps: expected at most ${maxCertificates} of each ${what}, got ${all.length}`,
    );
  }
  return all.map((bytes, index) => readOne(read, bytes, `${what} ${index + 1}`));
}

function readOne(read: DerReader, bytes: Uint8Array, what: string): Certificate {
  const known = kept.get(bytes);
  if (known !== undefined && equalBytes(known.bytes, bytes)) return known;
  try {
    const certificate = readCertificate(read, read(Uint8Array.from(bytes), 'T1', what), what);
    kept.set(bytes, certificate);
    return certificate;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new OccError('policy-invalid', `timestamps: ${error.message}`, {
      hint: 'Give the DER (or PEM) of X.509 certificates, version 3.',
    });
  }
}
