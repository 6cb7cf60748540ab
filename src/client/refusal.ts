// SPDX-License-Identifier: Apache-2.0
// Refusal: a complete answer that is not a success, turned into a coded error that quotes what the service said.
import { fromUtf8, quote } from '../proof/bytes.ts';
import { type ErrorCode, OccError } from '../proof/errors.ts';
import { parseJson } from '../proof/json.ts';
import type { Answer } from './exchange.ts';
import type { Fault } from './fault.ts';
import { retryAfterMs } from './retry.ts';

/** Longest quotation of a service's words. */
const maxQuoted = 200;

/** Error answers are small; longer ones are not read. */
const maxErrorBytes = 64 * 1024;

const transient = new Set([429, 502, 503, 504]);

/**
 * The fault a non-success answer stands for. Passing ones: 429, 502, 503, 504, and 409 `in-flight`, which says that an
 * earlier attempt of the same request is still being worked on.
 * @param apiKey never quoted, even when the service repeats it
 */
export function refusalOf(answer: Answer, what: string, apiKey: string | undefined, now: number): Fault {
  const said = readError(answer.body);
  const inFlight = answer.status === 409 && said.code === 'in-flight';
  const quoted = said.text === '' ? '' : `: ${quote(withoutKey(said.text, apiKey), maxQuoted)}`;
  return {
    error: new OccError(codeOf(answer.status), `${what}: expected success, got ${answer.status}${quoted}`),
    sent: true,
    lasting: !inFlight && !transient.has(answer.status),
    retryAfterMs: retryAfterMs(answer, now),
  };
}

function codeOf(status: number): ErrorCode {
  if (status === 401) return 'unauthorized';
  if (status === 429) return 'rate-limited';
  if (status >= 400 && status < 500) return 'service-refused';
  return status >= 500 ? 'unavailable' : 'service-answer-invalid';
}

function readError(body: Uint8Array): { readonly text: string; readonly code: string } {
  if (body.length > maxErrorBytes) return { text: '', code: '' };
  try {
    const value = parseJson(body, maxErrorBytes) as { readonly error?: unknown; readonly code?: unknown } | null;
    const member = (name: 'error' | 'code') => (typeof value?.[name] === 'string' ? value[name] : '');
    return { text: member('error'), code: member('code') };
  } catch {
    return { text: plainText(body), code: '' };
  }
}

function plainText(body: Uint8Array): string {
  try {
    return fromUtf8(body).trim();
  } catch {
    return '';
  }
}

/** Removes the key, and the secret half of an `id:secret` one. */
function withoutKey(text: string, apiKey: string | undefined): string {
  if (apiKey === undefined) return text;
  const secret = apiKey.slice(apiKey.indexOf(':') + 1);
  return text.replaceAll(apiKey, '***').replaceAll(secret === '' ? apiKey : secret, '***');
}
