// SPDX-License-Identifier: Apache-2.0
// Exchange: one request and its whole answer, bounded in bytes and time. What comes back is either an answer or a
// fault that says whether the request may have reached the service. Redirects are answers, and wrong ones.
import type { Dispatcher } from 'undici';
import { concatBytes } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import type { Endpoint } from './endpoint.ts';
import { classify, type Fault, faultOf, redirected, type Stage, TooLarge } from './fault.ts';

/** How long one step of an exchange may take, in milliseconds. */
export interface ExchangeLimits {
  /** Name resolution, TCP and TLS. */
  readonly connectMs: number;
  /** From the request to the last header; a full batch of hardware documents takes seconds. */
  readonly headersMs: number;
  /** Between two pieces of the body. */
  readonly bodyMs: number;
  /** The exchange as a whole: a service that sends a byte a second is stuck, whatever the other limits say. */
  readonly wholeMs: number;
}

export const defaultLimits: ExchangeLimits = {
  connectMs: 10_000,
  headersMs: 60_000,
  bodyMs: 15_000,
  wholeMs: 90_000,
};

export interface Request {
  readonly method: 'GET' | 'POST';
  /** Below the endpoint, with its leading slash. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Longer answers are refused while they arrive. */
  readonly maxBytes: number;
  /** Use no connection that has been idle: a service may have just closed it, and the request would be lost. */
  readonly fresh?: boolean;
}

export interface Answer {
  readonly status: number;
  /** Lower-case names; of repeated headers all values, joined. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

export type Outcome = { readonly answer: Answer } | { readonly fault: Fault };

/** Connections to one endpoint. */
export interface Exchanger {
  /** @param withinMs the exchange takes no longer than this, whatever the limits say */
  exchange(request: Request, withinMs: number): Promise<Outcome>;
  close(): Promise<void>;
}

/**
 * Opens connections to `endpoint`, through the proxy the environment names unless it is on loopback.
 * @param signal the caller's wish to stop: every exchange then ends in a `cancelled` fault
 */
export async function openExchanger(
  endpoint: Endpoint,
  limits: ExchangeLimits,
  signal: AbortSignal | undefined,
): Promise<Exchanger> {
  const { Agent, EnvHttpProxyAgent } = await loadUndici();
  const options = { allowH2: false, connect: { timeout: limits.connectMs } };
  const dispatcher = endpoint.loopback ? new Agent(options) : proxied(() => new EnvHttpProxyAgent(options));
  return {
    exchange(request, withinMs) {
      const wholeMs = Math.max(1, Math.min(limits.wholeMs, Math.ceil(withinMs)));
      return exchangeOnce(dispatcher, endpoint, request, { ...limits, wholeMs }, signal);
    },
    close: () => dispatcher.destroy(),
  };
}

/** undici 8 breaks while it is loaded on Node 20, where offline commands must still run: hence late, and caught. */
async function loadUndici() {
  try {
    return await import('undici');
  } catch (cause) {
    throw new OccError('usage', 'network: expected Node 22.19 or later, got one that cannot load the HTTP client', {
      hint: 'Use Node 24. Verifying needs no network and works on Node 20.',
      cause,
    });
  }
}

function proxied<T>(open: () => T): T {
  try {
    return open();
  } catch {
    // the address of a proxy may hold a password: neither it nor the cause is repeated
    throw new OccError('usage', 'proxy: expected URLs in HTTPS_PROXY and HTTP_PROXY, got something else');
  }
}

async function exchangeOnce(
  dispatcher: Dispatcher,
  endpoint: Endpoint,
  request: Request,
  limits: ExchangeLimits,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const stage: Stage = { sent: false, status: undefined, what: `${request.method} ${endpoint.origin}${request.path}` };
  const deadline = AbortSignal.timeout(limits.wholeMs);
  const stop = signal ? AbortSignal.any([signal, deadline]) : deadline;
  try {
    const answer = await receive(dispatcher, endpoint, request, limits, stage, stop);
    const isRedirect = answer.status >= 300 && answer.status <= 399;
    return isRedirect ? { fault: redirected(stage, answer.headers.get('location')) } : { answer };
  } catch (cause) {
    if (signal?.aborted) return { fault: faultOf(stage, 'cancelled', 'stopped by the caller', cause, true) };
    if (deadline.aborted) {
      const late = `expected the whole answer within ${limits.wholeMs} ms, got ${stage.status ? 'a part of it' : 'none'}`;
      return { fault: faultOf(stage, 'service-timeout', late, cause) };
    }
    return { fault: classify(cause, stage) };
  }
}

function receive(
  dispatcher: Dispatcher,
  endpoint: Endpoint,
  request: Request,
  limits: ExchangeLimits,
  stage: Stage,
  stop: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let headers = new Map<string, string>();
    const pieces: Uint8Array[] = [];
    let size = 0;
    const onStop = () => {
      reject(stop.reason);
      controller?.abort(stop.reason);
    };
    const settled = () => stop.removeEventListener('abort', onStop);
    if (stop.aborted) return onStop();
    stop.addEventListener('abort', onStop, { once: true });
    dispatcher.dispatch(
      {
        origin: endpoint.origin,
        path: `${endpoint.base}${request.path}`,
        method: request.method,
        headers: request.headers,
        body: request.body ?? null,
        reset: request.fresh ?? false,
        headersTimeout: limits.headersMs,
        bodyTimeout: limits.bodyMs,
      },
      {
        onRequestStart(started) {
          controller = started;
          if (stop.aborted) started.abort(stop.reason);
          else stage.sent = true;
        },
        onResponseStart(_, status, raw) {
          stage.status = status;
          headers = new Map(
            Object.entries(raw).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]),
          );
        },
        onResponseData(receiving, piece) {
          size += piece.length;
          if (size > request.maxBytes) receiving.abort(new TooLarge(request.maxBytes));
          else pieces.push(new Uint8Array(piece));
        },
        onResponseEnd() {
          settled();
          resolve({ status: stage.status ?? 0, headers, body: concatBytes(...pieces) });
        },
        onResponseError(_, cause) {
          settled();
          reject(cause);
        },
      },
    );
  });
}
