// SPDX-License-Identifier: Apache-2.0
// T1: the form of a timestamp token. One CMS SignedData (RFC 5652 §5.1) around one TSTInfo, signed once, with nothing in
// it that nobody vouches for.
import type { BaseBlock } from 'asn1js';
import { bytesOf, contentOf, type DerReader, Fields, membersOf, oidOf, tag, tagOf } from './asn1.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { demand, Refusal } from './refusal.ts';
import { type Digest, readDigest } from './signature.ts';

/** Real tokens have 1 to 9 KB. */
export const maxTokenBytes = 64 * 1024;
/** A path of three and a cross-signed root are four. */
const maxCertificates = 10;
/** Real tokens have four or five. */
const maxAttributes = 32;

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  /** id-ct-TSTInfo */
  tstInfo: '1.2.840.113549.1.9.16.1.4',
} as const;

export { oids as tokenOids };

/** How a token names its signer's certificate (RFC 5652 §5.3). */
export type SignerId = { readonly issuer: Uint8Array; readonly serial: bigint } | { readonly keyId: Uint8Array };

export interface Token {
  /** DER of the TSTInfo. */
  readonly content: Uint8Array;
  readonly certificates: readonly Certificate[];
  readonly signerId: SignerId;
  readonly digest: Digest;
  /** Signed attributes by type, as their single value; `attributeBytes` as they were received. */
  readonly attributes: ReadonlyMap<string, BaseBlock>;
  readonly attributeBytes: Uint8Array;
  readonly signatureAlgorithm: BaseBlock;
  readonly signature: Uint8Array;
}

const rule = 'T1';

/** @throws Refusal `T1`, or `T3` when nothing but the content was signed */
export function readToken(read: DerReader, bytes: Uint8Array): Token {
  demand(bytes.length <= maxTokenBytes, rule, `the token has ${bytes.length} bytes, more than ${maxTokenBytes}`);
  const outer = new Fields(read(bytes, rule, 'the token'), rule, 'the token');
  demand(outer.oid() === oids.signedData, rule, 'the token is not CMS SignedData');
  const explicit = new Fields(outer.take(tag.context0), rule, 'the token', tag.context0);
  outer.end();
  const fields = new Fields(explicit.take(tag.sequence), rule, 'SignedData');
  explicit.end();
  // RFC 5652 §5.1: 3, because the content is not of type data
  demand(fields.integer() === 3n, rule, 'SignedData is not of version 3');
  const digests = new Fields(fields.take(tag.set), rule, 'the digest algorithms', tag.set).rest(tag.sequence);
  const content = readContent(fields.take(tag.sequence));
  const certificates = readCertificates(read, fields.maybe(tag.context0));
  demand(fields.maybe(tag.context1) === undefined, rule, 'SignedData carries revocation lists, which nobody signed');
  const signers = new Fields(fields.take(tag.set), rule, 'the signers', tag.set).rest(tag.sequence);
  fields.end();
  const [signer] = signers;
  if (signer === undefined || signers.length !== 1) throw new Refusal(rule, `${signers.length} signers, expected one`);
  const info = readSigner(signer);
  demand(
    digests.length === 1 && digests.every((each) => readDigest(each, rule, 'the digest algorithm') === info.digest),
    rule,
    "SignedData does not announce exactly the signer's digest algorithm",
  );
  return { content, certificates, ...info };
}

/** EncapsulatedContentInfo (RFC 5652 §5.2) of a TSTInfo. */
function readContent(block: BaseBlock): Uint8Array {
  const fields = new Fields(block, rule, 'the content');
  demand(fields.oid() === oids.tstInfo, rule, 'the content is not a TSTInfo');
  const explicit = new Fields(fields.take(tag.context0), rule, 'the content', tag.context0);
  fields.end();
  const content = contentOf(explicit.take(tag.octetString));
  explicit.end();
  return content;
}

function readCertificates(read: DerReader, block: BaseBlock | undefined): readonly Certificate[] {
  const blocks = block === undefined ? [] : membersOf(block);
  demand(blocks.length <= maxCertificates, rule, `${blocks.length} certificates, more than ${maxCertificates}`);
  return blocks.map((each, index) => readCertificate(read, each, `certificate ${index + 1}`));
}

/** SignerInfo (RFC 5652 §5.3). */
function readSigner(block: BaseBlock): Omit<Token, 'content' | 'certificates'> {
  const fields = new Fields(block, rule, 'SignerInfo');
  const version = fields.integer();
  const signerId = readSignerId(fields.any());
  demand(version === ('keyId' in signerId ? 3n : 1n), rule, 'SignerInfo is not of the version its identifier asks for');
  const digest = readDigest(fields.take(tag.sequence), rule, 'the digest algorithm');
  const signed = fields.maybe(tag.context0);
  if (signed === undefined) throw new Refusal('T3', 'the token has no signed attributes');
  const signatureAlgorithm = fields.take(tag.sequence);
  const signature = contentOf(fields.take(tag.octetString));
  demand(fields.maybe(tag.context1) === undefined, rule, 'SignerInfo carries attributes that nobody signed');
  fields.end();
  const attributes = readAttributes(signed);
  return { signerId, digest, attributes, attributeBytes: bytesOf(signed), signatureAlgorithm, signature };
}

function readSignerId(block: BaseBlock): SignerId {
  if (tagOf(block) === tag.primitive0) return { keyId: contentOf(block) };
  const fields = new Fields(block, rule, 'the signer identifier');
  const issuer = bytesOf(fields.take(tag.sequence));
  const serial = fields.integer();
  fields.end();
  return { issuer, serial };
}

/** RFC 5652 §5.3, §11: each type once, and each that matters here has one value. */
function readAttributes(block: BaseBlock): ReadonlyMap<string, BaseBlock> {
  const attributes = new Map<string, BaseBlock>();
  const list = new Fields(block, rule, 'the signed attributes', tag.context0);
  demand(list.left <= maxAttributes, rule, `${list.left} signed attributes, more than ${maxAttributes}`);
  for (const item of list.rest(tag.sequence)) {
    const fields = new Fields(item, rule, 'a signed attribute');
    const oid = oidOf(fields.take(tag.oid));
    const values = new Fields(fields.take(tag.set), rule, 'a signed attribute', tag.set);
    fields.end();
    const value = values.any();
    values.end();
    demand(!attributes.has(oid), rule, `the signed attribute ${oid} is there twice`);
    attributes.set(oid, value);
  }
  return attributes;
}
