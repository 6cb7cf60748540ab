// SPDX-License-Identifier: Apache-2.0
// How often one client may ask: counted per API key, else per address, in a table that cannot grow. Those with a key of
// their own are not held up by what strangers do.
import { isIPv4 } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OccError } from '../../src/proof/errors.ts';

/** Clients counted at once, about 200 bytes each; the one that was silent longest is forgotten first. */
const maxCounted = 20_000;

const minuteMs = 60_000;

export interface RateOptions {
  /** Undefined: no limit. */
  readonly perMinute: number | undefined;
  /** Undefined for somebody without a key. */
  readonly holderOf: (request: FastifyRequest) => string | undefined;
}

export async function limitRate(server: FastifyInstance, { perMinute, holderOf }: RateOptions): Promise<void> {
  await server.register(rateLimit, {
    global: perMinute !== undefined,
    max: perMinute ?? Number.MAX_SAFE_INTEGER,
    timeWindow: minuteMs,
    cache: maxCounted,
    keyGenerator: (request) => holderOf(request) ?? `address/${networkOf(request.ip)}`,
    errorResponseBuilder: () => new OccError('rate-limited', `expected at most ${perMinute} requests a minute`),
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  });
}

/** One network of IPv6 is one subscriber, who has 2^64 addresses. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([0-9.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined || isIPv4(address)) return mapped ?? address;
  const [head = '', tail] = address.split('::');
  const front = head.split(':').filter((group) => group !== '');
  const back = tail?.split(':').filter((group) => group !== '') ?? [];
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}
