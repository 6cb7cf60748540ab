// SPDX-License-Identifier: Apache-2.0
// The development host with a test NSM: everything a Nitro host says and signs, under the test root. Its key is in
// plain memory all the same; it shows the whole path, and a verifier follows it only if it is told to trust that root.
import type { Cbor } from '../evidence/cbor.ts';
import { readCbor } from '../evidence/cbor.ts';
import { readCoseSign1 } from '../evidence/cose.ts';
import { equalBytes, toHex } from '../proof/bytes.ts';
import { signingKeyFromSeed } from '../proof/ed25519.ts';
import { OccError } from '../proof/errors.ts';
import type { Host } from '../proof/host.ts';
import { type AttestationContent, attest, describePcr, getRandom, type Nsm } from './nsm.ts';
import { isMap } from './nsm-wire.ts';

export interface TestNsmHostOptions {
  readonly nsm: Nsm;
}

const seedBytes = 32;
const nonceBytes = 32;

/**
 * A host whose key, like its nonces, comes from the randomness of `nsm`, and ends with the process.
 * @throws OccError `host-failed` when the NSM does not answer as one, here and from every method that asks it
 */
export async function createTestNsmHost({ nsm }: TestNsmHostOptions): Promise<Host> {
  const draw = async (length: number) => (await getRandom(nsm)).slice(0, length);
  const key = signingKeyFromSeed(await draw(seedBytes));
  const measurement = toHex(await describePcr(nsm, 0));
  let counter = 0n;
  return {
    enforcementTier: 'measured-tee',
    attestationFormat: 'aws-nitro',
    getPublicKey: () => key.publicKey.slice(),
    getMeasurement: () => measurement,
    getFreshNonce: () => draw(nonceBytes),
    sign: (message) => key.sign(message),
    nextCounter: () => {
      counter += 1n;
      return counter;
    },
    getAttestation: async (request) => (await attestedDocument(nsm, request)).document,
    time: async () => (await attestedDocument(nsm, {})).timestamp,
  };
}

/** A document and its time. @throws OccError `host-failed` unless it echoes what was asked */
async function attestedDocument(nsm: Nsm, asked: AttestationContent) {
  const document = await attest(nsm, asked);
  const payload = readCbor(readCoseSign1(document).payload, { indefinite: true });
  const member = (key: string): Cbor => (isMap(payload) ? (payload.get(key) ?? null) : null);
  const echoes = (key: string, expected: Uint8Array | undefined) => {
    const got = member(key);
    return expected === undefined ? got === null : got instanceof Uint8Array && equalBytes(got, expected);
  };
  const whole =
    echoes('user_data', asked.userData) && echoes('nonce', asked.nonce) && echoes('public_key', asked.publicKey);
  const timestamp = Number(member('timestamp'));
  if (!whole || !Number.isSafeInteger(timestamp) || timestamp <= 0) {
    throw new OccError('host-failed', 'expected an NSM document that echoes the request and has a time, got another');
  }
  return { document, timestamp };
}
