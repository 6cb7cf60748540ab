// SPDX-License-Identifier: Apache-2.0
// The manifest of a QuorumOS enclave, what its operators approved: which program runs in which image, and who may
// change that. Versions 0 and 1 are Borsh, version 2 is JSON; the enclave's document names the hash of these bytes.
import { equalBytes, fromHex } from '../../proof/bytes.ts';
import { parseJson } from '../../proof/json.ts';
import { attempt, EvidenceFault } from '../fault.ts';
import { BorshReader } from './borsh.ts';
import { booleanOf, integerOf, listOf, membersOf, objectOf, textOf, wellFormed } from './members.ts';

const rule = 'turnkey-manifest';
/** Genuine ones have 2 to 4 KB; one with sixty members on each list stays below. */
export const maxManifestBytes = 64 * 1024;
/** More approvals than anybody collects. */
const maxApprovals = 64;

export interface QuorumMember {
  readonly alias: string;
  /** Encryption key ‖ signing key, uncompressed P-256 points: 130 bytes. */
  readonly publicKey: Uint8Array;
}

export interface Approval {
  /** r ‖ s over the hash of the manifest. */
  readonly signature: Uint8Array;
  readonly member: QuorumMember;
}

export interface QuorumManifest {
  readonly version: 0 | 1 | 2;
  readonly namespace: { readonly name: string; readonly nonce: number; readonly quorumKey: Uint8Array };
  /** SHA-256 of the program, and how it is started. */
  readonly pivot: { readonly hash: Uint8Array; readonly args: readonly string[]; readonly debugMode: boolean };
  /** Whose approval it takes, and how many of them. */
  readonly manifestSet: { readonly threshold: number; readonly members: readonly QuorumMember[] };
  /** PCR0 to PCR3 of the image and its role, 48 bytes each. */
  readonly pcrs: readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  readonly qosCommit: string;
}

/** @throws EvidenceFault `turnkey-manifest` */
export function readManifest(bytes: Uint8Array): QuorumManifest {
  checkSize(bytes);
  if (isJson(bytes)) return readJsonManifest(json(bytes));
  const read = (version: 0 | 1) =>
    attempt(() => {
      const reader = new BorshReader(bytes);
      const manifest = readBorshManifest(reader, version);
      reader.end();
      return manifest;
    });
  const [v0, v1] = [read(0), read(1)];
  if (v0.value && v1.value) throw new EvidenceFault(rule, { actual: 'two meanings' });
  if (v0.value) return v0.value;
  if (v1.value) return v1.value;
  throw v0.fault;
}

/**
 * The approvals by the manifest set, out of the envelope around that very manifest.
 * @throws EvidenceFault `turnkey-envelope`, `turnkey-manifest`
 */
export function readApprovals(envelope: Uint8Array, manifest: Uint8Array): readonly Approval[] {
  checkSize(envelope);
  const approvals = isJson(manifest) ? jsonApprovals(envelope, manifest) : borshApprovals(envelope, manifest);
  if (approvals.length <= maxApprovals) return approvals;
  throw new EvidenceFault('turnkey-envelope', { expected: `at most ${maxApprovals} approvals` });
}

/** `{`; but Borsh begins with the length of a name, which can be 123, and then three zeros. */
function isJson(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7b && bytes[1] !== 0;
}

function checkSize(bytes: Uint8Array): void {
  if (bytes.length > 0 && bytes.length <= maxManifestBytes) return;
  throw new EvidenceFault(rule, {
    expected: `1 to ${maxManifestBytes} bytes`,
    actual: `${bytes.length}`,
  });
}

function readBorshManifest(reader: BorshReader, version: 0 | 1): QuorumManifest {
  const member = (): QuorumMember => ({ alias: reader.text(), publicKey: reader.bytes() });
  const set = () => ({ threshold: reader.u32(), members: reader.list(member) });
  const namespace = { name: reader.text(), nonce: reader.u32(), quorumKey: reader.bytes() };
  const hash = reader.fixed(32);
  reader.variant(2); // restart: never, always
  if (version === 1) reader.list(() => skipBridge(reader));
  const debugMode = version === 1 && reader.variant(2) === 1;
  const pivot = { hash, debugMode, args: reader.list(() => reader.text()) };
  const manifestSet = set();
  set(); // who holds shares of the quorum key
  const pcrs = [reader.bytes(), reader.bytes(), reader.bytes(), reader.bytes()] as const;
  reader.bytes(); // its copy of the AWS root: ours is pinned
  const qosCommit = reader.text();
  reader.u32(); // who may patch: a threshold, and keys
  reader.list(() => reader.bytes());
  return checked({ version, namespace, pivot, manifestSet, pcrs, qosCommit });
}

/** Server { port, host } or Client { port, host? }: how the program is reached. */
function skipBridge(reader: BorshReader): void {
  const isClient = reader.variant(2) === 1;
  reader.fixed(2);
  if (!isClient || reader.variant(2) === 1) reader.text();
}

function borshApprovals(envelope: Uint8Array, manifest: Uint8Array): readonly Approval[] {
  if (!equalBytes(envelope.subarray(0, manifest.length), manifest)) {
    throw new EvidenceFault('turnkey-envelope', { expected: 'the manifest in front' });
  }
  const reader = new BorshReader(envelope.subarray(manifest.length));
  const approval = (): Approval => ({
    signature: reader.bytes(),
    member: { alias: reader.text(), publicKey: reader.bytes() },
  });
  const approvals = reader.list(approval);
  reader.list(approval); // by those who brought shares of the quorum key
  reader.end();
  return approvals;
}

const manifestMembers = ['version', 'namespace', 'pivot', 'manifestSet', 'shareSet', 'enclave', 'dns'];
const pivotMembers = ['hash', 'restart', 'bridgeConfig', 'debugMode', 'args', 'env'];
const enclaveMembers = ['pcr0', 'pcr1', 'pcr2', 'pcr3', 'awsRootCertificate', 'qosCommit'];

function readJsonManifest(value: unknown): QuorumManifest {
  const { version, ...manifest } = membersOf(objectOf(value, rule), manifestMembers, rule);
  if (version !== 'v2') throw new EvidenceFault(rule, { expected: 'version "v2"' });
  const namespace = membersOf(manifest.namespace, ['name', 'nonce', 'quorumKey'], rule);
  const pivot = membersOf(manifest.pivot, pivotMembers, rule);
  const manifestSet = membersOf(manifest.manifestSet, ['threshold', 'members'], rule);
  const enclave = membersOf(manifest.enclave, enclaveMembers, rule);
  return checked({
    version: 2,
    namespace: {
      name: textOf(namespace.name, rule),
      nonce: integerOf(namespace.nonce, rule),
      quorumKey: hexOf(namespace.quorumKey),
    },
    pivot: {
      hash: hexOf(pivot.hash),
      args: listOf(pivot.args, rule).map((arg) => textOf(arg, rule)),
      debugMode: booleanOf(pivot.debugMode, rule),
    },
    manifestSet: {
      threshold: integerOf(manifestSet.threshold, rule),
      members: listOf(manifestSet.members, rule).map(jsonMember),
    },
    pcrs: [hexOf(enclave.pcr0), hexOf(enclave.pcr1), hexOf(enclave.pcr2), hexOf(enclave.pcr3)],
    qosCommit: textOf(enclave.qosCommit, rule),
  });
}

function jsonMember(value: unknown): QuorumMember {
  const { alias, pubKey } = membersOf(value, ['alias', 'pubKey'], rule);
  return { alias: textOf(alias, rule), publicKey: hexOf(pubKey) };
}

function jsonApprovals(envelope: Uint8Array, manifest: Uint8Array): readonly Approval[] {
  const names = ['manifest', 'manifestSetApprovals', 'shareSetApprovals'];
  const whole = membersOf(json(envelope), names, rule);
  if (JSON.stringify(whole.manifest) !== JSON.stringify(json(manifest))) {
    throw new EvidenceFault('turnkey-envelope', { expected: 'the manifest inside' });
  }
  return listOf(whole.manifestSetApprovals, rule).map((value) => {
    const { signature, member } = membersOf(value, ['signature', 'member'], rule);
    return { signature: hexOf(signature), member: jsonMember(member) };
  });
}

function checked(manifest: QuorumManifest): QuorumManifest {
  if (manifest.pivot.hash.length !== 32) throw new EvidenceFault(rule, { expected: '32 bytes of hash' });
  if (manifest.pcrs.some(({ length }) => length !== 48)) throw new EvidenceFault(rule, { expected: '48 bytes a PCR' });
  if (manifest.manifestSet.members.length > maxApprovals) {
    throw new EvidenceFault(rule, { expected: `at most ${maxApprovals} members` });
  }
  return manifest;
}

function hexOf(value: unknown): Uint8Array {
  return wellFormed(() => fromHex(textOf(value, rule), 'the manifest'), rule);
}

function json(bytes: Uint8Array): unknown {
  return wellFormed(() => parseJson(bytes, maxManifestBytes), rule);
}
