// SPDX-License-Identifier: Apache-2.0
// Asking a Nitro Secure Module: the requests an enclave has, and answers that are what was asked for.
import type { Cbor } from '../../src/evidence/cbor.ts';
import { encodeMessage, isMap, maxResponseBytes, type Nsm, readMessage } from '../../src/evidence/nsm.ts';
import { OccError } from '../../src/proof/errors.ts';

/** Random bytes of the hypervisor, 256 of them. @throws OccError `host-failed` */
export async function getRandom(nsm: Nsm): Promise<Uint8Array> {
  return bytesOf(await askFor(nsm, 'GetRandom'), 'random');
}

/** The value of a register, 48 bytes, and whether it can still be extended. @throws OccError `host-failed` */
export async function describePcr(nsm: Nsm, index: number) {
  const content = await askFor(nsm, 'DescribePCR', { index });
  return { data: bytesOf(content, 'data'), isLocked: content.get('lock') === true };
}

/** Extends a register with `data`; its new value, 48 bytes. @throws OccError `host-failed`, also when it is locked */
export async function extendPcr(nsm: Nsm, index: number, data: Uint8Array): Promise<Uint8Array> {
  return bytesOf(await askFor(nsm, 'ExtendPCR', { index, data }), 'data');
}

/** From now on the register is in every document, as it is. @throws OccError `host-failed`, also when it is locked */
export async function lockPcr(nsm: Nsm, index: number): Promise<void> {
  const { content } = await ask(nsm, 'LockPCR', { index });
  if (content !== undefined) throw failed('LockPCR', 'more than that');
}

export interface AttestationContent {
  readonly userData?: Uint8Array;
  readonly nonce?: Uint8Array;
  readonly publicKey?: Uint8Array;
}

/** A document about this enclave that echoes `content`. @throws OccError `host-failed` */
export async function attest(nsm: Nsm, { userData, nonce, publicKey }: AttestationContent): Promise<Uint8Array> {
  const request = { user_data: userData ?? null, nonce: nonce ?? null, public_key: publicKey ?? null };
  return bytesOf(await askFor(nsm, 'Attestation', request), 'document');
}

type Content = Readonly<Record<string, Cbor>>;

async function askFor(nsm: Nsm, name: string, content?: Content): Promise<ReadonlyMap<Cbor, Cbor>> {
  const answer = await ask(nsm, name, content);
  if (!isMap(answer.content)) throw failed(name, 'another answer');
  return answer.content;
}

/** The answer of that name. */
async function ask(nsm: Nsm, name: string, content?: Content) {
  const request = encodeMessage(content === undefined ? { name } : { name, content: new Map(Object.entries(content)) });
  const response = await carry(nsm, name, request);
  if (response.length > maxResponseBytes) throw failed(name, `${response.length} bytes`);
  const answer = readAnswer(name, response);
  if (answer?.name === 'Error' && typeof answer.content === 'string') throw failed(name, `Error ${answer.content}`);
  if (answer?.name !== name) throw failed(name, 'another answer');
  return answer;
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
