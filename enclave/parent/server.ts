// SPDX-License-Identifier: Apache-2.0
// The parent: HTTP outside, a link to the enclave inside. It is untrusted by design, so it must not lie by accident:
// everything is bounded, everything unexpected is refused, and what was accepted is answered before it stops.
import type { Socket } from 'node:net';
import { type FastifyInstance, fastify } from 'fastify';
import { OccError } from '../../src/proof/errors.ts';
import { maxJsonBodyBytes, readJsonBodies } from './bodies.ts';
import { type Client, identify, parseApiKeys } from './clients.ts';
import { Connections } from './connections.ts';
import { describeFailure, sendFailure } from './failures.ts';
import { Idempotency } from './idempotency.ts';
import type { EnclaveLink } from './link.ts';
import { addRoutes, routes } from './routes.ts';

/** What the parent puts up with before it cuts somebody off. */
export interface ParentLimits {
  /** At once; more wait in the operating system's queue. */
  readonly connections: number;
  /** A request's headers must arrive within this, all of it within that: a byte a second is an attack. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** How often that is looked at. */
  readonly checkEveryMs: number;
  /** Longer than the idle time of common proxies, so that they close first. */
  readonly keepAliveMs: number;
  /** For accepted requests to be answered when the parent stops. */
  readonly closeMs: number;
}

const defaultLimits: ParentLimits = {
  connections: 2048,
  headersMs: 10_000,
  requestMs: 60_000,
  checkEveryMs: 2_000,
  keepAliveMs: 65_000,
  closeMs: 35_000,
};

export interface ParentOptions {
  readonly link: EnclaveLink;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Without keys anybody may commit: only on loopback, unless `allowOpen`. */
  readonly apiKeys?: readonly string[] | undefined;
  readonly allowOpen?: boolean | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** One line for the operator; never a secret. */
  readonly log?: ((message: string) => void) | undefined;
  readonly limits?: Partial<ParentLimits> | undefined;
}

export interface Parent {
  readonly url: string;
  /** Takes no more requests, answers those it has, closes. */
  close(): Promise<void>;
}

/** Who may commit. @throws OccError `usage` for keys that cannot be read or an open service beyond loopback */
export function readAccess({ host, apiKeys, allowOpen }: Pick<ParentOptions, 'host' | 'apiKeys' | 'allowOpen'>) {
  const keys = apiKeys && parseApiKeys(apiKeys);
  if (keys || allowOpen || isLoopback(host)) return keys;
  throw new OccError('usage', `host ${host}: expected loopback, because there are no API keys`, {
    hint: 'Set API keys, or listen on 127.0.0.1.',
  });
}

/** @throws OccError as {@link readAccess}; `listen-failed` */
export async function startParent(options: ParentOptions): Promise<Parent> {
  const { host, port, link, now, log } = options;
  const keys = readAccess(options);
  const limits = { ...defaultLimits, ...options.limits };
  const server = createServer(limits, log);
  const connections = new Connections(server.server);
  const clients = new WeakMap<object, Client>();
  addRoutes(server, {
    link,
    now,
    log,
    idempotency: new Idempotency(now),
    clientOf(request) {
      const client = clients.get(request) ?? identify(keys, request.headers.authorization);
      clients.set(request, client);
      return client;
    },
  });
  try {
    await server.listen({ host, port });
  } catch (cause) {
    throw new OccError('listen-failed', `expected to listen on ${host}:${port}`, { cause });
  }
  return { url: urlOf(server, host), close: () => close(server, connections, limits) };
}

function createServer(limits: ParentLimits, log: ParentOptions['log']): FastifyInstance {
  const server = fastify({
    bodyLimit: maxJsonBodyBytes,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    forceCloseConnections: 'idle',
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: limits.checkEveryMs },
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: (fault, request, reply) => sendFailure(request, reply, fault, log),
  });
  server.server.maxConnections = limits.connections;
  readJsonBodies(server);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('access-control-allow-origin', '*');
    if (request.method === 'POST' && request.url.includes('?')) {
      throw new OccError('bad-request', 'expected everything in the body, got a query');
    }
    if (request.method !== 'OPTIONS') return;
    reply.header('access-control-allow-methods', 'GET, POST, OPTIONS');
    reply.header('access-control-allow-headers', 'Content-Type, Authorization, Idempotency-Key');
    return reply.code(204).send();
  });
  server.setErrorHandler((fault, request, reply) => sendFailure(request, reply, fault, log));
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const methods = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (!methods) return sendFailure(request, reply, new OccError('not-found', `no such route`), log);
    reply.header('allow', [...methods, 'OPTIONS'].join(', '));
    const wrong = new OccError('method-not-allowed', `expected ${methods.join(' or ')}, got ${request.method}`);
    return sendFailure(request, reply, wrong, log);
  });
  return server;
}

/** What never became a request: not HTTP, headers too long, or not there in time. */
function refuseUnreadable(fault: Error & { readonly code?: string }, socket: Socket): void {
  if (fault.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const late = fault.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const failure = late
    ? new OccError('request-timeout', 'expected the whole request in time')
    : new OccError('bad-request', 'expected a request in HTTP/1.1');
  const status = late ? '408 Request Timeout' : '400 Bad Request';
  const body = JSON.stringify(describeFailure(failure));
  const head = `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`;
  socket.end(`${head}\r\nConnection: close\r\n\r\n${body}`);
}

async function close(server: FastifyInstance, connections: Connections, { closeMs }: ParentLimits): Promise<void> {
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
