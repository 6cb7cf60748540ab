// SPDX-License-Identifier: Apache-2.0
// A certificate of a timestamp authority (RFC 5280 §4): its parts as they were signed, and what its extensions allow.
import type { BaseBlock } from 'asn1js';
import { equalBytes } from '../../proof/bytes.ts';
import { bytesOf, contentOf, type DerReader, Fields, membersOf, oidOf, tag, tagOf } from './asn1.ts';
import { demand, type TimestampRule } from './refusal.ts';
import { readTime } from './time.ts';

export interface Certificate {
  readonly bytes: Uint8Array;
  /** The to-be-signed part. */
  readonly signed: Uint8Array;
  readonly serial: bigint;
  /** DER of the names; names are compared as bytes. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** Who the subject says it is: its common name, else its organisation. Foreign text. */
  readonly name: string;
  /** Milliseconds since 1970, both inclusive. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly key: BaseBlock;
  readonly signatureAlgorithm: BaseBlock;
  readonly signature: Uint8Array;
  readonly keyId: Uint8Array | undefined;
  readonly isAuthority: boolean;
  /** How many authorities may stand between it and the signer. */
  readonly pathLength: number;
  /** Bit names of RFC 5280 §4.2.1.3, absent without the extension. */
  readonly keyUsage: readonly number[] | undefined;
  readonly purposes: readonly string[] | undefined;
  readonly purposesCritical: boolean;
  /** Critical extensions that are not understood here. */
  readonly unknownCritical: readonly string[];
}

const oids = {
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  certificatePolicies: '2.5.29.32',
  extendedKeyUsage: '2.5.29.37',
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
} as const;

/** Other names and policies of a certificate open no way that their absence would close. */
const understood: readonly string[] = [
  ...[oids.keyUsage, oids.basicConstraints, oids.extendedKeyUsage],
  ...[oids.subjectAltName, oids.certificatePolicies],
];

/** RFC 5280 §4.1.2.2. */
const maxSerialBits = 160n;
/** Longest name that is passed on. */
const maxName = 200;

/** @throws Refusal `T1` */
export function readCertificate(read: DerReader, block: BaseBlock, what: string): Certificate {
  const outer = new Fields(block, 'T1', what);
  const tbs = outer.take(tag.sequence);
  const signatureAlgorithm = outer.take(tag.sequence);
  const signature = contentOf(outer.take(tag.bitString));
  outer.end();
  demand(signature[0] === 0, 'T1', `${what} has a signature of broken bytes`);
  const fields = new Fields(tbs, 'T1', what);
  const version = new Fields(fields.take(tag.context0), 'T1', what, tag.context0);
  demand(version.integer() === 2n, 'T1', `${what} is not of version 3`);
  version.end();
  const serial = fields.integer();
  demand(serial > 0n && serial < 1n << maxSerialBits, 'T1', `${what} has a serial number out of range`);
  const inner = fields.take(tag.sequence);
  // §4.1.1.2: what the signature says of itself is what was signed
  demand(equalBytes(bytesOf(inner), bytesOf(signatureAlgorithm)), 'T1', `${what} names two signature algorithms`);
  const issuer = bytesOf(fields.take(tag.sequence));
  const validity = new Fields(fields.take(tag.sequence), 'T1', what);
  const [notBefore, notAfter] = [readTime(validity.any(), 'T1', what), readTime(validity.any(), 'T1', what)];
  validity.end();
  const subject = fields.take(tag.sequence);
  const key = fields.take(tag.sequence);
  fields.maybe(tag.primitive1);
  fields.maybe(tag.primitive2);
  const explicit = new Fields(fields.take(tag.context3), 'T1', what, tag.context3);
  fields.end();
  const extensions = readExtensions(membersOf(explicit.take(tag.sequence)), 'T1', what);
  explicit.end();
  return {
    bytes: bytesOf(block),
    signed: bytesOf(tbs),
    ...{ serial, issuer, subject: bytesOf(subject), name: nameOf(subject), notBefore, notAfter },
    ...{ key, signatureAlgorithm, signature: signature.subarray(1) },
    ...readAllowances(read, extensions, what),
  };
}

export interface Extension {
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** Extensions by object identifier; none twice (RFC 5280 §4.2). */
export function readExtensions(
  items: readonly BaseBlock[],
  rule: TimestampRule,
  what: string,
): ReadonlyMap<string, Extension> {
  const found = new Map<string, Extension>();
  for (const item of items) {
    const fields = new Fields(item, rule, what);
    const oid = fields.oid();
    const flag = fields.maybe(tag.boolean);
    const value = contentOf(fields.take(tag.octetString));
    fields.end();
    demand(!found.has(oid), rule, `${what} has the extension ${oid} twice`);
    found.set(oid, { critical: flag !== undefined && contentOf(flag)[0] === 0xff, value });
  }
  return found;
}

type Allowances = Pick<
  Certificate,
  'keyId' | 'isAuthority' | 'pathLength' | 'keyUsage' | 'purposes' | 'purposesCritical' | 'unknownCritical'
>;

function readAllowances(read: DerReader, extensions: ReadonlyMap<string, Extension>, what: string): Allowances {
  const value = (oid: string): BaseBlock | undefined => {
    const extension = extensions.get(oid);
    return extension && read(extension.value, 'T1', `${what}, extension ${oid},`);
  };
  const [keyId, usage, purposes] = [value(oids.subjectKeyId), value(oids.keyUsage), value(oids.extendedKeyUsage)];
  demand(keyId === undefined || tagOf(keyId) === tag.octetString, 'T1', `${what} has a malformed key identifier`);
  return {
    keyId: keyId && contentOf(keyId),
    ...readConstraints(value(oids.basicConstraints), what),
    keyUsage: usage && readBits(usage, what),
    purposes: purposes && new Fields(purposes, 'T1', what).rest(tag.oid).map(oidOf),
    purposesCritical: extensions.get(oids.extendedKeyUsage)?.critical === true,
    unknownCritical: [...extensions]
      .filter(([oid, { critical }]) => critical && !understood.includes(oid))
      .map(([oid]) => oid),
  };
}

/** RFC 5280 §4.2.1.9: without the extension it is no authority. */
function readConstraints(block: BaseBlock | undefined, what: string): Pick<Certificate, 'isAuthority' | 'pathLength'> {
  if (block === undefined) return { isAuthority: false, pathLength: 0 };
  const fields = new Fields(block, 'T1', what);
  const flag = fields.maybe(tag.boolean);
  const limit = fields.maybeInteger(tag.integer);
  fields.end();
  const isAuthority = flag !== undefined && contentOf(flag)[0] === 0xff;
  demand(limit === undefined || limit >= 0n, 'T1', `${what} has a negative path length`);
  return { isAuthority, pathLength: limit === undefined ? Number.POSITIVE_INFINITY : Number(limit) };
}

/** The numbers of the bits that are set. */
function readBits(block: BaseBlock, what: string): readonly number[] {
  demand(tagOf(block) === tag.bitString && contentOf(block).length <= 3, 'T1', `${what} has a malformed key usage`);
  return [...contentOf(block).subarray(1)].flatMap((byte, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (byte & (0x80 >> bit)) !== 0).map((bit) => 8 * at + bit),
  );
}

/** RFC 5280 §4.1.2.4: RDNSequence of SETs of (type, value). */
function nameOf(subject: BaseBlock): string {
  const pairs = membersOf(subject).flatMap((set) => membersOf(set).map((pair) => membersOf(pair)));
  const textOf = (oid: string): string | undefined => {
    const value = pairs.find(([type]) => type !== undefined && tagOf(type) === tag.oid && oidOf(type) === oid)?.[1];
    const text: unknown = (value?.valueBlock as { readonly value?: unknown } | undefined)?.value;
    return typeof text === 'string' && text !== '' ? text : undefined;
  };
  return (textOf(oids.commonName) ?? textOf(oids.organisation) ?? 'without a name').slice(0, maxName);
}
