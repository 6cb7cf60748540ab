// SPDX-License-Identifier: Apache-2.0
// Clients: who asks, by API key. Keys are kept as keyed hashes only, so that neither memory nor timing tells them.
// Without keys everybody is one and the same client.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { OccError } from '../../src/proof/errors.ts';

/** More keys than this are a user database, which this is not. */
const maxKeys = 10_000;

const visible = /^[\x21-\x7e]{1,512}$/;

export interface Client {
  /** Who owns the chains this client opens; absent in open mode, where nobody owns any. */
  readonly owner?: string;
  /** Who may use the slots this client takes. */
  readonly holder: string;
  /** Where commits go that name no chain. */
  readonly defaultChain: string;
  /** May end the epoch. */
  readonly operator: boolean;
}

/** The API key with this id may do what operators do. */
const operatorId = 'operator';

/** Without API keys: whoever reaches the service, which on loopback is its operator. */
export const anybody = (operator: boolean): Client => ({ holder: 'open', defaultChain: 'global', operator });

/** Clients by the keyed hash of their key: where a guess is found, or how long it takes, says nothing about a key. */
export interface KnownKeys {
  readonly secret: Uint8Array;
  readonly clients: ReadonlyMap<string, Client>;
}

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
  const secret = randomBytes(32);
  const clients = new Map<string, Client>();
  const ids = new Set<string>();
  for (const [at, text] of texts.entries()) {
    const id = idOf(text, at);
    if (ids.has(id)) throw new OccError('usage', 'API keys: expected every id only once');
    ids.add(id);
    const names = { owner: id, holder: `key/${id}`, defaultChain: `${ownedPrefix}${id}` };
    clients.set(keyedHash(secret, text), { ...names, operator: id === operatorId });
  }
  return { secret, clients };
}

function idOf(text: string, at: number): string {
  if (!visible.test(text)) {
    throw new OccError('usage', `API key ${at + 1}: expected 1 to 512 visible ASCII characters`);
  }
  const colon = text.indexOf(':');
  const id = colon === -1 ? createHash('sha256').update(text).digest('hex').slice(0, 12) : text.slice(0, colon);
  if (/^[A-Za-z0-9._-]{1,64}$/.test(id) && colon !== text.length - 1) return id;
  throw new OccError('usage', `API key ${at + 1}: expected id:secret with an id of [A-Za-z0-9._-], 1 to 64`);
}

/** Undefined for a key nobody has. */
export function identify({ secret, clients }: KnownKeys, authorization: string | undefined): Client | undefined {
  const given = /^Bearer +([\x21-\x7e]{1,512})$/i.exec(authorization ?? '')?.[1];
  return given === undefined ? undefined : clients.get(keyedHash(secret, given));
}

/** Chains under this prefix are the default chains of API keys, each for its own key only. */
const ownedPrefix = 'key/';

/** @throws OccError `forbidden` for the default chain of another key; the enclave knows whose the others are */
export function checkChain(client: Client, chainId: string): void {
  if (!chainId.startsWith(ownedPrefix) || chainId === client.defaultChain) return;
  if (client.owner !== undefined && chainId.startsWith(`${client.defaultChain}/`)) return;
  throw new OccError('forbidden', `chain ${chainId}: expected the API key it is named after`);
}

function keyedHash(secret: Uint8Array, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64');
}
