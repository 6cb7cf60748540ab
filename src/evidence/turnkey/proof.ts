// SPDX-License-Identifier: Apache-2.0
// Turnkey's two proofs as their API hands them out: what an enclave signed with its ephemeral key, and the document
// that speaks of that key when the enclave booted. Read here, judged in ../turnkey.ts.
import { fromBase64, fromHex, utf8 } from '../../proof/bytes.ts';
import { parseJson } from '../../proof/json.ts';
import { maxCoseBytes } from '../cose.ts';
import { EvidenceFault, type EvidenceRule } from '../fault.ts';
import { maxManifestBytes } from './manifest.ts';
import { integerOf, type Members, membersOf, objectOf, textOf, wellFormed } from './members.ts';

/** The scheme there is: ECDSA on P-256 with SHA-256, r ‖ s. */
export const appScheme = 'SIGNATURE_SCHEME_EPHEMERAL_KEY_P256';
/** Encryption key ‖ signing key, uncompressed points. */
const ephemeralKeyBytes = 130;
/** What an application says of one result. */
const maxPayloadLength = 64 * 1024;
const maxLabelLength = 256;

export interface AppProof {
  readonly scheme: string;
  /** Encryption key ‖ signing key. */
  readonly publicKey: Uint8Array;
  /** The text that was signed. */
  readonly proofPayload: string;
  /** r ‖ s. */
  readonly signature: Uint8Array;
}

export interface TurnkeyBootProof {
  readonly ephemeralPublicKey: Uint8Array;
  readonly document: Uint8Array;
  readonly manifest: Uint8Array;
  readonly envelope: Uint8Array;
  /** When Turnkey stored it, milliseconds since 1970; nobody signed that. */
  readonly createdAt: number | undefined;
}

/** @throws EvidenceFault `turnkey-app` */
export function readAppProof(value: unknown): AppProof {
  const rule = 'turnkey-app';
  const members = membersOf(value, ['scheme', 'publicKey', 'proofPayload', 'signature'], rule);
  const { scheme, proofPayload } = members;
  return {
    scheme: short(scheme, maxLabelLength, rule),
    publicKey: hex(members, 'publicKey', ephemeralKeyBytes, rule),
    proofPayload: short(proofPayload, maxPayloadLength, rule),
    signature: hex(members, 'signature', 64, rule),
  };
}

const encoded = ['awsAttestationDocB64', 'qosManifestB64', 'qosManifestEnvelopeB64'];
/** Names that Turnkey gives it. Nobody signed them, so they are neither judged nor handed on. */
const labels = ['deploymentLabel', 'enclaveApp', 'owner'];

/** @throws EvidenceFault `turnkey-boot` */
export function readTurnkeyBootProof(value: unknown): TurnkeyBootProof {
  const rule = 'turnkey-boot';
  const members = membersOf(value, ['ephemeralPublicKeyHex', ...encoded, ...labels, 'createdAt'], rule);
  for (const label of labels) if (members[label] !== undefined) short(members[label], maxLabelLength, rule);
  return {
    ephemeralPublicKey: hex(members, 'ephemeralPublicKeyHex', ephemeralKeyBytes, rule),
    document: base64(members, 'awsAttestationDocB64', rule),
    manifest: base64(members, 'qosManifestB64', rule),
    envelope: base64(members, 'qosManifestEnvelopeB64', rule),
    createdAt: members.createdAt === undefined ? undefined : createdAt(members.createdAt, rule),
  };
}

/** What an application says, as strict JSON. @throws EvidenceFault `turnkey-payload` */
export function readPayload(text: string): Members {
  const rule = 'turnkey-payload';
  return objectOf(
    wellFormed(() => parseJson(utf8(text), maxPayloadLength), rule),
    rule,
  );
}

function createdAt(value: unknown, rule: EvidenceRule): number {
  const { seconds, nanos } = membersOf(value, ['seconds', 'nanos'], rule);
  const at = integerOf(seconds, rule) * 1000 + Math.floor(integerOf(nanos, rule) / 1_000_000);
  if (Number.isSafeInteger(at)) return at;
  throw new EvidenceFault(rule, { expected: 'a time' });
}

function short(value: unknown, longest: number, rule: EvidenceRule): string {
  const text = textOf(value, rule);
  if (text.length <= longest && text.isWellFormed()) return text;
  throw new EvidenceFault(rule, { expected: `a text of at most ${longest} characters` });
}

function hex(members: Members, name: string, length: number, rule: EvidenceRule): Uint8Array {
  return wellFormed(() => fromHex(short(members[name], 2 * length, rule), name, length), rule);
}

function base64(members: Members, name: string, rule: EvidenceRule): Uint8Array {
  const longest = Math.ceil(Math.max(maxCoseBytes, maxManifestBytes) / 3) * 4;
  return wellFormed(() => fromBase64(short(members[name], longest, rule), name), rule);
}
