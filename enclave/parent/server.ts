// SPDX-License-Identifier: Apache-2.0
// The parent: HTTP outside, a link to the enclave inside, a store beside it. It is untrusted by design, so it must not
// lie by accident: what was accepted is answered before it stops, and what was kept is there when it starts again.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OccError } from '../../src/proof/errors.ts';
import { type Config, defaultConfig } from '../wire/config.ts';
import type { Client } from './clients.ts';
import { Connections } from './connections.ts';
import { EnclaveSide, type LinkSource } from './enclave-side.ts';
import { createServer, defaultLimits, type ParentLimits } from './http.ts';
import { KeyRing } from './key-ring.ts';
import { type Logger, silent, wordsOf } from './log.ts';
import { Metrics } from './metrics.ts';
import { limitRate } from './rate.ts';
import { addRoutes } from './routes.ts';
import { SqliteStore } from './sqlite-store.ts';
import { Stamper } from './stamper.ts';
import type { Store } from './store.ts';
import type { Authorities } from './tsa.ts';

/** Enough for a build that commits every second from a hundred jobs; a flood is not. */
const defaultPerMinute = 6000;

export interface AccessOptions {
  readonly host: string;
  /** Without keys anybody may commit: only on loopback, unless `allowOpen`. */
  readonly apiKeys?: readonly string[] | undefined;
  /** A file of keys, read again when it changes. */
  readonly keysPath?: string | undefined;
  readonly allowOpen?: boolean | undefined;
}

export interface ParentOptions extends AccessOptions {
  readonly link: LinkSource;
  /** 0 takes a free one. */
  readonly port: number;
  /** In memory when absent. */
  readonly store?: Store | undefined;
  /** What an enclave is configured with that is new. */
  readonly config?: Config | undefined;
  /** Requests of one client; none are counted where only loopback reaches an open service. */
  readonly requestsPerMinute?: number | undefined;
  /** Who puts timestamps on what is kept; nobody when absent. */
  readonly authorities?: Authorities | undefined;
  readonly trustProxy?: boolean | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log?: Logger | undefined;
  readonly limits?: Partial<ParentLimits> | undefined;
}

export interface Parent {
  readonly url: string;
  /** Reads the keys' file again. */
  reloadKeys(): void;
  /** Takes no more requests, answers those it has, closes. */
  close(): Promise<void>;
}

/** Who may commit. @throws OccError `usage` for keys that cannot be read or an open service beyond loopback */
export function readAccess({ host, apiKeys, keysPath, allowOpen }: AccessOptions, log: Logger = silent): KeyRing {
  const onReload = (fault: OccError | undefined) => {
    if (fault) log.warn({ code: fault.code, words: wordsOf(fault) }, 'the keys in force stay: the file cannot be read');
    else log.warn('the keys were read again');
  };
  const openTo = isLoopback(host) ? 'operator' : 'client';
  const keys = new KeyRing({ apiKeys, path: keysPath, openTo, onReload });
  if (keys.closed || allowOpen || isLoopback(host)) return keys;
  throw new OccError('usage', `host ${host}: expected loopback, because there are no API keys`, {
    hint: 'Set API keys, or listen on 127.0.0.1.',
  });
}

/** @throws OccError as {@link readAccess}; `usage` for a configuration the enclave refuses; `listen-failed` */
export async function startParent(options: ParentOptions): Promise<Parent> {
  const { host, port, now, log = silent } = options;
  const keys = readAccess(options, log);
  const limits = { ...defaultLimits, ...options.limits };
  const store = options.store ?? new SqliteStore({ now });
  const metrics = new Metrics();
  const { link: source, config = defaultConfig } = options;
  const stamper = options.authorities && openStamper(options.authorities, store, metrics, log);
  const enclave = new EnclaveSide({
    ...{ source, store, config, metrics, log, now },
    onKept: (batch, proofs) => stamper?.wantProofs(batch, proofs),
    onBootProof: (boot, bootB64) => stamper?.wantBootProof(boot, bootB64),
  });
  const clients = new WeakMap<object, Client | undefined>();
  const find = (request: FastifyRequest): Client | undefined => {
    if (!clients.has(request)) clients.set(request, keys.find(request.headers.authorization));
    return clients.get(request);
  };
  const holderOf = (request: FastifyRequest) => find(request)?.owner;
  const server = createServer({ limits, log, metrics, trustProxy: options.trustProxy ?? false, holderOf });
  const counted = keys.closed || !isLoopback(host);
  await limitRate(server, {
    perMinute: options.requestsPerMinute ?? (counted ? defaultPerMinute : undefined),
    holderOf,
  });
  addRoutes(server, {
    ...{ link: enclave.link, store, metrics, now, commits: enclave.commits, features: () => enclave.features },
    clientOf(request) {
      const client = find(request);
      if (client) return client;
      throw new OccError('unauthorized', 'unauthorized');
    },
    onCheckpoint: (checkpoint) => stamper?.wantCheckpoint(checkpoint),
    checkReady: () => enclave.checkReady(),
  });
  const connections = new Connections(server.server);
  const close = async () => {
    await closeServer(server, connections, limits);
    await enclave.close();
    await stamper?.close();
    keys.close();
    if (!options.store) await store.close();
  };
  try {
    await enclave.start();
    await server.listen({ host, port });
  } catch (cause) {
    await close();
    if (cause instanceof OccError) throw cause;
    throw new OccError('listen-failed', `expected to listen on ${host}:${port}`, { cause });
  }
  return { url: urlOf(server, host), reloadKeys: () => keys.reload(), close };
}

function openStamper(authorities: Authorities, store: Store, metrics: Metrics, log: Logger): Stamper {
  const onFailure = (fault: OccError) => log.warn({ code: fault.code, words: wordsOf(fault) }, 'no timestamp');
  return new Stamper({ authorities, store, metrics, onFailure });
}

async function closeServer(server: FastifyInstance, connections: Connections, { closeMs }: ParentLimits) {
  const force = setTimeout(() => server.server.closeAllConnections(), closeMs);
  connections.close();
  try {
    await server.close();
  } finally {
    clearTimeout(force);
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.[0-9]{1,3}){3}$/.test(host);
}

function urlOf(server: FastifyInstance, host: string): string {
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
