// SPDX-License-Identifier: Apache-2.0
// The boot of an epoch: one body, locked into PCR16 before the hardware is asked about it. An enclave in which something
// ran before does not start, and an NSM that does otherwise than it was told gets no signature.
import { describe, expect, it } from 'vitest';
import { openNitroHost } from '../../../enclave/app/nitro-host.ts';
import { describePcr, extendPcr, lockPcr } from '../../../enclave/app/nsm.ts';
import { readNitroDocument } from '../../../src/evidence/nitro.ts';
import { encodeMessage, type Nsm, readMessage } from '../../../src/evidence/nsm.ts';
import { bootBytes, bootPcr16, epochIdOf, parseBootProof } from '../../../src/proof/boot.ts';
import { fromBase64, toBase64 } from '../../../src/proof/bytes.ts';
import { verifyEd25519 } from '../../../src/proof/ed25519.ts';
import type { Host } from '../../../src/proof/host.ts';
import { issueBoot, signerOf } from '../../../src/proof/issue.ts';
import { sha256 } from '../../../src/proof/sha256.ts';
import { newNsm } from '../../host/nsm-bench.ts';

const manifest = {
  image: { name: 'occ', version: '1', sourceB64: toBase64(sha256(new Uint8Array())), protocol: 'occ/1' },
  config: { counterMode: 'epoch' },
};

async function boot(host: Host) {
  const bootNonceB64 = toBase64(await host.getFreshNonce());
  return issueBoot(await signerOf(host), { bootNonceB64, manifest });
}

/** An NSM that answers requests of one name in its own way. */
const lying = (
  nsm: Nsm,
  name: string,
  answer: (honest: () => Uint8Array | Promise<Uint8Array>) => Uint8Array,
): Nsm => ({
  answer: (bytes) => (readMessage(bytes)?.name === name ? answer(() => nsm.answer(bytes)) : nsm.answer(bytes)),
});

const failure = { code: 'host-failed' };

describe('a boot proof', () => {
  it('is signed by the key, names its epoch, and is what the document was made for', async () => {
    const proof = await boot(await openNitroHost({ nsm: newNsm() }));
    expect(parseBootProof(proof)).toEqual(proof);
    const publicKey = fromBase64(proof.publicKeyB64, 'key');
    expect(verifyEd25519(fromBase64(proof.signatureB64, 'signature'), bootBytes(proof), publicKey)).toBe(true);
    expect(proof.epochId).toBe(epochIdOf(proof.publicKeyB64, proof.bootNonceB64));
    const document = readNitroDocument(fromBase64(proof.attestation.reportB64, 'report'));
    expect(document).toMatchObject({
      publicKey,
      nonce: fromBase64(proof.bootNonceB64, 'nonce'),
      userData: sha256(bootBytes(proof)),
    });
    expect(document.pcrs.get(16)).toEqual(bootPcr16(proof));
  });

  it('is in the register that every later document shows, locked', async () => {
    const nsm = newNsm();
    const host = await openNitroHost({ nsm });
    const proof = await boot(host);
    expect(await describePcr(nsm, 16)).toEqual({ data: bootPcr16(proof), isLocked: true });
    await expect(extendPcr(nsm, 16, new Uint8Array(48))).rejects.toMatchObject(failure);
  });

  it('is made once in a life', async () => {
    const host = await openNitroHost({ nsm: newNsm() });
    await boot(host);
    await expect(boot(host)).rejects.toMatchObject(failure);
  });

  it('is not to be had from a host without hardware', async () => {
    const { lockBoot: _, ...host } = await openNitroHost({ nsm: newNsm() });
    await expect(boot(host)).rejects.toMatchObject(failure);
  });
});

describe('an enclave in which something ran before', () => {
  it('would get a register that holds more than its boot', async () => {
    const nsm = newNsm();
    await extendPcr(nsm, 16, new Uint8Array(48).fill(1));
    const fresh = newNsm();
    const host = await openNitroHost({ nsm: fresh });
    const proof = await boot({ ...host, lockBoot: () => lockPcr(nsm, 16) });
    expect((await describePcr(nsm, 16)).data).not.toEqual(bootPcr16(proof));
  });

  it.each([
    ['extended PCR16', (nsm: Nsm) => extendPcr(nsm, 16, new Uint8Array(48))],
    ['locked PCR16', (nsm: Nsm) => lockPcr(nsm, 16)],
  ])('does not start: it %s', async (_, before) => {
    const nsm = newNsm();
    await before(nsm);
    await expect(openNitroHost({ nsm })).rejects.toMatchObject(failure);
  });
});

describe('an NSM that does not do what it is told', () => {
  const otherPcr = encodeMessage({ name: 'ExtendPCR', content: new Map([['data', new Uint8Array(48)]]) });
  const openPcr = encodeMessage({
    name: 'DescribePCR',
    content: new Map<string, boolean | Uint8Array>([
      ['lock', false],
      ['data', new Uint8Array(48)],
    ]),
  });
  it.each([
    ['extends another value', (nsm: Nsm) => lying(nsm, 'ExtendPCR', () => otherPcr)],
    [
      'does not extend',
      (nsm: Nsm) => lying(nsm, 'ExtendPCR', () => encodeMessage({ name: 'Error', content: 'InputTooLarge' })),
    ],
    ['does not lock', (nsm: Nsm) => lying(nsm, 'LockPCR', () => encodeMessage({ name: 'LockPCR' }))],
    ['says that it is open', (nsm: Nsm) => lying(nsm, 'DescribePCR', () => openPcr)],
  ])('%s: nothing is signed', async (_, liar) => {
    const host = await openNitroHost({ nsm: liar(newNsm()) });
    let signed = 0;
    const watched: Host = {
      ...host,
      sign: (message) => {
        signed += 1;
        return host.sign(message);
      },
    };
    await expect(boot(watched)).rejects.toMatchObject(failure);
    expect(signed).toBe(0);
  });

  it('tells a time before the one it told: it is not used', async () => {
    let now = 1_800_000_000_000;
    const host = await openNitroHost({ nsm: newNsm({ now: () => now }) });
    expect(await host.time?.()).toBe(now);
    now -= 1;
    await expect(host.time?.()).rejects.toMatchObject(failure);
  });
});
