// SPDX-License-Identifier: Apache-2.0
// Signatures of timestamp authorities: RSA (PKCS #1 v1.5) and ECDSA with SHA-2, checked by WebCrypto. The algorithms are
// a closed list; the key says which of them it can be used with.
import type { BaseBlock } from 'asn1js';
import { concatBytes } from '../../proof/bytes.ts';
import { OccError } from '../../proof/errors.ts';
import { bytesOf, contentOf, type DerReader, Fields, oidOf, readAlgorithm, tag, tagOf } from './asn1.ts';
import { demand, Refusal, type TimestampRule } from './refusal.ts';

export type Digest = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** RFC 5754 §2. SHA-1 is not among them: it only ever names a certificate (RFC 2634 §5.4). */
const digests: Readonly<Record<string, Digest>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

type Scheme = { readonly name: 'RSASSA-PKCS1-v1_5' | 'ECDSA'; readonly hash: Digest };

/** RFC 5754 §3: RSA with parameters NULL or none, ECDSA with none. */
const schemes: Readonly<Record<string, Scheme>> = {
  '1.2.840.113549.1.1.11': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  '1.2.840.113549.1.1.12': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' },
  '1.2.840.113549.1.1.13': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' },
  '1.2.840.10045.4.3.2': { name: 'ECDSA', hash: 'SHA-256' },
  '1.2.840.10045.4.3.3': { name: 'ECDSA', hash: 'SHA-384' },
  '1.2.840.10045.4.3.4': { name: 'ECDSA', hash: 'SHA-512' },
};

const rsaEncryption = '1.2.840.113549.1.1.1';
const ecPublicKey = '1.2.840.10045.2.1';

/** Named curves, and the bytes of one coordinate. */
const curves: Readonly<Record<string, readonly [name: string, size: number]>> = {
  '1.2.840.10045.3.1.7': ['P-256', 32],
  '1.3.132.0.34': ['P-384', 48],
  '1.3.132.0.35': ['P-521', 66],
};

/** Below, keys can be factored; above, a check takes longer than any authority asks for. */
const rsaBits = { least: 2048, most: 8192 } as const;
/** The public exponent is 65537 everywhere; four bytes leave room for the odd ones of old. */
const maxExponentBytes = 4;

/** A hash algorithm that may be signed. */
export function readDigest(block: BaseBlock, rule: TimestampRule, what: string): Digest {
  const { oid, parameters } = readAlgorithm(block, rule, what);
  const digest = digests[oid];
  if (digest === undefined) throw new Refusal(rule, `${what} ${oid} is not SHA-256, SHA-384 or SHA-512`);
  demand(isNullOrNone(parameters), rule, `${what} has parameters`);
  return digest;
}

/** `digest` resolves the bare `rsaEncryption` that CMS allows (RFC 3370 §3.2). */
export function readScheme(block: BaseBlock, rule: TimestampRule, what: string, digest?: Digest): Scheme {
  const { oid, parameters } = readAlgorithm(block, rule, what);
  if (digest !== undefined && oid === rsaEncryption) {
    demand(isNullOrNone(parameters), rule, `${what} has parameters`);
    return { name: 'RSASSA-PKCS1-v1_5', hash: digest };
  }
  const scheme = schemes[oid];
  if (scheme === undefined) throw new Refusal(rule, `${what} ${oid} is not RSA or ECDSA with SHA-2`);
  demand(scheme.name === 'ECDSA' ? parameters === undefined : isNullOrNone(parameters), rule, `${what} has parameters`);
  demand(digest === undefined || scheme.hash === digest, rule, `${what} is for another hash than was signed`);
  return scheme;
}

function isNullOrNone(parameters: BaseBlock | undefined): boolean {
  return parameters === undefined || tagOf(parameters) === tag.null;
}

export interface SignatureQuestion {
  readonly scheme: Scheme;
  /** SubjectPublicKeyInfo. */
  readonly key: BaseBlock;
  readonly signature: Uint8Array;
  readonly signed: Uint8Array;
}

/** @throws Refusal `rule` for a key of a kind, size or curve that is not accepted */
export async function verifySignature(
  read: DerReader,
  { scheme, key, signature, signed }: SignatureQuestion,
  rule: TimestampRule,
): Promise<boolean> {
  const curve = readKey(key, scheme, rule);
  const bytes = curve === undefined ? signature : plainSignature(read, signature, curve[1]);
  if (bytes === undefined) return false;
  const parameters = curve === undefined ? scheme : { ...scheme, namedCurve: curve[0] };
  const imported = await importKey(bytesOf(key), parameters);
  demand(imported !== undefined && isSound(imported), rule, 'a public key is malformed, too small or too large');
  return subtle().verify(scheme, imported, new Uint8Array(bytes), new Uint8Array(signed));
}

/** The curve of an EC key; undefined for an RSA key. */
function readKey(key: BaseBlock, scheme: Scheme, rule: TimestampRule): readonly [string, number] | undefined {
  const fields = new Fields(key, rule, 'a public key');
  const { oid, parameters } = readAlgorithm(fields.take(tag.sequence), rule, 'a public key');
  fields.take(tag.bitString);
  fields.end();
  const isEc = scheme.name === 'ECDSA';
  demand(
    oid === (isEc ? ecPublicKey : rsaEncryption),
    rule,
    `a key of type ${oid} cannot have made an ${scheme.name} signature`,
  );
  if (!isEc) return undefined;
  const named = parameters !== undefined && tagOf(parameters) === tag.oid ? oidOf(parameters) : 'without a name';
  const curve = curves[named];
  if (curve === undefined) throw new Refusal(rule, `the curve ${named} is not P-256, P-384 or P-521`);
  return curve;
}

/** Ecdsa-Sig-Value (RFC 3279 §2.2.3) as r ‖ s; undefined when it is not one. */
function plainSignature(read: DerReader, signature: Uint8Array, size: number): Uint8Array | undefined {
  try {
    const fields = new Fields(read(signature, 'T3', 'the signature'), 'T3', 'the signature');
    const [r, s] = [fields.take(tag.integer), fields.take(tag.integer)].map((part) =>
      fixedWidth(contentOf(part), size),
    );
    fields.end();
    return r && s && concatBytes(r, s);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** A positive integer as `size` bytes, big endian. */
function fixedWidth(content: Uint8Array, size: number): Uint8Array | undefined {
  const first = content[0] ?? 0x80;
  if (first >= 0x80) return undefined;
  const digits = first === 0 ? content.subarray(1) : content;
  if (digits.length > size) return undefined;
  return concatBytes(new Uint8Array(size - digits.length), digits);
}

async function importKey(
  spki: Uint8Array,
  parameters: RsaHashedImportParams | EcKeyImportParams,
): Promise<CryptoKey | undefined> {
  try {
    return await subtle().importKey('spki', new Uint8Array(spki), parameters, true, ['verify']);
  } catch {
    return undefined; // not a key
  }
}

function isSound({ algorithm }: CryptoKey): boolean {
  if (!('modulusLength' in algorithm)) return true;
  const { modulusLength, publicExponent } = algorithm as RsaKeyAlgorithm;
  const exponent = publicExponent.slice(publicExponent.findIndex((byte) => byte !== 0));
  const isOdd = ((exponent.at(-1) ?? 0) & 1) === 1;
  const isOne = exponent.length === 1 && exponent[0] === 1;
  const fits = modulusLength >= rsaBits.least && modulusLength <= rsaBits.most;
  return fits && isOdd && !isOne && exponent.length <= maxExponentBytes;
}

export async function hash(digest: Digest, bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await subtle().digest(digest, new Uint8Array(bytes)));
}

/** @throws OccError `unavailable` where a browser hides WebCrypto */
function subtle(): SubtleCrypto {
  const found: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (found === undefined) {
    throw new OccError('unavailable', 'timestamps: expected WebCrypto, got a page that has none', {
      hint: 'Open the page over https or on localhost.',
    });
  }
  return found;
}
