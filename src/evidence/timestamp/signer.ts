// SPDX-License-Identifier: Apache-2.0
// T3 to T6: one certificate of the token made its signature, the signature covers the time and names that certificate,
// and the certificate is for timestamps alone.
import type { BaseBlock } from 'asn1js';
import { concatBytes, equalBytes } from '../../proof/bytes.ts';
import { bytesOf, contentOf, type DerReader, Fields, membersOf, oidOf, tag, tagOf } from './asn1.ts';
import type { Certificate } from './certificate.ts';
import { demand, Refusal } from './refusal.ts';
import { type Digest, hash, readDigest, readScheme, verifySignature } from './signature.ts';
import { type Token, tokenOids } from './token.ts';

const attribute = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/** T5: the one certificate that the signer identifier names. @throws Refusal `T5` */
export function findSigner({ signerId, certificates }: Token, others: readonly Certificate[]): Certificate {
  const isNamed = (certificate: Certificate): boolean =>
    'keyId' in signerId
      ? certificate.keyId !== undefined && equalBytes(certificate.keyId, signerId.keyId)
      : certificate.serial === signerId.serial && equalBytes(certificate.issuer, signerId.issuer);
  const [carried, known] = [certificates.filter(isNamed), others.filter(isNamed)];
  const found = carried.length > 0 ? carried : known.slice(0, 1);
  const [signer] = found;
  if (signer === undefined) {
    const where = certificates.length === 0 ? 'the token carries no certificates, and its' : 'the';
    throw new Refusal('T5', `${where} signer's certificate is not there`);
  }
  demand(found.length === 1, 'T5', `${found.length} certificates are named as the signer's`);
  return signer;
}

/** T3: RFC 5652 §5.4 and §5.6. @throws Refusal `T3` */
export async function checkSignature(read: DerReader, token: Token, signer: Certificate): Promise<void> {
  const { attributes, digest } = token;
  const type = attributes.get(attribute.contentType);
  const isTstInfo = type !== undefined && tagOf(type) === tag.oid && oidOf(type) === tokenOids.tstInfo;
  demand(isTstInfo, 'T3', 'the signed content type is not that of the content');
  const named = attributes.get(attribute.messageDigest);
  const isDigest = named !== undefined && tagOf(named) === tag.octetString;
  demand(
    isDigest && equalBytes(contentOf(named), await hash(digest, token.content)),
    'T3',
    'the content is not what was signed',
  );
  const question = {
    scheme: readScheme(token.signatureAlgorithm, 'T3', 'the signature algorithm', digest),
    key: signer.key,
    signature: token.signature,
    // §5.4: signed as the SET they are, not under the tag they travel with
    signed: concatBytes(Uint8Array.of(tag.set), token.attributeBytes.subarray(1)),
  };
  demand(await verifySignature(read, question, 'T3'), 'T3', 'the signature is not that of the certificate');
}

interface CertificateId {
  readonly digest: Digest;
  readonly hash: Uint8Array;
  readonly issuerSerial: BaseBlock | undefined;
}

/**
 * T4: the signature names the certificate it is to be checked with, so that another one for the same key cannot take
 * its place (RFC 2634 §5.4, RFC 5035 §4). First the signer's, then only certificates of its path.
 * @throws Refusal `T4`
 */
export async function checkBinding({ attributes }: Token, path: readonly Certificate[]): Promise<void> {
  const [v1, v2] = [attributes.get(attribute.signingCertificate), attributes.get(attribute.signingCertificateV2)];
  demand(v1 !== undefined || v2 !== undefined, 'T4', 'no signed attribute names the certificate');
  for (const ids of [v1 && readIds(v1, readIdV1), v2 && readIds(v2, readIdV2)]) {
    for (const [index, id] of (ids ?? []).entries()) {
      const hashes = await Promise.all(path.map(({ bytes }) => hash(id.digest, bytes)));
      const at = hashes.findIndex((each) => equalBytes(each, id.hash));
      const certificate = path[at];
      demand(
        certificate !== undefined && (at === 0) === (index === 0),
        'T4',
        'a signed attribute names another certificate',
      );
      demand(
        isIssuerSerial(id.issuerSerial, certificate),
        'T4',
        'a signed attribute names another issuer or serial number',
      );
    }
  }
}

/** A path of ten names ten. */
const maxIds = 10;

/** SigningCertificate and SigningCertificateV2: identifiers, and policies that bind nobody here. */
function readIds(block: BaseBlock, readId: (fields: Fields) => CertificateId): readonly CertificateId[] {
  const fields = new Fields(block, 'T4', 'the signing certificate');
  const ids = new Fields(fields.take(tag.sequence), 'T4', 'the signing certificate').rest(tag.sequence);
  fields.maybe(tag.sequence);
  fields.end();
  demand(ids.length > 0 && ids.length <= maxIds, 'T4', `the signing certificate has ${ids.length} names`);
  return ids.map((id) => {
    const parts = new Fields(id, 'T4', 'the signing certificate');
    const read = readId(parts);
    parts.end();
    return read;
  });
}

/** ESSCertID: always SHA-1. */
function readIdV1(fields: Fields): CertificateId {
  return { digest: 'SHA-1', hash: contentOf(fields.take(tag.octetString)), issuerSerial: fields.maybe(tag.sequence) };
}

/** ESSCertIDv2: SHA-256 unless it says otherwise. */
function readIdV2(fields: Fields): CertificateId {
  const algorithm = fields.maybe(tag.sequence);
  return {
    digest: algorithm === undefined ? 'SHA-256' : readDigest(algorithm, 'T4', 'the hash of the signing certificate'),
    hash: contentOf(fields.take(tag.octetString)),
    issuerSerial: fields.maybe(tag.sequence),
  };
}

/** IssuerSerial: one directory name, and the number. */
function isIssuerSerial(block: BaseBlock | undefined, { issuer, serial }: Certificate): boolean {
  if (block === undefined) return true;
  const fields = new Fields(block, 'T4', 'the issuer of the signing certificate');
  const names = new Fields(fields.take(tag.sequence), 'T4', 'the issuer of the signing certificate');
  const [name, ...more] = membersOf(names.take(tag.context4));
  names.end();
  const number = fields.integer();
  fields.end();
  return name !== undefined && more.length === 0 && equalBytes(bytesOf(name), issuer) && number === serial;
}

const timeStamping = '1.3.6.1.5.5.7.3.8';
/** RFC 5280 §4.2.1.3: digitalSignature and nonRepudiation. */
const signingUsages: readonly number[] = [0, 1];

/** T6: RFC 3161 §2.3. @throws Refusal `T6` */
export function checkPurpose({
  purposes,
  purposesCritical,
  keyUsage,
  isAuthority,
  unknownCritical,
}: Certificate): void {
  demand(purposes !== undefined, 'T6', "the signer's certificate does not say that it is for timestamps");
  demand(purposes.includes(timeStamping), 'T6', "the signer's certificate is not for timestamps");
  demand(purposes.length === 1, 'T6', "the signer's certificate is for more than timestamps");
  demand(purposesCritical, 'T6', "the signer's certificate does not mark its purpose as critical");
  const isSigning =
    keyUsage === undefined || (keyUsage.length > 0 && keyUsage.every((bit) => signingUsages.includes(bit)));
  demand(isSigning, 'T6', "the signer's key is not for signatures alone");
  demand(!isAuthority, 'T6', "the signer's certificate is that of an authority");
  demand(unknownCritical.length === 0, 'T6', `the signer's certificate has a critical extension ${unknownCritical[0]}`);
}
