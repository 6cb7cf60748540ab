// SPDX-License-Identifier: Apache-2.0
// The development host with a test NSM: everything a Nitro host says and signs, under the test root. Its key is in
// plain memory all the same; it shows the whole path, and a verifier follows it only if it is told to trust that root.
import { attempt } from '../evidence/fault.ts';
import { readNitroDocument } from '../evidence/nitro.ts';
import { equalBytes, toBase64, toHex } from '../proof/bytes.ts';
import { canonicalize } from '../proof/canonical.ts';
import { signingKeyFromSeed } from '../proof/ed25519.ts';
import { OccError } from '../proof/errors.ts';
import type { Host } from '../proof/host.ts';
import { sha256 } from '../proof/sha256.ts';
import { type AttestationContent, attest, describePcr, getRandom, type Nsm } from './nsm.ts';

export interface TestNsmHostOptions {
  readonly nsm: Nsm;
}

/** Of the 256 that the NSM gives: a seed, or a nonce. */
const drawnBytes = 32;

/**
 * A host whose key, like its nonces, comes from the randomness of `nsm`, and ends with the process.
 * @throws OccError `host-failed` when the NSM does not answer as one, here and from every method that asks it
 */
export async function createTestNsmHost({ nsm }: TestNsmHostOptions): Promise<Host> {
  const draw = async () => {
    const random = await getRandom(nsm);
    if (random.length >= drawnBytes) return random.slice(0, drawnBytes);
    throw new OccError('host-failed', `expected ${drawnBytes} random bytes or more, got ${random.length}`);
  };
  const key = signingKeyFromSeed(await draw());
  const measurement = toHex(await describePcr(nsm, 0));
  let counter = 0n;
  return {
    enforcementTier: 'measured-tee',
    attestationFormat: 'aws-nitro',
    getPublicKey: () => key.publicKey.slice(),
    getMeasurement: () => measurement,
    getFreshNonce: draw,
    sign: (message) => key.sign(message),
    nextCounter: () => {
      counter += 1n;
      return counter;
    },
    getAttestation: async (request) => (await attestedDocument(nsm, request)).document,
    time: async () => (await attestedDocument(nsm, clockRequest(await draw()))).timestamp,
  };
}

/** What a document is asked for when only its time is wanted: nothing else that we sign or attest has this version. */
function clockRequest(nonce: Uint8Array): AttestationContent {
  const statement = { version: 'occ/clock/1', nonceB64: toBase64(nonce) };
  return { userData: sha256(canonicalize(statement)), nonce };
}

/** A document and its time. @throws OccError `host-failed` unless it is well formed and echoes what was asked */
async function attestedDocument(nsm: Nsm, asked: AttestationContent) {
  const document = await attest(nsm, asked);
  const { value: read, fault } = attempt(() => readNitroDocument(document));
  if (fault)
    throw new OccError('host-failed', `expected a document from the NSM, got: ${fault.message}`, { cause: fault });
  const echoed =
    isEcho(read.userData, asked.userData) && isEcho(read.nonce, asked.nonce) && isEcho(read.publicKey, asked.publicKey);
  if (!echoed) throw new OccError('host-failed', 'expected an NSM document that echoes the request, got another');
  return { document, timestamp: read.timestamp };
}

function isEcho(got: Uint8Array | undefined, asked: Uint8Array | undefined): boolean {
  return got === undefined || asked === undefined ? got === asked : equalBytes(got, asked);
}
