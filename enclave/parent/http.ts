// SPDX-License-Identifier: Apache-2.0
// HTTP as the parent speaks it: everything is bounded, everything unexpected is refused, and every answer has one shape.
import type { Socket } from 'node:net';
import { type FastifyInstance, type FastifyRequest, fastify } from 'fastify';
import { OccError } from '../../src/proof/errors.ts';
import { maxJsonBodyBytes, readJsonBodies } from './bodies.ts';
import { describeFailure, failureOf, sendFailure } from './failures.ts';
import { type Logger, wordsOf } from './log.ts';
import type { Metrics } from './metrics.ts';
import { tokenHeader } from './operations.ts';

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

export const defaultLimits: ParentLimits = {
  connections: 2048,
  headersMs: 10_000,
  requestMs: 60_000,
  checkEveryMs: 2_000,
  keepAliveMs: 65_000,
  closeMs: 35_000,
};

export interface HttpOptions {
  readonly limits: ParentLimits;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Behind a proxy that says for whom it asks. */
  readonly trustProxy: boolean;
  /** Named in the log; never a secret. */
  readonly holderOf: (request: FastifyRequest) => string | undefined;
}

export function createServer({ limits, log, metrics, trustProxy, holderOf }: HttpOptions): FastifyInstance {
  const server = fastify({
    bodyLimit: maxJsonBodyBytes,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    forceCloseConnections: 'idle',
    trustProxy,
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: limits.checkEveryMs },
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: (fault, _, reply) => sendFailure(reply, failureOf(fault)),
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
    reply.header('access-control-allow-headers', `Content-Type, Authorization, Idempotency-Key, ${tokenHeader}`);
    return reply.code(204).send();
  });
  server.setErrorHandler((fault, request, reply) => {
    const failure = failureOf(fault);
    const operation = request.routeOptions.config?.operation ?? 'none';
    if (failure.status >= 500) log.warn({ operation, code: failure.code, words: wordsOf(failure) }, 'could not answer');
    return sendFailure(reply, failure);
  });
  server.addHook('onResponse', async (request, reply) => {
    const operation = request.routeOptions.config?.operation ?? 'none';
    const ms = reply.elapsedTime;
    metrics.requests.inc({ operation, status: reply.statusCode });
    metrics.duration.observe({ operation }, ms / 1000);
    log.info({ operation, status: reply.statusCode, ms: Math.round(ms), client: holderOf(request) }, 'answered');
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
