// SPDX-License-Identifier: Apache-2.0
// The path from a pinned root to the leaf that signed a document (RFC 5280 §6), exactly as the document lists it:
// nothing is searched, nothing left out. Which root, and which time, is the caller's to say.
import { equalBytes, toHex } from '../proof/bytes.ts';
import type { EcdsaQuestion, VerifyEcdsa } from './ecdsa.ts';
import { EvidenceFault, within } from './fault.ts';
import { type Certificate, readCertificate } from './x509.ts';

/** A certificate that is trusted because the verifier's owner says so. */
export interface TrustRoot {
  /** As a verdict names it. */
  readonly name: string;
  readonly der: Uint8Array;
}

/** A path whose every signature, name and permission is right. When it was valid is {@link checkValidity}'s to say. */
export interface CertificatePath {
  readonly root: TrustRoot;
  /** Root first, leaf last. */
  readonly certificates: readonly Certificate[];
  readonly leaf: Certificate;
}

export interface PathTrust {
  readonly roots: readonly TrustRoot[];
  readonly verify: VerifyEcdsa;
  /** {@link certificateName}s of what no longer counts. */
  readonly revoked?: ReadonlySet<string> | undefined;
}

/**
 * The path that `ders` are, root first.
 * @throws EvidenceFault `path-…`, `x509-…` or `der-…`
 */
export function checkPath(ders: readonly Uint8Array[], { roots, verify, revoked }: PathTrust): CertificatePath {
  const root = roots.find(({ der }) => equalBytes(der, ders[0] ?? new Uint8Array()));
  if (!root) throw new EvidenceFault('path-root', { expected: roots.map(({ name }) => name).join(' or ') });
  if (ders.some((der, at) => ders.findIndex((other) => equalBytes(other, der)) !== at))
    throw new EvidenceFault('path-duplicate');
  const certificates = readCertificates(ders);
  const leaf = certificates.at(-1);
  if (!leaf || certificates.length < 2) throw new EvidenceFault('path-leaf', { actual: 'the root alone' });
  certificates.forEach((certificate, at) => {
    within(`certificate ${at + 1} of ${ders.length}`, () => {
      if (revoked?.has(certificateName(certificate))) throw new EvidenceFault('path-revoked');
      const issuer = certificates[at - 1];
      if (issuer) checkIssued(certificate, issuer);
      if (certificate === leaf) checkLeaf(certificate);
      else checkAuthority(certificate, ders.length - 2 - at);
    });
  });
  const unsigned = questions(certificates).map(verify).indexOf(false); // all are asked before any answer counts
  if (unsigned !== -1)
    throw new EvidenceFault('path-signature', { where: `certificate ${unsigned + 2} of ${ders.length}` });
  return { root, certificates, leaf };
}

function readCertificates(ders: readonly Uint8Array[]): readonly Certificate[] {
  return ders.map((der, at) => within(`certificate ${at + 1} of ${ders.length}`, () => readCertificate(der)));
}

/** Did each key sign the certificate below it? The root is trusted, not verified. */
function questions(certificates: readonly Certificate[]): readonly EcdsaQuestion[] {
  return certificates.flatMap(({ publicKey }, at) => {
    const below = certificates[at + 1];
    return below ? [{ curve: 'P-384', publicKey, message: below.signed, signature: below.signature }] : [];
  });
}

/** What a deny-list names a certificate by (RFC 5280 §5.1): its issuer and serial, never its malleable bytes. */
export function certificateName({ issuer, serial }: Certificate): string {
  return `${toHex(issuer)}:${serial}`;
}

/**
 * Was every certificate of the path valid at `at` (ms since 1970)? Both ends count as inside.
 * @throws EvidenceFault `path-validity`
 */
export function checkValidity({ certificates }: CertificatePath, at: number): void {
  certificates.forEach(({ notBefore, notAfter }, index) => {
    if (notBefore <= at && at <= notAfter) return;
    throw new EvidenceFault('path-validity', {
      where: `certificate ${index + 1} of ${certificates.length}`,
      expected: `a time from ${isoTime(notBefore)} to ${isoTime(notAfter)}`,
      actual: isoTime(at),
    });
  });
}

function checkIssued(certificate: Certificate, issuer: Certificate): void {
  if (!equalBytes(certificate.issuer, issuer.subject)) throw new EvidenceFault('path-issuer');
  const { authorityKeyId } = certificate.extensions;
  const { subjectKeyId } = issuer.extensions;
  if (authorityKeyId && subjectKeyId && !equalBytes(authorityKeyId, subjectKeyId))
    throw new EvidenceFault('path-key-id');
}

/** RFC 5280 §6.1.4 (k) to (n). `below` counts the authorities further down. */
function checkAuthority({ extensions: { basicConstraints, keyUsage } }: Certificate, below: number): void {
  if (!basicConstraints?.critical || !basicConstraints.ca || !keyUsage?.keyCertSign) throw new EvidenceFault('path-ca');
  if (below > (basicConstraints.pathLength ?? Number.POSITIVE_INFINITY)) throw new EvidenceFault('path-length');
}

function checkLeaf({ extensions: { basicConstraints, keyUsage } }: Certificate): void {
  if (basicConstraints?.ca) throw new EvidenceFault('path-leaf', { actual: 'an authority' });
  if (!keyUsage?.digitalSignature) throw new EvidenceFault('path-leaf', { actual: 'no key usage digitalSignature' });
}

/** A time as people read it; numbers beyond the calendar stay numbers. */
export function isoTime(ms: number): string {
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : `${ms}`;
}
