// SPDX-License-Identifier: Apache-2.0
// A QuorumOS enclave of our own: operators with real keys approve a manifest, the test authority signs the document of
// its boot, its ephemeral key signs results. Every part can be made otherwise, and is then signed as properly.
import { createTestAuthority } from '../../src/host/test-authority.ts';
import { documentEntries, encodePayload, signDocument } from '../../src/host/test-document.ts';
import { extendPcr } from '../../src/host/test-pcrs.ts';
import { sha384 } from '../../src/proof/sha384.ts';
import { base64, hash, Person } from './passkey.ts';

const authority = createTestAuthority({ seed: new Uint8Array(32).fill(7) });
export const quorumRoots = [{ name: 'test', der: authority.root }];

/** 2026-06-30T00:33:00Z */
export const bootedAt = 1_782_779_580_000;
const moduleId = 'i-0123456789abcdef0-enc019f15f1504dc31d';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const filled = (length: number, byte: number) => new Uint8Array(length).fill(byte);

/** Encryption key ‖ signing key, as QuorumOS pairs them. */
export class QuorumKey {
  readonly signing = new Person();
  readonly publicKey = new Uint8Array([...new Person().point, ...this.signing.point]);

  /** r ‖ s over SHA-256 of `message`. */
  sign(message: Uint8Array): Uint8Array {
    return rawSignature(this.signing.sign(message));
  }
}

function rawSignature(der: Uint8Array): Uint8Array {
  const rLength = der[3] ?? 0;
  const scalar = (bytes: Uint8Array) => [...filled(32, 0), ...bytes].slice(-32);
  return new Uint8Array([...scalar(der.subarray(4, 4 + rLength)), ...scalar(der.subarray(6 + rLength))]);
}

export const operators = [
  { alias: 'alice', key: new QuorumKey() },
  { alias: 'bob', key: new QuorumKey() },
  { alias: 'carol', key: new QuorumKey() },
] as const;
type Operator = { readonly alias: string; readonly key: QuorumKey };

const u32 = (value: number) => [...new Uint8Array(Uint32Array.of(value).buffer)];
const u16 = (value: number) => [...new Uint8Array(Uint16Array.of(value).buffer)];
const bytes = (value: Uint8Array) => [...u32(value.length), ...value];
const text = (value: string) => bytes(new TextEncoder().encode(value));
const list = <T>(values: readonly T[], write: (value: T) => readonly number[]) => [
  ...u32(values.length),
  ...values.flatMap(write),
];
const member = ({ alias, key }: Operator) => [...text(alias), ...bytes(key.publicKey)];

export interface Manifest {
  readonly name?: string;
  readonly version?: 0 | 1 | 2;
  readonly threshold?: number;
  readonly pcrs?: readonly Uint8Array[];
  readonly args?: readonly string[];
}

export const pcrs = [filled(48, 1), filled(48, 2), filled(48, 3), filled(48, 4)];
export const pivotHash = hash('the program');
export const quorumKey = new QuorumKey().publicKey;

export function manifestOf(manifest: Manifest = {}): Uint8Array {
  const { name = 'test/signer', version = 1, threshold = 2, pcrs: named = pcrs, args = ['--port', '3000'] } = manifest;
  if (version === 2) return jsonManifest(threshold, named, args);
  const set = [...u32(threshold), ...list(operators, member)];
  const bridges = [
    [0, ...u16(3000), ...text('0.0.0.0')],
    [1, ...u16(443), 0],
    [1, ...u16(443), 1, ...text('x')],
  ];
  return new Uint8Array([
    ...[...text(name), ...u32(5), ...bytes(quorumKey)],
    ...[...pivotHash, 1, ...(version === 1 ? [...list(bridges, (bridge) => bridge), 0] : []), ...list(args, text)],
    ...[...set, ...set],
    ...[...named.flatMap(bytes), ...bytes(filled(10, 0x30)), ...text('90dec56f')],
    ...[...u32(2), ...list(operators, ({ key }) => bytes(key.publicKey))],
  ]);
}

function jsonManifest(threshold: number, named: readonly Uint8Array[], args: readonly string[]): Uint8Array {
  const members = operators.map(({ alias, key }) => ({ alias, pubKey: hex(key.publicKey) }));
  const [pcr0, pcr1, pcr2, pcr3] = named.map(hex);
  const manifest = {
    enclave: { awsRootCertificate: '30', pcr0, pcr1, pcr2, pcr3, qosCommit: '90dec56f' },
    manifestSet: { members, threshold: String(threshold) },
    namespace: { name: 'test/signer', nonce: '5', quorumKey: hex(quorumKey) },
    pivot: { args, bridgeConfig: [], debugMode: false, hash: hex(pivotHash), restart: 'always' },
    shareSet: { members, threshold: '2' },
    version: 'v2',
  };
  return new TextEncoder().encode(JSON.stringify(manifest));
}

/** The approvals of `by` over `manifest`, in an envelope around it. */
export function envelopeOf(manifest: Uint8Array, by: readonly Operator[], over = manifest): Uint8Array {
  const signed = by.map((operator) => ({ ...operator, signature: operator.key.sign(hash(over)) }));
  if (manifest[0] === 0x7b && manifest[1] !== 0) {
    const approvals = signed.map(({ alias, key, signature }) => ({
      signature: hex(signature),
      member: { alias, pubKey: hex(key.publicKey) },
    }));
    const inside = new TextDecoder().decode(manifest);
    const outside = JSON.stringify({ manifestSetApprovals: approvals, shareSetApprovals: [] });
    return new TextEncoder().encode(`{"manifest":${inside},${outside.slice(1)}`);
  }
  const approval = (one: Operator & { readonly signature: Uint8Array }) => [...bytes(one.signature), ...member(one)];
  return new Uint8Array([...manifest, ...list(signed, approval), ...u32(0)]);
}

export interface Pair {
  readonly manifest?: Uint8Array;
  readonly envelope?: Uint8Array;
  readonly approvedBy?: readonly Operator[];
  /** In the document, by index. */
  readonly pcrs?: ReadonlyMap<number, Uint8Array>;
  readonly nonce?: Uint8Array;
  readonly userData?: Uint8Array | null;
  readonly publicKey?: Uint8Array | null;
  /** PCR16 over this manifest's hash and the ephemeral key. */
  readonly committed?: Uint8Array;
  readonly payload?: string;
  readonly signer?: QuorumKey;
  readonly app?: object;
  readonly boot?: object;
}

export const ephemeral = new QuorumKey();

/** A pair as Turnkey hands it out. */
export function pairOf(changes: Pair = {}) {
  const { manifest = manifestOf(), approvedBy = operators.slice(0, 2), signer = ephemeral } = changes;
  const registers = changes.pcrs ?? new Map(pcrs.map((pcr, index) => [index, pcr]));
  const document = documentOf(changes, manifest, registers);
  const payload = changes.payload ?? '{"type":"APP_PROOF_TYPE_TEST","timestampMs":"1782779590000"}';
  const app = {
    scheme: 'SIGNATURE_SCHEME_EPHEMERAL_KEY_P256',
    publicKey: hex(signer.publicKey),
    proofPayload: payload,
    signature: hex(signer.sign(new TextEncoder().encode(payload))),
    ...changes.app,
  };
  const boot = {
    ephemeralPublicKeyHex: hex(ephemeral.publicKey),
    awsAttestationDocB64: base64(document),
    qosManifestB64: base64(manifest),
    qosManifestEnvelopeB64: base64(changes.envelope ?? envelopeOf(manifest, approvedBy)),
    deploymentLabel: 'r2026.6.1',
    enclaveApp: 'signer',
    owner: 'test',
    createdAt: { seconds: String(bootedAt / 1000), nanos: '14000000' },
    ...changes.boot,
  };
  return { app, boot, roots: quorumRoots, now: bootedAt + 60_000 };
}

function documentOf(changes: Pair, manifest: Uint8Array, registers: ReadonlyMap<number, Uint8Array>): Uint8Array {
  const { publicKey = ephemeral.publicKey, userData = hash(manifest), nonce = null, committed } = changes;
  const { certificates, key } = authority.issue(moduleId, bootedAt - 60_000);
  const all = committed ? new Map([...registers, [16, commitmentOf(committed)]]) : registers;
  const content = { moduleId, timestamp: bootedAt, pcrs: all, certificates, publicKey, userData, nonce };
  return signDocument(encodePayload(documentEntries(content)), key);
}

function commitmentOf(manifest: Uint8Array): Uint8Array {
  const domain = 'qos-setup-manifest-pcr-commitment-v1';
  const said = { domain, ephemeralPublicKey: hex(ephemeral.publicKey), manifestHash: hex(hash(manifest)) };
  return extendPcr(filled(48, 0), sha384(new TextEncoder().encode(JSON.stringify(said))));
}
