// SPDX-License-Identifier: Apache-2.0
// T7: from the signer's certificate to a root the caller trusts, every certificate valid at genTime and allowed to issue
// the one below it (RFC 5280 §6). Revocation is not asked: an offline verifier has nobody to ask.
import { equalBytes } from '../../proof/bytes.ts';
import type { DerReader } from './asn1.ts';
import type { Certificate } from './certificate.ts';
import { Refusal } from './refusal.ts';
import { readScheme, verifySignature } from './signature.ts';

/** Real paths have two to four certificates. */
const maxPath = 6;
/** Certificates of one name could be tried in any order; honest tokens need one check for each step. */
const maxSignatureChecks = 16;

const keyCertSign = 5;
/** An authority limited to purposes must have this one among them, or any. */
const purposes: readonly string[] = ['1.3.6.1.5.5.7.3.8', '2.5.29.37.0'];

export interface PathQuestion {
  readonly signer: Certificate;
  /** What may stand in between. */
  readonly others: readonly Certificate[];
  readonly roots: readonly Certificate[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The path, signer first, root last. @throws Refusal `T7` */
export async function findPath(read: DerReader, question: PathQuestion): Promise<readonly Certificate[]> {
  const search = new Search(read, question);
  const { signer, at } = question;
  if (!isValidAt(signer, at))
    throw new Refusal('T7', "the signer's certificate was not valid at the time of the token");
  const path = await search.extend([signer]);
  if (path === undefined) throw new Refusal('T7', search.reason);
  return path;
}

/** One search for a path: depth first, roots before others, with a budget. */
class Search {
  /** Why the last candidate was not the issuer. */
  reason = "no trusted root leads to the signer's certificate";
  readonly #read: DerReader;
  readonly #question: PathQuestion;
  #checks = 0;

  constructor(read: DerReader, question: PathQuestion) {
    this.#read = read;
    this.#question = question;
  }

  async extend(path: readonly Certificate[]): Promise<readonly Certificate[] | undefined> {
    const { roots, others } = this.#question;
    for (const root of roots) {
      if (await this.#isIssuer(root, path)) return [...path, root];
    }
    if (path.length === maxPath - 1) return undefined;
    for (const other of others) {
      const found = (await this.#isIssuer(other, path)) ? await this.extend([...path, other]) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  async #isIssuer(candidate: Certificate, path: readonly Certificate[]): Promise<boolean> {
    const below = path.at(-1);
    if (below === undefined || !equalBytes(candidate.subject, below.issuer)) return false;
    if (path.some(({ bytes }) => equalBytes(bytes, candidate.bytes))) return false;
    const flaw =
      flawAsIssuer(candidate, path.length - 1, this.#question.at) ?? (await this.#flawOfSignature(candidate, below));
    if (flaw !== undefined) this.reason = `no trusted root leads to the signer's certificate: ${flaw}`;
    return flaw === undefined;
  }

  async #flawOfSignature(issuer: Certificate, below: Certificate): Promise<string | undefined> {
    this.#checks += 1;
    if (this.#checks > maxSignatureChecks)
      throw new Refusal('T7', `more than ${maxSignatureChecks} signatures to check`);
    try {
      const scheme = readScheme(below.signatureAlgorithm, 'T7', 'the signature of a certificate');
      const question = { scheme, key: issuer.key, signature: below.signature, signed: below.signed };
      const isSigned = await verifySignature(this.#read, question, 'T7');
      return isSigned ? undefined : 'an issuer did not sign what names it';
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
  }
}

/** `authoritiesBelow` stand between it and the signer. */
function flawAsIssuer(certificate: Certificate, authoritiesBelow: number, at: number): string | undefined {
  const { isAuthority, pathLength, keyUsage, purposes: limits, unknownCritical } = certificate;
  if (!isValidAt(certificate, at)) return 'an authority was not valid at the time of the token';
  if (!isAuthority || keyUsage?.includes(keyCertSign) === false) return 'an issuer is not an authority';
  if (authoritiesBelow > pathLength) return 'the path is longer than an authority of it allows';
  if (limits?.every((limit) => !purposes.includes(limit))) return 'an authority is not for timestamps';
  if (unknownCritical.length > 0) return `an authority has a critical extension ${unknownCritical[0]}`;
  return undefined;
}

function isValidAt({ notBefore, notAfter }: Certificate, at: number): boolean {
  return notBefore <= at && at <= notAfter;
}
