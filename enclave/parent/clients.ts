// SPDX-License-Identifier: Apache-2.0
// Clients: who asks, by API key. Keys are kept as hashes only, and telling one from another takes the same time for
// every guess. Without keys everybody is one and the same client.
import { createHash, timingSafeEqual } from 'node:crypto';
import { OccError } from '../../src/proof/errors.ts';

/** More keys than this are a user database, which this is not. */
const maxKeys = 10_000;

export interface Client {
  /** Who owns the chains this client opens; absent in open mode, where nobody owns any. */
  readonly owner?: string;
  /** Who may use the slots this client takes. */
  readonly holder: string;
  /** Where commits go that name no chain. */
  readonly defaultChain: string;
}

export const anybody: Client = { holder: 'open', defaultChain: 'global' };

interface KnownKey {
  readonly client: Client;
  /** SHA-256 of the key as it is sent. */
  readonly hash: Uint8Array;
}

export type KnownKeys = readonly KnownKey[];

/**
 * Reads API keys: `id:secret`, or a plain one whose id is the first 12 hex digits of its SHA-256. A client sends the
 * whole text.
 * @throws OccError `usage`; the keys are not repeated in it
 */
export function parseApiKeys(texts: readonly string[]): KnownKeys {
  if (texts.length === 0 || texts.length > maxKeys) {
    throw new OccError('usage', `API keys: expected 1 to ${maxKeys}, got ${texts.length}`, {
      hint: 'Leave the setting out to run without keys.',
    });
  }
  const keys = texts.map((text, at) => {
    if (!/^[\x21-\x7e]{1,512}$/.test(text)) {
      throw new OccError('usage', `API key ${at + 1}: expected 1 to 512 visible ASCII characters`);
    }
    const hash = sha256(text);
    const colon = text.indexOf(':');
    const id = colon === -1 ? hash.toString('hex').slice(0, 12) : text.slice(0, colon);
    if (!/^[A-Za-z0-9._-]{1,64}$/.test(id) || colon === text.length - 1) {
      throw new OccError('usage', `API key ${at + 1}: expected id:secret with an id of [A-Za-z0-9._-], 1 to 64`);
    }
    return { hash, client: { owner: id, holder: `key/${id}`, defaultChain: `${ownedPrefix}${id}` } };
  });
  if (new Set(keys.map(({ client }) => client.owner)).size !== keys.length) {
    throw new OccError('usage', 'API keys: expected every id only once');
  }
  return keys;
}

/** @throws OccError `unauthorized` */
export function identify(keys: KnownKeys | undefined, authorization: string | undefined): Client {
  if (!keys) return anybody;
  const given = sha256(/^Bearer +([\x21-\x7e]{1,512})$/i.exec(authorization ?? '')?.[1] ?? '');
  let found: Client | undefined;
  for (const { hash, client } of keys) if (timingSafeEqual(hash, given)) found = client;
  if (!found) throw new OccError('unauthorized', 'unauthorized');
  return found;
}

/** Chains under this prefix are the default chains of API keys, each for its own key only. */
const ownedPrefix = 'key/';

/** @throws OccError `forbidden` for the default chain of another key; the enclave knows whose the others are */
export function checkChain(client: Client, chainId: string): void {
  if (!chainId.startsWith(ownedPrefix) || chainId === client.defaultChain) return;
  if (client.owner !== undefined && chainId.startsWith(`${client.defaultChain}/`)) return;
  throw new OccError('forbidden', `chain ${chainId}: expected the API key it is named after`);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
