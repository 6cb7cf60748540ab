// SPDX-License-Identifier: Apache-2.0
// The Nitro host with a test NSM passes the compliance kit, attests what it is asked to, and stops where the NSM does
// not do as it should.
import { describe, expect, it } from 'vitest';
import { openNitroHost } from '../../../enclave/app/nitro-host.ts';
import { checkDocument, genuineDocument } from '../../../src/evidence/document.ts';
import { type VerifyEcdsa, verifyEcdsaNode } from '../../../src/evidence/ecdsa.ts';
import { readNitroDocument } from '../../../src/evidence/nitro.ts';
import { encodeCbor, encodeMessage, maxResponseBytes, type Nsm, readMessage } from '../../../src/evidence/nsm.ts';
import { runHostComplianceTests } from '../../../src/host/compliance.ts';
import { fromBase64, toBase64, toHex, utf8 } from '../../../src/proof/bytes.ts';
import { Constructor } from '../../../src/proof/constructor.ts';
import type { Host } from '../../../src/proof/host.ts';
import { sha256 } from '../../../src/proof/sha256.ts';
import { authority, document, newNsm, pcrs, start } from '../../host/nsm-bench.ts';

let now = start;
const nsm = newNsm({
  now: () => {
    now += 1;
    return now;
  },
});
const host = await openNitroHost({ nsm });

runHostComplianceTests(host, { describe, it });

const asked = {
  userData: new Uint8Array(32).fill(1),
  publicKey: new Uint8Array(32).fill(2),
  nonce: new Uint8Array(32).fill(3),
};

const judge = (bytes: Uint8Array) => {
  const trust = { roots: [{ name: 'test', der: authority.root }], verify: verifyEcdsaNode as VerifyEcdsa };
  return genuineDocument(checkDocument(bytes, trust), { at: now, now });
};

describe('the Nitro host', () => {
  it('says what a Nitro host says', async () => {
    expect(host).toMatchObject({ enforcementTier: 'measured-tee', attestationFormat: 'aws-nitro' });
    expect(await host.getMeasurement()).toBe(toHex(pcrs.get(0) ?? new Uint8Array()));
  });

  it('has documents about what was asked, genuine under the test root', async () => {
    const bytes = (await host.getAttestation?.(asked)) as Uint8Array;
    expect(judge(bytes)).toMatchObject({ value: { ...asked, moduleId: nsm.moduleId } });
  });

  it('tells the time of the NSM, later each time', async () => {
    const before = now;
    const times = [await host.time?.(), await host.time?.()];
    expect(times).toEqual([before + 1, before + 2]);
  });

  it('has another key in each life', async () => {
    const other = await openNitroHost({ nsm });
    expect(await other.getPublicKey()).not.toEqual(await host.getPublicKey());
  });

  it('makes proofs whose documents are genuine and name its key and nonce', async () => {
    const committer = await Constructor.initialize({ host });
    const { environment, commit, signer } = await committer.commit({ bytes: utf8('hello occ\n') });
    const bytes = fromBase64(environment.attestation?.reportB64 ?? '', 'report');
    expect(judge(bytes)).toMatchObject({
      value: {
        publicKey: fromBase64(signer.publicKeyB64, 'key'),
        nonce: fromBase64(commit.nonceB64, 'nonce'),
        userData: { length: 32 },
      },
    });
    expect(readNitroDocument(bytes).timestamp).toBeGreaterThanOrEqual(commit.time ?? Number.POSITIVE_INFINITY);
  });
});

/** An NSM that answers requests of one name in its own way. */
const lying = (name: string, answer: (honest: Uint8Array) => Uint8Array | Promise<Uint8Array>): Nsm => ({
  answer: (bytes) => {
    const honest = nsm.answer(bytes);
    return readMessage(bytes)?.name === name ? answer(honest) : honest;
  },
});

const message = (name: string, key: string, value: Uint8Array | string) =>
  encodeMessage({ name, content: new Map([[key, value]]) });

const open = (device: Nsm): Promise<Host> => openNitroHost({ nsm: device });

describe('its clock', () => {
  it('asks for the time with a statement that is about nothing else', async () => {
    const documents: Uint8Array[] = [];
    const watched = await open(
      lying('Attestation', (honest) => {
        documents.push(honest);
        return honest;
      }),
    );
    await watched.time?.();
    const content = readMessage(documents[0] ?? new Uint8Array())?.content;
    const {
      userData,
      nonce = new Uint8Array(),
      publicKey,
    } = readNitroDocument((content instanceof Map ? content.get('document') : undefined) as Uint8Array);
    const statement = JSON.stringify({ nonceB64: toBase64(nonce), version: 'occ/clock/1' });
    expect([toHex(userData ?? nonce), publicKey]).toEqual([toHex(sha256(utf8(statement))), undefined]);
  });
});

describe('the host does not start', () => {
  it.each([
    ['without randomness', lying('GetRandom', () => encodeMessage({ name: 'Error', content: 'InternalError' }))],
    ['with too little of it', lying('GetRandom', () => message('GetRandom', 'random', new Uint8Array(31)))],
    ['with randomness that is a text', lying('GetRandom', () => message('GetRandom', 'random', 'random'))],
    ['with an answer to something else', lying('GetRandom', () => message('DescribePCR', 'data', new Uint8Array(48)))],
    ['with a name for an answer', lying('DescribePCR', () => encodeCbor('DescribePCR'))],
    ['with an answer that is no CBOR', lying('DescribePCR', () => utf8('}no'))],
    ['with no answer', lying('DescribePCR', () => new Uint8Array())],
    ['with an answer beyond the buffer', lying('GetRandom', () => new Uint8Array(maxResponseBytes + 1))],
  ])('%s', async (_, device) => {
    await expect(open(device)).rejects.toMatchObject({ code: 'host-failed' });
  });

  it('when the NSM cannot be reached', async () => {
    const cause = new Error('gone');
    const gone = lying('GetRandom', () => Promise.reject(cause));
    await expect(open(gone)).rejects.toMatchObject({ code: 'host-failed', cause });
  });
});

describe('the host hands out no document', () => {
  it.each([
    ['about something else', () => document(newNsm(), { user_data: utf8('else') })],
    ['about nothing', () => document(newNsm())],
    ['without the nonce', () => document(newNsm(), { user_data: asked.userData, public_key: asked.publicKey })],
    [
      'with another key',
      () => document(newNsm(), { ...{ user_data: asked.userData, nonce: asked.nonce }, public_key: asked.nonce }),
    ],
    ['that is none', () => utf8('not a document')],
    ['that is empty', () => new Uint8Array()],
  ])('%s', async (_, other) => {
    const liar = await open(lying('Attestation', () => message('Attestation', 'document', other())));
    await expect(liar.getAttestation?.(asked)).rejects.toMatchObject({ code: 'host-failed' });
  });

  it('and tells no time, when the NSM refuses', async () => {
    const refusing = await open(lying('Attestation', () => encodeMessage({ name: 'Error', content: 'InternalError' })));
    await expect(refusing.getAttestation?.(asked)).rejects.toMatchObject({ code: 'host-failed' });
    await expect(refusing.time?.()).rejects.toMatchObject({ code: 'host-failed' });
  });

  it('and tells no time, from a document that told it before', async () => {
    const told: Uint8Array[] = [];
    const replaying = await open(
      lying('Attestation', (honest) => {
        told.push(honest.slice());
        return told[0] ?? honest;
      }),
    );
    expect(await replaying.time?.()).toBe(now);
    await expect(replaying.time?.()).rejects.toMatchObject({ code: 'host-failed' });
  });
});
