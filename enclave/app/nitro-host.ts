// SPDX-License-Identifier: Apache-2.0
// The host inside a Nitro enclave: key and nonces out of the hypervisor's randomness, its time, its documents. The key
// stays in this closure and ends with the process; nothing here can hand it out.
import { attempt } from '../../src/evidence/fault.ts';
import { readNitroDocument } from '../../src/evidence/nitro.ts';
import type { Nsm } from '../../src/evidence/nsm.ts';
import { equalBytes, toBase64, toHex } from '../../src/proof/bytes.ts';
import { clockBytes } from '../../src/proof/clock.ts';
import { signingKeyFromSeed } from '../../src/proof/ed25519.ts';
import { OccError } from '../../src/proof/errors.ts';
import type { Host } from '../../src/proof/host.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import { extendedOnce, sha384 } from '../../src/proof/sha384.ts';
import { type AttestationContent, attest, describePcr, extendPcr, getRandom, lockPcr } from './nsm.ts';

/** Length of a seed, and of a nonce. */
const drawnBytes = 32;

/** The register that is ours to fill: it says which boot this is, in every document from then on. */
const bootPcr = 16;

/** A host that can bind its life to one boot body. */
export interface NitroHost extends Host {
  lockBoot(body: Uint8Array): Promise<void>;
}

/**
 * A host with a fresh key. All its methods that ask the NSM throw `host-failed` when it does not answer as one.
 * @throws OccError `host-failed`; also when PCR16 is in use: then this life of the enclave has a boot already
 */
export async function openNitroHost({ nsm }: { readonly nsm: Nsm }): Promise<NitroHost> {
  const before = await describePcr(nsm, bootPcr);
  if (before.isLocked || before.data.some((byte) => byte !== 0)) {
    throw new OccError('host-failed', 'expected PCR16 at zero, got one that was extended or locked', {
      hint: 'Something ran in this enclave before; restart it.',
    });
  }
  const key = signingKeyFromSeed((await drawRandom(nsm)).subarray(0, drawnBytes));
  const measurement = toHex((await describePcr(nsm, 0)).data);
  const nonces = new Nonces(nsm);
  let lastTime = 0;
  return {
    enforcementTier: 'measured-tee',
    attestationFormat: 'aws-nitro',
    getPublicKey: () => key.publicKey.slice(),
    getMeasurement: () => measurement,
    getFreshNonce: () => nonces.next(),
    sign: (message) => key.sign(message),
    getAttestation: async (request) => (await attestedDocument(nsm, request)).document,
    lockBoot: (body) => lockBoot(nsm, body),
    time: async () => {
      const known = lastTime;
      const nonce = await nonces.next();
      const asked = { userData: sha256(clockBytes(toBase64(nonce))), nonce };
      const { timestamp } = await attestedDocument(nsm, asked);
      if (timestamp < known) throw new OccError('host-failed', 'expected a time that does not go back');
      lastTime = Math.max(lastTime, timestamp);
      return timestamp;
    },
  };
}

/** PCR16 := SHA-384(48 zero bytes ‖ SHA-384(body)), and no value after it. */
async function lockBoot(nsm: Nsm, body: Uint8Array): Promise<void> {
  const expected = extendedOnce(body);
  const extended = await extendPcr(nsm, bootPcr, sha384(body));
  await lockPcr(nsm, bootPcr);
  const { data, isLocked } = await describePcr(nsm, bootPcr);
  if (isLocked && equalBytes(extended, expected) && equalBytes(data, expected)) return;
  throw new OccError('host-failed', 'expected PCR16 to be locked with the boot body, got another value');
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

async function drawRandom(nsm: Nsm): Promise<Uint8Array> {
  const random = await getRandom(nsm);
  if (random.length >= drawnBytes) return random;
  throw new OccError('host-failed', `expected ${drawnBytes} random bytes or more, got ${random.length}`);
}

/** One answer of the NSM holds eight nonces; each is handed out once. */
class Nonces {
  readonly #nsm: Nsm;
  #drawn: Uint8Array = new Uint8Array();

  constructor(nsm: Nsm) {
    this.#nsm = nsm;
  }

  async next(): Promise<Uint8Array> {
    while (this.#drawn.length < drawnBytes) {
      const random = await drawRandom(this.#nsm);
      if (this.#drawn.length < drawnBytes) this.#drawn = random; // or somebody else refilled it meanwhile
    }
    const nonce = this.#drawn.slice(0, drawnBytes);
    this.#drawn = this.#drawn.subarray(drawnBytes);
    return nonce;
  }
}
