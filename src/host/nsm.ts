// SPDX-License-Identifier: Apache-2.0
// Asking a Nitro Secure Module, real or test: the three requests a host needs, and answers that are what was asked for.
import type { Cbor } from '../evidence/cbor.ts';
import { OccError } from '../proof/errors.ts';
import { encodeMessage, isMap, maxResponseBytes, readMessage } from './nsm-wire.ts';

/** Carries one request to the device and its response back, both CBOR. */
export interface Nsm {
  answer(request: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** Random bytes of the hypervisor, 256 of them. @throws OccError `host-failed` */
export async function getRandom(nsm: Nsm): Promise<Uint8Array> {
  return bytesOf(await ask(nsm, 'GetRandom'), 'random');
}

/** The value of a register, 48 bytes. @throws OccError `host-failed` */
export async function describePcr(nsm: Nsm, index: number): Promise<Uint8Array> {
  return bytesOf(await ask(nsm, 'DescribePCR', { index }), 'data');
}

export interface AttestationContent {
  readonly userData?: Uint8Array;
  readonly nonce?: Uint8Array;
  readonly publicKey?: Uint8Array;
}

/** A document about this enclave that echoes `content`. @throws OccError `host-failed` */
export async function attest(nsm: Nsm, { userData, nonce, publicKey }: AttestationContent): Promise<Uint8Array> {
  const request = { user_data: userData ?? null, nonce: nonce ?? null, public_key: publicKey ?? null };
  return bytesOf(await ask(nsm, 'Attestation', request), 'document');
}

async function ask(nsm: Nsm, name: string, content?: Readonly<Record<string, Cbor>>): Promise<ReadonlyMap<Cbor, Cbor>> {
  const request = encodeMessage(content === undefined ? { name } : { name, content: new Map(Object.entries(content)) });
  const response = await carry(nsm, name, request);
  if (response.length > maxResponseBytes) throw failed(name, `${response.length} bytes`);
  const answer = readAnswer(name, response);
  if (answer.name === 'Error' && typeof answer.content === 'string') throw failed(name, `Error ${answer.content}`);
  if (answer.name !== name || !isMap(answer.content)) throw failed(name, 'another answer');
  return answer.content;
}

async function carry(nsm: Nsm, name: string, request: Uint8Array): Promise<Uint8Array> {
  try {
    return await nsm.answer(request);
  } catch (cause) {
    throw failed(name, 'none', cause);
  }
}

function readAnswer(name: string, response: Uint8Array) {
  try {
    return readMessage(response);
  } catch (cause) {
    throw failed(name, 'something else than an NSM response', cause);
  }
}

function bytesOf(content: ReadonlyMap<Cbor, Cbor>, key: string): Uint8Array {
  const value = content.get(key);
  if (!(value instanceof Uint8Array)) throw failed(key, 'no bytes');
  return value;
}

function failed(asked: string, got: string, cause?: unknown): OccError {
  return new OccError('host-failed', `NSM ${asked}: expected its answer, got ${got}`, { cause });
}
