// SPDX-License-Identifier: Apache-2.0
// The settings of a parent on its instance, from the environment: every value is good, or refused by its name. Secrets
// come in a file or in API_KEYS, and are never repeated.
import * as z from 'zod/mini';
import { OccError } from '../../src/proof/errors.ts';
import { readBySchema } from '../../src/proof/schema.ts';
import type { EnclaveAddress } from './lasting-link.ts';

const port = z.string().check(z.regex(/^[1-9][0-9]{0,4}$/, 'a port, 1 to 65535'));
const path = z.string().check(z.minLength(1, 'a path'));
const list = z.string().check(z.regex(/^[^,\s]+(?:,[^,\s]+)*$/, 'values separated by commas'));

const schema = z.object({
  PORT: z.optional(port),
  HOST: z.optional(z.string().check(z.minLength(1, 'an address'))),
  API_KEYS: z.optional(list),
  KEYS_FILE: z.optional(path),
  VSOCK_BRIDGE_HOST: z.optional(z.string().check(z.minLength(1, 'a host'))),
  VSOCK_BRIDGE_PORT: z.optional(port),
  ENCLAVE_SOCKET: z.optional(path),
  STORE: z.string().check(z.regex(/^sqlite:.+$/, 'sqlite:FILE')),
  ISSUERS: z.optional(list),
  TSA: z.optional(list),
  TSA_ROOTS: z.optional(list),
  RATE_LIMIT: z.optional(z.string().check(z.regex(/^[1-9][0-9]{0,8}$/, 'requests a minute'))),
  TRUST_PROXY: z.optional(z.enum(['true', 'false'])),
});

export interface ParentSettings {
  readonly host: string;
  readonly port: number;
  readonly apiKeys: readonly string[] | undefined;
  readonly keysPath: string | undefined;
  readonly enclave: EnclaveAddress;
  readonly storePath: string;
  readonly issuers: readonly string[];
  readonly tsaUrls: readonly string[];
  readonly tsaRootPaths: readonly string[];
  readonly requestsPerMinute: number | undefined;
  readonly trustProxy: boolean;
}

/** @throws OccError `usage` */
export function readSettings(env: Readonly<Record<string, string | undefined>>): ParentSettings {
  const set = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name in schema.shape && value !== undefined),
  );
  const read = readSecretly(set);
  return {
    host: read.HOST ?? '127.0.0.1',
    port: portOf('PORT', read.PORT ?? '8080'),
    apiKeys: read.API_KEYS?.split(','),
    keysPath: read.KEYS_FILE,
    enclave: enclaveOf(read),
    storePath: read.STORE.slice('sqlite:'.length),
    issuers: read.ISSUERS?.split(',') ?? [],
    tsaUrls: read.TSA?.split(',') ?? [],
    tsaRootPaths: read.TSA_ROOTS?.split(',') ?? [],
    requestsPerMinute: read.RATE_LIMIT === undefined ? undefined : Number(read.RATE_LIMIT),
    trustProxy: read.TRUST_PROXY === 'true',
  };
}

const example = 'For example STORE=sqlite:/var/lib/occ/proofs.db VSOCK_BRIDGE_PORT=9000 PORT=8080.';

type Read = z.output<typeof schema>;

function readSecretly(set: Readonly<Record<string, unknown>>): Read {
  if (!z.optional(list).safeParse(set.API_KEYS).success) {
    throw new OccError('usage', 'API_KEYS: expected keys separated by commas');
  }
  try {
    return readBySchema(schema, set, 'usage', 'environment') as Read;
  } catch (cause) {
    throw new OccError('usage', cause instanceof Error ? cause.message : 'environment: unreadable', { hint: example });
  }
}

function enclaveOf({ VSOCK_BRIDGE_HOST: host = '127.0.0.1', VSOCK_BRIDGE_PORT: bridge, ENCLAVE_SOCKET: socket }: Read) {
  if (bridge !== undefined && socket === undefined) return { host, port: portOf('VSOCK_BRIDGE_PORT', bridge) };
  if (socket !== undefined && bridge === undefined) return { path: socket };
  throw new OccError('usage', 'environment: expected VSOCK_BRIDGE_PORT or ENCLAVE_SOCKET', {
    hint: 'Set one of them to where the enclave is reached, for example VSOCK_BRIDGE_PORT=9000.',
  });
}

function portOf(name: string, text: string): number {
  if (Number(text) <= 65_535) return Number(text);
  throw new OccError('usage', `${name}: expected a port, 1 to 65535, got ${text}`);
}
