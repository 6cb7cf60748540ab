// SPDX-License-Identifier: Apache-2.0
// A Nitro Secure Module for tests and development: the real requests and responses, the real registers, documents
// signed by the test authority. Nothing protects its key: what it says counts only where its root was asked for.
import { randomBytes } from 'node:crypto';
import type { Server, Socket } from 'node:net';
import type { Cbor, CborMap } from '../evidence/cbor.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import {
  encodeMessage,
  FrameReader,
  frame,
  isMap,
  maxRequestBytes,
  type Nsm,
  type NsmMessage,
  readMessage,
} from '../evidence/nsm.ts';
import { toHex, utf8 } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import type { TestAuthority, TestChain } from './test-authority.ts';
import { documentEntries, encodePayload, type PayloadForm, signDocument } from './test-document.ts';
import { extendPcr, NsmRefusal, PcrBank, pcrBytes, pcrCount } from './test-pcrs.ts';

export interface TestNsmOptions {
  readonly authority: TestAuthority;
  /** Milliseconds since 1970: the hypervisor's clock. */
  readonly now: () => number;
  /** PCR0, PCR1 and PCR2 of the image, and what else of PCR0 to PCR15 is not zero, 48 bytes each. */
  readonly pcrs: ReadonlyMap<number, Uint8Array>;
  /** `i-<17 hex>-enc<16 hex>`; drawn when absent. */
  readonly moduleId?: string | undefined;
  readonly form?: PayloadForm | undefined;
  /** Random bytes; tests that need the same ones again give their own source. */
  readonly random?: ((length: number) => Uint8Array) | undefined;
}

const randomLength = 256;

/** A leaf lives three hours; the oldest one seen in use was 8,523 seconds old. */
const leafUseMs = 8_640_000;

/** Genuine documents hold up to 1024 bytes of each, and no empty key. */
const attestationLimits = { public_key: [1, 1024], user_data: [0, 1024], nonce: [0, 1024] } as const;

export class TestNsm implements Nsm {
  readonly moduleId: string;
  readonly #options: TestNsmOptions;
  readonly #random: (length: number) => Uint8Array;
  readonly #pcrs: PcrBank;
  #chain: TestChain | undefined;

  /** @throws OccError `usage` for PCRs or a module id that no enclave has */
  constructor(options: TestNsmOptions) {
    const { authority, now, pcrs, moduleId, random = randomBytes } = options;
    this.#options = options;
    this.#random = random;
    if (![0, 1, 2].every((index) => pcrs.has(index)))
      throw new OccError('usage', 'expected values of PCR0, PCR1 and PCR2');
    this.moduleId = moduleId ?? drawModuleId(now(), random);
    const [instanceId = ''] = this.moduleId.split('-enc');
    this.#pcrs = new PcrBank(new Map([[4, extendPcr(new Uint8Array(pcrBytes), utf8(instanceId))], ...pcrs]));
    this.#chain = authority.issue(this.moduleId, now());
  }

  /** Never throws: what cannot be done is answered with `{"Error": code}`. */
  answer(request: Uint8Array): Uint8Array {
    try {
      if (request.length > maxRequestBytes) throw new NsmRefusal('InputTooLarge');
      return encodeMessage(this.#perform(readMessage(request)));
    } catch (fault) {
      if (fault instanceof NsmRefusal) return encodeMessage({ name: 'Error', content: fault.code });
      if (fault instanceof EvidenceFault) return encodeMessage({ name: 'Error', content: 'InvalidOperation' });
      throw fault;
    }
  }

  #perform(request: NsmMessage | undefined): NsmMessage {
    const { name, content } = request ?? { name: '' };
    if (content === undefined) {
      if (name === 'GetRandom') return respond(name, { random: this.#random(randomLength) });
      if (name === 'DescribeNSM') return respond(name, this.#describe());
      throw new NsmRefusal('InvalidOperation');
    }
    if (!isMap(content)) throw new NsmRefusal('InvalidOperation');
    switch (name) {
      case 'DescribePCR': {
        const { lock, data } = this.#pcrs.describe(unsigned(content, 'index'));
        return respond(name, { lock, data });
      }
      case 'ExtendPCR':
        return respond(name, { data: this.#pcrs.extend(unsigned(content, 'index'), required(content, 'data')) });
      case 'LockPCR':
        this.#pcrs.lock(unsigned(content, 'index'));
        return { name };
      case 'LockPCRs':
        this.#pcrs.lockBelow(unsigned(content, 'range'));
        return { name };
      case 'Attestation':
        return respond(name, { document: this.#attest(content) });
      default:
        throw new NsmRefusal('InvalidOperation');
    }
  }

  #describe() {
    return {
      version_major: 1,
      version_minor: 0,
      version_patch: 0,
      module_id: this.moduleId,
      max_pcrs: pcrCount,
      locked_pcrs: [...this.#pcrs.locked().keys()],
      digest: 'SHA384',
    };
  }

  #attest(request: CborMap): Uint8Array {
    const timestamp = Math.floor(this.#options.now());
    const { certificates, key } = this.#currentChain(timestamp);
    const entries = documentEntries({
      moduleId: this.moduleId,
      timestamp,
      pcrs: this.#pcrs.locked(),
      certificates,
      publicKey: optional(request, 'public_key'),
      userData: optional(request, 'user_data'),
      nonce: optional(request, 'nonce'),
    });
    return signDocument(encodePayload(entries, this.#options.form), key);
  }

  #currentChain(now: number): TestChain {
    const known = this.#chain;
    if (known && now >= known.issued && now < known.issued + leafUseMs) return known;
    this.#chain = this.#options.authority.issue(this.moduleId, now);
    return this.#chain;
  }
}

const respond = (name: string, content: Readonly<Record<string, Cbor>>): NsmMessage => ({
  name,
  content: new Map(Object.entries(content)),
});

function unsigned(content: CborMap, key: string): number {
  const value = content.get(key);
  if (typeof value !== 'number' || value < 0) throw new NsmRefusal('InvalidOperation');
  return value;
}

function required(content: CborMap, key: string): Uint8Array {
  const value = content.get(key);
  if (!(value instanceof Uint8Array)) throw new NsmRefusal('InvalidOperation');
  return value;
}

function optional(content: CborMap, key: keyof typeof attestationLimits): Uint8Array | null {
  if ((content.get(key) ?? null) === null) return null;
  const value = required(content, key);
  const [least, most] = attestationLimits[key];
  if (value.length < least) throw new NsmRefusal('InvalidArgument');
  if (value.length > most) throw new NsmRefusal('InputTooLarge');
  return value;
}

/** The enclave's part begins with the milliseconds it started at. */
function drawModuleId(now: number, random: (length: number) => Uint8Array): string {
  const started = Math.floor(now).toString(16).padStart(12, '0');
  return `i-${toHex(random(9)).slice(0, 17)}-enc${started}${toHex(random(2))}`;
}

/** Answers framed requests on every connection of `server`; a frame that is too long ends its connection. */
export function serveNsm(nsm: TestNsm, server: Server): void {
  server.on('connection', (socket: Socket) => {
    const reader = new FrameReader(maxRequestBytes);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      const requests = reader.take(chunk);
      if (!requests) socket.destroy();
      for (const request of requests ?? []) socket.write(frame(nsm.answer(request)));
    });
  });
}
