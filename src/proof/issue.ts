// SPDX-License-Identifier: Apache-2.0
// The one module that signs (SPEC.md §3). Every signed thing has a top-level `version` set here, and caller data is
// always nested, so that nothing signed as one type can be read as another.
import { type BootProof, bootBytes, bootVersion, epochIdOf, type UnsignedBoot } from './boot.ts';
import { fromBase64, toBase64 } from './bytes.ts';
import { canonicalize, hasIntegerKey } from './canonical.ts';
import { type Checkpoint, type CheckpointBody, checkpointBytes, checkpointVersion } from './checkpoint.ts';
import { OccError } from './errors.ts';
import type { AttestationRequest, Host } from './host.ts';
import { jsonValueFault } from './json-value.ts';
import { type Proof, proofVersion, signedBody, type UnsignedProof } from './proof.ts';
import { sha256 } from './sha256.ts';
import { type Slot, type SlotBody, slotBytes, slotVersion } from './slot.ts';

/** What a host says of itself, asked once: it is constant for the host's life. */
export interface Signer {
  readonly host: Host;
  readonly publicKeyB64: string;
  readonly measurement: string;
}

/** Everything of a proof that the issuer decides; the signer fills in who signed. */
export interface ProofDraft
  extends Pick<UnsignedProof, 'commit' | 'slotAllocation' | 'agency' | 'policy' | 'attribution'> {
  readonly digestB64: string;
  readonly metadata?: Proof['metadata'];
  /** Format of the document to ask the host for; absent when the proof is to carry none. */
  readonly attestationFormat?: string;
}

/** Asks a host who it is. @throws OccError `host-failed` when it answers outside its contract */
export async function signerOf(host: Host): Promise<Signer> {
  const publicKey = await ask('its public key', () => host.getPublicKey());
  const measurement = await ask('its measurement', () => host.getMeasurement());
  if (publicKey.length !== 32) throw failed(`a public key of 32 bytes, got ${publicKey.length}`);
  if (measurement === '') throw failed('a measurement, got an empty text');
  return { host, publicKeyB64: toBase64(publicKey), measurement };
}

/**
 * Builds the unsigned proof, asks the host for a document over its body where one is due, and signs that body.
 * @throws OccError `host-failed`; `bad-request` when caller data cannot be written canonically
 */
export async function issueProof({ host, publicKeyB64, measurement }: Signer, draft: ProofDraft): Promise<Proof> {
  const { digestB64, attestationFormat, commit, ...rest } = draft;
  refuseUnsignable(rest);
  const environment = { enforcement: host.enforcementTier, measurement };
  const unsigned: UnsignedProof = {
    version: proofVersion,
    artifact: { hashAlg: 'sha256', digestB64 },
    commit,
    signer: { publicKeyB64 },
    environment:
      attestationFormat === undefined ? environment : { ...environment, attestation: { format: attestationFormat } },
    ...rest,
  };
  const body = canonicalize(signedBody(unsigned));
  const request = () => requestOf(body, publicKeyB64, commit.nonceB64);
  const attestation = attestationFormat === undefined ? undefined : await attest(host, request(), attestationFormat);
  const signatureB64 = await sign(host, body);
  return {
    ...unsigned,
    signer: { publicKeyB64, signatureB64 },
    environment: attestation ? { ...environment, attestation } : environment,
  } as Proof;
}

/** Signs a slot. @throws OccError `host-failed` */
export async function issueSlot(
  { host, publicKeyB64 }: Signer,
  slot: Omit<SlotBody, 'version' | 'publicKeyB64'>,
): Promise<Slot> {
  const body: SlotBody = { version: slotVersion, ...slot, publicKeyB64 };
  return { ...body, signatureB64: await sign(host, slotBytes(body)) };
}

/**
 * Begins an epoch: binds the host to the boot body for life, has that attested, and signs it.
 * @throws OccError `host-failed`; then the host is of no further use
 */
export async function issueBoot(
  { host, publicKeyB64, measurement }: Signer,
  { bootNonceB64, manifest }: Pick<BootProof, 'bootNonceB64' | 'manifest'>,
): Promise<BootProof> {
  const format = host.attestationFormat;
  if (format === undefined || !host.lockBoot) throw failed('a boot document, but the host has none');
  const unsigned: UnsignedBoot = {
    version: bootVersion,
    epochId: epochIdOf(publicKeyB64, bootNonceB64),
    publicKeyB64,
    bootNonceB64,
    measurement,
    enforcement: host.enforcementTier,
    manifest,
    attestation: { format },
  };
  const body = bootBytes(unsigned);
  await ask('a register with the boot body', () => host.lockBoot?.(body));
  const attestation = await attest(host, requestOf(body, publicKeyB64, bootNonceB64), format);
  return { ...unsigned, attestation, signatureB64: await sign(host, body) };
}

/** Signs what is known of a chain. @throws OccError `host-failed` */
export async function issueCheckpoint(
  { host, publicKeyB64 }: Signer,
  checkpoint: Omit<CheckpointBody, 'version' | 'publicKeyB64'>,
): Promise<Checkpoint> {
  const body: CheckpointBody = { version: checkpointVersion, ...checkpoint, publicKeyB64 };
  return { ...body, signatureB64: await sign(host, checkpointBytes(body)) };
}

/** A fresh nonce of the host's, base64. @throws OccError `host-failed` */
export async function freshNonce(host: Host): Promise<string> {
  const bytes = await ask('a nonce', () => host.getFreshNonce());
  if (bytes.length < 16) throw failed(`a nonce of 16 bytes or more, got ${bytes.length}`);
  return toBase64(bytes);
}

function requestOf(body: Uint8Array, publicKeyB64: string, nonceB64: string): AttestationRequest {
  return {
    userData: sha256(body),
    publicKey: fromBase64(publicKeyB64, 'publicKeyB64', 32),
    nonce: fromBase64(nonceB64, 'nonceB64'),
  };
}

async function attest(host: Host, request: AttestationRequest, format: string) {
  if (!host.getAttestation) throw failed(`a ${format} document, but the host has none`);
  const report = await ask(`a ${format} document`, () => host.getAttestation?.(request) ?? new Uint8Array());
  if (report.length === 0) throw failed(`a ${format} document, got no bytes`);
  return { format, reportB64: toBase64(report) };
}

async function sign(host: Host, message: Uint8Array): Promise<string> {
  const signature = await ask('a signature', () => host.sign(message));
  if (signature.length !== 64) throw failed(`a signature of 64 bytes, got ${signature.length}`);
  return toBase64(signature);
}

/** Most levels of caller data: a proof stands nested in bundles and messages, which may hold 64. */
const maxCallerLevels = 32;

/**
 * Caller data must be readable again, and as one text only: historic verifiers order number-like names differently.
 * @throws OccError `bad-request`
 */
export function refuseUnsignable(draft: Pick<ProofDraft, 'policy' | 'attribution' | 'metadata'>): void {
  for (const name of ['policy', 'attribution', 'metadata'] as const) {
    const fault = jsonValueFault(draft[name] ?? null, maxCallerLevels);
    if (fault !== undefined) throw new OccError('bad-request', `${name}: ${fault}`);
    if (!hasIntegerKey(draft[name])) continue;
    throw new OccError('bad-request', `${name}: expected member names that are not numbers`, {
      hint: 'Rename the member: "n1" instead of "1".',
    });
  }
}

/** What a host throws is `host-failed`, with its own error as the cause. */
export async function ask<T>(what: string, answer: () => T | Promise<T>): Promise<T> {
  try {
    return await answer();
  } catch (cause) {
    throw cause instanceof OccError ? cause : failed(what, cause);
  }
}

function failed(what: string, cause?: unknown): OccError {
  return new OccError('host-failed', `expected the host to give ${what}`, { cause });
}
