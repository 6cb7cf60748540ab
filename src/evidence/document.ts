// SPDX-License-Identifier: Apache-2.0
// Is a document genuine? Four questions, answered apart: is it well formed, does its path lead to a trusted root, did
// its leaf sign it, was all of that valid at the time in question? No answer is ever taken over from another one.
import { toHex } from '../proof/bytes.ts';
import { sha256 } from '../proof/sha256.ts';
import { type CertificatePath, checkPath, checkValidity, isoTime, type PathTrust } from './certificate-path.ts';
import { attempt, EvidenceFault, type Outcome, within } from './fault.ts';
import { type NitroDocument, readNitroDocument } from './nitro.ts';
import { readCertificate } from './x509.ts';

/** Everything about a document that does not depend on a time. */
export interface CheckedDocument {
  readonly form: Outcome<NitroDocument>;
  readonly path: Outcome<CertificatePath>;
  /** The document again, when the key in its leaf signed it; whose leaf that is, `path` says. */
  readonly signature: Outcome<NitroDocument>;
}

/** Who is trusted, and who verifies signatures: arguments, never read from what is being verified. */
export type DocumentTrust = PathTrust;

/** Checks one document. Never throws for what is wrong with it. */
export function checkDocument(bytes: Uint8Array, trust: DocumentTrust): CheckedDocument {
  return check(bytes, trust, (certificates) => attempt(() => checkPath(certificates, trust)));
}

type PathOf = (certificates: readonly Uint8Array[]) => Outcome<CertificatePath>;

function check(bytes: Uint8Array, { verify }: DocumentTrust, pathOf: PathOf): CheckedDocument {
  const form = attempt(() => readNitroDocument(bytes));
  if (form.fault) return { form, path: form, signature: form };
  const document = form.value;
  const path = pathOf(document.certificates);
  const signature = attempt(() => {
    const { publicKey } = path.value?.leaf ?? readLeaf(document);
    const { signed, signature } = document;
    if (!verify({ curve: 'P-384', publicKey, message: signed, signature })) throw new EvidenceFault('cose-signature');
    return document;
  });
  return { form, path, signature };
}

function readLeaf({ certificates }: NitroDocument) {
  return within('the leaf', () => readCertificate(certificates[certificates.length - 1] ?? new Uint8Array()));
}

/** The times a document is judged at, in milliseconds since 1970. */
export interface DocumentTimes {
  /** When the path must have been valid: the document's own time, a timestamp's, or now. */
  readonly at: number;
  readonly now: number;
}

/** How far the clocks of two honest machines may be apart. */
const maxClockSkewMs = 5 * 60_000;

/**
 * The document, when all of it holds at that time: well formed, signed, on a valid path. Measurements and data of a
 * document count only after this.
 */
export function genuineDocument(checked: CheckedDocument, times: DocumentTimes): Outcome<NitroDocument> {
  const { form, path, signature } = checked;
  const fault = form.fault ?? path.fault ?? signature.fault;
  return fault ? { fault } : validityOf(checked, times);
}

/** Was every certificate valid at `at`, and is the document not from the future? Without a path nothing was. */
export function validityOf({ form, path }: CheckedDocument, { at, now }: DocumentTimes): Outcome<NitroDocument> {
  if (form.fault) return form;
  if (path.fault) return path;
  return attempt(() => {
    if (form.value.timestamp > now + maxClockSkewMs) {
      throw new EvidenceFault('nitro-future', {
        expected: `at most ${isoTime(now + maxClockSkewMs)}`,
        actual: isoTime(form.value.timestamp),
      });
    }
    checkValidity(path.value, at);
    return form.value;
  });
}

/** In debug mode the first registers are zero: nothing was measured. One of them zero is no measurement either. */
export function isDebug({ pcrs }: NitroDocument): boolean {
  return [0, 1, 2].some((index) => pcrs.get(index)?.every((byte) => byte === 0) ?? true);
}

/** A verification seldom meets more than one path in three hours of documents; and a document twice only in a row. */
const maxPaths = 64;
const maxDocuments = 64;

/**
 * {@link checkDocument} with a memory: of whole documents, and of paths, since a leaf signs many documents in its
 * three hours. It belongs to one verification under one trust, and is forgotten with it; nothing in it depends on time.
 */
export class DocumentCache {
  readonly #trust: DocumentTrust;
  readonly #documents = new Map<string, CheckedDocument>();
  readonly #paths = new Map<string, Outcome<CertificatePath>>();

  constructor(trust: DocumentTrust) {
    this.#trust = trust;
  }

  check(bytes: Uint8Array): CheckedDocument {
    const pathOf: PathOf = (certificates) =>
      remember(this.#paths, maxPaths, certificates, () => attempt(() => checkPath(certificates, this.#trust)));
    return remember(this.#documents, maxDocuments, [bytes], () => check(bytes, this.#trust, pathOf));
  }
}

/** The value known under the hash of `parts`; the oldest is forgotten for a new one. */
function remember<T>(known: Map<string, T>, most: number, parts: readonly Uint8Array[], make: () => T): T {
  const name = parts.map((part) => toHex(sha256(part))).join();
  const found = known.get(name);
  if (found !== undefined) return found;
  const value = make();
  const [oldest] = known.keys();
  if (known.size >= most && oldest !== undefined) known.delete(oldest);
  known.set(name, value);
  return value;
}
