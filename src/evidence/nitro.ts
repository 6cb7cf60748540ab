// SPDX-License-Identifier: Apache-2.0
// The attestation document of a Nitro enclave: what its hypervisor says about the code that runs and the data it was
// handed. Here it is read, by every rule that needs no key, root or time; document.ts says whether it is genuine.
import { type Cbor, type CborMap, readCbor } from './cbor.ts';
import { readCoseSign1 } from './cose.ts';
import { EvidenceFault, type EvidenceRule } from './fault.ts';

/** A well-formed document. Until its signature and path are checked anybody may have written it. */
export interface NitroDocument {
  readonly moduleId: string;
  readonly digest: 'SHA384';
  /** When it was made: milliseconds since 1970. */
  readonly timestamp: number;
  /** By index, 48 bytes each; 0, 1 and 2 are always there. */
  readonly pcrs: ReadonlyMap<number, Uint8Array>;
  /** What the enclave asked to have in it; undefined where it is null or absent. */
  readonly publicKey: Uint8Array | undefined;
  readonly userData: Uint8Array | undefined;
  readonly nonce: Uint8Array | undefined;
  /** DER: root first, leaf last. */
  readonly certificates: readonly Uint8Array[];
  /** What the leaf signed (COSE Sig_structure), and its signature r ‖ s. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
  /** Oddities that no genuine document has shown so far, but which no rule forbids. */
  readonly warnings: readonly string[];
}

/** Amazon documents 512 for user_data and nonce; genuine documents with 1024 exist. */
export const maxFieldBytes = 1024;
const documentedFieldBytes = 512;
const maxCertificateBytes = 1024;
const maxAuthorities = 10;
const maxPcrs = 32;
/** Of SHA-384, the only digest there is. */
const pcrBytes = 48;
const maxModuleIdLength = 128;
/** The first root certificate began then; a document in seconds instead of milliseconds is from 1970. */
const earliest = Date.UTC(2019, 9, 28);

const mandatory = ['module_id', 'digest', 'timestamp', 'pcrs', 'certificate', 'cabundle'];
const members: ReadonlySet<Cbor> = new Set([...mandatory, 'public_key', 'user_data', 'nonce']);

/**
 * Reads a document. Its views share one private copy of `bytes`.
 * @param bytes the COSE_Sign1 message, as `reportB64` encodes it
 * @throws EvidenceFault `cose-…`, `cbor-…` or `nitro-…`
 */
export function readNitroDocument(bytes: Uint8Array): NitroDocument {
  const { payload, signed, signature } = readCoseSign1(new Uint8Array(bytes));
  const map = readPayload(payload);
  const moduleId = readModuleId(map.get('module_id'));
  if (map.get('digest') !== 'SHA384') throw new EvidenceFault('nitro-digest');
  const document = {
    moduleId,
    digest: 'SHA384',
    timestamp: readTimestamp(map.get('timestamp')),
    pcrs: readPcrs(map.get('pcrs')),
    publicKey: readOptional(map.get('public_key'), 1, 'nitro-public-key'),
    userData: readOptional(map.get('user_data'), 0, 'nitro-user-data'),
    nonce: readOptional(map.get('nonce'), 0, 'nitro-nonce'),
    certificates: [...readAuthorities(map.get('cabundle')), readCertificateBytes(map.get('certificate'))],
    signed,
    signature,
  } as const;
  return { ...document, warnings: warningsOf(document) };
}

function readPayload(payload: Uint8Array): CborMap {
  const map = readCbor(payload, { indefinite: true }); // since 2025 the outer map has no definite length
  if (!(map instanceof Map)) throw new EvidenceFault('nitro-map');
  if (map.has('nitrotpm_pcrs')) throw new EvidenceFault('nitro-tpm', { actual: 'nitrotpm_pcrs' });
  for (const key of map.keys()) if (!members.has(key)) throw new EvidenceFault('nitro-unknown-key');
  for (const key of mandatory) {
    if ((map.get(key) ?? null) === null) throw new EvidenceFault('nitro-missing-key', { expected: key });
  }
  return map;
}

function readModuleId(value: Cbor | undefined): string {
  if (typeof value !== 'string' || value.length > maxModuleIdLength) throw new EvidenceFault('nitro-module-id');
  if (/-tpm[0-9a-f]*$/.test(value)) throw new EvidenceFault('nitro-tpm', { actual: 'module_id …-tpm…' });
  if (!/^[!-~]*-enc[0-9a-f]+$/.test(value)) throw new EvidenceFault('nitro-module-id', { expected: '…-enc…' });
  return value;
}

function readTimestamp(value: Cbor | undefined): number {
  const time = typeof value === 'bigint' ? Number(value) : value;
  if (typeof time === 'number' && Number.isSafeInteger(time) && time >= earliest) return time;
  throw new EvidenceFault('nitro-timestamp', { expected: `milliseconds since 1970, at least ${earliest}` });
}

function readPcrs(value: Cbor | undefined): ReadonlyMap<number, Uint8Array> {
  if (!(value instanceof Map) || value.size === 0 || value.size > maxPcrs) throw new EvidenceFault('nitro-pcrs');
  const pcrs = new Map<number, Uint8Array>();
  for (const [index, register] of value) {
    if (typeof index !== 'number' || index < 0 || index >= maxPcrs) throw new EvidenceFault('nitro-pcr-index');
    if (!(register instanceof Uint8Array) || register.length !== pcrBytes) throw new EvidenceFault('nitro-pcr-length');
    pcrs.set(index, register);
  }
  if (![0, 1, 2].every((index) => pcrs.has(index))) throw new EvidenceFault('nitro-pcr-missing');
  return pcrs;
}

function readOptional(value: Cbor | undefined, least: number, rule: EvidenceRule): Uint8Array | undefined {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Uint8Array && value.length >= least && value.length <= maxFieldBytes) return value;
  throw new EvidenceFault(rule);
}

function readAuthorities(value: Cbor | undefined): readonly Uint8Array[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > maxAuthorities) {
    throw new EvidenceFault('nitro-cabundle');
  }
  return value.map((entry: unknown) => {
    if (!isCertificateSized(entry)) throw new EvidenceFault('nitro-cabundle');
    return entry;
  });
}

function readCertificateBytes(value: Cbor | undefined): Uint8Array {
  if (!isCertificateSized(value)) throw new EvidenceFault('nitro-certificate');
  return value;
}

function isCertificateSized(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.length > 0 && value.length <= maxCertificateBytes;
}

function warningsOf({ moduleId, userData, nonce }: Omit<NitroDocument, 'warnings'>): readonly string[] {
  const warnings: string[] = [];
  if (!/^i-[0-9a-f]{8,17}-enc[0-9a-f]{16,}$/.test(moduleId)) warnings.push('module_id has an unusual form');
  for (const [name, bytes] of Object.entries({ user_data: userData, nonce })) {
    if (bytes && bytes.length > documentedFieldBytes) warnings.push(`${name} is longer than documented`);
  }
  return warnings;
}
