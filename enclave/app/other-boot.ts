// SPDX-License-Identifier: Apache-2.0
// The boot proof of another epoch, before a chain goes there or comes from there: genuine, of a running enclave, not in
// debug mode, under the pinned root. What code it runs is the question of whoever verifies the chain, not ours.
import { checkDocument, type DocumentTrust, genuineDocument, isDebug } from '../../src/evidence/document.ts';
import type { NitroDocument } from '../../src/evidence/nitro.ts';
import { type BootProof, bootBytes, bootHash, bootPcr16, epochIdOf, parseBootProof } from '../../src/proof/boot.ts';
import { equalBytes, fromBase64, toHex } from '../../src/proof/bytes.ts';
import { verifyEd25519 } from '../../src/proof/ed25519.ts';
import { OccError } from '../../src/proof/errors.ts';
import { sha256 } from '../../src/proof/sha256.ts';

export interface OtherBoot {
  readonly boot: BootProof;
  readonly bootB64: string;
}

/**
 * @param now milliseconds since 1970
 * @throws OccError `handover-refused` for anything but a genuine boot proof of another epoch
 */
export function readOtherBoot(value: unknown, ownEpochId: string, trust: DocumentTrust, now: number): OtherBoot {
  const boot = readShape(value);
  const { publicKeyB64, bootNonceB64, epochId, signatureB64 } = boot;
  const body = bootBytes(boot);
  const publicKey = fromBase64(publicKeyB64, 'publicKeyB64', 32);
  if (epochId === ownEpochId) throw refused('another epoch');
  if (epochId !== epochIdOf(publicKeyB64, bootNonceB64)) throw refused('the epoch of its key and nonce');
  if (boot.enforcement !== 'measured-tee') throw refused('measured code');
  if (!verifyEd25519(fromBase64(signatureB64, 'signatureB64', 64), body, publicKey)) throw refused('its own signature');
  const document = readGenuine(boot, trust, now);
  const echoes: readonly (readonly [string, Uint8Array, Uint8Array | undefined])[] = [
    ['user_data', sha256(body), document.userData],
    ['public_key', publicKey, document.publicKey],
    ['nonce', fromBase64(bootNonceB64, 'bootNonceB64'), document.nonce],
    ['PCR16', bootPcr16(boot), document.pcrs.get(16)],
  ];
  for (const [what, expected, actual] of echoes) {
    if (!actual || !equalBytes(expected, actual)) throw refused(`a document with its ${what}`);
  }
  if (isDebug(document)) throw refused('an enclave that is not in debug mode');
  if (toHex(document.pcrs.get(0) ?? new Uint8Array()) !== boot.measurement) throw refused('its own measurement');
  return { boot, bootB64: bootHash(boot) };
}

function readGenuine({ attestation }: BootProof, trust: DocumentTrust, now: number): NitroDocument {
  const checked = checkDocument(fromBase64(attestation.reportB64, 'reportB64'), trust);
  const genuine = genuineDocument(checked, { at: checked.form.value?.timestamp ?? now, now });
  if (genuine.fault) throw refused('a genuine document', genuine.fault);
  return genuine.value;
}

function readShape(value: unknown): BootProof {
  try {
    return parseBootProof(value);
  } catch (cause) {
    throw refused('the shape of a boot proof', cause);
  }
}

function refused(expected: string, cause?: unknown): OccError {
  return new OccError('handover-refused', `boot proof of the other epoch: expected ${expected}`, { cause });
}
