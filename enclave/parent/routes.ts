// SPDX-License-Identifier: Apache-2.0
// The routes: each operation of the table with its handler, who may ask it, and how often.
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { OccError } from '../../src/proof/errors.ts';
import { readRawBodies } from './bodies.ts';
import { commitHandlers } from './commit-routes.ts';
import type { Context, Handler } from './context.ts';
import { evidenceHandlers } from './evidence-routes.ts';
import { type Operation, type OperationId, operations } from './operations.ts';
import { watchHandlers } from './watch-routes.ts';

/** What the log and the numbers call an operation; `none` for what is none. */
declare module 'fastify' {
  interface FastifyContextConfig {
    readonly operation?: OperationId;
  }
}

export function addRoutes(server: FastifyInstance, context: Context): void {
  const handlers: Readonly<Record<OperationId, Handler>> = {
    ...commitHandlers(context),
    ...evidenceHandlers(context),
    ...watchHandlers(context),
  };
  for (const [id, operation] of Object.entries(operations) as [OperationId, Operation][]) {
    // Each in a scope of its own, for its body parsers.
    server.register(async (scope) => {
      if (operation.body?.['application/octet-stream']) readRawBodies(scope);
      scope.route({
        method: operation.method,
        url: operation.path,
        config: { operation: id, ...(operation.watched && { rateLimit: false }) },
        // Before the body is read: who may not commit may not upload either.
        ...(operation.access !== 'anybody' && { preParsing: async (request) => void context.clientOf(request) }),
        handler: async (request, reply) => send(reply, await handlers[id](request, reply)),
      });
    });
  }
  server.setNotFoundHandler({ preHandler: server.rateLimit() }, refuseUnknown);
}

function send(reply: FastifyReply, answer: unknown): FastifyReply {
  if (typeof answer === 'string') return reply.send(answer);
  return reply.type('application/json').send(JSON.stringify(answer));
}

/** Neither route nor method: which methods a path takes comes from the table. */
async function refuseUnknown(request: FastifyRequest, reply: FastifyReply): Promise<never> {
  const path = request.url.split('?', 1)[0] ?? '';
  const methods = Object.values(operations)
    .filter((operation) => operation.path === path)
    .flatMap(({ method }): readonly HTTPMethods[] => (method === 'GET' ? ['GET', 'HEAD'] : ['POST']));
  if (methods.length === 0) throw new OccError('not-found', 'no such route');
  reply.header('allow', [...methods, 'OPTIONS'].join(', '));
  throw new OccError('method-not-allowed', `expected ${methods.join(' or ')}, got ${request.method}`);
}
